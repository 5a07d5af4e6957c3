// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "base/failure.h"
#include "match/credit.h"
#include "match/vacancy_impl.h"
#include "plan/planner_impl.h"
#include "plan/radar_impl.h"

#include <competent/fact.h>
#include <competent/gate.h>

#include <stdlib.h>

static void
count_people(const Survey* const      survey,
             const Staffing* const    staffing,
             CompetentProspect* const prospects)
{
  const Training* const trainings =
    (const Training*)staffing->trainings.trainings.items;
  for (uint32_t p = 0U; p < survey->n_people; ++p) {
    const uint32_t opening = staffing->trained.columns[p];
    for (uint32_t o = 0U; o < survey->n_openings; ++o) {
      prospects[o].n_suited +=
        survey->earned[survey_pair(survey, p, o)] >= survey->wishes.coverage;
    }

    if (opening == ASSIGNMENT_NONE) {
      continue;
    }

    CompetentProspect* const prospect = &prospects[opening];
    --prospect->n_empty;
    if (staffing->taken[p] == STAFFING_NONE) {
      ++prospect->n_ready;
    } else {
      ++prospect->n_trained;
      prospect->spent += trainings[staffing->taken[p]].spent;
    }
  }
}

static void
sum_prospects(CompetentRadarTotals* const    totals,
              const CompetentProspect* const prospects,
              const size_t                   n)
{
  for (size_t i = 0U; i < n; ++i) {
    const CompetentProspect* const prospect = &prospects[i];

    totals->n_unscored += !prospect->is_scored;
    totals->asked += prospect->is_scored
                       ? (int64_t)prospect->places * COMPETENT_TARGET_POINTS
                       : 0;
    totals->n_places += prospect->is_scored ? prospect->places : 0;
    totals->n_ready += prospect->n_ready;
    totals->n_trained += prospect->n_trained;
    totals->n_empty += prospect->is_scored ? prospect->n_empty : 0;
    totals->spent += prospect->spent;
  }
}

static void
withhold(CompetentProspect* const prospect)
{
  prospect->spent       = COMPETENT_UNKNOWN;
  prospect->n_suited    = COMPETENT_UNKNOWN;
  prospect->n_ready     = COMPETENT_UNKNOWN;
  prospect->n_trained   = COMPETENT_UNKNOWN;
  prospect->n_empty     = COMPETENT_UNKNOWN;
  prospect->is_withheld = 1;
}

static void
withhold_sums(CompetentRadarTotals* const totals)
{
  totals->spent     = COMPETENT_UNKNOWN;
  totals->bound     = COMPETENT_UNKNOWN;
  totals->n_ready   = COMPETENT_UNKNOWN;
  totals->n_trained = COMPETENT_UNKNOWN;
  totals->n_empty   = COMPETENT_UNKNOWN;
}

// What one line withholds would follow from the others and the totals, so that
// another one is withheld too that has any figures, or else the totals are
static void
withhold_prospects(const Survey* const         survey,
                   CompetentProspect* const    prospects,
                   CompetentRadarTotals* const totals)
{
  const uint32_t     n          = survey->n_openings;
  CompetentProspect* fewest     = NULL;
  int32_t            n_withheld = 0;
  for (uint32_t o = 0U; o < n; ++o) {
    CompetentProspect* const prospect = &prospects[o];
    if (survey->n_people < (uint32_t)survey->options.group ||
        radar_tells(survey, prospect->n_suited, survey->n_people) ||
        radar_is_small(survey, prospect->n_ready) ||
        radar_is_small(survey, prospect->n_trained)) {
      withhold(prospect);
      ++n_withheld;
    } else if (survey->places[o] &&
               (!fewest || prospect->n_suited < fewest->n_suited)) {
      fewest = prospect;
    }
  }

  if (n_withheld == 1 && fewest) {
    withhold(fewest);
    ++n_withheld;
  } else if (n_withheld == 1) {
    withhold_sums(totals);
  }

  totals->n_withheld += n_withheld;
}

