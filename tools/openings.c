// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "openings.h"

#include "json.h"
#include "messages.h"
#include "number.h"
#include "resolve.h"
#include "shown.h"

#include <competent/concept.h>
#include <competent/match.h>
#include <competent/text.h>

#include <jansson.h>

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_BYTES 64000000U

#define OCCUPATIONS (1U << (unsigned)COMPETENT_KIND_OCCUPATION)
#define TARGETS (OCCUPATIONS | (1U << (unsigned)COMPETENT_KIND_NORM))

/// Where vacancies are read
typedef struct {
  const Options*           options;
  const CompetentTaxonomy* taxonomy;
  const char*              file;
  Openings*                openings;
} Reading;

static bool
refuse(const Reading* const reading,
       const char* const    place,
       const Message        message)
{
  complain_at(reading->options->language, reading->file, place, message, NULL);
  return false;
}

static bool
grow(Openings* const openings)
{
  if (openings->n < openings->capacity) {
    return true;
  }

  const size_t            capacity = 2U * openings->capacity + 16U;
  CompetentOpening* const items    = (CompetentOpening*)realloc(
    openings->items, capacity * sizeof(CompetentOpening));
  openings->items = items ? items : openings->items;
  Wanted* const wanted =
    items ? (Wanted*)realloc(openings->wanted, capacity * sizeof(Wanted))
          : NULL;
  openings->wanted = wanted ? wanted : openings->wanted;
  char** const titles =
    wanted ? (char**)realloc(openings->titles, capacity * sizeof(char*)) : NULL;
  openings->titles   = titles ? titles : openings->titles;
  openings->capacity = titles ? capacity : openings->capacity;
  return titles;
}

// Return the next opening, which holds nothing yet, or tell that there is none
static CompetentOpening*
add_opening(const Reading* const reading)
{
  Openings* const openings = reading->openings;
  if (!grow(openings)) {
    complain(reading->options->language, MESSAGE_NO_MEMORY, NULL);
    return NULL;
  }

  const CompetentOpening none = {NULL, COMPETENT_NONE, 1};

  memset(&openings->wanted[openings->n], 0, sizeof(Wanted));
  openings->titles[openings->n] = NULL;
  openings->items[openings->n]  = none;
  return &openings->items[openings->n++];
}

static bool
set_title(const Reading* const reading, const CompetentText title)
{
  char* const copy = strndup(title.bytes, title.length);
  if (!copy) {
    complain(reading->options->language, MESSAGE_NO_MEMORY, NULL);
    return false;
  }

  free(reading->openings->titles[reading->openings->n - 1U]);
  reading->openings->titles[reading->openings->n - 1U] = copy;
  return true;
}

static CompetentText
file_title(const char* const path)
{
  const char* const   slash = strrchr(path, '/');
  const char* const   name  = slash ? slash + 1 : path;
  const char* const   dot   = strrchr(name, '.');
  const CompetentText title = {name, dot ? (size_t)(dot - name) : strlen(name)};

  return title;
}

static bool
take_places(const Reading* const    reading,
            const char* const       place,
            const json_t* const     json,
            CompetentOpening* const opening)
{
  const json_t* const places = json_object_get(json, "places");
  if (!places) {
    return true;
  }

  const json_int_t value =
    json_is_integer(places) ? json_integer_value(places) : -1;
  if (value < 0 || value > COMPETENT_RADAR_PLACES) {
    return refuse(reading, place, MESSAGE_BAD_PLACES);
  }

  opening->places = (int32_t)value;
  return true;
}

// Where a qualification has the same label the occupation is meant
static Resolved
find_target(const Reading* const reading, const CompetentText name)
{
  const Resolved resolved =
    resolve(reading->taxonomy, FORM_ANY, name, OCCUPATIONS);

  return (resolved.resolution == RESOLVED_ONE)
           ? resolved
           : resolve(reading->taxonomy, FORM_ANY, name, TARGETS);
}

