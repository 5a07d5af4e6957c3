// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef PLAN_STAFFING_H
#define PLAN_STAFFING_H

#include "plan/assignment.h"
#include "plan/survey.h"
#include "plan/training.h"

#include <competent/status.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// No training
#define STAFFING_NONE UINT32_MAX

/// Most that a set of courses spends is less: 64 courses of 10^9 cents each
#define STAFFING_MAX_SPENT ((int64_t)1 << 36)

/// Who goes where
typedef struct {
  Assignment as_is;     ///< People as they are, for most points
  Assignment trained;   ///< As many people as can be, at least cost
  Trainings  trainings; ///< All that were searched for
  uint32_t*  taken;     ///< By person: index of the training, or none
  int64_t    bound;     ///< What no plan for as many people spends less than
  size_t     n_searches;
  bool       is_proven;
} Staffing;

/**
   Return how many costs there are for a unit of what is spent.

   Those who need training count only between plans that spend the same; or not
   at all, for so many people that sums would be too large.
*/
int64_t
staffing_unit(uint32_t n_people, uint32_t n_openings);

/**
   Return what a pair that needs training costs, or #ASSIGNMENT_NEVER.

   What is spent at least may be any number, since it adds up prices of more
   courses than a set has: it is cut off, so that it is still the least.
*/
int64_t
staffing_cost(int64_t unit, int64_t spent);

/// Find out who goes where, without and with training
COMPETENT_NODISCARD CompetentStatus
staffing_init(Staffing* staffing, const Survey* survey, CompetentError* error);

/// Free what it holds
void
staffing_free(Staffing* staffing);

#endif // PLAN_STAFFING_H
