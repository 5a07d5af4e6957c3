// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/vacancy.h>

#include "base/array.h"
#include "base/failure.h"
#include "base/logarithm.h"
#include "match/credit.h"
#include "match/gap_impl.h"
#include "match/points.h"
#include "match/profile_impl.h"
#include "match/vacancy_impl.h"
#include "match/weights.h"
#include "taxonomy/proof.h"

#include <assert.h>
#include <stdlib.h>

static CompetentDemand
demand_of(const CompetentLink link)
{
  const CompetentDemand demand = {
    link.concept, link.level, 0, link.concept, -1, -1, -1, -1, -1, -1};

  return demand;
}

static int
compare_asked(const void* const a, const void* const b)
{
  const CompetentLink* const x = (const CompetentLink*)a;
  const CompetentLink* const y = (const CompetentLink*)b;

  return (x->concept != y->concept)
           ? (x->concept > y->concept) - (x->concept < y->concept)
           : (x->level < y->level) - (x->level > y->level);
}

// What was said of something itself goes first, then the highest level, then
// the place where that was said first
static int
compare_demands(const void* const a, const void* const b)
{
  const CompetentDemand* const x           = (const CompetentDemand*)a;
  const CompetentDemand* const y           = (const CompetentDemand*)b;
  const int                    x_is_direct = x->concept == x->via;
  const int                    y_is_direct = y->concept == y->via;

  return (x->concept != y->concept)
           ? (x->concept > y->concept) - (x->concept < y->concept)
         : (x_is_direct != y_is_direct) ? y_is_direct - x_is_direct
         : (x->level != y->level)       ? y->level - x->level
         : (x->start != y->start)
           ? (x->start > y->start) - (x->start < y->start)
           : (x->via > y->via) - (x->via < y->via);
}

CompetentStatus
vacancy_add_links(const CompetentTaxonomy* const taxonomy,
                  const CompetentDemand* const   source,
                  Array* const                   demands,
                  CompetentError* const          error)
{
  const CompetentKind kind = competent_taxonomy_kind(taxonomy, source->concept);
  size_t              n    = 0U;
  const CompetentLink* const links = competent_taxonomy_links(
    taxonomy, source->concept, credit_relation(kind), &n);

  const CompetentDemand from  = *source;
  CompetentDemand*      added = (CompetentDemand*)array_add_many(
    demands, sizeof(CompetentDemand), n, error);
  if (!added) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  size_t n_added = 0U;
  for (size_t i = 0U; i < n; ++i) {
    const CompetentLink link = links[i];
    if (credit_is_level(link.level) &&
        credit_is_for(competent_taxonomy_kind(taxonomy, link.concept))) {
      CompetentDemand* const demand = &added[n_added++];

      *demand         = from;
      demand->concept = link.concept;
      demand->level   = (link.level < from.level) ? link.level : from.level;
      demand->via     = from.concept;
    }
  }

  demands->n -= n - n_added;
  return COMPETENT_STATUS_SUCCESS;
}

// Of demands for the same thing the first counts, unless it is for nothing
static void
keep_first(Array* const demands)
{
  CompetentDemand* const items  = (CompetentDemand*)demands->items;
  size_t                 n_kept = 0U;
  CompetentConcept       last   = COMPETENT_NONE;
  if (demands->n) {
    qsort(items, demands->n, sizeof(CompetentDemand), compare_demands);
  }

  for (size_t i = 0U; i < demands->n; ++i) {
    const CompetentDemand demand = items[i];
    if (demand.concept != last && demand.level != COMPETENT_LEVEL_NONE) {
      items[n_kept++] = demand;
    }

    last = demand.concept;
  }

  demands->n = n_kept;
}

// Return the information of a demand.  What no occupation asks for at that
// level tells at least as much as what one does.
static int32_t
information_of(const CompetentVacancy* const vacancy, const CompetentLink link)
{
  const CompetentTaxonomy* const taxonomy = vacancy->taxonomy;
  const int32_t                  level =
    vacancy->weights.by_level ? link.level : (int32_t)COMPETENT_LEVEL_OPTIONAL;

  size_t                     n_links = 0U;
  const CompetentLink* const links   = competent_taxonomy_links(
    taxonomy, link.concept, COMPETENT_RELATION_REQUIRED_BY, &n_links);
  for (size_t i = 0U; i < n_links; ++i) {
    if (links[i].level >= level) {
      return competent_taxonomy_information(taxonomy,
                                            link.concept,
                                            COMPETENT_KIND_OCCUPATION,
                                            (CompetentLevel)level);
    }
  }

  const int32_t n =
    competent_taxonomy_n_of_kind(taxonomy, COMPETENT_KIND_OCCUPATION);
  return n ? logarithm_of_ratio((uint32_t)n, 1U) : 0;
}

