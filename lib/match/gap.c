// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/gap.h>

#include "base/array.h"
#include "base/failure.h"
#include "match/credit.h"
#include "match/gap_impl.h"
#include "match/matcher_impl.h"

#include <assert.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

struct CompetentGapImpl {
  CompetentTaxonomy* taxonomy;
  CompetentConcept   target;
  int32_t            earned;
  bool               is_known;
  Array              requirements; ///< CompetentRequirement
  Array              teachers;     ///< CompetentTeacher
};

const char*
competent_state_name(const CompetentState state)
{
  static const char* const names[COMPETENT_N_STATES] = {
    "missing", "partial", "met", "unknown"};

  return ((size_t)state < COMPETENT_N_STATES) ? names[state] : NULL;
}

CompetentState
gap_state(const int32_t credit)
{
  return (credit <= 0)                      ? COMPETENT_STATE_MISSING
         : (credit < COMPETENT_FULL_CREDIT) ? COMPETENT_STATE_PARTIAL
                                            : COMPETENT_STATE_MET;
}

static int32_t
gain(const CompetentRequirement* const requirement)
{
  return requirement->points - requirement->earned;
}

static int
compare_requirements(const void* const a, const void* const b)
{
  const CompetentRequirement* const x = (const CompetentRequirement*)a;
  const CompetentRequirement* const y = (const CompetentRequirement*)b;

  return (gain(x) != gain(y)) ? gain(y) - gain(x)
         : (x->points != y->points)
           ? y->points - x->points
           : (x->concept > y->concept) - (x->concept < y->concept);
}

static int
compare_teachers(const void* const a, const void* const b)
{
  const CompetentTeacher* const x = (const CompetentTeacher*)a;
  const CompetentTeacher* const y = (const CompetentTeacher*)b;

  return (x->gained != y->gained) ? y->gained - x->gained
                                  : (x->norm > y->norm) - (x->norm < y->norm);
}

CompetentRequirement
gap_requirement(const CompetentLink   link,
                const int32_t         points,
                const CompetentCredit credit)
{
  CompetentRequirement requirement = {link.concept,
                                      link.level,
                                      (int32_t)gap_state(credit.credit),
                                      credit.credit,
                                      points,
                                      credit_part(points, credit.credit),
                                      COMPETENT_NONE,
                                      COMPETENT_HOW_NOT,
                                      COMPETENT_NONE};

  if (credit.credit) {
    requirement.via = credit.via;
    requirement.how = credit.how;
    requirement.has = credit.has;
  }

  return requirement;
}

bool
gap_find_unknown(const CompetentTaxonomy* const       taxonomy,
                 const CompetentProfile* const* const profiles,
                 const size_t                         n_profiles,
                 CompetentRequirement* const          requirements,
                 const size_t                         n_requirements)
{
  bool is_known                 = false;
  bool knows[COMPETENT_N_KINDS] = {false};
  for (size_t i = 0U; i < n_profiles; ++i) {
    is_known = is_known || competent_profile_n_items(profiles[i]);
    for (int kind = 0; kind < COMPETENT_N_KINDS; ++kind) {
      knows[kind] = knows[kind] ||
                    competent_profile_knows(profiles[i], (CompetentKind)kind);
    }
  }

  for (size_t i = 0U; i < n_requirements; ++i) {
    CompetentRequirement* const requirement = &requirements[i];
    if (!requirement->credit &&
        !knows[competent_taxonomy_kind(taxonomy, requirement->concept)]) {
      requirement->state = COMPETENT_STATE_UNKNOWN;
    }
  }

  return is_known;
}

