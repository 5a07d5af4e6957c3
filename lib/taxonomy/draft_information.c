// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft.h"

#include "base/failure.h"
#include "base/logarithm.h"
#include "taxonomy/fit_terms.h"
#include "taxonomy/target.h"

#include <stdlib.h>

/// How many targets require something, by their kind and degree
typedef struct {
  uint32_t of[IMAGE_N_TARGETS][IMAGE_N_DEGREES];
} Counts;

// Count what the targets of a kind require
static void
count(const FitView* const view, const unsigned number, Counts* const counts)
{
  const CompetentKind    kind       = image_target_kind(number);
  const uint32_t         n_required = fit_n_required(view);
  const CompetentConcept start = view->first_of_kind[COMPETENT_KIND_CAPABILITY];
  for (CompetentConcept c = view->first_of_kind[kind];
       c < view->first_of_kind[kind + 1U];
       ++c) {
    size_t                     n     = 0U;
    const CompetentLink* const links = fit_links(view, c, kind, &n);
    for (size_t i = 0U; i < n; ++i) {
      const uint32_t row    = (uint32_t)(links[i].concept - start);
      const unsigned degree = (unsigned)links[i].level - 1U;
      if (row < n_required && degree < IMAGE_N_DEGREES) {
        ++counts[row].of[number][degree];
      }
    }
  }
}

// A level includes those below it, so adding up goes from the highest down
static void
weigh(const uint32_t n,
      const uint32_t counts[IMAGE_N_DEGREES],
      int32_t        information[IMAGE_N_DEGREES])
{
  uint32_t df = 0U;
  for (unsigned degree = IMAGE_N_DEGREES; degree--;) {
    df += counts[degree];
    information[degree] = df ? logarithm_of_ratio(n, df) : 0;
  }
}

// All that is made of targets comes after this, and has room for these
static CompetentStatus
check_taken_over(const FitView* const view, CompetentError* const error)
{
  uint64_t              n  = 0U;
  const CompetentStatus st = fit_count_taken_over(view, &n, error);

  return (st || n <= (uint64_t)FIT_MAX_TAKEN_OVER)
           ? st
           : failure(error,
                     COMPETENT_STATUS_OVER_LIMIT,
                     "Courses without skills of their own have more than %d "
                     "together from what they award, with broader tasks",
                     FIT_MAX_TAKEN_OVER);
}

CompetentStatus
draft_information(Draft* const draft, CompetentError* const error)
{
  const int32_t* const first = draft->first_of_kind;
  const FitView        view  = {
            (const ImageConcept*)draft->sections[SECTION_CONCEPTS].items,
            (const ImageRun*)draft->sections[SECTION_RUNS].items,
            (const CompetentLink*)draft->sections[SECTION_LINKS].items,
            first};

  CompetentStatus st = check_taken_over(&view, error);
  if (st) {
    return st;
  }

  const uint32_t          n           = fit_n_required(&view);
  ImageInformation* const information = (ImageInformation*)array_add_many(
    &draft->sections[SECTION_INFORMATION], sizeof(ImageInformation), n, error);
  if (!information) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  Counts* const counts = (Counts*)calloc((size_t)n + 1U, sizeof(Counts));
  if (!counts) {
    return no_memory(error);
  }

  for (unsigned t = 0U; t < IMAGE_N_TARGETS; ++t) {
    const CompetentKind kind = image_target_kind(t);

    count(&view, t, counts);
    for (uint32_t r = 0U; r < n; ++r) {
      weigh((uint32_t)(first[kind + 1U] - first[kind]),
            counts[r].of[t],
            information[r].of[t]);
    }
  }

  free(counts);
  return COMPETENT_STATUS_SUCCESS;
}
