// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef BASE_CHECKSUM_H
#define BASE_CHECKSUM_H

#include <stddef.h>
#include <stdint.h>

/**
   Return a checksum of some bytes.

   Eight lanes of 64 bits take a word each, and mix it in with a step that is a
   bijection of the lane for every word and of the word for every lane.  So a
   change within one word always changes the sum, and any other one does with a
   probability of 1 - 2^-64.  It is no defence against somebody who computes
   it anew.  The sum is the same on every machine.

   The seed is that of the bytes before, or any number.
*/
uint64_t
checksum(uint64_t seed, const void* bytes, size_t length);

#endif // BASE_CHECKSUM_H
