// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "catalogue.h"

#include "catalogue_formats.h"
#include "course_writer.h"
#include "json.h"

#include <sys/stat.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_BYTES = 256 * 1024 * 1024 };

bool
catalogue_is_json(const char* const path)
{
  struct stat status;
  if (stat(path, &status) || !S_ISREG(status.st_mode)) {
    return false;
  }

  FILE* const file = fopen(path, "rb");
  int         c    = file ? fgetc(file) : EOF;
  while (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
    c = fgetc(file);
  }

  // A list of Turtle begins with a bracket too, and says so by its name
  const size_t length = strlen(path);
  const bool   is_named =
    length > 5U && !strcmp(path + length - strlen(".json"), ".json");
  if (file) {
    fclose(file);
  }

  return (c == '{' || c == '[') && is_named;
}

static bool
state_item(CourseWriter* const writer, const json_t* const item)
{
  return rio_state(writer, item) || edudex_state(writer, item) ||
         oeapi_state(writer, item);
}

static size_t
state_items(CourseWriter* const writer,
            const json_t* const items,
            const char* const   place)
{
  size_t n = 0U;
  for (size_t i = 0U; i < json_array_size(items); ++i) {
    snprintf(writer->place, sizeof(writer->place), "%.200s/%zu", place, i);
    n += state_item(writer, json_array_get(items, i)) ? 1U : 0U;
  }

  return n;
}

// Courses are in a list, alone, under "items" or "programs", or embedded under
// the name of what they are
static size_t
state_all(CourseWriter* const writer, json_t* const root)
{
  static const char* const lists[] = {"items", "programs"};

  size_t n = state_items(writer, root, "");
  for (size_t i = 0U; i < sizeof(lists) / sizeof(lists[0]); ++i) {
    char place[32];
    snprintf(place, sizeof(place), "/%s", lists[i]);
    n += state_items(writer, json_object_get(root, lists[i]), place);
  }

  writer->place[0] = '\0';
  if (state_item(writer, root)) {
    return n + 1U;
  }

  const char* key   = NULL;
  json_t*     value = NULL;
  json_object_foreach(json_object_get(root, "_embedded"), key, value)
  {
    char place[COURSE_PLACE_SIZE];
    snprintf(place, sizeof(place), "/_embedded/%.100s", key);
    n += state_items(writer, value, place);
  }

  return n;
}

char*
catalogue_read(const char* const path,
               const Language    language,
               size_t* const     length)
{
  json_t* const root = json_read(path, MAX_BYTES, language);
  if (!root) {
    return NULL;
  }

  char*       text = NULL;
  FILE* const out  = open_memstream(&text, length);
  if (!out) {
    json_decref(root);
    return NULL;
  }

  CourseWriter writer;
  memset(&writer, 0, sizeof(writer));
  writer.out      = out;
  writer.file     = json_file_name(path);
  writer.language = language;

  const size_t n = state_all(&writer, root);
  json_decref(root);
  if (fclose(out) || !n) {
    complain(language, MESSAGE_NO_CATALOGUE, json_file_name(path), NULL);
    free(text);
    return NULL;
  }

  return text;
}
