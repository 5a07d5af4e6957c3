// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft.h"

#include "base/failure.h"
#include "base/siphash.h"
#include "taxonomy/value.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/// No part, criterion or fact
#define NOTHING UINT32_MAX

enum { MAX_DEPTH = 8 };

/// A concept or a part of it
typedef struct {
  CompetentConcept concept;
  uint32_t         whole; ///< Part before it, or #NOTHING for a concept
  uint32_t         kind;
  uint32_t         first_entry;
  uint32_t         n_entries;
  uint32_t         first_node; ///< Of its own, or #NOTHING
  uint32_t         next;       ///< Next one of the same whole, or #NOTHING
  uint32_t         about;      ///< Its criterion, or #NOTHING
  uint64_t         hash;       ///< Of all that is stated of it and its parts
} Part;

/// A value of a property of a part, to be sorted
typedef struct {
  int64_t       value;
  CompetentText text;
  uint32_t      fact;
  uint32_t      part;
  uint32_t      property;
} Entry;

typedef struct {
  Draft*    draft;
  uint32_t* part_of;  ///< By node, or #NOTHING
  uint32_t* owner_of; ///< By node: the fact that makes it a part, or #NOTHING
  Array     parts;    ///< Part, each behind its whole
  Array     entries;  ///< Entry, by part
} Work;

static Part*
part_at(const Work* const work, const uint32_t part)
{
  return (Part*)work->parts.items + part;
}

static const PartFact*
owner_at(const Work* const work, const uint32_t fact)
{
  return (const PartFact*)work->draft->facts->parts.items + fact;
}

static CompetentText
node_text(const Work* const work, const uint32_t node)
{
  return interner_text(&work->draft->facts->nodes, node);
}

// A node that is a part of two others is that of the first one in the alphabet,
// in whichever order they were read
static CompetentStatus
find_owners(Work* const work, CompetentError* const error)
{
  const Array* const facts = &work->draft->facts->parts;
  CompetentStatus    st    = COMPETENT_STATUS_SUCCESS;
  for (uint32_t i = 0U; i < facts->n && !st; ++i) {
    const PartFact* const fact  = owner_at(work, i);
    uint32_t* const       owner = &work->owner_of[fact->node];
    if (*owner == NOTHING) {
      *owner = i;
      continue;
    }

    const int order =
      compare_texts(node_text(work, fact->whole),
                    node_text(work, owner_at(work, *owner)->whole));
    if (order) {
      st     = facts_find(work->draft->facts,
                      COMPETENT_FINDING_TWO_VALUES,
                      (order < 0) ? owner_at(work, *owner)->whole : fact->whole,
                      fact->origin,
                      error);
      *owner = (order < 0) ? i : *owner;
    }
  }

  return st;
}

static CompetentStatus
add_part(Work* const            work,
         const CompetentConcept concept,
         const uint32_t         whole,
         const uint32_t         kind,
         uint32_t* const        result,
         CompetentError* const  error)
{
  Part* const part = (Part*)array_add(&work->parts, sizeof(Part), error);
  if (!part) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  const uint32_t number = (uint32_t)work->parts.n - 1U;
  part->concept         = concept;
  part->whole           = whole;
  part->kind            = kind;
  part->first_node      = NOTHING;
  part->next            = NOTHING;
  part->about           = NOTHING;
  *result               = number;
  if (whole != NOTHING) {
    Part* const above = part_at(work, whole);
    part->next        = above->first_node;
    above->first_node = number;
  }

  return COMPETENT_STATUS_SUCCESS;
}

// Find or make the part that a node is, and those above it before; what is no
// part of a concept, or of too many parts, stays nothing
static CompetentStatus
resolve(Work* const           work,
        const uint32_t        node,
        const unsigned        depth,
        CompetentError* const error)
{
  uint32_t* const        part    = &work->part_of[node];
  const CompetentConcept concept = work->draft->concept_of[node];
  const uint32_t         owner   = work->owner_of[node];
  if (*part != NOTHING || (concept < 0 && owner == NOTHING) ||
      depth == MAX_DEPTH) {
    return COMPETENT_STATUS_SUCCESS;
  }

  if (concept >= 0) {
    return add_part(work, concept, NOTHING, COMPETENT_NODE_WHOLE, part, error);
  }

  const PartFact* const fact  = owner_at(work, owner);
  const CompetentStatus st    = resolve(work, fact->whole, depth + 1U, error);
  const uint32_t        whole = work->part_of[fact->whole];
  if (st || whole == NOTHING) {
    return st;
  }

  if (fact->kind == COMPETENT_NODE_WHOLE) {
    *part = whole;
    return COMPETENT_STATUS_SUCCESS;
  }

  return add_part(
    work, part_at(work, whole)->concept, whole, fact->kind, part, error);
}

