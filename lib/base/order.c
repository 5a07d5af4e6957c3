// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "base/order.h"

#include "base/uncleared.h"

#include <assert.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum {
  MAX_KEYS  = 2048, ///< That there is room for; more items take qsort()
  MAX_SMALL = 4,    ///< That are sorted one by one
};

// A key is a rank and where its item is
static uint32_t
index_of(const uint64_t key)
{
  return (uint32_t)key;
}

static void
sort_small(uint64_t* const keys, const size_t n)
{
  for (size_t i = 1U; i < n; ++i) {
    const uint64_t key = keys[i];
    size_t         at  = i;
    for (; at && keys[at - 1U] > key; --at) {
      keys[at] = keys[at - 1U];
    }

    keys[at] = key;
  }
}

// Nobody can guess which one is next, so choosing it has no branch
static void
merge(uint64_t* const keys,
      const size_t    middle,
      const size_t    n,
      uint64_t* const room)
{
  memcpy(room, keys, middle * sizeof(uint64_t));

  size_t i   = 0U;
  size_t j   = middle;
  size_t out = 0U;
  while (i < middle && j < n) {
    const uint64_t first     = room[i];
    const uint64_t second    = keys[j];
    const bool     is_second = second < first;

    keys[out++] = is_second ? second : first;
    i += !is_second;
    j += is_second;
  }

  memcpy(keys + out, room + i, (middle - i) * sizeof(uint64_t));
}

// Goes no deeper than there are halvings
static void
sort_keys(uint64_t* const keys, const size_t n, uint64_t* const room)
{
  if (n <= MAX_SMALL) {
    sort_small(keys, n);
    return;
  }

  const size_t middle = n / 2U;
  sort_keys(keys, middle, room);
  sort_keys(keys + middle, n - middle, room);
  if (keys[middle] < keys[middle - 1U]) {
    merge(keys, middle, n, room);
  }
}

// Move each item to where its key is, around cycles of items that take each
// other's places
static void
move_items(unsigned char* const items,
           const size_t         size,
           uint64_t* const      keys,
           const size_t         n)
{
  unsigned char room[ORDER_MAX_SIZE];
  for (size_t i = 0U; i < n; ++i) {
    if (index_of(keys[i]) == i) {
      continue;
    }

    memcpy(room, items + i * size, size);

    size_t to = i;
    for (size_t from = index_of(keys[to]); from != i;
         from        = index_of(keys[to])) {
      memcpy(items + to * size, items + from * size, size);
      keys[to] = to;
      to       = from;
    }

    memcpy(items + to * size, room, size);
    keys[to] = to;
  }
}

static bool
is_ordered(const unsigned char* const items,
           const size_t               size,
           const size_t               n,
           const OrderCompare         compare)
{
  for (size_t i = 1U; i < n; ++i) {
    if (compare(items + (i - 1U) * size, items + i * size) > 0) {
      return false;
    }
  }

  return true;
}

void
order_items(void* const        items,
            const size_t       n,
            const size_t       size,
            const OrderRank    rank,
            const OrderCompare compare)
{
  assert(size <= ORDER_MAX_SIZE);

  unsigned char* const bytes = (unsigned char*)items;
  if (n <= MAX_KEYS) {
    UNCLEARED uint64_t keys[MAX_KEYS];
    UNCLEARED uint64_t room[MAX_KEYS / 2];
    for (size_t i = 0U; i < n; ++i) {
      keys[i] = ((uint64_t)rank(bytes + i * size) << 32U) | i;
    }

    sort_keys(keys, n, room);
    move_items(bytes, size, keys, n);
  }

  if (n && !is_ordered(bytes, size, n, compare)) {
    qsort(items, n, size, compare);
  }
}
