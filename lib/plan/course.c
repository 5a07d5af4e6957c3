// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/course.h>

#include "base/failure.h"
#include "plan/course_set.h"
#include "plan/courses_impl.h"
#include "plan/lessons.h"

#include <competent/fact.h>

#include <assert.h>
#include <stdlib.h>

const char*
competent_thrift_name(const CompetentThrift thrift)
{
  static const char* const names[COMPETENT_N_THRIFTS] = {
    "cost", "hours", "weeks", "none"};

  return ((size_t)thrift < COMPETENT_N_THRIFTS) ? names[thrift] : NULL;
}

int64_t
course_spends(const CompetentCourse* const course, const CompetentThrift thrift)
{
  return (thrift == COMPETENT_THRIFT_COST)    ? course->own_cost
         : (thrift == COMPETENT_THRIFT_HOURS) ? course->hours
         : (thrift == COMPETENT_THRIFT_WEEKS) ? course->weeks
                                              : 0;
}

/// As many courses as are ranked before any is left out
#define MANY_RANKED 512U

/// A course with what it is ranked by
typedef struct {
  int64_t          spends;
  CompetentConcept concept;
  int32_t          gain;
} Ranked;

static int
compare_ranked(const void* const a, const void* const b)
{
  const Ranked* const x = (const Ranked*)a;
  const Ranked* const y = (const Ranked*)b;

  const bool is_x_stated = x->spends != COMPETENT_UNKNOWN;
  const bool is_y_stated = y->spends != COMPETENT_UNKNOWN;
  if (is_x_stated != is_y_stated) {
    return is_x_stated ? -1 : 1;
  }

  // Points are at most 65,535 and prices less than 2^30
  const int64_t left  = is_x_stated ? x->spends * y->gain : 0;
  const int64_t right = is_x_stated ? y->spends * x->gain : 0;
  return (left != right) ? (left > right) - (left < right)
         : (x->gain != y->gain)
           ? y->gain - x->gain
           : (x->concept > y->concept) - (x->concept < y->concept);
}

CompetentCourse
courses_describe(const Query* const query, const CompetentConcept concept)
{
  const Applicant* const applicant = &query->applicant;
  uint32_t               bars      = 0U;
  const Offer* const     offer     = offers_best(
    planner_offers(query->need->planner, concept), concept, applicant, &bars);

  const int64_t own_cost =
    own_cost_of(&query->own_costs, concept, offer->price);

  // What is paid by others is no burden
  const uint32_t budget = 1U << (unsigned)COMPETENT_BAR_BUDGET;
  if (own_cost <= applicant->wishes.budget) {
    bars &= ~budget;
  }

  const CompetentCourse course = {.price    = offer->price,
                                  .own_cost = own_cost,
                                  .concept  = concept,
                                  .weeks =
                                    offer_weeks(offer, &applicant->wishes),
                                  .hours    = offer_hours(offer),
                                  .unlocked = COMPETENT_UNKNOWN,
                                  .bars     = bars & ~query->ignored};
  return course;
}

/// The best courses so far
typedef struct {
  Array  items; ///< Ranked
  size_t limit;
  Ranked worst;  ///< The last of the best, once there were too many
  bool   is_cut; ///< There were
} Ranking;

static void
sort_ranking(Ranking* const ranking)
{
  if (ranking->items.n) {
    qsort(
      ranking->items.items, ranking->items.n, sizeof(Ranked), compare_ranked);
  }

  if (ranking->items.n > ranking->limit) {
    ranking->items.n = ranking->limit;
    ranking->worst = ((const Ranked*)ranking->items.items)[ranking->limit - 1U];
    ranking->is_cut = true;
  }
}

