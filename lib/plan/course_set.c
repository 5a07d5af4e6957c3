// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/course_set.h"

#include "plan/lessons.h"

#include <competent/fact.h>

#include <string.h>

/// Work after which the best set so far has to do
#define MAX_WORK UINT64_C(2000000)

void
electives_free(Electives* const electives)
{
  array_free(&electives->concepts);
  array_free(&electives->items);
  array_free(&electives->steps);
}

// Add the steps that a course gives, which are the first ones of each term
static CompetentStatus
add_steps(Electives* const      electives,
          const Need* const     need,
          const Taught* const   taught,
          CoverItem* const      item,
          CompetentError* const error)
{
  const NeedTerm* const terms   = (const NeedTerm*)need->terms.items;
  const uint32_t* const touched = (const uint32_t*)taught->touched.items;

  item->first = (uint32_t)electives->steps.n;
  for (size_t i = 0U; i < taught->touched.n; ++i) {
    const uint32_t  n = taught->n_steps[touched[i]];
    uint32_t* const steps =
      (uint32_t*)array_add_many(&electives->steps, sizeof(uint32_t), n, error);
    if (!steps) {
      return COMPETENT_STATUS_NO_MEMORY;
    }

    for (uint32_t s = 0U; s < n; ++s) {
      steps[s] = terms[touched[i]].first_step + s;
    }

    item->n += n;
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
add_elective(Electives* const             electives,
             const Query* const           query,
             const Taught* const          taught,
             const CompetentCourse* const course,
             CompetentError* const        error)
{
  CompetentConcept* const concept = (CompetentConcept*)array_add(
    &electives->concepts, sizeof(CompetentConcept), error);
  CoverItem* const item =
    (CoverItem*)array_add(&electives->items, sizeof(CoverItem), error);
  if (!concept || !item) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  *concept               = course->concept;
  item->costs[SET_CENTS] = course->own_cost;
  item->costs[SET_TIME] =
    (query->thrift == COMPETENT_THRIFT_HOURS) ? course->hours : course->weeks;
  item->costs[SET_COUNT] = 1;
  return add_steps(electives, query->need, taught, item, error);
}

// Return the bits of what keeps a course from being reckoned with
static uint32_t
bars_of(const Query* const query, const CompetentCourse* const course)
{
  const bool is_stated =
    course->own_cost >= 0 && course->weeks >= 0 &&
    (query->thrift != COMPETENT_THRIFT_HOURS || course->hours >= 0);
  // A tile that starts from a function is for who works there
  size_t n_starts = 0U;
  (void)competent_taxonomy_links(query->need->planner->taxonomy,
                                 course->concept,
                                 COMPETENT_RELATION_STARTS_FROM,
                                 &n_starts);

  const bool is_ready =
    !n_starts &&
    planner_is_ready(query->need->planner, query->profile, course->concept);

  return course->bars |
         (is_stated ? 0U : 1U << (unsigned)COMPETENT_BAR_UNSTATED) |
         (is_ready ? 0U : 1U << (unsigned)COMPETENT_BAR_PREREQUISITE);
}

CompetentStatus
electives_init(Electives* const      electives,
               const Query* const    query,
               uint32_t* const       bars,
               CompetentError* const error)
{
  memset(electives, 0, sizeof(*electives));

  Array           found = {NULL, 0U, 0U};
  Taught          taught;
  CompetentStatus st = taught_init(&taught, query->need, error);
  if (st) {
    return st;
  }

  st = need_find_teachers(query->need, &found, error);
  for (size_t i = 0U; i < found.n && !st; ++i) {
    const CompetentCourse course =
      courses_describe(query->need,
                       &query->applicant,
                       ((const CompetentConcept*)found.items)[i]);

    taught_clear(&taught);
    taught_add(&taught, query->need, course.concept);
    if (taught.touched.n) {
      const uint32_t barred = bars_of(query, &course);
      *bars |= barred;
      st = barred ? COMPETENT_STATUS_SUCCESS
                  : add_elective(electives, query, &taught, &course, error);
    }
  }

  taught_free(&taught);
  array_free(&found);
  return st;
}

static int64_t
sum_of(const CoverProblem* const problem, const SetCost cost)
{
  int64_t sum = 0;
  for (uint32_t i = 0U; i < problem->n_items; ++i) {
    sum += problem->items[i].costs[cost];
  }

  return sum;
}

// Take what is to be spent least of as the value, in such large units that the
// other cost decides only between sets that spend the same
static void
set_rates(CoverProblem* const problem, const CompetentThrift thrift)
{
  const bool    is_cost = thrift == COMPETENT_THRIFT_COST;
  const SetCost first   = is_cost ? SET_CENTS : SET_TIME;
  const SetCost second  = is_cost ? SET_TIME : SET_CENTS;
  const int64_t others  = sum_of(problem, second);
  int64_t       unit    = 1;
  while (unit <= others) {
    unit *= 2;
  }

  // Too large ones would overflow: then the first such set has to do
  const bool is_small = sum_of(problem, first) < COVER_MAX_VALUE / 2 / unit - 1;
  problem->rates[first]  = is_small ? unit : 1;
  problem->rates[second] = is_small ? 1 : 0;
}

static CoverProblem
problem_of(const Query* const query, const Electives* const electives)
{
  const CompetentWishes* const wishes = &query->applicant.wishes;
  const bool is_hours                 = query->thrift == COMPETENT_THRIFT_HOURS;

  CoverProblem problem = {
    .items   = (const CoverItem*)electives->items.items,
    .n_items = (uint32_t)electives->items.n,
    .steps   = (const uint32_t*)electives->steps.items,
    .weights = (const int32_t*)query->need->steps.items,
    .n_steps = (uint32_t)query->need->steps.n,
    .demand  = wishes->coverage - query->need->earned,
    .limits  = {(wishes->budget >= 0) ? wishes->budget : INT64_MAX,
               (wishes->weeks >= 0 && !is_hours) ? wishes->weeks : INT64_MAX,
               (wishes->steps >= 0) ? wishes->steps : INT64_MAX},
    .goal     = COVER_BEST,
    .n_wanted = 1U,
    .max_work = MAX_WORK};

  set_rates(&problem, query->thrift);
  return problem;
}

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
  const SetCost first =
    (thrift == COMPETENT_THRIFT_COST) ? SET_CENTS : SET_TIME;

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
  CompetentStatus st = electives_init(&electives, query, &courses->bars, error);
  if (st) {
    electives_free(&electives);
    return st;
  }

  Covers             covers;
  const CoverProblem problem = problem_of(query, &electives);
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
