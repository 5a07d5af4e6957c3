// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef PLAN_ASSIGNMENT_H
#define PLAN_ASSIGNMENT_H

/**
   @file assignment.h

   Rows to columns with a number of places each, at least cost.

   As many rows as possible get a place, and of all ways to do that one is taken
   that costs least.  Costs times the fewer of rows and columns have to be less
   than 2^60.  Prices prove it: see assignment_is_optimal().
*/

#include <competent/attributes.h>
#include <competent/status.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What a pair costs that is impossible
#define ASSIGNMENT_NEVER INT64_MAX

/// No column
#define ASSIGNMENT_NONE UINT32_MAX

/// A problem
typedef struct {
  const int64_t*  costs;  ///< By row, and in it by column; none below 0
  const uint32_t* places; ///< By column
  uint32_t        n_rows;
  uint32_t        n_columns;
} AssignmentProblem;

/// An answer
typedef struct {
  uint32_t* columns;       ///< By row: its column, or none
  int64_t*  row_prices;    ///< By row
  int64_t*  column_prices; ///< By column, none above 0
  int64_t   penalty;       ///< What a row without a place counts for
  int64_t   total;
  uint32_t  n_assigned;
} Assignment;

/// Free an answer
void
assignment_free(Assignment* assignment);

/**
   Find an assignment.

   Of those that cost the same the one is found to which the rows lead that were
   looked at in their order, so the same problem always gets the same answer.
*/
COMPETENT_NODISCARD CompetentStatus
assignment_solve(const AssignmentProblem* problem,
                 Assignment*              assignment,
                 CompetentError*          error);

/**
   Return whether prices prove that an assignment is the best one.

   No pair costs less than its prices add up to, and no row counts for more than
   the penalty, which is more than any chain of pairs can save.  Pairs that are
   taken cost just that, rows without a place count for the penalty, and columns
   with places left have no price.  So what everything costs is what the prices
   add up to, and nothing costs less than that.
*/
bool
assignment_is_optimal(const AssignmentProblem* problem,
                      const Assignment*        assignment);

#endif // PLAN_ASSIGNMENT_H
