// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft_fit.h"

#include "base/failure.h"
#include "base/logarithm.h"
#include "taxonomy/target.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

static void
calibration_free(Calibration* const calibration)
{
  array_free(&calibration->terms);
  free(calibration->starts);
  free(calibration->steps);
  free(calibration->sizes);
}

static int32_t
n_of_kind(const Draft* const draft, const CompetentKind kind)
{
  return draft->first_of_kind[kind + 1U] - draft->first_of_kind[kind];
}

// Targets are in the order of their kinds
static int32_t
n_targets_before(const Draft* const draft, const unsigned number)
{
  int32_t n = 0;
  for (unsigned i = 0U; i < number; ++i) {
    n += n_of_kind(draft, image_target_kind(i));
  }

  return n;
}

static CompetentStatus
calibration_init(Calibration* const    calibration,
                 Draft* const          draft,
                 const CompetentKind   kind,
                 CompetentError* const error)
{
  const FitView view = {
    (const ImageConcept*)draft->sections[SECTION_CONCEPTS].items,
    (const ImageRun*)draft->sections[SECTION_RUNS].items,
    (const CompetentLink*)draft->sections[SECTION_LINKS].items,
    draft->first_of_kind};

  const unsigned number = image_target(kind);

  memset(calibration, 0, sizeof(*calibration));
  calibration->draft = draft;
  calibration->view  = view;
  calibration->kind  = kind;
  calibration->first = draft->first_of_kind[kind];
  calibration->n =
    (uint32_t)(draft->first_of_kind[kind + 1U] - calibration->first);
  calibration->scales =
    (ImageFitScales*)draft->sections[SECTION_FIT_SCALES].items +
    n_targets_before(draft, number);
  calibration->calibration =
    (ImageCalibration*)draft->sections[SECTION_CALIBRATIONS].items + number;

  const size_t n_terms = fit_n_terms(&view) + 1U;
  calibration->starts  = (size_t*)calloc(calibration->n + 1U, sizeof(size_t));
  calibration->steps   = (FitSteps*)calloc(n_terms, sizeof(FitSteps));
  calibration->sizes =
    (uint64_t*)calloc(calibration->n + 1U, IMAGE_N_PARTS * sizeof(uint64_t));
  return (calibration->starts && calibration->steps && calibration->sizes)
           ? COMPETENT_STATUS_SUCCESS
           : no_memory(error);
}

static CompetentStatus
list_terms(Calibration* const calibration, CompetentError* const error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (uint32_t t = 0U; t < calibration->n && !st; ++t) {
    st = fit_add_terms(&calibration->view,
                       calibration->first + (CompetentConcept)t,
                       calibration->kind,
                       &calibration->terms,
                       error);

    calibration->starts[t + 1U] = calibration->terms.n;
  }

  return st;
}

// Weigh the broader tasks.  A count includes those below it, so adding up goes
// from the highest down.
static void
weigh_broader(const Calibration* const calibration,
              const uint32_t           task,
              const uint32_t           counts[FIT_N_STEPS])
{
  ImageBreadth* const breadth =
    (ImageBreadth*)calibration->draft->sections[SECTION_BREADTHS].items + task;
  int32_t* const information = breadth->of[image_target(calibration->kind)];

  uint32_t df = 0U;
  for (unsigned s = FIT_N_STEPS; s--;) {
    df += counts[s];
    information[s] = df ? logarithm_of_ratio(calibration->n, df) : 0;
  }

  calibration->steps[fit_n_required(&calibration->view) + task] =
    fit_broader_steps(information);
}

