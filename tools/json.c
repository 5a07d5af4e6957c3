// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "json.h"

#include "number.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char*
json_file_name(const char* const path)
{
  return strcmp(path, "-") ? path : "<stdin>";
}

CompetentText
json_text(const json_t* const string)
{
  const CompetentText text = {json_string_value(string),
                              json_string_length(string)};
  return text;
}

// Say what is wrong in our own words, since the parser's quote the text
static Message
fault_of(const json_error_t* const error)
{
  switch (json_error_code(error)) {
    case json_error_out_of_memory:
      return MESSAGE_NO_MEMORY;
    case json_error_stack_overflow:
      return MESSAGE_JSON_DEPTH;
    case json_error_invalid_utf8:
      return MESSAGE_JSON_ENCODING;
    case json_error_duplicate_key:
      return MESSAGE_JSON_DUPLICATE;
    case json_error_numeric_overflow:
      return MESSAGE_JSON_NUMBER;
    case json_error_null_character:
    case json_error_null_byte_in_key:
      return MESSAGE_JSON_NULL_CHARACTER;
    case json_error_unknown:
    case json_error_cannot_open_file:
    case json_error_invalid_argument:
    case json_error_premature_end_of_input:
    case json_error_end_of_input_expected:
    case json_error_invalid_syntax:
    case json_error_invalid_format:
    case json_error_wrong_type:
    case json_error_null_value:
    case json_error_item_not_found:
    case json_error_index_out_of_range:
    default:
      return MESSAGE_NOT_JSON;
  }
}

static json_t*
parse(const char* const path,
      const char* const bytes,
      const size_t      length,
      const Language    language)
{
  json_error_t  error;
  json_t* const json =
    json_loadb(bytes, length, JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &error);

  if (!json) {
    char place[64] = {0};
    if (error.line > 0) {
      snprintf(place, sizeof(place), "%d:%d", error.line, error.column);
    }

    complain_at(language, json_file_name(path), place, fault_of(&error), NULL);
  }

  return json;
}

// Read at most one byte too many, which tells that there is more
static bool
read_bytes(FILE* const file, char* const bytes, size_t size, size_t* const n)
{
  *n = 0U;
  while (*n < size) {
    const size_t got = fread(bytes + *n, 1U, size - *n, file);
    if (!got) {
      break;
    }

    *n += got;
  }

  return !ferror(file);
}

static json_t*
read_open(FILE* const       file,
          const char* const path,
          const size_t      max_bytes,
          const Language    language)
{
  char* const bytes = (char*)malloc(max_bytes + 1U);
  size_t      n     = 0U;
  json_t*     json  = NULL;

  if (!bytes) {
    complain(language, MESSAGE_NO_MEMORY, NULL);
  } else if (!read_bytes(file, bytes, max_bytes + 1U, &n)) {
    complain_at(language,
                json_file_name(path),
                "",
                MESSAGE_CANNOT_READ,
                strerror(errno),
                NULL);
  } else if (n > max_bytes) {
    complain_at(language,
                json_file_name(path),
                "",
                MESSAGE_TOO_LARGE,
                number_size(language, (int64_t)max_bytes).text,
                NULL);
  } else {
    json = parse(path, bytes, n, language);
  }

  free(bytes);
  return json;
}

json_t*
json_read(const char* const path,
          const size_t      max_bytes,
          const Language    language)
{
  const bool  is_standard = !strcmp(path, "-");
  FILE* const file        = is_standard ? stdin : fopen(path, "rb");
  if (!file) {
    complain_at(language, path, "", MESSAGE_CANNOT_READ, strerror(errno), NULL);
    return NULL;
  }

  json_t* const json = read_open(file, path, max_bytes, language);
  if (!is_standard) {
    fclose(file);
  }

  return json;
}
