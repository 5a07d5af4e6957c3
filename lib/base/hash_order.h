// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef BASE_HASH_ORDER_H
#define BASE_HASH_ORDER_H

#include <competent/status.h>

#include <stddef.h>

/**
   Sort records that begin with a hash.

   Each is put where its highest bits say, which leaves next to nothing to sort.
   Where somebody made hashes that are alike, that is no slower than qsort().

   @param items Records, each of which begins with a uint64_t.
   @param n How many there are.
   @param size Bytes of each, up to #HASH_ORDER_MAX_SIZE.
   @param compare Order of records, by that number first.
   @param[out] error Set to the reason on failure, or null if not wanted.
   @return #COMPETENT_STATUS_SUCCESS or #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_NODISCARD CompetentStatus
hash_order(void*  items,
           size_t n,
           size_t size,
           int (*compare)(const void*, const void*),
           CompetentError* error);

/// Bytes of the largest record
#define HASH_ORDER_MAX_SIZE 32U

#endif // BASE_HASH_ORDER_H
