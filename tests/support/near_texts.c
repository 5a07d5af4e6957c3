// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "support/near_texts.h"

#include "base/compare.h"
#include "taxonomy/draft_near.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

static void
require(const CompetentStatus st)
{
  if (st) {
    fprintf(stderr, "No list for a test\n");
    abort();
  }
}

void
near_texts_add(NearTexts* const texts, const CompetentText text)
{
  ImageText* const place =
    (ImageText*)array_add(&texts->places, sizeof(ImageText), NULL);
  require(place ? COMPETENT_STATUS_SUCCESS : COMPETENT_STATUS_NO_MEMORY);
  place->offset = (uint32_t)texts->strings.length;
  place->length = (uint32_t)text.length;
  require(buffer_append(&texts->strings, text.bytes, text.length, NULL));
  require(buffer_append(&texts->strings, "", 1U, NULL));
}

/// A text to be sorted
typedef struct {
  CompetentText text;
  ImageText     place;
} Item;

static int
compare_items(const void* const a, const void* const b)
{
  return compare_texts(((const Item*)a)->text, ((const Item*)b)->text);
}

void
near_texts_sort(NearTexts* const texts)
{
  ImageText* const places = (ImageText*)texts->places.items;
  const NearList   list   = {
        texts->strings.bytes, places, sizeof(ImageText), (uint32_t)texts->places.n};
  texts->list = list;

  Item* const items = (Item*)calloc(list.n + 1U, sizeof(Item));
  require(items ? COMPETENT_STATUS_SUCCESS : COMPETENT_STATUS_NO_MEMORY);
  for (uint32_t i = 0U; i < list.n; ++i) {
    items[i].text  = near_texts_at(texts, i);
    items[i].place = places[i];
  }

  qsort(items, list.n, sizeof(Item), compare_items);
  for (uint32_t i = 0U; i < list.n; ++i) {
    const bool is_same = i && !compare_items(&items[i - 1U], &items[i]);
    places[i]          = is_same ? places[i - 1U] : items[i].place;
  }

  free(items);
}

NearIndex
near_texts_index(NearTexts* const texts)
{
  require(
    draft_near_list(&texts->list, &texts->buckets, &texts->entries, NULL));

  size_t longest = 0U;
  for (uint32_t i = 0U; i < texts->list.n; ++i) {
    const size_t length = near_texts_at(texts, i).length;
    longest             = (length > longest) ? length : longest;
  }

  const NearIndex index = {texts->list,
                           (const uint32_t*)texts->buckets.items,
                           (const ImageNear*)texts->entries.items,
                           (uint32_t)texts->buckets.n - 1U,
                           longest};
  return index;
}

void
near_texts_free(NearTexts* const texts)
{
  buffer_free(&texts->strings);
  array_free(&texts->places);
  array_free(&texts->buckets);
  array_free(&texts->entries);
}
