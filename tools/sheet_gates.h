// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_SHEET_GATES_H
#define TOOLS_SHEET_GATES_H

#include "messages.h"

#include <competent/gate.h>
#include <competent/taxonomy.h>

#include <stdio.h>

/// Write a table of gates on a page, or nothing where there are none
void
sheet_gates(FILE*                    out,
            Language                 language,
            const CompetentTaxonomy* taxonomy,
            const CompetentGates*    gates);

#endif // TOOLS_SHEET_GATES_H
