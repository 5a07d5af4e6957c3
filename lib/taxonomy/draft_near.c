// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft_near.h"

#include "base/failure.h"
#include "taxonomy/draft.h"
#include "text/character.h"
#include "text/segment.h"

#include <stdbool.h>
#include <stdlib.h>

/// A list that is put into buckets
typedef struct {
  const NearList* list;
  uint32_t*       places; ///< Bucket of each segment, item after item
  uint32_t        n_places;
  uint32_t        n_buckets;
} Work;

// Only the first of those that have the same text is put into buckets
static bool
is_first(const NearList* const list, const uint32_t item)
{
  return !item ||
         near_place(list, item - 1U).offset != near_place(list, item).offset;
}

static unsigned
n_segments(const CompetentText text)
{
  return segment_count(character_count(text));
}

// Put the segments of all texts where the next step wants them
static void
place_segments(Work* const work, const CompetentText text)
{
  const size_t n     = character_count(text);
  size_t       first = 0U;
  for (unsigned i = 0U; i < segment_count(n); ++i) {
    size_t end = first;
    for (size_t c = 0U; c < segment_at(n, i).length; ++c) {
      end = character_end(text, end);
    }

    const CompetentText piece      = {text.bytes + first, end - first};
    const uint64_t      key        = segment_key(piece, n, i);
    work->places[work->n_places++] = (uint32_t)((key * work->n_buckets) >> 32U);
    first                          = end;
  }
}

static void
place_texts(Work* const work)
{
  for (uint32_t i = 0U; i < work->list->n; ++i) {
    if (is_first(work->list, i)) {
      place_segments(work, near_text(work->list, i));
    }
  }
}

// First how many each bucket has, then where each ends
static void
count(const Work* const work, uint32_t* const buckets)
{
  for (uint32_t i = 0U; i < work->n_places; ++i) {
    ++buckets[work->places[i]];
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
  uint32_t at = work->n_places;
  for (uint32_t item = work->list->n; item--;) {
    if (is_first(work->list, item)) {
      const CompetentText text      = near_text(work->list, item);
      const uint64_t      signature = segment_signature(text);
      const ImageNear     entry     = {
                item, {(uint32_t)signature, (uint32_t)(signature >> 32U)}};
      for (unsigned n = n_segments(text); n--;) {
        entries[--buckets[work->places[--at]]] = entry;
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
  const size_t most = (size_t)n_texts(list) * N_SEGMENTS;
  if (most >= INT32_MAX) {
    return failure(
      error, COMPETENT_STATUS_OVER_LIMIT, "There are too many labels");
  }

  Work work   = {list, NULL, 0U, most ? (uint32_t)most : 1U};
  work.places = (uint32_t*)malloc(work.n_buckets * sizeof(uint32_t));
  if (!work.places) {
    return no_memory(error);
  }

  place_texts(&work);

  uint32_t* const starts = (uint32_t*)array_add_many(
    buckets, sizeof(uint32_t), work.n_buckets + 1U, error);
  ImageNear* const items = (ImageNear*)array_add_many(
    entries, sizeof(ImageNear), work.n_places, error);
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
