// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "lines.h"

#include "messages.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>

static bool
is_standard(const Options* const options)
{
  return !strcmp(options->lines, "-");
}

static bool
refuse_file(const Options* const options)
{
  complain_at(options->language,
              options->lines,
              "",
              MESSAGE_CANNOT_READ,
              strerror(errno),
              NULL);
  return false;
}

void
lines_refuse(const Options* const        options,
             const size_t                number,
             const CompetentError* const error)
{
  char line[24] = {0};
  snprintf(line, sizeof(line), "%zu", number);
  complain(options->language,
           MESSAGE_AT_LINE,
           is_standard(options) ? "<stdin>" : options->lines,
           line,
           error->message,
           NULL);
}

static bool
answer_file(FILE* const file, const LineAnswer answer, const void* const handle)
{
  char*  line     = NULL;
  size_t capacity = 0U;
  bool   is_done  = true;
  size_t number   = 0U;
  while (is_done) {
    const ssize_t length = getline(&line, &capacity, file);
    if (length < 0) {
      break;
    }

    CompetentText text = {line, (size_t)length};
    while (text.length && (text.bytes[text.length - 1U] == '\n' ||
                           text.bytes[text.length - 1U] == '\r')) {
      --text.length;
    }

    is_done = answer(handle, text, ++number);
  }

  free(line);
  return is_done;
}

bool
lines_answer(const Options* const options,
             const LineAnswer     answer,
             const void* const    handle)
{
  FILE* const file = is_standard(options) ? stdin : fopen(options->lines, "rb");
  if (!file) {
    return refuse_file(options);
  }

  bool is_done = answer_file(file, answer, handle);
  if (ferror(file)) {
    is_done = refuse_file(options);
  }

  if (!is_standard(options)) {
    fclose(file);
  }

  return is_done;
}
