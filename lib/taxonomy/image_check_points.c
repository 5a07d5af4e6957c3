// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/image_check_points.h"

#include "taxonomy/fit_terms.h"
#include "taxonomy/target.h"

#include <stddef.h>
#include <stdint.h>

/// What a target asks for, with its points
typedef struct {
  const CompetentLink*    links;
  const uint16_t*         points;
  const uint16_t*         fit_points;
  size_t                  n;
  const ImageBroaderTerm* broader;
  size_t                  n_broader;
} Asked;

static size_t
n_records(const Image* const image, const ImageSectionId id)
{
  return (size_t)image->header->sections[id].size / image_record_size(id);
}

// Links have each concept once, so that there are no more than a sum has room
// for
static bool
is_asked_valid(const Image* const image, const Asked* const asked)
{
  const int32_t* const first = image->header->first_of_kind;
  const uint32_t       start = (uint32_t)first[COMPETENT_KIND_CAPABILITY];
  const uint32_t n_required  = (uint32_t)first[COMPETENT_KIND_TASK + 1] - start;

  uint32_t n_wrong = 0U;
  uint64_t sum     = 0U;
  uint64_t fit     = 0U;
  for (size_t i = 0U; i < asked->n; ++i) {
    const CompetentLink link = asked->links[i];
    const uint32_t given = (uint32_t)asked->points[i] | asked->fit_points[i];

    // What is no requirement has no points
    const uint32_t is_other =
      (uint32_t)((uint32_t)link.concept - start >= n_required) |
      (uint32_t)((uint32_t)link.level - 1U >= IMAGE_N_DEGREES);

    n_wrong += is_other & (uint32_t)(given != 0U);
    sum += asked->points[i];
    fit += asked->fit_points[i];
  }

  const size_t n_tasks = n_records(image, SECTION_BREADTHS);
  for (size_t i = 0U; i < asked->n_broader; ++i) {
    const ImageBroaderTerm* const term = &asked->broader[i];

    n_wrong += term->task >= n_tasks || term->grade >= FIT_N_STEPS ||
               (i && term[-1].task >= term->task);
    fit += term->points;
  }

  return !n_wrong && sum <= FIT_POINTS && fit <= FIT_POINTS;
}

static bool
are_starts_valid(const Image* const image)
{
  const uint32_t* const starts  = image->broader_starts;
  const size_t          n       = n_records(image, SECTION_BROADER_STARTS);
  uint32_t              n_wrong = 0U;
  for (size_t i = 1U; i < n; ++i) {
    n_wrong += starts[i - 1U] > starts[i];
  }

  return !n_wrong && !starts[0] &&
         starts[n - 1U] == n_records(image, SECTION_BROADER_TERMS);
}

// Check the targets of a kind, and move on to those behind them
static bool
are_targets_valid(const Image* const  image,
                  const CompetentKind kind,
                  size_t* const       target,
                  size_t* const       at)
{
  const FitView view = {
    image->concepts, image->runs, image->links, image->header->first_of_kind};
  const size_t n_points = n_records(image, SECTION_POINTS);
  for (CompetentConcept c = view.first_of_kind[kind];
       c < view.first_of_kind[kind + 1];
       ++c) {
    const uint32_t* const start = image->broader_starts + *target;
    Asked                 asked = {.points     = image->points + *at,
                                   .fit_points = image->fit_points + *at,
                                   .broader   = image->broader_terms + start[0],
                                   .n_broader = start[1] - start[0]};

    asked.links = fit_links(&view, c, kind, &asked.n);
    if (asked.n > n_points - *at || !is_asked_valid(image, &asked)) {
      return false;
    }

    *at += asked.n;
    ++*target;
  }

  return true;
}

bool
are_points_valid(const Image* const image)
{
  size_t target   = 0U;
  size_t at       = 0U;
  bool   is_valid = are_starts_valid(image);
  for (unsigned i = 0U; i < IMAGE_N_TARGETS && is_valid; ++i) {
    is_valid = are_targets_valid(image, image_target_kind(i), &target, &at);
  }

  return is_valid && at == n_records(image, SECTION_POINTS);
}
