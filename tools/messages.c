// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "messages.h"

#include "texts.h"

#include "text.h"

#include <assert.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#define MAX_ARGUMENTS 9U

const char*
message_text(const Language language, const Message message)
{
  assert(message < N_MESSAGES);

  return texts[message][language];
}

const char*
message_name(const Language language, const Message first, const int32_t index)
{
  return message_text(language, (Message)((int32_t)first + index));
}

// Write a text, in which {1} to {9} stand for arguments
static void
write_filled(FILE* const       out,
             const char* const text,
             const char* const arguments[MAX_ARGUMENTS])
{
  for (const char* c = text; *c; ++c) {
    if (c[0] == '{' && c[1] >= '1' && c[1] <= '9' && c[2] == '}') {
      const char* const argument = arguments[c[1] - '1'];
      assert(argument);
      text_write(out, text_of(argument));
      c += 2;
    } else {
      fputc(*c, out);
    }
  }
}

static void
write_message(FILE* const    out,
              const Language language,
              const Message  message,
              va_list        list)
{
  const char* arguments[MAX_ARGUMENTS + 1U] = {NULL};
  for (size_t i = 0U; i < MAX_ARGUMENTS; ++i) {
    arguments[i] = va_arg(list, const char*);
    if (!arguments[i]) {
      break;
    }
  }

  write_filled(out, message_text(language, message), arguments);
}

void
message_write(FILE* const    out,
              const Language language,
              const Message  message,
              ...)
{
  va_list list;
  va_start(list, message);
  write_message(out, language, message, list);
  va_end(list);
}

char*
message_format(const Language language, const Message message, ...)
{
  char*       text   = NULL;
  size_t      length = 0U;
  FILE* const out    = open_memstream(&text, &length);
  if (!out) {
    return NULL;
  }

  va_list list;
  va_start(list, message);
  write_message(out, language, message, list);
  va_end(list);

  if (fclose(out)) {
    free(text);
    return NULL;
  }

  return text;
}

void
complain(const Language language, const Message message, ...)
{
  va_list list;
  va_start(list, message);
  fputs("competent: ", stderr);
  write_message(stderr, language, message, list);
  fputc('\n', stderr);
  va_end(list);
}

void
complain_at(const Language    language,
            const char* const file,
            const char* const place,
            const Message     message,
            ...)
{
  va_list list;
  va_start(list, message);
  fputs("competent: ", stderr);
  text_write(stderr, text_of(file));

  // A line follows the name at once, as tools expect, and a pointer does not
  if (*place) {
    fputs((*place == '/') ? ": " : ":", stderr);
    fputs(place, stderr);
  }

  fputs(": ", stderr);

  write_message(stderr, language, message, list);
  fputc('\n', stderr);
  va_end(list);
}
