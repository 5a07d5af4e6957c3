// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef MATCH_GAP_IMPL_H
#define MATCH_GAP_IMPL_H

#include <competent/gap.h>

#include <stdint.h>

/// Return how far a requirement is met by a credit
CompetentState
gap_state(int32_t credit);

#endif // MATCH_GAP_IMPL_H
