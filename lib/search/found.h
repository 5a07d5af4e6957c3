// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef SEARCH_FOUND_H
#define SEARCH_FOUND_H

#include "base/array.h"
#include "taxonomy/image.h"

#include <competent/search.h>
#include <competent/status.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A hit in the making
typedef struct {
  uint64_t     points; ///< Of what it has in common with the query
  CompetentHit hit;
} Found;

/// Add a hit to an array of them
COMPETENT_NODISCARD CompetentStatus
found_add(const Image*    image,
          Array*          found,
          uint32_t        label,
          CompetentRule   rule,
          double          score,
          uint64_t        points,
          CompetentError* error);

/**
   Keep each label once, or each concept, and put them in order.

   @param found Array of Found.
   @param per_label Whether labels are kept, not concepts.
   @param is_measured Whether scores are to say how often such a hit is right,
   not only how much of a label was typed.
*/
void
found_rank(Array* found, bool per_label, bool is_measured);

/// Return whether several of them, in order, may be meant
bool
found_is_ambiguous(const Found* found, size_t n);

#endif // SEARCH_FOUND_H
