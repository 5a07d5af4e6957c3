// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef COMPETENT_PLANNER_H
#define COMPETENT_PLANNER_H

#include <competent/attributes.h>
#include <competent/match.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

COMPETENT_BEGIN_DECLS

/**
   Something that finds courses and routes to occupations.

   A planner never changes, holds a share of its taxonomy, and is used by any
   number of threads.
*/
typedef struct CompetentPlannerImpl CompetentPlanner;

/**
   Make a planner.

   @param taxonomy Taxonomy with the occupations, courses and ontwikkelpaden.

   @param weights What coverage is made of, or null for the preset balanced.

   @param[out] planner Set to a new planner that the caller must free with
   competent_planner_free(), or to null on failure.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, #COMPETENT_STATUS_BAD_ARGUMENT for other
   weights, or #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_planner_new(const CompetentTaxonomy* taxonomy,
                      const CompetentWeights*  weights,
                      CompetentPlanner**       planner,
                      CompetentError*          error);

/// Free a planner, or do nothing for null
COMPETENT_API void
competent_planner_free(CompetentPlanner* planner);

/// Return the taxonomy of a planner
COMPETENT_API const CompetentTaxonomy*
competent_planner_taxonomy(const CompetentPlanner* planner);

/// Return the matcher that a planner measures coverage and fit by
COMPETENT_API const CompetentMatcher*
competent_planner_matcher(const CompetentPlanner* planner);

COMPETENT_END_DECLS

#endif // COMPETENT_PLANNER_H
