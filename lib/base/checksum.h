// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef BASE_CHECKSUM_H
#define BASE_CHECKSUM_H

#include <stddef.h>
#include <stdint.h>

#define CHECKSUM_LANES 8U

/// Bytes that are taken at once: a word for each lane
#define CHECKSUM_BLOCK 64U

/**
   A checksum in the making.

   Eight lanes of 64 bits take a word each, and mix it in with a step that is a
   bijection of the lane for every word and of the word for every lane.  So a
   change within one word always changes the sum, and any other one does with a
   probability of 1 - 2^-64.  It is no defence against somebody who computes it
   anew.  The sum is the same on every machine.
*/
typedef struct {
  uint64_t lanes[CHECKSUM_LANES];
  uint64_t seed;
  uint64_t length;
} Checksum;

/// Start a checksum from that of what came before, or any number
Checksum
checksum_begin(uint64_t seed);

/// Take whole blocks of bytes
void
checksum_add(Checksum* checksum, const void* bytes, size_t n_blocks);

/// Take the bytes that are left, less than a block, and return the sum
uint64_t
checksum_end(Checksum* checksum, const void* bytes, size_t length);

/// Return the checksum of bytes that are all there
uint64_t
checksum_of(uint64_t seed, const void* bytes, size_t length);

#endif // BASE_CHECKSUM_H
