// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft_details.h"

#include "base/failure.h"
#include "base/siphash.h"
#include "taxonomy/value.h"

#include <stdlib.h>
#include <string.h>

static uint64_t
hash_bytes(const uint64_t seed, const void* const bytes, const size_t length)
{
  const HashKey key = {{seed, 0U}};
  return siphash(key, bytes, length);
}

static uint64_t
hash_entry(const Entry* const entry)
{
  const int64_t  words[] = {entry->property, entry->value};
  const uint64_t hash    = hash_bytes(1U, words, sizeof(words));
  return entry->text.length
           ? hash_bytes(hash, entry->text.bytes, entry->text.length)
           : hash;
}

// A whole is before its parts, so that going back every part comes first
static void
hash_parts(Details* const details)
{
  for (uint32_t i = (uint32_t)details->parts.n; i--;) {
    Part* const        part = details_part(details, i);
    const Entry* const entries =
      (const Entry*)details->entries.items + part->first_entry;

    uint64_t sum = part->kind;
    for (uint32_t e = 0U; e < part->n_entries; ++e) {
      sum += hash_entry(entries + e);
    }

    for (uint32_t p = part->first_node; p != NOTHING;) {
      sum += details_part(details, p)->hash;
      p = details_part(details, p)->next;
    }

    part->hash = hash_bytes(2U, &sum, sizeof(sum));
  }
}

/// A part among others of the same whole, to be sorted
typedef struct {
  const Details* details;
  uint32_t       part;
} Sibling;

static int
compare_siblings(const void* const a, const void* const b)
{
  const Details* const details = ((const Sibling*)a)->details;
  const Part* const    x   = details_part(details, ((const Sibling*)a)->part);
  const Part* const    y   = details_part(details, ((const Sibling*)b)->part);
  const Entry* const   all = (const Entry*)details->entries.items;
  if (x->kind != y->kind) {
    return (x->kind > y->kind) - (x->kind < y->kind);
  }

  for (uint32_t i = 0U; i < x->n_entries && i < y->n_entries; ++i) {
    const int order =
      details_compare(all + x->first_entry + i, all + y->first_entry + i);
    if (order) {
      return order;
    }
  }

  return (x->n_entries != y->n_entries)
           ? (x->n_entries > y->n_entries) - (x->n_entries < y->n_entries)
           : (x->hash > y->hash) - (x->hash < y->hash);
}

static CompetentStatus
place_details(const Details* const  details,
              const Part* const     part,
              CompetentError* const error)
{
  Draft* const           draft = details->draft;
  CompetentStatus        st    = COMPETENT_STATUS_SUCCESS;
  CompetentDetail* const placed =
    (CompetentDetail*)array_add_many(&draft->sections[SECTION_DETAILS],
                                     sizeof(CompetentDetail),
                                     part->n_entries,
                                     error);
  if (!placed) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  for (uint32_t i = 0U; i < part->n_entries && !st; ++i) {
    const Entry* const entry =
      (const Entry*)details->entries.items + part->first_entry + i;

    placed[i].property = (int32_t)entry->property;
    placed[i].value    = entry->value;
    if (value_notation((CompetentProperty)entry->property) == NOTATION_TEXT) {
      ImageText      text   = {0U, 0U};
      const uint32_t number = details_fact(details, entry->fact)->text;

      st              = draft_text(draft, number, &text, error);
      placed[i].value = image_text_value(text);
    }
  }

  return st;
}

/// How many parts and details a concept has so far
typedef struct {
  int32_t n_parts;
  int32_t n_details;
} Placed;

static CompetentStatus
place_part(const Details* const  details,
           const Part* const     part,
           const int32_t         whole,
           Placed* const         placed,
           CompetentError* const error)
{
  CompetentNode* const entry = (CompetentNode*)array_add(
    &details->draft->sections[SECTION_NODES], sizeof(CompetentNode), error);
  if (!entry) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  entry->kind         = (int32_t)part->kind;
  entry->whole        = whole;
  entry->first_detail = placed->n_details;
  entry->n_details    = (int32_t)part->n_entries;
  placed->n_parts += 1;
  placed->n_details += (int32_t)part->n_entries;
  return place_details(details, part, error);
}

static CompetentStatus
collect_siblings(const Details* const  details,
                 const Part* const     whole,
                 Array* const          siblings,
                 CompetentError* const error)
{
  for (uint32_t p = whole->first_node; p != NOTHING;) {
    Sibling* const sibling =
      (Sibling*)array_add(siblings, sizeof(Sibling), error);
    if (!sibling) {
      return COMPETENT_STATUS_NO_MEMORY;
    }

    sibling->details = details;
    sibling->part    = p;
    p                = details_part(details, p)->next;
  }

  if (siblings->n > 1U) {
    qsort(siblings->items, siblings->n, sizeof(Sibling), compare_siblings);
  }

  return COMPETENT_STATUS_SUCCESS;
}

// Place a part and what is below it, which is at most so deep as was resolved
static CompetentStatus
place_tree(const Details* const  details,
           const Part* const     part,
           const int32_t         whole,
           Placed* const         placed,
           CompetentError* const error)
{
  const int32_t   number   = placed->n_parts;
  Array           siblings = {NULL, 0U, 0U};
  CompetentStatus st       = place_part(details, part, whole, placed, error);
  if (!st) {
    st = collect_siblings(details, part, &siblings, error);
  }

  const Sibling* const items = (const Sibling*)siblings.items;
  for (size_t i = 0U; i < siblings.n && !st; ++i) {
    // The same part, stated twice
    if (!i || compare_siblings(items + i - 1U, items + i)) {
      st = place_tree(
        details, details_part(details, items[i].part), number, placed, error);
    }
  }

  array_free(&siblings);
  return st;
}

static CompetentStatus
place_all(const Details* const details, CompetentError* const error)
{
  const Draft* const draft = details->draft;
  CompetentStatus    st    = COMPETENT_STATUS_SUCCESS;
  for (uint32_t c = 0U; c < draft->n_concepts && !st; ++c) {
    const uint32_t part   = details->part_of[draft->node_of[c]];
    Placed         placed = {0, 0};
    if (part != NOTHING) {
      st = place_tree(details, details_part(details, part), -1, &placed, error);
    }

    ImageConcept* const concept = draft_concept(draft, (CompetentConcept)c);
    concept[1].first_node = concept[0].first_node + (uint32_t)placed.n_parts;
    concept[1].first_detail =
      concept[0].first_detail + (uint32_t)placed.n_details;
  }

  return st;
}

static CompetentStatus
make(Details* const details, CompetentError* const error)
{
  CompetentStatus st = details_find_parts(details, error);
  st                 = st ? st : details_find_values(details, error);
  if (st) {
    return st;
  }

  hash_parts(details);
  return place_all(details, error);
}

CompetentStatus
draft_details(Draft* const draft, CompetentError* const error)
{
  const size_t n       = draft->facts->nodes.n_texts + 1U;
  Details      details = {draft,
                          (uint32_t*)malloc(n * sizeof(uint32_t)),
                          (uint32_t*)malloc(n * sizeof(uint32_t)),
                          {NULL, 0U, 0U},
                          {NULL, 0U, 0U}};

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  if (!details.part_of || !details.owner_of) {
    st = no_memory(error);
  } else {
    memset(details.part_of, 0xFF, n * sizeof(uint32_t));
    memset(details.owner_of, 0xFF, n * sizeof(uint32_t));
    st = make(&details, error);
  }

  free(details.part_of);
  free(details.owner_of);
  array_free(&details.parts);
  array_free(&details.entries);
  return st;
}
