// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef PLAN_ROUTE_H
#define PLAN_ROUTE_H

/**
   @file route.h

   Whole routes: a way, and the courses that make up for what it lacks.
*/

#include "base/array.h"
#include "plan/electives.h"
#include "plan/walk.h"

#include <competent/plan.h>
#include <competent/status.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A route that was found
typedef struct {
  int64_t  costs[COVER_N_COSTS]; ///< By #SetCost
  uint32_t label;                ///< The way that it begins with
  uint32_t first_course;         ///< Index of its first course in the courses
  uint32_t n_courses;            ///< Number of courses, ascending
  bool     is_done;              ///< An ontwikkelpad leads to the target
} Found;

/// What routes are asked for
typedef struct {
  const Query*       query;
  CompetentConcept   now;
  CompetentRouteGoal goal;
  size_t             limit;
  bool               is_plain; ///< Ontwikkelpaden do not go before others
} Quest;

/// Routes that were found
typedef struct {
  Walk     walk;
  Array    found;     ///< Found, best first
  Array    courses;   ///< CompetentConcept, of all of them
  int64_t  bound;     ///< No route spends less of what is to be spent least of
  int32_t  reachable; ///< Most points that are within reach
  uint32_t bars;      ///< Bits of what stood in the way
  bool     is_proven; ///< No better route was missed
} Routes;

/// Find routes
COMPETENT_NODISCARD CompetentStatus
routes_find(Routes* routes, const Quest* quest, CompetentError* error);

/// Free routes
void
routes_free(Routes* routes);

#endif // PLAN_ROUTE_H
