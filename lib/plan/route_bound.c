// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/route_bound.h"

#include "plan/cover_bound.h"
#include "plan/cover_state.h"

#include <string.h>

enum { N_ROUNDS = 40 };

static CompetentStatus
take_prices(RouteBound* const       bound,
            const CoverState* const state,
            CompetentError* const   error)
{
  const CoverProblem* const problem = state->problem;
  int64_t* const            slacks  = (int64_t*)array_add_many(
    &bound->slacks, sizeof(int64_t), problem->n_steps, error);
  if (!slacks) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  if (problem->n_steps) {
    memcpy(slacks, state->slacks, problem->n_steps * sizeof(int64_t));
  }

  bound->price        = state->price;
  bound->price_weight = state->price_weight;
  bound->shift        = state->shift;
  bound->slack        = state->slack;
  for (uint32_t i = 0U; i < problem->n_items; ++i) {
    bound->reduced += (state->reduced[i] < 0) ? state->reduced[i] : 0;
  }

  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
route_bound_init(RouteBound* const         bound,
                 const CoverProblem* const problem,
                 const SetCost             cost,
                 CompetentError* const     error)
{
  CoverProblem single = *problem;
  CoverState   state;

  memset(bound, 0, sizeof(*bound));
  memset(single.rates, 0, sizeof(single.rates));
  single.rates[cost] = 1;

  CompetentStatus st = cover_state_init(&state, &single, error);
  if (!st && problem->demand > 0) {
    st = cover_find_prices(&state, COVER_MAX_VALUE, N_ROUNDS, error);
  }

  if (!st) {
    st = take_prices(bound, &state, error);
  }

  cover_state_free(&state);
  if (st) {
    route_bound_free(bound);
  }

  return st;
}

void
route_bound_free(RouteBound* const bound)
{
  array_free(&bound->slacks);
}

// What was learned before makes steps needless, and courses worth no more than
// they were: so the sum for them still holds
int64_t
route_bound_least(const RouteBound* const bound,
                  const Need* const       need,
                  const uint8_t* const    learned,
                  const int64_t           demand)
{
  if (demand <= 0 || !bound->slacks.n) {
    return 0;
  }

  const NeedTerm* const terms  = (const NeedTerm*)need->terms.items;
  const int64_t* const  slacks = (const int64_t*)bound->slacks.items;

  int64_t sum =
    bound->price * demand / bound->price_weight + bound->slack + bound->reduced;
  for (size_t t = 0U; t < need->terms.n; ++t) {
    for (uint8_t s = 0U; s < learned[t]; ++s) {
      sum -= slacks[terms[t].first_step + s];
    }
  }

  const int64_t mask = ((int64_t)1 << bound->shift) - 1;
  return (sum > 0) ? (sum + mask) >> bound->shift : 0;
}
