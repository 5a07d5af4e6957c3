// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/need.h"

#include "base/failure.h"
#include "match/matcher_impl.h"
#include "match/rows.h"
#include "plan/teaching.h"

#include <stdlib.h>
#include <string.h>

// Skills, knowledge areas and tasks are numbered one after the other
static uint32_t
n_required(const CompetentTaxonomy* const taxonomy)
{
  return (uint32_t)competent_taxonomy_n_of_kind(taxonomy,
                                                COMPETENT_KIND_CAPABILITY) +
         (uint32_t)competent_taxonomy_n_of_kind(taxonomy,
                                                COMPETENT_KIND_KNOWLEDGE) +
         (uint32_t)competent_taxonomy_n_of_kind(taxonomy, COMPETENT_KIND_TASK);
}

// Learning at a grade gives what it is worth and all that is worth less
static CompetentStatus
add_steps(Need* const need, NeedTerm* const term, CompetentError* const error)
{
  int32_t earned = term->earned;
  int32_t n      = 0;

  term->first_step = (uint32_t)need->steps.n;
  for (unsigned g = 0U; g < N_GRADES; ++g) {
    const int32_t credit = credit_of_grade((Grade)g, credit_grade(term->level));
    const int32_t worth  = credit_part(term->points, credit);
    if (worth > earned) {
      int32_t* const step =
        (int32_t*)array_add(&need->steps, sizeof(int32_t), error);
      if (!step) {
        return COMPETENT_STATUS_NO_MEMORY;
      }

      *step  = worth - earned;
      earned = worth;
      ++n;
    }

    term->n_steps[g] = (uint32_t)n;
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
add_term(Need* const                   need,
         const CompetentProfile* const profile,
         const CompetentLink           link,
         const int32_t                 points,
         CompetentError* const         error)
{
  const CompetentCredit credit =
    competent_profile_credit(profile, link.concept, (CompetentLevel)link.level);

  NeedTerm* const term =
    (NeedTerm*)array_add(&need->terms, sizeof(NeedTerm), error);
  if (!term) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  term->concept = link.concept;
  term->level   = link.level;
  term->points  = points;
  term->earned  = credit_part(points, credit.credit);
  need->earned += term->earned;
  need->slots[link.concept - need->first_required] = (uint32_t)need->terms.n;
  return add_steps(need, term, error);
}

static CompetentStatus
add_terms(Need* const                   need,
          const CompetentProfile* const profile,
          CompetentError* const         error)
{
  const CompetentMatcher* const matcher = need->planner->matcher;
  const Row                     row =
    rows_at(&matcher->rows, (uint32_t)(need->target - matcher->first_target));

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; !st && i < row.n; ++i) {
    if (row.points[i] > 0U) {
      st = add_term(need, profile, row.links[i], row.points[i], error);
    }
  }

  return st;
}

static CompetentStatus
add_points(Need* const                   need,
           const CompetentProfile* const profile,
           const Points* const           points,
           CompetentError* const         error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; !st && i < points->n_links; ++i) {
    if (points->points[i] > 0) {
      st = add_term(need, profile, points->links[i], points->points[i], error);
    }
  }

  return st;
}

static CompetentStatus
make_room(Need* const                   need,
          const CompetentPlanner* const planner,
          const CompetentConcept        target,
          CompetentError* const         error)
{
  memset(need, 0, sizeof(*need));
  need->planner        = planner;
  need->target         = target;
  need->first_required = competent_taxonomy_first_of_kind(
    planner->taxonomy, COMPETENT_KIND_CAPABILITY);
  need->n_required = n_required(planner->taxonomy);
  need->slots =
    (uint32_t*)calloc((size_t)need->n_required + 1U, sizeof(uint32_t));
  return need->slots ? COMPETENT_STATUS_SUCCESS : no_memory(error);
}

CompetentStatus
need_init(Need* const                   need,
          const CompetentPlanner* const planner,
          const CompetentProfile* const profile,
          const CompetentConcept        target,
          CompetentError* const         error)
{
  CompetentStatus st = make_room(need, planner, target, error);
  if (!st) {
    st = add_terms(need, profile, error);
  }

  if (st) {
    need_free(need);
  }

  return st;
}

