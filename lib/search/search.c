// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/search.h>

#include "base/array.h"
#include "base/buffer.h"
#include "base/failure.h"
#include "search/candidates.h"
#include "search/certainty.h"
#include "search/complete.h"
#include "search/filter.h"
#include "search/found.h"
#include "search/query.h"
#include "search/query_typos.h"
#include "search/reading.h"
#include "taxonomy/names.h"
#include "taxonomy/near.h"
#include "taxonomy/taxonomy_impl.h"
#include "text/edits.h"
#include "text/normal.h"
#include "text/phrase.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>

struct CompetentSearchImpl {
  CompetentTaxonomy* taxonomy;
  bool               is_ambiguous;
  size_t             n_hits;
  CompetentHit       hits[];
};

#define ALL_RULES                                                 \
  ((1U << COMPETENT_RULE_LABEL) | (1U << COMPETENT_RULE_PREFIX) | \
   (1U << COMPETENT_RULE_TYPO) | (1U << COMPETENT_RULE_WORDS))

/// A query that is understood
typedef struct {
  const CompetentTaxonomy* taxonomy;
  CompetentText            form; ///< In normal form
  Filter                   filter;
  uint32_t                 rules; ///< Bits 1 << #CompetentRule
  size_t                   limit;
  bool                     per_label;
} Question;

static bool
has_rule(const Question* const question, const CompetentRule rule)
{
  return (question->rules >> rule) & 1U;
}

static bool
has_any(const Question* const question,
        const CompetentRule   a,
        const CompetentRule   b)
{
  return has_rule(question, a) || has_rule(question, b);
}

static CompetentStatus
make_answer(const Question* const   question,
            const size_t            n_hits,
            CompetentSearch** const search,
            CompetentError* const   error)
{
  CompetentSearch* const made = (CompetentSearch*)malloc(
    sizeof(CompetentSearch) + n_hits * sizeof(CompetentHit));
  if (!made) {
    return no_memory(error);
  }

  made->taxonomy     = competent_taxonomy_share(question->taxonomy);
  made->is_ambiguous = false;
  made->n_hits       = n_hits;
  *search            = made;
  return COMPETENT_STATUS_SUCCESS;
}

const char*
competent_rule_name(const CompetentRule rule)
{
  static const char* const names[] = {"label", "prefix", "typo", "words"};

  return ((size_t)rule < sizeof(names) / sizeof(names[0])) ? names[rule] : NULL;
}

static size_t
most(const size_t a, const size_t b)
{
  return (a > b) ? a : b;
}

static size_t
least(const size_t a, const size_t b)
{
  return (a < b) ? a : b;
}

