// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/gap.h>

#include "base/once.h"
#include "base/order.h"
#include "match/credit.h"
#include "match/gap_impl.h"

#include <assert.h>
#include <stdbool.h>

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

static uint32_t
rank_of_requirement(const void* const item)
{
  const CompetentRequirement* const requirement =
    (const CompetentRequirement*)item;

  return order_descending(gain(requirement), requirement->points);
}

static int
compare_teachers(const void* const a, const void* const b)
{
  const CompetentTeacher* const x = (const CompetentTeacher*)a;
  const CompetentTeacher* const y = (const CompetentTeacher*)b;

  return (x->gained != y->gained) ? y->gained - x->gained
                                  : (x->norm > y->norm) - (x->norm < y->norm);
}

static uint32_t
rank_of_teacher(const void* const item)
{
  return order_descending(((const CompetentTeacher*)item)->gained, 0);
}

// What is made later changes nothing that anybody could see
static CompetentGap* mutable(const CompetentGap* const gap)
{
  union {
    const CompetentGap* in;
    CompetentGap*       out;
  } cast = {gap};

  return cast.out;
}

void
gap_list(const CompetentGap* const   gap,
         CompetentRequirement* const requirements)
{
  const Hit* const end = gap->hits + gap->n_hits;
  const Hit*       hit = gap->hits;
  for (size_t i = 0U; i < gap->n_requirements; ++i) {
    const CompetentCredit none   = {gap->links[i].concept,
                                    0,
                                    COMPETENT_NONE,
                                    COMPETENT_HOW_NOT,
                                    COMPETENT_NONE};
    const bool            is_hit = hit < end && hit->index == i;

    requirements[i] = gap_requirement(
      gap->links[i], gap->points[i], is_hit ? hit->credit : none);
    hit += is_hit;
  }

  gap_mark_unknown(
    gap->taxonomy, &gap->known, requirements, gap->n_requirements);
}

// List the requirements, if nobody did, and put them in order
static void
settle_requirements(const CompetentGap* const gap)
{
  CompetentGap* const made = mutable(gap);
  if (!once_begin(&made->is_listed)) {
    return;
  }

  if (made->links) {
    gap_list(made, made->requirements);
  }

  order_items(made->requirements,
              made->n_requirements,
              sizeof(CompetentRequirement),
              rank_of_requirement,
              compare_requirements);

  once_end(&made->is_listed);
}

// Add to each norm what it would earn more of a requirement
static void
count_teachers(const CompetentGap* const         gap,
               const CompetentRequirement* const requirement,
               const CompetentConcept            first_norm,
               const uint32_t                    n_norms)
{
  size_t                     n     = 0U;
  const CompetentLink* const links = competent_taxonomy_links(
    gap->taxonomy, requirement->concept, COMPETENT_RELATION_TAUGHT_BY, &n);

  for (size_t i = 0U; i < n; ++i) {
    const int32_t  credit = credit_of_grade(credit_grade(links[i].level),
                                           credit_grade(requirement->level));
    const uint32_t norm   = (uint32_t)(links[i].concept - first_norm);
    if (credit > requirement->credit && links[i].concept != gap->target &&
        credit_is_level(links[i].level) && norm < n_norms) {
      gap->teachers[norm].gained +=
        credit_part(requirement->points, credit) - requirement->earned;
    }
  }
}

// List the norms that teach anything, if nobody did, and put them in order
static void
settle_teachers(const CompetentGap* const gap)
{
  CompetentGap* const made = mutable(gap);
  if (!once_begin(&made->is_taught)) {
    return;
  }

  const int32_t n_norms =
    competent_taxonomy_n_of_kind(gap->taxonomy, COMPETENT_KIND_NORM);
  const CompetentConcept first_norm =
    competent_taxonomy_first_of_kind(gap->taxonomy, COMPETENT_KIND_NORM);
  for (int32_t i = 0; i < n_norms; ++i) {
    const CompetentTeacher nothing = {first_norm + i, 0};
    made->teachers[i]              = nothing;
  }

  settle_requirements(gap);
  for (size_t i = 0U; i < gap->n_requirements; ++i) {
    count_teachers(gap, gap->requirements + i, first_norm, (uint32_t)n_norms);
  }

  for (int32_t i = 0; i < n_norms; ++i) {
    made->teachers[made->n_teachers] = made->teachers[i];
    made->n_teachers += made->teachers[i].gained != 0;
  }

  order_items(made->teachers,
              made->n_teachers,
              sizeof(CompetentTeacher),
              rank_of_teacher,
              compare_teachers);

  once_end(&made->is_taught);
}

CompetentPart
competent_gap_part(const CompetentGap* const gap, const CompetentKind kind)
{
  assert(gap);

  settle_requirements(gap);

  CompetentPart part = {0, 0, {0}};
  for (size_t i = 0U; i < gap->n_requirements; ++i) {
    const CompetentRequirement* const requirement = gap->requirements + i;
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

  settle_requirements(gap);
  *n_requirements = gap->n_requirements;
  return gap->n_requirements ? gap->requirements : NULL;
}

const CompetentTeacher*
competent_gap_teachers(const CompetentGap* const gap, size_t* const n_teachers)
{
  assert(gap);
  assert(n_teachers);

  settle_teachers(gap);
  *n_teachers = gap->n_teachers;
  return gap->n_teachers ? gap->teachers : NULL;
}
