// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef SEARCH_QUERY_SCORE_H
#define SEARCH_QUERY_SCORE_H

/**
   @file query_score.h

   The second half of a query: what names have in common with it becomes points.
*/

#include "base/array.h"
#include "search/query_match.h"

#include <competent/status.h>

#include <stddef.h>

/**
   Score all that was found, of which nothing is left in the scratch.

   @param query Query that was matched, with its typing errors.
   @param limit Most concepts that are wanted.
   @param best Array of Candidate to append to: each concept by its best name.
   @param others Likewise all other names of concepts, or null.
   @param[out] error Set to the reason on failure, or null if not wanted.
   @return #COMPETENT_STATUS_SUCCESS or #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_NODISCARD CompetentStatus
query_score(const Query*    query,
            size_t          limit,
            Array*          best,
            Array*          others,
            CompetentError* error);

#endif // SEARCH_QUERY_SCORE_H
