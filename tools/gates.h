// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_GATES_H
#define TOOLS_GATES_H

#include "document.h"
#include "messages.h"

#include <competent/gate.h>
#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stdio.h>

/// Write a table of gates and what to ask, or nothing where there are none
bool
gates_table(FILE*                    out,
            Language                 language,
            const CompetentTaxonomy* taxonomy,
            const CompetentGates*    gates);

/// Write the members passage and gates of a document
void
gates_members(Document*                document,
              const CompetentTaxonomy* taxonomy,
              const CompetentGates*    gates);

#endif // TOOLS_GATES_H
