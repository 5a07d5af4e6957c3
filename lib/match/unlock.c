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

// Return the least fit that is feasible
static int64_t
least_feasible(const Unlock* const unlock, const int32_t own)
{
  const int64_t threshold =
    competent_matcher_threshold(unlock->matcher, COMPETENT_NEARNESS_FEASIBLE);

  return (threshold * own + COMPETENT_FULL_CREDIT - 1) / COMPETENT_FULL_CREDIT;
}

// What is feasible already becomes it no more
static void
find_counted(const Unlock* const unlock)
{
  const Columns* const columns = unlock->columns;
  const int64_t        was     = least_feasible(unlock, unlock->own);
  for (uint32_t t = 0U; t < columns->n_targets; ++t) {
    const bool had = unlock->own > 0 && unlock->fits[t] >= was;

    unlock->counted[t] = columns->is_scored[t] && !had;
  }
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
  unlock->counted = new_scores(columns);
  if (!unlock->fits || !unlock->more || !unlock->less || !unlock->counted) {
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

  unlock->sizes = fit_model_sizes(&matcher->fit, &unlock->had);
  unlock->own   = fit_model_own(&matcher->fit, &unlock->sizes);
  find_counted(unlock);
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
  free(unlock->counted);
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

static int32_t
count_unlocked(const Unlock* const unlock,
               const uint32_t      target,
               const int32_t       own)
{
  if (own <= 0 || competent_matcher_threshold(unlock->matcher,
                                              COMPETENT_NEARNESS_CLOSE) < 0) {
    return -1;
  }

  const Columns* const columns = unlock->columns;
  const Change         change  = {unlock->fits, unlock->more, unlock->less};
  const int64_t        least   = least_feasible(unlock, own);
  if (least > UINT16_MAX) {
    return 0;
  }

  const uint32_t n = columns->lanes->count(
    unlock->counted, change, (uint16_t)least, columns->height / LANES_BLOCK);

  // The target itself is no other one
  const bool is_there =
    unlock->counted[target] &&
    unlock->fits[target] + unlock->more[target] - unlock->less[target] >= least;
  return (int32_t)n - is_there;
}

static const FitHad*
find_had(const Unlock* const unlock, const uint32_t index)
{
  const FitHad* const had   = (const FitHad*)unlock->had.items;
  size_t              first = 0U;
  size_t              end   = unlock->had.n;
  while (first < end) {
    const size_t middle = first + (end - first) / 2U;
    if (had[middle].index < index) {
      first = middle + 1U;
    } else {
      end = middle;
    }
  }

  return (first < unlock->had.n && had[first].index == index) ? &had[first]
                                                              : NULL;
}

// What is no task changes nothing but itself, so no profile has to be made
static int32_t
add_alone(Unlock* const unlock, const CompetentConcept concept)
{
  const FitModel* const model = &unlock->matcher->fit;
  const FitHad          after = {
             (uint32_t)(concept - model->view.first_of_kind[COMPETENT_KIND_CAPABILITY]),
             {COMPETENT_FULL_CREDIT, COMPETENT_FULL_CREDIT, COMPETENT_FULL_CREDIT}};

  const FitHad* const before = find_had(unlock, after.index);
  FitSizes            sizes  = unlock->sizes;
  if (!before ||
      memcmp(before->credits, after.credits, sizeof(after.credits))) {
    add_earning(unlock, &after, unlock->more);
    fit_model_add_size(model, &after, &sizes);
    if (before) {
      add_earning(unlock, before, unlock->less);
      fit_model_take_size(model, before, &sizes);
    }
  }

  return unlock->own + fit_model_own_change(model, &unlock->sizes, &sizes);
}

static void
forget_changes(const Unlock* const unlock)
{
  const size_t size = unlock->columns->height * sizeof(uint16_t);

  memset(unlock->more, 0, size);
  memset(unlock->less, 0, size);
}

// Tell what the changes bring to whoever fits so much itself after them
static Unlocked
result_of(const Unlock* const    unlock,
          const CompetentConcept target,
          const int32_t          own)
{
  const uint32_t t      = (uint32_t)(target - unlock->matcher->first_target);
  const Unlocked result = {unlock->more[t] - unlock->less[t],
                           count_unlocked(unlock, t, own)};

  return result;
}

CompetentStatus
unlock_compare(Unlock* const                 unlock,
               const CompetentProfile* const after,
               const CompetentConcept        target,
               Unlocked* const               result,
               CompetentError* const         error)
{
  const FitModel* const model = &unlock->matcher->fit;
  unlock->after.n             = 0U;

  const CompetentStatus st = fit_model_had(model, after, &unlock->after, error);
  if (st) {
    return st;
  }

  forget_changes(unlock);
  add_changes(unlock);

  const FitSizes sizes = fit_model_sizes(model, &unlock->after);
  *result = result_of(unlock, target, fit_model_own(model, &sizes));
  return COMPETENT_STATUS_SUCCESS;
}

// Make what a profile has that also has a concept fully, and compare it
static CompetentStatus
try_profile(Unlock* const          unlock,
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

CompetentStatus
unlock_try(Unlock* const          unlock,
           const CompetentConcept concept,
           const CompetentConcept target,
           Unlocked* const        result,
           CompetentError* const  error)
{
  if (concept >= fit_first_task(&unlock->matcher->fit.view)) {
    return try_profile(unlock, concept, target, result, error);
  }

  forget_changes(unlock);
  *result = result_of(unlock, target, add_alone(unlock, concept));
  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
unlock_list(Unlock* const                 unlock,
            const CompetentProfile* const after,
            Array* const                  targets,
            CompetentError* const         error)
{
  const CompetentConcept first  = unlock->matcher->first_target;
  Unlocked               result = {0, 0};
  const CompetentStatus  st =
    unlock_compare(unlock, after, first, &result, error);
  if (st || result.unlocked < 0) {
    return st;
  }

  const FitModel* const model = &unlock->matcher->fit;
  const FitSizes        sizes = fit_model_sizes(model, &unlock->after);
  const int64_t least = least_feasible(unlock, fit_model_own(model, &sizes));
  for (uint32_t t = 0U; t < unlock->columns->n_targets; ++t) {
    if (unlock->counted[t] &&
        unlock->fits[t] + unlock->more[t] - unlock->less[t] >= least) {
      CompetentConcept* const target =
        (CompetentConcept*)array_add(targets, sizeof(CompetentConcept), error);
      if (!target) {
        return COMPETENT_STATUS_NO_MEMORY;
      }

      *target = first + (CompetentConcept)t;
    }
  }

  return COMPETENT_STATUS_SUCCESS;
}
