// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// OEAPI v5 and v6: courses, programmes, and the offerings of either

#include "catalogue_formats.h"

#include <stdio.h>
#include <string.h>

#define LC "https://w3id.org/libcompetent/def#"
#define SCHEMA "https://schema.org/"
#define UUID "urn:uuid:"

enum { HOURS_AN_ECTS = 28, CREBO_LENGTH = 5 };

static const CourseName studies[] = {{"full-time", "full-time"},
                                     {"part-time", "part-time"},
                                     {"dual training", "dual"},
                                     {"self-paced", NULL}};

static const CourseName documents[] = {{"diploma", "diploma"},
                                       {"certificate", "certificate"},
                                       {"testimonial", "degree"},
                                       {"no official document", "none"},
                                       {"school advice", NULL}};

static const CourseName levels[] = {{"1", "1"},
                                    {"2", "2"},
                                    {"3", "3"},
                                    {"4", "4"},
                                    {"4+", "4+"},
                                    {"5", "5"},
                                    {"6", "6"},
                                    {"7", "7"},
                                    {"8", "8"}};

#define N_OF(names) (sizeof(names) / sizeof((names)[0]))

// A text is a list of one for each language
static void
state_texts(CourseWriter* const writer,
            const char* const   predicate,
            const json_t* const object,
            const char* const   key)
{
  const json_t* const texts = json_object_get(object, key);
  for (size_t i = 0U; i < json_array_size(texts); ++i) {
    const json_t* const text  = json_array_get(texts, i);
    const char* const   value = course_string(text, "value");
    if (value) {
      course_state_text(
        writer, predicate, value, course_string(text, "language"));
    } else {
      course_odd(writer, key);
    }
  }
}

static void
state_load(CourseWriter* const writer, const json_t* const load)
{
  const json_t* const value = json_object_get(load, "value");
  const char* const   unit  = course_string(load, "studyLoadUnit");
  const bool is_ects = unit && (!strcmp(unit, "ects") || !strcmp(unit, "sp"));
  const bool is_hours =
    unit &&
    (!strcmp(unit, "sbu") || !strcmp(unit, "hour") || !strcmp(unit, "hours"));
  if (!json_is_number(value) || json_number_value(value) < 0.0 ||
      json_number_value(value) > 1e6 || (!is_ects && !is_hours)) {
    course_odd(writer, "studyLoad");
    return;
  }

  char text[32];
  snprintf(text,
           sizeof(text),
           "%.0f",
           json_number_value(value) * (is_ects ? HOURS_AN_ECTS : 1));
  course_state_text(writer, LC "studyHours", text, NULL);
}

// In v5 there is one, in v6 a list of which the first counts
static void
state_loads(CourseWriter* const writer, const json_t* const item)
{
  const json_t* const load = json_object_get(item, "studyLoad");
  if (json_is_object(load)) {
    state_load(writer, load);
  } else if (json_array_size(load)) {
    state_load(writer, json_array_get(load, 0U));
  }
}

// Codes of mbo begin with 2, and those of higher education do not
static void
state_codes(const CourseWriter* const writer, const json_t* const item)
{
  const json_t* const codes = json_object_get(item, "otherCodes");
  const json_t*       code  = json_object_get(item, "primaryCode");
  for (size_t i = 0U; code; ++i) {
    const char* const type = course_string(code, "codeType");
    const char* const text = course_string(code, "code");
    if (type && text && !strcmp(type, "crohoCreboCode") &&
        strlen(text) == CREBO_LENGTH && text[0] == '2') {
      course_state_crebo(writer, text);
    }

    code = json_array_get(codes, i);
  }
}

// An organisation is its identifier, or the thing itself if it was asked for
static void
state_organisation(CourseWriter* const writer,
                   const json_t* const item,
                   const char* const   key,
                   const char* const   id_key)
{
  const json_t* const value = json_object_get(item, key);
  const char* const   id    = json_is_string(value) ? json_string_value(value)
                              : json_is_object(value) ? course_string(value, id_key)
                                                      : course_string(item, id_key);
  const json_t* const name = json_array_get(json_object_get(value, "name"), 0U);
  if (id && id[0]) {
    course_state_provider(writer,
                          UUID,
                          id,
                          course_string(name, "value"),
                          course_string(name, "language"));
  }
}

