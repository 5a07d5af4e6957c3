// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/near.h"

#include "text/character.h"
#include "text/edits.h"
#include "text/segment.h"
#include "text/words.h"

#include <assert.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

// Why nothing is missed.  A text t of the index is three segments.  Take a form
// and how it is aligned with t by two edits; an insertion between two segments
// counts as damage to the one on the left before the middle, and to the last
// one behind it, and one at either end as damage to the segment there.
//
// - If the first segment is undamaged, it begins the form.
// - If the last segment is undamaged, it ends the form.
// - If both are damaged but the middle one is not, one edit is on each side of
//   it.  So it has moved by at most one, and by no more than one less or more
//   than the form is longer than t.
// - If all three are damaged, two edits did it, and one of them is a swap of
// the
//   last character of a segment with the first of the next: all others damage
//   one.  If those are the first and the middle one, then the other edit is
//   behind them, so the form begins with the first segment, whose last
//   character has changed places with the one behind it.  If they are the
//   middle and the last one, the form ends with the last segment likewise.
//   Besides the swap there is one edit, so lengths differ by at most one.
//
// A swap is never damaged by the other edit: that is what the metric says. With
// one edit, the first or the last segment is undamaged; with none, both are.
// Texts of less than three characters are in a segment that is empty.  So each
// text is in a bucket that is looked at; its signature and then its edits
// decide.

enum {
  CHARACTER_MAX_BYTES = 4, ///< Of a character
  MOST_PROBES = 25, ///< 7 for the same length, 6 for one, and 3 for two more
  FEW         = 16, ///< So many are sorted and looked through one by one
};

/// A bucket to look at
typedef struct {
  uint32_t bucket;
  unsigned n_bits; ///< By which the signature may differ
} Probe;

/// What is looked for
typedef struct {
  const NearIndex* index;
  CompetentText    form;
  size_t           n_characters;
  uint64_t         signature;
  unsigned         max_edits;
  unsigned         n_probes;
  Probe            probes[MOST_PROBES];
} Search;

static NearIndex
index_of(const Image* const     image,
         const NearList         list,
         const ImageSectionId   buckets,
         const uint32_t* const  starts,
         const ImageNear* const entries,
         const size_t           longest)
{
  const size_t n =
    (size_t)image->header->sections[buckets].size / sizeof(uint32_t);

  const NearIndex index = {list, starts, entries, (uint32_t)n - 1U, longest};
  return index;
}

NearIndex
near_names(const Image* const image)
{
  const NearList list = {
    image->strings, image->names, sizeof(ImageName), image->n_names};

  return index_of(image,
                  list,
                  SECTION_NAME_BUCKETS,
                  image->name_buckets,
                  image->near_names,
                  image->header->longest_name);
}

NearIndex
near_words(const Image* const image)
{
  const NearList list = {
    image->strings, image->words, sizeof(ImageWord), image->n_words};

  return index_of(image,
                  list,
                  SECTION_WORD_BUCKETS,
                  image->word_buckets,
                  image->near_words,
                  WORDS_MAX_LENGTH);
}

/// Texts of some length
typedef struct {
  size_t n_characters;
  int    more; ///< Characters that the form has more, or fewer if negative
} Length;

static void
add_probe(Search* const       search,
          const CompetentText piece,
          const Length        length,
          const unsigned      segment)
{
  const uint64_t key   = segment_key(piece, length.n_characters, segment);
  Probe* const   probe = &search->probes[search->n_probes++];

  probe->bucket = (uint32_t)((key * search->index->n_buckets) >> 32U);
  probe->n_bits = 2U * search->max_edits - (unsigned)abs(length.more);
  __builtin_prefetch(&search->index->buckets[probe->bucket]);
}

// Look for a segment that is somewhere in the form, if it is in there
static void
probe_at(Search* const  search,
         const size_t   start,
         const Length   length,
         const unsigned segment)
{
  const Segment piece = segment_at(length.n_characters, segment);
  if (start > search->n_characters ||
      piece.length > search->n_characters - start) {
    return;
  }

  const size_t first =
    character_offset(search->form, search->n_characters, start);
  const size_t end =
    character_offset(search->form, search->n_characters, start + piece.length);
  const CompetentText text = {search->form.bytes + first, end - first};
  add_probe(search, text, length, segment);
}

