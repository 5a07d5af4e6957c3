// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "base/hash_order.h"

#include "base/failure.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
  FEW = 8, ///< What is sorted soonest by inserting one after another
};

typedef int (*Compare)(const void*, const void*);

/// Records, and where those that begin alike are
typedef struct {
  char*     items;
  size_t    n;
  size_t    size;
  Compare   compare;
  unsigned  shift; ///< Of the bits of a hash that do not tell where it belongs
  size_t    n_places;
  uint32_t* starts; ///< By place, and one more
  char*     sorted;
} Hashed;

static size_t
place_of(const Hashed* const hashed, const char* const item)
{
  uint64_t hash = 0U;
  memcpy(&hash, item, sizeof(hash));
  return (size_t)(hash >> hashed->shift);
}

static void
insert(const Hashed* const hashed, char* const items, const size_t n)
{
  const size_t size = hashed->size;
  for (size_t i = 1U; i < n; ++i) {
    uint64_t item[HASH_ORDER_MAX_SIZE / sizeof(uint64_t)];
    size_t   at = i;
    memcpy(item, items + i * size, size);
    for (; at && hashed->compare(items + (at - 1U) * size, item) > 0; --at) {
      memcpy(items + at * size, items + (at - 1U) * size, size);
    }

    memcpy(items + at * size, item, size);
  }
}

static void
scatter(const Hashed* const hashed)
{
  const size_t size = hashed->size;
  for (size_t i = 0U; i < hashed->n; ++i) {
    ++hashed->starts[place_of(hashed, hashed->items + i * size) + 1U];
  }

  for (size_t place = 0U; place < hashed->n_places; ++place) {
    hashed->starts[place + 1U] += hashed->starts[place];
  }

  for (size_t i = 0U; i < hashed->n; ++i) {
    const char* const item = hashed->items + i * size;
    const uint32_t    to   = hashed->starts[place_of(hashed, item)]++;
    memcpy(hashed->sorted + to * size, item, size);
  }
}

// Now each place starts where the one before it ends
static void
sort_places(const Hashed* const hashed)
{
  uint32_t first = 0U;
  for (size_t place = 0U; place < hashed->n_places; ++place) {
    const uint32_t end   = hashed->starts[place];
    char* const    items = hashed->sorted + first * hashed->size;
    if (end - first > FEW) {
      qsort(items, end - first, hashed->size, hashed->compare);
    } else {
      insert(hashed, items, end - first);
    }

    first = end;
  }
}

CompetentStatus
hash_order(void* const           items,
           const size_t          n,
           const size_t          size,
           const Compare         compare,
           CompetentError* const error)
{
  assert(size >= sizeof(uint64_t) && size <= HASH_ORDER_MAX_SIZE);

  Hashed hashed = {(char*)items, n, size, compare, 63U, 2U, NULL, NULL};
  while (hashed.n_places < n && hashed.n_places <= UINT32_MAX / 2U) {
    hashed.n_places *= 2U;
    --hashed.shift;
  }

  if (n < 2U || n > UINT32_MAX) {
    return n < 2U ? COMPETENT_STATUS_SUCCESS : no_memory(error);
  }

  hashed.starts = (uint32_t*)calloc(hashed.n_places + 1U, sizeof(uint32_t));
  hashed.sorted = (char*)malloc(n * size);

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  if (hashed.starts && hashed.sorted) {
    scatter(&hashed);
    sort_places(&hashed);
    memcpy(items, hashed.sorted, n * size);
  } else {
    st = no_memory(error);
  }

  free(hashed.starts);
  free(hashed.sorted);
  return st;
}
