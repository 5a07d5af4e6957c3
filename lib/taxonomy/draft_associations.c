// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft.h"

#include "base/failure.h"
#include "taxonomy/draft_groups.h"

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
  CHUNK      = 1048576, ///< Links before they are added up, to bound memory
};

/// That a unit may stand for another one
typedef struct {
  uint64_t key; ///< Both, the first one highest
  uint64_t weight;
} Link;

typedef struct {
  Draft*    draft;
  Groups    names; ///< By concept
  Groups    units; ///< By name
  Array     links;
  uint32_t* n_concepts; ///< By unit: concepts whose names differ
  size_t    limit;      ///< Links before they are added up
} Work;

/// Units of a name, in order
typedef struct {
  const uint32_t* units;
  uint32_t        n;
} Set;

static int
compare_links(const void* const a, const void* const b)
{
  const Link* const x = (const Link*)a;
  const Link* const y = (const Link*)b;

  return (x->key != y->key) ? (x->key > y->key) - (x->key < y->key)
                            : (x->weight < y->weight) - (x->weight > y->weight);
}

static void
sort(Link* const links, const size_t n)
{
  if (n) {
    qsort(links, n, sizeof(Link), compare_links);
  }
}

// Put links of the same units together: the heaviest one, or all of them
static size_t
merge(Link* const links, const size_t n, const bool is_sum)
{
  size_t n_merged = 0U;
  sort(links, n);
  for (size_t i = 0U; i < n; ++i) {
    if (n_merged && links[n_merged - 1U].key == links[i].key) {
      links[n_merged - 1U].weight += is_sum ? links[i].weight : 0U;
    } else {
      links[n_merged++] = links[i];
    }
  }

  return n_merged;
}

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
add_link(Work* const           work,
         const uint32_t        from,
         const uint32_t        to,
         const uint32_t        weight,
         CompetentError* const error)
{
  Link* const link = (Link*)array_add(&work->links, sizeof(Link), error);
  if (!link) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  link->key    = ((uint64_t)from << 32U) | to;
  link->weight = weight;
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
compare_sets(Work* const           work,
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
      st = add_link(work, x[i], y[j], WHOLE / n, error);
      st = st ? st : add_link(work, y[j], x[i], WHOLE / n, error);
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
static CompetentStatus
count_units(Work* const           work,
            const Set* const      sets,
            const unsigned        n_sets,
            CompetentError* const error)
{
  const size_t first = work->links.n;
  for (unsigned i = 0U; i < n_sets; ++i) {
    for (uint32_t j = 0U; j < sets[i].n; ++j) {
      const CompetentStatus st =
        add_link(work, 0U, sets[i].units[j], 0U, error);
      if (st) {
        return st;
      }
    }
  }

  Link* const  links = (Link*)work->links.items + first;
  const size_t n     = merge(links, work->links.n - first, false);
  for (size_t i = 0U; i < n; ++i) {
    ++work->n_concepts[links[i].key];
  }

  work->links.n = first;
  return COMPETENT_STATUS_SUCCESS;
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

  CompetentStatus st    = count_units(work, sets, n, error);
  const size_t    first = work->links.n;
  for (unsigned i = 0U; i < n && !st; ++i) {
    for (unsigned j = i + 1U; j < n && !st; ++j) {
      st = compare_sets(work, sets[i], sets[j], error);
    }
  }

  if (!st && work->links.n > first) {
    Link* const links = (Link*)work->links.items + first;
    work->links.n     = first + merge(links, work->links.n - first, false);
  }

  if (!st && work->links.n > work->limit) {
    work->links.n = merge((Link*)work->links.items, work->links.n, true);
    work->limit   = 2U * work->links.n + CHUNK;
  }

  return st;
}

static uint64_t
weigh(const Work* const work, const Link* const link)
{
  const double product = (double)work->n_concepts[link->key >> 32U] *
                         (double)work->n_concepts[link->key & UINT32_MAX];

  return (uint64_t)rint(256.0 * ((double)link->weight / (double)WHOLE) /
                        (sqrt(product) + 1.0));
}

static int
compare_weights(const void* const a, const void* const b)
{
  const Link* const x = (const Link*)a;
  const Link* const y = (const Link*)b;

  return (x->weight != y->weight)
           ? (x->weight < y->weight) - (x->weight > y->weight)
           : (x->key > y->key) - (x->key < y->key);
}

// Place the heaviest associations of one unit
static CompetentStatus
place_best(const Work* const     work,
           Link* const           links,
           const size_t          n,
           CompetentError* const error)
{
  Array* const section = &work->draft->sections[SECTION_ASSOCIATIONS];
  qsort(links, n, sizeof(Link), compare_weights);
  for (size_t i = 0U; i < n && i < MAX_OF_ONE; ++i) {
    if (links[i].weight >= MIN_WEIGHT) {
      ImageAssociation* const placed =
        (ImageAssociation*)array_add(section, sizeof(ImageAssociation), error);
      if (!placed) {
        return COMPETENT_STATUS_NO_MEMORY;
      }

      placed->unit   = (uint32_t)links[i].key;
      placed->weight = (uint32_t)links[i].weight;
    }
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
place(const Work* const work, CompetentError* const error)
{
  Draft* const     draft = work->draft;
  ImageUnit* const units = (ImageUnit*)draft->sections[SECTION_UNITS].items;
  Link* const      links = (Link*)work->links.items;
  const size_t     n     = work->links.n;
  CompetentStatus  st    = COMPETENT_STATUS_SUCCESS;
  size_t           first = 0U;
  for (size_t u = 0U; u < draft->sections[SECTION_UNITS].n && !st; ++u) {
    units[u].first_association =
      (uint32_t)draft->sections[SECTION_ASSOCIATIONS].n;

    size_t end = first;
    for (; end < n && links[end].key >> 32U == u; ++end) {
      links[end].weight = weigh(work, &links[end]);
    }

    if (end > first) {
      st = place_best(work, links + first, end - first, error);
    }

    first = end;
  }

  return st;
}

CompetentStatus
draft_associations(Draft* const draft, CompetentError* const error)
{
  Work work = {.draft = draft, .limit = CHUNK};
  work.n_concepts =
    (uint32_t*)calloc(draft->sections[SECTION_UNITS].n, sizeof(uint32_t));

  CompetentStatus st =
    work.n_concepts ? COMPETENT_STATUS_SUCCESS : no_memory(error);
  st = st ? st : groups_of_concepts(draft, &work.names, error);
  st = st ? st : groups_of_names(draft, &work.units, error);
  for (uint32_t c = 0U; c < draft->n_concepts && !st; ++c) {
    st = add_concept(&work, c, error);
  }

  if (!st) {
    work.links.n = merge((Link*)work.links.items, work.links.n, true);
    st           = place(&work, error);
  }

  groups_free(&work.names);
  groups_free(&work.units);
  array_free(&work.links);
  free(work.n_concepts);
  return st;
}
