// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/assignment.h"
#include "support/scarcity.h"
#include "support/taxonomies.h"

#include <competent/status.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

TestSuite(assignment, .timeout = 120);

enum {
  MAX_ROWS    = 6,
  MAX_COLUMNS = 5,
  N_SEEDS     = 3000,
};

/// A problem that is made up
typedef struct {
  AssignmentProblem problem;
  int64_t           costs[MAX_ROWS * MAX_COLUMNS];
  uint32_t          places[MAX_COLUMNS];
} World;

// Few different costs make ties, and large ones show what overflows
static void
make_world(World* const world, uint32_t seed)
{
  memset(world, 0, sizeof(*world));

  const uint32_t n_rows    = next_random(&seed) % (MAX_ROWS + 1U);
  const uint32_t n_columns = next_random(&seed) % (MAX_COLUMNS + 1U);
  const uint32_t n_never   = next_random(&seed) % 8U;
  const int64_t  unit      = (next_random(&seed) % 4U) ? 1 : (int64_t)1 << 37;
  for (uint32_t i = 0U; i < n_rows * n_columns; ++i) {
    world->costs[i] = (next_random(&seed) % 8U < n_never)
                        ? ASSIGNMENT_NEVER
                        : (int64_t)(next_random(&seed) % 8U) * unit;
  }

  for (uint32_t c = 0U; c < n_columns; ++c) {
    world->places[c] =
      (next_random(&seed) % 5U) ? next_random(&seed) % 4U : UINT32_MAX;
  }

  const AssignmentProblem problem = {
    world->costs, world->places, n_rows, n_columns};
  world->problem = problem;
}

/// How many rows have a place, and what that costs
typedef struct {
  uint32_t n;
  int64_t  total;
} Best;

// Try all that a row and those after it can do
static void
try_all(const World* const world,
        const uint32_t     row,
        const Best         sum,
        uint32_t* const    taken,
        Best* const        best)
{
  if (row == world->problem.n_rows) {
    if (sum.n > best->n || (sum.n == best->n && sum.total < best->total)) {
      *best = sum;
    }

    return;
  }

  try_all(world, row + 1U, sum, taken, best);
  for (uint32_t c = 0U; c < world->problem.n_columns; ++c) {
    const int64_t cost = world->costs[row * world->problem.n_columns + c];
    if (cost != ASSIGNMENT_NEVER && taken[c] < world->places[c]) {
      const Best with = {sum.n + 1U, sum.total + cost};

      ++taken[c];
      try_all(world, row + 1U, with, taken, best);
      --taken[c];
    }
  }
}

Test(assignment, is_the_best_of_all_there_are)
{
  for (uint32_t seed = 1U; seed <= N_SEEDS; ++seed) {
    World      world;
    Assignment assignment;
    Best       best               = {0U, 0};
    uint32_t   taken[MAX_COLUMNS] = {0U};
    make_world(&world, seed);
    try_all(&world, 0U, best, taken, &best);

    cr_assert(
      eq(int, (int)assignment_solve(&world.problem, &assignment, NULL), 0));
    cr_assert(eq(u32, assignment.n_assigned, best.n));
    cr_assert(eq(i64, assignment.total, best.total), "Seed %u", seed);
    cr_assert(assignment_is_optimal(&world.problem, &assignment));
    assignment_free(&assignment);
  }
}

// What prices add up to is what everything costs, of which they are the proof
Test(assignment, is_proven_by_what_prices_add_up_to)
{
  static int64_t  costs[60U * 40U];
  static uint32_t places[40];

  uint32_t seed = 7U;
  for (unsigned i = 0U; i < 60U * 40U; ++i) {
    costs[i] = next_random(&seed) % 5U ? (int64_t)(next_random(&seed) % 100000U)
                                       : ASSIGNMENT_NEVER;
  }

  for (unsigned c = 0U; c < 40U; ++c) {
    places[c] = 1U;
  }

  const AssignmentProblem problem = {costs, places, 60U, 40U};
  Assignment              assignment;
  cr_assert(eq(int, (int)assignment_solve(&problem, &assignment, NULL), 0));
  cr_assert(eq(u32, assignment.n_assigned, 40U));
  cr_assert(assignment_is_optimal(&problem, &assignment));

  int64_t sum = 0;
  for (unsigned r = 0U; r < 60U; ++r) {
    sum += assignment.row_prices[r];
  }

  for (unsigned c = 0U; c < 40U; ++c) {
    sum += assignment.column_prices[c];
  }

  cr_expect(eq(i64, sum, assignment.total + 20 * assignment.penalty));
  assignment_free(&assignment);
}

Test(assignment, is_not_proven_where_something_is_better)
{
  static const int64_t  costs[]  = {1, 5, 2, 3};
  static const uint32_t places[] = {1U, 1U};

  const AssignmentProblem problem = {costs, places, 2U, 2U};
  Assignment              assignment;
  cr_assert(eq(int, (int)assignment_solve(&problem, &assignment, NULL), 0));
  cr_assert(eq(i64, assignment.total, 4));
  cr_assert(assignment_is_optimal(&problem, &assignment));

  assignment.columns[0] = 1U;
  assignment.columns[1] = 0U;
  cr_expect(not(assignment_is_optimal(&problem, &assignment)));
  assignment.columns[0] = 0U;
  assignment.columns[1] = ASSIGNMENT_NONE;
  cr_expect(not(assignment_is_optimal(&problem, &assignment)));
  assignment_free(&assignment);
}

Test(assignment, leaves_nothing_when_memory_runs_out)
{
  World world;
  make_world(&world, 3U);

  size_t n_failed = 0U;
  for (size_t i = 0U;; ++i) {
    Assignment     assignment;
    CompetentError error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
    scarcity_begin(i, false);
    const CompetentStatus st =
      assignment_solve(&world.problem, &assignment, &error);
    if (!scarcity_end()) {
      cr_assert(eq(int, (int)st, 0));
      assignment_free(&assignment);
      break;
    }

    ++n_failed;
    cr_assert(eq(int, (int)st, COMPETENT_STATUS_NO_MEMORY));
    cr_assert(eq(ptr, (void*)assignment.columns, NULL));
  }

  cr_assert(lt(sz, 5U, n_failed));
}
