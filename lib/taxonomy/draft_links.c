// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft.h"

#include "base/failure.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/// A link in one direction, to be sorted
typedef struct {
  CompetentConcept source;
  CompetentConcept target;
  uint32_t         fact;
  uint8_t          relation;
  uint8_t          level;
} Item;

/// What links are sorted by; the last sort counts most
typedef size_t (*Key)(const Item* item);

static size_t
target_of(const Item* const item)
{
  return (size_t)item->target;
}

// Going over all links once more takes longer than counting for each relation
static size_t
run_of(const Item* const item)
{
  return (size_t)item->source * COMPETENT_N_RELATIONS + item->relation;
}

// Sort by counting, which keeps the order of what has the same key
static void
sort_by(const Key         key,
        uint32_t* const   starts,
        const size_t      n_keys,
        const Item* const from,
        Item* const       to,
        const size_t      n)
{
  memset(starts, 0, (n_keys + 1U) * sizeof(uint32_t));
  for (size_t i = 0U; i < n; ++i) {
    ++starts[key(from + i) + 1U];
  }

  for (size_t k = 0U; k < n_keys; ++k) {
    starts[k + 1U] += starts[k];
  }

  for (size_t i = 0U; i < n; ++i) {
    to[starts[key(from + i)]++] = from[i];
  }
}

static CompetentStatus
sort(const Draft* const draft, Array* const array, CompetentError* const error)
{
  const size_t n      = array->n;
  const size_t n_runs = (size_t)draft->n_concepts * COMPETENT_N_RELATIONS;

  Item* const     spare  = (Item*)malloc((n + 1U) * sizeof(Item));
  uint32_t* const starts = (uint32_t*)malloc((n_runs + 1U) * sizeof(uint32_t));
  if (!spare || !starts) {
    free(spare);
    free(starts);
    return no_memory(error);
  }

  Item* const items = (Item*)array->items;
  sort_by(target_of, starts, draft->n_concepts, items, spare, n);
  sort_by(run_of, starts, n_runs, spare, items, n);

  free(spare);
  free(starts);
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
note_dangling(const Draft* const    draft,
              const LinkFact* const fact,
              CompetentError* const error)
{
  // What is elsewhere need not be described here
  const unsigned         elsewhere = 1U << COMPETENT_KIND_EXTERNAL;
  const NodeFacts* const target    = facts_node(draft->facts, fact->target);

  return (target->is_told_of || target->implied == elsewhere)
           ? COMPETENT_STATUS_SUCCESS
           : facts_find(draft->facts,
                        COMPETENT_FINDING_DANGLING,
                        fact->target,
                        fact->origin,
                        error);
}

static CompetentStatus
collect(const Draft* const    draft,
        Array* const          items,
        CompetentError* const error)
{
  const Array* const facts = &draft->facts->links;
  if (facts->n >= INT32_MAX / 2) {
    return failure(
      error, COMPETENT_STATUS_OVER_LIMIT, "There are too many links");
  }

  Item* item = (Item*)array_add_many(items, sizeof(Item), 2U * facts->n, error);
  if (!item) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  // A label may be linked to by mistake, and is no concept
  Item* const     first = item;
  CompetentStatus st    = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < facts->n && !st; ++i) {
    const LinkFact* const  fact   = (const LinkFact*)facts->items + i;
    const CompetentConcept source = draft->concept_of[fact->source];
    const CompetentConcept target = draft->concept_of[fact->target];
    if (source < 0 || target < 0) {
      st = facts_find(draft->facts,
                      COMPETENT_FINDING_MISPLACED,
                      (source < 0) ? fact->source : fact->target,
                      fact->origin,
                      error);
      continue;
    }

    const CompetentRelation inverse =
      competent_relation_inverse((CompetentRelation)fact->relation);
    const Item forward = {
      source, target, (uint32_t)i, fact->relation, fact->level};
    const Item backward = {
      target, source, (uint32_t)i, (uint8_t)inverse, fact->level};

    *item++ = forward;
    *item++ = backward;
    st      = note_dangling(draft, fact, error);
  }

  items->n = (size_t)(item - first);
  return st;
}

