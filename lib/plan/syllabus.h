// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef PLAN_SYLLABUS_H
#define PLAN_SYLLABUS_H

/**
   @file syllabus.h

   The courses that teach what an opening asks for, for many people.

   A course is left out if everybody can follow another one that teaches as much
   and takes no more: no set of courses gets worse by that, whoever needs it.

   A syllabus also tells what somebody spends at least.  A course that spends c
   and brings somebody g points brings each of them for c/g; so a point of a
   requirement costs at least the least c/g of all courses that teach any of it.
   The points that are needed, taken where they cost least of what is missing,
   cost no more than any set of courses that brings them.
*/

#include "base/array.h"
#include "match/points.h"
#include "plan/bargain.h"
#include "plan/planner_impl.h"

#include <competent/profile.h>
#include <competent/status.h>

#include <stddef.h>
#include <stdint.h>

/// A course of a syllabus
typedef struct {
  int64_t          least; ///< What it spends at least
  CompetentConcept concept;
  uint32_t         first; ///< Index of its first lesson
  uint32_t         n;     ///< Number of its lessons
} SyllabusCourse;

/// What a course teaches of a requirement
typedef struct {
  uint32_t link;  ///< Index of the requirement
  int32_t  worth; ///< Points that somebody has who learned it
} SyllabusLesson;

/// What points of a requirement cost at least
typedef struct {
  int64_t  rate;  ///< In 65,536ths
  int32_t  worth; ///< Most points that one has who learned it
  uint32_t link;  ///< Index of the requirement
} SyllabusRate;

/// The courses for an opening
typedef struct {
  Array courses; ///< SyllabusCourse, by ascending concept
  Array lessons; ///< SyllabusLesson
  Array rates;   ///< SyllabusRate for who has nothing, lowest first
} Syllabus;

/// Room for what is known of somebody, for each requirement
typedef struct {
  int32_t*      earned;
  SyllabusRate* rates;
} SyllabusRoom;

/// Find the courses for what has points
COMPETENT_NODISCARD CompetentStatus
syllabus_init(Syllabus*               syllabus,
              const CompetentPlanner* planner,
              const CompetentProfile* nobody,
              const Points*           points,
              const Bargains*         bargains,
              CompetentError*         error);

/// Free a syllabus
void
syllabus_free(Syllabus* syllabus);

/// Find what points cost who has nothing
COMPETENT_NODISCARD CompetentStatus
syllabus_find_rates(Syllabus*       syllabus,
                    SyllabusRoom    room,
                    size_t          n_links,
                    CompetentError* error);

/// Return the least that some points more cost, or #BARGAIN_NEVER: quickly, by
/// what they cost who has nothing
int64_t
syllabus_floor(const Syllabus* syllabus, SyllabusRoom room, int32_t wanted);

/// Return more nearly what they cost, by what they cost who has earned that
int64_t
syllabus_least(const Syllabus* syllabus,
               SyllabusRoom    room,
               size_t          n_links,
               int32_t         wanted);

#endif // PLAN_SYLLABUS_H
