// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/walk.h"

#include "match/gate_rules.h"

#include <competent/fact.h>

/// Most courses that are looked at for what they award
#define MAX_ENABLERS 64U

static const CompetentTaxonomy*
taxonomy_of(const Walk* const walk)
{
  return walk->query->need->planner->taxonomy;
}

static bool
is_in(const Array* const concepts, const CompetentConcept concept)
{
  const CompetentConcept* const items =
    (const CompetentConcept*)concepts->items;
  for (size_t i = 0U; i < concepts->n; ++i) {
    if (items[i] == concept) {
      return true;
    }
  }

  return false;
}

// Add a concept once
static CompetentStatus
add_once(Array* const           concepts,
         const CompetentConcept concept,
         CompetentError* const  error)
{
  if (is_in(concepts, concept)) {
    return COMPETENT_STATUS_SUCCESS;
  }

  CompetentConcept* const added =
    (CompetentConcept*)array_add(concepts, sizeof(CompetentConcept), error);
  if (!added) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  *added = concept;
  return COMPETENT_STATUS_SUCCESS;
}

// Add what something is linked to
static CompetentStatus
add_linked(const Walk* const       walk,
           const CompetentConcept  concept,
           const CompetentRelation relation,
           Array* const            concepts,
           CompetentError* const   error)
{
  size_t                     n = 0U;
  const CompetentLink* const links =
    competent_taxonomy_links(taxonomy_of(walk), concept, relation, &n);

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < n && !st; ++i) {
    st = add_once(concepts, links[i].concept, error);
  }

  return st;
}

static CompetentConcept
concept_at(const Array* const concepts, const size_t i)
{
  return ((const CompetentConcept*)concepts->items)[i];
}

// Go back from the functions in which the target is performed.  Each function
// is gone back from once, so cycles end.
static CompetentStatus
find_functions(Walk* const walk, CompetentError* const error)
{
  const CompetentConcept target = walk->query->need->target;

  CompetentStatus st = add_linked(
    walk, target, COMPETENT_RELATION_PERFORMED_IN, &walk->functions, error);

  size_t n_tiles = 0U;
  for (size_t i = 0U; i < walk->functions.n && !st; ++i) {
    st = add_linked(walk,
                    concept_at(&walk->functions, i),
                    COMPETENT_RELATION_REACHED_BY,
                    &walk->tiles,
                    error);
    for (; n_tiles < walk->tiles.n && !st; ++n_tiles) {
      st = add_linked(walk,
                      concept_at(&walk->tiles, n_tiles),
                      COMPETENT_RELATION_STARTS_FROM,
                      &walk->functions,
                      error);
    }
  }

  return st;
}

static bool
is_elective(const Walk* const walk, const CompetentConcept concept)
{
  size_t n = 0U;
  (void)competent_taxonomy_links(
    taxonomy_of(walk), concept, COMPETENT_RELATION_STARTS_FROM, &n);
  if (!n) {
    (void)competent_taxonomy_links(
      taxonomy_of(walk), concept, COMPETENT_RELATION_LEADS_TO, &n);
  }

  return !n && planner_offers(walk->query->need->planner, concept);
}

// Of the courses that award the same, one is enough if it is cheaper and not
// longer, unless it says itself what it teaches
static bool
is_beaten(const Walk* const walk, const Enabler* const enabler)
{
  const Enabler* const all = (const Enabler*)walk->enablers.items;

  size_t n_taught = 0U;
  (void)competent_taxonomy_links(
    taxonomy_of(walk), enabler->concept, COMPETENT_RELATION_TEACHES, &n_taught);
  for (size_t i = 0U; i < walk->enablers.n && !n_taught; ++i) {
    if (all[i].awarded == enabler->awarded && all[i].cents <= enabler->cents &&
        all[i].weeks <= enabler->weeks) {
      return true;
    }
  }

  return false;
}

