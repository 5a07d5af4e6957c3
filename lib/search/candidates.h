// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef SEARCH_CANDIDATES_H
#define SEARCH_CANDIDATES_H

#include "base/array.h"
#include "search/certainty.h"
#include "search/query.h"

#include <stdbool.h>
#include <stddef.h>

/// Put as many candidates in order as can be shown, or make others less
/// certain, and return how many those are
size_t
candidates_sort(Array* candidates, bool per_label, size_t limit);

/// Find out how sure the best concepts are; the candidates are in order
Certainty
candidates_weigh(const Candidate* candidates, size_t n);

#endif // SEARCH_CANDIDATES_H
