// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef SEARCH_CERTAINTY_H
#define SEARCH_CERTAINTY_H

#include <stddef.h>
#include <stdint.h>

/// Most concepts that share what is certain
#define CERTAINTY_MAX_CONCEPTS 50U

/// Scores that are so near say nothing about which is right: 2 to 1, so to say
#define CERTAINTY_NEAR 1136U

/// How points become a score from 0 to 1
typedef struct {
  uint64_t best;   ///< Most points
  uint64_t total;  ///< Of all shares
  double   factor; ///< What makes the first one's share how often it is right
} Certainty;

/// Find out how sure the best concepts are, by their points in descending order
Certainty
certainty_of(const uint64_t* points, size_t n);

/// Return the share of the best concept, which is not yet how often it is right
double
certainty_share(const Certainty* certainty);

/// Return a score from 0 to 1, which is higher the more points there are
double
certainty_score(const Certainty* certainty, uint64_t points);

#endif // SEARCH_CERTAINTY_H
