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

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Where what a course or tile teaches is stated
typedef enum {
  TAUGHT_NOWHERE,
  TAUGHT_ITSELF,
  TAUGHT_BY_NORM,  ///< By the one norm that it awards
  TAUGHT_BY_NORMS, ///< By several, which may teach the same
} Teaching;

struct CompetentPlannerImpl {
  CompetentTaxonomy* taxonomy;
  CompetentMatcher*  matcher;
  CompetentFunding*  funding;
  Offers             courses;
  Offers             tiles;
  uint8_t*           teachings; ///< #Teaching, by number
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

/// Return whether a concept is a course or tile
static inline bool
planner_teaches(const CompetentPlanner* const planner,
                const CompetentConcept        concept)
{
  const uint32_t course = (uint32_t)(concept - planner->courses.first_concept);
  const uint32_t tile   = (uint32_t)(concept - planner->tiles.first_concept);

  return course < (uint32_t)planner->courses.n_concepts ||
         tile < (uint32_t)planner->tiles.n_concepts;
}

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

/// Return whether all tiles that lead to a function are followed in it, so that
/// whoever has what it needs may begin in it
bool
planner_is_entry(const CompetentTaxonomy* taxonomy, CompetentConcept function);

/// Return whether a profile or something awarded has all that is needed
bool
planner_is_ready(const CompetentPlanner* planner,
                 const CompetentProfile* profile,
                 CompetentConcept        concept);

/// Return whether something starts from no function, or from one that anybody
/// may begin in and for which a profile is ready: else it is for who works
/// there
bool
planner_is_open(const CompetentPlanner* planner,
                const CompetentProfile* profile,
                CompetentConcept        concept);

#endif // PLAN_PLANNER_IMPL_H
