// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_EXPLAIN_H
#define TOOLS_EXPLAIN_H

#include "options.h"

#include <competent/gap.h>
#include <competent/gate.h>
#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stdio.h>

/// Write tables that explain a score, and what is asked apart from it
bool
explain_tables(FILE*                    out,
               const Options*           options,
               const CompetentTaxonomy* taxonomy,
               const CompetentGap*      gap,
               const CompetentGates*    gates);

/// Write a document that explains a score, which can be verified, and the gates
void
explain_document(FILE*                    out,
                 const Options*           options,
                 const CompetentTaxonomy* taxonomy,
                 const CompetentGap*      gap,
                 const CompetentGates*    gates);

#endif // TOOLS_EXPLAIN_H
