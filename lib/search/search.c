// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/search.h>

#include "base/array.h"
#include "base/buffer.h"
#include "base/failure.h"
#include "search/certainty.h"
#include "search/query.h"
#include "taxonomy/names.h"
#include "taxonomy/taxonomy_impl.h"
#include "text/normal.h"

#include <assert.h>
#include <stdlib.h>

struct CompetentSearchImpl {
  CompetentTaxonomy* taxonomy;
  Array              hits; ///< CompetentHit
  bool               is_ambiguous;
};

const char*
competent_rule_name(const CompetentRule rule)
{
  static const char* const names[] = {"label", "prefix", "typo", "words"};

  return ((size_t)rule < sizeof(names) / sizeof(names[0])) ? names[rule] : NULL;
}

/// A hit in the making
typedef struct {
  uint64_t     points; ///< Of what it has in common with the query
  CompetentHit hit;
} Found;

static CompetentStatus
add_found(const Image* const    image,
          Array* const          found,
          const uint32_t        label,
          const CompetentRule   rule,
          const double          score,
          const uint64_t        points,
          CompetentError* const error)
{
  Found* const added = (Found*)array_add(found, sizeof(Found), error);
  if (!added) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  added->points      = points;
  added->hit.concept = image->labels[label].concept;
  added->hit.rule    = (int32_t)rule;
  added->hit.score   = score;
  added->hit.matched = image_text(image, image->labels[label].text);
  added->hit.role    = image->labels[label].role;
  return COMPETENT_STATUS_SUCCESS;
}

static bool
is_wanted(const Image* const image, const uint32_t kinds, const uint32_t name)
{
  const CompetentConcept concept = image->name_concepts[name];

  return !kinds || ((kinds >> image->concepts[concept].kind) & 1U);
}

// Add the names that are the query or begin with it
static CompetentStatus
add_names(const Image* const          image,
          const CompetentQuery* const query,
          const CompetentText         form,
          Array* const                found,
          CompetentError* const       error)
{
  const NameRange range = names_with_prefix(image, form);
  CompetentStatus st    = COMPETENT_STATUS_SUCCESS;
  for (uint32_t i = range.first; i < range.end && !st; ++i) {
    if (is_wanted(image, query->kinds, i)) {
      const size_t length   = image->names[i].text.length;
      const bool   is_whole = length == form.length;

      st = add_found(image,
                     found,
                     image->names[i].label,
                     is_whole ? COMPETENT_RULE_LABEL : COMPETENT_RULE_PREFIX,
                     (double)form.length / (double)length,
                     0U,
                     error);
    }
  }

  return st;
}

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

// Find out how sure the best concepts are; the candidates are in order
static Certainty
weigh(const Candidate* const candidates, const size_t n)
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

// Put as many in order as can be shown or make others less certain
static size_t
sort_best(const CompetentQuery* const query, Array* const array)
{
  Candidate* const candidates = (Candidate*)array->items;
  const size_t     limit      = (query->limit > CERTAINTY_MAX_CONCEPTS)
                                  ? query->limit
                                  : CERTAINTY_MAX_CONCEPTS;
  const size_t     n_best =
    (query->per_label || limit > array->n) ? array->n : limit;

  select_best(candidates, array->n, n_best);
  qsort(candidates, n_best, sizeof(Candidate), compare_candidates);
  return n_best;
}

// A concept that only its definition speaks for is shown by its first label
static CompetentStatus
add_candidate(const Image* const     image,
              const Candidate* const candidate,
              const Certainty* const certainty,
              Array* const           found,
              CompetentError* const  error)
{
  const ImageConcept* const concept = &image->concepts[candidate->concept];
  const bool                is_name = candidate->name != QUERY_NO_NAME;
  if (!is_name && concept[0].first_label == concept[1].first_label) {
    return COMPETENT_STATUS_SUCCESS;
  }

  return add_found(
    image,
    found,
    is_name ? image->names[candidate->name].label : concept->first_label,
    candidate->is_typo ? COMPETENT_RULE_TYPO : COMPETENT_RULE_WORDS,
    certainty_score(certainty, candidate->points),
    candidate->points,
    error);
}

// Add the names that have something in common with the query
static CompetentStatus
add_candidates(const CompetentTaxonomy* const taxonomy,
               const CompetentQuery* const    query,
               const CompetentText            form,
               Array* const                   found,
               CompetentError* const          error)
{
  Array           array = {NULL, 0U, 0U};
  CompetentStatus st =
    query_run(taxonomy, query->kinds, query->per_label, form, &array, error);
  if (!st && array.n) {
    const Candidate* const candidates = (const Candidate*)array.items;
    const size_t           n          = sort_best(query, &array);
    const Certainty        certainty  = weigh(candidates, n);
    for (size_t i = 0U; i < n && !st; ++i) {
      st = add_candidate(
        &taxonomy->image, &candidates[i], &certainty, found, error);
    }
  }

  array_free(&array);
  return st;
}

// Texts in one image are told apart, and put in order, by where they are
static int
compare_places(const Found* const x, const Found* const y)
{
  const char* const a = x->hit.matched.bytes;
  const char* const b = y->hit.matched.bytes;

  return (x->hit.concept != y->hit.concept)
           ? (x->hit.concept > y->hit.concept) -
               (x->hit.concept < y->hit.concept)
           : (a > b) - (a < b);
}

static int
compare_values(const Found* const x, const Found* const y)
{
  return (x->hit.score != y->hit.score)
           ? (x->hit.score < y->hit.score) - (x->hit.score > y->hit.score)
           : (x->points < y->points) - (x->points > y->points);
}

