// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef MATCH_LANES_H
#define MATCH_LANES_H

#include "match/credit.h"

#include <competent/profile.h>

#include <stddef.h>
#include <stdint.h>

/// Lanes come in whole numbers of these, which are a cache line together
#define LANES_BLOCK 32U

/// The highest points that a lane has room for, beside a grade
#define LANES_MAX_POINTS 16383

/// Return the lane of a target: its points for a requirement, and the grade
static inline uint16_t
lane_of(const int32_t points, const Grade grade)
{
  return (uint16_t)(((uint32_t)points << 2U) | (uint32_t)grade);
}

/// Return a credit in 16 bits.  Full credit has 17, but all points that a lane
/// has room for earn the same with the credit below it.
static inline uint16_t
lanes_credit(const int32_t credit)
{
  return (credit < COMPETENT_FULL_CREDIT) ? (uint16_t)credit : UINT16_MAX;
}

/// Scores, and what is added to them and taken away; no sum overflows
typedef struct {
  const uint16_t* scores;
  const uint16_t* more;
  const uint16_t* less;
} Change;

/**
   The loops that scores are made with, over lanes of 16 bits.

   Every set of them gives the same bits.  The others differ from the portable
   one only in the instructions that they may use.
*/
typedef struct {
  const char* name;

  /// Add all points of four columns to the scores
  void (*add_four)(const uint16_t* const* columns,
                   uint16_t*              scores,
                   size_t                 n_blocks);

  /// Find the highest score of each block
  void (*find_highest)(const uint16_t* scores,
                       size_t          n_blocks,
                       uint16_t*       highest);

  /// Add all points to the scores
  void (*add_all)(const uint16_t* column, uint16_t* scores, size_t n_blocks);

  /// Add to the scores what the points earn with a credit for each grade, as
  /// lanes_credit() returns it
  void (*add_part)(const uint16_t* column,
                   uint16_t*       scores,
                   size_t          n_blocks,
                   const uint16_t  credits[N_GRADES]);

  /// Return how many lanes have at least so much after a change, of those with
  /// a 1 among the counted, where others have a 0
  uint32_t (*count)(const uint16_t* counted,
                    Change          change,
                    uint16_t        least,
                    size_t          n_blocks);

  /// The same after all points of a column are added
  uint32_t (*count_full)(const uint16_t* counted,
                         const uint16_t* scores,
                         const uint16_t* column,
                         uint16_t        least,
                         size_t          n_blocks);

  /// The same after all points are added that some credits have not earned yet
  uint32_t (*count_rest)(const uint16_t* counted,
                         const uint16_t* scores,
                         const uint16_t* column,
                         uint16_t        least,
                         size_t          n_blocks,
                         const uint16_t  credits[N_GRADES]);
} Lanes;

/// Return the loops that are fastest on this machine
const Lanes*
lanes_best(void);

/// Return the loops by number, from the portable ones on, or null if there are
/// none of that number that this machine can run
const Lanes*
lanes_at(size_t index);

#endif // MATCH_LANES_H
