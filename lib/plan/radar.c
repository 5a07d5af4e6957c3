// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/radar.h>

#include "base/failure.h"
#include "plan/radar_impl.h"

#include <assert.h>
#include <stdlib.h>

#define DEFAULT_COURSES 20

CompetentRadarOptions
competent_radar_options(void)
{
  const CompetentRadarOptions options = {
    COMPETENT_THRIFT_COST, 0, COMPETENT_RADAR_SEARCHES, DEFAULT_COURSES};

  return options;
}

static CompetentStatus
find_all(CompetentRadar* const radar,
         const Survey* const   survey,
         CompetentError* const error)
{
  Staffing        staffing;
  CompetentStatus st = staffing_init(&staffing, survey, error);
  if (!st) {
    st = radar_find_shortages(radar, survey, &staffing, error);
  }

  if (!st) {
    st = radar_find_remedies(radar, survey, &staffing, error);
  }

  if (!st) {
    st = radar_find_places(radar, survey, &staffing, error);
  }

  staffing_free(&staffing);
  return st;
}

CompetentStatus
competent_radar_new(const CompetentPlanner* const        planner,
                    const CompetentOpening* const        openings,
                    const size_t                         n_openings,
                    const CompetentProfile* const* const profiles,
                    const size_t                         n_profiles,
                    const CompetentWishes* const         wishes,
                    const CompetentRadarOptions* const   options,
                    CompetentRadar** const               radar,
                    CompetentError* const                error)
{
  assert(planner);
  assert(openings || !n_openings);
  assert(profiles || !n_profiles);
  assert(radar);

  *radar = NULL;

  CompetentRadar* const made =
    (CompetentRadar*)calloc(1, sizeof(CompetentRadar));
  if (!made) {
    return no_memory(error);
  }

  made->taxonomy = competent_taxonomy_share(planner->taxonomy);

  Survey          survey;
  CompetentStatus st = survey_init(&survey,
                                   planner,
                                   openings,
                                   n_openings,
                                   profiles,
                                   n_profiles,
                                   wishes,
                                   options,
                                   error);
  if (!st) {
    st = find_all(made, &survey, error);
  }

  survey_free(&survey);
  if (st) {
    competent_radar_free(made);
    return st;
  }

  *radar = made;
  return COMPETENT_STATUS_SUCCESS;
}

void
competent_radar_free(CompetentRadar* const radar)
{
  if (radar) {
    array_free(&radar->shortages);
    array_free(&radar->remedies);
    array_free(&radar->prospects);
    array_free(&radar->placements);
    array_free(&radar->courses);
    array_free(&radar->enrolments);
    competent_taxonomy_free(radar->taxonomy);
    free(radar);
  }
}

CompetentRadarTotals
competent_radar_totals(const CompetentRadar* const radar)
{
  assert(radar);

  return radar->totals;
}

static const void*
items_of(const Array* const array, size_t* const n)
{
  assert(n);

  *n = array->n;
  return array->n ? array->items : NULL;
}

const CompetentShortage*
competent_radar_shortages(const CompetentRadar* const radar,
                          size_t* const               n_shortages)
{
  assert(radar);

  return (const CompetentShortage*)items_of(&radar->shortages, n_shortages);
}

const CompetentRemedy*
competent_radar_remedies(const CompetentRadar* const radar,
                         size_t* const               n_remedies)
{
  assert(radar);

  return (const CompetentRemedy*)items_of(&radar->remedies, n_remedies);
}

const CompetentProspect*
competent_radar_prospects(const CompetentRadar* const radar,
                          size_t* const               n_prospects)
{
  assert(radar);

  return (const CompetentProspect*)items_of(&radar->prospects, n_prospects);
}

const CompetentPlacement*
competent_radar_placements(const CompetentRadar* const radar,
                           size_t* const               n_placements)
{
  assert(radar);

  return (const CompetentPlacement*)items_of(&radar->placements, n_placements);
}

const CompetentConcept*
competent_radar_courses(const CompetentRadar* const radar,
                        size_t* const               n_courses)
{
  assert(radar);

  return (const CompetentConcept*)items_of(&radar->courses, n_courses);
}

const CompetentEnrolment*
competent_radar_enrolments(const CompetentRadar* const radar,
                           size_t* const               n_enrolments)
{
  assert(radar);

  return (const CompetentEnrolment*)items_of(&radar->enrolments, n_enrolments);
}
