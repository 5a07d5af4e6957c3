// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_SHEET_H
#define TOOLS_SHEET_H

#include "messages.h"
#include "skipped.h"

#include <competent/advice.h>
#include <competent/attributes.h>
#include <competent/concept.h>
#include <competent/fit.h>
#include <competent/gap.h>
#include <competent/gate.h>
#include <competent/match.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <stddef.h>
#include <stdio.h>

/// How a person stands to a target, of which a page is wanted
typedef struct {
  Language                 language;
  size_t                   limit; ///< Most requirements, or 0 for the usual
  const CompetentTaxonomy* taxonomy;
  const CompetentProfile*  profile;
  const CompetentMatcher*  matcher;
  const CompetentGap*      gap;
  const CompetentFit*      fit;
  const CompetentGates*    gates;
  const CompetentAdvice*   advice;
  const Skipped*           skipped; ///< What was not understood, or null
} SheetPage;

/// A person and a target of which nothing is found yet
typedef struct {
  Language                language;
  size_t                  limit; ///< Most requirements, or 0 for the usual
  const CompetentProfile* profile;
  const CompetentMatcher* matcher;
  CompetentConcept        target;
} SheetQuestion;

/**
   Write a page of HTML with a picture of how a person stands to a target.

   The page needs nothing else: no script, no network, no other file.
*/
void
sheet_write(FILE* out, const SheetPage* page);

/**
   Find all that such a page tells, and return it as a text.

   @param[out] text Set to the page, which ends in a null byte and must be
   freed, or to null on failure.

   @param[out] length Set to its length in bytes.
*/
COMPETENT_NODISCARD CompetentStatus
sheet_text(const SheetQuestion* question,
           char**               text,
           size_t*              length,
           CompetentError*      error);

#endif // TOOLS_SHEET_H
