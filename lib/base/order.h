// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef BASE_ORDER_H
#define BASE_ORDER_H

#include <stddef.h>
#include <stdint.h>

/// Return what orders an item already if it is less than that of another one
typedef uint32_t (*OrderRank)(const void* item);

/// Compare two items as for qsort()
typedef int (*OrderCompare)(const void* a, const void* b);

/**
   Sort items, like qsort() but faster.

   Ranks are sorted, which are mostly enough, and items are moved once, whereas
   qsort() calls a comparison and moves whole items every time.  Items that have
   the same rank stay as they were; should a comparison find then that any two
   are not in order, all are sorted by it.

   @param items Items.

   @param n Number of items.

   @param size Size of an item, at most #ORDER_MAX_SIZE.

   @param rank Return the rank of an item, which no comparison contradicts.

   @param compare Compare items.
*/
void
order_items(void*        items,
            size_t       n,
            size_t       size,
            OrderRank    rank,
            OrderCompare compare);

#define ORDER_MAX_SIZE 64U

/// Return the rank of what goes first if two numbers up to 65,535 are high
static inline uint32_t
order_descending(const int32_t high, const int32_t low)
{
  return ~(((uint32_t)high << 16U) | ((uint32_t)low & UINT16_MAX));
}

#endif // BASE_ORDER_H
