// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "search/candidates.h"

#include <competent/concept.h>

#include <stdint.h>
#include <stdlib.h>

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
candidates_weigh(const Candidate* const candidates, const size_t n)
{
  uint64_t         points[CERTAINTY_MAX_CONCEPTS];
  CompetentConcept concepts[CERTAINTY_MAX_CONCEPTS];
  size_t           n_concepts = 0U;
  for (size_t i = 0U; i < n && n_concepts < CERTAINTY_MAX_CONCEPTS; ++i) {
    size_t j = 0U;
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

// Move the best so many to the front, in no order
static void
select_best(Candidate* const candidates, const size_t n, const size_t n_best)
{
  size_t first = 0U;
  size_t end   = n;
  while (end - first > 1U && n_best > first && n_best < end) {
    // What is between the two halves is neither better nor worse than it
    const Candidate pivot = candidates[first + (end - first) / 2U];
    size_t          low   = first;
    size_t          high  = end;
    for (size_t i = first; i < high;) {
      const int       order = compare_candidates(&candidates[i], &pivot);
      const Candidate moved = candidates[i];
      if (order < 0) {
        candidates[i++]   = candidates[low];
        candidates[low++] = moved;
      } else if (order > 0) {
        candidates[i]    = candidates[--high];
        candidates[high] = moved;
      } else {
        ++i;
      }
    }

    if (n_best <= low) {
      end = low;
    } else if (n_best >= high) {
      first = high;
    } else {
      return;
    }
  }
}

size_t
candidates_sort(Array* const array, const bool per_label, const size_t limit)
{
  Candidate* const candidates = (Candidate*)array->items;
  const size_t     most =
    (limit > CERTAINTY_MAX_CONCEPTS) ? limit : CERTAINTY_MAX_CONCEPTS;
  const size_t n_best = (per_label || most > array->n) ? array->n : most;

  select_best(candidates, array->n, n_best);
  qsort(candidates, n_best, sizeof(Candidate), compare_candidates);
  return n_best;
}
