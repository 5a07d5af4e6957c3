// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_FOLD_PIECE_H
#define TEXT_FOLD_PIECE_H

#include "text/fold_block.h"
#include "text/fold_walk.h"

#include <stddef.h>
#include <stdint.h>

// How a walk takes blocks of ASCII: for its own files only

/// A block on its way into tokens
typedef struct {
  FoldBlock found;
  size_t    start; ///< In the text
  uint32_t  form;  ///< In the forms
  unsigned  n;     ///< How many bytes of it count
} FoldPiece;

/// Return the set of places before one
static inline uint64_t
fold_below(const unsigned to)
{
  return (to < 64U) ? (UINT64_C(1) << to) - 1U : UINT64_MAX;
}

/// Return the set of places from one up to another
static inline uint64_t
fold_bits(const unsigned from, const unsigned to)
{
  return fold_below(to) & ~fold_below(from);
}

/// Return the first of a set from a place on, or the size of a block
static inline unsigned
fold_find_from(const uint64_t set, const unsigned from)
{
  const uint64_t rest = (from < 64U) ? set >> from : 0U;
  return rest ? from + (unsigned)__builtin_ctzll(rest) : FOLD_BLOCK;
}

/// Return where the run of a set that ends before a place begins
static inline unsigned
fold_run_start(const uint64_t set, const unsigned end)
{
  const uint64_t others = end ? ~(set << (64U - end)) : UINT64_MAX;
  return end - (others ? (unsigned)__builtin_clzll(others) : 64U);
}

/**
   Take the tokens that nothing has to be found out of one by one, from a place
   on.

   @return Where it ended: at the same place if the next one is none of these.
*/
unsigned
fold_take_plain(FoldWalk* walk, const FoldPiece* piece, unsigned from);

/// The same for processors with BMI and BMI2
unsigned
fold_take_plain_bmi(FoldWalk* walk, const FoldPiece* piece, unsigned from);

#endif // TEXT_FOLD_PIECE_H
