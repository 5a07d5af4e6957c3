// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/match.h>

#include "base/array.h"
#include "base/failure.h"
#include "match/best.h"
#include "match/matcher_impl.h"
#include "match/matches_impl.h"
#include "match/profile_impl.h"
#include "match/purse.h"

#include <assert.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
  FEW = 32, ///< One target in so many costs less by itself than all together
};

/// What a profile earns, in both ways
typedef struct {
  Array   coverage; ///< Earning
  Array   fit;      ///< Earning
  int32_t own_fit;
} Earnings;

static CompetentStatus
earn_coverage(const CompetentMatcher* const matcher,
              const CompetentProfile* const profile,
              Array* const                  earnings,
              CompetentError* const         error)
{
  const CompetentCredit* credits[N_GRADES];
  for (unsigned g = 0U; g < N_GRADES; ++g) {
    credits[g] = (const CompetentCredit*)profile->credits[g].items;
  }

  const size_t   n = profile->credits[GRADE_LOW].n;
  Earning* const items =
    (Earning*)array_add_many(earnings, sizeof(Earning), n, error);
  for (size_t i = 0U; items && i < n; ++i) {
    const CompetentConcept concept = credits[GRADE_LOW][i].concept;
    const Earning earning = {(uint32_t)(concept - matcher->first_required),
                             {credits[GRADE_LOW][i].credit,
                              credits[GRADE_IMPORTANT][i].credit,
                              credits[GRADE_ESSENTIAL][i].credit}};

    items[i] = earning;
  }

  return items ? COMPETENT_STATUS_SUCCESS : COMPETENT_STATUS_NO_MEMORY;
}

static CompetentStatus
earn_fit(const CompetentMatcher* const matcher,
         const CompetentProfile* const profile,
         Earnings* const               earnings,
         CompetentError* const         error)
{
  Array           had = {NULL, 0U, 0U};
  CompetentStatus st  = fit_model_had(&matcher->fit, profile, &had, error);
  if (!st && !array_add_many(&earnings->fit, sizeof(Earning), had.n, error)) {
    st = COMPETENT_STATUS_NO_MEMORY;
  }

  for (size_t i = 0U; !st && i < had.n; ++i) {
    ((Earning*)earnings->fit.items)[i] =
      fit_model_earning(&matcher->fit, (const FitHad*)had.items + i);
  }

  const FitSizes sizes = fit_model_sizes(&matcher->fit, &had);
  earnings->own_fit    = st ? 0 : fit_model_own(&matcher->fit, &sizes);
  array_free(&had);
  return st;
}

static CompetentStatus
earn(const CompetentMatcher* const matcher,
     const CompetentProfile* const profile,
     Earnings* const               earnings,
     CompetentError* const         error)
{
  const CompetentStatus st =
    earn_coverage(matcher, profile, &earnings->coverage, error);

  return st ? st : earn_fit(matcher, profile, earnings, error);
}

/// Targets that were chosen in one order, to be scored in the other one
typedef struct {
  CompetentOrder order; ///< The other one
  const Array*   earnings;
  const int32_t* targets; ///< Numbers from 0
  int32_t*       scores;
  size_t         n;
} Chosen;

static void
score(const Columns* const columns,
      const Array* const   earnings,
      uint16_t* const      scores)
{
  columns_add_all(
    columns, (const Earning*)earnings->items, earnings->n, scores);
}

// Score the chosen targets by the columns of the other order
static CompetentStatus
score_many(const CompetentMatcher* const matcher,
           const Chosen* const           chosen,
           uint16_t* const               scores,
           CompetentError* const         error)
{
  const Columns* const columns = matcher_columns(matcher, chosen->order, error);
  if (!columns) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  memset(scores, 0, columns->height * sizeof(uint16_t));
  score(columns, chosen->earnings, scores);
  for (size_t i = 0U; i < chosen->n; ++i) {
    chosen->scores[i] = scores[chosen->targets[i]];
  }

  return COMPETENT_STATUS_SUCCESS;
}

