// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/searches.h>

#include "base/array.h"
#include "base/column.h"
#include "base/failure.h"

#include <assert.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

struct CompetentSearchesImpl {
  CompetentTaxonomy* taxonomy;
  CompetentQuery     query;
  Column             column;
  Array              starts;    ///< int32_t by answer, and one more
  Array              ambiguous; ///< int32_t by answer
  Array              concepts;  ///< CompetentConcept by hit
  Array              rules;     ///< int32_t by hit
  Array              labels;    ///< int32_t by hit
  Array              scores;    ///< double by hit
};

// Texts in one image are told apart by where they are
static bool
is_matched(const CompetentLabel label, const CompetentHit* const hit)
{
  return label.text.bytes == hit->matched.bytes && label.role == hit->role;
}

static int32_t
find_label(const CompetentTaxonomy* const taxonomy,
           const CompetentHit* const      hit)
{
  const size_t n = competent_taxonomy_n_labels(taxonomy, hit->concept);
  size_t       i = 0U;
  while (
    i + 1U < n &&
    !is_matched(competent_taxonomy_label(taxonomy, hit->concept, i), hit)) {
    ++i;
  }

  return (int32_t)i;
}

static CompetentStatus
add_hit(CompetentSearches* const  searches,
        const CompetentHit* const hit,
        CompetentError* const     error)
{
  CompetentConcept* const concept = (CompetentConcept*)array_add(
    &searches->concepts, sizeof(CompetentConcept), error);
  int32_t* const rule =
    (int32_t*)array_add(&searches->rules, sizeof(int32_t), error);
  int32_t* const label =
    (int32_t*)array_add(&searches->labels, sizeof(int32_t), error);
  double* const score =
    (double*)array_add(&searches->scores, sizeof(double), error);
  if (!concept || !rule || !label || !score) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  *concept = hit->concept;
  *rule    = hit->rule;
  *label   = find_label(searches->taxonomy, hit);
  *score   = hit->score;
  return COMPETENT_STATUS_SUCCESS;
}

// Rows hold numbers of hits in 31 bits
static CompetentStatus
add_hits(CompetentSearches* const     searches,
         const CompetentSearch* const search,
         CompetentError* const        error)
{
  size_t                    n    = 0U;
  const CompetentHit* const hits = competent_search_hits(search, &n);
  if (n > (size_t)INT32_MAX - searches->concepts.n) {
    return failure(
      error, COMPETENT_STATUS_OVER_LIMIT, "There are too many hits");
  }

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < n && !st; ++i) {
    st = add_hit(searches, &hits[i], error);
  }

  return st;
}

static CompetentStatus
add_answer(CompetentSearches* const     searches,
           const CompetentSearch* const search,
           CompetentError* const        error)
{
  const CompetentStatus st = add_hits(searches, search, error);
  if (st) {
    return st;
  }

  int32_t* const ambiguous =
    (int32_t*)array_add(&searches->ambiguous, sizeof(int32_t), error);
  int32_t* const end =
    (int32_t*)array_add(&searches->starts, sizeof(int32_t), error);
  if (!ambiguous || !end) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  *ambiguous = competent_search_is_ambiguous(search);
  *end       = (int32_t)searches->concepts.n;
  return COMPETENT_STATUS_SUCCESS;
}

// Take away what there is of an answer that could not be completed
static void
undo(CompetentSearches* const searches)
{
  const size_t         n_answers = searches->column.n_answers;
  const int32_t* const starts    = (const int32_t*)searches->starts.items;
  const size_t         n_hits    = (size_t)starts[n_answers];

  searches->starts.n    = n_answers + 1U;
  searches->ambiguous.n = n_answers;
  searches->concepts.n  = n_hits;
  searches->rules.n     = n_hits;
  searches->labels.n    = n_hits;
  searches->scores.n    = n_hits;
}

