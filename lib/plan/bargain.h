// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef PLAN_BARGAIN_H
#define PLAN_BARGAIN_H

/**
   @file bargain.h

   What courses take at least and at most, whoever follows them.

   People differ in what schemes pay for them and in what stands in their way.
   What a course takes at least holds for everybody; what it takes at most is
   known of those that nothing stands in the way of for anybody.
*/

#include "plan/own_cost.h"
#include "plan/planner_impl.h"

#include <competent/course.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/wishes.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What nobody can follow
#define BARGAIN_NEVER INT64_MAX

/// Cents, and weeks or hours
#define BARGAIN_N_COSTS 2

/// What one course or tile takes
typedef struct {
  int64_t least[BARGAIN_N_COSTS]; ///< Or #BARGAIN_NEVER
  int64_t most[BARGAIN_N_COSTS];
  bool    is_open; ///< Everybody can follow it, for at most that
} Bargain;

/// What all of them take, by number
typedef struct {
  Bargain*        items;
  CompetentThrift thrift;
} Bargains;

/// Find what courses take, if nobody pays but who follows them
COMPETENT_NODISCARD CompetentStatus
bargains_init(Bargains*                      bargains,
              const CompetentPlanner*        planner,
              const CompetentProfile* const* profiles,
              size_t                         n_profiles,
              const CompetentWishes*         wishes,
              CompetentThrift                thrift,
              CompetentError*                error);

/// Take into account what remains to pay for somebody
void
bargains_add(Bargains* bargains, const OwnCosts* own_costs);

/// Free bargains
void
bargains_free(Bargains* bargains);

#endif // PLAN_BARGAIN_H
