// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef PLAN_COVER_STATE_H
#define PLAN_COVER_STATE_H

#include "plan/cover.h"

#include <competent/status.h>

#include <stdint.h>

/// Which of its costs an item is compared by: one of them, or the value
#define COVER_VALUE COVER_N_COSTS
#define COVER_N_MEASURES (COVER_N_COSTS + 1)

/// A cover in the making, and what every other item would still add to it
typedef struct {
  const CoverProblem* problem;
  int64_t*  measures[COVER_N_MEASURES]; ///< By item; values are shifted
  uint32_t  shift;                      ///< Of the values
  uint32_t* owners_first;               ///< By step, index of its first owner
  uint32_t* owners;                     ///< Items that cover a step
  int32_t*  marginals;   ///< By item: weight of its steps that are not covered
  uint32_t* counts;      ///< By step: members that cover it
  int64_t*  multipliers; ///< By step: what covering it is worth
  int64_t*  slacks;      ///< By step: what its weight is worth beyond that
  int64_t*  reduced;     ///< By item: its value less that of open steps
  int64_t   slack;       ///< Of all open steps
  int64_t   price;       ///< What weight is worth: price over price_weight
  int32_t   price_weight;
  int64_t   gained;                   ///< Weight of all covered steps
  int64_t   totals[COVER_N_MEASURES]; ///< Of all members
} CoverState;

/// Make a state without members
COMPETENT_NODISCARD CompetentStatus
cover_state_init(CoverState*         state,
                 const CoverProblem* problem,
                 CompetentError*     error);

/// Free what a state holds
void
cover_state_free(CoverState* state);

/// Return what covering some weight is worth, rounded down
int64_t
cover_state_worth(const CoverState* state, int64_t weight);

/// Take multipliers and a price, where there are no members
void
cover_state_price(CoverState*    state,
                  const int64_t* multipliers,
                  int64_t        price,
                  int32_t        price_weight);

/// Add a member
void
cover_state_add(CoverState* state, uint32_t item);

/// Remove a member
void
cover_state_remove(CoverState* state, uint32_t item);

/// Return whether the others of the members cover enough without this one
int
cover_state_is_needless(const CoverState* state, uint32_t item);

#endif // PLAN_COVER_STATE_H
