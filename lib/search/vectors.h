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

/// Slices, what their members have, and where that goes
typedef struct {
  const ImageSlice* slices; ///< And one more
  size_t            n_slices;
  const uint32_t*   trigrams;       ///< Below 2^31, and so are those of units
  const uint32_t*   units;          ///< By member
  const uint16_t*   trigram_scales; ///< By member
  const uint16_t*   unit_scales;    ///< By member
  float*            sums;           ///< By lane: of all its members
  float*            bests;          ///< By lane: of its best member
} Slices;

/// A set of instructions
typedef struct {
  const char* name;

  /// Set what the lanes of slices come to, about; factors are of trigrams and
  /// of units.  There is room for #IMAGE_AT_ONCE lanes more.
  void (*score_slices)(const Slices* slices, const float factors[2]);

  /// Set the totals of #IMAGE_AT_ONCE lanes, and return the most of them
  float (*total_lanes)(const float*    sums,
                       const float*    bests,
                       const uint16_t* scales,
                       float*          totals);

  /// Find out which words share as much as they need, or as is enough; there is
  /// a bit for each, and the last bits are of no words
  void (*find_sharing)(const uint16_t* shared,
                       const uint16_t* needs,
                       uint16_t        enough,
                       size_t          n_words,
                       uint64_t*       bits);

  /// Return how many numbers are not below a limit
  size_t (*count_from)(const int32_t* from, int32_t limit, size_t n);

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