// Points are held by those who are placed as they are, who may be others than
// those who are placed after training
static void
withhold_totals(const Survey* const         survey,
                const Staffing* const       staffing,
                CompetentRadarTotals* const totals)
{
  const int64_t n_placed = (int64_t)totals->n_ready + totals->n_trained;
  if (survey->n_people >= (uint32_t)survey->options.group &&
      !radar_tells(survey, n_placed, survey->n_people) &&
      !radar_tells(survey, staffing->as_is.n_assigned, survey->n_people) &&
      !radar_is_small(survey, totals->n_ready) &&
      !radar_is_small(survey, totals->n_trained)) {
    return;
  }

  withhold_sums(totals);
  totals->held    = COMPETENT_UNKNOWN;
  totals->trained = COMPETENT_UNKNOWN;
}

static CompetentStatus
list_prospects(CompetentRadar* const radar,
               const Survey* const   survey,
               const Staffing* const staffing,
               CompetentError* const error)
{
  CompetentProspect* const prospects = (CompetentProspect*)array_add_many(
    &radar->prospects, sizeof(CompetentProspect), survey->n_openings, error);
  if (!prospects) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  for (uint32_t o = 0U; o < survey->n_openings; ++o) {
    prospects[o].places    = survey->openings[o].places;
    prospects[o].is_scored = survey_points(survey, o).is_scored;
    prospects[o].n_empty   = prospects[o].places;
  }

  count_people(survey, staffing, prospects);
  sum_prospects(&radar->totals, prospects, survey->n_openings);
  radar->totals.bound      = staffing->bound;
  radar->totals.n_searches = (int32_t)staffing->n_searches;
  radar->totals.is_proven  = staffing->is_proven;
  return COMPETENT_STATUS_SUCCESS;
}

static int32_t
points_of(const Survey* const           survey,
          const CompetentProfile* const profile,
          const uint32_t                opening,
          int32_t* const                credits)
{
  const Points points = survey_points(survey, opening);
  int32_t      sum    = 0;
  vacancy_credits(points.links, points.n_links, profile, credits, 1U);
  for (size_t i = 0U; i < points.n_links; ++i) {
    sum += credit_part(points.points[i], credits[i]);
  }

  return sum;
}

// Tell which courses somebody follows and what that brings
static CompetentStatus
tell_training(CompetentRadar* const     radar,
              const Survey* const       survey,
              const Staffing* const     staffing,
              CompetentPlacement* const placement,
              CompetentError* const     error)
{
  const Training* const training =
    (const Training*)staffing->trainings.trainings.items +
    staffing->taken[placement->person];
  const CompetentConcept* const courses =
    (const CompetentConcept*)staffing->trainings.courses.items +
    training->first;
  const Points points = survey_points(survey, training->opening);

  CompetentConcept* const told = (CompetentConcept*)array_add_many(
    &radar->courses, sizeof(CompetentConcept), training->n, error);
  int32_t* const credits =
    (int32_t*)calloc(points.n_links + 1U, sizeof(int32_t));
  CompetentProfile* after = NULL;
  CompetentStatus   st =
    (told && credits) ? COMPETENT_STATUS_SUCCESS : no_memory(error);
  if (!st) {
    st =
      trainings_follow(&staffing->trainings, training, survey, &after, error);
  }

  for (uint32_t c = 0U; c < training->n && !st; ++c) {
    told[c] = courses[c];
  }

  if (!st) {
    placement->spent     = training->spent;
    placement->bound     = training->bound;
    placement->n_courses = (int32_t)training->n;
    placement->after     = points_of(survey, after, training->opening, credits);
  }

  free(credits);
  competent_profile_free(after);
  return st;
}

static int
compare_placements(const void* const a, const void* const b)
{
  const CompetentPlacement* const x = (const CompetentPlacement*)a;
  const CompetentPlacement* const y = (const CompetentPlacement*)b;

  return (x->opening != y->opening)
           ? (x->opening > y->opening) - (x->opening < y->opening)
           : (x->person > y->person) - (x->person < y->person);
}

