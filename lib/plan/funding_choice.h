// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef PLAN_FUNDING_CHOICE_H
#define PLAN_FUNDING_CHOICE_H

/**
   @file funding_choice.h

   Which schemes together pay most, of those that do not exclude one another.
*/

#include "plan/funding_program.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// More than anything costs, and what is paid without a limit
#define ENDLESS INT64_C(4000000000000000)

/// What a scheme pays
typedef struct {
  int64_t  amount; ///< More than 0, at most #ENDLESS
  uint32_t scheme;
  bool     is_chosen;
} Offer;

/// What schemes pay together, all at most #ENDLESS
typedef struct {
  int64_t sum;   ///< Of those that are chosen
  int64_t bound; ///< No choice is more
} Choice;

/**
   Choose offers that together pay most, or all that is asked for.

   @param program Schemes, with what excludes what.

   @param[in,out] offers Offers, each of another scheme, which are reordered.

   @param n_offers Number of offers.

   @param wanted What need not be passed.

   @param place Room for a number of each scheme, all 0, which they are again.
*/
Choice
choice_make(const Program* program,
            Offer*         offers,
            size_t         n_offers,
            int64_t        wanted,
            uint32_t*      place);

#endif // PLAN_FUNDING_CHOICE_H
