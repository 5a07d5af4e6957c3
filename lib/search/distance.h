// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef SEARCH_DISTANCE_H
#define SEARCH_DISTANCE_H

#include <competent/text.h>

/// Typing errors beyond which nobody means the same
#define DISTANCE_MAX 2U

/**
   Return how many typing errors make one text of another, up to one more than
   #DISTANCE_MAX.

   An error is a letter too many, too few or wrong, or two that are swapped;
   nothing that was swapped is changed again.
*/
unsigned
distance_between(CompetentText a, CompetentText b);

#endif // SEARCH_DISTANCE_H
