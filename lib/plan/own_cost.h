// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef PLAN_OWN_COST_H
#define PLAN_OWN_COST_H

#include "plan/planner_impl.h"

#include <competent/concept.h>
#include <competent/funding.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/wishes.h>

#include <stdbool.h>
#include <stdint.h>

/// What remains to pay of courses and tiles; zero-initialised all of it does
typedef struct {
  const CompetentPlanner* planner;
  CompetentCost*          costs; ///< By number of the course or tile, or null
} OwnCosts;

/// Find what remains to pay, if there are schemes and a date to begin on
COMPETENT_NODISCARD CompetentStatus
own_costs_init(OwnCosts*               own_costs,
               const CompetentPlanner* planner,
               const CompetentProfile* profile,
               const CompetentWishes*  wishes,
               CompetentError*         error);

/// Free what it holds
void
own_costs_free(OwnCosts* own_costs);

/// Return what remains to pay for certain, of a price that may be unknown
int64_t
own_cost_of(const OwnCosts* own_costs, CompetentConcept concept, int64_t price);

/// Return the scheme that pays for certain, or none
CompetentConcept
own_cost_payer(const OwnCosts* own_costs, CompetentConcept concept);

/// Return the scheme that may pay more than for certain, or none; later than
/// the date of the wishes nothing is certain
CompetentConcept
own_cost_hope(const OwnCosts*  own_costs,
              CompetentConcept concept,
              bool             is_later);

#endif // PLAN_OWN_COST_H
