// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/training.h"

#include "match/profile_impl.h"
#include "plan/assignment.h"
#include "plan/courses_impl.h"
#include "plan/cover.h"
#include "plan/electives.h"
#include "plan/lessons.h"
#include "plan/need.h"

#include <string.h>

void
trainings_free(Trainings* const trainings)
{
  array_free(&trainings->trainings);
  array_free(&trainings->courses);
}

// What is to be spent least of; sets that spend the same differ in the other
static int64_t
spent_by(const CoverSet* const set, const CompetentThrift thrift)
{
  return set->costs[electives_order(thrift)[0]];
}

static CompetentStatus
keep_set(Trainings* const       trainings,
         Training* const        training,
         const Electives* const electives,
         const Covers* const    covers,
         CompetentError* const  error)
{
  const CompetentConcept* const concepts =
    (const CompetentConcept*)electives->concepts.items;
  const CoverSet* const   set   = (const CoverSet*)covers->sets.items;
  const uint32_t          n     = covers->sets.n ? set->n : 0U;
  const uint32_t          first = (uint32_t)trainings->courses.n;
  CompetentConcept* const kept  = (CompetentConcept*)array_add_many(
    &trainings->courses, sizeof(CompetentConcept), n, error);
  if (!kept) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  for (uint32_t i = 0U; i < n; ++i) {
    kept[i] = concepts[((const uint32_t*)covers->members.items)[i]];
  }

  training->first = first;
  training->n     = n;
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
solve(Trainings* const      trainings,
      Training* const       training,
      const Query* const    query,
      const Electives*      electives,
      CompetentError* const error)
{
  Covers             covers;
  const CoverProblem problem = electives_problem(electives, query);
  CompetentStatus    st      = cover_solve(&problem, &covers, error);
  if (st) {
    return st;
  }

  // The other cost is less than a unit, so rounding up is too high by it
  const int64_t rate     = problem.rates[electives_order(query->thrift)[0]];
  const bool    is_found = covers.sets.n > 0U;

  training->is_proven = covers.is_proven;
  training->spent =
    is_found ? spent_by((const CoverSet*)covers.sets.items, query->thrift)
             : ASSIGNMENT_NEVER;
  training->bound = covers.is_proven              ? training->spent
                    : (covers.bound == INT64_MAX) ? ASSIGNMENT_NEVER
                                                  : covers.bound / rate;

  st = keep_set(trainings, training, electives, &covers, error);
  covers_free(&covers);
  return st;
}

static CompetentStatus
search(Trainings* const      trainings,
       Training* const       training,
       const Query* const    query,
       const Syllabus* const syllabus,
       CompetentError* const error)
{
  Electives       electives;
  CompetentStatus st = electives_init_of(&electives, query, syllabus, error);
  if (!st) {
    st = solve(trainings, training, query, &electives, error);
  }

  electives_free(&electives);
  return st;
}

static CompetentStatus
search_pair(Trainings* const      trainings,
            Training* const       training,
            const Survey* const   survey,
            CompetentError* const error)
{
  const CompetentPlanner* const planner = survey->planner;
  const CompetentProfile* const profile = survey->profiles[training->person];
  const Points points = survey_points(survey, training->opening);

  Need  need;
  Query query = {.need    = &need,
                 .profile = profile,
                 .applicant =
                   applicant_of(planner->taxonomy, profile, &survey->wishes),
                 .thrift = survey->options.thrift};

  CompetentStatus st =
    own_costs_init(&query.own_costs, planner, profile, &survey->wishes, error);
  if (st) {
    return st;
  }

  st = need_init_points(&need, planner, profile, &points, error);
  if (!st) {
    st = search(trainings,
                training,
                &query,
                survey_syllabus(survey, training->opening),
                error);
    need_free(&need);
  }

  own_costs_free(&query.own_costs);
  return st;
}

CompetentStatus
trainings_search(Trainings* const      trainings,
                 const Survey* const   survey,
                 const uint32_t        person,
                 const uint32_t        opening,
                 CompetentError* const error)
{
  Training        training = {.person = person, .opening = opening};
  CompetentStatus st       = search_pair(trainings, &training, survey, error);
  if (st) {
    return st;
  }

  Training* const kept =
    (Training*)array_add(&trainings->trainings, sizeof(Training), error);
  if (!kept) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  *kept = training;
  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
trainings_follow(const Trainings* const   trainings,
                 const Training* const    training,
                 const Survey* const      survey,
                 CompetentProfile** const after,
                 CompetentError* const    error)
{
  const CompetentConcept* const courses =
    (const CompetentConcept*)trainings->courses.items + training->first;

  CompetentStatus st =
    profile_copy(survey->profiles[training->person], after, error);
  for (uint32_t i = 0U; i < training->n && !st; ++i) {
    st = lessons_learn(*after, courses[i], error);
  }

  return st;
}
