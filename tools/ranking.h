// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_RANKING_H
#define TOOLS_RANKING_H

#include "messages.h"
#include "options.h"
#include "skipped.h"

#include <competent/concept.h>
#include <competent/match.h>
#include <competent/profile.h>
#include <competent/taxonomy.h>

#include <stddef.h>
#include <stdio.h>

/// Matches, and those of them that are shown
typedef struct {
  const Options*           options;
  const CompetentTaxonomy* taxonomy;
  const CompetentProfile*  profile;
  const CompetentMatcher*  matcher;
  const CompetentMatches*  matches;
  const size_t*            rows;
  size_t                   n_rows;
  const Skipped*           skipped;
} Ranking;

/**
   Write a page of HTML with a picture of the best matches.

   The page needs nothing else: no script, no network, no other file.
*/
void
ranking_write(FILE* out, const Ranking* ranking);

/// Return what stands above targets of a kind
Message
ranking_head(CompetentKind targets);

#endif // TOOLS_RANKING_H
