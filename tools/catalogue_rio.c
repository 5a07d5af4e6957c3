// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// RIO LOD API v2, as its OpenAPI document 2.13.0 has it: AangebodenOpleiding,
// with what may be embedded in it

#include "catalogue_formats.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#define LC "https://w3id.org/libcompetent/def#"
#define SCHEMA "https://schema.org/"
#define RIO "https://lod.onderwijsregistratie.nl/api/rio/v2/"

enum { HOURS_AN_ECTS = 28 };

static const CourseName modes[] = {{"BBL", "BBL"},
                                   {"BOL", "BOL"},
                                   {"BOL_DT", "BOL_DT"},
                                   {"OVO", "OVO"},
                                   {"EX", "EX"},
                                   {"VOLTIJD", "full-time"},
                                   {"DEELTIJD", "part-time"},
                                   {"DUAAL", "dual"},
                                   {"ONLINE", "online"},
                                   {"KLASSIKAAL", NULL},
                                   {"KLASSIKAAL_EN_ONLINE", NULL},
                                   {"COACHING", NULL},
                                   {"LEZING", NULL},
                                   {"ZELFSTUDIE", NULL}};

static const CourseName levels[] = {{"MBO-1", "1"},
                                    {"MBO-2", "2"},
                                    {"MBO-3", "3"},
                                    {"MBO-4", "4"},
                                    {"HBO-AD", "5"},
                                    {"HBO-BA", "6"},
                                    {"WO-BA", "6"},
                                    {"HBO-MA", "7"},
                                    {"WO-MA", "7"},
                                    {"ONBEPAALD", NULL}};

static const CourseName frame[] = {{"1", "1"},
                                   {"2", "2"},
                                   {"3", "3"},
                                   {"4", "4"},
                                   {"4p", "4+"},
                                   {"5", "5"},
                                   {"6", "6"},
                                   {"7", "7"},
                                   {"8", "8"}};

static const CourseName documents[] = {{"DIPLOMA", "diploma"},
                                       {"CERTIFICAAT", "certificate"},
                                       {"GETUIGSCHRIFT", "degree"},
                                       {"GEEN_OFFICIEEL_DOCUMENT", "none"}};

#define N_OF(names) (sizeof(names) / sizeof((names)[0]))

// The length of a course has a unit of its own: years, months, weeks or days
static void
state_duration(CourseWriter* const writer, const json_t* const item)
{
  const json_t* const size =
    json_object_get(item, "afwijkendeOpleidingsduuromvang");
  const char* const unit =
    course_string(item, "afwijkendeOpleidingsduureenheid");
  if (!size || json_is_null(size)) {
    return;
  }

  const char* const place = unit ? strstr("J M W D", unit) : NULL;
  if (!json_is_integer(size) || json_integer_value(size) < 0 || !place ||
      strlen(unit) != 1U || unit[0] == ' ') {
    course_odd(writer, "afwijkendeOpleidingsduuromvang");
    return;
  }

  char text[32];
  snprintf(text,
           sizeof(text),
           "P%" JSON_INTEGER_FORMAT "%c",
           json_integer_value(size),
           (unit[0] == 'J') ? 'Y' : unit[0]);
  course_state_text(writer, SCHEMA "timeRequired", text, NULL);
}

static void
state_load(CourseWriter* const writer, const json_t* const item)
{
  const json_t* const size = json_object_get(item, "studielast");
  const char* const   unit = course_string(item, "studielasteenheid");
  if (!size || json_is_null(size)) {
    return;
  }

  const bool is_ects =
    unit && (!strcmp(unit, "ECTS_PUNT") || !strcmp(unit, "STUDIEPUNT"));
  const bool is_hours = unit && (!strcmp(unit, "SBU") || !strcmp(unit, "UUR"));
  if (!json_is_integer(size) || json_integer_value(size) < 0 ||
      (!is_ects && !is_hours)) {
    course_odd(writer, "studielast");
    return;
  }

  char text[32];
  snprintf(text,
           sizeof(text),
           "%" JSON_INTEGER_FORMAT,
           json_integer_value(size) * (is_ects ? HOURS_AN_ECTS : 1));
  course_state_text(writer, LC "studyHours", text, NULL);
}

