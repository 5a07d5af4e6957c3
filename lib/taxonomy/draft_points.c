// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft_fit.h"

#include "base/failure.h"
#include "taxonomy/apportion.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/// What a target requires
typedef struct {
  const CompetentLink* links;
  size_t               n_links;
  const FitTerm*       terms; ///< The same that counts, then broader tasks
  size_t               n_terms;
} Asked;

/// Something that makes points, and room that is kept for the next target
typedef struct {
  const Calibration* calibration;
  Apportioner        apportioner;
  Array              points; ///< int32_t of each link
  Array              given;  ///< uint16_t of each term
} Maker;

static Asked
asked_by(const Calibration* const calibration, const uint32_t target)
{
  const size_t first = calibration->starts[target];
  Asked        asked = {NULL,
                        0U,
                        (const FitTerm*)calibration->terms.items + first,
                        calibration->starts[target + 1U] - first};

  asked.links = fit_links(&calibration->view,
                          calibration->first + (CompetentConcept)target,
                          calibration->kind,
                          &asked.n_links);
  return asked;
}

// Whoever makes a matcher is told that a target requires too much: it has no
// points, and all others do
static bool
is_too_long(const Asked* const asked)
{
  return asked->n_links > APPORTION_MAX_REQUIREMENTS;
}

static CompetentStatus
make_points(Maker* const          maker,
            const Asked* const    asked,
            CompetentError* const error)
{
  Draft* const    draft = maker->calibration->draft;
  uint16_t* const kept  = (uint16_t*)array_add_many(
    &draft->sections[SECTION_POINTS], sizeof(uint16_t), asked->n_links, error);

  maker->points.n       = 0U;
  int32_t* const points = (int32_t*)array_add_many(
    &maker->points, sizeof(int32_t), asked->n_links, error);
  if (!kept || !points) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  if (is_too_long(asked)) {
    return COMPETENT_STATUS_SUCCESS;
  }

  bool                  is_scored = false;
  const CompetentStatus st        = apportion_points(&maker->apportioner,
                                              asked->links,
                                              asked->n_links,
                                              NULL,
                                              points,
                                              &is_scored,
                                              error);
  for (size_t i = 0U; i < asked->n_links && !st; ++i) {
    kept[i] = (uint16_t)points[i];
  }

  return st;
}

// Terms are in the order of the links that count, which not all do
static size_t
keep_required(const Maker* const maker,
              const Asked* const asked,
              uint16_t* const    kept)
{
  const Calibration* const calibration = maker->calibration;
  const uint16_t* const    given       = (const uint16_t*)maker->given.items;
  const CompetentConcept   start =
    calibration->view.first_of_kind[COMPETENT_KIND_CAPABILITY];

  size_t t = 0U;
  for (size_t i = 0U; i < asked->n_links && t < asked->n_terms; ++i) {
    const uint32_t index = (uint32_t)(asked->links[i].concept - start);
    if (asked->terms[t].index == index) {
      kept[i] = given[t++];
    }
  }

  return t;
}

static CompetentStatus
keep_broader(const Maker* const    maker,
             const Asked* const    asked,
             const size_t          first,
             CompetentError* const error)
{
  const uint32_t        n_required = fit_n_required(&maker->calibration->view);
  const uint16_t* const given      = (const uint16_t*)maker->given.items;
  Draft* const          draft      = maker->calibration->draft;
  Array* const          starts     = &draft->sections[SECTION_BROADER_STARTS];
  Array* const          broader    = &draft->sections[SECTION_BROADER_TERMS];

  uint32_t* const start = (uint32_t*)array_add(starts, sizeof(uint32_t), error);
  ImageBroaderTerm* const terms = (ImageBroaderTerm*)array_add_many(
    broader, sizeof(ImageBroaderTerm), asked->n_terms - first, error);
  if (!start || !terms) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  for (size_t i = first; i < asked->n_terms; ++i) {
    const ImageBroaderTerm term = {asked->terms[i].index - n_required,
                                   given[i],
                                   (uint16_t)asked->terms[i].grade};

    terms[i - first] = term;
  }

  *start = (uint32_t)broader->n;
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
make_fit_points(Maker* const          maker,
                const uint32_t        target,
                const Asked* const    asked,
                CompetentError* const error)
{
  const Calibration* const calibration = maker->calibration;
  uint16_t* const          kept =
    (uint16_t*)array_add_many(&calibration->draft->sections[SECTION_FIT_POINTS],
                              sizeof(uint16_t),
                              asked->n_links,
                              error);

  maker->given.n        = 0U;
  uint16_t* const given = (uint16_t*)array_add_many(
    &maker->given, sizeof(uint16_t), asked->n_terms, error);
  if (!kept || !given) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  if (!is_too_long(asked)) {
    int32_t points[IMAGE_N_PARTS];
    fit_points_of_parts(
      calibration->calibration, &calibration->scales[target], points);
    fit_give_points(&calibration->view,
                    calibration->steps,
                    points,
                    asked->terms,
                    asked->n_terms,
                    given);
  }

  return keep_broader(maker, asked, keep_required(maker, asked, kept), error);
}

CompetentStatus
draft_points(const Calibration* const calibration, CompetentError* const error)
{
  Maker maker = {
    calibration,
    {calibration->view.first_of_kind,
     (const ImageInformation*)calibration->draft->sections[SECTION_INFORMATION]
       .items,
     calibration->kind,
     apportion_usual_weights(),
     {NULL, 0U, 0U}},
    {NULL, 0U, 0U},
    {NULL, 0U, 0U}};

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (uint32_t t = 0U; t < calibration->n && !st; ++t) {
    const Asked asked = asked_by(calibration, t);
    st                = make_points(&maker, &asked, error);
    if (!st) {
      st = make_fit_points(&maker, t, &asked, error);
    }
  }

  apportion_free(&maker.apportioner);
  array_free(&maker.points);
  array_free(&maker.given);
  return st;
}
