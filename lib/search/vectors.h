// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef SEARCH_VECTORS_H
#define SEARCH_VECTORS_H

/**
   @file vectors.h

   The loops of a search over many numbers, for each set of instructions that a
   processor may have.  All of them give the same, bit by bit.
*/

#include "taxonomy/image.h"

#include <stddef.h>
#include <stdint.h>

/// A slice and what its members have
typedef struct {
  const uint32_t* trigrams;       ///< Below 2^31, and so are those of units
  const uint32_t* units;          ///< By member
  const uint16_t* trigram_scales; ///< By member
  const uint16_t* unit_scales;    ///< By member
  const uint16_t* lane_scales;    ///< By lane
  size_t          n_rows;
} Slice;

/// A set of instructions
typedef struct {
  const char* name;

  /// Set what each lane of a slice comes to, about, and return the most of
  /// that; factors are of trigrams and of units
  float (*score_slice)(const Slice* slice,
                       const float  factors[2],
                       float        totals[IMAGE_SLICE_LANES]);

  /// Set numbers to the negative of others, or of a limit if that is less; the
  /// limit is below 2^31
  void (*negate_up_to)(const uint32_t* from,
                       uint32_t        limit,
                       size_t          n,
                       int32_t*        to);

  /// Return how many numbers are not above a limit
  size_t (*count_up_to)(const uint16_t* from, uint16_t limit, size_t n);
} Vectors;

/// Return a set of instructions that this processor has, the widest last, or
/// null behind that
const Vectors*
vectors_at(size_t index);

/// Return the widest one
const Vectors*
vectors_best(void);

#endif // SEARCH_VECTORS_H
