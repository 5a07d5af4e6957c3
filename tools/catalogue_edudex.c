// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// EDU-DEX Data API 1.0: a program, alone or in a list

#include "catalogue_formats.h"

#include <stdio.h>
#include <string.h>

#define LC "https://w3id.org/libcompetent/def#"
#define SCHEMA "https://schema.org/"
#define EDUDEX "https://api.edudex.nl/data/v1/suppliers/"

static const CourseName forms[] = {{"full-time", "full-time"},
                                   {"part-time", "part-time"},
                                   {"dual", "dual"},
                                   {"e-learning", "online"},
                                   {"virtual classroom", "online"},
                                   {"distance learning", NULL},
                                   {"evening education", NULL}};

static const CourseName levels[] = {{"mbo niveau 1", "1"},
                                    {"mbo niveau 2", "2"},
                                    {"mbo niveau 3", "3"},
                                    {"mbo niveau 4", "4"},
                                    {"associate", "5"},
                                    {"bachelor", "6"},
                                    {"academic bachelor", "6"},
                                    {"master", "7"},
                                    {"academic master", "7"},
                                    {"PhD", "8"},
                                    {"none", NULL}};

static const CourseName degrees[] = {{"none", "none"},
                                     {"certificate of participation", "proof"},
                                     {"diploma", "diploma"},
                                     {"testimonial", "degree"}};

#define N_OF(names) (sizeof(names) / sizeof((names)[0]))

// A text is there once for each language: {"nl": "...", "en": "..."}
static void
state_texts(CourseWriter* const writer,
            const char* const   predicate,
            const json_t* const object,
            const char* const   key)
{
  const char* language = NULL;
  json_t*     text     = NULL;
  json_object_foreach(json_object_get(object, key), language, text)
  {
    if (json_is_string(text) && json_string_length(text)) {
      course_state_text(writer, predicate, json_string_value(text), language);
    } else {
      course_odd(writer, key);
    }
  }
}

static void
state_duration(CourseWriter* const writer, const json_t* const class)
{
  static const CourseName units[] = {
    {"day", "D"}, {"week", "W"}, {"month", "M"}, {"year", "Y"}};

  const json_t* const duration = json_object_get(class, "programDuration");
  const json_t*       size     = json_object_get(duration, "programDuration");
  const char* const   unit     = course_string(duration, "unit");
  size = size ? size : json_object_get(duration, "duration");
  for (size_t i = 0U; unit && json_is_integer(size) && i < N_OF(units); ++i) {
    if (!strcmp(unit, units[i].theirs) && json_integer_value(size) >= 0) {
      char text[32];
      snprintf(text,
               sizeof(text),
               "P%" JSON_INTEGER_FORMAT "%s",
               json_integer_value(size),
               units[i].ours);
      course_state_text(writer, SCHEMA "timeRequired", text, NULL);
      return;
    }
  }

  if (duration && !json_is_null(duration)) {
    course_odd(writer, "programDuration");
  }
}

// Only what has to be paid for the course itself is its price
static void
state_costs(CourseWriter* const writer, const json_t* const run)
{
  const json_t* const costs = json_object_get(run, "cost");
  for (size_t i = 0U; i < json_array_size(costs); ++i) {
    const json_t* const cost     = json_array_get(costs, i);
    const char* const   type     = course_string(cost, "costType");
    const char* const   currency = course_string(cost, "currency");
    if (!type || strcmp(type, "tuition fee")) {
      continue;
    }

    if (currency && strcmp(currency, "eur") && strcmp(currency, "EUR")) {
      course_odd(writer, "currency");
    } else {
      course_state_member(writer, LC "price", cost, "amount");
    }
  }
}

static void
state_runs(CourseWriter* const writer,
           const json_t* const schedule,
           const char* const   key)
{
  const json_t* const runs = json_object_get(schedule, key);
  for (size_t i = 0U; i < json_array_size(runs); ++i) {
    char                whole[COURSE_SUBJECT_SIZE];
    const json_t* const run = json_array_get(runs, i);
    course_begin_part(writer, whole);
    course_state_member(writer, LC "start", run, "startDate");
    course_state_member(writer, LC "end", run, "endDate");
    state_costs(writer, run);
    course_end_part(writer, whole);
  }
}

static void
state_crebos(CourseWriter* const writer, const json_t* const program)
{
  const json_t* const crebos =
    json_object_get(json_object_get(program, "programExternalAcknowledgements"),
                    "creboRegistration");
  for (size_t i = 0U; i < json_array_size(crebos); ++i) {
    const json_t* const crebo = json_array_get(crebos, i);
    const char* const   code  = json_is_string(crebo)
                                  ? json_string_value(crebo)
                                  : course_string(crebo, "creboCode");
    if (code) {
      course_state_crebo(writer, code);
    } else {
      course_odd(writer, "creboRegistration");
    }
  }
}

static void
state_program(CourseWriter* const writer, const json_t* const program)
{
  const json_t* const class = json_object_get(program, "programClassification");
  const json_t* const words = json_object_get(program, "programDescriptions");
  const json_t* const load =
    json_object_get(json_object_get(program, "programCurriculum"), "studyLoad");
  const json_t* const admission = json_object_get(program, "programAdmission");
  const json_t* const schedule  = json_object_get(program, "programSchedule");

  state_texts(writer, SCHEMA "name", words, "programName");
  state_texts(writer, SCHEMA "description", words, "programDescriptionText");
  course_state_name(
    writer, LC "mode", class, "programForm", forms, N_OF(forms));
  course_state_name(
    writer, LC "level", class, "programLevel", levels, N_OF(levels));
  course_state_name(
    writer, LC "document", class, "degree", degrees, N_OF(degrees));
  course_state_name(
    writer, LC "entryLevel", admission, "requiredLevel", levels, N_OF(levels));
  state_duration(writer, class);
  course_state_member(writer, LC "studyHours", load, "program");
  course_state_member(writer, LC "weekHours", load, "week");
  state_crebos(writer, program);
  state_runs(writer, schedule, "programRun");
  state_runs(writer, schedule, "genericProgramRun");
}

bool
edudex_state(CourseWriter* const writer, const json_t* const item)
{
  const json_t* const data    = json_object_get(item, "programData");
  const json_t* const program = data ? data : item;
  const json_t* const class = json_object_get(program, "programClassification");
  const char* const supplier = course_string(class, "orgUnitId");
  const char* const id       = course_string(class, "programId");
  if (!class) {
    return false;
  }

  if (!supplier || !id) {
    course_odd(writer, "programClassification");
    return true;
  }

  char prefix[COURSE_SUBJECT_SIZE];
  snprintf(prefix, sizeof(prefix), EDUDEX "%.200s/programs/", supplier);
  course_begin(writer, prefix, id);
  course_state_iri(writer,
                   "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
                   SCHEMA,
                   "Course");
  course_state_provider(writer, EDUDEX, supplier, NULL, NULL);
  state_program(writer, program);
  return true;
}
