// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/match.h>

#include "base/failure.h"
#include "match/matcher_impl.h"
#include "match/matches_impl.h"

#include <competent/profile.h>

#include <assert.h>
#include <stddef.h>

static CompetentStatus
check(const CompetentMatcher* const matcher,
      const CompetentConcept        occupation,
      CompetentError* const         error)
{
  const CompetentKind kind =
    competent_taxonomy_kind(matcher->taxonomy, occupation);

  return (kind == COMPETENT_KIND_OCCUPATION || kind == COMPETENT_KIND_NORM)
           ? COMPETENT_STATUS_SUCCESS
           : failure(error,
                     COMPETENT_STATUS_BAD_ARGUMENT,
                     "Only occupations and norms can be gone from");
}

static CompetentStatus
rank(const CompetentMatcher* const matcher,
     const CompetentProfile* const profile,
     const CompetentConcept        occupation,
     const CompetentOrder          order,
     const size_t                  limit,
     CompetentMatches** const      matches,
     CompetentError* const         error)
{
  // One more, for the occupation itself; 0 is refused as ever
  const size_t          more = limit + ((limit && limit < SIZE_MAX) ? 1U : 0U);
  const CompetentStatus st =
    competent_matcher_rank(matcher, profile, order, more, matches, error);
  if (!st) {
    matches_leave_out(*matches, occupation, limit);
  }

  return st;
}

CompetentStatus
competent_matcher_transitions(const CompetentMatcher* const matcher,
                              const CompetentConcept        occupation,
                              const CompetentOrder          order,
                              const size_t                  limit,
                              CompetentMatches** const      matches,
                              CompetentError* const         error)
{
  assert(matcher);
  assert(matches);

  *matches = NULL;

  CompetentProfile* profile = NULL;
  CompetentStatus   st      = check(matcher, occupation, error);
  if (!st) {
    st = competent_profile_new(matcher->taxonomy, &profile, error);
  }

  if (!st) {
    st = competent_profile_add(profile, occupation, 1.0, error);
  }

  if (!st) {
    st = rank(matcher, profile, occupation, order, limit, matches, error);
  }

  competent_profile_free(profile);
  return st;
}