static CompetentStatus
apportion(CompetentVacancy* const vacancy,
          const int32_t* const    information,
          CompetentError* const   error)
{
  CompetentDemand* const demands = (CompetentDemand*)vacancy->demands.items;
  int32_t* const         kept    = (int32_t*)vacancy->points.items;
  PointsMaker            maker   = points_maker(
    vacancy->taxonomy, COMPETENT_KIND_OCCUPATION, &vacancy->weights);

  Points                points = vacancy_points(vacancy);
  const CompetentStatus st =
    points_apportion(&maker, information, &points, error);
  for (size_t i = 0U; i < points.n_links && !st; ++i) {
    kept[i]           = points.points[i];
    demands[i].points = kept[i];
  }

  vacancy->is_scored = !st && points.is_scored;
  points_free(&maker);
  return st;
}

static CompetentStatus
fill(CompetentVacancy* const vacancy, CompetentError* const error)
{
  keep_first(&vacancy->demands);

  const size_t                 n       = vacancy->demands.n;
  const CompetentDemand* const demands = vacancy->demands.items;

  CompetentLink* const links = (CompetentLink*)array_add_many(
    &vacancy->links, sizeof(CompetentLink), n, error);
  int32_t* const information =
    links ? (int32_t*)array_add_many(
              &vacancy->points, sizeof(int32_t), 2U * n, error)
          : NULL;
  if (!information) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  // What is known of them stands behind where the points will be
  vacancy->points.n = n;
  for (size_t i = 0U; i < n; ++i) {
    const CompetentLink link = {demands[i].concept, demands[i].level};

    links[i]           = link;
    information[n + i] = information_of(vacancy, link);
  }

  return apportion(vacancy, information + n, error);
}

CompetentStatus
vacancy_of_demands(const CompetentTaxonomy* const taxonomy,
                   const CompetentWeights* const  weights,
                   Array* const                   demands,
                   CompetentVacancy** const       vacancy,
                   CompetentError* const          error)
{
  static const Array empty = {NULL, 0U, 0U};

  CompetentVacancy* const made =
    (CompetentVacancy*)calloc(1, sizeof(CompetentVacancy));
  if (!made) {
    return no_memory(error);
  }

  made->taxonomy = competent_taxonomy_share(taxonomy);
  made->weights =
    weights ? *weights : competent_preset_weights(COMPETENT_PRESET_BALANCED);
  made->demands = *demands;
  *demands      = empty;

  const CompetentStatus st = fill(made, error);
  if (st) {
    competent_vacancy_free(made);
    return st;
  }

  *vacancy = made;
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
add_asked(const CompetentTaxonomy* const taxonomy,
          const CompetentLink            link,
          Array* const                   demands,
          CompetentError* const          error)
{
  const CompetentKind   kind = competent_taxonomy_kind(taxonomy, link.concept);
  const CompetentDemand demand = demand_of(link);
  if (!credit_is_level(link.level)) {
    return failure(error,
                   COMPETENT_STATUS_BAD_ARGUMENT,
                   "A level has to be from optional to essential");
  }

  if (kind == COMPETENT_KIND_OCCUPATION || kind == COMPETENT_KIND_NORM) {
    return vacancy_add_links(taxonomy, &demand, demands, error);
  }

  if (!credit_is_for(kind)) {
    return failure(error,
                   COMPETENT_STATUS_BAD_ARGUMENT,
                   "A vacancy asks for skills, knowledge areas, tasks, "
                   "occupations and norms only");
  }

  CompetentDemand* const added =
    (CompetentDemand*)array_add(demands, sizeof(CompetentDemand), error);
  if (!added) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  *added = demand;
  return COMPETENT_STATUS_SUCCESS;
}

// Each concept is looked at once, so that what occupations bring is bounded by
// the taxonomy, however often they are asked for
static CompetentStatus
add_sorted(const CompetentTaxonomy* const taxonomy,
           const Array* const             asked,
           Array* const                   demands,
           CompetentError* const          error)
{
  const CompetentLink* const links = (const CompetentLink*)asked->items;
  CompetentStatus            st    = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < asked->n && !st; ++i) {
    if (!i || links[i].concept != links[i - 1U].concept ||
        !credit_is_level(links[i].level)) {
      st = add_asked(taxonomy, links[i], demands, error);
    }
  }

  return st;
}

static CompetentStatus
add_all(const CompetentTaxonomy* const taxonomy,
        const CompetentLink* const     asked,
        const size_t                   n_asked,
        Array* const                   demands,
        CompetentError* const          error)
{
  Array                sorted = {NULL, 0U, 0U};
  CompetentLink* const links  = (CompetentLink*)array_add_many(
    &sorted, sizeof(CompetentLink), n_asked, error);
  if (!links) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  for (size_t i = 0U; i < n_asked; ++i) {
    links[i] = asked[i];
  }

  if (n_asked) {
    qsort(links, n_asked, sizeof(CompetentLink), compare_asked);
  }

  const CompetentStatus st = add_sorted(taxonomy, &sorted, demands, error);
  array_free(&sorted);
  return st;
}

