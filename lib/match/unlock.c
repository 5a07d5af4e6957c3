// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "match/unlock.h"

#include "base/failure.h"
#include "match/columns.h"
#include "match/fit_model.h"
#include "match/profile_impl.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

// Lanes are read by whole cache lines
static uint16_t*
new_scores(const Columns* const columns)
{
  const size_t height = columns->height ? columns->height : LANES_BLOCK;

  uint16_t* const scores =
    (uint16_t*)aligned_alloc(64U, height * sizeof(uint16_t));
  if (scores) {
    memset(scores, 0, height * sizeof(uint16_t));
  }

  return scores;
}

static void
add_earning(const Unlock* const unlock,
            const FitHad* const had,
            uint16_t* const     scores)
{
  const Earning earning = fit_model_earning(&unlock->matcher->fit, had);
  columns_add(unlock->columns, &earning, scores);
}

CompetentStatus
unlock_init(Unlock* const                 unlock,
            const CompetentMatcher* const matcher,
            const CompetentProfile* const profile,
            CompetentError* const         error)
{
  const Columns* const columns =
    matcher_columns(matcher, COMPETENT_ORDER_FIT, error);

  memset(unlock, 0, sizeof(*unlock));
  if (!columns) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  unlock->matcher = matcher;
  unlock->profile = profile;
  unlock->columns = columns;
  unlock->fits    = new_scores(columns);
  unlock->more    = new_scores(columns);
  unlock->less    = new_scores(columns);
  if (!unlock->fits || !unlock->more || !unlock->less) {
    unlock_free(unlock);
    return no_memory(error);
  }

  const CompetentStatus st =
    fit_model_had(&matcher->fit, profile, &unlock->had, error);
  if (st) {
    unlock_free(unlock);
    return st;
  }

  for (size_t i = 0U; i < unlock->had.n; ++i) {
    add_earning(unlock, (const FitHad*)unlock->had.items + i, unlock->fits);
  }

  unlock->own = fit_model_own(&matcher->fit, &unlock->had);
  return COMPETENT_STATUS_SUCCESS;
}

void
unlock_free(Unlock* const unlock)
{
  array_free(&unlock->had);
  array_free(&unlock->after);
  free(unlock->fits);
  free(unlock->more);
  free(unlock->less);
  memset(unlock, 0, sizeof(*unlock));
}

// Both are in ascending order, and nothing of the first is gone in the second
static void
add_changes(Unlock* const unlock)
{
  const FitHad* const before = (const FitHad*)unlock->had.items;
  const FitHad* const after  = (const FitHad*)unlock->after.items;
  size_t              b      = 0U;
  for (size_t a = 0U; a < unlock->after.n; ++a) {
    const bool is_had = b < unlock->had.n && before[b].index == after[a].index;
    const bool is_same =
      is_had &&
      !memcmp(before[b].credits, after[a].credits, sizeof(after[a].credits));
    if (!is_same) {
      add_earning(unlock, &after[a], unlock->more);
    }

    if (is_had && !is_same) {
      add_earning(unlock, &before[b], unlock->less);
    }

    b += is_had ? 1U : 0U;
  }

  assert(b == unlock->had.n);
}

// Return the least fit that is feasible
static int64_t
least_feasible(const Unlock* const unlock, const int32_t own)
{
  const int64_t threshold =
    competent_matcher_threshold(unlock->matcher, COMPETENT_NEARNESS_FEASIBLE);

  return (threshold * own + COMPETENT_FULL_CREDIT - 1) / COMPETENT_FULL_CREDIT;
}

static int32_t
count_unlocked(const Unlock* const unlock,
               const uint32_t      target,
               const int32_t       own)
{
  if (own <= 0 || competent_matcher_threshold(unlock->matcher,
                                              COMPETENT_NEARNESS_CLOSE) < 0) {
    return -1;
  }

  const Columns* const columns  = unlock->columns;
  const int64_t        least    = least_feasible(unlock, own);
  const int64_t        was      = least_feasible(unlock, unlock->own);
  int32_t              unlocked = 0;
  for (uint32_t t = 0U; t < columns->n_targets; ++t) {
    const int64_t fit = unlock->fits[t];
    const bool    had = unlock->own > 0 && fit >= was;

    unlocked += !had && t != target && columns->is_scored[t] &&
                fit + unlock->more[t] - unlock->less[t] >= least;
  }

  return unlocked;
}

CompetentStatus
unlock_compare(Unlock* const                 unlock,
               const CompetentProfile* const after,
               const CompetentConcept        target,
               Unlocked* const               result,
               CompetentError* const         error)
{
  unlock->after.n = 0U;

  const CompetentStatus st =
    fit_model_had(&unlock->matcher->fit, after, &unlock->after, error);
  if (st) {
    return st;
  }

  const size_t   size = unlock->columns->height * sizeof(uint16_t);
  const uint32_t t    = (uint32_t)(target - unlock->matcher->first_target);
  memset(unlock->more, 0, size);
  memset(unlock->less, 0, size);
  add_changes(unlock);

  result->fit      = unlock->more[t] - unlock->less[t];
  result->unlocked = count_unlocked(
    unlock, t, fit_model_own(&unlock->matcher->fit, &unlock->after));
  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
unlock_try(Unlock* const          unlock,
           const CompetentConcept concept,
           const CompetentConcept target,
           Unlocked* const        result,
           CompetentError* const  error)
{
  CompetentProfile* after = NULL;
  CompetentStatus   st    = profile_copy(unlock->profile, &after, error);
  if (!st) {
    st = competent_profile_add(after, concept, 1.0, error);
  }

  if (!st) {
    st = unlock_compare(unlock, after, target, result, error);
  }

  competent_profile_free(after);
  return st;
}