// Parts are there even where nothing is stated of them
static CompetentStatus
find_parts(Work* const work, CompetentError* const error)
{
  const Facts* const facts = work->draft->facts;
  CompetentStatus    st    = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < facts->parts.n && !st; ++i) {
    const PartFact* const fact = (const PartFact*)facts->parts.items + i;

    st = resolve(work, fact->node, 0U, error);
    if (!st && work->part_of[fact->node] == NOTHING) {
      st = facts_find(work->draft->facts,
                      COMPETENT_FINDING_MISPLACED,
                      fact->node,
                      fact->origin,
                      error);
    }
  }

  return st;
}

static const DetailFact*
detail_at(const Work* const work, const uint32_t fact)
{
  return (const DetailFact*)work->draft->facts->details.items + fact;
}

static CompetentStatus
note(const Work* const          work,
     const CompetentFindingKind kind,
     const uint32_t             fact,
     CompetentError* const      error)
{
  const DetailFact* const detail = detail_at(work, fact);
  return facts_find(
    work->draft->facts, kind, detail->node, detail->origin, error);
}

static CompetentStatus
add_entry(Work* const           work,
          const uint32_t        fact,
          const Notation        notation,
          CompetentError* const error)
{
  const DetailFact* const detail = detail_at(work, fact);
  const uint32_t          part   = work->part_of[detail->node];
  const CompetentText     text =
    interner_text(&work->draft->facts->texts, detail->text);

  int64_t value = 0;
  if (!value_parse(notation, text, &value)) {
    return note(work, COMPETENT_FINDING_BAD_VALUE, fact, error);
  }

  Entry* const entry = (Entry*)array_add(&work->entries, sizeof(Entry), error);
  if (!entry) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  const CompetentText none = {NULL, 0U};
  entry->text              = (notation == NOTATION_TEXT) ? text : none;
  entry->value             = value;
  entry->fact              = fact;
  entry->part              = part;
  entry->property          = detail->property;
  if (detail->property == COMPETENT_PROPERTY_ABOUT) {
    part_at(work, part)->about = (uint32_t)value;
  }

  return COMPETENT_STATUS_SUCCESS;
}

// Values that depend on a criterion come when all criteria are known
static CompetentStatus
find_entries(Work* const           work,
             const bool            is_criterial,
             CompetentError* const error)
{
  const Array* const facts = &work->draft->facts->details;
  CompetentStatus    st    = COMPETENT_STATUS_SUCCESS;
  for (uint32_t i = 0U; i < facts->n && !st; ++i) {
    const DetailFact* const detail = detail_at(work, i);
    Notation notation = value_notation((CompetentProperty)detail->property);
    if ((notation == NOTATION_CRITERIAL) != is_criterial) {
      continue;
    }

    st                  = resolve(work, detail->node, 0U, error);
    const uint32_t part = work->part_of[detail->node];
    if (st || part == NOTHING) {
      st = st ? st : note(work, COMPETENT_FINDING_MISPLACED, i, error);
      continue;
    }

    const uint32_t about = part_at(work, part)->about;
    if (is_criterial && about != NOTHING) {
      notation = value_criterion_notation((CompetentCriterion)about);
    }

    st = add_entry(work, i, notation, error);
  }

  return st;
}

static int
compare_values(const Entry* const x, const Entry* const y)
{
  return (x->property != y->property)
           ? (x->property > y->property) - (x->property < y->property)
         : (x->value != y->value)
           ? (x->value > y->value) - (x->value < y->value)
           : compare_texts(x->text, y->text);
}

static int
compare_entries(const void* const a, const void* const b)
{
  const Entry* const x = (const Entry*)a;
  const Entry* const y = (const Entry*)b;
  return (x->part != y->part) ? (x->part > y->part) - (x->part < y->part)
                              : compare_values(x, y);
}

// Keep each value once, and the first where only one can hold
static CompetentStatus
merge_entries(Work* const work, CompetentError* const error)
{
  Entry* const    entries = (Entry*)work->entries.items;
  size_t          n       = 0U;
  CompetentStatus st      = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < work->entries.n && !st; ++i) {
    const Entry* const last = n ? entries + n - 1U : NULL;
    const Entry* const this = entries + i;
    const bool is_other =
      !last || last->part != this->part || last->property != this->property;
    if (is_other || (value_is_many((CompetentProperty)this->property) &&
                     compare_values(last, this))) {
      entries[n++] = *this;
    } else if (compare_values(last, this)) {
      st = note(work, COMPETENT_FINDING_TWO_VALUES, this->fact, error);
    }
  }

  work->entries.n = n;
  return st;
}

