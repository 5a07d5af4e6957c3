// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/cover.h"
#include "support/scarcity.h"
#include "support/taxonomies.h"

#include <competent/status.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

TestSuite(cover, .timeout = 120);

enum {
  MAX_ITEMS = 12,
  MAX_STEPS = 14,
  N_SEEDS   = 400,
};

/// A problem that is made up
typedef struct {
  CoverProblem problem;
  CoverItem    items[MAX_ITEMS];
  uint32_t     steps[MAX_ITEMS * MAX_STEPS];
  int32_t      weights[MAX_STEPS];
} World;

static void
make_world(World* const world, uint32_t seed)
{
  memset(world, 0, sizeof(*world));

  uint32_t       n_entries = 0U;
  int64_t        total     = 0;
  const uint32_t n_steps   = 3U + next_random(&seed) % (MAX_STEPS - 2U);
  const uint32_t n_items   = 1U + next_random(&seed) % MAX_ITEMS;
  for (uint32_t s = 0U; s < n_steps; ++s) {
    world->weights[s] = (int32_t)(1U + next_random(&seed) % 40U);
    total += world->weights[s];
  }

  for (uint32_t i = 0U; i < n_items; ++i) {
    CoverItem* const item = &world->items[i];
    item->costs[0]        = next_random(&seed) % 9U * 100;
    item->costs[1]        = next_random(&seed) % 6U;
    item->costs[2]        = 1;
    item->first           = n_entries;
    for (uint32_t s = 0U; s < n_steps; ++s) {
      if (next_random(&seed) % 3U == 0U) {
        world->steps[n_entries++] = s;
        ++item->n;
      }
    }
  }

  const CoverProblem problem = {.items   = world->items,
                                .n_items = n_items,
                                .steps   = world->steps,
                                .weights = world->weights,
                                .n_steps = n_steps,
                                .demand =
                                  total * (1 + next_random(&seed) % 9U) / 10,
                                .rates    = {1, next_random(&seed) % 2U, 0},
                                .limits   = {INT64_MAX, INT64_MAX, INT64_MAX},
                                .goal     = COVER_BEST,
                                .n_wanted = 1U,
                                .max_work = UINT64_MAX / 2U};

  world->problem = problem;
  if (next_random(&seed) % 3U == 0U) {
    world->problem.limits[1] = next_random(&seed) % 12U;
  }
}

/// A set of items, by bits, and what is to be known of it
typedef struct {
  int64_t weight;
  int64_t costs[COVER_N_COSTS];
  int64_t value;
} Sum;

static Sum
sum_of(const World* const world, const uint32_t set)
{
  Sum  sum                = {0, {0}, 0};
  bool covered[MAX_STEPS] = {false};
  for (uint32_t i = 0U; i < world->problem.n_items; ++i) {
    const CoverItem item = world->items[i];
    if (!(set >> i & 1U)) {
      continue;
    }

    for (uint32_t s = item.first; s < item.first + item.n; ++s) {
      covered[world->steps[s]] = true;
    }

    for (unsigned c = 0U; c < COVER_N_COSTS; ++c) {
      sum.costs[c] += item.costs[c];
      sum.value += item.costs[c] * world->problem.rates[c];
    }
  }

  for (uint32_t s = 0U; s < world->problem.n_steps; ++s) {
    sum.weight += covered[s] ? world->weights[s] : 0;
  }

  return sum;
}

static bool
is_allowed(const World* const world, const Sum sum)
{
  bool is_good = sum.weight >= world->problem.demand;
  for (unsigned c = 0U; c < COVER_N_COSTS; ++c) {
    is_good = is_good && sum.costs[c] <= world->problem.limits[c];
  }

  return is_good;
}

static bool
is_as_good(const int64_t* const x, const int64_t* const y)
{
  return x[0] <= y[0] && x[1] <= y[1] && x[2] <= y[2];
}

// Return whether a set is there that is as good in every cost as one that was
// found, and whether none is better in all of them
static bool
is_on_front(const World* const world, const int64_t* const costs)
{
  bool is_there = false;
  for (uint32_t set = 0U; set < 1U << world->problem.n_items; ++set) {
    const Sum  sum     = sum_of(world, set);
    const bool is_same = !memcmp(sum.costs, costs, sizeof(sum.costs));
    if (is_allowed(world, sum) && is_as_good(sum.costs, costs) && !is_same) {
      return false;
    }

    is_there = is_there || (is_allowed(world, sum) && is_same);
  }

  return is_there;
}

