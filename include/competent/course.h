// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef COMPETENT_COURSE_H
#define COMPETENT_COURSE_H

#include <competent/attributes.h>
#include <competent/concept.h>
#include <competent/planner.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/wishes.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

COMPETENT_BEGIN_DECLS

/// What is to be spent as little of as possible; the values never change
typedef enum {
  COMPETENT_THRIFT_COST  = 0, ///< Euros of one's own
  COMPETENT_THRIFT_HOURS = 1, ///< Hours of study
  COMPETENT_THRIFT_WEEKS = 2, ///< Weeks that it takes
  COMPETENT_THRIFT_NONE  = 3, ///< Whatever it takes
} CompetentThrift;

/// Number of things to be thrifty with
#define COMPETENT_N_THRIFTS 4

/// A course, and what it does for a target
typedef struct {
  int64_t          price;    ///< Eurocents that it costs, or unknown
  int64_t          own_cost; ///< Eurocents that remain to pay, or unknown
  CompetentConcept concept;  ///< The course, or tile of an ontwikkelpad
  int32_t          gain;     ///< Points of coverage more for the target
  int32_t          weeks;    ///< Weeks that it takes, or unknown
  int32_t          hours;    ///< Hours of study in all, or unknown
  int32_t          n_taught; ///< Things that it teaches
  int32_t          n_exempt; ///< Those of them that the person masters
  int32_t          n_gained; ///< Those of them that bring the gain
  int32_t          unlocked; ///< Other targets that become feasible, or -1
  uint32_t         bars;     ///< Bits of #CompetentBar that stand in the way
  int32_t          unused;   ///< 0
} CompetentCourse;

/// Something that a course teaches
typedef struct {
  CompetentConcept concept; ///< A skill, knowledge area or task
  int32_t          level;   ///< #CompetentLevel at which it is taught
  int32_t          credit;  ///< What the person has of that already
  int32_t          gain;    ///< Points of coverage that it brings
} CompetentLesson;

/**
   Courses for a gap, best first, or a set of courses that together do.

   Courses never change, hold a share of their taxonomy, and are read by any
   number of threads.
*/
typedef struct CompetentCoursesImpl CompetentCourses;

/**
   Find the courses that close most of a gap.

   Those that bring most coverage for what is spent go first; what costs nothing
   comes before all others.  Where that is equal more gain goes first, then
   lower concepts.  What it takes of courses is not always stated: such courses
   come last.

   @param planner Planner of the taxonomy.

   @param profile Profile, of the same taxonomy.

   @param target Occupation to go to.

   @param wishes What stands in the way, or null for nothing.

   @param thrift What to spend little of.

   @param limit Most courses to return, at least 1.

   @param[out] courses Set to the courses, which the caller must free with
   competent_courses_free(), or to null on failure.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, #COMPETENT_STATUS_BAD_ARGUMENT for another
   target, wishes, or profile of another taxonomy, or
   #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_planner_courses(const CompetentPlanner* planner,
                          const CompetentProfile* profile,
                          CompetentConcept        target,
                          const CompetentWishes*  wishes,
                          CompetentThrift         thrift,
                          size_t                  limit,
                          CompetentCourses**      courses,
                          CompetentError*         error);

/**
   Find the set of courses that is enough at least cost.

   The coverage to reach is one of the wishes.  docs/planning.md tells what is
   proven: either no other set spends less, or none spends less than a bound.

   The courses of the set are there by ascending concept, and each gain is what
   that course brings by itself.

   @param planner Planner of the taxonomy.

   @param profile Profile, of the same taxonomy.

   @param target Occupation to go to.

   @param wishes What stands in the way and what is enough, or null for none.

   @param thrift What to spend least of: not none.

   @param[out] courses Set to the set, which the caller must free with
   competent_courses_free(), or to null on failure.  It is empty if no set is
   enough, or if nothing is needed.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return As competent_planner_courses() does.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_planner_course_set(const CompetentPlanner* planner,
                             const CompetentProfile* profile,
                             CompetentConcept        target,
                             const CompetentWishes*  wishes,
                             CompetentThrift         thrift,
                             CompetentCourses**      courses,
                             CompetentError*         error);

/// Free courses, or do nothing for null
COMPETENT_API void
competent_courses_free(CompetentCourses* courses);

/// Return the target that courses are for
COMPETENT_API CompetentConcept
competent_courses_target(const CompetentCourses* courses);

/// Return all courses, or null for none
COMPETENT_API const CompetentCourse*
competent_courses_items(const CompetentCourses* courses, size_t* n_courses);

/// Return what a course teaches, most gain first and then lower concepts
COMPETENT_API const CompetentLesson*
competent_courses_lessons(const CompetentCourses* courses,
                          size_t                  index,
                          size_t*                 n_lessons);

/// Return the points that the profile covers of the target
COMPETENT_API int32_t
competent_courses_before(const CompetentCourses* courses);

/// Return the points that it covers with all of the courses
COMPETENT_API int32_t
competent_courses_after(const CompetentCourses* courses);

/// Return whether the courses together reach the coverage that is enough
COMPETENT_API bool
competent_courses_are_enough(const CompetentCourses* courses);

/// Return how many courses gain anything that nothing stands in the way of
COMPETENT_API size_t
competent_courses_n_useful(const CompetentCourses* courses);

/// Return what all courses together spend of what was to be spent least of
COMPETENT_API int64_t
competent_courses_spent(const CompetentCourses* courses);

/// Return what no set that is enough spends less than, or unknown
COMPETENT_API int64_t
competent_courses_bound(const CompetentCourses* courses);

/// Return the bits of each #CompetentBar that kept useful courses out
COMPETENT_API uint32_t
competent_courses_bars(const CompetentCourses* courses);

/// Return the name of what is spent least of, like "weeks", or null
COMPETENT_API const char*
competent_thrift_name(CompetentThrift thrift);

COMPETENT_END_DECLS

#endif // COMPETENT_COURSE_H