/// Room for the part of a segment that its key is made of
typedef struct {
  char   bytes[SEGMENT_MAX_LENGTH];
  size_t length;
} Piece;

static void
append(Search* const search,
       Piece* const  piece,
       const size_t  first,
       const size_t  end)
{
  const size_t from =
    character_offset(search->form, search->n_characters, first);
  const size_t to = character_offset(search->form, search->n_characters, end);
  for (size_t i = from; i < to && piece->length < SEGMENT_MAX_LENGTH; ++i) {
    piece->bytes[piece->length++] = search->form.bytes[i];
  }
}

// Look for the first segment, where its last character was swapped with the
// next
static void
probe_first_swapped(Search* const search, const Length length)
{
  const Segment first = segment_at(length.n_characters, 0U);
  if (first.length < search->n_characters) {
    Piece piece = {{0}, 0U};
    append(search, &piece, 0U, first.length - 1U);
    append(search, &piece, first.length, first.length + 1U);

    const CompetentText text = {piece.bytes, piece.length};
    add_probe(search, text, length, 0U);
  }
}

// Look for the last segment, where its first character was swapped likewise
static void
probe_last_swapped(Search* const search, const Length length)
{
  const Segment last = segment_at(length.n_characters, 2U);
  if (last.length < search->n_characters) {
    const size_t start = search->n_characters - last.length;
    Piece        piece = {{0}, 0U};
    append(search, &piece, start - 1U, start);
    append(search, &piece, start + 1U, search->n_characters);

    const CompetentText text = {piece.bytes, piece.length};
    add_probe(search, text, length, 2U);
  }
}

// Look for the middle segment, with at most one edit on each side of it
static void
probe_middle(Search* const search, const Length length)
{
  const size_t start = segment_at(length.n_characters, 1U).start;
  for (int moved = -1; moved <= 1; ++moved) {
    if (abs(length.more - moved) <= 1) {
      probe_at(search, start + (size_t)(moved + 1) - 1U, length, 1U);
    }
  }
}

static void
probe_length(Search* const search, const Length length)
{
  probe_at(search, 0U, length, 0U);
  if (segment_count(length.n_characters) == 1U || !search->max_edits) {
    return;
  }

  const size_t last = segment_at(length.n_characters, 2U).length;
  if (last <= search->n_characters) {
    probe_at(search, search->n_characters - last, length, 2U);
  }

  if (search->max_edits > 1U) {
    probe_middle(search, length);
    if (abs(length.more) <= 1) {
      probe_first_swapped(search, length);
      probe_last_swapped(search, length);
    }
  }
}

static void
probe_lengths(Search* const search)
{
  const int most = (int)search->max_edits;
  for (int more = -most; more <= most; ++more) {
    if (more <= 0 || (size_t)more <= search->n_characters) {
      const Length length = {search->n_characters - (size_t)more, more};
      probe_length(search, length);
    }
  }
}

static bool
is_known(const Array* const hits, const uint32_t item)
{
  const Near* const items = (const Near*)hits->items;
  const size_t      first = (hits->n > FEW) ? hits->n - FEW : 0U;
  for (size_t i = hits->n; i-- > first;) {
    if (items[i].item == item) {
      return true;
    }
  }

  return false;
}

static CompetentStatus
try_item(const Search* const   search,
         const uint32_t        item,
         Array* const          hits,
         CompetentError* const error)
{
  const CompetentText text = near_text(&search->index->list, item);
  const unsigned edits = edits_between(search->form, text, search->max_edits);
  if (edits > search->max_edits || is_known(hits, item)) {
    return COMPETENT_STATUS_SUCCESS;
  }

  Near* const hit = (Near*)array_add(hits, sizeof(Near), error);
  if (!hit) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  hit->item  = item;
  hit->edits = edits;
  return COMPETENT_STATUS_SUCCESS;
}

// Return whether signatures differ by no more than some bits
static bool
are_alike(const uint64_t a, const uint64_t b, const unsigned n_bits)
{
  uint64_t differing = a ^ b;
  for (unsigned i = 0U; i < n_bits; ++i) {
    differing &= differing - 1U;
  }

  return !differing;
}