static CompetentStatus
list_requirements(CompetentGap* const           gap,
                  const CompetentProfile* const profile,
                  const Points* const           points,
                  CompetentError* const         error)
{
  CompetentRequirement* const requirements =
    (CompetentRequirement*)array_add_many(
      &gap->requirements, sizeof(CompetentRequirement), points->n_links, error);
  if (!requirements) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  for (size_t i = 0U; i < points->n_links; ++i) {
    const CompetentLink   link   = points->links[i];
    const CompetentCredit credit = competent_profile_credit(
      profile, link.concept, (CompetentLevel)link.level);

    requirements[i] = gap_requirement(link, points->points[i], credit);
  }

  gap->is_known = gap_find_unknown(
    gap->taxonomy, &profile, 1U, requirements, points->n_links);
  return COMPETENT_STATUS_SUCCESS;
}

// Put requirements in order, and add up what they earn
static void
settle_requirements(CompetentGap* const gap)
{
  CompetentRequirement* const requirements =
    (CompetentRequirement*)gap->requirements.items;
  for (size_t i = 0U; i < gap->requirements.n; ++i) {
    gap->earned += requirements[i].earned;
  }

  if (gap->requirements.n) {
    qsort(requirements,
          gap->requirements.n,
          sizeof(CompetentRequirement),
          compare_requirements);
  }
}

// Add to each norm what it would earn more of a requirement
static void
count_teachers(const CompetentGap* const         gap,
               const CompetentRequirement* const requirement,
               const CompetentConcept            first_norm,
               int32_t* const                    gained)
{
  size_t                     n     = 0U;
  const CompetentLink* const links = competent_taxonomy_links(
    gap->taxonomy, requirement->concept, COMPETENT_RELATION_TAUGHT_BY, &n);

  for (size_t i = 0U; i < n; ++i) {
    const int32_t credit = credit_of_grade(credit_grade(links[i].level),
                                           credit_grade(requirement->level));
    if (credit > requirement->credit && links[i].concept != gap->target &&
        credit_is_level(links[i].level) &&
        competent_taxonomy_kind(gap->taxonomy, links[i].concept) ==
          COMPETENT_KIND_NORM) {
      gained[links[i].concept - first_norm] +=
        credit_part(requirement->points, credit) - requirement->earned;
    }
  }
}

