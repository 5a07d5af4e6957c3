// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_RANKING_H
#define TOOLS_RANKING_H

#include "messages.h"
#include "skipped.h"

#include <competent/attributes.h>
#include <competent/concept.h>
#include <competent/match.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/// Matches, and those of them that are shown
typedef struct {
  Language                 language;
  const CompetentTaxonomy* taxonomy;
  const CompetentProfile*  profile;
  const CompetentMatcher*  matcher;
  const CompetentMatches*  matches;
  const size_t*            rows;
  size_t                   n_rows;
  const Skipped*           skipped; ///< What was not understood, or null
} Ranking;

/// Who is to be compared with what
typedef struct {
  Language                language;
  const CompetentProfile* profile;
  const CompetentMatcher* matcher;
  CompetentOrder          order;
  bool                    is_passable; ///< No gate stands in the way
  size_t                  limit;
} RankingQuestion;

/**
   Write a page of HTML with a picture of the best matches.

   The page needs nothing else: no script, no network, no other file.
*/
void
ranking_write(FILE* out, const Ranking* ranking);

/**
   Rank targets for a profile, and return such a page as a text.

   @param[out] text Set to the page, which ends in a null byte and must be
   freed, or to null on failure.

   @param[out] length Set to its length in bytes.
*/
COMPETENT_NODISCARD CompetentStatus
ranking_text(const RankingQuestion* question,
             char**                 text,
             size_t*                length,
             CompetentError*        error);

/// Return what stands above targets of a kind
Message
ranking_head(CompetentKind targets);

#endif // TOOLS_RANKING_H