static bool
take_target(const Reading* const    reading,
            const char* const       place,
            const json_t* const     json,
            CompetentOpening* const opening)
{
  const json_t* const target = json_object_get(json, "target");
  if (!target) {
    return true;
  }

  if (!json_is_string(target)) {
    return refuse(reading, place, MESSAGE_NOT_STRING);
  }

  const Resolved resolved = find_target(reading, json_text(target));
  if (resolved.resolution != RESOLVED_ONE) {
    complain_resolved(reading->options->language,
                      reading->file,
                      place,
                      reading->taxonomy,
                      &resolved,
                      TARGETS);
    return false;
  }

  opening->target = resolved.concept;
  return set_title(reading, shown_name(reading->taxonomy, opening->target));
}

static bool
take_title(const Reading* const reading,
           const char* const    place,
           const json_t* const  json)
{
  const json_t* const title = json_object_get(json, "title");
  if (!title) {
    return true;
  }

  if (!json_is_string(title) || !json_string_length(title)) {
    return refuse(reading, place, MESSAGE_NOT_STRING);
  }

  return set_title(reading, json_text(title));
}

static const char* const own_keys[] = {"title", "places", "target"};

static const WantedKeys keys = {own_keys, 3U, MESSAGE_OPENING_KEYS};

// Return whether an object says nothing but what is said of an opening
static bool
asks_nothing(json_t* const json)
{
  const char* key     = NULL;
  json_t*     value   = NULL;
  bool        is_more = false;
  json_object_foreach(json, key, value)
  {
    is_more = is_more || !wanted_has_key(&keys, key);
  }

  return !is_more;
}

// What else an object says is a vacancy, if there is anything
static bool
read_object(const Reading* const reading,
            const char* const    place,
            json_t* const        json)
{
  if (!json_is_object(json)) {
    return refuse(reading, place[0] ? place : "/", MESSAGE_NOT_OBJECT);
  }

  CompetentOpening* const opening = add_opening(reading);
  if (!opening || !set_title(reading, file_title(reading->file)) ||
      !take_places(reading, place, json, opening) ||
      !take_target(reading, place, json, opening) ||
      !take_title(reading, place, json)) {
    return false;
  }

  if (opening->target != COMPETENT_NONE && asks_nothing(json)) {
    return true;
  }

  Wanted* const wanted  = &reading->openings->wanted[reading->openings->n - 1U];
  const bool    is_read = wanted_read_object(reading->options,
                                          reading->file,
                                          place,
                                          json,
                                          &keys,
                                          reading->taxonomy,
                                          wanted);

  opening->vacancy = wanted->vacancy;
  return is_read;
}

static bool
read_json(const Reading* const reading, const char* const path)
{
  json_t* const json = json_read(path, MAX_BYTES, reading->options->language);
  bool          is_read = json;
  if (json_is_array(json)) {
    for (size_t i = 0U; i < json_array_size(json); ++i) {
      char place[PLACE_SIZE] = {0};
      snprintf(place, sizeof(place), "/%zu", i);
      is_read = read_object(reading, place, json_array_get(json, i)) && is_read;
    }
  } else if (json) {
    is_read = read_object(reading, "", json);
  }

  json_decref(json);
  return is_read;
}

static bool
read_text(const Reading* const reading, const char* const path)
{
  CompetentOpening* const opening = add_opening(reading);
  if (!opening || !set_title(reading, file_title(path))) {
    return false;
  }

  Wanted* const wanted = &reading->openings->wanted[reading->openings->n - 1U];
  const bool    is_read =
    wanted_read(reading->options, path, reading->taxonomy, wanted);

  opening->vacancy = wanted->vacancy;
  return is_read;
}

bool
openings_read(const Options* const           options,
              const CompetentTaxonomy* const taxonomy,
              Openings* const                openings)
{
  bool is_read = true;
  for (size_t i = 0U; i < options->n_vacancies; ++i) {
    const char* const path = options->vacancies[i];
    const Reading reading = {options, taxonomy, json_file_name(path), openings};

    is_read = (options_is_json_name(path) ? read_json(&reading, path)
                                          : read_text(&reading, path)) &&
              is_read;
  }

  return is_read;
}

void
openings_free(Openings* const openings)
{
  for (size_t i = 0U; i < openings->n; ++i) {
    wanted_free(&openings->wanted[i]);
    free(openings->titles[i]);
  }

  free(openings->items);
  free(openings->wanted);
  free(openings->titles);
}
