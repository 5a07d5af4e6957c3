// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef PLAN_COVER_BOUND_H
#define PLAN_COVER_BOUND_H

#include "plan/cover_state.h"

#include <competent/status.h>

#include <stddef.h>
#include <stdint.h>

/// What no cover is less than of a measure, or that there is none
#define COVER_NO_COVER INT64_MAX

/// Put items in the order in which a measure buys most
void
cover_sort(const CoverState* state,
           unsigned          measure,
           uint32_t*         items,
           size_t            n_items);

/**
   Return the least of a measure that more items have to add.

   Items may be taken in part here, and each adds what it would as the next one,
   so no cover with the members has less.  The items have to be in order of the
   measure.
*/
int64_t
cover_bound_parts(const CoverState* state,
                  unsigned          measure,
                  const uint32_t*   items,
                  size_t            n_items);

/// Return the least of the value that items with these prices have to add
int64_t
cover_bound_prices(const CoverState* state,
                   const uint32_t*   items,
                   size_t            n_items);

/**
   Find good prices, where there are no members.

   @param state State, whose prices are replaced.

   @param ceiling Value of a cover that is known.

   @param n_rounds How often to improve them.

   @param[out] error Set to the reason on failure, or null if not wanted.
*/
COMPETENT_NODISCARD CompetentStatus
cover_find_prices(CoverState*     state,
                  int64_t         ceiling,
                  unsigned        n_rounds,
                  CompetentError* error);

#endif // PLAN_COVER_BOUND_H
