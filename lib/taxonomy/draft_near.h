// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_DRAFT_NEAR_H
#define TAXONOMY_DRAFT_NEAR_H

#include "base/array.h"
#include "taxonomy/near.h"

#include <competent/status.h>

/**
   Make the index of a list.

   @param list Texts, where those that are the same follow each other.

   @param[out] buckets Array of uint32_t to fill.

   @param[out] entries Array of ImageNear to fill.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, #COMPETENT_STATUS_OVER_LIMIT or
   #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_NODISCARD CompetentStatus
draft_near_list(const NearList* list,
                Array*          buckets,
                Array*          entries,
                CompetentError* error);

#endif // TAXONOMY_DRAFT_NEAR_H
