// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef EXTRACT_CHOOSE_H
#define EXTRACT_CHOOSE_H

#include "extract/find.h"

#include <stdbool.h>
#include <stddef.h>

/**
   Keep the best matches of a sentence, and put them in the order of the text.

   Of those that overlap the one with most words is kept, then the surest; or,
   if all are wanted, of those at the same place.

   @return How many there are now.
*/
size_t
choose_matches(Match* matches, size_t n_matches, bool overlapping);

#endif // EXTRACT_CHOOSE_H
