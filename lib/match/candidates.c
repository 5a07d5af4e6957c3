// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/vacancy.h>

#include "base/failure.h"
#include "match/credit.h"
#include "match/points.h"
#include "match/profile_impl.h"
#include "match/vacancy_impl.h"

#include <assert.h>
#include <stdlib.h>

struct CompetentCandidatesImpl {
  int32_t* profiles;
  int32_t* earned;
  size_t   n;
};

// Return the first credit from some place on whose concept is not before one,
// looking further and further ahead, and then halving what was stepped over
static size_t
seek(const CompetentCredit* const credits,
     const size_t                 n,
     const size_t                 from,
     const CompetentConcept       concept)
{
  size_t first = from;
  size_t end   = from;
  for (size_t step = 1U; end < n && credits[end].concept < concept;
       step *= 2U) {
    first = end + 1U;
    end   = (step < n - end) ? end + step : n;
  }

  while (first < end) {
    const size_t middle = first + (end - first) / 2U;
    if (credits[middle].concept < concept) {
      first = middle + 1U;
    } else {
      end = middle;
    }
  }

  return first;
}

void
vacancy_credits(const CompetentLink* const    links,
                const size_t                  n_links,
                const CompetentProfile* const profile,
                int32_t* const                credits,
                const size_t                  stride)
{
  // All grades have the same concepts in the same places
  const CompetentCredit* grades[N_GRADES];
  for (unsigned g = 0U; g < N_GRADES; ++g) {
    grades[g] = (const CompetentCredit*)profile->credits[g].items;
  }

  const size_t n  = profile->credits[GRADE_LOW].n;
  size_t       at = 0U;
  for (size_t i = 0U; i < n_links; ++i) {
    at = seek(grades[GRADE_LOW], n, at, links[i].concept);

    const bool is_had =
      at < n && grades[GRADE_LOW][at].concept == links[i].concept;
    credits[i * stride] =
      is_had ? grades[credit_grade(links[i].level)][at].credit : 0;
  }
}

static int
compare_keys(const void* const a, const void* const b)
{
  const uint64_t x = *(const uint64_t*)a;
  const uint64_t y = *(const uint64_t*)b;

  return (x < y) - (x > y);
}

// Return what is earned together with what is earned in any case
static int32_t
earn(const Points* const  points,
     const int32_t* const earned,
     const int32_t* const credits)
{
  int32_t sum = 0;
  for (size_t i = 0U; i < points->n_links; ++i) {
    const int32_t one = credit_part(points->points[i], credits[i]);

    sum += (earned && earned[i] > one) ? earned[i] : one;
  }

  return sum;
}

// A key is larger for a profile that earns more, or the same and comes before
static void
make_keys(const Points* const                  points,
          const int32_t* const                 earned,
          const CompetentProfile* const* const profiles,
          const size_t                         n_profiles,
          int32_t* const                       credits,
          uint64_t* const                      keys)
{
  for (size_t i = 0U; i < n_profiles; ++i) {
    vacancy_credits(points->links, points->n_links, profiles[i], credits, 1U);

    const uint64_t sum = (uint64_t)earn(points, earned, credits);
    keys[i]            = (sum << 32U) | (UINT32_MAX - (uint32_t)i);
  }

  qsort(keys, n_profiles, sizeof(uint64_t), compare_keys);
}

static CompetentStatus
make_candidates(const uint64_t* const       keys,
                const size_t                n,
                CompetentCandidates** const candidates,
                CompetentError* const       error)
{
  // The columns are in the same memory, behind the object
  CompetentCandidates* const made = (CompetentCandidates*)malloc(
    sizeof(CompetentCandidates) + 2U * n * sizeof(int32_t));
  if (!made) {
    return no_memory(error);
  }

  made->profiles = (int32_t*)(made + 1);
  made->earned   = made->profiles + n;
  made->n        = n;
  for (size_t i = 0U; i < n; ++i) {
    made->profiles[i] = (int32_t)(UINT32_MAX - (uint32_t)keys[i]);
    made->earned[i]   = (int32_t)(keys[i] >> 32U);
  }

  *candidates = made;
  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
candidates_rank(const Points* const                  points,
                const int32_t* const                 earned,
                const CompetentProfile* const* const profiles,
                const size_t                         n_profiles,
                const size_t                         limit,
                CompetentCandidates** const          candidates,
                CompetentError* const                error)
{
  if (!limit) {
    return failure(
      error, COMPETENT_STATUS_BAD_ARGUMENT, "The limit has to be at least 1");
  }

  uint64_t* const keys =
    (uint64_t*)malloc((n_profiles + 1U) * sizeof(uint64_t));
  int32_t* const credits =
    (int32_t*)malloc((points->n_links + 1U) * sizeof(int32_t));

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  if (!keys || !credits) {
    st = no_memory(error);
  } else {
    const size_t n = (limit < n_profiles) ? limit : n_profiles;

    make_keys(points, earned, profiles, n_profiles, credits, keys);
    st = make_candidates(keys, n, candidates, error);
  }

  free(credits);
  free(keys);
  return st;
}

CompetentStatus
competent_vacancy_rank(const CompetentVacancy* const        vacancy,
                       const CompetentProfile* const* const profiles,
                       const size_t                         n_profiles,
                       const size_t                         limit,
                       CompetentCandidates** const          candidates,
                       CompetentError* const                error)
{
  assert(vacancy);
  assert(profiles || !n_profiles);
  assert(candidates);

  *candidates = NULL;

  const CompetentStatus st =
    vacancy_check_profiles(vacancy->taxonomy, profiles, n_profiles, error);
  if (st) {
    return st;
  }

  const Points points = vacancy_points(vacancy);
  return candidates_rank(
    &points, NULL, profiles, n_profiles, limit, candidates, error);
}

void
competent_candidates_free(CompetentCandidates* const candidates)
{
  free(candidates);
}

size_t
competent_candidates_n(const CompetentCandidates* const candidates)
{
  assert(candidates);

  return candidates->n;
}

const int32_t*
competent_candidates_profiles(const CompetentCandidates* const candidates)
{
  assert(candidates);

  return candidates->profiles;
}

const int32_t*
competent_candidates_earned(const CompetentCandidates* const candidates)
{
  assert(candidates);

  return candidates->earned;
}