static Covers
solve(const World* const world)
{
  Covers covers;
  cr_assert(eq(int, (int)cover_solve(&world->problem, &covers, NULL), 0));
  cr_assert(covers.is_proven);
  return covers;
}

Test(cover, costs_no_more_than_any_set)
{
  for (uint32_t seed = 1U; seed <= N_SEEDS; ++seed) {
    World world;
    make_world(&world, seed);

    int64_t least = INT64_MAX;
    for (uint32_t set = 0U; set < 1U << world.problem.n_items; ++set) {
      const Sum sum = sum_of(&world, set);
      least =
        (is_allowed(&world, sum) && sum.value < least) ? sum.value : least;
    }

    Covers                covers = solve(&world);
    const CoverSet* const sets   = (const CoverSet*)covers.sets.items;
    cr_assert(eq(i64, covers.sets.n ? sets->value : INT64_MAX, least));
    cr_assert(eq(i64, covers.bound, least));
    covers_free(&covers);
  }
}

// A set without which one of its items would do as well is none of the best
static bool
is_lean(const World* const world, const uint32_t set)
{
  for (uint32_t i = 0U; i < world->problem.n_items; ++i) {
    const uint32_t less = set & ~(1U << i);
    if (less != set && sum_of(world, less).weight >= world->problem.demand) {
      return false;
    }
  }

  return true;
}

Test(cover, is_one_of_the_best_ones_if_several_are_wanted)
{
  for (uint32_t seed = 1U; seed <= N_SEEDS; ++seed) {
    World world;
    make_world(&world, seed);
    world.problem.n_wanted = 4U;

    Covers                covers = solve(&world);
    const CoverSet* const sets   = (const CoverSet*)covers.sets.items;
    const int64_t         worst =
      covers.sets.n ? sets[covers.sets.n - 1U].value : INT64_MAX;

    size_t n_all    = 0U;
    size_t n_better = 0U;
    for (uint32_t set = 0U; set < 1U << world.problem.n_items; ++set) {
      const Sum sum = sum_of(&world, set);
      if (is_allowed(&world, sum) && is_lean(&world, set)) {
        ++n_all;
        n_better += sum.value < worst;
      }
    }

    cr_assert(eq(sz, covers.sets.n, (n_all < 4U) ? n_all : 4U));
    cr_assert(le(sz, n_better, covers.sets.n));
    for (size_t i = 1U; i < covers.sets.n; ++i) {
      cr_assert(le(i64, sets[i - 1U].value, sets[i].value));
    }

    covers_free(&covers);
  }
}

Test(cover, front_has_all_that_nothing_is_better_than)
{
  for (uint32_t seed = 1U; seed <= N_SEEDS; ++seed) {
    World world;
    make_world(&world, seed);
    world.problem.goal     = COVER_FRONT;
    world.problem.n_wanted = 64U;

    Covers                covers = solve(&world);
    const CoverSet* const sets   = (const CoverSet*)covers.sets.items;
    for (size_t i = 0U; i < covers.sets.n; ++i) {
      cr_assert(is_on_front(&world, sets[i].costs));
    }

    for (uint32_t set = 0U; set < 1U << world.problem.n_items; ++set) {
      const Sum sum     = sum_of(&world, set);
      bool      is_less = !is_allowed(&world, sum);
      for (size_t i = 0U; i < covers.sets.n && !is_less; ++i) {
        is_less = is_as_good(sets[i].costs, sum.costs);
      }

      cr_assert(is_less);
    }

    covers_free(&covers);
  }
}

Test(cover, says_how_far_it_may_be_from_the_best)
{
  World world;
  make_world(&world, 7U);

  Covers        best  = solve(&world);
  const int64_t least = best.bound;
  covers_free(&best);

  Covers covers;
  world.problem.max_work = 0U;
  cr_assert(eq(int, (int)cover_solve(&world.problem, &covers, NULL), 0));
  cr_assert(le(i64, covers.bound, least));
  covers_free(&covers);
}

Test(cover, fails_where_there_is_no_memory)
{
  World world;
  make_world(&world, 11U);
  for (size_t i = 0U;; ++i) {
    Covers covers;
    scarcity_begin(i, false);
    const CompetentStatus st = cover_solve(&world.problem, &covers, NULL);
    if (!scarcity_end()) {
      cr_assert(lt(sz, 10U, i));
      covers_free(&covers);
      break;
    }

    // Sorting does without memory
    cr_assert(st == COMPETENT_STATUS_NO_MEMORY ||
              st == COMPETENT_STATUS_SUCCESS);
    covers_free(&covers);
  }
}
