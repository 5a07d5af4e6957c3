// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/cover_bound.h"

#include "base/failure.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/// Lists up to here are sorted in place, since they nearly are in order
#define SHORT_LIST 96U

/// Steps up to here are sorted in place, too
#define SHORT_ORDER 1024U

/// An item with what it is sorted by
typedef struct {
  int64_t  measure;
  int32_t  marginal;
  uint32_t item;
} Ranked;

// Values and marginals are so small that products fit
static int
compare_ranked(const void* const a, const void* const b)
{
  const Ranked* const x     = (const Ranked*)a;
  const Ranked* const y     = (const Ranked*)b;
  const int64_t       left  = x->measure * y->marginal;
  const int64_t       right = y->measure * x->marginal;

  return (left != right) ? (left > right) - (left < right)
         : (x->marginal != y->marginal)
           ? y->marginal - x->marginal
           : (x->item > y->item) - (x->item < y->item);
}

static Ranked
rank(const CoverState* const state, const unsigned measure, const uint32_t item)
{
  const Ranked ranked = {
    state->measures[measure][item], state->marginals[item], item};
  return ranked;
}

static void
insert_each(const CoverState* const state,
            const unsigned          measure,
            uint32_t* const         items,
            const size_t            n_items)
{
  for (size_t i = 1U; i < n_items; ++i) {
    const Ranked ranked = rank(state, measure, items[i]);
    size_t       at     = i;
    for (; at; --at) {
      const Ranked before = rank(state, measure, items[at - 1U]);
      if (compare_ranked(&before, &ranked) <= 0) {
        break;
      }

      items[at] = items[at - 1U];
    }

    items[at] = ranked.item;
  }
}

void
cover_sort(const CoverState* const state,
           const unsigned          measure,
           uint32_t* const         items,
           const size_t            n_items)
{
  Ranked* const ranked =
    (n_items > SHORT_LIST) ? (Ranked*)malloc(n_items * sizeof(Ranked)) : NULL;
  if (!ranked) {
    // Slower where there is no memory, but the same
    insert_each(state, measure, items, n_items);
    return;
  }

  for (size_t i = 0U; i < n_items; ++i) {
    ranked[i] = rank(state, measure, items[i]);
  }

  qsort(ranked, n_items, sizeof(Ranked), compare_ranked);
  for (size_t i = 0U; i < n_items; ++i) {
    items[i] = ranked[i].item;
  }

  free(ranked);
}

int64_t
cover_bound_parts(const CoverState* const state,
                  const unsigned          measure,
                  const uint32_t* const   items,
                  const size_t            n_items)
{
  int64_t needed = state->problem->demand - state->gained;
  int64_t sum    = 0;
  for (size_t i = 0U; i < n_items && needed > 0; ++i) {
    const int64_t cost     = state->measures[measure][items[i]];
    const int64_t marginal = state->marginals[items[i]];
    if (marginal < needed) {
      sum += cost;
    } else {
      sum += (cost * needed + marginal - 1) / marginal;
    }

    needed -= marginal;
  }

  return (needed > 0) ? COVER_NO_COVER : sum;
}

int64_t
cover_bound_prices(const CoverState* const state,
                   const uint32_t* const   items,
                   const size_t            n_items)
{
  int64_t sum =
    cover_state_worth(state, state->problem->demand - state->gained) +
    state->slack;
  for (size_t i = 0U; i < n_items; ++i) {
    const int64_t reduced = state->reduced[items[i]];
    sum += (reduced < 0) ? reduced : 0;
  }

  return sum;
}

/// A step, while prices are being found
typedef struct {
  int64_t  multiplier;
  int32_t  weight;
  uint32_t step;
} Priced;

static int
compare_priced(const void* const a, const void* const b)
{
  const Priced* const x     = (const Priced*)a;
  const Priced* const y     = (const Priced*)b;
  const int64_t       left  = x->multiplier * y->weight;
  const int64_t       right = y->multiplier * x->weight;

  return (left != right) ? (left > right) - (left < right)
                         : (x->step > y->step) - (x->step < y->step);
}

/// Prices that are being found
typedef struct {
  CoverState* state;
  Priced*     priced;      ///< By worth
  int32_t*    excess;      ///< By step: wanted less covered
  int64_t*    multipliers; ///< By step
  int64_t*    best;        ///< By step, those of the best bound
  int64_t     best_price;
  int32_t     best_weight;
  int64_t     best_bound;
} Pricing;

// Share the value of each item over its steps, by weight: an item is then never
// worth more than its value
static void
begin_prices(Pricing* const pricing)
{
  const CoverState* const   state   = pricing->state;
  const CoverProblem* const problem = state->problem;
  for (uint32_t s = 0U; s < problem->n_steps; ++s) {
    int64_t least = -1;
    for (uint32_t o = state->owners_first[s]; o < state->owners_first[s + 1U];
         ++o) {
      const uint32_t item  = state->owners[o];
      const int64_t  share = state->measures[COVER_VALUE][item] *
                            problem->weights[s] / state->marginals[item];
      least = (least < 0 || share < least) ? share : least;
    }

    pricing->multipliers[s]       = (least < 0) ? 0 : least;
    pricing->priced[s].multiplier = pricing->multipliers[s];
    pricing->priced[s].weight     = problem->weights[s];
    pricing->priced[s].step       = s;
  }
}