// People go by opening, and then come their courses in that order
static CompetentStatus
list_placements(CompetentRadar* const radar,
                const Survey* const   survey,
                const Staffing* const staffing,
                CompetentError* const error)
{
  CompetentPlacement* const placements =
    (CompetentPlacement*)array_add_many(&radar->placements,
                                        sizeof(CompetentPlacement),
                                        staffing->trained.n_assigned,
                                        error);
  if (!placements) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  size_t n = 0U;
  for (uint32_t p = 0U; p < survey->n_people; ++p) {
    if (staffing->trained.columns[p] != ASSIGNMENT_NONE) {
      placements[n].opening  = (int32_t)staffing->trained.columns[p];
      placements[n++].person = (int32_t)p;
    }
  }

  if (n) {
    qsort(placements, n, sizeof(CompetentPlacement), compare_placements);
  }

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < n && !st; ++i) {
    CompetentPlacement* const placement = &placements[i];
    const uint32_t            person    = (uint32_t)placement->person;
    const uint32_t            opening   = (uint32_t)placement->opening;

    placement->before  = survey->earned[survey_pair(survey, person, opening)];
    placement->after   = placement->before;
    placement->passage = (int32_t)competent_profile_passage(
      survey->profiles[person], survey->openings[opening].target);
    placement->first_course = (int32_t)radar->courses.n;
    if (staffing->taken[person] != STAFFING_NONE) {
      st = tell_training(radar, survey, staffing, placement, error);
    }
  }

  return st;
}

static int
compare_enrolments(const void* const a, const void* const b)
{
  const CompetentEnrolment* const x = (const CompetentEnrolment*)a;
  const CompetentEnrolment* const y = (const CompetentEnrolment*)b;

  return (x->n_people != y->n_people)
           ? (x->n_people < y->n_people) - (x->n_people > y->n_people)
           : (x->course > y->course) - (x->course < y->course);
}

static CompetentStatus
keep_enrolments(CompetentRadar* const           radar,
                const Survey* const             survey,
                const CompetentEnrolment* const made,
                CompetentError* const           error)
{
  const size_t n = planner_n_teaching(survey->planner);
  for (size_t i = 0U; i < n; ++i) {
    if (made[i].n_people < 1) {
      continue;
    }

    if (made[i].n_people < survey->options.group) {
      ++radar->totals.n_withheld;
      continue;
    }

    CompetentEnrolment* const kept = (CompetentEnrolment*)array_add(
      &radar->enrolments, sizeof(CompetentEnrolment), error);
    if (!kept) {
      return COMPETENT_STATUS_NO_MEMORY;
    }

    *kept = made[i];
  }

  if (radar->enrolments.n) {
    qsort(radar->enrolments.items,
          radar->enrolments.n,
          sizeof(CompetentEnrolment),
          compare_enrolments);
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
list_enrolments(CompetentRadar* const radar,
                const Survey* const   survey,
                CompetentError* const error)
{
  const CompetentPlanner* const planner = survey->planner;
  const CompetentConcept* const courses =
    (const CompetentConcept*)radar->courses.items;
  CompetentEnrolment* const made = (CompetentEnrolment*)calloc(
    planner_n_teaching(planner) + 1U, sizeof(CompetentEnrolment));
  for (size_t c = 0U; made && c < radar->courses.n; ++c) {
    CompetentEnrolment* const one = &made[planner_index(planner, courses[c])];

    one->course = courses[c];
    ++one->n_people;
  }

  const CompetentStatus st =
    made ? keep_enrolments(radar, survey, made, error) : no_memory(error);
  free(made);
  return st;
}

CompetentStatus
radar_find_places(CompetentRadar* const radar,
                  const Survey* const   survey,
                  const Staffing* const staffing,
                  CompetentError* const error)
{
  CompetentStatus st = list_prospects(radar, survey, staffing, error);
  if (!st) {
    st = list_placements(radar, survey, staffing, error);
  }

  if (!st) {
    st = list_enrolments(radar, survey, error);
  }

  if (!st && survey->options.group > 1) {
    array_free(&radar->placements);
    array_free(&radar->courses);
  }

  if (!st) {
    withhold_totals(survey, staffing, &radar->totals);
    withhold_prospects(
      survey, (CompetentProspect*)radar->prospects.items, &radar->totals);
  }

  return st;
}
