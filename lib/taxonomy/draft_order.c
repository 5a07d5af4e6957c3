// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft_order.h"

#include "base/compare.h"
#include "base/failure.h"

#include <competent/text.h>

#include <stddef.h>
#include <stdlib.h>

/// A text to be sorted, small enough to be moved itself
typedef struct {
  uint64_t    start; ///< Its first bytes as a number, which most differ in
  const char* bytes;
  uint32_t    length;
  uint32_t    number;
} Item;

static uint64_t
start_of(const CompetentText text)
{
  uint64_t start = 0U;
  for (size_t i = 0U; i < sizeof(start); ++i) {
    start = (start << 8U) |
            (i < text.length ? (unsigned char)text.bytes[i] : (unsigned char)0);
  }

  return start;
}

static int
compare_items(const void* const a, const void* const b)
{
  const Item* const x = (const Item*)a;
  const Item* const y = (const Item*)b;

  if (x->start != y->start) {
    return (x->start > y->start) - (x->start < y->start);
  }

  const CompetentText a_text = {x->bytes, x->length};
  const CompetentText b_text = {y->bytes, y->length};
  return compare_texts(a_text, b_text);
}

CompetentStatus
order_texts(const Interner* const texts,
            const uint32_t        n,
            uint32_t** const      order,
            CompetentError* const error)
{
  Item* const items = (Item*)malloc(((size_t)n + 1U) * sizeof(Item));
  *order            = (uint32_t*)malloc(((size_t)n + 1U) * sizeof(uint32_t));
  if (!items || !*order) {
    free(items);
    free(*order);
    *order = NULL;
    return no_memory(error);
  }

  for (uint32_t i = 0U; i < n; ++i) {
    const CompetentText text = interner_text(texts, i);

    items[i].start  = start_of(text);
    items[i].bytes  = text.bytes;
    items[i].length = (uint32_t)text.length;
    items[i].number = i;
  }

  qsort(items, n, sizeof(Item), compare_items);
  for (uint32_t i = 0U; i < n; ++i) {
    (*order)[i] = items[i].number;
  }

  free(items);
  return COMPETENT_STATUS_SUCCESS;
}
