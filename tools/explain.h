// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_EXPLAIN_H
#define TOOLS_EXPLAIN_H

#include "options.h"

#include <competent/gap.h>
#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stdio.h>

/// Write tables that explain a score
bool
explain_tables(FILE*                    out,
               const Options*           options,
               const CompetentTaxonomy* taxonomy,
               const CompetentGap*      gap);

/// Write a document that explains a score, which can be verified
void
explain_document(FILE*                    out,
                 const Options*           options,
                 const CompetentTaxonomy* taxonomy,
                 const CompetentGap*      gap);

#endif // TOOLS_EXPLAIN_H
