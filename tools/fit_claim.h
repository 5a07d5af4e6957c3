// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_FIT_CLAIM_H
#define TOOLS_FIT_CLAIM_H

#include "claim.h"

#include <competent/attributes.h>
#include <competent/fit.h>
#include <competent/match.h>
#include <competent/status.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What a document says that a fit is made of; documents without it have none
typedef struct {
  CompetentFitTerm* terms;
  size_t            n_terms;
  int32_t           earned;
  int32_t           own;
  int32_t           nearness;
} FitClaim;

/// Read the fit of a document, if it has one, or tell what is wrong with it
bool
fit_claim_read(const Claim* claim, FitClaim* fit);

/// Compute the fit anew, and say whether it is what was said
COMPETENT_NODISCARD CompetentStatus
fit_claim_verify(const FitClaim*         fit,
                 const CompetentMatcher* matcher,
                 CompetentConcept        target,
                 CompetentError*         error);

/// Free what was read
void
fit_claim_free(FitClaim* fit);

#endif // TOOLS_FIT_CLAIM_H
