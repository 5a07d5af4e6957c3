// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_EXPLAIN_H
#define TOOLS_EXPLAIN_H

#include "document.h"
#include "options.h"
#include "skipped.h"

#include <competent/advice.h>
#include <competent/fit.h>
#include <competent/gap.h>
#include <competent/gate.h>
#include <competent/match.h>
#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

/// How a person stands to a target, and all that explains it
typedef struct {
  const Options*           options;
  const CompetentTaxonomy* taxonomy;
  const CompetentMatcher*  matcher;
  const CompetentGap*      gap;
  const CompetentFit*      fit;
  const CompetentGates*    gates;
  const CompetentAdvice*   advice;
  const Skipped*           skipped; ///< What was not understood
} Explanation;

/// Write tables that explain a score, what is asked apart from it, and what to
/// do
bool
explain_tables(FILE* out, const Explanation* explanation);

/// Write what of this is about requirements and what teaches them
bool
explain_requirements(FILE*                    out,
                     const Options*           options,
                     const CompetentTaxonomy* taxonomy,
                     const CompetentGap*      gap);

/// Write the members of a document that tell what is known of whoever has a
/// gap, of its kinds, of its requirements and of what teaches them
void
explain_members(Document*                document,
                const CompetentTaxonomy* taxonomy,
                const CompetentGap*      gap);

/// Write the member fit of a document: a part of the own fit, or null
void
explain_fit(Document* document, int32_t fit, int32_t own);

/// Write the member thresholds of a document
void
explain_thresholds(Document* document, const CompetentMatcher* matcher);

/// Write the members of a document that explain a fit
void
explain_fit_members(Document* document, const Explanation* explanation);

/// Write a document that explains a score, which can be verified, with gates
/// and advice
void
explain_document(FILE* out, const Explanation* explanation);

#endif // TOOLS_EXPLAIN_H
