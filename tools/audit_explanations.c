// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "audit.h"

#include <competent/fit.h>
#include <competent/gap.h>

static bool
is_gap_verified(const CompetentMatcher* const matcher,
                const CompetentGap* const     gap,
                const int32_t                 too_much)
{
  size_t                            n   = 0U;
  const CompetentRequirement* const all = competent_gap_requirements(gap, &n);

  return !competent_matcher_verify(matcher,
                                   competent_gap_target(gap),
                                   competent_gap_earned(gap) + too_much,
                                   all,
                                   n,
                                   NULL);
}

static bool
is_fit_verified(const CompetentMatcher* const matcher,
                const CompetentFit* const     fit,
                const int32_t                 too_much)
{
  size_t                        n   = 0U;
  const CompetentFitTerm* const all = competent_fit_terms(fit, &n);

  return !competent_matcher_verify_fit(matcher,
                                       competent_fit_target(fit),
                                       competent_fit_earned(fit) + too_much,
                                       all,
                                       n,
                                       NULL);
}

// The terms add up to the points that the ranking has for the target
static bool
is_gap_sum(const CompetentGap* const gap, const int32_t earned)
{
  size_t                            n   = 0U;
  const CompetentRequirement* const all = competent_gap_requirements(gap, &n);

  int64_t sum    = 0;
  int64_t points = 0;
  for (size_t i = 0U; i < n; ++i) {
    sum += all[i].earned;
    points += all[i].points;
  }

  return sum == earned && competent_gap_earned(gap) == earned &&
         points == COMPETENT_TARGET_POINTS;
}

static bool
is_fit_sum(const CompetentFit* const fit, const int32_t earned)
{
  size_t                        n   = 0U;
  const CompetentFitTerm* const all = competent_fit_terms(fit, &n);

  int64_t sum = 0;
  for (size_t i = 0U; i < n; ++i) {
    sum += all[i].earned;
  }

  return sum == earned && competent_fit_earned(fit) == earned;
}

static CompetentStatus
count(Audit* const audit,
      const bool   is_sum,
      const bool   is_verified,
      const bool   is_forged)
{
  CompetentStatus st = audit_count(audit, PROBE_SUM, is_sum, NULL);
  if (!st) {
    st = audit_count(audit, PROBE_VERIFY, is_verified, NULL);
  }

  return st ? st : audit_count(audit, PROBE_FORGED, !is_forged, NULL);
}

// Explain the coverage and the fit of one target
static CompetentStatus
explain(Audit* const                  audit,
        const CompetentMatcher* const matcher,
        const CompetentProfile* const profile,
        const CompetentMatches* const matches,
        const size_t                  rank,
        CompetentError* const         error)
{
  const CompetentConcept target = competent_matches_targets(matches)[rank];
  const int32_t          earned = competent_matches_earned(matches)[rank];
  const int32_t          fits   = competent_matches_fits(matches)[rank];

  CompetentGap*   gap = NULL;
  CompetentFit*   fit = NULL;
  CompetentStatus st = competent_gap_new(matcher, profile, target, &gap, error);
  if (!st) {
    st = competent_fit_new(matcher, profile, target, &fit, error);
  }

  if (!st) {
    st = count(
      audit,
      is_gap_sum(gap, earned) && is_fit_sum(fit, fits),
      is_gap_verified(matcher, gap, 0) && is_fit_verified(matcher, fit, 0),
      is_gap_verified(matcher, gap, 1) || is_fit_verified(matcher, fit, 1));
  }

  competent_fit_free(fit);
  competent_gap_free(gap);
  return st;
}

CompetentStatus
audit_explanations(Audit* const                  audit,
                   const CompetentMatcher* const matcher,
                   const CompetentProfile* const profile,
                   Random* const                 random,
                   CompetentError* const         error)
{
  CompetentMatches* matches = NULL;
  CompetentStatus   st =
    competent_matcher_match(matcher, profile, SIZE_MAX, &matches, error);

  const size_t n = st ? 0U : competent_matches_n(matches);
  if (n) {
    st =
      explain(audit, matcher, profile, matches, random_below(random, n), error);
  }

  competent_matches_free(matches);
  return st;
}
