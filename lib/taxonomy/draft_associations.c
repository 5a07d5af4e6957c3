// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft.h"

#include "base/failure.h"
#include "taxonomy/draft_groups.h"
#include "taxonomy/draft_pairs.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum {
  MAX_SETS   = 36,   ///< Different names of a concept that are compared
  MAX_PAIRS  = 9,    ///< Pairs of units in which two names may differ
  WHOLE      = 2520, ///< Two names that differ in one pair; all of 1 to 9 fit
  MIN_WEIGHT = 4,    ///< What is less tells nothing
  MAX_OF_ONE = 8,    ///< Associations of a unit that are kept
};

/// That a unit may stand for another one
typedef struct {
  uint32_t unit;
  uint32_t weight;
} Link;

typedef struct {
  Draft*    draft;
  Groups    names; ///< By concept
  Groups    units; ///< By name
  Pairs     pairs;
  uint32_t* n_concepts; ///< By unit: concepts whose names differ
  uint32_t* seen;       ///< By unit: concept that had it last, plus one
  uint32_t* starts;     ///< By unit: where its links start
  Link*     links;
} Work;

/// Units of a name, in order
typedef struct {
  const uint32_t* units;
  uint32_t        n;
} Set;

static bool
is_same(const Set a, const Set b)
{
  return a.n == b.n && !memcmp(a.units, b.units, a.n * sizeof(uint32_t));
}

// Find the units that are in one set only, or return more than can be
static uint32_t
subtract(const Set a, const Set b, uint32_t rest[MAX_PAIRS])
{
  uint32_t n = 0U;
  uint32_t j = 0U;
  for (uint32_t i = 0U; i < a.n; ++i) {
    while (j < b.n && b.units[j] < a.units[i]) {
      ++j;
    }

    if (j == b.n || b.units[j] != a.units[i]) {
      if (n == MAX_PAIRS) {
        return MAX_PAIRS + 1U;
      }

      rest[n++] = a.units[i];
    }
  }

  return n;
}

static CompetentStatus
compare_sets(Work* const           work,
             const uint32_t        concept,
             const Set             a,
             const Set             b,
             CompetentError* const error)
{
  uint32_t       x[MAX_PAIRS];
  uint32_t       y[MAX_PAIRS];
  const uint32_t n_x = subtract(a, b, x);
  const uint32_t n_y = subtract(b, a, y);
  const uint32_t n   = n_x * n_y;
  if (!n || n > MAX_PAIRS) {
    return COMPETENT_STATUS_SUCCESS;
  }

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (uint32_t i = 0U; i < n_x && !st; ++i) {
    for (uint32_t j = 0U; j < n_y && !st; ++j) {
      st = pairs_add(&work->pairs, concept, x[i], y[j], WHOLE / n, error);
    }
  }

  return st;
}

static unsigned
find_sets(const Work* const work, const uint32_t concept, Set sets[MAX_SETS])
{
  unsigned n = 0U;
  for (uint32_t i = work->names.starts[concept];
       i < work->names.starts[concept + 1U] && n < MAX_SETS;
       ++i) {
    const uint32_t name  = work->names.items[i];
    const uint32_t start = work->units.starts[name];
    const Set      set   = {work->units.items + start,
                            work->units.starts[name + 1U] - start};

    bool is_new = true;
    for (unsigned j = 0U; j < n && is_new; ++j) {
      is_new = !is_same(sets[j], set);
    }

    if (is_new) {
      sets[n++] = set;
    }
  }

  return n;
}

// Count a concept once for each unit of its sets
static void
count_units(const Work* const work,
            const uint32_t    concept,
            const Set* const  sets,
            const unsigned    n_sets)
{
  for (unsigned i = 0U; i < n_sets; ++i) {
    for (uint32_t j = 0U; j < sets[i].n; ++j) {
      const uint32_t unit = sets[i].units[j];
      work->n_concepts[unit] += work->seen[unit] != concept + 1U;
      work->seen[unit] = concept + 1U;
    }
  }
}

static CompetentStatus
add_concept(Work* const           work,
            const uint32_t        concept,
            CompetentError* const error)
{
  Set            sets[MAX_SETS];
  const unsigned n = find_sets(work, concept, sets);
  if (n < 2U) {
    return COMPETENT_STATUS_SUCCESS;
  }

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  count_units(work, concept, sets, n);
  for (unsigned i = 0U; i < n && !st; ++i) {
    for (unsigned j = i + 1U; j < n && !st; ++j) {
      st = compare_sets(work, concept, sets[i], sets[j], error);
    }
  }

  return st;
}

