// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/planner.h>

#include "base/failure.h"
#include "match/matcher_impl.h"
#include "match/profile_impl.h"
#include "plan/planner_impl.h"
#include "plan/teaching.h"
#include "plan/wishes_impl.h"

#include <assert.h>
#include <stdlib.h>

static Teaching
teaching_of(const CompetentTaxonomy* const taxonomy,
            const CompetentConcept         concept)
{
  const size_t n = teaching_n_sources(taxonomy, concept);

  return !n                                                    ? TAUGHT_NOWHERE
         : (teaching_source(taxonomy, concept, 0U) == concept) ? TAUGHT_ITSELF
         : (n == 1U)                                           ? TAUGHT_BY_NORM
                     : TAUGHT_BY_NORMS;
}

static CompetentStatus
find_teachings(CompetentPlanner* const planner, CompetentError* const error)
{
  const size_t n = planner_n_teaching(planner);

  planner->teachings = (uint8_t*)calloc(n + 1U, 1U);
  for (size_t i = 0U; planner->teachings && i < n; ++i) {
    planner->teachings[i] =
      (uint8_t)teaching_of(planner->taxonomy, planner_concept(planner, i));
  }

  return planner->teachings ? COMPETENT_STATUS_SUCCESS : no_memory(error);
}

CompetentStatus
competent_planner_new(const CompetentTaxonomy* const taxonomy,
                      const CompetentWeights* const  weights,
                      CompetentPlanner** const       planner,
                      CompetentError* const          error)
{
  assert(taxonomy);
  assert(planner);

  *planner = NULL;

  CompetentPlanner* const made =
    (CompetentPlanner*)calloc(1, sizeof(CompetentPlanner));
  if (!made) {
    return no_memory(error);
  }

  made->taxonomy = competent_taxonomy_share(taxonomy);

  CompetentStatus st = competent_matcher_new(
    taxonomy, COMPETENT_KIND_OCCUPATION, weights, &made->matcher, error);
  if (!st) {
    st = offers_init(&made->courses, taxonomy, COMPETENT_KIND_COURSE, error);
  }

  if (!st) {
    st = offers_init(&made->tiles, taxonomy, COMPETENT_KIND_TILE, error);
  }

  if (!st) {
    st = find_teachings(made, error);
  }

  if (!st) {
    st = competent_funding_new(taxonomy, &made->funding, error);
  }

  if (st) {
    competent_planner_free(made);
    return st;
  }

  *planner = made;
  return COMPETENT_STATUS_SUCCESS;
}

void
competent_planner_free(CompetentPlanner* const planner)
{
  if (planner) {
    offers_free(&planner->courses);
    offers_free(&planner->tiles);
    free(planner->teachings);
    competent_funding_free(planner->funding);
    competent_matcher_free(planner->matcher);
    competent_taxonomy_free(planner->taxonomy);
    free(planner);
  }
}

const CompetentTaxonomy*
competent_planner_taxonomy(const CompetentPlanner* const planner)
{
  assert(planner);

  return planner->taxonomy;
}

const CompetentMatcher*
competent_planner_matcher(const CompetentPlanner* const planner)
{
  assert(planner);

  return planner->matcher;
}

CompetentStatus
planner_check(const CompetentPlanner* const planner,
              const CompetentProfile* const profile,
              const CompetentConcept        target,
              const CompetentWishes* const  wishes,
              CompetentError* const         error)
{
  CompetentStatus st = matcher_check_profile(planner->matcher, profile, error);
  if (!st) {
    st = matcher_check_target(planner->matcher, target, error);
  }

  return (!st && wishes) ? wishes_check(wishes, error) : st;
}

const Offers*
planner_offers(const CompetentPlanner* const planner,
               const CompetentConcept        concept)
{
  const CompetentKind kind =
    competent_taxonomy_kind(planner->taxonomy, concept);

  return (kind == COMPETENT_KIND_COURSE) ? &planner->courses
         : (kind == COMPETENT_KIND_TILE) ? &planner->tiles
                                         : NULL;
}

