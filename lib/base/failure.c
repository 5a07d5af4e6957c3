// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "base/failure.h"

#include <stdarg.h>
#include <stdio.h>

// What does not fit is cut off, but never inside of a character
static void
trim_broken_character(char* const message, const size_t length)
{
  if (length < COMPETENT_ERROR_MESSAGE_SIZE) {
    return;
  }

  size_t end = COMPETENT_ERROR_MESSAGE_SIZE - 1U;
  while (end && ((unsigned char)message[end - 1U] & 0xC0U) == 0x80U) {
    --end;
  }

  if (end && (unsigned char)message[end - 1U] >= 0xC0U) {
    --end;
  }

  message[end] = '\0';
}

static size_t
print_place(CompetentError* const error, const Place place)
{
  const size_t size = sizeof(error->message);
  const int    n =
    !place.name   ? 0
       : !place.line ? snprintf(error->message, size, "%s: ", place.name)
       : !place.column
         ? snprintf(error->message, size, "%s:%u: ", place.name, place.line)
         : snprintf(error->message,
                 size,
                 "%s:%u:%u: ",
                 place.name,
                 place.line,
                 place.column);

  return (n < 0) ? 0U : ((size_t)n < size) ? (size_t)n : size - 1U;
}

__attribute__((format(printf, 4, 0))) static CompetentStatus
fail(CompetentError* const error,
     const CompetentStatus st,
     const Place           place,
     const char* const     format,
     va_list               arguments)
{
  if (error) {
    error->status = st;
    error->line   = place.line;
    error->column = place.column;

    const size_t offset = print_place(error, place);
    const int    n      = vsnprintf(error->message + offset,
                            sizeof(error->message) - offset,
                            format,
                            arguments);

    trim_broken_character(error->message, offset + (size_t)(n < 0 ? 0 : n));
  }

  return st;
}

CompetentStatus
failure(CompetentError* const error,
        const CompetentStatus st,
        const char* const     format,
        ...)
{
  const Place nowhere = {NULL, 0U, 0U};
  va_list     arguments;
  va_start(arguments, format);
  fail(error, st, nowhere, format, arguments);
  va_end(arguments);
  return st;
}

CompetentStatus
failure_at(CompetentError* const error,
           const CompetentStatus st,
           const Place           place,
           const char* const     format,
           ...)
{
  va_list arguments;
  va_start(arguments, format);
  fail(error, st, place, format, arguments);
  va_end(arguments);
  return st;
}

CompetentStatus
no_memory(CompetentError* const error)
{
  return failure(
    error, COMPETENT_STATUS_NO_MEMORY, "There is not enough memory");
}
