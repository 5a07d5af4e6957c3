// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "search/query_score.h"

#include "search/candidates.h"
#include "search/estimate.h"
#include "search/query_typos.h"
#include "search/scratch.h"
#include "text/edits.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/// What is scored, and where it goes
typedef struct {
  const Query* query;
  size_t       limit;
  Array*       best;
  Array*       others; ///< Or null
} Scoring;

/// A concept whose names are scored one after the other
typedef struct {
  uint32_t concept;
  uint32_t best;    ///< Points of its best name, or 0
  uint32_t name;    ///< That one
  unsigned n_typos; ///< Its typing errors
  uint64_t sum;     ///< Of the scores of all
  size_t   first;   ///< Of its names among the others
  bool     is_near; ///< Some of them are near the query
} Tally;

// Both are whole numbers below 2^53, and the second one is below 2^20, so that
// nothing is lost; dividing them as such takes far longer
static uint64_t
divide(const uint64_t a, const uint64_t b)
{
  return (a < UINT64_C(1) << 50U) ? (uint64_t)((double)a / (double)b) : a / b;
}

static inline uint32_t
at_most(const uint64_t number)
{
  return (number < UINT32_MAX) ? (uint32_t)number : UINT32_MAX;
}

// Find out what names and definitions give to a concept as a whole
static uint32_t
support_of(const Query* const query,
           const Tally* const tally,
           const uint32_t     definition)
{
  const ImageConceptScales scales =
    query->image->concept_scales[tally->concept];
  const uint64_t support =
    ((uint64_t)at_most(tally->sum) * scales.names) >> 15U;
  const uint64_t defined = (uint64_t)definition * scales.definitions;

  return at_most(
    support + (defined ? divide(defined, query->definition_scale) >> 6U : 0U));
}

// Add a concept by its best name, or without one if only its definition speaks
static CompetentStatus
add_concept(const Scoring* const  scoring,
            const Tally* const    tally,
            const uint32_t        support,
            CompetentError* const error)
{
  const Query* const query  = scoring->query;
  const uint64_t     points = (uint64_t)tally->best + support;
  if (!points || !candidates_need(scoring->best, scoring->limit, points) ||
      (!tally->best && !filter_has_concept(query->image,
                                           &query->filter,
                                           (CompetentConcept)tally->concept))) {
    return COMPETENT_STATUS_SUCCESS;
  }

  const Candidate candidate = {points,
                               tally->best ? tally->name : QUERY_NO_NAME,
                               (CompetentConcept)tally->concept,
                               tally->best ? tally->n_typos : EDITS_MAX + 1U};

  return candidates_add(scoring->best, scoring->limit, &candidate, error);
}

// A second name of a concept that is listed tells less
static void
settle_others(Array* const       others,
              const Tally* const tally,
              const uint32_t     support)
{
  Candidate* const items = (Candidate*)others->items;
  size_t           n     = tally->first;
  for (size_t i = n; i < others->n; ++i) {
    if (items[i].name != tally->name) {
      items[n]        = items[i];
      items[n].points = (items[i].points + support) * 3U / 4U;
      ++n;
    }
  }

  others->n = n;
}

// All names of a concept are scored
static CompetentStatus
end_concept(const Scoring* const  scoring,
            const Tally* const    tally,
            CompetentError* const error)
{
  const Scratch* const scratch = scoring->query->scratch;
  const uint32_t       support =
    support_of(scoring->query, tally, scratch->definitions[tally->concept]);
  if (scoring->others && tally->best) {
    settle_others(scoring->others, tally, support);
  }

  return add_concept(scoring, tally, support, error);
}

// Make a score of what was added up: 2^14 is a cosine of 1
static uint64_t
score_of(const Query* const query, const uint32_t member)
{
  const Image* const   image   = query->image;
  const Scratch* const scratch = query->scratch;
  const uint64_t       trigrams =
    ((uint64_t)scratch->trigrams[member] * image->member_trigrams[member]) >>
    6U;
  const uint64_t units =
    ((uint64_t)scratch->unit_sums[member] * image->member_units[member]) >> 14U;

  return ((trigrams * query->trigram_scale) >> 20U) +
         ((units * query->unit_scale) >> 20U);
}

