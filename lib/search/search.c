// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/search.h>

#include "base/array.h"
#include "base/buffer.h"
#include "base/failure.h"
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
  static const char* const names[] = {"label", "prefix"};

  return ((size_t)rule < sizeof(names) / sizeof(names[0])) ? names[rule] : NULL;
}

static CompetentHit
make_hit(const Image* const image, const uint32_t name, const size_t length)
{
  const ImageLabel* const label    = &image->labels[image->names[name].label];
  const bool              is_whole = image->names[name].text.length == length;

  CompetentHit hit;
  hit.concept = label->concept;
  hit.rule    = is_whole ? COMPETENT_RULE_LABEL : COMPETENT_RULE_PREFIX;
  hit.score   = (double)length / (double)image->names[name].text.length;
  hit.matched = image_text(image, label->text);
  return hit;
}

static bool
is_wanted(const Image* const image, const uint32_t kinds, const uint32_t name)
{
  const CompetentConcept concept = image->name_concepts[name];

  return !kinds || ((kinds >> image->concepts[concept].kind) & 1U);
}

static CompetentStatus
collect(CompetentSearch* const search,
        const uint32_t         kinds,
        const CompetentText    form,
        CompetentError* const  error)
{
  const Image* const image = &search->taxonomy->image;
  const NameRange    range = names_with_prefix(image, form);
  for (uint32_t i = range.first; i < range.end; ++i) {
    if (is_wanted(image, kinds, i)) {
      CompetentHit* const hit =
        (CompetentHit*)array_add(&search->hits, sizeof(CompetentHit), error);
      if (!hit) {
        return COMPETENT_STATUS_NO_MEMORY;
      }

      *hit = make_hit(image, i, form.length);
    }
  }

  return COMPETENT_STATUS_SUCCESS;
}

// Texts in one image are told apart, and put in order, by where they are
static int
compare_texts(const CompetentText a, const CompetentText b)
{
  return (a.bytes > b.bytes) - (a.bytes < b.bytes);
}

static int
compare_concepts(const void* const a, const void* const b)
{
  const CompetentHit* const x = (const CompetentHit*)a;
  const CompetentHit* const y = (const CompetentHit*)b;

  return (x->concept != y->concept)
           ? (x->concept > y->concept) - (x->concept < y->concept)
         : (x->score != y->score)
           ? (x->score < y->score) - (x->score > y->score)
           : compare_texts(x->matched, y->matched);
}

static int
compare_scores(const void* const a, const void* const b)
{
  const CompetentHit* const x = (const CompetentHit*)a;
  const CompetentHit* const y = (const CompetentHit*)b;

  return (x->score != y->score) ? (x->score < y->score) - (x->score > y->score)
                                : compare_concepts(a, b);
}

static void
keep_best_of_concepts(Array* const array)
{
  CompetentHit* const hits = (CompetentHit*)array->items;
  size_t              n    = 0U;
  for (size_t i = 0U; i < array->n; ++i) {
    if (!n || hits[n - 1U].concept != hits[i].concept) {
      hits[n++] = hits[i];
    }
  }

  array->n = n;
}

// Two concepts that have the label are as likely as each other, and without any
// that has it, none of those that begin so is sure
static bool
is_ambiguous(const Array* const array)
{
  const CompetentHit* const hits = (const CompetentHit*)array->items;
  for (size_t i = 1U; i < array->n; ++i) {
    if (hits[i].concept != hits[0].concept) {
      return hits[0].rule != COMPETENT_RULE_LABEL ||
             hits[i].rule == COMPETENT_RULE_LABEL;
    }
  }

  return false;
}

static void
rank(CompetentSearch* const search, const CompetentQuery* const query)
{
  Array* const hits = &search->hits;
  if (!hits->n) {
    return;
  }

  if (!query->per_label) {
    qsort(hits->items, hits->n, sizeof(CompetentHit), compare_concepts);
    keep_best_of_concepts(hits);
  }

  qsort(hits->items, hits->n, sizeof(CompetentHit), compare_scores);
  search->is_ambiguous = is_ambiguous(hits);
  hits->n              = (hits->n < query->limit) ? hits->n : query->limit;
}

static CompetentStatus
run(CompetentSearch* const      search,
    const CompetentQuery* const query,
    CompetentError* const       error)
{
  Buffer          normal = {NULL, 0U, 0U};
  CompetentStatus st     = normal_form(query->text, &normal, error);
  if (!st && normal.length) {
    const CompetentText form = {normal.bytes, normal.length};

    st = collect(search, query->kinds, form, error);
  }

  buffer_free(&normal);
  if (!st) {
    rank(search, query);
  }

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