CompetentStatus
need_init_points(Need* const                   need,
                 const CompetentPlanner* const planner,
                 const CompetentProfile* const profile,
                 const Points* const           points,
                 CompetentError* const         error)
{
  CompetentStatus st = make_room(need, planner, COMPETENT_NONE, error);
  if (!st) {
    st = add_points(need, profile, points, error);
  }

  if (st) {
    need_free(need);
  }

  return st;
}

void
need_free(Need* const need)
{
  free(need->slots);
  need->slots = NULL;
  array_free(&need->terms);
  array_free(&need->steps);
}

uint32_t
need_term(const Need* const need, const CompetentConcept concept)
{
  const uint32_t index = (uint32_t)concept - (uint32_t)need->first_required;

  return (index < need->n_required) ? need->slots[index] - 1U : NEED_NONE;
}

CompetentStatus
taught_init(Taught* const         taught,
            const Need* const     need,
            CompetentError* const error)
{
  memset(taught, 0, sizeof(*taught));
  taught->n_steps = (uint8_t*)calloc(need->terms.n + 1U, 1U);
  if (!taught->n_steps ||
      !array_add_many(
        &taught->touched, sizeof(uint32_t), need->terms.n, error)) {
    taught_free(taught);
    return no_memory(error);
  }

  taught->touched.n = 0U;
  return COMPETENT_STATUS_SUCCESS;
}

void
taught_free(Taught* const taught)
{
  free(taught->n_steps);
  taught->n_steps = NULL;
  array_free(&taught->touched);
}

void
taught_clear(Taught* const taught)
{
  const uint32_t* const touched = (const uint32_t*)taught->touched.items;
  for (size_t i = 0U; i < taught->touched.n; ++i) {
    taught->n_steps[touched[i]] = 0U;
  }

  taught->touched.n = 0U;
}

// There is room for all terms, and each is touched once
static void
touch(Taught* const taught, const Need* const need, const CompetentLink link)
{
  const uint32_t index = need_term(need, link.concept);
  if (index == NEED_NONE || !credit_is_level(link.level)) {
    return;
  }

  const NeedTerm* const term = (const NeedTerm*)need->terms.items + index;
  const uint8_t         n    = (uint8_t)term->n_steps[credit_grade(link.level)];
  if (n && !taught->n_steps[index]) {
    ((uint32_t*)taught->touched.items)[taught->touched.n++] = index;
  }

  if (n > taught->n_steps[index]) {
    taught->n_steps[index] = n;
  }
}

void
taught_add_links(Taught* const          taught,
                 const Need* const      need,
                 const CompetentConcept source)
{
  const CompetentTaxonomy* const taxonomy = need->planner->taxonomy;
  const CompetentKind kind = competent_taxonomy_kind(taxonomy, source);

  size_t                     n = 0U;
  const CompetentLink* const links =
    competent_taxonomy_links(taxonomy, source, credit_relation(kind), &n);
  for (size_t i = 0U; i < n; ++i) {
    touch(taught, need, links[i]);
  }
}

void
taught_add(Taught* const          taught,
           const Need* const      need,
           const CompetentConcept concept)
{
  const CompetentTaxonomy* const taxonomy = need->planner->taxonomy;

  const size_t n = teaching_n_sources(taxonomy, concept);
  for (size_t i = 0U; i < n; ++i) {
    taught_add_links(taught, need, teaching_source(taxonomy, concept, i));
  }
}

int32_t
taught_gain(const Taught* const taught, const Need* const need)
{
  const NeedTerm* const terms   = (const NeedTerm*)need->terms.items;
  const int32_t* const  steps   = (const int32_t*)need->steps.items;
  const uint32_t* const touched = (const uint32_t*)taught->touched.items;

  int32_t gain = 0;
  for (size_t i = 0U; i < taught->touched.n; ++i) {
    const NeedTerm term = terms[touched[i]];
    for (uint32_t s = 0U; s < taught->n_steps[touched[i]]; ++s) {
      gain += steps[term.first_step + s];
    }
  }

  return gain;
}

/// What is found out about courses and tiles, by number
typedef struct {
  const Need* need;
  int32_t*    gains;
  uint8_t*    marks; ///< 1 for what teaches anything that is missing
} Finding;

// Return what learning a term at a level brings
static int32_t
gain_of(const Need* const need, const NeedTerm* const term, const int32_t level)
{
  const int32_t* const steps = (const int32_t*)need->steps.items;

  int32_t gain = 0;
  for (uint32_t s = 0U; s < term->n_steps[credit_grade(level)]; ++s) {
    gain += steps[term->first_step + s];
  }

  return gain;
}

