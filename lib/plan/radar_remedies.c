// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "base/failure.h"
#include "base/wide.h"
#include "plan/courses_impl.h"
#include "plan/need.h"
#include "plan/radar_impl.h"

#include <competent/fact.h>

#include <stdlib.h>

/// What every course does for those who are placed, by number
typedef struct {
  CompetentRadar*  radar;
  const Survey*    survey;
  CompetentRemedy* remedies;
} Remedying;

// Where one does not state what it takes, neither do all of them
static void
take_course(const Remedying* const remedying,
            const Query* const     query,
            const NeedTeacher      teacher)
{
  const CompetentPlanner* const planner = remedying->survey->planner;
  const CompetentCourse  course = courses_describe(query, teacher.concept);
  CompetentRemedy* const remedy =
    &remedying->remedies[planner_index(planner, teacher.concept)];
  const int64_t spends = course_spends(&course, query->thrift);
  if (course.bars ||
      !planner_is_open(planner, query->profile, teacher.concept) ||
      !planner_is_ready(planner, query->profile, teacher.concept)) {
    return;
  }

  remedy->course = teacher.concept;
  remedy->gain += teacher.gain;
  remedy->spends = (spends < 0 || remedy->spends < 0) ? COMPETENT_UNKNOWN
                                                      : remedy->spends + spends;
  ++remedy->n_people;
}

static CompetentStatus
take_teachers(const Remedying* const remedying,
              const Query* const     query,
              CompetentError* const  error)
{
  Array           found = {NULL, 0U, 0U};
  CompetentStatus st    = need_find_teachers(query->need, &found, error);

  const NeedTeacher* const teachers = (const NeedTeacher*)found.items;
  for (size_t i = 0U; i < found.n && !st; ++i) {
    if (teachers[i].gain > 0) {
      take_course(remedying, query, teachers[i]);
    }
  }

  array_free(&found);
  return st;
}

// Somebody who is placed gains what courses bring for that opening
static CompetentStatus
take_person(const Remedying* const remedying,
            const uint32_t         person,
            const uint32_t         opening,
            CompetentError* const  error)
{
  const Survey* const           survey  = remedying->survey;
  const CompetentPlanner* const planner = survey->planner;
  const CompetentProfile* const profile = survey->profiles[person];
  const Points                  points  = survey_points(survey, opening);

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
    st = take_teachers(remedying, &query, error);
    need_free(&need);
  }

  own_costs_free(&query.own_costs);
  return st;
}

static int
compare_remedies(const void* const a, const void* const b)
{
  const CompetentRemedy* const x = (const CompetentRemedy*)a;
  const CompetentRemedy* const y = (const CompetentRemedy*)b;

  const bool is_x_stated = x->spends >= 0;
  const bool is_y_stated = y->spends >= 0;
  if (is_x_stated != is_y_stated) {
    return is_x_stated ? -1 : 1;
  }

  const int order =
    is_x_stated
      ? wide_compare(wide_product((uint64_t)x->spends, (uint64_t)y->gain),
                     wide_product((uint64_t)y->spends, (uint64_t)x->gain))
      : 0;
  return order ? order
         : (x->gain != y->gain)
           ? (x->gain < y->gain) - (x->gain > y->gain)
           : (x->course > y->course) - (x->course < y->course);
}

// What brings something to few people is left out, and not only its figures:
// that it is there would tell of them
static CompetentStatus
list_remedies(const Remedying* const remedying, CompetentError* const error)
{
  const Survey* const   survey = remedying->survey;
  CompetentRadar* const radar  = remedying->radar;
  const size_t          n      = planner_n_teaching(survey->planner);
  for (size_t i = 0U; i < n; ++i) {
    const CompetentRemedy* const made = &remedying->remedies[i];
    if (made->n_people <= 0) {
      continue;
    }

    if (made->n_people < survey->options.group) {
      ++radar->totals.n_withheld;
      continue;
    }

    CompetentRemedy* const kept = (CompetentRemedy*)array_add(
      &radar->remedies, sizeof(CompetentRemedy), error);
    if (!kept) {
      return COMPETENT_STATUS_NO_MEMORY;
    }

    *kept = *made;
  }

  if (radar->remedies.n) {
    qsort(radar->remedies.items,
          radar->remedies.n,
          sizeof(CompetentRemedy),
          compare_remedies);
  }

  const size_t most = (size_t)survey->options.courses;
  radar->remedies.n = (radar->remedies.n < most) ? radar->remedies.n : most;
  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
radar_find_remedies(CompetentRadar* const radar,
                    const Survey* const   survey,
                    const Staffing* const staffing,
                    CompetentError* const error)
{
  const size_t    n         = planner_n_teaching(survey->planner);
  const Remedying remedying = {
    radar, survey, (CompetentRemedy*)calloc(n + 1U, sizeof(CompetentRemedy))};
  if (!remedying.remedies) {
    return no_memory(error);
  }

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (uint32_t p = 0U; p < survey->n_people && !st; ++p) {
    const uint32_t opening = staffing->as_is.columns[p];
    if (opening != ASSIGNMENT_NONE) {
      st = take_person(&remedying, p, opening, error);
    }
  }

  if (!st) {
    st = list_remedies(&remedying, error);
  }

  free(remedying.remedies);
  return st;
}
