// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "search/candidates.h"

#include <competent/concept.h>

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { FEW = 64 };

static int
compare_candidates(const void* const a, const void* const b)
{
  const Candidate* const x = (const Candidate*)a;
  const Candidate* const y = (const Candidate*)b;

  return (x->points != y->points)
           ? (x->points < y->points) - (x->points > y->points)
         : (x->concept != y->concept)
           ? (x->concept > y->concept) - (x->concept < y->concept)
           : (x->name > y->name) - (x->name < y->name);
}

Certainty
candidates_weigh(const Candidate* const candidates,
                 const size_t           n,
                 const bool             per_label)
{
  uint64_t         points[CERTAINTY_MAX_CONCEPTS];
  CompetentConcept concepts[CERTAINTY_MAX_CONCEPTS];
  size_t           n_concepts = 0U;
  for (size_t i = 0U; i < n && n_concepts < CERTAINTY_MAX_CONCEPTS; ++i) {
    size_t j = per_label ? 0U : n_concepts;
    while (j < n_concepts && concepts[j] != candidates[i].concept) {
      ++j;
    }

    if (j == n_concepts) {
      points[n_concepts]     = candidates[i].points;
      concepts[n_concepts++] = candidates[i].concept;
    }
  }

  return certainty_of(points, n_concepts);
}

static bool
is_worse(const Candidate* const a, const Candidate* const b)
{
  return compare_candidates(a, b) > 0;
}

// Have what is last rise above all that are better
static void
rise(Candidate* const heap, const size_t n)
{
  const Candidate moved = heap[n - 1U];
  size_t          at    = n - 1U;
  for (; at && is_worse(&moved, &heap[(at - 1U) / 2U]); at = (at - 1U) / 2U) {
    heap[at] = heap[(at - 1U) / 2U];
  }

  heap[at] = moved;
}

// Have what is on top sink below all that are worse
static void
sink(Candidate* const heap, const size_t n)
{
  const Candidate moved = heap[0];
  size_t          at    = 0U;
  for (size_t next = 1U; next < n; next = 2U * at + 1U) {
    next += next + 1U < n && is_worse(&heap[next + 1U], &heap[next]);
    if (!is_worse(&heap[next], &moved)) {
      break;
    }

    heap[at] = heap[next];
    at       = next;
  }

  heap[at] = moved;
}

// The worst one is on top, so that it is the first to go
CompetentStatus
candidates_add(Array* const           candidates,
               const size_t           limit,
               const Candidate* const candidate,
               CompetentError* const  error)
{
  Candidate* const heap = (Candidate*)candidates->items;
  if (candidates->n < limit) {
    Candidate* const added =
      (Candidate*)array_add(candidates, sizeof(Candidate), error);
    if (!added) {
      return COMPETENT_STATUS_NO_MEMORY;
    }

    *added = *candidate;
    if (limit < SIZE_MAX) {
      rise((Candidate*)candidates->items, candidates->n);
    }
  } else if (is_worse(heap, candidate)) {
    *heap = *candidate;
    sink(heap, candidates->n);
  }

  return COMPETENT_STATUS_SUCCESS;
}

// A few are soon put in order, the more so if they nearly are
static void
sort_few(Candidate* const items, const size_t n)
{
  for (size_t i = 1U; i < n; ++i) {
    const Candidate moved = items[i];
    size_t          at    = i;
    for (; at && is_worse(&items[at - 1U], &moved); --at) {
      items[at] = items[at - 1U];
    }

    items[at] = moved;
  }
}

void
candidates_sort(Array* const candidates)
{
  if (candidates->n <= FEW) {
    sort_few((Candidate*)candidates->items, candidates->n);
  } else {
    qsort(
      candidates->items, candidates->n, sizeof(Candidate), compare_candidates);
  }
}

// In order of what they are of, and the best ones of each first
static int
compare_names(const void* const a, const void* const b)
{
  const Candidate* const x = (const Candidate*)a;
  const Candidate* const y = (const Candidate*)b;

  return (x->concept != y->concept)
           ? (x->concept > y->concept) - (x->concept < y->concept)
         : (x->name != y->name) ? (x->name > y->name) - (x->name < y->name)
                                : compare_candidates(a, b);
}

CompetentStatus
candidates_unite(Array* const          candidates,
                 const Array* const    others,
                 const bool            per_label,
                 CompetentError* const error)
{
  if (!others->n) {
    return COMPETENT_STATUS_SUCCESS;
  }

  Candidate* const added =
    (Candidate*)array_add_many(candidates, sizeof(Candidate), others->n, error);
  if (!added) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  Candidate* const all = (Candidate*)candidates->items;
  size_t           n   = 0U;
  memcpy(added, others->items, others->n * sizeof(Candidate));
  qsort(all, candidates->n, sizeof(Candidate), compare_names);
  for (size_t i = 0U; i < candidates->n; ++i) {
    if (!n || all[n - 1U].concept != all[i].concept ||
        (per_label && all[n - 1U].name != all[i].name)) {
      all[n++] = all[i];
    } else if (all[n - 1U].points < all[i].points) {
      all[n - 1U] = all[i];
    }
  }

  candidates->n = n;
  candidates_sort(candidates);
  return COMPETENT_STATUS_SUCCESS;
}
