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
#include <string.h>

#define PLACES                                   \
  ((1U << (unsigned)COMPETENT_KIND_OCCUPATION) | \
   (1U << (unsigned)COMPETENT_KIND_FUNCTION))

static bool
write_overview(const Goal* const goal, FILE* const out)
{
  const Options* const   options = goal->options;
  const CompetentConcept now =
    options->from ? goal_find(goal, options->from, PLACES) : COMPETENT_NONE;
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
static bool
write_file(const Goal* const goal)
{
  const Options* const options = goal->options;
  const int            file =
    open(options->output, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0600);
  FILE* const out = (file < 0) ? NULL : fdopen(file, "wb");
  if (!out) {
    complain(options->language, MESSAGE_BAD_OUTPUT, strerror(errno), NULL);
    return false;
  }

  const bool is_told  = write_overview(goal, out);
  const bool is_whole = !ferror(out);
  const bool is_kept  = !fclose(out) && is_whole;
  if (is_told && !is_kept) {
    complain(options->language, MESSAGE_BAD_OUTPUT, strerror(errno), NULL);
  }

  if (!is_told || !is_kept) {
    remove(options->output);
  }

  return is_told && is_kept;
}

ExitCode
run_overview(Options* const options)
{
  Goal     goal;
  ExitCode code = goal_read_any(options, &goal);
  if (!code) {
    const bool is_written =
      options->output ? write_file(&goal) : write_overview(&goal, stdout);
    code = is_written ? EXIT_ANSWERED : EXIT_INPUT;
  }

  goal_free(&goal);
  return code;
}
