// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "reader.h"

#include "json.h"
#include "number.h"

#include <competent/text.h>

#include <stdlib.h>
#include <string.h>

#define MAX_FAULTS 20U

bool
reader_count_fault(Reader* const reader)
{
  return ++reader->n_faults <= MAX_FAULTS;
}

void
reader_refuse(Reader* const     reader,
              const char* const place,
              const Message     message)
{
  if (reader_count_fault(reader)) {
    complain_at(reader->language, reader->file, place, message, NULL);
  }
}

void
reader_refuse_key(Reader* const     reader,
                  const char* const place,
                  const size_t      index,
                  const Message     known)
{
  if (reader_count_fault(reader)) {
    complain_at(reader->language,
                reader->file,
                place,
                MESSAGE_UNKNOWN_KEY,
                number_whole(reader->language, (int64_t)index + 1).text,
                message_text(reader->language, known),
                NULL);
  }
}

// What nobody understands is kept as such, by where it is and what it was to be
static bool
skip(Reader* const reader, const char* const place, const uint32_t kinds)
{
  int32_t kind = 0;
  while (!(kinds & (1U << (unsigned)kind))) {
    ++kind;
  }

  const char* const last  = strrchr(place, '/');
  const long        index = last ? strtol(last + 1, NULL, 10) : 0;
  return skipped_add(reader->skipped, place) &&
         !competent_profile_omit(
           reader->profile, (CompetentKind)kind, (int32_t)index, NULL);
}

CompetentConcept
reader_find(Reader* const       reader,
            const char* const   place,
            const Form          form,
            const json_t* const name,
            const uint32_t      kinds)
{
  if (!json_is_string(name)) {
    reader_refuse(reader, place, MESSAGE_NOT_STRING);
    return COMPETENT_NONE;
  }

  const CompetentText text = json_text(name);
  if (!text.length) {
    reader_refuse(reader, place, MESSAGE_EMPTY_STRING);
    return COMPETENT_NONE;
  }

  const Resolved resolved = resolve(reader->taxonomy, form, text, kinds);
  if (resolved.resolution == RESOLVED_ONE) {
    return resolved.concept;
  }

  if (reader->skipped->is_wanted && skip(reader, place, kinds)) {
    return COMPETENT_NONE;
  }

  if (reader_count_fault(reader)) {
    complain_resolved(reader->language,
                      reader->file,
                      place,
                      reader->taxonomy,
                      &resolved,
                      kinds);
  }

  return COMPETENT_NONE;
}

/// The keys by which an object may name a concept
static const struct {
  const char* key;
  Form        form;
} names[] = {{"iri", FORM_IRI}, {"label", FORM_LABEL}, {"code", FORM_CODE}};

#define N_NAMES (sizeof(names) / sizeof(names[0]))

static bool
is_name(const char* const key)
{
  for (size_t i = 0U; i < N_NAMES; ++i) {
    if (!strcmp(key, names[i].key)) {
      return true;
    }
  }

  return false;
}

static bool
check_keys(Reader* const       reader,
           const Naming* const naming,
           const json_t* const object)
{
  const char* key      = NULL;
  json_t*     value    = NULL;
  size_t      index    = 0U;
  bool        is_known = true;
  json_object_foreach((json_t*)(uintptr_t)object, key, value)
  {
    if (!is_name(key) && (!naming->other || strcmp(key, naming->other))) {
      reader_refuse_key(reader, naming->place, index, naming->members);
      is_known = false;
    }

    ++index;
  }

  return is_known;
}

CompetentConcept
reader_find_object(Reader* const       reader,
                   const Naming        naming,
                   const json_t* const object)
{
  if (!check_keys(reader, &naming, object)) {
    return COMPETENT_NONE;
  }

  size_t n     = 0U;
  size_t which = 0U;
  for (size_t i = 0U; i < N_NAMES; ++i) {
    if (json_object_get(object, names[i].key)) {
      which = i;
      ++n;
    }
  }

  if (n != 1U) {
    reader_refuse(reader, naming.place, MESSAGE_ONE_NAME);
    return COMPETENT_NONE;
  }

  const json_t* const name = json_object_get(object, names[which].key);
  return reader_find(
    reader, naming.place, names[which].form, name, naming.kinds);
}

void
reader_finish(const Reader* const reader)
{
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
