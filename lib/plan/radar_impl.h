// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef PLAN_RADAR_IMPL_H
#define PLAN_RADAR_IMPL_H

#include "base/array.h"
#include "plan/staffing.h"
#include "plan/survey.h"

#include <competent/radar.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stdint.h>

struct CompetentRadarImpl {
  CompetentTaxonomy*   taxonomy;
  CompetentRadarTotals totals;
  Array                shortages;  ///< CompetentShortage
  Array                remedies;   ///< CompetentRemedy
  Array                prospects;  ///< CompetentProspect
  Array                placements; ///< CompetentPlacement
  Array                courses;    ///< CompetentConcept
  Array                enrolments; ///< CompetentEnrolment
};

/// Return whether a number of people is too small to tell, but not nobody
static inline bool
radar_is_small(const Survey* const survey, const int64_t n_people)
{
  return n_people > 0 && n_people < survey->options.group;
}

/// Return whether either a number of people or that of all others is too small
static inline bool
radar_tells(const Survey* const survey,
            const int64_t       n_people,
            const int64_t       n_all)
{
  return radar_is_small(survey, n_people) ||
         radar_is_small(survey, n_all - n_people);
}

/// Find what is short of all that is asked for
COMPETENT_NODISCARD CompetentStatus
radar_find_shortages(CompetentRadar* radar,
                     const Survey*   survey,
                     const Staffing* staffing,
                     CompetentError* error);

/// Find the courses that close most of it
COMPETENT_NODISCARD CompetentStatus
radar_find_remedies(CompetentRadar* radar,
                    const Survey*   survey,
                    const Staffing* staffing,
                    CompetentError* error);

/// Find what becomes of openings, and tell whom to place and to train
COMPETENT_NODISCARD CompetentStatus
radar_find_places(CompetentRadar* radar,
                  const Survey*   survey,
                  const Staffing* staffing,
                  CompetentError* error);

#endif // PLAN_RADAR_IMPL_H
