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

/// Where scores of names are from, and where they go
typedef struct {
  const Image*  image;
  const Filter* filter; ///< Or null where all names are wanted
  NameScore*    names;
  ConceptScore* concepts;
  uint64_t*     concept_bits;
  uint64_t      trigram_scale;
  uint64_t      unit_scale;
  bool          is_kept; ///< Each label is a hit, so they are needed again
} Scoring;

// Make a score of what was added up: 2^14 is a cosine of 1
static inline uint64_t
score_of(const Scoring* const scoring, const uint32_t name)
{
  const ImageNameScales scales = scoring->image->name_scales[name];
  const NameScore       score  = scoring->names[name];
  const uint64_t trigrams = ((uint64_t)score.score * scales.trigrams) >> 6U;
  const uint64_t units    = ((uint64_t)score.units * scales.units) >> 14U;

  return ((trigrams * scoring->trigram_scale) >> 20U) +
         ((units * scoring->unit_scale) >> 20U);
}

static inline uint32_t
at_most(const uint64_t number)
{
  return (number < UINT32_MAX) ? (uint32_t)number : UINT32_MAX;
}

static inline void
score_name(const Scoring* const scoring,
           const uint32_t       name,
           const uint64_t       reward)
{
  const uint64_t         score   = score_of(scoring, name);
  const uint32_t         points  = at_most(score + reward);
  const CompetentConcept concept = scoring->image->name_concepts[name];
  const NameScore        kept    = {scoring->is_kept ? points : 0U, 0U};
  ConceptScore* const    all     = &scoring->concepts[concept];
  scoring->names[name]           = kept;
  if (points) {
    mark(scoring->concept_bits, (uint32_t)concept);
    all->sum = at_most(all->sum + score);

    // The first of the best ones is the best, since they come in order
    if (points > all->best &&
        (!scoring->filter ||
         filter_has_name(scoring->image, scoring->filter, name))) {
      all->best = points;
      all->name = name;
    }
  }
}

static Scoring
scoring_of(const Query* const query, const bool is_kept)
{
  const bool is_filtered = query->filter.kinds || query->filter.contents;

  const Scoring scoring = {query->image,
                           is_filtered ? &query->filter : NULL,
                           query->scratch->names,
                           query->scratch->concepts,
                           query->scratch->concept_bits,
                           query->trigram_scale,
                           query->unit_scale,
                           is_kept};

  return scoring;
}

// What is near the query is in order too
static void
score_names(const Query* const query, const bool is_kept)
{
  const Scoring     scoring = scoring_of(query, is_kept);
  const Near*       typo    = (const Near*)query->typos.items;
  const Near* const end     = typo + query->typos.n;
  uint64_t* const   all     = query->scratch->name_bits;
  const uint32_t    n       = (query->image->n_names + 63U) / 64U;
  for (const Near* near = typo; near < end; ++near) {
    mark(all, near->item);
  }

  for (uint32_t i = 0U; i < n; ++i) {
    uint64_t bits = all[i];
    all[i]        = is_kept ? bits : 0U;
    while (bits) {
      const uint32_t name   = 64U * i + take_bit(&bits);
      uint64_t       reward = 0U;
      if (typo < end && typo->item == name) {
        reward = typo_points(typo->edits);
        ++typo;
      }

      score_name(&scoring, name, reward);
    }
  }
}

// Find out what names and definitions give to a concept as a whole
static uint32_t
support_of(const Query* const        query,
           const uint32_t            concept,
           const ConceptScore* const score)
{
  const ImageConceptScales scales = query->image->concept_scales[concept];
  const uint64_t support    = ((uint64_t)score->sum * scales.names) >> 15U;
  const uint64_t definition = (uint64_t)score->definition * scales.definitions;

  return at_most(
    support +
    (definition ? divide(definition, query->definition_scale) >> 6U : 0U));
}

// Add a concept by its best name, or without one if only its definition speaks
static CompetentStatus
add_concept(const Query* const    query,
            const uint32_t        concept,
            const ConceptScore    score,
            const size_t          limit,
            Array* const          candidates,
            CompetentError* const error)
{
  const uint64_t points = (uint64_t)score.best + score.sum;
  if (!points || !candidates_need(candidates, limit, points) ||
      (!score.best && !filter_has_concept(query->image,
                                          &query->filter,
                                          (CompetentConcept)concept))) {
    return COMPETENT_STATUS_SUCCESS;
  }

  const uint32_t  name      = score.best ? score.name : QUERY_NO_NAME;
  const Candidate candidate = {
    points, name, (CompetentConcept)concept, query_count_typos(query, name)};

  return candidates_add(candidates, limit, &candidate, error);
}

static CompetentStatus
add_concepts(const Query* const    query,
             const bool            is_kept,
             const size_t          limit,
             Array* const          candidates,
             CompetentError* const error)
{
  static const ConceptScore none = {0U, 0U, 0U, 0U};

  const Scratch* const scratch = query->scratch;
  CompetentStatus      st      = COMPETENT_STATUS_SUCCESS;
  for (uint32_t i = 0U; i < (query->image->n_concepts + 63U) / 64U; ++i) {
    uint64_t bits            = scratch->concept_bits[i];
    scratch->concept_bits[i] = is_kept ? bits : 0U;
    while (bits && !st) {
      const uint32_t concept     = 64U * i + take_bit(&bits);
      ConceptScore   score       = scratch->concepts[concept];
      score.sum                  = support_of(query, concept, &score);
      scratch->concepts[concept] = is_kept ? score : none;
      st = add_concept(query, concept, score, limit, candidates, error);
    }
  }

  return st;
}

// Reward a name whose words are those of the query but for fewer errors
static CompetentStatus
compare_words(Query* const          query,
              const bool            is_kept,
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
    if (is_kept) {
      NameScore* const whole = &query->scratch->names[candidate->name];
      whole->score           = at_most(whole->score + reward);
    }
  }

  return st;
}

static CompetentStatus
look_again(Query* const          query,
           const bool            is_kept,
           Array* const          candidates,
           CompetentError* const error)
{
  Candidate* const first = (Candidate*)candidates->items;
  CompetentStatus  st    = COMPETENT_STATUS_SUCCESS;
  candidates_sort(candidates);
  for (size_t i = 0U; i < candidates->n && i < N_LOOKS && !st; ++i) {
    if (first[i].name != QUERY_NO_NAME && first[i].n_typos) {
      st = compare_words(query, is_kept, &first[i], error);
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
  const Candidate candidate = {(score + whole->sum) * 3U / 4U,
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
    score_names(query, per_label);
    st = add_concepts(query,
                      per_label,
                      per_label         ? SIZE_MAX
                      : limit < N_LOOKS ? N_LOOKS
                                        : limit,
                      candidates,
                      error);
  }

  st = st ? st : look_again(query, per_label, candidates, error);
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
