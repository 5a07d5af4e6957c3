// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "reasons.h"

#include <stdint.h>

// What is met according to one source only is a reason for not knowing
static bool
is_deciding(const CompetentClaim* const  claim,
            const CompetentReason* const reason)
{
  switch ((CompetentReasonRole)reason->role) {
    case COMPETENT_REASON_ROLE_SCHEME:
      return reason->verdict == claim->verdict;
    case COMPETENT_REASON_ROLE_VARIANT:
      return reason->verdict <= claim->verdict;
    case COMPETENT_REASON_ROLE_AMOUNT:
    default:
      return false;
  }
}

static bool
is_told(const CompetentClaim* const  claim,
        const CompetentReason* const reasons,
        const int32_t                n)
{
  for (int32_t i = 0; i < n; ++i) {
    if (reasons[i].criterion == reasons[n].criterion &&
        is_deciding(claim, reasons + i)) {
      return true;
    }
  }

  return false;
}

size_t
reasons_of(const CompetentClaims* const claims,
           const CompetentClaim* const  claim,
           const CompetentReason*       deciding[MAX_REASONS])
{
  size_t                       n       = 0U;
  size_t                       n_found = 0U;
  const CompetentReason* const all     = competent_claims_reasons(claims, &n);
  for (int32_t i = 0; i < claim->n_reasons && n_found < MAX_REASONS; ++i) {
    const CompetentReason* const reasons = all + claim->first_reason;
    if (is_deciding(claim, reasons + i) && !is_told(claim, reasons, i)) {
      deciding[n_found++] = reasons + i;
    }
  }

  return n_found;
}

void
reasons_mark_facts(const CompetentClaims* const claims,
                   bool                         is_asked[COMPETENT_N_FACTS])
{
  size_t                       n         = 0U;
  size_t                       n_reasons = 0U;
  const CompetentClaim* const  items     = competent_claims_items(claims, &n);
  const CompetentReason* const all =
    competent_claims_reasons(claims, &n_reasons);
  for (size_t i = 0U; i < n; ++i) {
    for (int32_t r = 0; items[i].verdict == COMPETENT_VERDICT_UNKNOWN &&
                        r < items[i].n_reasons;
         ++r) {
      const CompetentReason* const reason = all + items[i].first_reason + r;
      if (reason->verdict == COMPETENT_VERDICT_UNKNOWN && reason->fact >= 0) {
        is_asked[reason->fact] = true;
      }
    }
  }
}