static CompetentStatus
answer_text(void* const           handle,
            const CompetentText   text,
            CompetentError* const error)
{
  CompetentSearches* const searches = (CompetentSearches*)handle;
  CompetentQuery           query    = searches->query;
  query.text                        = text;

  CompetentSearch* search = NULL;
  CompetentStatus  st =
    competent_search_new(searches->taxonomy, &query, &search, error);
  if (!st) {
    st = add_answer(searches, search, error);
  }

  if (st) {
    undo(searches);
  }

  competent_search_free(search);
  return st;
}

// What is wrong with a query is wrong with any text
static CompetentStatus
check_query(const CompetentTaxonomy* const taxonomy,
            const CompetentQuery           query,
            CompetentError* const          error)
{
  CompetentSearch*      search = NULL;
  const CompetentStatus st =
    competent_search_new(taxonomy, &query, &search, error);

  competent_search_free(search);
  return st;
}

CompetentStatus
competent_searches_new(const CompetentTaxonomy* const taxonomy,
                       const CompetentQuery* const    query,
                       CompetentSearches** const      searches,
                       CompetentError* const          error)
{
  assert(taxonomy);
  assert(query);
  assert(searches);

  *searches             = NULL;
  CompetentQuery common = *query;
  common.text.bytes     = NULL;
  common.text.length    = 0U;

  CompetentStatus st = check_query(taxonomy, common, error);
  if (st) {
    return st;
  }

  CompetentSearches* const made =
    (CompetentSearches*)calloc(1, sizeof(CompetentSearches));
  if (!made) {
    return no_memory(error);
  }

  made->taxonomy = competent_taxonomy_share(taxonomy);
  made->query    = common;
  column_init(&made->column);
  if (!array_add(&made->starts, sizeof(int32_t), error)) {
    competent_searches_free(made);
    return COMPETENT_STATUS_NO_MEMORY;
  }

  *searches = made;
  return COMPETENT_STATUS_SUCCESS;
}

void
competent_searches_free(CompetentSearches* const searches)
{
  if (searches) {
    column_free(&searches->column);
    array_free(&searches->starts);
    array_free(&searches->ambiguous);
    array_free(&searches->concepts);
    array_free(&searches->rules);
    array_free(&searches->labels);
    array_free(&searches->scores);
    competent_taxonomy_free(searches->taxonomy);
    free(searches);
  }
}

CompetentStatus
competent_searches_add(CompetentSearches* const   searches,
                       const CompetentText* const texts,
                       const size_t               n_texts,
                       CompetentError* const      error)
{
  assert(searches);
  assert(texts || !n_texts);

  return column_add(
    &searches->column, texts, n_texts, answer_text, searches, error);
}

size_t
competent_searches_n(const CompetentSearches* const searches)
{
  assert(searches);

  return searches->column.rows.n;
}

size_t
competent_searches_n_answers(const CompetentSearches* const searches)
{
  assert(searches);

  return searches->column.n_answers;
}

size_t
competent_searches_n_hits(const CompetentSearches* const searches)
{
  assert(searches);

  return searches->concepts.n;
}

const int32_t*
competent_searches_answers(const CompetentSearches* const searches)
{
  assert(searches);

  return (const int32_t*)searches->column.rows.items;
}

const int32_t*
competent_searches_starts(const CompetentSearches* const searches)
{
  assert(searches);

  return (const int32_t*)searches->starts.items;
}

const int32_t*
competent_searches_ambiguous(const CompetentSearches* const searches)
{
  assert(searches);

  return (const int32_t*)searches->ambiguous.items;
}

const CompetentConcept*
competent_searches_concepts(const CompetentSearches* const searches)
{
  assert(searches);

  return (const CompetentConcept*)searches->concepts.items;
}

const int32_t*
competent_searches_rules(const CompetentSearches* const searches)
{
  assert(searches);

  return (const int32_t*)searches->rules.items;
}

const int32_t*
competent_searches_labels(const CompetentSearches* const searches)
{
  assert(searches);

  return (const int32_t*)searches->labels.items;
}

const double*
competent_searches_scores(const CompetentSearches* const searches)
{
  assert(searches);

  return (const double*)searches->scores.items;
}
