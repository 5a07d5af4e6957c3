// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef PLAN_SURVEY_H
#define PLAN_SURVEY_H

#include "base/array.h"
#include "match/points.h"
#include "plan/planner_impl.h"
#include "plan/syllabus.h"

#include <competent/profile.h>
#include <competent/radar.h>
#include <competent/status.h>
#include <competent/vacancy.h>
#include <competent/wishes.h>

#include <stddef.h>
#include <stdint.h>

/// What a person has of an opening that has gates which stop the person, or
/// that has no points
#define SURVEY_STOPPED (-1)

/// Openings and people, and what each of these has of each of those
typedef struct {
  const CompetentPlanner*        planner;
  const CompetentOpening*        openings;
  const CompetentProfile* const* profiles;
  uint32_t                       n_openings;
  uint32_t                       n_people;
  CompetentWishes                wishes;
  CompetentRadarOptions          options;
  CompetentProfile*              nobody;    ///< Somebody who has nothing
  const CompetentVacancy**       vacancies; ///< By opening
  CompetentVacancy**             made;      ///< By number of the target
  size_t                         n_made;
  Syllabus*                      syllabuses; ///< By the first that asks for it
  uint32_t*                      firsts;     ///< By opening: that first opening
  uint32_t* firsts_made; ///< By number of the target: it, counted from one
  uint32_t* places;      ///< By opening, 0 without points
  int32_t*  earned;      ///< By person, then by opening
  int64_t*  costs;       ///< By person, then by opening: least
} Survey;

/// Find what people have of openings, and what it takes at least to have enough
COMPETENT_NODISCARD CompetentStatus
survey_init(Survey*                        survey,
            const CompetentPlanner*        planner,
            const CompetentOpening*        openings,
            size_t                         n_openings,
            const CompetentProfile* const* profiles,
            size_t                         n_profiles,
            const CompetentWishes*         wishes,
            const CompetentRadarOptions*   options,
            CompetentError*                error);

/// Free what a survey holds
void
survey_free(Survey* survey);

/// Return what an opening asks for
Points
survey_points(const Survey* survey, uint32_t opening);

/// Return the courses for an opening, which others may have too
const Syllabus*
survey_syllabus(const Survey* survey, uint32_t opening);

/// Make room for what somebody has of any opening, to be freed in any case
COMPETENT_NODISCARD CompetentStatus
survey_make_room(const Survey*   survey,
                 SyllabusRoom*   room,
                 CompetentError* error);

/// Free that room
void
survey_free_room(const SyllabusRoom* room);

/// Return what it takes a pair at least, more nearly than at first
int64_t
survey_least(const Survey* survey,
             SyllabusRoom  room,
             uint32_t      person,
             uint32_t      opening);

/// Return where a pair is in what is kept by pair
static inline size_t
survey_pair(const Survey* const survey,
            const uint32_t      person,
            const uint32_t      opening)
{
  return (size_t)person * survey->n_openings + opening;
}

#endif // PLAN_SURVEY_H
