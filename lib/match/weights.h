// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef MATCH_WEIGHTS_H
#define MATCH_WEIGHTS_H

#include "taxonomy/apportion.h"

#include <competent/match.h>
#include <competent/status.h>

/// Check that weights are in their range, and that something has any
COMPETENT_NODISCARD CompetentStatus
weights_check(CompetentWeights weights, CompetentError* error);

/// Return weights in the form in which points are made with them
ApportionWeights
weights_of_points(const CompetentWeights* weights);

#endif // MATCH_WEIGHTS_H
