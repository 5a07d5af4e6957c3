// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/course_set.h"

#include "plan/cover.h"
#include "plan/electives.h"
#include "plan/lessons.h"

#include <competent/fact.h>

#include <string.h>

static CompetentStatus
take_set(CompetentCourses* const courses,
         const Query* const      query,
         const Electives* const  electives,
         const Covers* const     covers,
         CompetentError* const   error)
{
  const CompetentConcept* const concepts =
    (const CompetentConcept*)electives->concepts.items;
  const CoverSet* const set   = (const CoverSet*)covers->sets.items;
  const size_t          n     = covers->sets.n ? set->n : 0U;
  Array                 taken = {NULL, 0U, 0U};

  CompetentConcept* const members = (CompetentConcept*)array_add_many(
    &taken, sizeof(CompetentConcept), n, error);
  CompetentStatus st =
    members ? COMPETENT_STATUS_SUCCESS : COMPETENT_STATUS_NO_MEMORY;
  for (size_t i = 0U; i < n && members; ++i) {
    members[i] = concepts[((const uint32_t*)covers->members.items)[i]];
  }

  if (!st) {
    st = lessons_fill(courses, query, &taken, error);
  }

  array_free(&taken);
  return st;
}

// What no set spends less than, of what is to be spent least of
static int64_t
bound_of(const CoverProblem* const problem,
         const Covers* const       covers,
         const CompetentThrift     thrift)
{
  const SetCost first = electives_order(thrift)[0];

  // The other cost is less than a unit, so rounding up is too high by it
  return (covers->bound == INT64_MAX) ? COMPETENT_UNKNOWN
                                      : covers->bound / problem->rates[first];
}

CompetentStatus
course_set_find(CompetentCourses* const courses,
                const Query* const      query,
                const size_t            limit,
                CompetentError* const   error)
{
  (void)limit;

  Electives       electives;
  CompetentStatus st =
    electives_init(&electives, query, false, &courses->bars, error);
  if (st) {
    electives_free(&electives);
    return st;
  }

  Covers             covers;
  const CoverProblem problem = electives_problem(&electives, query);
  st                         = cover_solve(&problem, &covers, error);
  if (!st) {
    courses->n_useful = electives.items.n;
    courses->bound    = bound_of(&problem, &covers, query->thrift);
    st                = take_set(courses, query, &electives, &covers, error);
    covers_free(&covers);
  }

  electives_free(&electives);
  return st;
}
