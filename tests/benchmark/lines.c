// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "lines.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static bool
read_text(const char* const path, CompetentText* const text)
{
  FILE* const file  = fopen(path, "rb");
  size_t      size  = 0U;
  char*       bytes = NULL;
  if (file && !fseek(file, 0, SEEK_END)) {
    size  = (size_t)ftell(file);
    bytes = (char*)malloc(size + 1U);
    rewind(file);
  }

  const bool is_read = bytes && fread(bytes, 1U, size, file) == size;
  if (file) {
    fclose(file);
  }

  text->bytes  = bytes;
  text->length = is_read ? size : 0U;
  return is_read && size;
}

static bool
find_lines(Lines* const lines)
{
  const char* const end = lines->text.bytes + lines->text.length;
  size_t            n   = 0U;
  for (const char* at = lines->text.bytes; at < end; ++at) {
    n += *at == '\n';
  }

  lines->lines = (CompetentText*)calloc(n + 1U, sizeof(CompetentText));
  if (!lines->lines) {
    return false;
  }

  const char* start = lines->text.bytes;
  for (const char* at = start; at < end; ++at) {
    if (*at == '\n') {
      const CompetentText line       = {start, (size_t)(at - start)};
      lines->lines[lines->n_lines++] = line;
      start                          = at + 1;
    } else if (*at == '\t') {
      start = at + 1;
    }
  }

  return n > 0U;
}

bool
lines_read(const char* const path, Lines* const lines)
{
  const Lines none = {{NULL, 0U}, NULL, 0U};

  *lines = none;
  if (!read_text(path, &lines->text) || !find_lines(lines)) {
    fprintf(stderr, "%s: Cannot be read\n", path);
    return false;
  }

  return true;
}

void
lines_free(Lines* const lines)
{
  char* const bytes = (char*)(uintptr_t)lines->text.bytes;

  free(bytes);
  free(lines->lines);
}
