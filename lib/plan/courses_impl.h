// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef PLAN_COURSES_IMPL_H
#define PLAN_COURSES_IMPL_H

#include "base/array.h"
#include "plan/need.h"
#include "plan/offer.h"
#include "plan/own_cost.h"

#include <competent/course.h>
#include <competent/profile.h>
#include <competent/taxonomy.h>

#include <stdint.h>

struct CompetentCoursesImpl {
  CompetentTaxonomy* taxonomy;
  CompetentConcept   target;
  Array              items;         ///< CompetentCourse
  Array              lessons;       ///< CompetentLesson, of one after another
  Array              first_lessons; ///< size_t, one more than there are items
  int32_t            before;
  int32_t            after;
  int32_t            enough;
  size_t             n_useful;
  int64_t            spent;
  int64_t            bound;
  uint32_t           bars;
};

/// What courses are asked for
typedef struct {
  const Need*             need;
  const CompetentProfile* profile;
  Applicant               applicant;
  CompetentThrift         thrift;
  uint32_t                ignored; ///< Bits of bars that do not count
  OwnCosts                own_costs;
} Query;

/// Return what a course spends, or unknown
int64_t
course_spends(const CompetentCourse* course, CompetentThrift thrift);

/// Return what is known of a course but what it teaches
CompetentCourse
courses_describe(const Query* query, CompetentConcept concept);

#endif // PLAN_COURSES_IMPL_H
