// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "person.h"

#include "json.h"
#include "load.h"
#include "number.h"
#include "resolve.h"
#include "text.h"

#include <competent/status.h>

#include <jansson.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define MAX_BYTES 4000000U
#define MAX_FAULTS 20U
#define PLACE_SIZE 64U

/// A profile that is being read
typedef struct {
  const char*              file;
  const CompetentTaxonomy* taxonomy;
  CompetentProfile*        profile;
  Language                 language;
  size_t                   n_faults;
} Reader;

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

// Count a fault and return whether it should be told too
static bool
count_fault(Reader* const reader)
{
  return ++reader->n_faults <= MAX_FAULTS;
}

static void
refuse(Reader* const reader, const char* const place, const Message message)
{
  if (count_fault(reader)) {
    complain_at(reader->language, reader->file, place, message, NULL);
  }
}

// A key is not told, since it may say something about the person
static void
refuse_key(Reader* const     reader,
           const char* const place,
           const size_t      index,
           const Message     known)
{
  if (count_fault(reader)) {
    complain_at(reader->language,
                reader->file,
                place,
                MESSAGE_UNKNOWN_KEY,
                number_whole(reader->language, (int64_t)index + 1).text,
                message_text(reader->language, known),
                NULL);
  }
}

static void
add_name(Reader* const       reader,
         const char* const   place,
         const Form          form,
         const json_t* const name,
         const double        credit,
         const CompetentKind kind)
{
  if (!json_is_string(name)) {
    refuse(reader, place, MESSAGE_NOT_STRING);
    return;
  }

  const CompetentText text = json_text(name);
  if (!text.length) {
    refuse(reader, place, MESSAGE_EMPTY_STRING);
    return;
  }

  const uint32_t kinds    = 1U << (unsigned)kind;
  const Resolved resolved = resolve(reader->taxonomy, form, text, kinds);
  if (resolved.resolution != RESOLVED_ONE) {
    if (count_fault(reader)) {
      complain_resolved(reader->language,
                        reader->file,
                        place,
                        reader->taxonomy,
                        &resolved,
                        kinds);
    }

    return;
  }

  CompetentError error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  if (competent_profile_add(
        reader->profile, resolved.concept, credit, &error) &&
      count_fault(reader)) {
    complain_error(reader->language, &error);
  }
}

static bool
check_item_keys(Reader* const       reader,
                const char* const   place,
                const json_t* const item)
{
  const char* key      = NULL;
  json_t*     value    = NULL;
  size_t      index    = 0U;
  bool        is_known = true;
  json_object_foreach((json_t*)(uintptr_t)item, key, value)
  {
    if (strcmp(key, "iri") && strcmp(key, "label") && strcmp(key, "code") &&
        strcmp(key, "credit")) {
      refuse_key(reader, place, index, MESSAGE_ITEM_KEYS);
      is_known = false;
    }

    ++index;
  }

  return is_known;
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
    char deeper[PLACE_SIZE + 8U] = {0};
    snprintf(deeper, sizeof(deeper), "%s/credit", place);
    refuse(reader, deeper, MESSAGE_BAD_CREDIT);
    return -1.0;
  }

  return value;
}

static void
add_object(Reader* const       reader,
           const char* const   place,
           const json_t* const item,
           const CompetentKind kind)
{
  static const struct {
    const char* key;
    Form        form;
  } names[] = {{"iri", FORM_IRI}, {"label", FORM_LABEL}, {"code", FORM_CODE}};

  const double credit = read_credit(reader, place, item);
  if (!check_item_keys(reader, place, item) || credit < 0.0) {
    return;
  }

  size_t n     = 0U;
  size_t which = 0U;
  for (size_t i = 0U; i < 3U; ++i) {
    if (json_object_get(item, names[i].key)) {
      which = i;
      ++n;
    }
  }

  if (n != 1U) {
    refuse(reader, place, MESSAGE_ONE_NAME);
    return;
  }

  const json_t* const name = json_object_get(item, names[which].key);
  add_name(reader, place, names[which].form, name, credit, kind);
}

static void
read_list(Reader* const reader, const List* const list, const json_t* items)
{
  char place[PLACE_SIZE] = {0};
  snprintf(place, sizeof(place), "/%s", list->key);
  if (!json_is_array(items)) {
    refuse(reader, place, MESSAGE_NOT_ARRAY);
    return;
  }

  const size_t n_items = json_array_size(items);
  for (size_t i = 0U; i < n_items; ++i) {
    const json_t* const item = json_array_get(items, i);
    snprintf(place, sizeof(place), "/%s/%zu", list->key, i);
    if (json_is_string(item)) {
      add_name(reader, place, FORM_ANY, item, 1.0, list->kind);
    } else if (json_is_object(item)) {
      add_object(reader, place, item, list->kind);
    } else {
      refuse(reader, place, MESSAGE_NOT_ITEM);
    }
  }
}

// Facts are for gates and funding; here they only have to be well-formed
static void
check_facts(Reader* const reader, json_t* const facts)
{
  if (!json_is_object(facts)) {
    refuse(reader, "/facts", MESSAGE_NOT_OBJECT);
    return;
  }

  const char* key   = NULL;
  json_t*     value = NULL;
  size_t      index = 0U;
  json_object_foreach(facts, key, value)
  {
    ++index;
    if ((json_is_object(value) || json_is_array(value)) &&
        count_fault(reader)) {
      complain_at(reader->language,
                  reader->file,
                  "/facts",
                  MESSAGE_BAD_FACT,
                  number_whole(reader->language, (int64_t)index).text,
                  NULL);
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
    check_facts(reader, value);
    return;
  }

  for (size_t i = 0U; i < N_LISTS; ++i) {
    if (!strcmp(key, lists[i].key)) {
      read_list(reader, &lists[i], value);
      return;
    }
  }

  refuse_key(reader, "/", index, MESSAGE_PROFILE_KEYS);
}

static void
read_person(Reader* const reader, json_t* const json)
{
  if (!json_is_object(json)) {
    refuse(reader, "/", MESSAGE_NOT_OBJECT);
    return;
  }

  const char* key   = NULL;
  json_t*     value = NULL;
  size_t      index = 0U;
  json_object_foreach(json, key, value)
  {
    read_member(reader, key, value, index++);
  }

  if (reader->n_faults > MAX_FAULTS) {
    const int64_t n = (int64_t)(reader->n_faults - MAX_FAULTS);
    complain_at(reader->language,
                reader->file,
                "",
                MESSAGE_MORE_FAULTS,
                number_whole(reader->language, n).text,
                NULL);
  }
}

CompetentProfile*
person_read(const char* const              path,
            const CompetentTaxonomy* const taxonomy,
            const Language                 language)
{
  json_t* const json = json_read(path, MAX_BYTES, language);
  if (!json) {
    return NULL;
  }

  Reader         reader = {json_file_name(path), taxonomy, NULL, language, 0U};
  CompetentError error  = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  if (competent_profile_new(taxonomy, &reader.profile, &error)) {
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
