// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef PLAN_LESSONS_H
#define PLAN_LESSONS_H

#include "base/array.h"
#include "plan/courses_impl.h"

#include <competent/status.h>

/// Tell of chosen courses what they teach, what they unlock, and their sum
COMPETENT_NODISCARD CompetentStatus
lessons_fill(CompetentCourses* courses,
             const Query*      query,
             const Array*      chosen, ///< CompetentConcept
             CompetentError*   error);

/// Add what a course or tile teaches to a profile
COMPETENT_NODISCARD CompetentStatus
lessons_learn(CompetentProfile* profile,
              CompetentConcept  concept,
              CompetentError*   error);

#endif // PLAN_LESSONS_H
