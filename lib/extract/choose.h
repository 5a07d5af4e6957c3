// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef EXTRACT_CHOOSE_H
#define EXTRACT_CHOOSE_H

#include "base/array.h"

#include <stdbool.h>

/**
   Keep the best matches of a sentence, and put them in the order of the text.

   Of those that overlap the one with most words is kept, then the surest; or,
   if all are wanted, of those at the same place.
*/
void
choose_matches(Array* matches, bool overlapping);

#endif // EXTRACT_CHOOSE_H