static int
compare_labels(const void* const a, const void* const b)
{
  const int order = compare_places((const Found*)a, (const Found*)b);
  return order ? order : compare_values((const Found*)a, (const Found*)b);
}

static int
compare_scores(const void* const a, const void* const b)
{
  const int order = compare_values((const Found*)a, (const Found*)b);
  return order ? order : compare_places((const Found*)a, (const Found*)b);
}

// Keep each label once: that the query begins it says more than what they have
// in common, but the latter may be surer
static void
keep_labels(Array* const array)
{
  Found* const found = (Found*)array->items;
  size_t       n     = 0U;
  qsort(found, array->n, sizeof(Found), compare_labels);
  for (size_t i = 0U; i < array->n; ++i) {
    if (!n || compare_places(&found[n - 1U], &found[i])) {
      found[n++] = found[i];
      continue;
    }

    Found* const kept = &found[n - 1U];
    if (kept->hit.rule > found[i].hit.rule) {
      kept->hit.rule = found[i].hit.rule;
    }

    if (kept->points < found[i].points) {
      kept->points = found[i].points;
    }
  }

  array->n = n;
}

// Keep each concept once, by its best label; those of one follow each other
static void
keep_concepts(Array* const array)
{
  Found* const found = (Found*)array->items;
  size_t       n     = 0U;
  for (size_t i = 0U; i < array->n; ++i) {
    if (!n || found[n - 1U].hit.concept != found[i].hit.concept) {
      found[n++] = found[i];
      continue;
    }

    Found* const   kept = &found[n - 1U];
    const uint64_t points =
      (kept->points > found[i].points) ? kept->points : found[i].points;
    if (compare_values(&found[i], kept) < 0) {
      *kept = found[i];
    }

    kept->points = points;
  }

  array->n = n;
}

// Two concepts that have the label, or labels that begin so, are as likely as
// each other, and of others those are that have about as much in common
static bool
is_ambiguous(const Found* const found, const size_t n)
{
  for (size_t i = 1U; i < n; ++i) {
    if (found[i].hit.concept != found[0].hit.concept) {
      const bool is_near  = found[0].points < found[i].points + CERTAINTY_NEAR;
      const bool is_start = found[0].hit.rule <= COMPETENT_RULE_PREFIX;
      if (is_start ? found[i].hit.rule == found[0].hit.rule : is_near) {
        return true;
      }

      // Others that begin so may come later, but none that is more alike
      if (!is_start) {
        return false;
      }
    }
  }

  return false;
}

static CompetentStatus
rank(CompetentSearch* const      search,
     const CompetentQuery* const query,
     Array* const                array,
     CompetentError* const       error)
{
  keep_labels(array);
  if (!query->per_label) {
    keep_concepts(array);
  }

  qsort(array->items, array->n, sizeof(Found), compare_scores);

  const Found* const  found = (const Found*)array->items;
  const size_t        n = (array->n < query->limit) ? array->n : query->limit;
  CompetentHit* const hits = (CompetentHit*)array_add_many(
    &search->hits, sizeof(CompetentHit), n, error);
  if (!hits) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  for (size_t i = 0U; i < n; ++i) {
    hits[i] = found[i].hit;
  }

  search->is_ambiguous = is_ambiguous(found, array->n);
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
run(CompetentSearch* const      search,
    const CompetentQuery* const query,
    CompetentError* const       error)
{
  const CompetentTaxonomy* const taxonomy = search->taxonomy;

  Array           found  = {NULL, 0U, 0U};
  Buffer          normal = {NULL, 0U, 0U};
  CompetentStatus st     = normal_form(query->text, &normal, error);
  if (!st && normal.length) {
    const CompetentText form = {normal.bytes, normal.length};

    st = add_names(&taxonomy->image, query, form, &found, error);
    st = st ? st : add_candidates(taxonomy, query, form, &found, error);
  }

  if (!st && found.n) {
    st = rank(search, query, &found, error);
  }

  buffer_free(&normal);
  array_free(&found);
  return st;
}

CompetentStatus
competent_search_new(const CompetentTaxonomy* const taxonomy,
                     const CompetentQuery* const    query,
                     CompetentSearch** const        search,
                     CompetentError* const          error)
{
  assert(taxonomy);
  assert(query);
  assert(query->text.bytes || !query->text.length);
  assert(search);

  *search = NULL;
  if (!query->limit) {
    return failure(
      error, COMPETENT_STATUS_BAD_ARGUMENT, "The limit has to be at least 1");
  }

  CompetentSearch* const made =
    (CompetentSearch*)calloc(1, sizeof(CompetentSearch));
  if (!made) {
    return no_memory(error);
  }

  made->taxonomy           = competent_taxonomy_share(taxonomy);
  const CompetentStatus st = run(made, query, error);
  if (st) {
    competent_search_free(made);
    return st;
  }

  *search = made;
  return COMPETENT_STATUS_SUCCESS;
}

void
competent_search_free(CompetentSearch* const search)
{
  if (search) {
    array_free(&search->hits);
    competent_taxonomy_free(search->taxonomy);
    free(search);
  }
}

const CompetentHit*
competent_search_hits(const CompetentSearch* const search, size_t* const n_hits)
{
  assert(search);
  assert(n_hits);

  *n_hits = search->hits.n;
  return search->hits.n ? (const CompetentHit*)search->hits.items : NULL;
}

bool
competent_search_is_ambiguous(const CompetentSearch* const search)
{
  assert(search);

  return search->is_ambiguous;
}
