// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef MATCH_BEST_H
#define MATCH_BEST_H

#include "match/columns.h"

#include <stddef.h>
#include <stdint.h>

/// The best targets so far, of which the first is the worst: a heap
typedef struct {
  uint64_t* keys; ///< With room for as many as there may be
  size_t    n;
  size_t    limit;
} Best;

/**
   Choose the best targets by their scores, best first.

   @param best Set to the best, up to its limit.

   @param columns Columns that the scores were made with.

   @param scores Score of each target.

   @param highest Room for one score of each block.
*/
void
best_choose(Best*           best,
            const Columns*  columns,
            const uint16_t* scores,
            uint16_t*       highest);

/// Return the number of a target that was chosen
uint32_t
best_target(const Best* best, size_t index);

/// Return its score
uint16_t
best_score(const Best* best, size_t index);

#endif // MATCH_BEST_H
