// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "course_writer.h"

#include <stdio.h>
#include <string.h>

#define LC "https://w3id.org/libcompetent/def#"

const char*
course_string(const json_t* const object, const char* const key)
{
  const char* const text = json_string_value(json_object_get(object, key));
  return (text && text[0]) ? text : NULL;
}

// What may not stand in an IRI is escaped, so that any identifier makes one
static void
append_escaped(char* const iri, const size_t size, const char* const id)
{
  static const char legal[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                              "abcdefghijklmnopqrstuvwxyz"
                              "0123456789-._~:/?#@!$&'()*+,;=%";

  size_t at = strlen(iri);
  for (const char* c = id; *c && at + 5U < size; ++c) {
    at +=
      (size_t)(strchr(legal, *c)
                 ? snprintf(iri + at, size - at, "%c", *c)
                 : snprintf(iri + at, size - at, "%%%02X", (unsigned char)*c));
  }
}

static void
make_iri(char* const       iri,
         const size_t      size,
         const char* const prefix,
         const char* const id)
{
  snprintf(iri, size, "<%s", prefix);
  append_escaped(iri, size - 1U, id);
  const size_t length = strlen(iri);
  snprintf(iri + length, size - length, ">");
}

void
course_begin(CourseWriter* const writer,
             const char* const   prefix,
             const char* const   id)
{
  make_iri(writer->subject, sizeof(writer->subject), prefix, id);
}

void
course_state_iri(const CourseWriter* const writer,
                 const char* const         predicate,
                 const char* const         prefix,
                 const char* const         id)
{
  char object[COURSE_SUBJECT_SIZE];
  make_iri(object, sizeof(object), prefix, id);
  fprintf(writer->out, "%s <%s> %s .\n", writer->subject, predicate, object);
}

// N-Triples escape what would end a text or a line
static void
write_text(FILE* const out, const char* const text)
{
  for (const char* c = text; *c; ++c) {
    switch (*c) {
      case '"':
      case '\\':
        fprintf(out, "\\%c", *c);
        break;
      case '\n':
        fputs("\\n", out);
        break;
      case '\r':
        fputs("\\r", out);
        break;
      default:
        fputc(*c, out);
    }
  }
}

// A tag like "nl-NL", or nothing else
static bool
is_language(const char* const language)
{
  static const char legal[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                              "abcdefghijklmnopqrstuvwxyz0123456789-";

  return language && language[0] && language[0] != '-' &&
         strspn(language, legal) == strlen(language) &&
         language[strlen(language) - 1U] != '-';
}

void
course_state_text(const CourseWriter* const writer,
                  const char* const         predicate,
                  const char* const         text,
                  const char* const         language)
{
  fprintf(writer->out, "%s <%s> \"", writer->subject, predicate);
  write_text(writer->out, text);
  fputc('"', writer->out);
  // What people of a region write is what all others of that language read
  if (is_language(language)) {
    fprintf(writer->out, "@%.*s", (int)strcspn(language, "-"), language);
  }

  fputs(" .\n", writer->out);
}

void
course_state_provider(CourseWriter* const writer,
                      const char* const   prefix,
                      const char* const   id,
                      const char* const   name,
                      const char* const   language)
{
  char course[COURSE_SUBJECT_SIZE];
  course_state_iri(writer, "https://schema.org/provider", prefix, id);
  if (name) {
    snprintf(course, sizeof(course), "%s", writer->subject);
    course_begin(writer, prefix, id);
    course_state_text(writer, "https://schema.org/name", name, language);
    snprintf(writer->subject, sizeof(writer->subject), "%s", course);
  }
}

void
course_state_member(CourseWriter* const writer,
                    const char* const   predicate,
                    const json_t* const object,
                    const char* const   key)
{
  char                text[64];
  const json_t* const value = json_object_get(object, key);
  if (json_is_string(value) && json_string_length(value)) {
    course_state_text(writer, predicate, json_string_value(value), NULL);
  } else if (json_is_integer(value)) {
    snprintf(
      text, sizeof(text), "%" JSON_INTEGER_FORMAT, json_integer_value(value));
    course_state_text(writer, predicate, text, NULL);
  } else if (json_is_real(value)) {
    snprintf(text, sizeof(text), "%.2f", json_real_value(value));
    course_state_text(writer, predicate, text, NULL);
  } else if (value && !json_is_null(value)) {
    course_odd(writer, key);
  }
}

static void
state_one(CourseWriter* const     writer,
          const char* const       predicate,
          const json_t* const     value,
          const char* const       key,
          const CourseName* const names,
          const size_t            n_names)
{
  const char* const text = json_string_value(value);
  for (size_t i = 0U; text && i < n_names; ++i) {
    if (!strcmp(text, names[i].theirs)) {
      if (names[i].ours) {
        course_state_text(writer, predicate, names[i].ours, NULL);
      }

      return;
    }
  }

  course_odd(writer, key);
}

void
course_state_name(CourseWriter* const     writer,
                  const char* const       predicate,
                  const json_t* const     object,
                  const char* const       key,
                  const CourseName* const names,
                  const size_t            n_names)
{
  const json_t* const value = json_object_get(object, key);
  if (json_is_array(value)) {
    for (size_t i = 0U; i < json_array_size(value); ++i) {
      state_one(
        writer, predicate, json_array_get(value, i), key, names, n_names);
    }
  } else if (value && !json_is_null(value)) {
    state_one(writer, predicate, value, key, names, n_names);
  }
}

void
course_state_crebo(const CourseWriter* const writer, const char* const code)
{
  char text[64];
  snprintf(text, sizeof(text), "crebo:%.32s", code);
  course_state_text(writer, LC "awardsCode", text, NULL);
}

void
course_begin_part(CourseWriter* const writer, char* const whole)
{
  char part[32];
  snprintf(part, sizeof(part), "_:p%u", ++writer->n_parts);
  snprintf(whole, COURSE_SUBJECT_SIZE, "%s", writer->subject);
  fprintf(writer->out, "%s <" LC "instance> %s .\n", whole, part);
  snprintf(writer->subject, sizeof(writer->subject), "%s", part);
}

void
course_end_part(CourseWriter* const writer, const char* const whole)
{
  snprintf(writer->subject, sizeof(writer->subject), "%s", whole);
}

void
course_odd(const CourseWriter* const writer, const char* const key)
{
  char place[COURSE_PLACE_SIZE + 64];
  snprintf(place, sizeof(place), "%s/%.60s", writer->place, key);
  complain(writer->language, MESSAGE_CATALOGUE_ODD, writer->file, place, NULL);
}
