// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "match/matcher_impl.h"

#include "base/failure.h"
#include "match/profile_impl.h"
#include "match/weights.h"

#include <assert.h>
#include <stdlib.h>

PointsMaker
matcher_points(const CompetentMatcher* const matcher)
{
  const PointsMaker maker = {matcher->taxonomy,
                             matcher->targets,
                             matcher->weights,
                             {NULL, 0U, 0U},
                             {NULL, 0U, 0U}};
  return maker;
}

static uint32_t
n_targets(const CompetentMatcher* const matcher)
{
  return (uint32_t)competent_taxonomy_n_of_kind(matcher->taxonomy,
                                                matcher->targets);
}

static CompetentStatus
fill_columns(CompetentMatcher* const matcher, CompetentError* const error)
{
  PointsMaker        maker  = matcher_points(matcher);
  const ColumnSource source = {n_targets(matcher),
                               fit_n_required(&matcher->fit.view),
                               &maker,
                               points_terms};

  const CompetentStatus st = columns_init(&matcher->columns, &source, error);
  points_free(&maker);
  return st;
}

static CompetentStatus
make_fit_terms(void* const           maker,
               const uint32_t        target,
               Array* const          terms,
               CompetentError* const error)
{
  FitMaker* const        fit_maker = (FitMaker*)maker;
  const CompetentConcept concept =
    fit_maker->model->first_target + (CompetentConcept)target;

  return fit_model_terms(fit_maker, concept, terms, error);
}

static CompetentStatus
fill_fit_columns(CompetentMatcher* const matcher, CompetentError* const error)
{
  FitMaker           maker  = {&matcher->fit, {NULL, 0U, 0U}};
  const ColumnSource source = {n_targets(matcher),
                               fit_n_terms(&matcher->fit.view),
                               &maker,
                               make_fit_terms};

  const CompetentStatus st =
    columns_init(&matcher->fit_columns, &source, error);

  array_free(&maker.asked);
  return st;
}

static CompetentStatus
fill(CompetentMatcher* const matcher, CompetentError* const error)
{
  CompetentStatus st =
    fit_model_init(&matcher->fit, matcher->taxonomy, matcher->targets, error);
  if (!st) {
    st = fill_columns(matcher, error);
  }

  return st ? st : fill_fit_columns(matcher, error);
}

CompetentStatus
competent_matcher_new(const CompetentTaxonomy* const taxonomy,
                      const CompetentKind            targets,
                      const CompetentWeights* const  weights,
                      CompetentMatcher** const       matcher,
                      CompetentError* const          error)
{
  assert(taxonomy);
  assert(matcher);

  *matcher = NULL;
  if (targets != COMPETENT_KIND_OCCUPATION && targets != COMPETENT_KIND_NORM) {
    return failure(error,
                   COMPETENT_STATUS_BAD_ARGUMENT,
                   "Targets have to be occupations or norms");
  }

  const CompetentWeights used =
    weights ? *weights : competent_preset_weights(COMPETENT_PRESET_BALANCED);

  CompetentStatus st = weights_check(used, error);
  if (st) {
    return st;
  }

  CompetentMatcher* const made =
    (CompetentMatcher*)calloc(1, sizeof(CompetentMatcher));
  if (!made) {
    return no_memory(error);
  }

  made->taxonomy       = competent_taxonomy_share(taxonomy);
  made->targets        = targets;
  made->weights        = used;
  made->first_target   = competent_taxonomy_first_of_kind(taxonomy, targets);
  made->first_required = points_first_required(taxonomy);

  st = fill(made, error);
  if (st) {
    competent_matcher_free(made);
    return st;
  }

  *matcher = made;
  return COMPETENT_STATUS_SUCCESS;
}

void
competent_matcher_free(CompetentMatcher* const matcher)
{
  if (matcher) {
    columns_free(&matcher->columns);
    columns_free(&matcher->fit_columns);
    fit_model_free(&matcher->fit);
    competent_taxonomy_free(matcher->taxonomy);
    free(matcher);
  }
}

const CompetentTaxonomy*
competent_matcher_taxonomy(const CompetentMatcher* const matcher)
{
  assert(matcher);

  return matcher->taxonomy;
}

CompetentKind
competent_matcher_targets(const CompetentMatcher* const matcher)
{
  assert(matcher);

  return matcher->targets;
}

CompetentWeights
competent_matcher_weights(const CompetentMatcher* const matcher)
{
  assert(matcher);

  return matcher->weights;
}

CompetentStatus
matcher_check_profile(const CompetentMatcher* const matcher,
                      const CompetentProfile* const profile,
                      CompetentError* const         error)
{
  return (profile->taxonomy == matcher->taxonomy)
           ? COMPETENT_STATUS_SUCCESS
           : failure(error,
                     COMPETENT_STATUS_BAD_ARGUMENT,
                     "The profile is of another taxonomy than the matcher");
}

CompetentStatus
matcher_check_target(const CompetentMatcher* const matcher,
                     const CompetentConcept        target,
                     CompetentError* const         error)
{
  const CompetentKind kind = competent_taxonomy_kind(matcher->taxonomy, target);

  return (kind == matcher->targets)
           ? COMPETENT_STATUS_SUCCESS
           : failure(error,
                     COMPETENT_STATUS_BAD_ARGUMENT,
                     "The concept is not one of the matcher's targets");
}

int32_t
competent_matcher_threshold(const CompetentMatcher* const matcher,
                            const CompetentNearness       nearness)
{
  assert(matcher);

  const ImageCalibration* const calibration = matcher->fit.calibration;
  return (nearness == COMPETENT_NEARNESS_FEASIBLE) ? calibration->feasible
         : (nearness == COMPETENT_NEARNESS_CLOSE)  ? calibration->close
                                                   : -1;
}

CompetentNearness
matcher_nearness(const CompetentMatcher* const matcher,
                 const int32_t                 fit,
                 const int32_t                 own_fit)
{
  const ImageCalibration* const calibration = matcher->fit.calibration;
  const int64_t                 share = (int64_t)fit * COMPETENT_FULL_CREDIT;

  return (own_fit <= 0 || calibration->close < 0) ? COMPETENT_NEARNESS_UNKNOWN
         : (share >= (int64_t)calibration->close * own_fit)
           ? COMPETENT_NEARNESS_CLOSE
         : (share >= (int64_t)calibration->feasible * own_fit)
           ? COMPETENT_NEARNESS_FEASIBLE
           : COMPETENT_NEARNESS_FAR;
}
