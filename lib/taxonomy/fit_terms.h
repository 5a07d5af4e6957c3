// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_FIT_TERMS_H
#define TAXONOMY_FIT_TERMS_H

/**
   @file fit_terms.h

   What a target asks, in the terms and integers that fit is made of.

   A term is a requirement, or else a task that is broader than some of the
   tasks that are required.  docs/scoring.md states all of this.  It is used
   for calibration when an image is made, and for matching afterwards.
*/

#include "base/array.h"
#include "taxonomy/image.h"

#include <competent/concept.h>
#include <competent/status.h>

#include <stddef.h>
#include <stdint.h>

enum {
  FIT_N_STEPS     = 3,     ///< Low, important, essential; or one, two, three
  FIT_MAX_BROADER = 8,     ///< Broader tasks of a task that count
  FIT_MAX_SCALE   = 65536, ///< Four, since the unit is 1 / 16,384
  FIT_POINTS      = 65535, ///< Of a target that has all the scales at most
  FIT_SHARE       = 65536, ///< The unit of shares, like thresholds

  FIT_MAX_TAKEN_OVER = 1 << 26, ///< Terms that courses may take over together
};

/// What each step to a higher level tells
typedef struct {
  uint32_t at[FIT_N_STEPS];
} FitSteps;

/// What a target asks, and how many steps of it
typedef struct {
  uint32_t index; ///< Of the requirement, or behind these the broader task
  uint32_t grade; ///< Number of the last step
} FitTerm;

/// Where the terms of targets are read from
typedef struct {
  const ImageConcept*  concepts;
  const ImageRun*      runs;
  const CompetentLink* links;
  const int32_t*       first_of_kind;
} FitView;

/// Return the number of concepts that can be required
uint32_t
fit_n_required(const FitView* view);

/// Return the number of different terms that there can be
uint32_t
fit_n_terms(const FitView* view);

/// Return the part that a term belongs to: skills, knowledge areas or tasks
unsigned
fit_part(const FitView* view, uint32_t index);

/// Return the first task, which the first of the broader terms is about
CompetentConcept
fit_first_task(const FitView* view);

/// Find the tasks that are broader than a task, and return how many
size_t
fit_broader(const FitView*   view,
            CompetentConcept task,
            CompetentConcept broader[FIT_MAX_BROADER]);

/// Return what a target of a kind requires or teaches
const CompetentLink*
fit_links(const FitView*   view,
          CompetentConcept target,
          CompetentKind    kind,
          size_t*          n_links);

/**
   Count the terms that courses only take over from what they award.

   They are not what was stated, but courses times what leads to that: each link
   is a term, and so is each of the broader tasks of a task.
*/
COMPETENT_NODISCARD CompetentStatus
fit_count_taken_over(const FitView*  view,
                     uint64_t*       n_terms,
                     CompetentError* error);

/// Append the terms of a target to an array of #FitTerm, in ascending order
COMPETENT_NODISCARD CompetentStatus
fit_add_terms(const FitView*   view,
              CompetentConcept target,
              CompetentKind    kind,
              Array*           terms,
              CompetentError*  error);

/// Return the steps of a requirement, by its information at each degree
FitSteps
fit_steps(const int32_t information[IMAGE_N_DEGREES]);

/// Return the steps of a broader task, by its information at each count
FitSteps
fit_broader_steps(const int32_t information[FIT_N_STEPS]);

/// Return what all steps up to a grade tell
static inline uint64_t
fit_worth(const FitSteps* const steps, const uint32_t grade)
{
  uint64_t worth = steps->at[0];
  for (uint32_t s = 1U; s <= grade; ++s) {
    worth += steps->at[s];
  }

  return worth;
}

/// Return the square root of a size over the mean one, in 16,384ths
uint32_t
fit_scale(uint64_t size, uint64_t mean);

/// Return the points of a part of a target that has a scale
int32_t
fit_points(const uint64_t means[IMAGE_N_PARTS], unsigned part, uint32_t scale);

/**
   Give each term of a target its points.

   Each has the difference that it makes to what those up to it have, rounded
   down: so those of a part have all its points together.

   @param view Where the terms were read from.

   @param steps Of each term that there can be.

   @param points Of each part of the target.

   @param terms Terms of the target, in ascending order.

   @param n_terms Number of terms.

   @param[out] given Set to the points of each term.
*/
void
fit_give_points(const FitView*  view,
                const FitSteps* steps,
                const int32_t   points[IMAGE_N_PARTS],
                const FitTerm*  terms,
                size_t          n_terms,
                uint16_t*       given);

/// Return the points of each part of a target, by its scales
static inline void
fit_points_of_parts(const ImageCalibration* const calibration,
                    const ImageFitScales* const   scales,
                    int32_t                       points[IMAGE_N_PARTS])
{
  for (unsigned p = 0U; p < IMAGE_N_PARTS; ++p) {
    points[p] = fit_points(calibration->means, p, scales->scales[p]);
  }
}

#endif // TAXONOMY_FIT_TERMS_H
