// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef PLAN_FUNDING_CONDITION_H
#define PLAN_FUNDING_CONDITION_H

/**
   @file funding_condition.h

   What one condition of a scheme wants.
*/

#include "plan/funding_program.h"

#include <competent/detail.h>
#include <competent/funding.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What is known of a criterion: all from the least to the most may be true
typedef struct {
  int64_t low;
  int64_t high;
  int32_t fact; ///< The CompetentFact that says so or would, or -1
} Seen;

/// Nothing is known
#define SEEN_NOTHING ((Seen){INT64_MIN, INT64_MAX, -1})

/// Add a condition of what is stated of its node, in no group
COMPETENT_NODISCARD CompetentStatus
condition_add(Program*                 program,
              const CompetentTaxonomy* taxonomy,
              const CompetentDetail*   details,
              size_t                   n_details,
              CompetentError*          error);

/// Return whether a condition depends on the course
bool
condition_is_of_course(const Condition* condition);

/// Return whether a condition has to hold on a date
static inline bool
condition_is_in_force(const Condition* const condition, const int32_t date)
{
  return date >= condition->from && date <= condition->until;
}

/// Return whether only an employer may ask
bool
condition_is_of_employer(const Condition* condition);

/// Decide on a condition that is about numbers, a set or who asks
CompetentVerdict
condition_decide(const Program* program, const Condition* condition, Seen seen);

/// Return whether a concept is one that a condition wants
bool
condition_has(const Program*   program,
              const Condition* condition,
              int64_t          number);

/// Return whether one of some amounts applies whatever is true
bool
condition_is_exhaustive(const Program* program,
                        uint32_t       first_amount,
                        uint32_t       n_amounts);

#endif // PLAN_FUNDING_CONDITION_H
