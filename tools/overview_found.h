// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_OVERVIEW_FOUND_H
#define TOOLS_OVERVIEW_FOUND_H

#include "overview_page.h"

#include <competent/advice.h>
#include <competent/course.h>
#include <competent/funding.h>
#include <competent/gap.h>
#include <competent/gate.h>
#include <competent/match.h>
#include <competent/plan.h>
#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/// How many occupations are looked at, of which some are shown
#define OVERVIEW_MATCHES 12U

/// Points that a course gains at least to be worth telling
#define OVERVIEW_LEAST (COMPETENT_TARGET_POINTS / 100)

/// What schemes say of a step of the route
typedef struct {
  int32_t          step;   ///< Its index in the route, or -1 for no course
  CompetentClaims* claims; ///< What they say
} Bill;

/// All that is told on a page
typedef struct {
  FILE*                    out;
  const OverviewQuestion*  question;
  Language                 language;
  const CompetentTaxonomy* taxonomy;
  const CompetentMatcher*  matcher;
  CompetentWishes          wishes;
  bool                     is_known;  ///< The profile says anything
  bool                     is_chosen; ///< The person chose the target
  CompetentConcept         target;    ///< Or none
  CompetentMatches*        matches;   ///< Or null if nothing is known
  CompetentGap*            gap;       ///< All of these are null without target
  CompetentAdvice*         advice;
  CompetentGates*          gates;
  CompetentPlan*           plan;
  CompetentCourses*        courses;
  CompetentFunding*        funding;
  Bill*                    bills;
  size_t                   n_bills;
} Overview;

/// Find all that is told, which has to be freed in any case
COMPETENT_NODISCARD CompetentStatus
overview_find(Overview*               overview,
              const OverviewQuestion* question,
              CompetentError*         error);

/// Free what was found
void
overview_free(Overview* overview);

/// Return the best route, or null for none
const CompetentRoute*
overview_route(const Overview* overview);

/// Return the steps of the best route
const CompetentRouteStep*
overview_steps(const Overview* overview);

/// Return whether somebody can begin in the target without learning first
bool
overview_is_there(const Overview* overview);

/// Return what all that is learned on the best route costs
CompetentCost
overview_cost(const Overview* overview);

/// Return whether a profile has an occupation itself
bool
overview_has_had(const CompetentProfile* profile, CompetentConcept occupation);

#endif // TOOLS_OVERVIEW_FOUND_H
