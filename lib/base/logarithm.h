// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef BASE_LOGARITHM_H
#define BASE_LOGARITHM_H

#include <stdint.h>

/**
   Return ln(n / d) in 65,536ths, rounded to the nearest.

   It is computed with integers only, to some 2^-50, so that it is the same on
   every machine.  That n is at least d, and d at least 1, is up to the caller.
*/
int32_t
logarithm_of_ratio(uint32_t n, uint32_t d);

#endif // BASE_LOGARITHM_H
