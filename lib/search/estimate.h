// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef SEARCH_ESTIMATE_H
#define SEARCH_ESTIMATE_H

/**
   @file estimate.h

   Which concepts may be among the best, by about what they come to, which takes
   far less time to know than what they do.  None is missed: what is lost by
   rounding is less than what the bounds leave.
*/

#include "search/query_match.h"

#include <stddef.h>

/**
   Find the concepts that may be among the best.

   @param query Query that was matched, with its typing errors.

   @param limit How many are wanted; #SIZE_MAX for all that have anything.

   @return How many there are; their lanes are listed in the scratch.
*/
size_t
estimate_best(const Query* query, size_t limit);

#endif // SEARCH_ESTIMATE_H