static CompetentStatus
place_teachers(CompetentGap* const    gap,
               const CompetentConcept first_norm,
               const int32_t* const   gained,
               const int32_t          n_norms,
               CompetentError* const  error)
{
  for (int32_t i = 0; i < n_norms; ++i) {
    if (gained[i]) {
      CompetentTeacher* const teacher = (CompetentTeacher*)array_add(
        &gap->teachers, sizeof(CompetentTeacher), error);
      if (!teacher) {
        return COMPETENT_STATUS_NO_MEMORY;
      }

      teacher->norm   = first_norm + i;
      teacher->gained = gained[i];
    }
  }

  if (gap->teachers.n) {
    qsort(gap->teachers.items,
          gap->teachers.n,
          sizeof(CompetentTeacher),
          compare_teachers);
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
list_teachers(CompetentGap* const gap, CompetentError* const error)
{
  const int32_t n_norms =
    competent_taxonomy_n_of_kind(gap->taxonomy, COMPETENT_KIND_NORM);
  const CompetentConcept first_norm =
    competent_taxonomy_first_of_kind(gap->taxonomy, COMPETENT_KIND_NORM);

  int32_t* const gained =
    (int32_t*)calloc((size_t)n_norms + 1U, sizeof(int32_t));
  if (!gained) {
    return no_memory(error);
  }

  for (size_t i = 0U; i < gap->requirements.n; ++i) {
    count_teachers(gap,
                   (const CompetentRequirement*)gap->requirements.items + i,
                   first_norm,
                   gained);
  }

  const CompetentStatus st =
    place_teachers(gap, first_norm, gained, n_norms, error);
  free(gained);
  return st;
}

static CompetentStatus
fill(CompetentGap* const           gap,
     const CompetentMatcher* const matcher,
     const CompetentProfile* const profile,
     CompetentError* const         error)
{
  PointsMaker     maker = matcher_points(matcher);
  Points          points;
  CompetentStatus st = points_make(&maker, gap->target, &points, error);
  if (!st) {
    st = list_requirements(gap, profile, &points, error);
  }

  points_free(&maker);
  settle_requirements(gap);
  return st ? st : list_teachers(gap, error);
}

CompetentStatus
competent_gap_new(const CompetentMatcher* const matcher,
                  const CompetentProfile* const profile,
                  const CompetentConcept        target,
                  CompetentGap** const          gap,
                  CompetentError* const         error)
{
  assert(matcher);
  assert(profile);
  assert(gap);

  *gap = NULL;

  CompetentStatus st = matcher_check_profile(matcher, profile, error);
  if (!st) {
    st = matcher_check_target(matcher, target, error);
  }

  if (st) {
    return st;
  }

  CompetentGap* const made = (CompetentGap*)calloc(1, sizeof(CompetentGap));
  if (!made) {
    return no_memory(error);
  }

  made->taxonomy = competent_taxonomy_share(matcher->taxonomy);
  made->target   = target;

  st = fill(made, matcher, profile, error);
  if (st) {
    competent_gap_free(made);
    return st;
  }

  *gap = made;
  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
gap_of_requirements(const CompetentTaxonomy* const    taxonomy,
                    const CompetentRequirement* const requirements,
                    const size_t                      n_requirements,
                    const bool                        is_known,
                    CompetentGap** const              gap,
                    CompetentError* const             error)
{
  *gap = NULL;

  CompetentGap* const made = (CompetentGap*)calloc(1, sizeof(CompetentGap));
  if (!made) {
    return no_memory(error);
  }

  made->taxonomy = competent_taxonomy_share(taxonomy);
  made->target   = COMPETENT_NONE;
  made->is_known = is_known;

  void* const copy = array_add_many(
    &made->requirements, sizeof(CompetentRequirement), n_requirements, error);
  if (copy && n_requirements) {
    memcpy(copy, requirements, n_requirements * sizeof(CompetentRequirement));
  }

  settle_requirements(made);
  if (!copy || list_teachers(made, error)) {
    competent_gap_free(made);
    return COMPETENT_STATUS_NO_MEMORY;
  }

  *gap = made;
  return COMPETENT_STATUS_SUCCESS;
}

void
competent_gap_free(CompetentGap* const gap)
{
  if (gap) {
    array_free(&gap->requirements);
    array_free(&gap->teachers);
    competent_taxonomy_free(gap->taxonomy);
    free(gap);
  }
}

CompetentConcept
competent_gap_target(const CompetentGap* const gap)
{
  assert(gap);

  return gap->target;
}

int32_t
competent_gap_earned(const CompetentGap* const gap)
{
  assert(gap);

  return gap->earned;
}

bool
competent_gap_is_known(const CompetentGap* const gap)
{
  assert(gap);

  return gap->is_known;
}

CompetentPart
competent_gap_part(const CompetentGap* const gap, const CompetentKind kind)
{
  assert(gap);

  CompetentPart part = {0, 0, {0}};
  for (size_t i = 0U; i < gap->requirements.n; ++i) {
    const CompetentRequirement* const requirement =
      (const CompetentRequirement*)gap->requirements.items + i;
    if (competent_taxonomy_kind(gap->taxonomy, requirement->concept) == kind) {
      part.points += requirement->points;
      part.earned += requirement->earned;
      ++part.n[requirement->state];
    }
  }

  return part;
}

const CompetentRequirement*
competent_gap_requirements(const CompetentGap* const gap,
                           size_t* const             n_requirements)
{
  assert(gap);
  assert(n_requirements);

  *n_requirements = gap->requirements.n;
  return gap->requirements.n
           ? (const CompetentRequirement*)gap->requirements.items
           : NULL;
}

const CompetentTeacher*
competent_gap_teachers(const CompetentGap* const gap, size_t* const n_teachers)
{
  assert(gap);
  assert(n_teachers);

  *n_teachers = gap->teachers.n;
  return gap->teachers.n ? (const CompetentTeacher*)gap->teachers.items : NULL;
}
