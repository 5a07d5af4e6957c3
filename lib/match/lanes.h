// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef MATCH_LANES_H
#define MATCH_LANES_H

#include <stddef.h>
#include <stdint.h>

/// Lanes come in whole numbers of these, which are a cache line together
#define LANES_BLOCK 32U

/**
   The loops that scores are made with, over lanes of 16 bits.

   Every set of them gives the same bits.  The others differ from the portable
   one only in the instructions that they may use.
*/
typedef struct {
  const char* name;

  /// Add points to scores
  void (*add)(const uint16_t* points, uint16_t* scores, size_t n_blocks);

  /// Add the part of points that a credit earns, in 65,536ths, below full
  void (*add_part)(const uint16_t* points,
                   uint16_t*       scores,
                   size_t          n_blocks,
                   uint16_t        credit);

  /// Replace points that were added by the part that a credit earns
  void (*reduce)(const uint16_t* points,
                 uint16_t*       scores,
                 size_t          n_blocks,
                 uint16_t        credit);
} Lanes;

/// Return the loops that are fastest on this machine
const Lanes*
lanes_best(void);

/// Return the loops by number, from the portable ones on, or null if there are
/// none of that number that this machine can run
const Lanes*
lanes_at(size_t index);

#endif // MATCH_LANES_H
