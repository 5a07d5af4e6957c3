// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_DRAFT_PAIRS_H
#define TAXONOMY_DRAFT_PAIRS_H

#include "base/siphash.h"

#include <competent/status.h>

#include <stdint.h>

/// Two units that stand for each other in names of concepts
typedef struct {
  uint32_t low;     ///< The unit with the lower number
  uint32_t high;    ///< And the other one
  uint32_t concept; ///< That was the last to say so, plus one, or 0 for none
  uint32_t local;   ///< What it says: the most that two of its names do
  uint64_t sum;     ///< What those before said together
} Pair;

/// Pairs of units, each once
typedef struct {
  Pair*    slots;
  uint32_t n_slots; ///< Power of two, or 0
  uint32_t n;
  HashKey  key;
} Pairs;

/// Make no pairs
void
pairs_init(Pairs* pairs);

/// Say that two different units stand for each other
COMPETENT_NODISCARD CompetentStatus
pairs_add(Pairs*          pairs,
          uint32_t        concept,
          uint32_t        a,
          uint32_t        b,
          uint32_t        weight,
          CompetentError* error);

/// Free what pairs hold
void
pairs_free(Pairs* pairs);

#endif // TAXONOMY_DRAFT_PAIRS_H
