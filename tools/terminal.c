// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "terminal.h"

#include <sys/ioctl.h>

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define DEFAULT_COLUMNS 80U
#define MIN_COLUMNS 40U
#define MAX_COLUMNS 1000U

static size_t
stated_columns(void)
{
  const char* const columns = getenv("COLUMNS");
  if (!columns || strlen(columns) > 4U ||
      columns[strspn(columns, "0123456789")]) {
    return 0U;
  }

  size_t n = 0U;
  for (const char* c = columns; *c; ++c) {
    n = 10U * n + (size_t)(*c - '0');
  }

  return n;
}

size_t
terminal_columns(FILE* const out)
{
  struct winsize size = {0U, 0U, 0U, 0U};
  const bool is_sized = !ioctl(fileno(out), TIOCGWINSZ, &size) && size.ws_col;

  const size_t columns = is_sized ? size.ws_col : stated_columns();

  return !columns                ? DEFAULT_COLUMNS
         : columns < MIN_COLUMNS ? MIN_COLUMNS
         : columns > MAX_COLUMNS ? MAX_COLUMNS
                                 : columns;
}

bool
terminal_has_colour(FILE* const out)
{
  const char* const no_colour = getenv("NO_COLOR");
  const char* const terminal  = getenv("TERM");

  return isatty(fileno(out)) && !(no_colour && *no_colour) && terminal &&
         strcmp(terminal, "dumb");
}
