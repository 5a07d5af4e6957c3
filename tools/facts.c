// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "facts.h"

#include "json.h"
#include "load.h"

#include <competent/concept.h>
#include <competent/fact.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

/// Something that is no value of a fact
#define NO_VALUE INT32_MIN

#define LANGUAGE_KINDS                         \
  ((1U << (unsigned)COMPETENT_KIND_LANGUAGE) | \
   (1U << (unsigned)COMPETENT_KIND_PROFICIENCY))

typedef const char* (*NameOf)(int32_t value);

static void
refuse_fact(Reader* const reader, const CompetentFact fact)
{
  char place[READER_PLACE_SIZE] = {0};
  snprintf(place, sizeof(place), "/facts/%s", competent_fact_name(fact));
  reader_refuse(reader, place, (Message)((int)MESSAGE_FACT_VALUES + (int)fact));
}

static void
tell_failure(Reader* const reader, const CompetentError* const error)
{
  if (reader_count_fault(reader)) {
    complain_error(reader->language, error);
  }
}

static const char*
licence_name(const int32_t value)
{
  return competent_licence_name((CompetentLicence)value);
}

static const char*
work_name(const int32_t value)
{
  return competent_work_name((CompetentWork)value);
}

static const char*
cefr_name(const int32_t value)
{
  return competent_cefr_name((CompetentCefr)value);
}

// Return which of a list of names something is
static int32_t
value_of_name(const json_t* const name, const NameOf name_of)
{
  for (int32_t i = 0; json_is_string(name) && name_of(i); ++i) {
    if (!strcmp(json_string_value(name), name_of(i))) {
      return i;
    }
  }

  return NO_VALUE;
}

// Read one name or an array of them, of which an empty one says none
static int32_t
read_bits(const json_t* const json, const NameOf name_of)
{
  if (!json_is_array(json)) {
    const int32_t bit = value_of_name(json, name_of);
    return (bit == NO_VALUE) ? NO_VALUE : 1 << bit;
  }

  int32_t      bits = 0;
  const size_t n    = json_array_size(json);
  for (size_t i = 0U; i < n; ++i) {
    const int32_t bit = value_of_name(json_array_get(json, i), name_of);
    if (bit == NO_VALUE) {
      return NO_VALUE;
    }

    bits |= 1 << bit;
  }

  return bits;
}

// A level is a number, or a text because of 4+
static int32_t
read_level(const json_t* const json)
{
  char text[8] = {0};
  if (json_is_integer(json) && json_integer_value(json) > 0 &&
      json_integer_value(json) < 10) {
    text[0] = (char)('0' + json_integer_value(json));
  } else if (json_is_string(json) && json_string_length(json) < sizeof(text)) {
    memcpy(text, json_string_value(json), json_string_length(json));
  }

  for (int32_t level = COMPETENT_NLQF_LEVEL_1; level <= COMPETENT_NLQF_LEVEL_8;
       ++level) {
    const char* const name = competent_nlqf_name((CompetentNlqf)level);
    if (name && !strcmp(name, text)) {
      return level;
    }
  }

  return NO_VALUE;
}

static int32_t
read_whole(const json_t* const json)
{
  const json_int_t value = json_integer_value(json);

  return (json_is_integer(json) && value >= 0 && value <= INT32_MAX)
           ? (int32_t)value
           : NO_VALUE;
}

static int32_t
read_value(const CompetentFact fact, const json_t* const json)
{
  switch (fact) {
    case COMPETENT_FACT_LICENCES:
      return json_is_array(json) ? read_bits(json, licence_name) : NO_VALUE;
    case COMPETENT_FACT_LEVEL:
      return read_level(json);
    case COMPETENT_FACT_STATUS:
      return read_bits(json, work_name);
    case COMPETENT_FACT_ALL_DIPLOMAS:
    case COMPETENT_FACT_LABOUR_MARKET:
    case COMPETENT_FACT_STUDY_FINANCE:
    case COMPETENT_FACT_WEAK_POSITION:
    case COMPETENT_FACT_WW:
    case COMPETENT_FACT_LEERBEDRIJF:
    case COMPETENT_FACT_FUND:
    case COMPETENT_FACT_EMPLOYER_ASKS:
      return json_is_boolean(json) ? json_is_true(json) : NO_VALUE;
    case COMPETENT_FACT_AGE:
    case COMPETENT_FACT_BIRTH_YEAR:
    case COMPETENT_FACT_HOURS:
    case COMPETENT_FACT_EMPLOYEES:
    case COMPETENT_FACT_REGION:
    case COMPETENT_FACT_SECTOR:
    case COMPETENT_FACT_CIRCUMSTANCES:
    case COMPETENT_FACT_LANGUAGES:
    default:
      return read_whole(json);
  }
}

static void
read_text(Reader* const       reader,
          const CompetentFact fact,
          const json_t* const json)
{
  CompetentError      error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  const CompetentText text  = json_text(json);
  if (!json_is_string(json) || !text.length ||
      text.length > COMPETENT_MAX_FACT_LENGTH) {
    refuse_fact(reader, fact);
  } else if (competent_profile_set_text_fact(
               reader->profile, fact, text.bytes, text.length, &error)) {
    tell_failure(reader, &error);
  }
}

