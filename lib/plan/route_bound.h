// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef PLAN_ROUTE_BOUND_H
#define PLAN_ROUTE_BOUND_H

#include "base/array.h"
#include "plan/electives.h"
#include "plan/need.h"

#include <competent/status.h>

#include <stdint.h>

/// What courses cost at least that make up for what is lacking, by one cost
typedef struct {
  int64_t  price;
  int32_t  price_weight;
  uint32_t shift;
  int64_t  reduced; ///< Sum of what courses are worth beyond their cost
  int64_t  slack;   ///< Of all steps
  Array    slacks;  ///< int64_t, by step
} RouteBound;

/// Find a bound that holds whatever else is learned
COMPETENT_NODISCARD CompetentStatus
route_bound_init(RouteBound*         bound,
                 const CoverProblem* problem,
                 SetCost             cost,
                 CompetentError*     error);

/// Free what a bound holds
void
route_bound_free(RouteBound* bound);

/// Return what courses cost at least that bring so many points behind a way
int64_t
route_bound_least(const RouteBound* bound,
                  const Need*       need,
                  const uint8_t*    learned, ///< Steps by term
                  int64_t           demand);

#endif // PLAN_ROUTE_BOUND_H