CompetentStatus
competent_vacancy_new(const CompetentTaxonomy* const taxonomy,
                      const CompetentLink* const     asked,
                      const size_t                   n_asked,
                      const CompetentWeights* const  weights,
                      CompetentVacancy** const       vacancy,
                      CompetentError* const          error)
{
  assert(taxonomy);
  assert(asked || !n_asked);
  assert(vacancy);

  *vacancy = NULL;

  Array           demands = {NULL, 0U, 0U};
  CompetentStatus st =
    weights ? weights_check(*weights, error) : COMPETENT_STATUS_SUCCESS;
  if (!st) {
    st = add_all(taxonomy, asked, n_asked, &demands, error);
  }

  if (!st) {
    st = vacancy_of_demands(taxonomy, weights, &demands, vacancy, error);
  }

  array_free(&demands);
  return st;
}

void
competent_vacancy_free(CompetentVacancy* const vacancy)
{
  if (vacancy) {
    array_free(&vacancy->demands);
    array_free(&vacancy->links);
    array_free(&vacancy->points);
    competent_taxonomy_free(vacancy->taxonomy);
    free(vacancy);
  }
}

const CompetentTaxonomy*
competent_vacancy_taxonomy(const CompetentVacancy* const vacancy)
{
  assert(vacancy);

  return vacancy->taxonomy;
}

CompetentWeights
competent_vacancy_weights(const CompetentVacancy* const vacancy)
{
  assert(vacancy);

  return vacancy->weights;
}

bool
competent_vacancy_is_scored(const CompetentVacancy* const vacancy)
{
  assert(vacancy);

  return vacancy->is_scored;
}

const CompetentDemand*
competent_vacancy_demands(const CompetentVacancy* const vacancy,
                          size_t* const                 n_demands)
{
  assert(vacancy);
  assert(n_demands);

  *n_demands = vacancy->demands.n;
  return vacancy->demands.n ? (const CompetentDemand*)vacancy->demands.items
                            : NULL;
}

Points
vacancy_points(const CompetentVacancy* const vacancy)
{
  const Points points = {(const CompetentLink*)vacancy->links.items,
                         vacancy->links.n,
                         (const int32_t*)vacancy->points.items,
                         vacancy->is_scored};

  return points;
}

CompetentStatus
vacancy_check_profiles(const CompetentTaxonomy* const       taxonomy,
                       const CompetentProfile* const* const profiles,
                       const size_t                         n_profiles,
                       CompetentError* const                error)
{
  if (n_profiles > INT32_MAX) {
    return failure(
      error, COMPETENT_STATUS_BAD_ARGUMENT, "There are too many profiles");
  }

  for (size_t i = 0U; i < n_profiles; ++i) {
    assert(profiles[i]);
    if (profiles[i]->taxonomy != taxonomy) {
      return failure(error,
                     COMPETENT_STATUS_BAD_ARGUMENT,
                     "A profile is of another taxonomy than the vacancy");
    }
  }

  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
competent_vacancy_gap(const CompetentVacancy* const vacancy,
                      const CompetentProfile* const profile,
                      CompetentGap** const          gap,
                      CompetentError* const         error)
{
  assert(vacancy);
  assert(profile);
  assert(gap);

  *gap = NULL;

  CompetentStatus st =
    vacancy_check_profiles(vacancy->taxonomy, &profile, 1U, error);
  if (st) {
    return st;
  }

  Array                       requirements = {NULL, 0U, 0U};
  const Points                points       = vacancy_points(vacancy);
  CompetentRequirement* const items = (CompetentRequirement*)array_add_many(
    &requirements, sizeof(CompetentRequirement), points.n_links, error);
  if (!items) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  for (size_t i = 0U; i < points.n_links; ++i) {
    const CompetentLink   link   = points.links[i];
    const CompetentCredit credit = competent_profile_credit(
      profile, link.concept, (CompetentLevel)link.level);

    items[i] = gap_requirement(link, points.points[i], credit);
  }

  const GapKnown known = gap_known(&profile, 1U);
  gap_mark_unknown(vacancy->taxonomy, &known, items, requirements.n);

  st = gap_of_requirements(
    vacancy->taxonomy, items, requirements.n, known.is_known, gap, error);
  array_free(&requirements);
  return st;
}

CompetentStatus
competent_vacancy_verify(const CompetentVacancy* const     vacancy,
                         const int32_t                     earned,
                         const CompetentRequirement* const requirements,
                         const size_t                      n_requirements,
                         CompetentError* const             error)
{
  assert(vacancy);
  assert(requirements || !n_requirements);

  const Points          points = vacancy_points(vacancy);
  const CompetentStatus st     = taxonomy_prove(vacancy->taxonomy, error);

  return st ? st
            : gap_verify(&points, earned, requirements, n_requirements, error);
}