static bool
is_same(const Item* const a, const Item* const b)
{
  return a->source == b->source && a->target == b->target &&
         a->relation == b->relation;
}

// Each link is noted in its stated direction only, of which the first is even
static CompetentStatus
note_two_levels(const Draft* const    draft,
                const Item* const     item,
                CompetentError* const error)
{
  const LinkFact* const fact =
    (const LinkFact*)draft->facts->links.items + item->fact;

  const CompetentRelation relation = (CompetentRelation)item->relation;
  return (relation > competent_relation_inverse(relation))
           ? COMPETENT_STATUS_SUCCESS
           : facts_find(draft->facts,
                        COMPETENT_FINDING_TWO_LEVELS,
                        draft->node_of[item->source],
                        fact->origin,
                        error);
}

// Note each statement of the same link that a higher level overrules
static CompetentStatus
note_overruled(const Draft* const    draft,
               const Item* const     same,
               const size_t          n,
               const uint8_t         level,
               CompetentError* const error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < n && !st; ++i) {
    if (same[i].level < level) {
      st = note_two_levels(draft, same + i, error);
    }
  }

  return st;
}

// A link that is there twice counts once, at its highest level
static CompetentStatus
merge_same(const Draft* const    draft,
           Array* const          array,
           CompetentError* const error)
{
  Item* const     items = (Item*)array->items;
  CompetentStatus st    = COMPETENT_STATUS_SUCCESS;
  size_t          n     = 0U;
  for (size_t i = 0U, end = 0U; i < array->n && !st; i = end) {
    uint8_t level = 0U;
    for (end = i; end < array->n && is_same(items + i, items + end); ++end) {
      level = (items[end].level > level) ? items[end].level : level;
    }

    st             = note_overruled(draft, items + i, end - i, level, error);
    items[n]       = items[i];
    items[n].level = level;
    ++n;
  }

  array->n = n;
  return st;
}

static CompetentStatus
place_run(Draft* const          draft,
          const uint32_t        relation,
          const uint32_t        first_link,
          CompetentError* const error)
{
  ImageRun* const run = (ImageRun*)array_add(
    &draft->sections[SECTION_RUNS], sizeof(ImageRun), error);
  if (!run) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  run->relation   = relation;
  run->first_link = first_link;
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
place_links(Draft* const          draft,
            const Array* const    array,
            CompetentError* const error)
{
  const Item* const    items = (const Item*)array->items;
  CompetentLink* const links = (CompetentLink*)array_add_many(
    &draft->sections[SECTION_LINKS], sizeof(CompetentLink), array->n, error);
  if (!links) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < array->n && !st; ++i) {
    links[i].concept = items[i].target;
    links[i].level   = items[i].level;
    if (!i || items[i - 1U].source != items[i].source ||
        items[i - 1U].relation != items[i].relation) {
      ++draft_concept(draft, items[i].source + 1)->first_run;
      st = place_run(draft, items[i].relation, (uint32_t)i, error);
    }
  }

  // So far what is behind each concept is a count
  for (uint32_t i = 0U; i < draft->n_concepts; ++i) {
    ImageConcept* const concept = draft_concept(draft, (CompetentConcept)i);
    concept[1].first_run += concept[0].first_run;
  }

  return st
           ? st
           : place_run(draft, COMPETENT_N_RELATIONS, (uint32_t)array->n, error);
}

CompetentStatus
draft_links(Draft* const draft, CompetentError* const error)
{
  Array           items = {NULL, 0U, 0U};
  CompetentStatus st    = collect(draft, &items, error);
  if (!st) {
    st = sort(draft, &items, error);
  }

  if (!st) {
    st = merge_same(draft, &items, error);
  }

  if (!st) {
    st = place_links(draft, &items, error);
  }

  array_free(&items);
  return st;
}
