// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef PLAN_TRAINING_H
#define PLAN_TRAINING_H

#include "base/array.h"
#include "plan/own_cost.h"
#include "plan/survey.h"

#include <competent/concept.h>
#include <competent/status.h>

#include <stdint.h>

/// Which courses somebody follows for an opening
typedef struct {
  int64_t  spent; ///< Or #ASSIGNMENT_NEVER if no courses are enough
  int64_t  bound; ///< What no courses that are enough spend less than
  uint32_t person;
  uint32_t opening;
  uint32_t first; ///< Index of the first course in all of them
  uint32_t n;     ///< Number of courses
  bool     is_proven;
} Training;

/// Trainings that were searched for
typedef struct {
  Array trainings; ///< Training
  Array courses;   ///< CompetentConcept
} Trainings;

/// Free trainings
void
trainings_free(Trainings* trainings);

/// Search the courses that are enough for a pair at least cost, and keep them
COMPETENT_NODISCARD CompetentStatus
trainings_search(Trainings*      trainings,
                 const Survey*   survey,
                 uint32_t        person,
                 uint32_t        opening,
                 CompetentError* error);

/// Return the profile of somebody who followed courses, which is to be freed
COMPETENT_NODISCARD CompetentStatus
trainings_follow(const Trainings*   trainings,
                 const Training*    training,
                 const Survey*      survey,
                 CompetentProfile** after,
                 CompetentError*    error);

#endif // PLAN_TRAINING_H
