// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/match.h>

#include "base/array.h"
#include "base/failure.h"
#include "match/matcher_impl.h"
#include "match/profile_impl.h"
#include "match/purse.h"

#include <competent/gate.h>

#include <assert.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
  FEW = 32, ///< One target in so many costs less by itself than all together
};

struct CompetentMatchesImpl {
  CompetentTaxonomy* taxonomy;
  CompetentConcept*  targets;
  int32_t*           earned;
  int32_t*           fits;
  int32_t*           nearnesses;
  size_t             n;
  int32_t            own_fit;
};

/// What a profile earns, in both ways
typedef struct {
  Array   coverage; ///< Earning
  Array   fit;      ///< Earning
  int32_t own_fit;
} Earnings;

/// The best targets so far, of which the first is the worst: a heap
typedef struct {
  uint64_t* keys;
  size_t    n;
  size_t    limit;
} Best;

// A number that is larger for a target that is better, or the same and before
static uint64_t
make_key(const uint16_t score, const uint32_t target)
{
  return ((uint64_t)score << 32U) | (UINT32_MAX - target);
}

static uint16_t
key_score(const uint64_t key)
{
  return (uint16_t)(key >> 32U);
}

static uint32_t
key_target(const uint64_t key)
{
  return UINT32_MAX - (uint32_t)key;
}

static void
sift_down(Best* const best, const uint64_t key)
{
  size_t at = 0U;
  for (size_t child = 1U; child < best->n; child = 2U * at + 1U) {
    if (child + 1U < best->n && best->keys[child + 1U] < best->keys[child]) {
      ++child;
    }

    if (key <= best->keys[child]) {
      break;
    }

    best->keys[at] = best->keys[child];
    at             = child;
  }

  best->keys[at] = key;
}

static void
sift_up(Best* const best, const uint64_t key)
{
  size_t at = best->n++;
  while (at && key < best->keys[(at - 1U) / 2U]) {
    best->keys[at] = best->keys[(at - 1U) / 2U];
    at             = (at - 1U) / 2U;
  }

  best->keys[at] = key;
}

// Take a key into the best, if it is one of these
static void
take(Best* const best, const uint64_t key)
{
  if (best->n < best->limit) {
    sift_up(best, key);
  } else if (key > best->keys[0]) {
    sift_down(best, key);
  }
}

// Return a score that all of the best have: so many blocks have one like that
static uint16_t
least_of_best(Best* const best, const uint16_t* const highest, const size_t n)
{
  best->n = 0U;
  for (size_t block = 0U; block < n; ++block) {
    take(best, make_key(highest[block], (uint32_t)block));
  }

  const bool     is_full = best->limit && best->n == best->limit;
  const uint16_t least   = is_full ? key_score(best->keys[0]) : 0U;

  best->n = 0U;
  return least;
}

// Targets come in ascending order, so one that only equals the worst is behind
static void
choose(Best* const           best,
       const Columns* const  columns,
       const uint16_t* const scores,
       uint16_t* const       highest)
{
  const size_t n_blocks = columns->height / LANES_BLOCK;
  columns->lanes->find_highest(scores, n_blocks, highest);

  uint32_t least = least_of_best(best, highest, n_blocks);
  for (size_t block = 0U; block < n_blocks; ++block) {
    const uint32_t first = (uint32_t)(block * LANES_BLOCK);
    for (uint32_t i = 0U; highest[block] >= least && i < LANES_BLOCK; ++i) {
      const uint32_t t = first + i;
      if (scores[t] >= least && t < columns->n_targets &&
          columns->is_scored[t]) {
        take(best, make_key(scores[t], t));
        if (best->n == best->limit && key_score(best->keys[0]) >= least) {
          least = key_score(best->keys[0]) + 1U;
        }
      }
    }
  }
}

static int
compare_keys(const void* const a, const void* const b)
{
  const uint64_t x = *(const uint64_t*)a;
  const uint64_t y = *(const uint64_t*)b;

  return (x < y) - (x > y);
}

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

static CompetentMatches*
new_matches(const CompetentMatcher* const matcher,
            const size_t                  n,
            CompetentError* const         error)
{
  // The columns are in the same memory, behind the object
  const size_t size = sizeof(CompetentConcept) + 3U * sizeof(int32_t);

  CompetentMatches* const made =
    (CompetentMatches*)malloc(sizeof(CompetentMatches) + n * size);
  if (!made) {
    no_memory(error);
    return NULL;
  }

  made->taxonomy   = competent_taxonomy_share(matcher->taxonomy);
  made->targets    = (CompetentConcept*)(made + 1);
  made->earned     = (int32_t*)(made->targets + n);
  made->fits       = made->earned + n;
  made->nearnesses = made->fits + n;
  made->n          = n;
  made->own_fit    = 0;
  return made;
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
  choose(best, columns, scores, scores + columns->height);
  qsort(best->keys, best->n, sizeof(uint64_t), compare_keys);

  CompetentMatches* const made = new_matches(matcher, best->n, error);
  if (!made) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  int32_t* const ordered = by_fit ? made->fits : made->earned;
  for (size_t i = 0U; i < best->n; ++i) {
    made->targets[i] = (CompetentConcept)key_target(best->keys[i]);
    ordered[i]       = key_score(best->keys[i]);
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

// Put a match where another one was that comes no later
static void
move_match(const CompetentMatches* const matches,
           const size_t                  to,
           const size_t                  from)
{
  matches->targets[to]    = matches->targets[from];
  matches->earned[to]     = matches->earned[from];
  matches->fits[to]       = matches->fits[from];
  matches->nearnesses[to] = matches->nearnesses[from];
}

void
matches_leave_out(CompetentMatches* const matches,
                  const CompetentConcept  target,
                  const size_t            limit)
{
  size_t n = 0U;
  for (size_t i = 0U; i < matches->n; ++i) {
    if (matches->targets[i] != target) {
      move_match(matches, n++, i);
    }
  }

  matches->n = at_most(limit, n);
}

void
matches_keep_passable(CompetentMatches* const       matches,
                      const CompetentProfile* const profile,
                      const size_t                  limit)
{
  size_t n = 0U;
  for (size_t i = 0U; i < matches->n && n < limit; ++i) {
    if (competent_profile_passage(profile, matches->targets[i]) !=
        COMPETENT_PASSAGE_OPEN) {
      move_match(matches, n++, i);
    }
  }

  matches->n = n;
}

void
competent_matches_free(CompetentMatches* const matches)
{
  if (matches) {
    competent_taxonomy_free(matches->taxonomy);
    free(matches);
  }
}

size_t
competent_matches_n(const CompetentMatches* const matches)
{
  assert(matches);

  return matches->n;
}

const CompetentConcept*
competent_matches_targets(const CompetentMatches* const matches)
{
  assert(matches);

  return matches->targets;
}

const int32_t*
competent_matches_earned(const CompetentMatches* const matches)
{
  assert(matches);

  return matches->earned;
}

const int32_t*
competent_matches_fits(const CompetentMatches* const matches)
{
  assert(matches);

  return matches->fits;
}

const int32_t*
competent_matches_nearnesses(const CompetentMatches* const matches)
{
  assert(matches);

  return matches->nearnesses;
}

int32_t
competent_matches_own_fit(const CompetentMatches* const matches)
{
  assert(matches);

  return matches->own_fit;
}