// Prices change little from round to round, so few nearly always are sorted
static void
sort_priced(Priced* const priced, const size_t n)
{
  if (n > SHORT_ORDER) {
    qsort(priced, n, sizeof(Priced), compare_priced);
    return;
  }

  for (size_t i = 1U; i < n; ++i) {
    const Priced moved = priced[i];
    size_t       at    = i;
    for (; at && compare_priced(&priced[at - 1U], &moved) > 0; --at) {
      priced[at] = priced[at - 1U];
    }

    priced[at] = moved;
  }
}

// Want the steps that are worth least, until they are enough
static void
want_steps(Pricing* const pricing, int64_t* const price, int32_t* const weight)
{
  const CoverProblem* const problem = pricing->state->problem;
  Priced* const             priced  = pricing->priced;
  int64_t                   needed  = problem->demand;
  for (uint32_t s = 0U; s < problem->n_steps; ++s) {
    priced[s].multiplier = pricing->multipliers[priced[s].step];
  }

  sort_priced(priced, problem->n_steps);
  memset(pricing->excess, 0, problem->n_steps * sizeof(int32_t));
  for (uint32_t s = 0U; s < problem->n_steps && needed > 0; ++s) {
    *price                          = priced[s].multiplier;
    *weight                         = priced[s].weight;
    pricing->excess[priced[s].step] = 1;
    needed -= priced[s].weight;
  }
}

// Take away from what is wanted what items give that are worth their value
static int64_t
give_steps(Pricing* const pricing)
{
  const CoverState* const   state   = pricing->state;
  const CoverProblem* const problem = state->problem;

  int64_t norm = 0;
  for (uint32_t i = 0U; i < problem->n_items; ++i) {
    const CoverItem item = problem->items[i];
    for (uint32_t s = item.first;
         state->reduced[i] < 0 && s < item.first + item.n;
         ++s) {
      --pricing->excess[problem->steps[s]];
    }
  }

  for (uint32_t s = 0U; s < problem->n_steps; ++s) {
    norm += (int64_t)pricing->excess[s] * pricing->excess[s];
  }

  return norm;
}

static int64_t
bound_of_all(const CoverState* const state)
{
  int64_t sum = cover_state_worth(state, state->problem->demand) + state->slack;
  for (uint32_t i = 0U; i < state->problem->n_items; ++i) {
    sum += (state->reduced[i] < 0) ? state->reduced[i] : 0;
  }

  return sum;
}

// A step against the slope, as long as the gap to the ceiling suggests
static void
move_prices(Pricing* const pricing,
            const int64_t  gap,
            const int64_t  norm,
            const int64_t  damping)
{
  const int64_t step = gap / norm * damping / 256;
  const int64_t most = COVER_MAX_VALUE;
  for (uint32_t s = 0U; s < pricing->state->problem->n_steps; ++s) {
    const int64_t moved = pricing->multipliers[s] + step * pricing->excess[s];
    pricing->multipliers[s] = (moved < 0) ? 0 : (moved > most) ? most : moved;
  }
}

static void
improve_prices(Pricing* const pricing,
               const int64_t  ceiling,
               const unsigned n_rounds)
{
  CoverState* const state   = pricing->state;
  int64_t           damping = 256;
  unsigned          n_vain  = 0U;
  for (unsigned r = 0U; r < n_rounds; ++r) {
    int64_t price  = 0;
    int32_t weight = 1;
    want_steps(pricing, &price, &weight);
    cover_state_price(state, pricing->multipliers, price, weight);

    const int64_t bound = bound_of_all(state);
    if (bound > pricing->best_bound) {
      const size_t size = state->problem->n_steps * sizeof(int64_t);

      pricing->best_bound  = bound;
      pricing->best_price  = price;
      pricing->best_weight = weight;
      memcpy(pricing->best, pricing->multipliers, size);
      n_vain = 0U;
    } else if (++n_vain >= 4U) {
      damping /= 2;
      n_vain = 0U;
    }

    const int64_t norm = give_steps(pricing);
    if (!norm || !damping || bound >= ceiling) {
      return;
    }

    move_prices(pricing, ceiling - bound, norm, damping);
  }
}

CompetentStatus
cover_find_prices(CoverState* const     state,
                  const int64_t         ceiling,
                  const unsigned        n_rounds,
                  CompetentError* const error)
{
  const size_t n  = (size_t)state->problem->n_steps + 1U;
  Pricing pricing = {.state = state, .best_bound = INT64_MIN, .best_weight = 1};

  pricing.priced      = (Priced*)calloc(n, sizeof(Priced));
  pricing.excess      = (int32_t*)calloc(n, sizeof(int32_t));
  pricing.multipliers = (int64_t*)calloc(n, sizeof(int64_t));
  pricing.best        = (int64_t*)calloc(n, sizeof(int64_t));

  const bool is_made =
    pricing.priced && pricing.excess && pricing.multipliers && pricing.best;
  if (is_made) {
    begin_prices(&pricing);
    improve_prices(&pricing, ceiling, n_rounds);
    cover_state_price(
      state, pricing.best, pricing.best_price, pricing.best_weight);
  }

  free(pricing.priced);
  free(pricing.excess);
  free(pricing.multipliers);
  free(pricing.best);
  return is_made ? COMPETENT_STATUS_SUCCESS : no_memory(error);
}
