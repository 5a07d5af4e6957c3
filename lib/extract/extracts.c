// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/extracts.h>

#include "base/array.h"
#include "base/column.h"
#include "base/failure.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

struct CompetentExtractsImpl {
  CompetentExtractor* extractor;
  Column              column;
  Array               starts;           ///< int32_t by answer, and one more
  Array               candidate_starts; ///< size_t by answer, and one more
  Array               sentences;        ///< int32_t by answer
  Array               mentions;         ///< CompetentMention
  Array               candidates;       ///< CompetentConcept
};

// Offsets are in 31 bits
static bool
has_room(const Array* const array, const size_t n)
{
  return n <= (size_t)INT32_MAX - array->n;
}

static CompetentStatus
add_mentions(CompetentExtracts* const       extracts,
             const CompetentMentions* const mentions,
             CompetentError* const          error)
{
  size_t                        n          = 0U;
  size_t                        n_concepts = 0U;
  const CompetentMention* const items = competent_mentions_items(mentions, &n);
  const CompetentConcept* const concepts =
    competent_mentions_candidates(mentions, &n_concepts);
  if (!has_room(&extracts->mentions, n) ||
      !has_room(&extracts->candidates, n_concepts)) {
    return failure(
      error, COMPETENT_STATUS_OVER_LIMIT, "There are too many mentions");
  }

  const int32_t           first = (int32_t)extracts->candidates.n;
  CompetentMention* const added = (CompetentMention*)array_add_many(
    &extracts->mentions, sizeof(CompetentMention), n, error);
  CompetentConcept* const candidates = (CompetentConcept*)array_add_many(
    &extracts->candidates, sizeof(CompetentConcept), n_concepts, error);
  if (!added || !candidates) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  for (size_t i = 0U; i < n; ++i) {
    added[i] = items[i];
    added[i].first_candidate += first;
  }

  for (size_t i = 0U; i < n_concepts; ++i) {
    candidates[i] = concepts[i];
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
add_answer(CompetentExtracts* const       extracts,
           const CompetentMentions* const mentions,
           CompetentError* const          error)
{
  const CompetentStatus st = add_mentions(extracts, mentions, error);
  if (st) {
    return st;
  }

  int32_t* const sentences =
    (int32_t*)array_add(&extracts->sentences, sizeof(int32_t), error);
  int32_t* const end =
    (int32_t*)array_add(&extracts->starts, sizeof(int32_t), error);
  size_t* const candidate_end =
    (size_t*)array_add(&extracts->candidate_starts, sizeof(size_t), error);
  if (!sentences || !end || !candidate_end) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  *sentences     = (int32_t)competent_mentions_n_sentences(mentions);
  *end           = (int32_t)extracts->mentions.n;
  *candidate_end = extracts->candidates.n;
  return COMPETENT_STATUS_SUCCESS;
}

// Take away what there is of an answer that could not be completed
static void
undo(CompetentExtracts* const extracts)
{
  const size_t n = extracts->column.n_answers;

  extracts->starts.n           = n + 1U;
  extracts->candidate_starts.n = n + 1U;
  extracts->sentences.n        = n;
  extracts->mentions.n   = (size_t)((const int32_t*)extracts->starts.items)[n];
  extracts->candidates.n = ((const size_t*)extracts->candidate_starts.items)[n];
}

static CompetentStatus
answer_text(void* const           handle,
            const CompetentText   text,
            CompetentError* const error)
{
  CompetentExtracts* const extracts = (CompetentExtracts*)handle;
  CompetentMentions*       mentions = NULL;
  CompetentStatus          st =
    competent_extractor_run(extracts->extractor, text, &mentions, error);
  if (!st) {
    st = add_answer(extracts, mentions, error);
  }

  if (st) {
    undo(extracts);
  }

  competent_mentions_free(mentions);
  return st;
}

CompetentStatus
competent_extracts_new(const CompetentTaxonomy* const       taxonomy,
                       const CompetentExtractOptions* const options,
                       CompetentExtracts** const            extracts,
                       CompetentError* const                error)
{
  assert(taxonomy);
  assert(extracts);

  *extracts = NULL;
  CompetentExtracts* const made =
    (CompetentExtracts*)calloc(1, sizeof(CompetentExtracts));
  if (!made) {
    return no_memory(error);
  }

  column_init(&made->column);
  CompetentStatus st =
    competent_extractor_new(taxonomy, options, &made->extractor, error);
  if (!st && (!array_add(&made->starts, sizeof(int32_t), error) ||
              !array_add(&made->candidate_starts, sizeof(size_t), error))) {
    st = COMPETENT_STATUS_NO_MEMORY;
  }

  if (st) {
    competent_extracts_free(made);
    return st;
  }

  *extracts = made;
  return COMPETENT_STATUS_SUCCESS;
}

void
competent_extracts_free(CompetentExtracts* const extracts)
{
  if (extracts) {
    column_free(&extracts->column);
    array_free(&extracts->starts);
    array_free(&extracts->candidate_starts);
    array_free(&extracts->sentences);
    array_free(&extracts->mentions);
    array_free(&extracts->candidates);
    competent_extractor_free(extracts->extractor);
    free(extracts);
  }
}

CompetentStatus
competent_extracts_add(CompetentExtracts* const   extracts,
                       const CompetentText* const texts,
                       const size_t               n_texts,
                       CompetentError* const      error)
{
  assert(extracts);
  assert(texts || !n_texts);

  return column_add(
    &extracts->column, texts, n_texts, answer_text, extracts, error);
}

size_t
competent_extracts_n(const CompetentExtracts* const extracts)
{
  assert(extracts);

  return extracts->column.rows.n;
}

size_t
competent_extracts_n_answers(const CompetentExtracts* const extracts)
{
  assert(extracts);

  return extracts->column.n_answers;
}

const int32_t*
competent_extracts_answers(const CompetentExtracts* const extracts)
{
  assert(extracts);

  return (const int32_t*)extracts->column.rows.items;
}

const int32_t*
competent_extracts_starts(const CompetentExtracts* const extracts)
{
  assert(extracts);

  return (const int32_t*)extracts->starts.items;
}

const int32_t*
competent_extracts_sentences(const CompetentExtracts* const extracts)
{
  assert(extracts);

  return (const int32_t*)extracts->sentences.items;
}

const CompetentMention*
competent_extracts_mentions(const CompetentExtracts* const extracts,
                            size_t* const                  n_mentions)
{
  assert(extracts);
  assert(n_mentions);

  *n_mentions = extracts->mentions.n;
  return *n_mentions ? (const CompetentMention*)extracts->mentions.items : NULL;
}

const CompetentConcept*
competent_extracts_candidates(const CompetentExtracts* const extracts,
                              size_t* const                  n_candidates)
{
  assert(extracts);
  assert(n_candidates);

  *n_candidates = extracts->candidates.n;
  return *n_candidates ? (const CompetentConcept*)extracts->candidates.items
                       : NULL;
}
