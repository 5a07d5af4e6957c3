// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "search/query.h"

#include "search/candidates.h"
#include "search/query_match.h"
#include "search/query_typos.h"
#include "search/scratch.h"
#include "taxonomy/near.h"
#include "taxonomy/taxonomy_impl.h"
#include "text/edits.h"

#include <stddef.h>
#include <stdint.h>

/// Best concepts whose best name gets a second look: names differ from a query
/// in more than words
#define N_LOOKS 32U

// Both are whole numbers below 2^53, and the second one is below 2^20, so that
// nothing is lost; dividing them as such takes far longer
static uint64_t
divide(const uint64_t a, const uint64_t b)
{
  return (a < UINT64_C(1) << 50U) ? (uint64_t)((double)a / (double)b) : a / b;
}

// Make a score of what was added up: 2^14 is a cosine of 1
static uint64_t
score_of(const Query* const query, const uint32_t name)
{
  const ImageNameScales  scales   = query->image->name_scales[name];
  const NameScore* const score    = &query->scratch->names[name];
  const uint64_t         trigrams = (score->score * scales.trigrams) >> 6U;
  const uint64_t         units    = (score->units * scales.units) >> 14U;

  return ((trigrams * query->trigram_scale) >> 20U) +
         ((units * query->unit_scale) >> 20U);
}

static void
score_name(const Query* const query, const uint32_t name, const uint64_t reward)
{
  const uint64_t         score   = score_of(query, name);
  const uint64_t         points  = score + reward;
  const CompetentConcept concept = query->image->name_concepts[name];
  NameScore* const       whole   = &query->scratch->names[name];
  ConceptScore* const    all     = &query->scratch->concepts[concept];
  whole->units                   = 0U;
  whole->score                   = points;
  if (points) {
    mark(query->scratch->concept_bits, (uint32_t)concept);
    all->sum += score;

    // The first of the best ones is the best, since they come in order
    if (points > all->best &&
        filter_has_name(query->image, &query->filter, name)) {
      all->best = points;
      all->name = name;
    }
  }
}

// What is near the query is in order too
static void
score_names(const Query* const query)
{
  const Near* const typos = (const Near*)query->typos.items;
  const size_t      n     = query->typos.n;
  for (size_t i = 0U; i < n; ++i) {
    mark(query->scratch->name_bits, typos[i].item);
  }

  size_t next = 0U;
  for (uint32_t i = 0U; i < (query->image->n_names + 63U) / 64U; ++i) {
    uint64_t bits = query->scratch->name_bits[i];
    while (bits) {
      const uint32_t name   = 64U * i + take_bit(&bits);
      uint64_t       reward = 0U;
      if (next < n && typos[next].item == name) {
        reward = typo_points(typos[next++].edits);
      }

      score_name(query, name, reward);
    }
  }
}

// Find out what names and definitions give to a concept as a whole
static void
support_concept(const Query* const query, const uint32_t concept)
{
  ConceptScore* const      score  = &query->scratch->concepts[concept];
  const ImageConceptScales scales = query->image->concept_scales[concept];

  score->support =
    ((score->sum * scales.names) >> 15U) +
    (divide(score->definition * scales.definitions, query->definition_scale) >>
     6U);
}

// Add a concept by its best name, or without one if only its definition speaks
static CompetentStatus
add_concept(const Query* const    query,
            const uint32_t        concept,
            const size_t          limit,
            Array* const          candidates,
            CompetentError* const error)
{
  const ConceptScore* const score  = &query->scratch->concepts[concept];
  const uint64_t            points = score->best + score->support;
  if (!points || !candidates_need(candidates, limit, points) ||
      (!score->best && !filter_has_concept(query->image,
                                           &query->filter,
                                           (CompetentConcept)concept))) {
    return COMPETENT_STATUS_SUCCESS;
  }

  const uint32_t  name      = score->best ? score->name : QUERY_NO_NAME;
  const Candidate candidate = {
    points, name, (CompetentConcept)concept, query_count_typos(query, name)};

  return candidates_add(candidates, limit, &candidate, error);
}

static CompetentStatus
add_concepts(const Query* const    query,
             const size_t          limit,
             Array* const          candidates,
             CompetentError* const error)
{
  const Scratch* const scratch = query->scratch;
  CompetentStatus      st      = COMPETENT_STATUS_SUCCESS;
  for (uint32_t i = 0U; i < (query->image->n_concepts + 63U) / 64U; ++i) {
    uint64_t bits = scratch->concept_bits[i];
    while (bits && !st) {
      const uint32_t concept = 64U * i + take_bit(&bits);
      support_concept(query, concept);
      st = add_concept(query, concept, limit, candidates, error);
    }
  }

  return st;
}

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
    const uint64_t reward =
      typo_points(n_typos) - typo_points(candidate->n_typos);

    candidate->n_typos = n_typos;
    candidate->points += reward;
    query->scratch->concepts[candidate->concept].best += reward;
    query->scratch->names[candidate->name].score += reward;
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

  candidates_sort(candidates);
  return st;
}

// Add a name of a concept that is among the candidates by its best one
static CompetentStatus
add_name(const Query* const    query,
         const uint32_t        name,
         Array* const          candidates,
         CompetentError* const error)
{
  const CompetentConcept    concept = query->image->name_concepts[name];
  const ConceptScore* const whole   = &query->scratch->concepts[concept];
  const uint64_t            score   = query->scratch->names[name].score;
  if (!score || name == whole->name ||
      !filter_has_name(query->image, &query->filter, name)) {
    return COMPETENT_STATUS_SUCCESS;
  }

  // A second name of a concept that is listed tells less
  const Candidate candidate = {(score + whole->support) * 3U / 4U,
                               name,
                               concept,
                               query_count_typos(query, name)};

  return candidates_add(candidates, SIZE_MAX, &candidate, error);
}

static CompetentStatus
add_names(const Query* const    query,
          Array* const          candidates,
          CompetentError* const error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (uint32_t i = 0U; i < (query->image->n_names + 63U) / 64U && !st; ++i) {
    uint64_t bits = query->scratch->name_bits[i];
    while (bits && !st) {
      st = add_name(query, 64U * i + take_bit(&bits), candidates, error);
    }
  }

  candidates_sort(candidates);
  return st;
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

  st = query_find_typos(query, error);
  st = st ? st : query_match(query, error);
  if (!st) {
    score_names(query);
    st = add_concepts(query,
                      per_label         ? SIZE_MAX
                      : limit < N_LOOKS ? N_LOOKS
                                        : limit,
                      candidates,
                      error);
  }

  st = st ? st : look_again(query, candidates, error);
  return (st || !per_label) ? st : add_names(query, candidates, error);
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
