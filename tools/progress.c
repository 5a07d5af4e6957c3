// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "progress.h"

#include "number.h"
#include "terminal.h"
#include "text.h"

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define BAR_COLUMNS 20

// Milliseconds
#define SHOWN_AFTER 1000
#define SHOWN_EACH 50

static int64_t
elapsed(const struct timespec start)
{
  struct timespec now = {0, 0};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)(now.tv_sec - start.tv_sec) * 1000 +
         (now.tv_nsec - start.tv_nsec) / 1000000;
}

static void
make_bar(const int64_t done, const int64_t total, char* bar)
{
  for (int64_t i = 0; i < BAR_COLUMNS; ++i) {
    const bool is_full = i * total < done * BAR_COLUMNS;
    strcpy(bar, is_full ? "\xE2\x96\x88" : "\xE2\x96\x91");
    bar += 3;
  }
}

static char*
progress_line(const Progress* const progress,
              const int64_t         milliseconds,
              const int64_t         done,
              const int64_t         total)
{
  const Language language = progress->language;
  const Number   speed    = number_size(language, done * 1000 / milliseconds);
  if (total <= 0 || done > total) {
    return message_format(language,
                          MESSAGE_PROGRESS_UNKNOWN,
                          progress->name,
                          number_size(language, done).text,
                          speed.text,
                          NULL);
  }

  char bar[3 * BAR_COLUMNS + 1] = {0};
  make_bar(done, total, bar);
  return message_format(language,
                        MESSAGE_PROGRESS,
                        progress->name,
                        bar,
                        number_percent(language, done, total).text,
                        speed.text,
                        NULL);
}

static void
show_line(Progress* const progress, char* const line)
{
  const CompetentText text    = text_of(line);
  const size_t        columns = terminal_columns(stderr) - 1U;
  const CompetentText fitting = {line, text_fit(text, columns)};

  fputs("\r\x1B[K", stderr);
  text_write(stderr, fitting);
  fflush(stderr);
  progress->is_shown = true;
}

void
progress_show(Progress* const progress, const int64_t done, const int64_t total)
{
  const int64_t now = progress->is_wanted ? elapsed(progress->start) : 0;
  if (now < SHOWN_AFTER || now < progress->last + SHOWN_EACH) {
    return;
  }

  progress->last   = now;
  char* const line = progress_line(progress, now, done, total);
  if (line) {
    show_line(progress, line);
  }

  free(line);
}

static bool
show(void* const handle, const int64_t done, const int64_t total)
{
  progress_show((Progress*)handle, done, total);
  return true;
}

void
progress_begin(Progress* const         progress,
               const Options* const    options,
               CompetentBuilder* const builder)
{
  const Progress begun = {.language = options->language,
                          .name     = "",
                          .is_wanted =
                            !options->is_quiet && isatty(fileno(stderr))};

  *progress = begun;
  if (begun.is_wanted) {
    competent_builder_on_progress(builder, show, progress);
  }
}

void
progress_begin_writing(Progress* const progress, const Options* const options)
{
  const Progress begun = {.language  = options->language,
                          .name      = "",
                          .is_wanted = !options->is_quiet &&
                                       isatty(fileno(stderr)) &&
                                       !isatty(fileno(stdout))};

  *progress = begun;
}

void
progress_file(Progress* const progress, const char* const name)
{
  const char* const slash = strrchr(name, '/');

  progress->name = !strcmp(name, "-") ? "<stdin>" : slash ? slash + 1 : name;
  progress->last = 0;
  clock_gettime(CLOCK_MONOTONIC, &progress->start);
}

void
progress_end(Progress* const progress)
{
  if (progress->is_shown) {
    fputs("\r\x1B[K", stderr);
    progress->is_shown = false;
  }
}