// Add the names that are the query or begin with it
static CompetentStatus
add_names(const Question* const question,
          Array* const          found,
          CompetentError* const error)
{
  const Image* const  image = &question->taxonomy->image;
  const CompetentText form  = question->form;
  const NameRange     range = has_rule(question, COMPETENT_RULE_PREFIX)
                                ? names_with_prefix(image, form)
                                : names_equal(image, form);
  CompetentStatus     st    = COMPETENT_STATUS_SUCCESS;
  for (uint32_t i = range.first; i < range.end && !st; ++i) {
    if (filter_has_name(image, &question->filter, i)) {
      const size_t length = image->names[i].text.length;
      const bool   is_whole =
        length == form.length && has_rule(question, COMPETENT_RULE_LABEL);

      st = found_add(image,
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

// Add the names that are near the query, which is all that is asked about them
static CompetentStatus
add_typos(const Question* const question,
          Array* const          found,
          CompetentError* const error)
{
  const Image* const image = &question->taxonomy->image;
  Array              typos = {NULL, 0U, 0U};
  CompetentStatus    st = typos_look_up(image, question->form, &typos, error);
  for (size_t i = 0U; i < typos.n && !st; ++i) {
    const Near near = ((const Near*)typos.items)[i];
    if (filter_has_name(image, &question->filter, near.item)) {
      const size_t length =
        most(question->form.length, image->names[near.item].text.length);

      st = found_add(image,
                     found,
                     image->names[near.item].label,
                     COMPETENT_RULE_TYPO,
                     1.0 - (double)near.edits / (double)length,
                     typo_points(near.edits),
                     error);
    }
  }

  array_free(&typos);
  return st;
}

// A concept that only its definition speaks for is shown by its first label
static bool
find_label(const Question* const  question,
           const Candidate* const candidate,
           uint32_t* const        label)
{
  const Image* const        image   = &question->taxonomy->image;
  const ImageConcept* const concept = &image->concepts[candidate->concept];
  if (candidate->name != QUERY_NO_NAME) {
    *label = image->names[candidate->name].label;
    return true;
  }

  *label = concept[0].first_label;
  while (*label < concept[1].first_label &&
         !filter_has_label(image, &question->filter, *label)) {
    ++*label;
  }

  return *label < concept[1].first_label;
}

// Return which of the rules asked for brought a candidate
static CompetentRule
rule_of(const Question* const question, const Candidate* const candidate)
{
  return (candidate->n_typos && candidate->n_typos <= EDITS_MAX &&
          has_rule(question, COMPETENT_RULE_TYPO))
           ? COMPETENT_RULE_TYPO
           : COMPETENT_RULE_WORDS;
}

static CompetentStatus
add_candidate(const Question* const  question,
              const Candidate* const candidate,
              const Certainty* const certainty,
              Array* const           found,
              CompetentError* const  error)
{
  uint32_t label = 0U;
  if (!find_label(question, candidate, &label)) {
    return COMPETENT_STATUS_SUCCESS;
  }

  return found_add(&question->taxonomy->image,
                   found,
                   label,
                   rule_of(question, candidate),
                   certainty_score(certainty, candidate->points),
                   candidate->points,
                   error);
}

// Find what has something in common with any of the readings of the query
static CompetentStatus
find_candidates(const Question* const question,
                const Phrases* const  readings,
                Array* const          array,
                CompetentError* const error)
{
  const size_t    limit = most(question->limit, CERTAINTY_MAX_CONCEPTS);
  CompetentStatus st    = query_run(question->taxonomy,
                                 question->filter,
                                 question->per_label,
                                 limit,
                                 question->form,
                                 array,
                                 error);
  for (size_t i = 1U; i < readings->n && !st; ++i) {
    Array others = {NULL, 0U, 0U};
    st           = query_run(question->taxonomy,
                   question->filter,
                   question->per_label,
                   limit,
                   phrase_text(&readings->items[i]),
                   &others,
                   error);
    st = st ? st : candidates_unite(array, &others, question->per_label, error);
    array_free(&others);
  }

  return st;
}

// Return how many candidates may be hits, or tell whether the first is
// ambiguous, besides the names that were found.  What begins so shares its
// score with all.
static size_t
n_needed(const Question* const question, const Array* const found)
{
  return (question->per_label || found->n ||
          question->limit > CERTAINTY_MAX_CONCEPTS)
           ? SIZE_MAX
           : question->limit + 1U;
}

// Add the names that have something in common with the query
static CompetentStatus
add_candidates(const Question* const question,
               const Phrases* const  readings,
               Array* const          found,
               CompetentError* const error)
{
  Array           array = {NULL, 0U, 0U};
  CompetentStatus st    = find_candidates(question, readings, &array, error);
  if (!st && array.n) {
    const Candidate* const candidates = (const Candidate*)array.items;
    const Certainty        certainty =
      candidates_weigh(candidates, array.n, question->per_label);
    const size_t most = n_needed(question, found);
    for (size_t i = 0U; i < array.n && found->n < most && !st; ++i) {
      st = add_candidate(question, &candidates[i], &certainty, found, error);
    }
  }

  array_free(&array);
  return st;
}

static CompetentStatus
rank(const Question* const   question,
     Array* const            array,
     CompetentSearch** const search,
     CompetentError* const   error)
{
  found_rank(
    array, question->per_label, has_rule(question, COMPETENT_RULE_WORDS));

  const Found* const    found = (const Found*)array->items;
  const size_t          n     = least(array->n, question->limit);
  const CompetentStatus st    = make_answer(question, n, search, error);
  for (size_t i = 0U; i < n && !st; ++i) {
    (*search)->hits[i] = found[i].hit;
  }

  if (!st) {
    (*search)->is_ambiguous = found_is_ambiguous(found, array->n);
  }

  return st;
}

// Read the query as a title of a vacancy; return whether it says anything
static bool
read_title(Question* const question, Phrases* const readings)
{
  if (!has_rule(question, COMPETENT_RULE_WORDS)) {
    return true;
  }

  const bool is_said =
    reading_find(&question->taxonomy->image, question->form, readings);
  if (readings->n) {
    question->form = phrase_text(&readings->items[0]);
  }

  return is_said;
}

// Find all that has to do with the query, and put it in order
static CompetentStatus
answer(Question* const         question,
       CompetentSearch** const search,
       CompetentError* const   error)
{
  Phrases         readings;
  Array           found = {NULL, 0U, 0U};
  CompetentStatus st    = COMPETENT_STATUS_SUCCESS;
  readings.n            = 0U;
  if (question->form.length && read_title(question, &readings)) {
    if (has_any(question, COMPETENT_RULE_LABEL, COMPETENT_RULE_PREFIX)) {
      st = add_names(question, &found, error);
    }

    if (!st && has_rule(question, COMPETENT_RULE_WORDS)) {
      st = add_candidates(question, &readings, &found, error);
    } else if (!st && has_rule(question, COMPETENT_RULE_TYPO)) {
      st = add_typos(question, &found, error);
    }
  }

  st = st ? st : rank(question, &found, search, error);
  array_free(&found);
  return st;
}

// Look up names only, which takes no ranking and hardly any memory
static CompetentStatus
answer_with_names(const Question* const   question,
                  CompetentSearch** const search,
                  CompetentError* const   error)
{
  const Completion completion = {&question->taxonomy->image,
                                 question->filter,
                                 question->form,
                                 has_rule(question, COMPETENT_RULE_LABEL),
                                 question->per_label,
                                 question->limit};

  CompetentSearch* made = NULL;
  if (make_answer(question, question->limit, &made, error)) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  Completions completions = {made->hits, 0U, false};
  if (has_rule(question, COMPETENT_RULE_PREFIX)) {
    complete(&completion, &completions);
  } else {
    complete_wholly(&completion, &completions);
  }

  made->n_hits       = completions.n;
  made->is_ambiguous = completions.is_ambiguous;
  *search            = made;
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
run(Question* const         question,
    const CompetentText     text,
    CompetentSearch** const search,
    CompetentError* const   error)
{
  Buffer          normal = {NULL, 0U, 0U};
  CompetentStatus st     = COMPETENT_STATUS_SUCCESS;
  if (normal_is_plain(text)) {
    question->form = text;
  } else {
    st                         = normal_form(text, &normal, error);
    const CompetentText formed = {normal.bytes, normal.length};
    question->form             = formed;
  }

  if (!st) {
    const bool is_simple =
      question->form.length && question->limit <= COMPLETE_MAX_HITS &&
      has_any(question, COMPETENT_RULE_LABEL, COMPETENT_RULE_PREFIX) &&
      !has_any(question, COMPETENT_RULE_TYPO, COMPETENT_RULE_WORDS);

    st = is_simple ? answer_with_names(question, search, error)
                   : answer(question, search, error);
  }

  buffer_free(&normal);
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

  Question question = {.taxonomy  = taxonomy,
                       .filter    = {query->kinds, query->contents},
                       .rules     = query->rules ? query->rules : ALL_RULES,
                       .limit     = query->limit,
                       .per_label = query->per_label};

  return run(&question, query->text, search, error);
}

void
competent_search_free(CompetentSearch* const search)
{
  if (search) {
    competent_taxonomy_free(search->taxonomy);
    free(search);
  }
}

const CompetentHit*
competent_search_hits(const CompetentSearch* const search, size_t* const n_hits)
{
  assert(search);
  assert(n_hits);

  *n_hits = search->n_hits;
  return search->n_hits ? search->hits : NULL;
}

bool
competent_search_is_ambiguous(const CompetentSearch* const search)
{
  assert(search);

  return search->is_ambiguous;
}
