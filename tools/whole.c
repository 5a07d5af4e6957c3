// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "whole.h"

#include "messages.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool
refuse(const Language language, const char* const path, const int reason)
{
  complain_at(language, path, "", MESSAGE_CANNOT_READ, strerror(reason), NULL);
  return false;
}

// Return bytes with room for more of them, or null after freeing them
static char*
grown(char* const bytes, size_t* const capacity)
{
  *capacity          = *capacity ? 2U * *capacity : 65536U;
  char* const larger = (char*)realloc(bytes, *capacity);
  if (!larger) {
    free(bytes);
  }

  return larger;
}

static bool
read_all(FILE* const file, char** const bytes, size_t* const length)
{
  size_t capacity = 0U;
  do {
    if (*length == capacity) {
      *bytes = grown(*bytes, &capacity);
      if (!*bytes) {
        errno = ENOMEM;
        return false;
      }
    }

    *length += fread(*bytes + *length, 1U, capacity - *length, file);
  } while (!feof(file) && !ferror(file));

  return !ferror(file);
}

bool
whole_read(const Language    language,
           const char* const path,
           char** const      bytes,
           size_t* const     length)
{
  const bool  is_standard = !strcmp(path, "-");
  FILE* const file        = is_standard ? stdin : fopen(path, "rb");
  *bytes                  = NULL;
  *length                 = 0U;
  if (!file) {
    return refuse(language, path, errno);
  }

  const bool is_read = read_all(file, bytes, length);
  const int  reason  = errno;
  if (!is_standard) {
    fclose(file);
  }

  if (!is_read) {
    free(*bytes);
    *bytes  = NULL;
    *length = 0U;
    return refuse(language, path, reason);
  }

  return true;
}
