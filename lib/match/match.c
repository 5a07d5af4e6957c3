// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/match.h>

#include "base/failure.h"
#include "match/matcher_impl.h"
#include "match/profile_impl.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct CompetentMatchesImpl {
  CompetentTaxonomy* taxonomy;
  CompetentConcept*  targets;
  int32_t*           earned;
  size_t             n;
};

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

// Targets come in ascending order, so one that only equals the worst is behind
static void
choose(Best* const best, const Columns* const columns, const uint16_t* scores)
{
  uint32_t t = 0U;
  for (; t < columns->n_targets && best->n < best->limit; ++t) {
    if (columns->is_scored[t]) {
      sift_up(best, make_key(scores[t], t));
    }
  }

  if (best->n < best->limit) {
    return;
  }

  uint16_t worst = key_score(best->keys[0]);
  for (; t < columns->n_targets; ++t) {
    if (scores[t] > worst) {
      sift_down(best, make_key(scores[t], t));
      worst = key_score(best->keys[0]);
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

static void
score(const CompetentMatcher* const matcher,
      const CompetentProfile* const profile,
      uint16_t* const               scores)
{
  const CompetentCredit* credits[N_GRADES];
  for (unsigned g = 0U; g < N_GRADES; ++g) {
    credits[g] = (const CompetentCredit*)profile->credits[g].items;
  }

  for (size_t i = 0U; i < profile->credits[GRADE_LOW].n; ++i) {
    const int32_t earning[N_GRADES] = {credits[GRADE_LOW][i].credit,
                                       credits[GRADE_IMPORTANT][i].credit,
                                       credits[GRADE_ESSENTIAL][i].credit};

    columns_add(&matcher->columns,
                (uint32_t)(credits[0][i].concept - matcher->first_required),
                earning,
                scores);
  }
}

static CompetentStatus
make_matches(const CompetentMatcher* const matcher,
             const Best* const             best,
             CompetentMatches** const      matches,
             CompetentError* const         error)
{
  // The columns are in the same memory, behind the object
  const size_t            n = best->n;
  CompetentMatches* const made =
    (CompetentMatches*)malloc(sizeof(CompetentMatches) +
                              n * (sizeof(CompetentConcept) + sizeof(int32_t)));
  if (!made) {
    return no_memory(error);
  }

  made->taxonomy = competent_taxonomy_share(matcher->taxonomy);
  made->targets  = (CompetentConcept*)(made + 1);
  made->earned   = (int32_t*)(made->targets + n);
  made->n        = n;
  for (size_t i = 0U; i < n; ++i) {
    made->targets[i] =
      matcher->first_target + (int32_t)key_target(best->keys[i]);
    made->earned[i] = key_score(best->keys[i]);
  }

  *matches = made;
  return COMPETENT_STATUS_SUCCESS;
}

static size_t
at_most(const size_t limit, const size_t n)
{
  return (limit < n) ? limit : n;
}

CompetentStatus
competent_matcher_match(const CompetentMatcher* const matcher,
                        const CompetentProfile* const profile,
                        const size_t                  limit,
                        CompetentMatches** const      matches,
                        CompetentError* const         error)
{
  assert(matcher);
  assert(profile);
  assert(matches);

  *matches = NULL;

  CompetentStatus st = matcher_check_profile(matcher, profile, error);
  if (st) {
    return st;
  }

  if (!limit) {
    return failure(
      error, COMPETENT_STATUS_BAD_ARGUMENT, "The limit has to be at least 1");
  }

  // Scores first, since these are what vectors are made of
  const Columns* const columns = &matcher->columns;
  const size_t         n       = at_most(limit, columns->n_targets);
  const size_t         size    = columns->height * sizeof(uint16_t);
  uint16_t* const      scores =
    (uint16_t*)calloc(1, size + (n + 1U) * sizeof(uint64_t));
  if (!scores) {
    return no_memory(error);
  }

  Best best = {(uint64_t*)(void*)((char*)scores + size), 0U, n};
  score(matcher, profile, scores);
  choose(&best, columns, scores);
  qsort(best.keys, best.n, sizeof(uint64_t), compare_keys);

  st = make_matches(matcher, &best, matches, error);
  free(scores);
  return st;
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
