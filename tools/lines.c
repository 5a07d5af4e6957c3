// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "lines.h"

#include "messages.h"
#include "number.h"
#include "progress.h"

#include <sys/stat.h>
#include <unistd.h>

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/// A line as it is read
typedef struct {
  char*  bytes;
  size_t length;
  size_t capacity;
} Line;

/// What came of reading one
typedef enum {
  GOT_END,
  GOT_LINE,
  GOT_TOO_MUCH,
  GOT_NO_MEMORY,
} Got;

static bool
is_standard(const Options* const options)
{
  return !strcmp(options->lines, "-");
}

static const char*
name_of(const Options* const options)
{
  return is_standard(options) ? "<stdin>" : options->lines;
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
  // There may be a bar of progress on the line where this comes
  if (isatty(fileno(stderr)) && !isatty(fileno(stdout))) {
    fputs("\r\x1B[K", stderr);
  }

  char line[24] = {0};
  snprintf(line, sizeof(line), "%zu", number);
  complain(options->language,
           MESSAGE_AT_LINE,
           name_of(options),
           line,
           error->message,
           NULL);
}

// Return how large a file is, or 0 where that is not known
static int64_t
size_of(FILE* const file)
{
  struct stat status;
  return (!fstat(fileno(file), &status) && S_ISREG(status.st_mode))
           ? (int64_t)status.st_size
           : 0;
}

static Got
add_byte(Line* const line, const int byte)
{
  if (line->length == line->capacity) {
    const size_t capacity = line->capacity ? 2U * line->capacity : 256U;
    char* const  bytes    = (char*)realloc(line->bytes, capacity);
    if (!bytes) {
      return GOT_NO_MEMORY;
    }

    line->bytes    = bytes;
    line->capacity = capacity;
  }

  line->bytes[line->length++] = (char)byte;
  return (line->length > LINES_MAX_LENGTH) ? GOT_TOO_MUCH : GOT_LINE;
}

// Read a line with its end, of which the last line may have none
static Got
read_line(FILE* const file, Line* const line)
{
  Got got      = GOT_END;
  line->length = 0U;
  for (int byte = 0; byte != '\n' && got <= GOT_LINE;) {
    byte = getc_unlocked(file);
    if (byte == EOF) {
      break;
    }

    got = add_byte(line, byte);
  }

  return got;
}

// Return a line without its end, and the first one without a byte order mark
static CompetentText
text_of_line(const Line* const line, const size_t number)
{
  static const char mark[] = "\xEF\xBB\xBF";

  CompetentText text = {line->bytes, line->length};
  while (text.length && (text.bytes[text.length - 1U] == '\n' ||
                         text.bytes[text.length - 1U] == '\r')) {
    --text.length;
  }

  if (number == 1U && text.length >= 3U && !memcmp(text.bytes, mark, 3U)) {
    text.bytes += 3;
    text.length -= 3U;
  }

  return text;
}

static bool
refuse_line(const Options* const options, const size_t number, const Got got)
{
  if (got == GOT_NO_MEMORY) {
    complain(options->language, MESSAGE_NO_MEMORY, NULL);
  } else {
    char place[24] = {0};
    snprintf(place, sizeof(place), "%zu", number);
    complain_at(options->language,
                name_of(options),
                place,
                MESSAGE_TOO_LARGE,
                number_size(options->language, LINES_MAX_LENGTH).text,
                NULL);
  }

  return false;
}

static bool
answer_file(const Options* const options,
            FILE* const          file,
            const LineAnswer     answer,
            const void* const    handle)
{
  const int64_t total    = size_of(file);
  int64_t       done     = 0;
  Progress      progress = {.language = options->language};
  progress_begin_writing(&progress, options);
  progress_file(&progress, options->lines);

  Line   line    = {NULL, 0U, 0U};
  Got    got     = GOT_LINE;
  bool   is_done = true;
  size_t number  = 0U;
  while (is_done && (got = read_line(file, &line)) == GOT_LINE) {
    ++number;
    is_done = answer(handle, text_of_line(&line, number), number);
    done += (int64_t)line.length;
    progress_show(&progress, done, total);
  }

  progress_end(&progress);
  free(line.bytes);
  return (got > GOT_LINE) ? refuse_line(options, number + 1U, got) : is_done;
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

  bool is_done = answer_file(options, file, answer, handle);
  if (ferror(file)) {
    is_done = refuse_file(options);
  }

  if (!is_standard(options)) {
    fclose(file);
  }

  return is_done;
}
