// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// Convert many files to N-Quads in one go.
//
// Each line of standard input has the short name of a format, a base (or
// nothing), the name of a file and the name of the file to write, with tabs
// between.  Each line of standard output has the number of a status, and the
// message if it is not 0.

#define _POSIX_C_SOURCE 200809L

#include <competent/source.h>

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define N_FIELDS 4U

// Cut a line at its tabs, and return whether it has the right number of them
static bool
split(char* const line, char* fields[N_FIELDS])
{
  char* rest = line;
  for (size_t i = 0U; i < N_FIELDS; ++i) {
    char* const end = rest ? rest + strcspn(rest, "\t\n") : NULL;
    if (!end) {
      return false;
    }

    fields[i] = rest;
    rest      = (*end == '\t') ? end + 1U : NULL;
    *end      = '\0';
  }

  return !rest;
}

static void
convert(char* fields[N_FIELDS])
{
  CompetentError        error  = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  const CompetentSource source = {fields[2],
                                  *fields[1] ? fields[1] : NULL,
                                  competent_format_from_name(fields[0]),
                                  NULL};

  const CompetentStatus st = competent_source_convert(
    &source, COMPETENT_FORMAT_N_QUADS, fields[3], &error);

  printf("%d %s\n", (int)st, st ? error.message : "");
}

int
main(void)
{
  char*  line = NULL;
  size_t size = 0U;
  while (getline(&line, &size, stdin) > 0) {
    char* fields[N_FIELDS] = {NULL};
    if (!split(line, fields)) {
      free(line);
      return 2;
    }

    convert(fields);
  }

  free(line);
  return 0;
}
