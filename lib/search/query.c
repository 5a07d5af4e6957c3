// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "search/query.h"

#include "search/candidates.h"
#include "search/query_match.h"
#include "search/query_score.h"
#include "search/query_typos.h"
#include "search/scratch.h"
#include "taxonomy/taxonomy_impl.h"
#include "text/edits.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/// Best concepts whose best name gets a second look: names differ from a query
/// in more than words
#define N_LOOKS 32U

// Reward a name whose words are those of the query but for fewer errors
static CompetentStatus
compare_words(Query* const          query,
              Candidate* const      candidate,
              CompetentError* const error)
{
  unsigned              n_typos = 0U;
  const CompetentStatus st =
    query_compare_words(query, candidate->name, &n_typos, error);
  if (!st && n_typos < candidate->n_typos) {
    candidate->points += typo_points(n_typos) - typo_points(candidate->n_typos);
    candidate->n_typos = n_typos;
  }

  return st;
}

static CompetentStatus
look_again(Query* const          query,
           Array* const          candidates,
           CompetentError* const error)
{
  Candidate* const first = (Candidate*)candidates->items;
  CompetentStatus  st    = COMPETENT_STATUS_SUCCESS;
  candidates_sort(candidates);
  for (size_t i = 0U; i < candidates->n && i < N_LOOKS && !st; ++i) {
    if (first[i].name != QUERY_NO_NAME && first[i].n_typos) {
      st = compare_words(query, &first[i], error);
    }
  }

  return st;
}

static CompetentStatus
append(Array* const          candidates,
       const Array* const    others,
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

  memcpy(added, others->items, others->n * sizeof(Candidate));
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
run(Query* const          query,
    const bool            per_label,
    const size_t          limit,
    Array* const          candidates,
    CompetentError* const error)
{
  CompetentStatus st = query_read(query, error);
  if (st || !query->n_words) {
    return st;
  }

  const size_t most   = (limit < N_LOOKS) ? N_LOOKS : limit;
  Array        others = {NULL, 0U, 0U};
  st                  = query_find_typos(query, error);
  st                  = st ? st : query_match(query, error);
  st                  = st ? st
                           : query_score(query,
                        per_label ? SIZE_MAX : most,
                        candidates,
                        per_label ? &others : NULL,
                        error);
  st                  = st ? st : look_again(query, candidates, error);
  st                  = st ? st : append(candidates, &others, error);
  array_free(&others);
  candidates_sort(candidates);
  return st;
}

CompetentStatus
query_run(const CompetentTaxonomy* const taxonomy,
          const Filter                   filter,
          const bool                     per_label,
          const size_t                   limit,
          const CompetentText            form,
          Array* const                   candidates,
          CompetentError* const          error)
{
  Query query = {.image = &taxonomy->image, .filter = filter, .form = form};

  CompetentStatus st = scratch_take(taxonomy, &query.scratch, error);
  if (st) {
    return st;
  }

  st = run(&query, per_label, limit, candidates, error);
  scratch_return(taxonomy, query.scratch, st);
  query_free(&query);
  return st;
}
