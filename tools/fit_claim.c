// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "fit_claim.h"

#include <competent/concept.h>
#include <competent/profile.h>

#include <stdio.h>
#include <stdlib.h>

static bool
read_term(const Claim* const      claim,
          const json_t* const     object,
          const size_t            index,
          CompetentFitTerm* const term)
{
  char place[CLAIM_PLACE_SIZE] = {0};
  snprintf(place, sizeof(place), "/terms/%zu", index);

  // What is broader than tasks has no level
  term->level = COMPETENT_LEVEL_NONE;
  return claim_concept(claim, object, place, &term->concept) &&
         (json_is_null(json_object_get(object, "level")) ||
          claim_level(claim, object, place, &term->level)) &&
         claim_whole(claim, object, place, "narrower", &term->narrower) &&
         claim_credit(claim, object, place, &term->credit) &&
         claim_whole(claim, object, place, "points", &term->points) &&
         claim_whole(claim, object, place, "earned", &term->earned);
}

static bool
read_nearness(const Claim* const claim, FitClaim* const fit)
{
  const char* names[COMPETENT_N_NEARNESSES] = {NULL};
  for (size_t i = 0U; i < COMPETENT_N_NEARNESSES; ++i) {
    names[i] = competent_nearness_name((CompetentNearness)i);
  }

  return claim_name(claim,
                    claim->json,
                    "",
                    "nearness",
                    names,
                    COMPETENT_N_NEARNESSES,
                    &fit->nearness);
}

// The share is one division, so it is exactly what was written or wrong
static bool
check_share(const Claim* const claim, const FitClaim* const fit)
{
  const json_t* const member = json_object_get(claim->json, "fit");
  const int32_t       shown = (fit->earned < fit->own) ? fit->earned : fit->own;
  const double        difference =
    json_number_value(member) - (fit->own ? (double)shown / fit->own : 0.0);

  const bool is_said = fit->own ? json_is_number(member) : json_is_null(member);
  return (is_said && difference > -1e-9 && difference < 1e-9) ||
         claim_refuse(claim, "/fit", MESSAGE_FIT_DIFFERS);
}

bool
fit_claim_read(const Claim* const claim, FitClaim* const fit)
{
  const json_t* const array = json_object_get(claim->json, "terms");
  if (!array) {
    return true;
  }

  if (!json_is_array(array)) {
    return claim_refuse(claim, "/terms", MESSAGE_BAD_MEMBER);
  }

  fit->n_terms = json_array_size(array);
  fit->terms =
    (CompetentFitTerm*)calloc(fit->n_terms + 1U, sizeof(CompetentFitTerm));
  if (!fit->terms) {
    complain(claim->language, MESSAGE_NO_MEMORY, NULL);
    return false;
  }

  for (size_t i = 0U; i < fit->n_terms; ++i) {
    if (!read_term(claim, json_array_get(array, i), i, &fit->terms[i])) {
      return false;
    }
  }

  return claim_whole(claim, claim->json, "", "fit_points", &fit->earned) &&
         claim_whole(claim, claim->json, "", "own_fit", &fit->own) &&
         read_nearness(claim, fit) && check_share(claim, fit);
}

// Return how near a target is of which the fit is a part of the own fit
static CompetentNearness
nearness_of(const FitClaim* const fit, const CompetentMatcher* const matcher)
{
  const int32_t feasible =
    competent_matcher_threshold(matcher, COMPETENT_NEARNESS_FEASIBLE);
  const int32_t close =
    competent_matcher_threshold(matcher, COMPETENT_NEARNESS_CLOSE);
  if (feasible < 0 || close < 0 || !fit->own) {
    return COMPETENT_NEARNESS_UNKNOWN;
  }

  const int64_t fits = (int64_t)fit->earned * COMPETENT_FULL_CREDIT;
  return (fits >= (int64_t)close * fit->own)      ? COMPETENT_NEARNESS_CLOSE
         : (fits >= (int64_t)feasible * fit->own) ? COMPETENT_NEARNESS_FEASIBLE
                                                  : COMPETENT_NEARNESS_FAR;
}

CompetentStatus
fit_claim_verify(const FitClaim* const         fit,
                 const CompetentMatcher* const matcher,
                 const CompetentConcept        target,
                 CompetentError* const         error)
{
  if (!fit->terms) {
    return COMPETENT_STATUS_SUCCESS;
  }

  const CompetentStatus st = competent_matcher_verify_fit(
    matcher, target, fit->earned, fit->terms, fit->n_terms, error);
  if (!st && fit->nearness != (int32_t)nearness_of(fit, matcher)) {
    error->status = COMPETENT_STATUS_BAD_SUM;
    snprintf(error->message,
             sizeof(error->message),
             "The nearness is not that of the fit");
    return COMPETENT_STATUS_BAD_SUM;
  }

  return st;
}

void
fit_claim_free(FitClaim* const fit)
{
  free(fit->terms);
  fit->terms = NULL;
}
