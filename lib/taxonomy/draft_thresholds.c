// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft_fit.h"

#include <stdbool.h>
#include <stdlib.h>

enum {
  MAX_MEMBERS = 64, ///< Of a group that are compared with each other
};

// Larger sizes, which no taxonomy has, would not fit when they are multiplied
#define MAX_SIZE (UINT64_C(1) << 47U)

/// A target and its group
typedef struct {
  CompetentConcept group;
  uint32_t         target;
} Member;

/// How much pairs fit
typedef struct {
  uint64_t n;
  uint64_t sum;
  uint64_t sum_of_squares;
} Fits;

static int
compare_members(const void* const a, const void* const b)
{
  const Member* const x = (const Member*)a;
  const Member* const y = (const Member*)b;

  return (x->group != y->group)
           ? (x->group > y->group) - (x->group < y->group)
           : (x->target > y->target) - (x->target < y->target);
}

static CompetentConcept
group_of(const Calibration* const calibration, const uint32_t target)
{
  const FitView* const      view = &calibration->view;
  const ImageConcept* const entry =
    view->concepts + calibration->first + (CompetentConcept)target;

  for (uint32_t r = entry[0].first_run; r < entry[1].first_run; ++r) {
    if (view->runs[r].relation == COMPETENT_RELATION_IN_GROUP) {
      return view->links[view->runs[r].first_link].concept;
    }
  }

  return COMPETENT_NONE;
}

static CompetentStatus
list_members(const Calibration* const calibration,
             Array* const             members,
             CompetentError* const    error)
{
  for (uint32_t t = 0U; t < calibration->n; ++t) {
    const CompetentConcept group = group_of(calibration, t);
    if (group != COMPETENT_NONE) {
      Member* const member = (Member*)array_add(members, sizeof(Member), error);
      if (!member) {
        return COMPETENT_STATUS_NO_MEMORY;
      }

      member->group  = group;
      member->target = t;
    }
  }

  if (members->n) {
    qsort(members->items, members->n, sizeof(Member), compare_members);
  }

  return COMPETENT_STATUS_SUCCESS;
}

// Add up what two targets share of each part
static void
share(const Calibration* const calibration,
      const uint32_t           a,
      const uint32_t           b,
      uint64_t                 shared[IMAGE_N_PARTS])
{
  const FitTerm* const terms = (const FitTerm*)calibration->terms.items;
  size_t               i     = calibration->starts[a];
  size_t               j     = calibration->starts[b];
  while (i < calibration->starts[a + 1U] && j < calibration->starts[b + 1U]) {
    const FitTerm x = terms[i];
    const FitTerm y = terms[j];
    if (x.index == y.index) {
      shared[fit_part(&calibration->view, x.index)] += fit_worth(
        &calibration->steps[x.index], (x.grade < y.grade) ? x.grade : y.grade);
    }

    i += x.index <= y.index;
    j += y.index <= x.index;
  }
}

static int64_t
points_of(const Calibration* const calibration,
          const uint32_t           target,
          const unsigned           part)
{
  return fit_points(calibration->calibration->means,
                    part,
                    calibration->scales[target].scales[part]);
}

static void
take_fit(Fits* const fits, const uint64_t fit, const uint64_t own)
{
  if (own) {
    const uint64_t share_of_own = FIT_SHARE * fit / own;

    ++fits->n;
    fits->sum += share_of_own;
    fits->sum_of_squares += share_of_own * share_of_own;
  }
}

// Compare two targets, each as a profile with the other
static void
compare(const Calibration* const calibration,
        const uint32_t           a,
        const uint32_t           b,
        Fits* const              fits)
{
  const uint64_t* const sizes                 = calibration->sizes;
  uint64_t              shared[IMAGE_N_PARTS] = {0U};
  uint64_t              own[2]                = {0U};
  uint64_t              fit[2]                = {0U};
  const uint32_t        targets[2]            = {a, b};

  share(calibration, a, b, shared);
  for (unsigned p = 0U; p < IMAGE_N_PARTS; ++p) {
    for (unsigned i = 0U; i < 2U; ++i) {
      const uint64_t size   = sizes[(size_t)IMAGE_N_PARTS * targets[i] + p];
      const uint64_t points = (uint64_t)points_of(calibration, targets[i], p);

      own[i] += points;
      fit[i] += (size && size < MAX_SIZE) ? points * shared[p] / size : 0U;
    }
  }

  take_fit(fits, fit[1], own[0]);
  take_fit(fits, fit[0], own[1]);
}

static void
compare_groups(const Calibration* const calibration,
               const Array* const       members,
               Fits* const              fits)
{
  const Member* const items = (const Member*)members->items;
  for (size_t i = 0U, first = 0U; i < members->n; ++i) {
    first = (items[i].group == items[first].group) ? first : i;
    for (size_t j = first; j < i && i - first < MAX_MEMBERS; ++j) {
      compare(calibration, items[j].target, items[i].target, fits);
    }
  }
}

static uint64_t
square_root(const uint64_t number)
{
  uint64_t root = 0U;
  for (uint64_t bit = UINT64_C(1) << 31U; bit; bit >>= 1U) {
    const uint64_t tried = root + bit;
    root                 = (tried * tried <= number) ? tried : root;
  }

  return root;
}

static void
set_thresholds(ImageCalibration* const calibration, const Fits* const fits)
{
  const uint64_t mean = fits->n ? fits->sum / fits->n : 0U;
  const uint64_t variance =
    fits->n ? fits->sum_of_squares / fits->n - mean * mean : 0U;
  const uint64_t deviation = square_root(variance);

  calibration->n_pairs  = (int64_t)fits->n;
  calibration->close    = fits->n ? (int32_t)mean : -1;
  calibration->feasible = !fits->n             ? -1
                          : (mean > deviation) ? (int32_t)(mean - deviation)
                                               : 0;
}

CompetentStatus
draft_thresholds(const Calibration* const calibration,
                 CompetentError* const    error)
{
  Array                 members = {NULL, 0U, 0U};
  Fits                  fits    = {0U, 0U, 0U};
  const CompetentStatus st      = list_members(calibration, &members, error);
  if (!st) {
    compare_groups(calibration, &members, &fits);
    set_thresholds(calibration->calibration, &fits);
  }

  array_free(&members);
  return st;
}
