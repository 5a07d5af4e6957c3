// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_EXPLAIN_H
#define TOOLS_EXPLAIN_H

#include "document.h"
#include "options.h"

#include <competent/advice.h>
#include <competent/gap.h>
#include <competent/gate.h>
#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stdio.h>

/// Write tables that explain a score, what is asked apart from it, and what to
/// do
bool
explain_tables(FILE*                    out,
               const Options*           options,
               const CompetentTaxonomy* taxonomy,
               const CompetentGap*      gap,
               const CompetentGates*    gates,
               const CompetentAdvice*   advice);

/// Write what of this is about requirements and what teaches them
bool
explain_requirements(FILE*                    out,
                     const Options*           options,
                     const CompetentTaxonomy* taxonomy,
                     const CompetentGap*      gap);

/// Write the members kinds, requirements and teachers of a document
void
explain_members(Document*                document,
                const CompetentTaxonomy* taxonomy,
                const CompetentGap*      gap);

/// Write a document that explains a score, which can be verified, with gates
/// and advice
void
explain_document(FILE*                    out,
                 const Options*           options,
                 const CompetentTaxonomy* taxonomy,
                 const CompetentGap*      gap,
                 const CompetentGates*    gates,
                 const CompetentAdvice*   advice);

#endif // TOOLS_EXPLAIN_H
