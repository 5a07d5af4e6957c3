// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "match/unlock.h"

#include "base/failure.h"
#include "match/columns.h"
#include "match/credit.h"
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

// Add what the profile has, all at once
static CompetentStatus
add_all(const Unlock* const unlock, CompetentError* const error)
{
  const FitHad* const had      = (const FitHad*)unlock->had.items;
  Array               earnings = {NULL, 0U, 0U};
  Earning* const      items =
    (Earning*)array_add_many(&earnings, sizeof(Earning), unlock->had.n, error);
  if (!items) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  for (size_t i = 0U; i < unlock->had.n; ++i) {
    items[i] = fit_model_earning(&unlock->matcher->fit, &had[i]);
  }

  columns_add_all(unlock->columns, items, unlock->had.n, unlock->fits);
  array_free(&earnings);
  return COMPETENT_STATUS_SUCCESS;
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
  unlock->nothing = new_scores(columns);
  if (!unlock->fits || !unlock->more || !unlock->less || !unlock->counted ||
      !unlock->nothing) {
    unlock_free(unlock);
    return no_memory(error);
  }

  CompetentStatus st =
    fit_model_had(&matcher->fit, profile, &unlock->had, error);
  if (!st) {
    st = add_all(unlock, error);
  }

  if (st) {
    unlock_free(unlock);
    return st;
  }

  unlock->sizes = fit_model_sizes(&matcher->fit, &unlock->had);
  for (unsigned p = 0U; p < IMAGE_N_PARTS; ++p) {
    unlock->own_parts[p] = fit_model_own_part(&matcher->fit, &unlock->sizes, p);
    unlock->own += unlock->own_parts[p];
  }

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
  free(unlock->nothing);
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

static bool
is_counting(const Unlock* const unlock, const int32_t own)
{
  return own > 0 && competent_matcher_threshold(unlock->matcher,
                                                COMPETENT_NEARNESS_CLOSE) >= 0;
}

// Count who becomes feasible by the changes, for whoever fits so much itself
static int32_t
count_changed(const Unlock* const unlock, const int64_t least)
{
  const Columns* const columns = unlock->columns;
  const Change         change  = {unlock->fits, unlock->more, unlock->less};

  return (int32_t)columns->lanes->count(
    unlock->counted, change, (uint16_t)least, columns->height / LANES_BLOCK);
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
  const int32_t  fit    = unlock->more[t] - unlock->less[t];
  Unlocked       result = {fit, -1};
  if (is_counting(unlock, own)) {
    const int64_t least = least_feasible(unlock, own);

    // The target itself is no other one
    result.unlocked = (least > UINT16_MAX) ? 0
                                           : count_changed(unlock, least) -
                                               (unlock->counted[t] &&
                                                unlock->fits[t] + fit >= least);
  }

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

// Note that a term would be had otherwise, if that is so
static void
add_raise(const Unlock* const unlock, Step* const step, const FitHad after)
{
  const FitHad        nothing = {after.index, {0}};
  const FitHad* const had     = find_had(unlock, after.index);
  const FitHad        before  = had ? *had : nothing;
  if (memcmp(before.credits, after.credits, sizeof(after.credits)) != 0) {
    const Raise raise = {before, after};

    step->raises[step->n++] = raise;
  }
}

// A broader task is had by the three of those below it that are had most: full
// credit goes before all, and takes the place of what there was of that task
static FitHad
raise_broader(const Unlock* const unlock,
              const uint32_t      index,
              const int32_t       was)
{
  const FitHad* const had    = find_had(unlock, index);
  FitHad              raised = {index, {COMPETENT_FULL_CREDIT}};
  unsigned            n      = 1U;
  bool                is_out = false;
  for (unsigned s = 0U; had && s < FIT_N_STEPS && n < FIT_N_STEPS; ++s) {
    if (!is_out && had->credits[s] == was) {
      is_out = true;
    } else {
      raised.credits[n++] = had->credits[s];
    }
  }

  return raised;
}

static void
add_broader_raises(const Unlock* const    unlock,
                   const CompetentConcept task,
                   Step* const            step)
{
  const FitView* const view = &unlock->matcher->fit.view;
  const int32_t        was =
    competent_profile_credit(unlock->profile, task, COMPETENT_LEVEL_OPTIONAL)
      .credit;

  CompetentConcept broader[FIT_MAX_BROADER];
  const size_t     n = fit_broader(view, task, broader);
  for (size_t i = 0U; i < n; ++i) {
    const uint32_t index =
      fit_n_required(view) + (uint32_t)(broader[i] - fit_first_task(view));

    add_raise(unlock, step, raise_broader(unlock, index, was));
  }
}

Step
unlock_step(const Unlock* const unlock, const CompetentConcept concept)
{
  const FitModel* const model = &unlock->matcher->fit;
  const FitHad          full  = {
              (uint32_t)(concept - model->view.first_of_kind[COMPETENT_KIND_CAPABILITY]),
              {COMPETENT_FULL_CREDIT, COMPETENT_FULL_CREDIT, COMPETENT_FULL_CREDIT}};

  Step step = {.n = 0U};
  add_raise(unlock, &step, full);
  if (concept >= fit_first_task(&model->view)) {
    add_broader_raises(unlock, concept, &step);
  }

  return step;
}

int32_t
unlock_fit(const Unlock* const    unlock,
           const Step* const      step,
           const CompetentConcept target)
{
  const FitModel* const model = &unlock->matcher->fit;
  const uint32_t        t = (uint32_t)(target - unlock->matcher->first_target);

  int32_t fit = 0;
  for (unsigned i = 0U; i < step->n; ++i) {
    const Earning before = fit_model_earning(model, &step->raises[i].before);
    const Earning after  = fit_model_earning(model, &step->raises[i].after);

    fit += columns_part(unlock->columns, &after, t) -
           columns_part(unlock->columns, &before, t);
  }

  return fit;
}

static int32_t
own_after(const Unlock* const unlock, const Step* const step)
{
  const FitModel* const model = &unlock->matcher->fit;
  FitSizes              sizes = unlock->sizes;
  for (unsigned i = 0U; i < step->n; ++i) {
    fit_model_add_size(model, &step->raises[i].after, &sizes);
    fit_model_take_size(model, &step->raises[i].before, &sizes);
  }

  int32_t own = unlock->own;
  for (unsigned p = 0U; p < IMAGE_N_PARTS; ++p) {
    if (sizes.parts[p] != unlock->sizes.parts[p]) {
      own += fit_model_own_part(model, &sizes, p) - unlock->own_parts[p];
    }
  }

  return own;
}

// What is no task changes one term, which is full then: it is counted as it is
// added
static int32_t
count_raised(const Unlock* const unlock,
             const Step* const   step,
             const int64_t       least)
{
  if (step->n == 1U) {
    const Tally tally = {
      unlock->counted, unlock->fits, unlock->nothing, (uint16_t)least};
    const Earning had =
      fit_model_earning(&unlock->matcher->fit, &step->raises[0].before);

    return (int32_t)columns_count(unlock->columns, &tally, &had);
  }

  forget_changes(unlock);
  for (unsigned i = 0U; i < step->n; ++i) {
    add_earning(unlock, &step->raises[i].after, unlock->more);
    add_earning(unlock, &step->raises[i].before, unlock->less);
  }

  return count_changed(unlock, least);
}

int32_t
unlock_count(const Unlock* const    unlock,
             const Step* const      step,
             const CompetentConcept target,
             const int32_t          fit)
{
  const uint32_t t   = (uint32_t)(target - unlock->matcher->first_target);
  const int32_t  own = own_after(unlock, step);
  if (!is_counting(unlock, own)) {
    return -1;
  }

  const int64_t least = least_feasible(unlock, own);
  return (least > UINT16_MAX)
           ? 0
           : count_raised(unlock, step, least) -
               (unlock->counted[t] && unlock->fits[t] + fit >= least);
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
