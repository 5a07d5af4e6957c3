// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/funding_course.h"

#include "plan/calendar.h"

#include <competent/detail.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Return the first time that is no earlier than asked for, or null
static const Instance*
next_instance(const Courses* const       courses,
              const Course* const        course,
              const CompetentCase* const question)
{
  const Instance* const instances =
    (const Instance*)courses->instances.items + course->first_instance;
  for (uint32_t i = 0U; i < course->n_instances; ++i) {
    if (question->start ? instances[i].start == question->start
                        : instances[i].start >= question->date) {
      return instances + i;
    }
  }

  return NULL;
}

static Seen
seen_boolean(const int64_t value)
{
  const Seen seen = {(value < 0) ? 0 : value, (value < 0) ? 1 : value, -1};
  return seen;
}

static Seen
seen_number(const int64_t value)
{
  const Seen none = {0, INT64_MAX, -1};
  const Seen seen = {value, value, -1};
  return (value < 0) ? none : seen;
}

static Seen
seen_bits(const uint32_t bits)
{
  const Seen seen = {bits ? (int64_t)bits : -1, bits ? (int64_t)bits : -1, -1};
  return seen;
}

static Seen
seen_path(const int32_t path_date, const int32_t date)
{
  return seen_boolean((path_date < 0) ? -1 : path_date && path_date <= date);
}

static void
see_start(const int32_t start,
          const int32_t days,
          Seen          seen[COMPETENT_N_CRITERIA])
{
  const Seen ahead = {days, days, -1};

  seen[COMPETENT_CRITERION_COURSE_START] = seen_number(start ? start : -1);
  seen[COMPETENT_CRITERION_WEEKS_AHEAD]  = start ? ahead : SEEN_NOTHING;
}

static int32_t
days_ahead(const CompetentCase* const question, const int32_t today)
{
  return question->start ? calendar_day(question->start) - today : 0;
}

static void
see_nothing(Seen seen[COMPETENT_N_CRITERIA])
{
  seen[COMPETENT_CRITERION_COURSE_LEVEL]  = seen_number(-1);
  seen[COMPETENT_CRITERION_COURSE_MODE]   = seen_bits(0U);
  seen[COMPETENT_CRITERION_DOCUMENT]      = seen_number(-1);
  seen[COMPETENT_CRITERION_IS_ACCREDITED] = seen_boolean(-1);
  seen[COMPETENT_CRITERION_IS_IN_PATH]    = seen_boolean(-1);
  seen[COMPETENT_CRITERION_HAS_CREBO]     = seen_boolean(-1);
  seen[COMPETENT_CRITERION_IS_BASIC]      = seen_boolean(-1);
  seen[COMPETENT_CRITERION_IN_DEMAND]     = seen_boolean(-1);
  seen[COMPETENT_CRITERION_PRICE]         = seen_number(-1);
  seen[COMPETENT_CRITERION_WEEKS]         = seen_number(-1);
}

static void
see_prices(const Course* const   course,
           const Instance* const instance,
           Seen* const           seen)
{
  const bool is_of_time = instance && instance->price >= 0;
  if (is_of_time) {
    *seen = seen_number(instance->price);
  } else if (course->price_low >= 0) {
    seen->low  = course->price_low;
    seen->high = course->price_high;
  }
}

void
course_see(const Courses* const       courses,
           const Course* const        course,
           const CompetentCase* const question,
           const int32_t              today,
           Seen                       seen[COMPETENT_N_CRITERIA])
{
  see_nothing(seen);
  see_start(question->start, days_ahead(question, today), seen);
  if (course) {
    const Instance* const instance = next_instance(courses, course, question);
    if (instance && !question->start) {
      see_start(instance->start, instance->day - today, seen);
    }

    seen[COMPETENT_CRITERION_COURSE_LEVEL] = seen_number(course->level);
    seen[COMPETENT_CRITERION_COURSE_MODE] =
      seen_bits(instance ? instance->modes : course->modes);
    seen[COMPETENT_CRITERION_DOCUMENT] = seen_number(course->document);
    seen[COMPETENT_CRITERION_IS_ACCREDITED] =
      seen_boolean(course->is_accredited);
    seen[COMPETENT_CRITERION_IS_IN_PATH] =
      seen_path(course->path_date, question->date);
    seen[COMPETENT_CRITERION_HAS_CREBO] = seen_boolean(course->has_crebo);
    seen[COMPETENT_CRITERION_IS_BASIC]  = seen_boolean(course->is_basic);
    seen[COMPETENT_CRITERION_IN_DEMAND] = seen_boolean(course->in_demand);
    seen[COMPETENT_CRITERION_WEEKS] =
      seen_number(instance ? instance->weeks : course->weeks);
    see_prices(course, instance, seen + COMPETENT_CRITERION_PRICE);
  }

  if (question->price >= 0) {
    seen[COMPETENT_CRITERION_PRICE] = seen_number(question->price);
  }
}
