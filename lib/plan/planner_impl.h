// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef PLAN_PLANNER_IMPL_H
#define PLAN_PLANNER_IMPL_H

#include "plan/offer.h"

#include <competent/funding.h>
#include <competent/match.h>
#include <competent/planner.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/wishes.h>

struct CompetentPlannerImpl {
  CompetentTaxonomy* taxonomy;
  CompetentMatcher*  matcher;
  CompetentFunding*  funding;
  Offers             courses;
  Offers             tiles;
};

/// Check what a planner is asked
COMPETENT_NODISCARD CompetentStatus
planner_check(const CompetentPlanner* planner,
              const CompetentProfile* profile,
              CompetentConcept        target,
              const CompetentWishes*  wishes,
              CompetentError*         error);

/// Return the offers that a course or tile is among, or null for another kind
const Offers*
planner_offers(const CompetentPlanner* planner, CompetentConcept concept);

/// Return how many courses and tiles there are
size_t
planner_n_teaching(const CompetentPlanner* planner);

/// Return the number of a course or tile among all of them
size_t
planner_index(const CompetentPlanner* planner, CompetentConcept concept);

/// Return the course or tile with a number
CompetentConcept
planner_concept(const CompetentPlanner* planner, size_t index);

/// Return whether a profile has something itself
bool
planner_has_item(const CompetentProfile* profile, CompetentConcept concept);

/// Return whether a profile has something, or what it awards
bool
planner_has(const CompetentPlanner* planner,
            const CompetentProfile* profile,
            CompetentConcept        concept);

/// Return whether a profile or something awarded has all that is needed
bool
planner_is_ready(const CompetentPlanner* planner,
                 const CompetentProfile* profile,
                 CompetentConcept        concept);

#endif // PLAN_PLANNER_IMPL_H
