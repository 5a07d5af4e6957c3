// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "match/best.h"

#include <stdlib.h>

// A number that is larger for a target that is better, or the same and before
static uint64_t
make_key(const uint16_t score, const uint32_t target)
{
  return ((uint64_t)score << 32U) | (UINT32_MAX - target);
}

static uint16_t
score_of(const uint64_t key)
{
  return (uint16_t)(key >> 32U);
}

static void
sift_down(Best* const best, const uint64_t key)
{
  size_t at = 0U;
  for (size_t child = 1U; child < best->n; child = 2U * at + 1U) {
    if (child + 1U < best->n && best->keys[child + 1U] < best->keys[child]) {
      ++child;
    }

    if (key <= best->keys[child]) {
      break;
    }

    best->keys[at] = best->keys[child];
    at             = child;
  }

  best->keys[at] = key;
}

static void
sift_up(Best* const best, const uint64_t key)
{
  size_t at = best->n++;
  while (at && key < best->keys[(at - 1U) / 2U]) {
    best->keys[at] = best->keys[(at - 1U) / 2U];
    at             = (at - 1U) / 2U;
  }

  best->keys[at] = key;
}

// Take a key into the best, if it is one of these
static void
take(Best* const best, const uint64_t key)
{
  if (best->n < best->limit) {
    sift_up(best, key);
  } else if (key > best->keys[0]) {
    sift_down(best, key);
  }
}

// Return a score that all of the best have: so many blocks have one like that
static uint16_t
least_of_best(Best* const best, const uint16_t* const highest, const size_t n)
{
  best->n = 0U;
  for (size_t block = 0U; block < n; ++block) {
    take(best, make_key(highest[block], (uint32_t)block));
  }

  const bool     is_full = best->limit && best->n == best->limit;
  const uint16_t least   = is_full ? score_of(best->keys[0]) : 0U;

  best->n = 0U;
  return least;
}

// Targets come in ascending order, so one that only equals the worst is behind
static void
take_all(Best* const           best,
         const Columns* const  columns,
         const uint16_t* const scores,
         uint16_t* const       highest)
{
  const size_t n_blocks = columns->height / LANES_BLOCK;
  columns->lanes->find_highest(scores, n_blocks, highest);

  uint32_t least = least_of_best(best, highest, n_blocks);
  for (size_t block = 0U; block < n_blocks; ++block) {
    const uint32_t first = (uint32_t)(block * LANES_BLOCK);
    for (uint32_t i = 0U; highest[block] >= least && i < LANES_BLOCK; ++i) {
      const uint32_t t = first + i;
      if (scores[t] >= least && t < columns->n_targets &&
          columns->is_scored[t]) {
        take(best, make_key(scores[t], t));
        if (best->n == best->limit && score_of(best->keys[0]) >= least) {
          least = score_of(best->keys[0]) + 1U;
        }
      }
    }
  }
}

static int
compare_keys(const void* const a, const void* const b)
{
  const uint64_t x = *(const uint64_t*)a;
  const uint64_t y = *(const uint64_t*)b;

  return (x < y) - (x > y);
}

void
best_choose(Best* const           best,
            const Columns* const  columns,
            const uint16_t* const scores,
            uint16_t* const       highest)
{
  take_all(best, columns, scores, highest);
  qsort(best->keys, best->n, sizeof(uint64_t), compare_keys);
}

uint32_t
best_target(const Best* const best, const size_t index)
{
  return UINT32_MAX - (uint32_t)best->keys[index];
}

uint16_t
best_score(const Best* const best, const size_t index)
{
  return score_of(best->keys[index]);
}