static void
say(Reader* const reader, const CompetentConcept concept, const int32_t value)
{
  CompetentError error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  if (competent_profile_say(reader->profile, concept, value, &error)) {
    tell_failure(reader, &error);
  }
}

static void
read_stance(Reader* const       reader,
            const char* const   place,
            const json_t* const item,
            const int32_t       stance)
{
  static const uint32_t kinds = 1U << (unsigned)COMPETENT_KIND_CIRCUMSTANCE;

  const Naming naming = {place, kinds, NULL, MESSAGE_CIRCUMSTANCE_KEYS};

  const CompetentConcept concept =
    json_is_object(item) ? reader_find_object(reader, naming, item)
                         : reader_find(reader, place, FORM_ANY, item, kinds);
  if (concept != COMPETENT_NONE) {
    const int32_t said = competent_profile_said(reader->profile, concept);
    if (said != COMPETENT_UNKNOWN && said != stance) {
      reader_refuse(reader, place, MESSAGE_BOTH_STANCES);
    } else {
      say(reader, concept, stance);
    }
  }
}

static void
read_language(Reader* const       reader,
              const char* const   place,
              const json_t* const item,
              const int32_t       unused)
{
  const Naming naming = {place, LANGUAGE_KINDS, "level", MESSAGE_LANGUAGE_KEYS};
  (void)unused;

  if (!json_is_object(item)) {
    reader_refuse(reader, place, MESSAGE_NOT_OBJECT);
    return;
  }

  const CompetentConcept concept = reader_find_object(reader, naming, item);
  const int32_t          level =
    value_of_name(json_object_get(item, "level"), cefr_name);
  if (level == NO_VALUE) {
    reader_refuse(
      reader,
      place,
      (Message)((int)MESSAGE_FACT_VALUES + (int)COMPETENT_FACT_LANGUAGES));
  } else if (concept != COMPETENT_NONE) {
    say(reader, concept, level);
  }
}

typedef void (*ReadItem)(Reader*       reader,
                         const char*   place,
                         const json_t* item,
                         int32_t       value);

static void
read_items(Reader* const       reader,
           const char* const   key,
           const json_t* const items,
           const ReadItem      read_item,
           const int32_t       value)
{
  char place[READER_PLACE_SIZE] = {0};
  snprintf(place, sizeof(place), "/facts/%s", key);
  if (!json_is_array(items)) {
    reader_refuse(reader, place, MESSAGE_NOT_ARRAY);
    return;
  }

  const size_t n = json_array_size(items);
  for (size_t i = 0U; i < n; ++i) {
    snprintf(place, sizeof(place), "/facts/%s/%zu", key, i);
    read_item(reader, place, json_array_get(items, i), value);
  }
}

// Read a fact that is a whole number or a text, and return whether it is one
static bool
read_fact(Reader* const reader, const char* const key, const json_t* const json)
{
  for (int i = 0; i < COMPETENT_N_FACTS; ++i) {
    const CompetentFact fact = (CompetentFact)i;
    if (fact == COMPETENT_FACT_CIRCUMSTANCES ||
        fact == COMPETENT_FACT_LANGUAGES) {
      continue;
    }

    if (!strcmp(key, competent_fact_name(fact))) {
      if (fact == COMPETENT_FACT_REGION || fact == COMPETENT_FACT_SECTOR) {
        read_text(reader, fact, json);
      } else if (competent_profile_set_fact(
                   reader->profile, fact, read_value(fact, json), NULL)) {
        refuse_fact(reader, fact);
      }

      return true;
    }
  }

  return false;
}

static bool
read_answers(Reader* const       reader,
             const char* const   key,
             const json_t* const json)
{
  for (int i = 0; i <= COMPETENT_STANCE_ACCEPTS; ++i) {
    if (!strcmp(key, competent_stance_name((CompetentStance)i))) {
      read_items(reader, key, json, read_stance, i);
      return true;
    }
  }

  if (!strcmp(key, competent_fact_name(COMPETENT_FACT_LANGUAGES))) {
    read_items(reader, key, json, read_language, 0);
    return true;
  }

  return false;
}

static bool
is_fact(const char* const key)
{
  for (int i = 0; i < COMPETENT_N_FACTS; ++i) {
    if (i != COMPETENT_FACT_CIRCUMSTANCES &&
        !strcmp(key, competent_fact_name((CompetentFact)i))) {
      return true;
    }
  }

  return !strcmp(key, "excludes") || !strcmp(key, "accepts");
}

void
facts_read(Reader* const reader, json_t* const facts)
{
  if (!json_is_object(facts)) {
    reader_refuse(reader, "/facts", MESSAGE_NOT_OBJECT);
    return;
  }

  const char* key   = NULL;
  json_t*     value = NULL;
  size_t      index = 0U;
  json_object_foreach(facts, key, value)
  {
    // Null says that nothing is known, which is what there was before
    if (!is_fact(key)) {
      reader_refuse_key(reader, "/facts", index, MESSAGE_FACT_KEYS);
    } else if (!json_is_null(value) && !read_fact(reader, key, value)) {
      (void)read_answers(reader, key, value);
    }

    ++index;
  }
}