// Once there are far too many the best are kept, and most of what comes later
// is not among them
static CompetentStatus
keep_ranked(Ranking* const        ranking,
            const Ranked* const   made,
            CompetentError* const error)
{
  if (ranking->is_cut && compare_ranked(&ranking->worst, made) < 0) {
    return COMPETENT_STATUS_SUCCESS;
  }

  Ranked* const added =
    (Ranked*)array_add(&ranking->items, sizeof(Ranked), error);
  if (!added) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  *added = *made;
  if (ranking->items.n / 2U >= ranking->limit &&
      ranking->items.n >= MANY_RANKED) {
    sort_ranking(ranking);
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
add_ranked(CompetentCourses* const courses,
           const Query* const      query,
           const NeedTeacher       teacher,
           Ranking* const          ranking,
           CompetentError* const   error)
{
  const CompetentConcept concept = teacher.concept;

  CompetentCourse course = courses_describe(query, concept);
  if (!planner_is_ready(query->need->planner, query->profile, concept)) {
    course.bars |= 1U << (unsigned)COMPETENT_BAR_PREREQUISITE;
  }

  courses->bars |= course.bars;
  if (course.bars) {
    return COMPETENT_STATUS_SUCCESS;
  }

  const Ranked made = {
    course_spends(&course, query->thrift), concept, teacher.gain};

  ++courses->n_useful;
  return keep_ranked(ranking, &made, error);
}

static CompetentStatus
rank_courses(CompetentCourses* const courses,
             const Query* const      query,
             Ranking* const          ranking,
             CompetentError* const   error)
{
  Array           found = {NULL, 0U, 0U};
  CompetentStatus st    = need_find_teachers(query->need, &found, error);

  const NeedTeacher* const teachers = (const NeedTeacher*)found.items;
  for (size_t i = 0U; i < found.n && !st; ++i) {
    st = add_ranked(courses, query, teachers[i], ranking, error);
  }

  sort_ranking(ranking);
  array_free(&found);
  return st;
}

static CompetentStatus
find_courses(CompetentCourses* const courses,
             const Query* const      query,
             const size_t            limit,
             CompetentError* const   error)
{
  Array           chosen  = {NULL, 0U, 0U};
  Ranking         ranking = {.limit = limit};
  CompetentStatus st      = rank_courses(courses, query, &ranking, error);

  const size_t            n        = ranking.items.n;
  const Ranked*           all      = (const Ranked*)ranking.items.items;
  CompetentConcept* const concepts = (CompetentConcept*)array_add_many(
    &chosen, sizeof(CompetentConcept), n, error);
  if (!concepts) {
    st = COMPETENT_STATUS_NO_MEMORY;
  }

  for (size_t i = 0U; i < n && !st; ++i) {
    concepts[i] = all[i].concept;
  }

  if (!st) {
    st = lessons_fill(courses, query, &chosen, error);
  }

  array_free(&chosen);
  array_free(&ranking.items);
  return st;
}

/// What is to be found
typedef CompetentStatus (*Find)(CompetentCourses* courses,
                                const Query*      query,
                                size_t            limit,
                                CompetentError*   error);

static CompetentStatus
check(const CompetentPlanner* const planner,
      const Query* const            query,
      const CompetentConcept        target,
      const size_t                  limit,
      CompetentError* const         error)
{
  const bool is_set = !limit;
  if ((unsigned)query->thrift >= COMPETENT_N_THRIFTS ||
      (is_set && query->thrift == COMPETENT_THRIFT_NONE)) {
    return failure(
      error, COMPETENT_STATUS_BAD_ARGUMENT, "There is no such thrift");
  }

  return planner_check(
    planner, query->profile, target, &query->applicant.wishes, error);
}

static CompetentStatus
make_courses(const CompetentPlanner* const planner,
             Query* const                  query,
             const CompetentConcept        target,
             const Find                    find,
             const size_t                  limit,
             CompetentCourses** const      courses,
             CompetentError* const         error)
{
  CompetentStatus st = check(planner, query, target, limit, error);
  if (st) {
    return st;
  }

  CompetentCourses* const made =
    (CompetentCourses*)calloc(1, sizeof(CompetentCourses));
  if (!made) {
    return no_memory(error);
  }

  made->taxonomy = competent_taxonomy_share(planner->taxonomy);
  made->target   = target;
  made->enough   = query->applicant.wishes.coverage;
  made->bound    = COMPETENT_UNKNOWN;

  Need need;
  st = own_costs_init(&query->own_costs,
                      planner,
                      query->profile,
                      &query->applicant.wishes,
                      error);
  if (!st) {
    st = need_init(&need, planner, query->profile, target, error);
  }

  if (!st) {
    query->need  = &need;
    made->before = need.earned;
    made->after  = need.earned;
    st           = find(made, query, limit, error);
    need_free(&need);
  }

  own_costs_free(&query->own_costs);
  if (st) {
    competent_courses_free(made);
    return st;
  }

  *courses = made;
  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
competent_planner_courses(const CompetentPlanner* const planner,
                          const CompetentProfile* const profile,
                          const CompetentConcept        target,
                          const CompetentWishes* const  wishes,
                          const CompetentThrift         thrift,
                          const size_t                  limit,
                          CompetentCourses** const      courses,
                          CompetentError* const         error)
{
  assert(planner);
  assert(profile);
  assert(courses);

  *courses = NULL;
  if (!limit) {
    return failure(
      error, COMPETENT_STATUS_BAD_ARGUMENT, "The limit has to be at least 1");
  }

  Query query = {.profile   = profile,
                 .applicant = applicant_of(planner->taxonomy, profile, wishes),
                 .thrift    = thrift};
  return make_courses(
    planner, &query, target, find_courses, limit, courses, error);
}

CompetentStatus
competent_planner_course_set(const CompetentPlanner* const planner,
                             const CompetentProfile* const profile,
                             const CompetentConcept        target,
                             const CompetentWishes* const  wishes,
                             const CompetentThrift         thrift,
                             CompetentCourses** const      courses,
                             CompetentError* const         error)
{
  assert(planner);
  assert(profile);
  assert(courses);

  *courses = NULL;

  Query query = {.profile   = profile,
                 .applicant = applicant_of(planner->taxonomy, profile, wishes),
                 .thrift    = thrift};
  return make_courses(
    planner, &query, target, course_set_find, 0U, courses, error);
}

void
competent_courses_free(CompetentCourses* const courses)
{
  if (courses) {
    array_free(&courses->items);
    array_free(&courses->lessons);
    array_free(&courses->first_lessons);
    competent_taxonomy_free(courses->taxonomy);
    free(courses);
  }
}

CompetentConcept
competent_courses_target(const CompetentCourses* const courses)
{
  assert(courses);

  return courses->target;
}

const CompetentCourse*
competent_courses_items(const CompetentCourses* const courses,
                        size_t* const                 n_courses)
{
  assert(courses);
  assert(n_courses);

  *n_courses = courses->items.n;
  return courses->items.n ? (const CompetentCourse*)courses->items.items : NULL;
}

const CompetentLesson*
competent_courses_lessons(const CompetentCourses* const courses,
                          const size_t                  index,
                          size_t* const                 n_lessons)
{
  assert(courses);
  assert(n_lessons);

  *n_lessons = 0U;
  if (index >= courses->items.n) {
    return NULL;
  }

  const size_t* const first = (const size_t*)courses->first_lessons.items;
  *n_lessons                = first[index + 1U] - first[index];
  return *n_lessons
           ? (const CompetentLesson*)courses->lessons.items + first[index]
           : NULL;
}

int32_t
competent_courses_before(const CompetentCourses* const courses)
{
  assert(courses);

  return courses->before;
}

int32_t
competent_courses_after(const CompetentCourses* const courses)
{
  assert(courses);

  return courses->after;
}

bool
competent_courses_are_enough(const CompetentCourses* const courses)
{
  assert(courses);

  return courses->after >= courses->enough;
}

size_t
competent_courses_n_useful(const CompetentCourses* const courses)
{
  assert(courses);

  return courses->n_useful;
}

int64_t
competent_courses_spent(const CompetentCourses* const courses)
{
  assert(courses);

  return courses->spent;
}

int64_t
competent_courses_bound(const CompetentCourses* const courses)
{
  assert(courses);

  return courses->bound;
}

uint32_t
competent_courses_bars(const CompetentCourses* const courses)
{
  assert(courses);

  return courses->bars;
}
