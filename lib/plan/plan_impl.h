// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef PLAN_PLAN_IMPL_H
#define PLAN_PLAN_IMPL_H

#include "base/array.h"
#include "plan/route.h"

#include <competent/plan.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stdint.h>

struct CompetentPlanImpl {
  CompetentTaxonomy* taxonomy;
  CompetentConcept   target;
  Array              routes;    ///< CompetentRoute
  Array              steps;     ///< CompetentRouteStep
  Array              gains;     ///< CompetentLesson
  Array              unlocked;  ///< CompetentConcept
  Array              obstacles; ///< CompetentObstacle
  int32_t            before;
  int32_t            reachable;
  int64_t            bound;
  bool               is_proven;
};

/// Tell the steps of all routes that were found
COMPETENT_NODISCARD CompetentStatus
plan_tell(CompetentPlan*  plan,
          const Quest*    quest,
          const Routes*   routes,
          CompetentError* error);

/// Find what stands in the way
COMPETENT_NODISCARD CompetentStatus
plan_find_obstacles(CompetentPlan*  plan,
                    const Quest*    quest,
                    uint32_t        bars,
                    CompetentError* error);

#endif // PLAN_PLAN_IMPL_H