static CompetentStatus
look_at(const Search* const   search,
        const Probe           probe,
        Array* const          hits,
        CompetentError* const error)
{
  const ImageNear* const entries = search->index->entries;
  const uint32_t         end     = search->index->buckets[probe.bucket + 1U];
  CompetentStatus        st      = COMPETENT_STATUS_SUCCESS;
  for (uint32_t i = search->index->buckets[probe.bucket]; i < end && !st; ++i) {
    const uint64_t signature =
      ((uint64_t)entries[i].signature[1] << 32U) | entries[i].signature[0];
    if (are_alike(search->signature, signature, probe.n_bits)) {
      st = try_item(search, entries[i].item, hits, error);
    }
  }

  return st;
}

static CompetentStatus
look(const Search* const search, Array* const hits, CompetentError* const error)
{
  // What is far away in memory is fetched while the others are
  for (unsigned i = 0U; i < search->n_probes; ++i) {
    const uint32_t first = search->index->buckets[search->probes[i].bucket];
    __builtin_prefetch(search->index->entries + first);
  }

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (unsigned i = 0U; i < search->n_probes && !st; ++i) {
    st = look_at(search, search->probes[i], hits, error);
  }

  return st;
}

static int
compare_hits(const void* const a, const void* const b)
{
  const uint32_t x = ((const Near*)a)->item;
  const uint32_t y = ((const Near*)b)->item;

  return (x > y) - (x < y);
}

static void
sort_hits(Near* const items, const size_t n)
{
  if (n > FEW) {
    qsort(items, n, sizeof(Near), compare_hits);
    return;
  }

  for (size_t i = 1U; i < n; ++i) {
    const Near hit = items[i];
    size_t     at  = i;
    for (; at && items[at - 1U].item > hit.item; --at) {
      items[at] = items[at - 1U];
    }

    items[at] = hit;
  }
}

static bool
is_same_text(const NearList* const list, const uint32_t a, const uint32_t b)
{
  const ImageText x = near_place(list, a);
  const ImageText y = near_place(list, b);

  return x.offset == y.offset && x.length == y.length;
}

// Return behind the last of the records that have the same text, from one on
static uint32_t
end_of_same(const NearList* const list, const uint32_t item)
{
  uint32_t end = item + 1U;
  while (end < list->n && is_same_text(list, item, end)) {
    ++end;
  }

  return end;
}

// Keep one hit for each text, and return how many records these texts have
static size_t
keep_texts(const NearList* const list, Array* const hits)
{
  Near* const items = (Near*)hits->items;
  size_t      total = 0U;
  size_t      n     = 0U;
  for (size_t i = 0U; i < hits->n; ++i) {
    if (!n || !is_same_text(list, items[n - 1U].item, items[i].item)) {
      total += end_of_same(list, items[i].item) - items[i].item;
      items[n++] = items[i];
    }
  }

  hits->n = n;
  return total;
}

// Have each hit be followed by the other records that have its text
static CompetentStatus
spread(const NearList* const list,
       Array* const          hits,
       CompetentError* const error)
{
  const size_t n     = keep_texts(list, hits);
  size_t       first = hits->n;
  if (n == first) {
    return COMPETENT_STATUS_SUCCESS;
  }

  if (!array_add_many(hits, sizeof(Near), n - first, error)) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  Near* const items = (Near*)hits->items;
  for (size_t at = n; first--;) {
    const Near hit = items[first];
    for (uint32_t item = end_of_same(list, hit.item); item-- > hit.item;) {
      const Near same = {item, hit.edits};
      items[--at]     = same;
    }
  }

  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
near_find(const NearIndex* const index,
          const CompetentText    form,
          const unsigned         max_edits,
          Array* const           hits,
          CompetentError* const  error)
{
  assert(max_edits <= EDITS_MAX);

  // Each error adds a character at the most
  hits->n = 0U;
  if (form.length > index->longest + CHARACTER_MAX_BYTES * max_edits) {
    return COMPETENT_STATUS_SUCCESS;
  }

  Search search;
  search.index        = index;
  search.form         = form;
  search.n_characters = character_count(form);
  search.signature    = segment_signature(form);
  search.max_edits    = max_edits;
  search.n_probes     = 0U;
  probe_lengths(&search);

  const CompetentStatus st = look(&search, hits, error);
  if (st) {
    return st;
  }

  sort_hits((Near*)hits->items, hits->n);
  return spread(&index->list, hits, error);
}