/// A property that begins a period, and the one that ends it
typedef struct {
  CompetentProperty first;
  CompetentProperty last;
} Period;

static Entry*
entry_of(const Work* const       work,
         const Part* const       part,
         const CompetentProperty property)
{
  Entry* const entries = (Entry*)work->entries.items + part->first_entry;
  for (uint32_t i = 0U; i < part->n_entries; ++i) {
    if (entries[i].property == (uint32_t)property) {
      return entries + i;
    }
  }

  return NULL;
}

static void
drop(Part* const part, Entry* const entry, Entry* const entries)
{
  const Entry* const end = entries + part->n_entries;
  memmove(entry, entry + 1, (size_t)(end - entry - 1) * sizeof(Entry));
  --part->n_entries;
}

// Which of the two dates is wrong nobody can tell, so that neither is kept
static CompetentStatus
check_period(Work* const           work,
             Part* const           part,
             const Period          period,
             CompetentError* const error)
{
  Entry* const entries = (Entry*)work->entries.items + part->first_entry;
  Entry* const first   = entry_of(work, part, period.first);
  Entry* const last    = entry_of(work, part, period.last);
  if (!first || !last || first->value <= last->value) {
    return COMPETENT_STATUS_SUCCESS;
  }

  const uint32_t fact = last->fact;
  drop(part, last, entries);
  drop(part, first, entries);
  return note(work, COMPETENT_FINDING_BAD_PERIOD, fact, error);
}

static CompetentStatus
check_periods(Work* const work, Part* const part, CompetentError* const error)
{
  static const Period periods[] = {
    {COMPETENT_PROPERTY_START, COMPETENT_PROPERTY_END},
    {COMPETENT_PROPERTY_VALID_FROM, COMPETENT_PROPERTY_VALID_UNTIL},
    {COMPETENT_PROPERTY_AT_LEAST, COMPETENT_PROPERTY_AT_MOST},
    {COMPETENT_PROPERTY_FLOOR, COMPETENT_PROPERTY_CAP}};

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < sizeof(periods) / sizeof(periods[0]) && !st; ++i) {
    st = check_period(work, part, periods[i], error);
  }

  return st;
}

static CompetentStatus
group_entries(Work* const work, CompetentError* const error)
{
  const Entry* const entries = (const Entry*)work->entries.items;
  for (uint32_t i = 0U; i < work->entries.n; ++i) {
    Part* const part = part_at(work, entries[i].part);
    part->first_entry -= part->n_entries ? 0U : part->first_entry;
    part->first_entry += part->n_entries ? 0U : i;
    ++part->n_entries;
  }

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (uint32_t i = 0U; i < work->parts.n && !st; ++i) {
    st = check_periods(work, part_at(work, i), error);
  }

  return st;
}

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
hash_parts(Work* const work)
{
  for (uint32_t i = (uint32_t)work->parts.n; i--;) {
    Part* const        part = part_at(work, i);
    const Entry* const entries =
      (const Entry*)work->entries.items + part->first_entry;

    uint64_t sum = part->kind;
    for (uint32_t e = 0U; e < part->n_entries; ++e) {
      sum += hash_entry(entries + e);
    }

    for (uint32_t p = part->first_node; p != NOTHING;) {
      sum += part_at(work, p)->hash;
      p = part_at(work, p)->next;
    }

    part->hash = hash_bytes(2U, &sum, sizeof(sum));
  }
}

/// A part among others of the same whole, to be sorted
typedef struct {
  const Work* work;
  uint32_t    part;
} Sibling;

static int
compare_siblings(const void* const a, const void* const b)
{
  const Work* const  work = ((const Sibling*)a)->work;
  const Part* const  x    = part_at(work, ((const Sibling*)a)->part);
  const Part* const  y    = part_at(work, ((const Sibling*)b)->part);
  const Entry* const all  = (const Entry*)work->entries.items;
  if (x->kind != y->kind) {
    return (x->kind > y->kind) - (x->kind < y->kind);
  }

  for (uint32_t i = 0U; i < x->n_entries && i < y->n_entries; ++i) {
    const int order =
      compare_values(all + x->first_entry + i, all + y->first_entry + i);
    if (order) {
      return order;
    }
  }

  return (x->n_entries != y->n_entries)
           ? (x->n_entries > y->n_entries) - (x->n_entries < y->n_entries)
           : (x->hash > y->hash) - (x->hash < y->hash);
}

