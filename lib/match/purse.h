// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef MATCH_PURSE_H
#define MATCH_PURSE_H

#include "base/array.h"
#include "match/credit.h"
#include "match/matcher_impl.h"

#include <competent/status.h>

#include <stdint.h>

/// What a profile has, by requirement, to score a few targets one by one
typedef struct {
  const CompetentMatcher* matcher;
  uint32_t*               places; ///< Of its credits, or 0 for what it has not
  uint32_t (*credits)[N_GRADES + 1]; ///< The first are nothing
  uint32_t n_required;               ///< And then come broader tasks
} Purse;

/// Fill a purse with what #Earning a profile has
COMPETENT_NODISCARD CompetentStatus
purse_init(Purse*                  purse,
           const CompetentMatcher* matcher,
           const Array*            earnings,
           CompetentError*         error);

/// Free what a purse holds
void
purse_free(Purse* purse);

/// Return the coverage of a target, by its number
int32_t
purse_coverage(const Purse* purse, uint32_t target);

/// Return the fit of a target, by its number
int32_t
purse_fit(const Purse* purse, uint32_t target);

#endif // MATCH_PURSE_H
