// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef PLAN_FUNDING_COURSE_H
#define PLAN_FUNDING_COURSE_H

/**
   @file funding_course.h

   What schemes want to know of courses and tiles, found once.
*/

#include "base/array.h"
#include "plan/funding_condition.h"

#include <competent/concept.h>
#include <competent/funding.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <stdint.h>

/// A time at which a course is given
typedef struct {
  int64_t  price; ///< Or -1
  uint32_t modes; ///< Bits, or 0
  int32_t  start; ///< Date, or 0
  int32_t  weeks; ///< Or -1
  int32_t  day;   ///< Number of the day of its start
} Instance;

/// A course or tile
typedef struct {
  int64_t  price_low; ///< Or -1
  int64_t  price_high;
  uint32_t first_instance;
  uint32_t n_instances;
  uint32_t modes;     ///< Bits, or 0
  int32_t  level;     ///< Or -1
  int32_t  weeks;     ///< Or -1
  int32_t  path_date; ///< When its path was recognised, 0 for none, or -1
  int8_t   document;  ///< Or -1
  int8_t   is_accredited;
  int8_t   has_crebo;
  int8_t   is_basic;
  int8_t   in_demand;
} Course;

/// All courses and tiles; zero-initialised there are none
typedef struct {
  Array            courses;   ///< Course: courses and then tiles
  Array            instances; ///< Instance, by course and start
  CompetentConcept first_course;
  CompetentConcept first_tile;
  int32_t          n_courses;
  int32_t          n_tiles;
} Courses;

/// Find what there is to know of all courses and tiles of a taxonomy
COMPETENT_NODISCARD CompetentStatus
courses_find(Courses*                 courses,
             const CompetentTaxonomy* taxonomy,
             CompetentError*          error);

/// Free what courses hold
void
courses_free(Courses* courses);

/// Return a course or tile, or null for anything else
const Course*
courses_get(const Courses* courses, CompetentConcept concept);

/// Fill in what is seen of a course in a case, or that nothing is for null; the
/// day is that of its date
void
course_see(const Courses*       courses,
           const Course*        course,
           const CompetentCase* question,
           int32_t              today,
           Seen                 seen[COMPETENT_N_CRITERIA]);

#endif // PLAN_FUNDING_COURSE_H
