// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_DRAFT_WEIGHTS_H
#define TAXONOMY_DRAFT_WEIGHTS_H

/**
   @file draft_weights.h

   How much something tells that df of n have, in 16ths, see docs/search.md.
*/

#include "base/logarithm.h"

#include <stdint.h>

/// Weights that are computed once, since most that there is few have
#define WEIGHTS_KEPT 512U

typedef struct {
  uint32_t n;
  uint16_t kept[WEIGHTS_KEPT]; ///< By df, or 0 where none is known yet
} Weights;

static inline Weights
weights_of(const uint32_t n)
{
  const Weights weights = {.n = n};
  return weights;
}

/// Return the weight of what df have
static inline uint16_t
weights_find(Weights* const weights, const uint32_t df)
{
  if (df < WEIGHTS_KEPT && weights->kept[df]) {
    return weights->kept[df];
  }

  const int64_t  ratio  = logarithm_of_ratio(weights->n + 1U, df + 1U);
  const uint16_t weight = (uint16_t)((ratio + 65536 + 2048) >> 12);
  if (df < WEIGHTS_KEPT) {
    weights->kept[df] = weight;
  }

  return weight;
}

#endif // TAXONOMY_DRAFT_WEIGHTS_H