static CompetentStatus
place_details(const Work* const     work,
              const Part* const     part,
              CompetentError* const error)
{
  Draft* const           draft = work->draft;
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
      (const Entry*)work->entries.items + part->first_entry + i;

    placed[i].property = (int32_t)entry->property;
    placed[i].value    = entry->value;
    if (value_notation((CompetentProperty)entry->property) == NOTATION_TEXT ||
        entry->text.length) {
      ImageText      text   = {0U, 0U};
      const uint32_t number = detail_at(work, entry->fact)->text;

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
place_part(const Work* const     work,
           const Part* const     part,
           const int32_t         whole,
           Placed* const         placed,
           CompetentError* const error)
{
  CompetentNode* const entry = (CompetentNode*)array_add(
    &work->draft->sections[SECTION_NODES], sizeof(CompetentNode), error);
  if (!entry) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  entry->kind         = (int32_t)part->kind;
  entry->whole        = whole;
  entry->first_detail = placed->n_details;
  entry->n_details    = (int32_t)part->n_entries;
  placed->n_parts += 1;
  placed->n_details += (int32_t)part->n_entries;
  return place_details(work, part, error);
}

static CompetentStatus
collect_siblings(const Work* const     work,
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

    sibling->work = work;
    sibling->part = p;
    p             = part_at(work, p)->next;
  }

  if (siblings->n > 1U) {
    qsort(siblings->items, siblings->n, sizeof(Sibling), compare_siblings);
  }

  return COMPETENT_STATUS_SUCCESS;
}

// Place a part and what is below it, which is at most so deep as was resolved
static CompetentStatus
place_tree(const Work* const     work,
           const Part* const     part,
           const int32_t         whole,
           Placed* const         placed,
           CompetentError* const error)
{
  const int32_t   number   = placed->n_parts;
  Array           siblings = {NULL, 0U, 0U};
  CompetentStatus st       = place_part(work, part, whole, placed, error);
  if (!st) {
    st = collect_siblings(work, part, &siblings, error);
  }

  const Sibling* const items = (const Sibling*)siblings.items;
  for (size_t i = 0U; i < siblings.n && !st; ++i) {
    // The same part, stated twice
    if (!i || compare_siblings(items + i - 1U, items + i)) {
      st =
        place_tree(work, part_at(work, items[i].part), number, placed, error);
    }
  }

  array_free(&siblings);
  return st;
}

static CompetentStatus
place_all(const Work* const work, CompetentError* const error)
{
  const Draft* const draft = work->draft;
  CompetentStatus    st    = COMPETENT_STATUS_SUCCESS;
  for (uint32_t c = 0U; c < draft->n_concepts && !st; ++c) {
    const uint32_t part   = work->part_of[draft->node_of[c]];
    Placed         placed = {0, 0};
    if (part != NOTHING) {
      st = place_tree(work, part_at(work, part), -1, &placed, error);
    }

    ImageConcept* const concept = draft_concept(draft, (CompetentConcept)c);
    concept[1].first_node = concept[0].first_node + (uint32_t)placed.n_parts;
    concept[1].first_detail =
      concept[0].first_detail + (uint32_t)placed.n_details;
  }

  return st;
}

static CompetentStatus
make(Work* const work, CompetentError* const error)
{
  CompetentStatus st = find_owners(work, error);
  if (!st) {
    st = find_parts(work, error);
  }

  if (!st) {
    st = find_entries(work, false, error);
  }

  if (!st) {
    st = find_entries(work, true, error);
  }

  if (!st && work->entries.n) {
    qsort(work->entries.items, work->entries.n, sizeof(Entry), compare_entries);
    st = merge_entries(work, error);
  }

  if (!st) {
    st = group_entries(work, error);
  }

  if (!st) {
    hash_parts(work);
    st = place_all(work, error);
  }

  return st;
}

CompetentStatus
draft_details(Draft* const draft, CompetentError* const error)
{
  const size_t n    = draft->facts->nodes.n_texts + 1U;
  Work         work = {draft,
                       (uint32_t*)malloc(n * sizeof(uint32_t)),
                       (uint32_t*)malloc(n * sizeof(uint32_t)),
                       {NULL, 0U, 0U},
                       {NULL, 0U, 0U}};

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  if (!work.part_of || !work.owner_of) {
    st = no_memory(error);
  } else {
    memset(work.part_of, 0xFF, n * sizeof(uint32_t));
    memset(work.owner_of, 0xFF, n * sizeof(uint32_t));
    st = make(&work, error);
  }

  free(work.part_of);
  free(work.owner_of);
  array_free(&work.parts);
  array_free(&work.entries);
  return st;
}