static void
state_modes(CourseWriter* const writer, const json_t* const item)
{
  static const char* const keys[] = {"modesOfDelivery", "modeOfDelivery"};

  course_state_name(
    writer, LC "mode", item, "modeOfStudy", studies, N_OF(studies));
  for (size_t k = 0U; k < 2U; ++k) {
    const json_t* const modes = json_object_get(item, keys[k]);
    for (size_t i = 0U; i < json_array_size(modes); ++i) {
      const char* const mode = json_string_value(json_array_get(modes, i));
      if (mode && !strcmp(mode, "online")) {
        course_state_text(writer, LC "mode", "online", NULL);
      }
    }
  }
}

static void
state_education(CourseWriter* const writer,
                const json_t* const item,
                const char* const   id)
{
  course_begin(writer, UUID, id);
  course_state_iri(writer,
                   "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
                   SCHEMA,
                   "Course");
  state_texts(writer, SCHEMA "name", item, "name");
  state_texts(writer, SCHEMA "description", item, "description");
  state_loads(writer, item);
  state_modes(writer, item);
  state_codes(writer, item);
  course_state_member(writer, SCHEMA "timeRequired", item, "duration");
  course_state_name(
    writer, LC "level", item, "levelOfQualification", levels, N_OF(levels));
  course_state_name(
    writer, LC "document", item, "formalDocument", documents, N_OF(documents));
  course_state_member(writer, LC "validFrom", item, "validFrom");
  course_state_member(writer, LC "validUntil", item, "validTo");
  state_organisation(writer, item, "organization", "organizationId");
  state_organisation(writer, item, "organisation", "organisationId");
}

static void
state_prices(CourseWriter* const writer, const json_t* const item)
{
  const json_t* const prices = json_object_get(item, "priceInformation");
  for (size_t i = 0U; i < json_array_size(prices); ++i) {
    const json_t* const price    = json_array_get(prices, i);
    const char* const   type     = course_string(price, "costType");
    const char* const   currency = course_string(price, "currency");
    if (!type || strcmp(type, "total costs")) {
      continue;
    }

    if (currency && strcmp(currency, "EUR")) {
      course_odd(writer, "priceInformation");
    } else {
      course_state_member(writer, LC "price", price, "amount");
    }
  }
}

// Return the identifier of what is offered, which may be there in full
static const char*
offered(const json_t* const item)
{
  static const char* const keys[][2] = {{"course", "courseId"},
                                        {"program", "programId"},
                                        {"programme", "programmeId"}};

  for (size_t i = 0U; i < N_OF(keys); ++i) {
    const json_t* const value = json_object_get(item, keys[i][0]);
    const char* const   id    = json_is_string(value) ? json_string_value(value)
                                : json_is_object(value)
                                  ? course_string(value, keys[i][1])
                                  : course_string(item, keys[i][1]);
    if (id) {
      return id;
    }
  }

  return NULL;
}

static void
state_offering(CourseWriter* const writer, const json_t* const item)
{
  char                whole[COURSE_SUBJECT_SIZE];
  const char* const   id     = offered(item);
  const json_t* const places = json_object_get(item, "addresses");
  if (!id) {
    course_odd(writer, "offeringId");
    return;
  }

  course_begin(writer, UUID, id);
  course_begin_part(writer, whole);
  course_state_member(writer, LC "start", item, "startDate");
  course_state_member(writer, LC "start", item, "startDateTime");
  course_state_member(writer, LC "end", item, "endDate");
  course_state_member(writer, LC "end", item, "endDateTime");
  course_state_member(writer, LC "place", json_array_get(places, 0U), "city");
  state_modes(writer, item);
  state_prices(writer, item);
  course_end_part(writer, whole);
}

bool
oeapi_state(CourseWriter* const writer, const json_t* const item)
{
  static const char* const keys[] = {"courseId", "programmeId", "programId"};

  if (course_string(item, "offeringId") ||
      course_string(item, "courseOfferingId") ||
      course_string(item, "programmeOfferingId")) {
    state_offering(writer, item);
    return true;
  }

  for (size_t i = 0U; i < N_OF(keys); ++i) {
    const char* const id = course_string(item, keys[i]);
    if (id && json_is_array(json_object_get(item, "name"))) {
      state_education(writer, item, id);
      return true;
    }
  }

  return false;
}