size_t
planner_n_teaching(const CompetentPlanner* const planner)
{
  return (size_t)planner->courses.n_concepts +
         (size_t)planner->tiles.n_concepts;
}

size_t
planner_index(const CompetentPlanner* const planner,
              const CompetentConcept        concept)
{
  const Offers* const courses = &planner->courses;
  const int32_t       course  = concept - courses->first_concept;

  return (course >= 0 && course < courses->n_concepts)
           ? (size_t)course
           : (size_t)(courses->n_concepts + concept -
                      planner->tiles.first_concept);
}

CompetentConcept
planner_concept(const CompetentPlanner* const planner, const size_t index)
{
  const Offers* const courses = &planner->courses;
  const int32_t       number  = (int32_t)index;

  return (number < courses->n_concepts)
           ? courses->first_concept + number
           : planner->tiles.first_concept + number - courses->n_concepts;
}

bool
planner_has_item(const CompetentProfile* const profile,
                 const CompetentConcept        concept)
{
  const ProfileItem* const items = (const ProfileItem*)profile->items.items;
  for (size_t i = 0U; i < profile->items.n; ++i) {
    if (items[i].concept == concept && items[i].credit > 0) {
      return true;
    }
  }

  return competent_profile_credit(profile, concept, COMPETENT_LEVEL_OPTIONAL)
           .credit > 0;
}

bool
planner_has(const CompetentPlanner* const planner,
            const CompetentProfile* const profile,
            const CompetentConcept        concept)
{
  // A course that is needed may be had by what it awards
  size_t                     n_awarded = 0U;
  const CompetentLink* const awarded   = competent_taxonomy_links(
    planner->taxonomy, concept, COMPETENT_RELATION_AWARDS, &n_awarded);

  bool is_had = planner_has_item(profile, concept);
  for (size_t a = 0U; a < n_awarded && !is_had; ++a) {
    is_had = planner_has_item(profile, awarded[a].concept);
  }

  return is_had;
}

static bool
starts_from(const CompetentTaxonomy* const taxonomy,
            const CompetentConcept         tile,
            const CompetentConcept         function)
{
  size_t                     n      = 0U;
  const CompetentLink* const starts = competent_taxonomy_links(
    taxonomy, tile, COMPETENT_RELATION_STARTS_FROM, &n);

  bool is_from = false;
  for (size_t i = 0U; i < n && !is_from; ++i) {
    is_from = starts[i].concept == function;
  }

  return is_from;
}

bool
planner_is_entry(const CompetentTaxonomy* const taxonomy,
                 const CompetentConcept         function)
{
  size_t                     n     = 0U;
  const CompetentLink* const tiles = competent_taxonomy_links(
    taxonomy, function, COMPETENT_RELATION_REACHED_BY, &n);

  bool is_entry = true;
  for (size_t i = 0U; i < n && is_entry; ++i) {
    is_entry = starts_from(taxonomy, tiles[i].concept, function);
  }

  return is_entry;
}

bool
planner_is_ready(const CompetentPlanner* const planner,
                 const CompetentProfile* const profile,
                 const CompetentConcept        concept)
{
  size_t                     n     = 0U;
  const CompetentLink* const needs = competent_taxonomy_links(
    planner->taxonomy, concept, COMPETENT_RELATION_NEEDS, &n);
  for (size_t i = 0U; i < n; ++i) {
    if (!planner_has(planner, profile, needs[i].concept)) {
      return false;
    }
  }

  return true;
}

bool
planner_is_open(const CompetentPlanner* const planner,
                const CompetentProfile* const profile,
                const CompetentConcept        concept)
{
  size_t                     n      = 0U;
  const CompetentLink* const starts = competent_taxonomy_links(
    planner->taxonomy, concept, COMPETENT_RELATION_STARTS_FROM, &n);

  bool is_open = !n;
  for (size_t i = 0U; i < n && !is_open; ++i) {
    is_open = planner_is_entry(planner->taxonomy, starts[i].concept) &&
              planner_is_ready(planner, profile, starts[i].concept);
  }

  return is_open;
}
