// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "search/query.h"

#include "search/candidates.h"
#include "search/query_match.h"
#include "search/query_typos.h"
#include "search/scratch.h"
#include "taxonomy/taxonomy_impl.h"
#include "text/edits.h"

#include <stddef.h>
#include <stdint.h>

enum { N_LOOKS = 32 };

// Both are whole numbers below 2^53, and the second one is below 2^20, so that
// nothing is lost; dividing them as such takes far longer
static uint64_t
divide(const uint64_t a, const uint64_t b)
{
  return (a < UINT64_C(1) << 50U) ? (uint64_t)((double)a / (double)b) : a / b;
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

static void
support_concepts(const Query* const query)
{
  const uint32_t n = (query->image->n_concepts + 63U) / 64U;
  for (uint32_t i = 0U; i < n; ++i) {
    uint64_t bits = query->scratch->concept_bits[i];
    while (bits) {
      support_concept(query, 64U * i + take_bit(&bits));
    }
  }
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

// Add each concept, or only those without a name
static CompetentStatus
add_concepts(const Query* const    query,
             const bool            without_names,
             const size_t          limit,
             Array* const          candidates,
             CompetentError* const error)
{
  const Scratch* const scratch = query->scratch;
  const uint32_t       n       = (query->image->n_concepts + 63U) / 64U;
  CompetentStatus      st      = COMPETENT_STATUS_SUCCESS;
  for (uint32_t i = 0U; i < n && !st; ++i) {
    uint64_t bits = scratch->concept_bits[i];
    while (bits && !st) {
      const uint32_t concept = 64U * i + take_bit(&bits);
      if (!without_names || !scratch->concepts[concept].best) {
        st = add_concept(query, concept, limit, candidates, error);
      }
    }
  }

  return st;
}

static CompetentStatus
add_name(const Query* const    query,
         const uint32_t        name,
         Array* const          candidates,
         CompetentError* const error)
{
  const CompetentConcept    concept = query->image->name_concepts[name];
  const ConceptScore* const whole   = &query->scratch->concepts[concept];
  const uint64_t            score   = query->scratch->names[name].score;
  if (!score || !filter_has_name(query->image, &query->filter, name)) {
    return COMPETENT_STATUS_SUCCESS;
  }

  // A second name of a concept that is listed tells less
  const uint64_t  points    = score + whole->support;
  const Candidate candidate = {(name == whole->name) ? points
                                                     : points * 3U / 4U,
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
  const uint32_t  n  = (query->image->n_names + 63U) / 64U;
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (uint32_t i = 0U; i < n && !st; ++i) {
    uint64_t bits = query->scratch->name_bits[i];
    while (bits && !st) {
      st = add_name(query, 64U * i + take_bit(&bits), candidates, error);
    }
  }

  return st ? st : add_concepts(query, true, SIZE_MAX, candidates, error);
}

// Names differ from a query in more than words, which only those that are best
// anyway are worth a second look for
static CompetentStatus
look_again(Query* const query, CompetentError* const error)
{
  Array           best = {NULL, 0U, 0U};
  CompetentStatus st   = add_concepts(query, false, N_LOOKS, &best, error);
  for (size_t i = 0U; i < best.n && !st; ++i) {
    const Candidate* const candidate = (const Candidate*)best.items + i;
    if (candidate->name != QUERY_NO_NAME && candidate->n_typos > EDITS_MAX) {
      st = query_compare_words(query, candidate->name, error);
    }
  }

  array_free(&best);
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

  st = query_match(query, error);
  if (!st) {
    support_concepts(query);
    st = query_find_typos(query, error);
    st = st ? st : look_again(query, error);
  }

  return st          ? st
         : per_label ? add_names(query, candidates, error)
                     : add_concepts(query, false, limit, candidates, error);
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
