// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"
#include "goal.h"
#include "load.h"
#include "messages.h"
#include "options.h"
#include "overview_page.h"
#include "shown.h"

#include <competent/concept.h>
#include <competent/status.h>

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PLACES                                   \
  ((1U << (unsigned)COMPETENT_KIND_OCCUPATION) | \
   (1U << (unsigned)COMPETENT_KIND_FUNCTION))

static bool
write_overview(const Goal* const goal, FILE* const out)
{
  const Options* const   options = goal->options;
  const CompetentConcept now =
    options->from ? goal_find(goal, MESSAGE_FROM_PLACE, options->from, PLACES)
                  : COMPETENT_NONE;
  if (options->from && now == COMPETENT_NONE) {
    return false;
  }

  const OverviewQuestion question = {options->language,
                                     goal->planner,
                                     goal->profile,
                                     now,
                                     goal->target,
                                     &options->wishes,
                                     options->thrift,
                                     options->date ? options->date
                                                   : shown_today()};

  CompetentError error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  if (overview_write(out, &question, &error)) {
    complain_error(options->language, &error);
    return false;
  }

  return true;
}

// What is about a person is for nobody else to read
static FILE*
open_private(const char* const path)
{
  const int file = open(path, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
  FILE*     out  = NULL;

  struct stat status;
  if (file >= 0 && !fstat(file, &status) &&
      (!S_ISREG(status.st_mode) ||
       (!fchmod(file, 0600) && !ftruncate(file, 0)))) {
    out = fdopen(file, "wb");
  }

  if (file >= 0 && !out) {
    close(file);
  }

  return out;
}

static bool
write_file(const Options* const options, const char* const page)
{
  FILE* const out      = open_private(options->output);
  const bool  is_put   = out && fputs(page, out) >= 0;
  const bool  is_whole = out && !fclose(out) && is_put;
  if (!is_whole) {
    complain(options->language, MESSAGE_BAD_OUTPUT, strerror(errno), NULL);
  }

  return is_whole;
}

// The page is made first, so that a file is replaced by a whole one only
static bool
make_file(const Goal* const goal)
{
  char*       page    = NULL;
  size_t      length  = 0U;
  FILE* const out     = open_memstream(&page, &length);
  const bool  is_told = out && write_overview(goal, out);
  const bool  is_made = out && !fclose(out) && is_told;
  if (is_told != is_made || !out) {
    complain(goal->options->language, MESSAGE_NO_MEMORY, NULL);
  }

  const bool is_written = is_made && write_file(goal->options, page);
  free(page);
  return is_written;
}

ExitCode
run_overview(Options* const options)
{
  if (options->thrift == COMPETENT_THRIFT_HOURS) {
    return usage(
      options, MESSAGE_BAD_VALUE, "least", "cost, weeks, none", NULL);
  }

  Goal     goal;
  ExitCode code = goal_read_any(options, &goal);
  if (!code) {
    const bool is_written =
      options->output ? make_file(&goal) : write_overview(&goal, stdout);
    code = is_written ? EXIT_ANSWERED : EXIT_INPUT;
  }

  goal_free(&goal);
  return code;
}
