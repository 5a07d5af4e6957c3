// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "answers.h"

#include <competent/searches.h>

#include <stdint.h>
#include <stdlib.h>

#define MAX_KEPT_TEXTS 100000U
#define MAX_KEPT_ROWS 1000000U
#define MAX_KEPT_HITS 1000000U
#define MAX_KEPT_BYTES 16000000U

struct AnswersImpl {
  const CompetentTaxonomy* taxonomy;
  CompetentQuery           query;
  CompetentSearches*       searches;
  size_t                   n_bytes; ///< Of the texts that were asked
  CompetentHit*            hits;    ///< Of the last answer
  size_t                   capacity;
};

static CompetentStatus
renew(Answers* const answers, CompetentError* const error)
{
  competent_searches_free(answers->searches);
  answers->n_bytes = 0U;
  return competent_searches_new(
    answers->taxonomy, &answers->query, &answers->searches, error);
}

CompetentStatus
answers_new(const CompetentTaxonomy* const taxonomy,
            const CompetentQuery* const    query,
            Answers** const                answers,
            CompetentError* const          error)
{
  *answers = (Answers*)calloc(1, sizeof(Answers));
  if (!*answers) {
    error->status = COMPETENT_STATUS_NO_MEMORY;
    return error->status;
  }

  (*answers)->taxonomy     = taxonomy;
  (*answers)->query        = *query;
  const CompetentStatus st = renew(*answers, error);
  if (st) {
    answers_free(*answers);
    *answers = NULL;
  }

  return st;
}

void
answers_free(Answers* const answers)
{
  if (answers) {
    competent_searches_free(answers->searches);
    free(answers->hits);
    free(answers);
  }
}

static bool
is_full(const Answers* const answers)
{
  return competent_searches_n_answers(answers->searches) >= MAX_KEPT_TEXTS ||
         competent_searches_n(answers->searches) >= MAX_KEPT_ROWS ||
         competent_searches_n_hits(answers->searches) >= MAX_KEPT_HITS ||
         answers->n_bytes >= MAX_KEPT_BYTES;
}

static CompetentStatus
make_room(Answers* const answers, const size_t n, CompetentError* const error)
{
  if (n > answers->capacity) {
    CompetentHit* const hits =
      (CompetentHit*)realloc(answers->hits, n * sizeof(CompetentHit));
    if (!hits) {
      error->status = COMPETENT_STATUS_NO_MEMORY;
      return error->status;
    }

    answers->hits     = hits;
    answers->capacity = n;
  }

  return COMPETENT_STATUS_SUCCESS;
}

// Return a hit as one record, of what are columns
static CompetentHit
hit_at(const Answers* const answers, const size_t index)
{
  const CompetentSearches* const searches = answers->searches;
  const CompetentConcept concept = competent_searches_concepts(searches)[index];
  const int32_t          place   = competent_searches_labels(searches)[index];
  const CompetentLabel   label =
    competent_taxonomy_label(answers->taxonomy, concept, (size_t)place);
  const CompetentHit hit = {.concept = concept,
                            .rule  = competent_searches_rules(searches)[index],
                            .score = competent_searches_scores(searches)[index],
                            .matched = label.text,
                            .role    = label.role};
  return hit;
}

static CompetentStatus
read_answer(Answers* const        answers,
            const int32_t         number,
            Answer* const         answer,
            CompetentError* const error)
{
  const int32_t* const starts = competent_searches_starts(answers->searches);
  const size_t         first  = (size_t)starts[number];
  const size_t         n      = (size_t)starts[number + 1] - first;

  const CompetentStatus st = make_room(answers, n, error);
  for (size_t i = 0U; i < n && !st; ++i) {
    answers->hits[i] = hit_at(answers, first + i);
  }

  answer->hits   = st ? NULL : answers->hits;
  answer->n_hits = st ? 0U : n;
  answer->is_ambiguous =
    competent_searches_ambiguous(answers->searches)[number] != 0;
  return st;
}

CompetentStatus
answers_find(Answers* const        answers,
             const CompetentText   text,
             Answer* const         answer,
             CompetentError* const error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  if (is_full(answers)) {
    st = renew(answers, error);
  }

  if (!st) {
    st = competent_searches_add(answers->searches, &text, 1U, error);
  }

  if (!st) {
    const size_t         n    = competent_searches_n(answers->searches);
    const int32_t* const rows = competent_searches_answers(answers->searches);

    answers->n_bytes += text.length;
    st = read_answer(answers, rows[n - 1U], answer, error);
  }

  return st;
}
