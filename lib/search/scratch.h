// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef SEARCH_SCRATCH_H
#define SEARCH_SCRATCH_H

/**
   @file scratch.h

   Room for a query, which a taxonomy keeps for the next one.

   Weights are of the taxonomy.  All else but what lanes have, lists and
   reached words is zero between queries: who uses a number writes down which,
   and no others are cleared, but for those of members and words, of which many
   are used.
*/

#include "taxonomy/image.h"

#include <competent/status.h>
#include <competent/taxonomy.h>

#include <stdint.h>

/// Numbers of what is not zero
typedef struct {
  uint32_t* items;
  uint32_t  n;
  uint32_t  capacity; ///< More than there are is only of a forged snapshot
} Touched;

typedef struct {
  uint64_t* units;           ///< By unit: how much of the query it is
  uint64_t* definition_bits; ///< Which definitions are not zero
  uint64_t* reached_bits;    ///< Which words share enough with one of the query
  uint32_t* definitions;     ///< By concept: what its definition has
  uint32_t* trigrams;        ///< By member: what its trigrams have
  uint32_t* unit_sums;       ///< By member: what its units have
  float*    sums;            ///< By lane: about what its names have
  float*    bests;           ///< By lane: about what its best name has
  float*    totals;          ///< By lane: about what its concept comes to
  float*    peaks;           ///< By sixteen lanes: the most that any comes to
  uint32_t* chosen;          ///< List of lanes
  int32_t*  bars;            ///< List of floats that are not below 0, as bits
  uint32_t* reached;         ///< List of words
  uint16_t* shared;          ///< By word: what it shares with one of the query
  Touched   touched_units;
  uint32_t  unknown_name;       ///< Weight of what is in no name, in 16ths
  uint32_t  unknown_definition; ///< And in no definition
} Scratch;

/// Write down a number that is no longer zero; there is room for one too many
static inline void
touch(Touched* const touched, const uint32_t index, const uint64_t before)
{
  // What is written behind the last is not there, and no branch is mistaken
  touched->items[touched->n] = index;
  touched->n += !before && touched->n < touched->capacity;
}

/// Write down a concept
static inline void
mark(uint64_t* const bits, const uint32_t index)
{
  bits[index / 64U] |= UINT64_C(1) << (index % 64U);
}

/// Return the first of some bits, and take it off
static inline uint32_t
take_bit(uint64_t* const bits)
{
  const uint32_t bit = (uint32_t)__builtin_ctzll(*bits);
  *bits &= *bits - 1U;
  return bit;
}

/// Take the room that a taxonomy keeps, or make some
COMPETENT_NODISCARD CompetentStatus
scratch_take(const CompetentTaxonomy* taxonomy,
             Scratch**                scratch,
             CompetentError*          error);

/// Clear it, and have the taxonomy keep it, unless the query failed
void
scratch_return(const CompetentTaxonomy* taxonomy,
               Scratch*                 scratch,
               CompetentStatus          st);

#endif // SEARCH_SCRATCH_H
