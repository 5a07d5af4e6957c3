// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef PLAN_COVER_H
#define PLAN_COVER_H

/**
   @file cover.h

   Sets of items that together cover enough, at least cost.

   An item covers some steps, each of which has a weight, and what is covered
   twice counts once.  A set is a cover if the weights of its steps add up to
   the demand.  docs/planning.md tells how covers are found and what is proven
   of them.
*/

#include "base/array.h"

#include <competent/status.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Number of costs that an item has
#define COVER_N_COSTS 3

/// Most that the values of all items may add up to
#define COVER_MAX_VALUE ((int64_t)1 << 44)

/// Something that may be taken
typedef struct {
  int64_t  costs[COVER_N_COSTS]; ///< None below 0
  int64_t  price; ///< What it costs where nobody pays for it, or 0
  uint32_t first; ///< Index of its first step in the problem's
  uint32_t n;     ///< Number of its steps, each another one
} CoverItem;

/// Which covers are wanted
typedef enum {
  COVER_BEST,  ///< Those of least value
  COVER_FRONT, ///< Those of which no other one is better in every cost
} CoverGoal;

/// A problem
typedef struct {
  const CoverItem* items;
  uint32_t         n_items;
  const uint32_t*  steps; ///< Of all items
  const int32_t*   weights;
  uint32_t         n_steps;
  int64_t          demand;
  int64_t          rates[COVER_N_COSTS];  ///< What each cost has in the value
  int64_t          limits[COVER_N_COSTS]; ///< Most of each cost
  CoverGoal        goal;
  uint32_t         n_wanted; ///< Most covers that are wanted, at least 1
  uint64_t         max_work; ///< After which nothing more is tried
} CoverProblem;

/// A cover
typedef struct {
  int64_t  costs[COVER_N_COSTS];
  int64_t  value;
  uint32_t first; ///< Index of its first member in the covers'
  uint32_t n;     ///< Number of its members
} CoverSet;

/// Covers that were found
typedef struct {
  Array    sets;      ///< CoverSet, best first
  Array    members;   ///< uint32_t, items of all sets, ascending in each
  int64_t  bound;     ///< No cover has less value
  bool     is_proven; ///< There are none that are better or were missed
  uint64_t work;      ///< What it took
} Covers;

/// Free covers
void
covers_free(Covers* covers);

/**
   Find covers.

   Items that are not needed in a cover are not in it.  Among those of one value
   lower costs go first, and then lower items.
*/
COMPETENT_NODISCARD CompetentStatus
cover_solve(const CoverProblem* problem, Covers* covers, CompetentError* error);

#endif // PLAN_COVER_H