static CompetentStatus
add_enabler(Walk* const            walk,
            const CompetentConcept concept,
            const CompetentConcept awarded,
            CompetentError* const  error)
{
  if (!is_elective(walk, concept)) {
    return COMPETENT_STATUS_SUCCESS;
  }

  const CompetentCourse course    = courses_describe(walk->query, concept);
  const bool            is_stated = course.own_cost >= 0 && course.weeks >= 0;
  const uint32_t        level     = 1U << (unsigned)COMPETENT_BAR_LEVEL;
  const uint32_t        bars =
    (course.bars & ~level & ~walk->query->ignored) |
    (is_stated ? 0U : 1U << (unsigned)COMPETENT_BAR_UNSTATED);
  const Enabler enabler = {concept, awarded, course.own_cost, course.weeks};

  walk->bars |= bars;
  if ((bars & ~walk->query->ignored) || is_beaten(walk, &enabler)) {
    return COMPETENT_STATUS_SUCCESS;
  }

  if (walk->enablers.n >= MAX_ENABLERS) {
    walk->is_cut = true;
    return COMPETENT_STATUS_SUCCESS;
  }

  Enabler* const added =
    (Enabler*)array_add(&walk->enablers, sizeof(Enabler), error);
  if (!added) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  *added = enabler;
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
add_enablers(Walk* const            walk,
             const CompetentConcept needed,
             CompetentError* const  error)
{
  size_t                     n     = 0U;
  const CompetentLink* const links = competent_taxonomy_links(
    taxonomy_of(walk), needed, COMPETENT_RELATION_AWARDED_BY, &n);

  CompetentStatus st = add_enabler(walk, needed, needed, error);
  for (size_t i = 0U; i < n && !st; ++i) {
    st = add_enabler(walk, links[i].concept, needed, error);
  }

  return st;
}

// Find the norms that are the diploma which the law asks for the target
static CompetentStatus
find_diplomas(Walk* const walk, CompetentError* const error)
{
  const CompetentTaxonomy* const taxonomy = taxonomy_of(walk);
  const CompetentConcept         target   = walk->query->need->target;
  const CompetentConcept         first =
    competent_taxonomy_first_of_kind(taxonomy, COMPETENT_KIND_NORM);
  const int32_t n =
    competent_taxonomy_is_regulated(taxonomy, target)
      ? competent_taxonomy_n_of_kind(taxonomy, COMPETENT_KIND_NORM)
      : 0;

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (int32_t i = 0; i < n && !st; ++i) {
    if (gate_is_diploma(taxonomy, first + i, target)) {
      st = add_once(&walk->diplomas, first + i, error);
    }
  }

  return st;
}

static CompetentStatus
add_all(const Array* const    from,
        Array* const          concepts,
        CompetentError* const error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < from->n && !st; ++i) {
    st = add_once(concepts, concept_at(from, i), error);
  }

  return st;
}

// Find what the law, functions and tiles need, and what the courses for that
// need
static CompetentStatus
find_enablers(Walk* const walk, CompetentError* const error)
{
  Array           needed = {NULL, 0U, 0U};
  CompetentStatus st     = add_all(&walk->diplomas, &needed, error);
  for (size_t i = 0U; i < walk->functions.n && !st; ++i) {
    st = add_linked(walk,
                    concept_at(&walk->functions, i),
                    COMPETENT_RELATION_NEEDS,
                    &needed,
                    error);
  }

  for (size_t i = 0U; i < walk->tiles.n && !st; ++i) {
    st = add_linked(walk,
                    concept_at(&walk->tiles, i),
                    COMPETENT_RELATION_NEEDS,
                    &needed,
                    error);
  }

  size_t n_courses = 0U;
  for (size_t i = 0U; i < needed.n && !st; ++i) {
    st = add_enablers(walk, concept_at(&needed, i), error);
    for (; n_courses < walk->enablers.n && !st; ++n_courses) {
      const Enabler* const all = (const Enabler*)walk->enablers.items;
      st                       = add_linked(
        walk, all[n_courses].concept, COMPETENT_RELATION_NEEDS, &needed, error);
    }
  }

  array_free(&needed);
  return st;
}

CompetentStatus
walk_map(Walk* const walk, CompetentError* const error)
{
  CompetentStatus st = find_functions(walk, error);
  if (!st) {
    st = find_diplomas(walk, error);
  }

  if (!st) {
    st = find_enablers(walk, error);
  }

  return st;
}