static CompetentStatus
make_steps(const Calibration* const calibration, CompetentError* const error)
{
  const uint32_t n_required = fit_n_required(&calibration->view);
  const uint32_t n_tasks    = fit_n_terms(&calibration->view) - n_required;
  const ImageInformation* const information =
    (const ImageInformation*)calibration->draft->sections[SECTION_INFORMATION]
      .items;

  for (uint32_t r = 0U; r < n_required; ++r) {
    calibration->steps[r] =
      fit_steps(information[r].of[image_target(calibration->kind)]);
  }

  uint32_t* const counts =
    (uint32_t*)calloc((size_t)n_tasks + 1U, FIT_N_STEPS * sizeof(uint32_t));
  if (!counts) {
    return no_memory(error);
  }

  const FitTerm* const terms = (const FitTerm*)calibration->terms.items;
  for (size_t i = 0U; i < calibration->terms.n; ++i) {
    if (terms[i].index >= n_required) {
      const size_t task = terms[i].index - n_required;
      ++counts[FIT_N_STEPS * task + terms[i].grade];
    }
  }

  for (uint32_t task = 0U; task < n_tasks; ++task) {
    weigh_broader(calibration, task, counts + (size_t)FIT_N_STEPS * task);
  }

  free(counts);
  return COMPETENT_STATUS_SUCCESS;
}

static void
measure(const Calibration* const calibration)
{
  const FitTerm* const terms = (const FitTerm*)calibration->terms.items;
  for (uint32_t t = 0U; t < calibration->n; ++t) {
    uint64_t* const sizes = calibration->sizes + (size_t)IMAGE_N_PARTS * t;
    for (size_t i = calibration->starts[t]; i < calibration->starts[t + 1U];
         ++i) {
      sizes[fit_part(&calibration->view, terms[i].index)] +=
        fit_worth(&calibration->steps[terms[i].index], terms[i].grade);
    }
  }
}

static void
scale(const Calibration* const calibration)
{
  for (unsigned p = 0U; p < IMAGE_N_PARTS; ++p) {
    uint64_t sum     = 0U;
    uint64_t n_above = 0U;
    for (uint32_t t = 0U; t < calibration->n; ++t) {
      const uint64_t size = calibration->sizes[(size_t)IMAGE_N_PARTS * t + p];
      sum += size;
      n_above += size > 0U;
    }

    const uint64_t mean = n_above ? sum / n_above : 0U;

    calibration->calibration->means[p] = mean;
    for (uint32_t t = 0U; t < calibration->n; ++t) {
      calibration->scales[t].scales[p] =
        fit_scale(calibration->sizes[(size_t)IMAGE_N_PARTS * t + p], mean);
    }
  }
}

static CompetentStatus
calibrate(Calibration* const calibration, CompetentError* const error)
{
  CompetentStatus st = list_terms(calibration, error);
  if (!st) {
    st = make_steps(calibration, error);
  }

  if (!st) {
    measure(calibration);
    scale(calibration);
    st = draft_thresholds(calibration, error);
  }

  return st ? st : draft_points(calibration, error);
}

static CompetentStatus
calibrate_kind(Draft* const          draft,
               const CompetentKind   kind,
               CompetentError* const error)
{
  Calibration     calibration;
  CompetentStatus st = calibration_init(&calibration, draft, kind, error);
  if (!st) {
    st = calibrate(&calibration, error);
  }

  calibration_free(&calibration);
  return st;
}

static bool
add_records(Draft* const          draft,
            const ImageSectionId  id,
            const int32_t         n,
            CompetentError* const error)
{
  return array_add_many(
    &draft->sections[id], image_record_size(id), (size_t)n, error);
}

CompetentStatus
draft_fit(Draft* const draft, CompetentError* const error)
{
  const int32_t n_targets = n_targets_before(draft, IMAGE_N_TARGETS);
  if (!add_records(draft,
                   SECTION_BREADTHS,
                   n_of_kind(draft, COMPETENT_KIND_TASK),
                   error) ||
      !add_records(draft, SECTION_FIT_SCALES, n_targets, error) ||
      !add_records(draft, SECTION_CALIBRATIONS, IMAGE_N_TARGETS, error) ||
      !add_records(draft, SECTION_BROADER_STARTS, 1, error)) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (unsigned i = 0U; i < IMAGE_N_TARGETS && !st; ++i) {
    st = calibrate_kind(draft, image_target_kind(i), error);
  }

  return st;
}