// Score the chosen targets one by one, by what each asks for
static CompetentStatus
score_few(const CompetentMatcher* const matcher,
          const Chosen* const           chosen,
          CompetentError* const         error)
{
  Purse                 purse;
  const CompetentStatus st =
    purse_init(&purse, matcher, chosen->earnings, error);
  if (st) {
    return st;
  }

  const bool by_fit = chosen->order == COMPETENT_ORDER_FIT;
  for (size_t i = 0U; i < chosen->n; ++i) {
    const uint32_t target = (uint32_t)chosen->targets[i];

    chosen->scores[i] =
      by_fit ? purse_fit(&purse, target) : purse_coverage(&purse, target);
  }

  purse_free(&purse);
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
score_chosen(const CompetentMatcher* const matcher,
             const Chosen* const           chosen,
             uint16_t* const               scores,
             CompetentError* const         error)
{
  return (chosen->n > matcher->rows.n_targets / FEW)
           ? score_many(matcher, chosen, scores, error)
           : score_few(matcher, chosen, error);
}

// Say how near the chosen targets are, which are numbers until then
static void
name_targets(const CompetentMatcher* const matcher,
             CompetentMatches* const       matches)
{
  for (size_t i = 0U; i < matches->n; ++i) {
    matches->targets[i] += matcher->first_target;
    matches->nearnesses[i] =
      (int32_t)matcher_nearness(matcher, matches->fits[i], matches->own_fit);
  }
}

static CompetentStatus
find_best(const CompetentMatcher* const matcher,
          const Columns* const          columns,
          const Earnings* const         earnings,
          const CompetentOrder          order,
          Best* const                   best,
          uint16_t* const               scores,
          CompetentMatches** const      matches,
          CompetentError* const         error)
{
  const bool by_fit = order == COMPETENT_ORDER_FIT;

  score(columns, by_fit ? &earnings->fit : &earnings->coverage, scores);
  best_choose(best, columns, scores, scores + columns->height);

  CompetentMatches* const made = matches_new(matcher->taxonomy, best->n, error);
  if (!made) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  int32_t* const ordered = by_fit ? made->fits : made->earned;
  for (size_t i = 0U; i < best->n; ++i) {
    made->targets[i] = (CompetentConcept)best_target(best, i);
    ordered[i]       = best_score(best, i);
  }

  const Chosen chosen = {by_fit ? COMPETENT_ORDER_COVERAGE
                                : COMPETENT_ORDER_FIT,
                         by_fit ? &earnings->coverage : &earnings->fit,
                         made->targets,
                         by_fit ? made->earned : made->fits,
                         made->n};

  const CompetentStatus st = score_chosen(matcher, &chosen, scores, error);
  if (st) {
    competent_matches_free(made);
    return st;
  }

  made->own_fit = earnings->own_fit;
  name_targets(matcher, made);
  *matches = made;
  return COMPETENT_STATUS_SUCCESS;
}

static size_t
at_most(const size_t limit, const size_t n)
{
  return (limit < n) ? limit : n;
}

static CompetentStatus
check(const CompetentMatcher* const matcher,
      const CompetentProfile* const profile,
      const CompetentOrder          order,
      const size_t                  limit,
      CompetentError* const         error)
{
  if ((unsigned)order >= COMPETENT_N_ORDERS) {
    return failure(
      error, COMPETENT_STATUS_BAD_ARGUMENT, "There is no such order");
  }

  if (!limit) {
    return failure(
      error, COMPETENT_STATUS_BAD_ARGUMENT, "The limit has to be at least 1");
  }

  return matcher_check_profile(matcher, profile, error);
}

CompetentStatus
competent_matcher_rank(const CompetentMatcher* const matcher,
                       const CompetentProfile* const profile,
                       const CompetentOrder          order,
                       const size_t                  limit,
                       CompetentMatches** const      matches,
                       CompetentError* const         error)
{
  assert(matcher);
  assert(profile);
  assert(matches);

  *matches = NULL;

  CompetentStatus st = check(matcher, profile, order, limit, error);
  if (st) {
    return st;
  }

  const Columns* const columns = matcher_columns(matcher, order, error);
  if (!columns) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  // Scores first, since these are what vectors are made of, then the highest of
  // each block of them
  const size_t    n       = at_most(limit, columns->n_targets);
  const size_t    n_lanes = columns->height + columns->height / LANES_BLOCK;
  const size_t    size    = (n_lanes + 3U) / 4U * sizeof(uint64_t);
  uint16_t* const scores =
    (uint16_t*)calloc(1, size + (n + 1U) * sizeof(uint64_t));
  if (!scores) {
    return no_memory(error);
  }

  Best     best     = {(uint64_t*)(void*)((char*)scores + size), 0U, n};
  Earnings earnings = {{NULL, 0U, 0U}, {NULL, 0U, 0U}, 0};
  st                = earn(matcher, profile, &earnings, error);
  if (!st) {
    st = find_best(
      matcher, columns, &earnings, order, &best, scores, matches, error);
  }

  array_free(&earnings.coverage);
  array_free(&earnings.fit);
  free(scores);
  return st;
}

CompetentStatus
competent_matcher_rank_passable(const CompetentMatcher* const matcher,
                                const CompetentProfile* const profile,
                                const CompetentOrder          order,
                                const size_t                  limit,
                                CompetentMatches** const      matches,
                                CompetentError* const         error)
{
  assert(matcher);

  // Of all targets the first may be behind gates; 0 is refused as ever
  const size_t          all = (size_t)matcher->rows.n_targets + 1U;
  const CompetentStatus st  = competent_matcher_rank(
    matcher, profile, order, limit ? all : 0U, matches, error);
  if (!st) {
    matches_keep_passable(*matches, profile, limit);
  }

  return st;
}

CompetentStatus
competent_matcher_match(const CompetentMatcher* const matcher,
                        const CompetentProfile* const profile,
                        const size_t                  limit,
                        CompetentMatches** const      matches,
                        CompetentError* const         error)
{
  return competent_matcher_rank(
    matcher, profile, COMPETENT_ORDER_COVERAGE, limit, matches, error);
}
