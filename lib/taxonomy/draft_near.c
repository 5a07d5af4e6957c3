// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft_near.h"

#include "base/failure.h"
#include "taxonomy/draft.h"
#include "text/character.h"
#include "text/segment.h"

#include <stdbool.h>
#include <stdlib.h>

enum { BUCKETS_PER_TEXT = 3 };

// Where a text has no segment
#define NO_PLACE UINT32_MAX

/// A list that is put into buckets
typedef struct {
  const NearList* list;
  uint32_t*       places; ///< Buckets of the segments of each text in turn
  uint32_t        n_places;
  uint32_t        n_entries;
  uint32_t        n_buckets;
} Work;

// Only the first of those that have the same text is put into buckets
static bool
is_first(const NearList* const list, const uint32_t item)
{
  return !item ||
         near_place(list, item - 1U).offset != near_place(list, item).offset;
}

static void
place_text(Work* const work, const CompetentText text)
{
  const size_t    n      = character_count(text);
  uint32_t* const places = work->places + work->n_places;
  for (unsigned i = 0U; i < N_SEGMENTS; ++i) {
    places[i] = NO_PLACE;
    if (i < segment_count(n)) {
      const CompetentText piece = segment_text(text, n, i);
      const uint64_t      key   = segment_key(piece, n, i);
      places[i]                 = (uint32_t)((key * work->n_buckets) >> 32U);
      ++work->n_entries;
    }
  }

  work->n_places += N_SEGMENTS;
}

static void
place_texts(Work* const work)
{
  for (uint32_t i = 0U; i < work->list->n; ++i) {
    if (is_first(work->list, i)) {
      place_text(work, near_text(work->list, i));
    }
  }
}

// First how many each bucket has, then where each ends
static void
count(const Work* const work, uint32_t* const buckets)
{
  for (uint32_t i = 0U; i < work->n_places; ++i) {
    if (work->places[i] != NO_PLACE) {
      ++buckets[work->places[i]];
    }
  }

  uint32_t end = 0U;
  for (uint32_t i = 0U; i <= work->n_buckets; ++i) {
    end += buckets[i];
    buckets[i] = end;
  }
}

// From its end backwards, so that each bucket is filled in order
static void
fill(const Work* const work, uint32_t* const buckets, ImageNear* const entries)
{
  const uint32_t* places = work->places + work->n_places;
  for (uint32_t item = work->list->n; item--;) {
    if (is_first(work->list, item)) {
      const uint64_t signature = segment_signature(near_text(work->list, item));
      const ImageNear entry    = {
           item, {(uint32_t)signature, (uint32_t)(signature >> 32U)}};
      places -= N_SEGMENTS;
      for (unsigned i = 0U; i < N_SEGMENTS; ++i) {
        if (places[i] != NO_PLACE) {
          entries[--buckets[places[i]]] = entry;
        }
      }
    }
  }
}

static uint32_t
n_texts(const NearList* const list)
{
  uint32_t n = 0U;
  for (uint32_t i = 0U; i < list->n; ++i) {
    n += is_first(list, i);
  }

  return n;
}

CompetentStatus
draft_near_list(const NearList* const list,
                Array* const          buckets,
                Array* const          entries,
                CompetentError* const error)
{
  const size_t n = n_texts(list);
  if (n * BUCKETS_PER_TEXT >= INT32_MAX) {
    return failure(
      error, COMPETENT_STATUS_OVER_LIMIT, "There are too many labels");
  }

  Work work   = {list, NULL, 0U, 0U, n ? (uint32_t)n * BUCKETS_PER_TEXT : 1U};
  work.places = (uint32_t*)malloc((n + 1U) * N_SEGMENTS * sizeof(uint32_t));
  if (!work.places) {
    return no_memory(error);
  }

  place_texts(&work);

  uint32_t* const starts = (uint32_t*)array_add_many(
    buckets, sizeof(uint32_t), work.n_buckets + 1U, error);
  ImageNear* const items = (ImageNear*)array_add_many(
    entries, sizeof(ImageNear), work.n_entries, error);
  if (starts && items) {
    count(&work, starts);
    fill(&work, starts, items);
  }

  free(work.places);
  return (starts && items) ? COMPETENT_STATUS_SUCCESS
                           : COMPETENT_STATUS_NO_MEMORY;
}

CompetentStatus
draft_near(Draft* const draft, CompetentError* const error)
{
  Array* const   sections = draft->sections;
  const NearList names    = {draft->strings.bytes,
                             sections[SECTION_NAMES].items,
                             sizeof(ImageName),
                             (uint32_t)sections[SECTION_NAMES].n};
  const NearList words    = {draft->strings.bytes,
                             sections[SECTION_WORDS].items,
                             sizeof(ImageWord),
                             draft->n_words};

  const CompetentStatus st = draft_near_list(&names,
                                             &sections[SECTION_NAME_BUCKETS],
                                             &sections[SECTION_NEAR_NAMES],
                                             error);
  return st ? st
            : draft_near_list(&words,
                              &sections[SECTION_WORD_BUCKETS],
                              &sections[SECTION_NEAR_WORDS],
                              error);
}