static void
state_cohort(CourseWriter* const writer, const json_t* const cohort)
{
  char whole[COURSE_SUBJECT_SIZE];
  course_begin_part(writer, whole);
  course_state_member(writer, LC "start", cohort, "instroommoment");
  course_state_name(
    writer, LC "mode", cohort, "opleidingsvorm", modes, N_OF(modes));
  course_end_part(writer, whole);
}

// What is embedded is of the course, whatever the name that it stands under
static void
state_part(CourseWriter* const writer, const json_t* const part)
{
  if (course_string(part, "erkendeopleidingscode")) {
    const char* const system = course_string(part, "opleidingsstelsel");
    if (system && (!strcmp(system, "CREBO") || !strcmp(system, "MBO"))) {
      course_state_crebo(writer, course_string(part, "erkendeopleidingscode"));
    }

    course_state_name(writer, LC "level", part, "nLQF", frame, N_OF(frame));
    const char* const who = course_string(part, "erkenner");
    if (who && !strcmp(who, "OCW")) {
      course_state_text(writer, LC "accredited", "true", NULL);
    }
  } else if (course_string(part, "opleidingseenheidcode")) {
    state_load(writer, part);
    course_state_name(writer,
                      LC "document",
                      part,
                      "waardedocumentsoort",
                      documents,
                      N_OF(documents));
  } else if (json_object_get(part, "instroommoment")) {
    state_cohort(writer, part);
  } else if (course_string(part, "inbedrijfdatum")) {
    const char* const id   = course_string(part, "id");
    const char* const name = course_string(part, "naam");
    if (id) {
      course_state_provider(
        writer, RIO "organisatorische-eenheden/", id, name, "nl");
    }
  }
}

static void
state_embedded(CourseWriter* const writer, json_t* const embedded)
{
  const char* key   = NULL;
  json_t*     value = NULL;
  json_object_foreach(embedded, key, value)
  {
    if (json_is_object(value)) {
      state_part(writer, value);
    }

    for (size_t i = 0U; i < json_array_size(value); ++i) {
      state_part(writer, json_array_get(value, i));
    }
  }
}

static void
state_course(CourseWriter* const writer, const json_t* const item)
{
  const char* const dutch   = course_string(item, "eigennaam");
  const char* const english = course_string(item, "eigennaamEngels");
  const char* const about   = course_string(item, "omschrijving");
  if (dutch) {
    course_state_text(writer, SCHEMA "name", dutch, "nl");
  }

  if (english) {
    course_state_text(writer, SCHEMA "name", english, "en");
  }

  if (about) {
    course_state_text(writer, SCHEMA "description", about, "nl");
  }

  const bool has_own = json_is_string(json_object_get(item, "mboniveau"));
  course_state_member(writer, LC "validFrom", item, "startdatum");
  course_state_name(writer, LC "mode", item, "leertraject", modes, N_OF(modes));
  course_state_name(writer, LC "mode", item, "vorm", modes, N_OF(modes));
  course_state_name(writer,
                    LC "level",
                    item,
                    has_own ? "mboniveau" : "niveau",
                    levels,
                    N_OF(levels));
  state_duration(writer, item);
}

bool
rio_state(CourseWriter* const writer, const json_t* const item)
{
  const char* const code = course_string(item, "aangebodenOpleidingcode");
  if (!code) {
    return false;
  }

  course_begin(writer, RIO "aangeboden-opleidingen/", code);
  course_state_iri(writer,
                   "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
                   SCHEMA,
                   "Course");
  state_course(writer, item);
  state_embedded(writer, json_object_get(item, "_embedded"));
  return true;
}
