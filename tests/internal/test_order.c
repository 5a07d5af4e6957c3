// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "base/order.h"

#include "support/taxonomies.h"

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

TestSuite(order_items, .timeout = 60);

/// An item whose rank says only a part of its order
typedef struct {
  int32_t  high;
  int32_t  low;
  uint32_t last;
  uint8_t  rest[9];
} Item;

static uint32_t
rank(const void* const item)
{
  const Item* const x = (const Item*)item;
  return order_descending(x->high, x->low);
}

static int
compare(const void* const a, const void* const b)
{
  const Item* const x = (const Item*)a;
  const Item* const y = (const Item*)b;

  return (x->high != y->high) ? y->high - x->high
         : (x->low != y->low) ? y->low - x->low
                              : (x->last > y->last) - (x->last < y->last);
}

// Make items that differ, of which many have the same rank or none
static Item*
make_items(const size_t n, const uint32_t n_ranks, uint32_t seed)
{
  Item* const items = (Item*)calloc(n + 1U, sizeof(Item));
  cr_assert(ne(ptr, items, NULL));
  for (size_t i = 0U; i < n; ++i) {
    items[i].high = (int32_t)(next_random(&seed) % n_ranks);
    items[i].low  = 65535 - (int32_t)(next_random(&seed) % n_ranks);
    items[i].last = (next_random(&seed) << 16U) | (uint32_t)i;
    memset(items[i].rest, (int)(items[i].last & 255U), sizeof(items[i].rest));
  }

  return items;
}

static void
check(const size_t n, const uint32_t n_ranks, const uint32_t seed)
{
  Item* const items    = make_items(n, n_ranks, seed);
  Item* const expected = make_items(n, n_ranks, seed);
  qsort(expected, n, sizeof(Item), compare);
  order_items(items, n, sizeof(Item), rank, compare);
  cr_expect(eq(int, memcmp(items, expected, n * sizeof(Item)), 0));
  free(expected);
  free(items);
}

Test(order_items, is_what_comparing_gives)
{
  for (size_t n = 0U; n < 200U; ++n) {
    check(n, 65536U, (uint32_t)n + 1U);
    check(n, 3U, (uint32_t)n + 1U);
    check(n, 1U, (uint32_t)n + 1U);
  }
}

// With room for keys, with the last of it, and without
Test(order_items, is_so_for_any_number)
{
  static const size_t numbers[] = {2047U, 2048U, 2049U, 5000U};
  for (size_t i = 0U; i < sizeof(numbers) / sizeof(numbers[0]); ++i) {
    check(numbers[i], 65536U, 7U);
    check(numbers[i], 2U, 7U);
  }
}

// What is in order by its rank and its place stays as it is
Test(order_items, keeps_what_is_the_same_in_its_order)
{
  Item items[100];
  memset(items, 0, sizeof(items));
  for (uint32_t i = 0U; i < 100U; ++i) {
    items[i].high = (int32_t)(i % 3U);
    items[i].last = i;
  }

  order_items(items, 100U, sizeof(Item), rank, compare);
  for (uint32_t i = 1U; i < 100U; ++i) {
    cr_expect(lt(int, compare(&items[i - 1U], &items[i]), 0));
  }
}
