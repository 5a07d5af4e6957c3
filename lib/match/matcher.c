// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "match/matcher_impl.h"

#include "base/failure.h"
#include "match/points.h"
#include "match/profile_impl.h"
#include "match/weights.h"
#include "taxonomy/target.h"
#include "taxonomy/taxonomy_impl.h"

#include <assert.h>
#include <stdlib.h>

static ColumnSource
source_of_coverage(const CompetentMatcher* const matcher)
{
  const ColumnSource source = {&matcher->rows,
                               matcher->rows.points,
                               matcher->first_required,
                               fit_n_required(&matcher->fit.view),
                               NULL,
                               NULL,
                               0U};

  return source;
}

// In the image what norms ask for is behind what all occupations do
static const uint32_t*
broader_starts(const CompetentMatcher* const matcher)
{
  const Image* const image = &matcher->taxonomy->image;
  return image->broader_starts + (matcher->fit.scales - image->fit_scales);
}

static ColumnSource
source_of_fit(const CompetentMatcher* const matcher)
{
  const FitView* const view   = &matcher->fit.view;
  const ColumnSource   source = {&matcher->rows,
                                 matcher->rows.fits,
                                 matcher->first_required,
                                 fit_n_required(view),
                                 broader_starts(matcher),
                                 matcher->taxonomy->image.broader_terms,
                                 fit_n_terms(view) - fit_n_required(view)};

  return source;
}

const ImageBroaderTerm*
matcher_broader(const CompetentMatcher* const matcher,
                const uint32_t                target,
                size_t* const                 n)
{
  const uint32_t* const start = broader_starts(matcher) + target;

  *n = start[1] - start[0];
  return matcher->taxonomy->image.broader_terms + start[0];
}

static void
free_columns(Columns* const columns)
{
  if (columns) {
    columns_free(columns);
    free(columns);
  }
}

static Columns*
new_columns(const CompetentMatcher* const matcher,
            const CompetentOrder          order,
            CompetentError* const         error)
{
  const ColumnSource source = (order == COMPETENT_ORDER_FIT)
                                ? source_of_fit(matcher)
                                : source_of_coverage(matcher);

  Columns* const columns = (Columns*)calloc(1, sizeof(Columns));
  if (!columns) {
    no_memory(error);
    return NULL;
  }

  if (columns_init(columns, &source, error)) {
    free(columns);
    return NULL;
  }

  return columns;
}

// What is made later changes nothing that anybody could see
static atomic_uintptr_t*
place_of_columns(const CompetentMatcher* const matcher,
                 const CompetentOrder          order)
{
  union {
    const CompetentMatcher* in;
    CompetentMatcher*       out;
  } cast = {matcher};

  return &cast.out->columns[order];
}

const Columns*
matcher_columns(const CompetentMatcher* const matcher,
                const CompetentOrder          order,
                CompetentError* const         error)
{
  atomic_uintptr_t* const place = place_of_columns(matcher, order);
  uintptr_t there = atomic_load_explicit(place, memory_order_acquire);
  if (there) {
    return (const Columns*)there;
  }

  Columns* const made = new_columns(matcher, order, error);
  if (made && !atomic_compare_exchange_strong_explicit(place,
                                                       &there,
                                                       (uintptr_t)made,
                                                       memory_order_acq_rel,
                                                       memory_order_acquire)) {
    free_columns(made);
    return (const Columns*)there;
  }

  return made;
}

static CompetentStatus
fill(CompetentMatcher* const matcher, CompetentError* const error)
{
  const CompetentStatus st =
    fit_model_init(&matcher->fit, matcher->taxonomy, matcher->targets, error);

  return st ? st
            : rows_init(&matcher->rows,
                        matcher->taxonomy,
                        matcher->targets,
                        &matcher->weights,
                        error);
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
  if (image_target(targets) == IMAGE_N_TARGETS) {
    return failure(error,
                   COMPETENT_STATUS_BAD_ARGUMENT,
                   "Targets have to be occupations, norms or courses");
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
    for (unsigned i = 0U; i < COMPETENT_N_ORDERS; ++i) {
      free_columns((Columns*)atomic_load(&matcher->columns[i]));
    }

    rows_free(&matcher->rows);
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
