// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft.h"

#include "base/failure.h"

#include <assert.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/**
   A link of a run, as one number that sorts by target and then as stated.

   From the highest bits on these are the target, the fact that states the link,
   and its level.  It is as large as the link of the image that takes its place.
*/
typedef uint64_t Item;

enum {
  TARGET_BIT = 32,
  LEVEL_BITS = 4,
  MAX_FACTS  = 1 << (TARGET_BIT - LEVEL_BITS),
  FEW        = 48, ///< What is sorted soonest by inserting one after another
  N_DIGITS   = 256,
};

static_assert(sizeof(Item) == sizeof(CompetentLink),
              "Links take the place of items");
static_assert(COMPETENT_N_LEVELS <= 1 << LEVEL_BITS, "A level has its bits");

/// Links that are put into runs
typedef struct {
  Draft*          draft;
  Item*           items;
  Item*           spare; ///< As many as the longest run has
  uint32_t*       ends;  ///< By concept and relation: where its run ends
  size_t          n_runs;
  CompetentError* error;
} Work;

static uint32_t
target_of(const Item item)
{
  return (uint32_t)(item >> TARGET_BIT);
}

static uint8_t
level_of(const Item item)
{
  return item & ((1U << LEVEL_BITS) - 1U);
}

static const LinkFact*
fact_of(const Work* const work, const Item item)
{
  return (const LinkFact*)work->draft->facts->links.items +
         ((uint32_t)item >> LEVEL_BITS);
}

static size_t
run_of(const CompetentConcept source, const unsigned relation)
{
  return (size_t)source * COMPETENT_N_RELATIONS + relation;
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

// Count the links of each run, at the run behind it
static CompetentStatus
count(const Work* const work)
{
  const Draft* const draft = work->draft;
  const Array* const facts = &draft->facts->links;

  // A label may be linked to by mistake, and is no concept
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < facts->n && !st; ++i) {
    const LinkFact* const  fact   = (const LinkFact*)facts->items + i;
    const CompetentConcept source = draft->concept_of[fact->source];
    const CompetentConcept target = draft->concept_of[fact->target];
    if (source < 0 || target < 0) {
      st = facts_find(draft->facts,
                      COMPETENT_FINDING_MISPLACED,
                      (source < 0) ? fact->source : fact->target,
                      fact->origin,
                      work->error);
      continue;
    }

    const CompetentRelation inverse =
      competent_relation_inverse((CompetentRelation)fact->relation);
    ++work->ends[run_of(source, fact->relation) + 1U];
    ++work->ends[run_of(target, inverse) + 1U];
    st = note_dangling(draft, fact, work->error);
  }

  return st;
}

static void
put(const Work* const      work,
    const CompetentConcept source,
    const unsigned         relation,
    const CompetentConcept target,
    const uint32_t         low)
{
  work->items[work->ends[run_of(source, relation)]++] =
    (Item)(uint32_t)target << TARGET_BIT | low;
}

// Put the links into their runs, in the order in which they are stated.  Most
// sources are stated at once, and most targets are few, so that what is written
// to is mostly in the cache.
static void
collect(const Work* const work)
{
  const Draft* const draft = work->draft;
  const Array* const facts = &draft->facts->links;
  for (size_t i = 0U; i < facts->n; ++i) {
    const LinkFact* const  fact   = (const LinkFact*)facts->items + i;
    const CompetentConcept source = draft->concept_of[fact->source];
    const CompetentConcept target = draft->concept_of[fact->target];
    if (source >= 0 && target >= 0) {
      const CompetentRelation inverse =
        competent_relation_inverse((CompetentRelation)fact->relation);
      const uint32_t low = (uint32_t)i << LEVEL_BITS | fact->level;
      put(work, source, fact->relation, target, low);
      put(work, target, inverse, source, low);
    }
  }
}

static bool
is_sorted(const Item* const items, const size_t n)
{
  for (size_t i = 1U; i < n; ++i) {
    if (items[i] < items[i - 1U]) {
      return false;
    }
  }

  return true;
}

static void
sort_few(Item* const items, const size_t n)
{
  for (size_t i = 1U; i < n; ++i) {
    const Item item = items[i];
    size_t     at   = i;
    for (; at && items[at - 1U] > item; --at) {
      items[at] = items[at - 1U];
    }

    items[at] = item;
  }
}

// Sort by one digit of the target, by counting, which keeps the order of what
// has the same one
static void
sort_digit(const Item* const from,
           Item* const       to,
           const size_t      n,
           const unsigned    shift)
{
  uint32_t starts[N_DIGITS + 1U] = {0U};
  for (size_t i = 0U; i < n; ++i) {
    ++starts[(from[i] >> shift) % N_DIGITS + 1U];
  }

  for (unsigned digit = 0U; digit < N_DIGITS; ++digit) {
    starts[digit + 1U] += starts[digit];
  }

  for (size_t i = 0U; i < n; ++i) {
    to[starts[(from[i] >> shift) % N_DIGITS]++] = from[i];
  }
}

// Two digits at a time, so that all are where they were
static void
sort_digits(const Work* const work,
            Item* const       items,
            const size_t      n,
            const unsigned    shift)
{
  sort_digit(items, work->spare, n, shift);
  sort_digit(work->spare, items, n, shift + 8U);
}

