// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/cover_state.h"

#include "base/failure.h"

#include <stdlib.h>
#include <string.h>

// Items without costs are as good as those with very low ones
static void
measure(CoverState* const state)
{
  const CoverProblem* const problem = state->problem;

  int64_t sum = 1;
  for (uint32_t i = 0U; i < problem->n_items; ++i) {
    int64_t value = 0;
    for (unsigned c = 0U; c < COVER_N_COSTS; ++c) {
      const int64_t cost = problem->items[i].costs[c];

      state->measures[c][i] = cost;
      value += cost * problem->rates[c];
    }

    state->measures[COVER_VALUE][i] = value;
    sum += value;
  }

  while (sum << (state->shift + 1U) < COVER_MAX_VALUE) {
    ++state->shift;
  }

  for (uint32_t i = 0U; i < problem->n_items; ++i) {
    state->measures[COVER_VALUE][i] <<= state->shift;
  }
}

static void
weigh(CoverState* const state)
{
  const CoverProblem* const problem = state->problem;
  for (uint32_t i = 0U; i < problem->n_items; ++i) {
    const CoverItem item = problem->items[i];
    for (uint32_t s = item.first; s < item.first + item.n; ++s) {
      state->marginals[i] += problem->weights[problem->steps[s]];
    }
  }
}

// Turn the steps of items into the items of steps
static void
find_owners(CoverState* const state)
{
  const CoverProblem* const problem = state->problem;
  uint32_t* const           first   = state->owners_first;
  for (uint32_t i = 0U; i < problem->n_items; ++i) {
    const CoverItem item = problem->items[i];
    for (uint32_t s = item.first; s < item.first + item.n; ++s) {
      ++first[problem->steps[s] + 2U];
    }
  }

  for (uint32_t s = 2U; s < problem->n_steps + 2U; ++s) {
    first[s] += first[s - 1U];
  }

  for (uint32_t i = 0U; i < problem->n_items; ++i) {
    const CoverItem item = problem->items[i];
    for (uint32_t s = item.first; s < item.first + item.n; ++s) {
      state->owners[first[problem->steps[s] + 1U]++] = i;
    }
  }
}

static size_t
count_steps(const CoverProblem* const problem)
{
  size_t n = 0U;
  for (uint32_t i = 0U; i < problem->n_items; ++i) {
    n += problem->items[i].n;
  }

  return n;
}

CompetentStatus
cover_state_init(CoverState* const         state,
                 const CoverProblem* const problem,
                 CompetentError* const     error)
{
  const size_t n_items = (size_t)problem->n_items + 1U;
  const size_t n_steps = (size_t)problem->n_steps + 1U;

  memset(state, 0, sizeof(*state));
  state->problem      = problem;
  state->price_weight = 1;

  bool is_made = true;
  for (unsigned m = 0U; m < COVER_N_MEASURES; ++m) {
    state->measures[m] = (int64_t*)calloc(n_items, sizeof(int64_t));
    is_made            = is_made && state->measures[m];
  }

  state->owners_first = (uint32_t*)calloc(n_steps + 2U, sizeof(uint32_t));
  state->owners =
    (uint32_t*)calloc(count_steps(problem) + 1U, sizeof(uint32_t));
  state->marginals   = (int32_t*)calloc(n_items, sizeof(int32_t));
  state->counts      = (uint32_t*)calloc(n_steps, sizeof(uint32_t));
  state->multipliers = (int64_t*)calloc(n_steps, sizeof(int64_t));
  state->slacks      = (int64_t*)calloc(n_steps, sizeof(int64_t));
  state->reduced     = (int64_t*)calloc(n_items, sizeof(int64_t));
  if (!is_made || !state->owners_first || !state->owners || !state->marginals ||
      !state->counts || !state->multipliers || !state->slacks ||
      !state->reduced) {
    cover_state_free(state);
    return no_memory(error);
  }

  measure(state);
  weigh(state);
  find_owners(state);
  cover_state_price(state, state->multipliers, 0, 1);
  return COMPETENT_STATUS_SUCCESS;
}

void
cover_state_free(CoverState* const state)
{
  for (unsigned m = 0U; m < COVER_N_MEASURES; ++m) {
    free(state->measures[m]);
  }

  free(state->owners_first);
  free(state->owners);
  free(state->marginals);
  free(state->counts);
  free(state->multipliers);
  free(state->slacks);
  free(state->reduced);
  memset(state, 0, sizeof(*state));
}

int64_t
cover_state_worth(const CoverState* const state, const int64_t weight)
{
  // Demands are less than 65,536 and prices less than 2^44
  return state->price * weight / state->price_weight;
}

void
cover_state_price(CoverState* const    state,
                  const int64_t* const multipliers,
                  const int64_t        price,
                  const int32_t        price_weight)
{
  const CoverProblem* const problem = state->problem;

  state->price        = price;
  state->price_weight = price_weight;
  state->slack        = 0;
  for (uint32_t s = 0U; s < problem->n_steps; ++s) {
    // Rounded up, so that no bound is too high
    const int64_t worth = cover_state_worth(state, problem->weights[s]) + 1;

    state->multipliers[s] = multipliers[s];
    state->slacks[s] = (worth > multipliers[s]) ? multipliers[s] - worth : 0;
    state->slack += state->slacks[s];
  }

  for (uint32_t i = 0U; i < problem->n_items; ++i) {
    const CoverItem item = problem->items[i];

    state->reduced[i] = state->measures[COVER_VALUE][i];
    for (uint32_t s = item.first; s < item.first + item.n; ++s) {
      state->reduced[i] -= multipliers[problem->steps[s]];
    }
  }
}

// A step is no longer of use, or is so again
static void
switch_step(CoverState* const state, const uint32_t step, const int sign)
{
  const int32_t weight     = sign * state->problem->weights[step];
  const int64_t multiplier = sign * state->multipliers[step];

  state->gained += weight;
  state->slack -= sign * state->slacks[step];
  for (uint32_t o = state->owners_first[step];
       o < state->owners_first[step + 1U];
       ++o) {
    state->marginals[state->owners[o]] -= weight;
    state->reduced[state->owners[o]] += multiplier;
  }
}

void
cover_state_add(CoverState* const state, const uint32_t item)
{
  const CoverItem added = state->problem->items[item];
  for (uint32_t s = added.first; s < added.first + added.n; ++s) {
    const uint32_t step = state->problem->steps[s];
    if (!state->counts[step]++) {
      switch_step(state, step, 1);
    }
  }

  for (unsigned m = 0U; m < COVER_N_MEASURES; ++m) {
    state->totals[m] += state->measures[m][item];
  }
}

void
cover_state_remove(CoverState* const state, const uint32_t item)
{
  const CoverItem removed = state->problem->items[item];
  for (uint32_t s = removed.first; s < removed.first + removed.n; ++s) {
    const uint32_t step = state->problem->steps[s];
    if (!--state->counts[step]) {
      switch_step(state, step, -1);
    }
  }

  for (unsigned m = 0U; m < COVER_N_MEASURES; ++m) {
    state->totals[m] -= state->measures[m][item];
  }
}

int
cover_state_is_needless(const CoverState* const state, const uint32_t item)
{
  const CoverItem member = state->problem->items[item];
  int64_t         alone  = 0;
  for (uint32_t s = member.first; s < member.first + member.n; ++s) {
    const uint32_t step = state->problem->steps[s];
    if (state->counts[step] == 1U) {
      alone += state->problem->weights[step];
    }
  }

  return state->gained - alone >= state->problem->demand;
}
