// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef PLAN_ELECTIVES_H
#define PLAN_ELECTIVES_H

#include "base/array.h"
#include "plan/courses_impl.h"
#include "plan/cover.h"
#include "plan/syllabus.h"

#include <competent/course.h>
#include <competent/status.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Work after which the best set so far has to do
#define ELECTIVES_MAX_WORK UINT64_C(2000000)

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

   @param is_of_route Whether tiles that start from functions are left out, as
   they are followed there; else those are in from which anybody may begin.

   @param electives Set to the courses that nothing stands in the way of, whose
   price and duration are stated.

   @param[out] bars Bits of what stands in the way of others.

   @param[out] error Set to the reason on failure, or null if not wanted.
*/
COMPETENT_NODISCARD CompetentStatus
electives_init(Electives*      electives,
               const Query*    query,
               bool            is_of_route,
               uint32_t*       bars,
               CompetentError* error);

/// List those courses of a syllabus that teach anything that is missing
COMPETENT_NODISCARD CompetentStatus
electives_init_of(Electives*      electives,
                  const Query*    query,
                  const Syllabus* syllabus,
                  CompetentError* error);

/**
   Leave out electives that another one does as well as in everything.

   No set gets worse by that, whatever else was learned.
*/
COMPETENT_NODISCARD CompetentStatus
electives_reduce(Electives* electives, size_t n_steps, CompetentError* error);

/// Return which cost is to be least, and which ones decide where it is equal
const SetCost*
electives_order(CompetentThrift thrift);

/// Return the problem of which electives are enough at least cost
CoverProblem
electives_problem(const Electives* electives, const Query* query);

#endif // PLAN_ELECTIVES_H
