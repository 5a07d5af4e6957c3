// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "person.h"

#include "facts.h"
#include "json.h"
#include "load.h"
#include "reader.h"
#include "resolve.h"

#include <competent/concept.h>
#include <competent/status.h>

#include <jansson.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define MAX_BYTES 4000000U

/// A list of a profile, and what may be in it
typedef struct {
  const char*   key;
  CompetentKind kind;
} List;

static const List lists[] = {{"skills", COMPETENT_KIND_CAPABILITY},
                             {"knowledge", COMPETENT_KIND_KNOWLEDGE},
                             {"tasks", COMPETENT_KIND_TASK},
                             {"occupations", COMPETENT_KIND_OCCUPATION},
                             {"qualifications", COMPETENT_KIND_NORM}};

#define N_LISTS (sizeof(lists) / sizeof(lists[0]))

static void
add_concept(Reader* const          reader,
            const CompetentConcept concept,
            const double           credit)
{
  CompetentError error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  if (concept != COMPETENT_NONE &&
      competent_profile_add(reader->profile, concept, credit, &error) &&
      reader_count_fault(reader)) {
    complain_error(reader->language, &error);
  }
}

// Read how far a person has something, or return a negative number
static double
read_credit(Reader* const       reader,
            const char* const   place,
            const json_t* const item)
{
  const json_t* const credit = json_object_get(item, "credit");
  if (!credit) {
    return 1.0;
  }

  const double value =
    json_is_number(credit) ? json_number_value(credit) : -1.0;
  if (!(value >= 0.0 && value <= 1.0)) {
    char deeper[READER_PLACE_SIZE + 8U] = {0};
    snprintf(deeper, sizeof(deeper), "%s/credit", place);
    reader_refuse(reader, deeper, MESSAGE_BAD_CREDIT);
    return -1.0;
  }

  return value;
}

static void
add_object(Reader* const       reader,
           const char* const   place,
           const json_t* const item,
           const uint32_t      kinds)
{
  const Naming naming = {place, kinds, "credit", MESSAGE_ITEM_KEYS};
  const double credit = read_credit(reader, place, item);
  if (credit >= 0.0) {
    add_concept(reader, reader_find_object(reader, naming, item), credit);
  }
}

// What is mapped to another taxonomy may be there by what that has
static uint32_t
kinds_of_list(const Reader* const reader, const List* const list)
{
  const CompetentLeniency leniency =
    competent_profile_leniency(reader->profile);
  const bool is_mapped =
    leniency.exact || leniency.close || leniency.broad || leniency.narrow;

  return (1U << (unsigned)list->kind) |
         (is_mapped ? 1U << (unsigned)COMPETENT_KIND_EXTERNAL : 0U);
}

static void
read_list(Reader* const reader, const List* const list, const json_t* items)
{
  const uint32_t kinds = kinds_of_list(reader, list);

  char place[READER_PLACE_SIZE] = {0};
  snprintf(place, sizeof(place), "/%s", list->key);
  if (!json_is_array(items)) {
    reader_refuse(reader, place, MESSAGE_NOT_ARRAY);
    return;
  }

  const size_t n_items = json_array_size(items);
  for (size_t i = 0U; i < n_items; ++i) {
    const json_t* const item = json_array_get(items, i);
    snprintf(place, sizeof(place), "/%s/%zu", list->key, i);
    if (json_is_string(item)) {
      add_concept(
        reader, reader_find(reader, place, FORM_ANY, item, kinds), 1.0);
    } else if (json_is_object(item)) {
      add_object(reader, place, item, kinds);
    } else {
      reader_refuse(reader, place, MESSAGE_NOT_ITEM);
    }
  }
}

static void
read_member(Reader* const     reader,
            const char* const key,
            json_t* const     value,
            const size_t      index)
{
  if (!strcmp(key, "facts")) {
    facts_read(reader, value);
    return;
  }

  for (size_t i = 0U; i < N_LISTS; ++i) {
    if (!strcmp(key, lists[i].key)) {
      read_list(reader, &lists[i], value);
      return;
    }
  }

  reader_refuse_key(reader, "/", index, MESSAGE_PROFILE_KEYS);
}

static void
read_person(Reader* const reader, json_t* const json)
{
  if (!json_is_object(json)) {
    reader_refuse(reader, "/", MESSAGE_NOT_OBJECT);
    return;
  }

  const char* key   = NULL;
  json_t*     value = NULL;
  size_t      index = 0U;
  json_object_foreach(json, key, value)
  {
    read_member(reader, key, value, index++);
  }

  reader_finish(reader);
}

CompetentProfile*
person_read(const char* const              path,
            const CompetentTaxonomy* const taxonomy,
            const CompetentStrictness      strictness,
            Skipped* const                 skipped,
            const Language                 language)
{
  json_t* const json = json_read(path, MAX_BYTES, language);
  if (!json) {
    return NULL;
  }

  Reader reader = {json_file_name(path), taxonomy, NULL, language, 0U, skipped};
  CompetentError          error    = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  const CompetentLeniency leniency = competent_strictness_leniency(strictness);
  if (competent_profile_new_lenient(
        taxonomy, &leniency, &reader.profile, &error)) {
    complain_error(language, &error);
  } else {
    read_person(&reader, json);
  }

  json_decref(json);
  if (reader.n_faults) {
    competent_profile_free(reader.profile);
    return NULL;
  }

  return reader.profile;
}
