// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/lessons.h"

#include "match/profile_impl.h"
#include "match/unlock.h"
#include "plan/teaching.h"

#include <competent/fact.h>

#include <stdlib.h>

/// What is told of courses, one after the other
typedef struct {
  CompetentCourses* courses;
  const Query*      query;
  Taught            taught; ///< By one course
  Taught            all;    ///< By all of them
  Unlock            unlock;
  CompetentError*   error;
} Telling;

static int
compare_by_concept(const void* const a, const void* const b)
{
  const CompetentLesson* const x = (const CompetentLesson*)a;
  const CompetentLesson* const y = (const CompetentLesson*)b;

  return (x->concept != y->concept)
           ? (x->concept > y->concept) - (x->concept < y->concept)
           : y->level - x->level;
}

static int
compare_by_gain(const void* const a, const void* const b)
{
  const CompetentLesson* const x = (const CompetentLesson*)a;
  const CompetentLesson* const y = (const CompetentLesson*)b;

  return (x->gain != y->gain) ? y->gain - x->gain : compare_by_concept(a, b);
}

// Return what learning something at a level brings
static int32_t
gain_of(const Need* const need, const CompetentLink link)
{
  const uint32_t index = need_term(need, link.concept);
  if (index == NEED_NONE) {
    return 0;
  }

  const NeedTerm* const term  = (const NeedTerm*)need->terms.items + index;
  const int32_t* const  steps = (const int32_t*)need->steps.items;
  int32_t               gain  = 0;
  for (uint32_t s = 0U; s < term->n_steps[credit_grade(link.level)]; ++s) {
    gain += steps[term->first_step + s];
  }

  return gain;
}

static CompetentStatus
add_lessons(Telling* const telling, const CompetentConcept source)
{
  const CompetentTaxonomy* const taxonomy = telling->courses->taxonomy;

  size_t                     n     = 0U;
  const CompetentLink* const links = teaching_links(taxonomy, source, &n);
  for (size_t i = 0U; i < n; ++i) {
    if (!credit_is_level(links[i].level) ||
        !credit_is_for(competent_taxonomy_kind(taxonomy, links[i].concept))) {
      continue;
    }

    CompetentLesson* const lesson = (CompetentLesson*)array_add(
      &telling->courses->lessons, sizeof(CompetentLesson), telling->error);
    if (!lesson) {
      return COMPETENT_STATUS_NO_MEMORY;
    }

    lesson->concept = links[i].concept;
    lesson->level   = links[i].level;
    lesson->gain    = gain_of(telling->query->need, links[i]);
    lesson->credit  = competent_profile_credit(telling->query->profile,
                                              links[i].concept,
                                              (CompetentLevel)links[i].level)
                       .credit;
  }

  return COMPETENT_STATUS_SUCCESS;
}

// What several norms teach is there once, at its highest level
static void
settle_lessons(CompetentCourses* const courses,
               const size_t            first,
               CompetentCourse* const  course)
{
  CompetentLesson* const lessons =
    (CompetentLesson*)courses->lessons.items + first;
  const size_t n    = courses->lessons.n - first;
  size_t       kept = 0U;
  if (n) {
    qsort(lessons, n, sizeof(CompetentLesson), compare_by_concept);
  }

  for (size_t i = 0U; i < n; ++i) {
    if (!kept || lessons[kept - 1U].concept != lessons[i].concept) {
      lessons[kept++] = lessons[i];
      ++course->n_taught;
      course->n_exempt += lessons[i].credit >= COMPETENT_FULL_CREDIT;
      course->n_gained += lessons[i].gain > 0;
    }
  }

  courses->lessons.n = first + kept;
  if (kept) {
    qsort(lessons, kept, sizeof(CompetentLesson), compare_by_gain);
  }
}

CompetentStatus
lessons_learn(CompetentProfile* const profile,
              const CompetentConcept  concept,
              CompetentError* const   error)
{
  const size_t    n  = teaching_n_sources(profile->taxonomy, concept);
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < n && !st; ++i) {
    st = profile_learn(
      profile, teaching_source(profile->taxonomy, concept, i), error);
  }

  return st;
}

static CompetentStatus
count_unlocked(Telling* const         telling,
               const CompetentConcept concept,
               int32_t* const         unlocked)
{
  CompetentProfile* after = NULL;
  CompetentStatus   st =
    profile_copy(telling->query->profile, &after, telling->error);
  if (!st) {
    st = lessons_learn(after, concept, telling->error);
  }

  Unlocked result = {0, COMPETENT_UNKNOWN};
  if (!st) {
    st = unlock_compare(&telling->unlock,
                        after,
                        telling->courses->target,
                        &result,
                        telling->error);
  }

  *unlocked = result.unlocked;
  competent_profile_free(after);
  return st;
}

static CompetentStatus
close_lessons(Telling* const telling)
{
  size_t* const first = (size_t*)array_add(
    &telling->courses->first_lessons, sizeof(size_t), telling->error);
  if (!first) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  *first = telling->courses->lessons.n;
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
tell(Telling* const telling, const CompetentConcept concept)
{
  CompetentCourses* const courses = telling->courses;
  const Query* const      query   = telling->query;
  const size_t            first   = courses->lessons.n;

  CompetentCourse course = courses_describe(query, concept);
  CompetentStatus st     = count_unlocked(telling, concept, &course.unlocked);
  const size_t    n      = teaching_n_sources(courses->taxonomy, concept);
  for (size_t i = 0U; i < n && !st; ++i) {
    st = add_lessons(telling, teaching_source(courses->taxonomy, concept, i));
  }

  if (!st) {
    settle_lessons(courses, first, &course);
    st = close_lessons(telling);
  }

  CompetentCourse* const added =
    st ? NULL
       : (CompetentCourse*)array_add(
           &courses->items, sizeof(CompetentCourse), telling->error);
  if (!added) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  taught_clear(&telling->taught);
  taught_add(&telling->taught, query->need, concept);
  taught_add(&telling->all, query->need, concept);

  const int64_t spends = course_spends(&course, query->thrift);
  courses->spent += (spends > 0) ? spends : 0;
  course.gain = taught_gain(&telling->taught, query->need);
  *added      = course;
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
tell_all(Telling* const telling, const Array* const chosen)
{
  const CompetentConcept* const concepts =
    (const CompetentConcept*)chosen->items;

  CompetentStatus st = close_lessons(telling);
  for (size_t i = 0U; i < chosen->n && !st; ++i) {
    st = tell(telling, concepts[i]);
  }

  telling->courses->after += taught_gain(&telling->all, telling->query->need);
  return st;
}

CompetentStatus
lessons_fill(CompetentCourses* const courses,
             const Query* const      query,
             const Array* const      chosen,
             CompetentError* const   error)
{
  Telling telling    = {.courses = courses, .query = query, .error = error};
  CompetentStatus st = taught_init(&telling.taught, query->need, error);
  if (!st) {
    st = taught_init(&telling.all, query->need, error);
  }

  if (!st) {
    st = unlock_init(
      &telling.unlock, query->need->planner->matcher, query->profile, error);
  }

  if (!st) {
    st = tell_all(&telling, chosen);
  }

  unlock_free(&telling.unlock);
  taught_free(&telling.taught);
  taught_free(&telling.all);
  return st;
}
