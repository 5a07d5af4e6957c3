// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef PLAN_COURSE_SET_H
#define PLAN_COURSE_SET_H

#include "base/array.h"
#include "plan/courses_impl.h"
#include "plan/cover.h"

#include <competent/status.h>

#include <stddef.h>

/// Number of each cost in a cover of courses
typedef enum {
  SET_CENTS = 0,
  SET_TIME  = 1, ///< Weeks, or hours
  SET_COUNT = 2,
} SetCost;

/// Courses that may be taken, as items of a problem
typedef struct {
  Array concepts; ///< CompetentConcept, by item
  Array items;    ///< CoverItem
  Array steps;    ///< uint32_t
} Electives;

/// Free electives
void
electives_free(Electives* electives);

/**
   List the courses that teach anything that is missing.

   @param query What is asked.

   @param electives Set to the courses that nothing stands in the way of, whose
   price and duration are stated.

   @param[out] bars Bits of what stands in the way of others.

   @param[out] error Set to the reason on failure, or null if not wanted.
*/
COMPETENT_NODISCARD CompetentStatus
electives_init(Electives*      electives,
               const Query*    query,
               uint32_t*       bars,
               CompetentError* error);

/// Find the courses that together are enough at least cost
COMPETENT_NODISCARD CompetentStatus
course_set_find(CompetentCourses* courses,
                const Query*      query,
                size_t            limit,
                CompetentError*   error);

#endif // PLAN_COURSE_SET_H