static uint32_t
weigh(const Work* const work, const Pair* const pair)
{
  const double product =
    (double)work->n_concepts[pair->low] * (double)work->n_concepts[pair->high];
  const double weight = (double)(pair->sum + pair->local) / (double)WHOLE;

  return (uint32_t)rint(256.0 * weight / (sqrt(product) + 1.0));
}

// Put what pairs are worth where both their units are
static CompetentStatus
make_links(Work* const work, CompetentError* const error)
{
  const size_t       n_units = work->draft->sections[SECTION_UNITS].n;
  const Pairs* const pairs   = &work->pairs;

  work->links = (Link*)malloc((2U * (size_t)pairs->n + 1U) * sizeof(Link));
  if (!work->links) {
    return no_memory(error);
  }

  for (uint32_t i = 0U; i < pairs->n_slots; ++i) {
    if (pairs->slots[i].concept) {
      ++work->starts[pairs->slots[i].low];
      ++work->starts[pairs->slots[i].high];
    }
  }

  for (size_t i = 1U; i <= n_units; ++i) {
    work->starts[i] += work->starts[i - 1U];
  }

  for (uint32_t i = 0U; i < pairs->n_slots; ++i) {
    const Pair* const pair = &pairs->slots[i];
    if (pair->concept) {
      const uint32_t weight                   = weigh(work, pair);
      const Link     forward                  = {pair->high, weight};
      const Link     back                     = {pair->low, weight};
      work->links[--work->starts[pair->low]]  = forward;
      work->links[--work->starts[pair->high]] = back;
    }
  }

  return COMPETENT_STATUS_SUCCESS;
}

static bool
is_before(const Link a, const Link b)
{
  return a.weight > b.weight || (a.weight == b.weight && a.unit < b.unit);
}

// Place the heaviest associations of one unit
static CompetentStatus
place_best(const Work* const     work,
           const uint32_t        unit,
           CompetentError* const error)
{
  Link     best[MAX_OF_ONE];
  unsigned n = 0U;
  for (uint32_t i = work->starts[unit]; i < work->starts[unit + 1U]; ++i) {
    const Link link = work->links[i];
    if (link.weight < MIN_WEIGHT ||
        (n == MAX_OF_ONE && !is_before(link, best[n - 1U]))) {
      continue;
    }

    n += n < MAX_OF_ONE;
    unsigned at = n - 1U;
    for (; at && is_before(link, best[at - 1U]); --at) {
      best[at] = best[at - 1U];
    }

    best[at] = link;
  }

  ImageAssociation* const placed = (ImageAssociation*)array_add_many(
    &work->draft->sections[SECTION_ASSOCIATIONS],
    sizeof(ImageAssociation),
    n,
    error);
  for (unsigned i = 0U; i < n && placed; ++i) {
    placed[i].unit   = best[i].unit;
    placed[i].weight = best[i].weight;
  }

  return placed ? COMPETENT_STATUS_SUCCESS : COMPETENT_STATUS_NO_MEMORY;
}

static CompetentStatus
place(const Work* const work, CompetentError* const error)
{
  Draft* const     draft = work->draft;
  ImageUnit* const units = (ImageUnit*)draft->sections[SECTION_UNITS].items;
  CompetentStatus  st    = COMPETENT_STATUS_SUCCESS;
  for (uint32_t u = 0U; u < draft->sections[SECTION_UNITS].n && !st; ++u) {
    units[u].first_association =
      (uint32_t)draft->sections[SECTION_ASSOCIATIONS].n;
    st = place_best(work, u, error);
  }

  return st;
}

CompetentStatus
draft_associations(Draft* const draft, CompetentError* const error)
{
  const size_t n_units = draft->sections[SECTION_UNITS].n;
  Work         work    = {.draft = draft};

  pairs_init(&work.pairs);
  work.n_concepts = (uint32_t*)calloc(n_units, sizeof(uint32_t));
  work.seen       = (uint32_t*)calloc(n_units, sizeof(uint32_t));
  work.starts     = (uint32_t*)calloc(n_units + 1U, sizeof(uint32_t));

  CompetentStatus st = (work.n_concepts && work.seen && work.starts)
                         ? COMPETENT_STATUS_SUCCESS
                         : no_memory(error);
  st                 = st ? st : groups_of_concepts(draft, &work.names, error);
  st                 = st ? st : groups_of_names(draft, &work.units, error);
  for (uint32_t c = 0U; c < draft->n_concepts && !st; ++c) {
    st = add_concept(&work, c, error);
  }

  st = st ? st : make_links(&work, error);
  st = st ? st : place(&work, error);
  groups_free(&work.names);
  groups_free(&work.units);
  pairs_free(&work.pairs);
  free(work.n_concepts);
  free(work.seen);
  free(work.starts);
  free(work.links);
  return st;
}