// Take a course or tile that teaches something, in the way that it does
static void
find_one(const Finding* const   finding,
         const CompetentConcept concept,
         const Teaching         teaching,
         const int32_t          gain)
{
  const CompetentPlanner* const planner = finding->need->planner;
  if (!planner_teaches(planner, concept)) {
    return;
  }

  const size_t   index = planner_index(planner, concept);
  const Teaching has   = (Teaching)planner->teachings[index];
  if (has == teaching ||
      (has == TAUGHT_BY_NORMS && teaching == TAUGHT_BY_NORM)) {
    finding->gains[index] += gain;
    finding->marks[index] = 1U;
  }
}

// Take all that teaches a term, itself or by a norm that it awards
static void
find_of_term(const Finding* const finding, const NeedTerm* const term)
{
  const CompetentTaxonomy* const taxonomy = finding->need->planner->taxonomy;

  size_t                     n     = 0U;
  const CompetentLink* const links = competent_taxonomy_links(
    taxonomy, term->concept, COMPETENT_RELATION_TAUGHT_BY, &n);
  for (size_t i = 0U; i < n; ++i) {
    const int32_t gain = credit_is_level(links[i].level)
                           ? gain_of(finding->need, term, links[i].level)
                           : 0;
    if (gain <= 0) {
      continue;
    }

    if (planner_teaches(finding->need->planner, links[i].concept)) {
      find_one(finding, links[i].concept, TAUGHT_ITSELF, gain);
      continue;
    }

    size_t                     n_awarded = 0U;
    const CompetentLink* const awarded   = competent_taxonomy_links(
      taxonomy, links[i].concept, COMPETENT_RELATION_AWARDED_BY, &n_awarded);
    for (size_t a = 0U; a < n_awarded; ++a) {
      find_one(finding, awarded[a].concept, TAUGHT_BY_NORM, gain);
    }
  }
}

// What several norms teach may be the same, which counts once
static CompetentStatus
settle_gains(const Finding* const finding, CompetentError* const error)
{
  const CompetentPlanner* const planner = finding->need->planner;
  const size_t                  n       = planner_n_teaching(planner);

  Taught          taught;
  CompetentStatus st = taught_init(&taught, finding->need, error);
  for (size_t i = 0U; i < n && !st; ++i) {
    if (finding->marks[i] && planner->teachings[i] == TAUGHT_BY_NORMS) {
      taught_clear(&taught);
      taught_add(&taught, finding->need, planner_concept(planner, i));
      finding->gains[i] = taught_gain(&taught, finding->need);
    }
  }

  taught_free(&taught);
  return st;
}

static CompetentStatus
list_found(const Finding* const  finding,
           Array* const          found,
           CompetentError* const error)
{
  const CompetentPlanner* const planner = finding->need->planner;
  const size_t                  n       = planner_n_teaching(planner);
  for (size_t i = 0U; i < n; ++i) {
    if (finding->marks[i]) {
      NeedTeacher* const teacher =
        (NeedTeacher*)array_add(found, sizeof(NeedTeacher), error);
      if (!teacher) {
        return COMPETENT_STATUS_NO_MEMORY;
      }

      teacher->concept = planner_concept(planner, i);
      teacher->gain    = finding->gains[i];
    }
  }

  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
need_find_teachers(const Need* const     need,
                   Array* const          found,
                   CompetentError* const error)
{
  const size_t  n       = planner_n_teaching(need->planner);
  const Finding finding = {need,
                           (int32_t*)calloc(n + 1U, sizeof(int32_t)),
                           (uint8_t*)calloc(n + 1U, 1U)};

  CompetentStatus st = (finding.gains && finding.marks)
                         ? COMPETENT_STATUS_SUCCESS
                         : no_memory(error);

  const NeedTerm* const terms = (const NeedTerm*)need->terms.items;
  for (size_t i = 0U; i < need->terms.n && !st; ++i) {
    find_of_term(&finding, &terms[i]);
  }

  if (!st) {
    st = settle_gains(&finding, error);
  }

  if (!st) {
    st = list_found(&finding, found, error);
  }

  free(finding.gains);
  free(finding.marks);
  return st;
}
