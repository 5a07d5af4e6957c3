// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef SEARCH_CANDIDATES_H
#define SEARCH_CANDIDATES_H

#include "base/array.h"
#include "search/certainty.h"
#include "search/query.h"

#include <competent/status.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Return whether there is room for such a candidate, or it may be better than
/// another one
static inline bool
candidates_need(const Array* const candidates,
                const size_t       limit,
                const uint64_t     points)
{
  return candidates->n < limit ||
         points >= ((const Candidate*)candidates->items)->points;
}

/// Add a candidate; if there are more than a limit, the worst of them goes
COMPETENT_NODISCARD CompetentStatus
candidates_add(Array*           candidates,
               size_t           limit,
               const Candidate* candidate,
               CompetentError*  error);

/// Put candidates in order, the best first
void
candidates_sort(Array* candidates);

/// Add others, keep the best one of each concept or of each name, and put them
/// in order
COMPETENT_NODISCARD CompetentStatus
candidates_unite(Array*          candidates,
                 const Array*    others,
                 bool            per_label,
                 CompetentError* error);

/// Find out how sure the best concepts are; the candidates are in order, and
/// there may be several of a concept where each label is one
Certainty
candidates_weigh(const Candidate* candidates, size_t n, bool per_label);

#endif // SEARCH_CANDIDATES_H
