// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_DRAFT_ORDER_H
#define TAXONOMY_DRAFT_ORDER_H

#include "base/interner.h"

#include <competent/status.h>

#include <stdint.h>

/**
   Put the first interned texts in order.

   @param texts Texts.
   @param n How many of them count.
   @param[out] order Set to the numbers of the texts by their bytes, which the
   caller frees.
   @param[out] error Set to the reason on failure, or null if not wanted.
   @return #COMPETENT_STATUS_SUCCESS or #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_NODISCARD CompetentStatus
order_texts(const Interner* texts,
            uint32_t        n,
            uint32_t**      order,
            CompetentError* error);

#endif // TAXONOMY_DRAFT_ORDER_H