static void
sort_run(const Work* const work, Item* const items, const size_t n)
{
  if (is_sorted(items, n)) {
    return;
  }

  if (n < FEW) {
    sort_few(items, n);
    return;
  }

  sort_digits(work, items, n, TARGET_BIT);
  if (work->draft->n_concepts > UINT32_C(1) << 16U) {
    sort_digits(work, items, n, TARGET_BIT + 16U);
  }
}

// Each link is noted in its stated direction only, of which the first is even
static CompetentStatus
note_two_levels(const Work* const work, const size_t run, const Item item)
{
  const CompetentRelation relation =
    (CompetentRelation)(run % COMPETENT_N_RELATIONS);
  return (relation > competent_relation_inverse(relation))
           ? COMPETENT_STATUS_SUCCESS
           : facts_find(work->draft->facts,
                        COMPETENT_FINDING_TWO_LEVELS,
                        work->draft->node_of[run / COMPETENT_N_RELATIONS],
                        fact_of(work, item)->origin,
                        work->error);
}

// Note each statement of the same link that a higher level overrules
static CompetentStatus
note_overruled(const Work* const work,
               const size_t      run,
               const Item* const same,
               const size_t      n,
               const uint8_t     level)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < n && !st; ++i) {
    if (level_of(same[i]) < level) {
      st = note_two_levels(work, run, same[i]);
    }
  }

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

// Put the links of a run behind those that are placed already, which are never
// more than were read.  One that is there twice counts once, at its highest
// level.
static CompetentStatus
place_run_links(const Work* const work,
                const size_t      run,
                const size_t      first,
                const size_t      end,
                size_t* const     n_placed)
{
  const Item* const    items = work->items;
  CompetentLink* const links =
    (CompetentLink*)work->draft->sections[SECTION_LINKS].items;
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t i = first, next = i; i < end && !st; i = next) {
    const uint32_t target = target_of(items[i]);
    uint8_t        level  = 0U;
    for (next = i; next < end && target_of(items[next]) == target; ++next) {
      level = (level_of(items[next]) > level) ? level_of(items[next]) : level;
    }

    st = (next > i + 1U) ? note_overruled(work, run, items + i, next - i, level)
                         : COMPETENT_STATUS_SUCCESS;

    links[*n_placed].concept = (CompetentConcept)target;
    links[*n_placed].level   = level;
    ++*n_placed;
  }

  return st;
}

static CompetentStatus
place_runs(const Work* const work)
{
  Draft* const    draft = work->draft;
  CompetentStatus st    = COMPETENT_STATUS_SUCCESS;
  size_t          n     = 0U;
  size_t          first = 0U;
  for (size_t run = 0U; run < work->n_runs && !st; ++run) {
    const size_t end = work->ends[run];
    if (first < end) {
      ++draft_concept(draft,
                      (CompetentConcept)(run / COMPETENT_N_RELATIONS + 1U))
          ->first_run;
      st = place_run(draft,
                     (uint32_t)(run % COMPETENT_N_RELATIONS),
                     (uint32_t)n,
                     work->error);
      sort_run(work, work->items + first, end - first);
      st    = st ? st : place_run_links(work, run, first, end, &n);
      first = end;
    }
  }

  // So far what is behind each concept is a count
  for (uint32_t i = 0U; i < draft->n_concepts; ++i) {
    ImageConcept* const concept = draft_concept(draft, (CompetentConcept)i);
    concept[1].first_run += concept[0].first_run;
  }

  draft->sections[SECTION_LINKS].n = n;
  return st ? st
            : place_run(draft, COMPETENT_N_RELATIONS, (uint32_t)n, work->error);
}

// Turn counts into starts, which collecting makes ends, and return the largest
static size_t
add_up(const Work* const work)
{
  size_t longest = 0U;
  for (size_t run = 0U; run < work->n_runs; ++run) {
    longest = (work->ends[run + 1U] > longest) ? work->ends[run + 1U] : longest;
    work->ends[run + 1U] += work->ends[run];
  }

  return longest;
}

static CompetentStatus
make(Work* const work)
{
  const CompetentStatus st = count(work);
  if (st) {
    return st;
  }

  work->spare = (Item*)malloc((add_up(work) + 1U) * sizeof(Item));
  if (!work->spare) {
    return no_memory(work->error);
  }

  collect(work);
  return place_runs(work);
}

CompetentStatus
draft_links(Draft* const draft, CompetentError* const error)
{
  const size_t n_facts = draft->facts->links.n;
  if (n_facts >= MAX_FACTS) {
    return failure(
      error, COMPETENT_STATUS_OVER_LIMIT, "There are too many links");
  }

  const size_t    n_runs = (size_t)draft->n_concepts * COMPETENT_N_RELATIONS;
  Item* const     items = (Item*)array_add_many(&draft->sections[SECTION_LINKS],
                                            sizeof(CompetentLink),
                                            2U * n_facts,
                                            error);
  uint32_t* const ends =
    items ? (uint32_t*)calloc(n_runs + 1U, sizeof(uint32_t)) : NULL;

  Work            work = {draft, items, NULL, ends, n_runs, error};
  CompetentStatus st   = ends ? make(&work) : no_memory(error);
  free(work.spare);
  free(ends);
  return st;
}