// Score a name; the first of the best ones is the best, since they come in
// order
static CompetentStatus
score_name(const Scoring* const  scoring,
           Tally* const          tally,
           const uint32_t        member,
           CompetentError* const error)
{
  const Query* const query = scoring->query;
  const uint32_t     name  = query->image->member_names[member];
  const uint64_t     score = score_of(query, member);
  const unsigned     n_typos =
    tally->is_near ? query_count_typos(query, name) : EDITS_MAX + 1U;
  const uint64_t reward = (n_typos <= EDITS_MAX) ? typo_points(n_typos) : 0U;
  const uint32_t points = at_most(score + reward);
  tally->sum += score;
  if (!points || !filter_has_name(query->image, &query->filter, name)) {
    return COMPETENT_STATUS_SUCCESS;
  }

  if (points > tally->best) {
    tally->best    = points;
    tally->name    = name;
    tally->n_typos = n_typos;
  }

  const Candidate other = {
    points, name, (CompetentConcept)tally->concept, n_typos};

  return scoring->others
           ? candidates_add(scoring->others, SIZE_MAX, &other, error)
           : COMPETENT_STATUS_SUCCESS;
}

// Return whether a name may have points: most have nothing in common with the
// query
static bool
may_have(const Query* const query,
         const Tally* const tally,
         const uint32_t     member)
{
  const Scratch* const scratch = query->scratch;

  return scratch->trigrams[member] || scratch->unit_sums[member] ||
         tally->is_near;
}

// Have what is told of the first names of a lane be on its way from memory
static void
prefetch_lane(const Query* const query, const uint32_t lane)
{
  enum { MAX_PREFETCHED = 32 };

  const Image* const image  = query->image;
  const ImageLane    names  = image->lanes[lane];
  uint32_t           member = names.first_member;
  for (uint32_t i = 0U; i < names.n_names && i < MAX_PREFETCHED; ++i) {
    __builtin_prefetch(&query->scratch->trigrams[member]);
    __builtin_prefetch(&query->scratch->unit_sums[member]);
    __builtin_prefetch(&image->member_names[member]);
    __builtin_prefetch(&image->member_trigrams[member]);
    __builtin_prefetch(&image->member_units[member]);
    member += names.n_columns;
  }
}

static CompetentStatus
score_lane(const Scoring* const  scoring,
           const uint32_t        lane,
           CompetentError* const error)
{
  const ImageLane names  = scoring->query->image->lanes[lane];
  uint32_t        member = names.first_member;
  CompetentStatus st     = COMPETENT_STATUS_SUCCESS;
  Tally           tally  = {.concept = (uint32_t)names.concept,
                            .first   = scoring->others ? scoring->others->n : 0U,
                            .is_near = scoring->query->scratch->totals[lane] >= INFINITY};
  for (uint32_t i = 0U; i < names.n_names && !st; ++i) {
    if (may_have(scoring->query, &tally, member)) {
      st = score_name(scoring, &tally, member, error);
    }

    member += names.n_columns;
  }

  return st ? st : end_concept(scoring, &tally, error);
}

// Score the concepts that have a definition and no names, and clear all of them
static CompetentStatus
take_definitions(const Scoring* const scoring, CompetentError* const error)
{
  const Image* const image   = scoring->query->image;
  Scratch* const     scratch = scoring->query->scratch;
  CompetentStatus    st      = COMPETENT_STATUS_SUCCESS;
  for (uint32_t i = 0U; i < (image->n_concepts + 63U) / 64U; ++i) {
    uint64_t bits               = scratch->definition_bits[i];
    scratch->definition_bits[i] = 0U;
    while (bits && !st) {
      const Tally tally = {.concept = 64U * i + take_bit(&bits)};
      if (image->concept_lanes[tally.concept] == IMAGE_NONE) {
        st = end_concept(scoring, &tally, error);
      }

      scratch->definitions[tally.concept] = 0U;
    }
  }

  return st;
}

CompetentStatus
query_score(const Query* const    query,
            const size_t          limit,
            Array* const          best,
            Array* const          others,
            CompetentError* const error)
{
  // What others there are, and what labels are wanted, estimates do not know
  const bool      is_each = others || query->filter.contents;
  const Scoring   scoring = {query, limit, best, others};
  const size_t    n       = estimate_best(query, is_each ? SIZE_MAX : limit);
  CompetentStatus st      = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < n && !st; ++i) {
    if (i + 1U < n) {
      prefetch_lane(query, query->scratch->chosen[i + 1U]);
    }

    st = score_lane(&scoring, query->scratch->chosen[i], error);
  }

  const size_t size = query->image->n_members * sizeof(uint32_t);
  memset(query->scratch->trigrams, 0, size);
  memset(query->scratch->unit_sums, 0, size);
  return st ? st : take_definitions(&scoring, error);
}
