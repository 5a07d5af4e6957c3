// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "catalogue.h"
#include "commands.h"
#include "load.h"
#include "options.h"
#include "output.h"

#include <competent/source.h>
#include <competent/status.h>

#include <errno.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Statements of JSON go through a file that has no name
static FILE*
statements_of(const char* const path, const Language language)
{
  size_t      length = 0U;
  char* const text   = catalogue_read(path, language, &length);
  FILE*       file   = text ? tmpfile() : NULL;
  const bool  is_written =
    file && fwrite(text, 1U, length, file) == length && !fflush(file);
  if (text && !is_written) {
    complain(language, MESSAGE_PLAIN, strerror(errno), NULL);
  }

  if (file && !is_written) {
    fclose(file);
    file = NULL;
  }

  free(text);
  return file;
}

ExitCode
run_convert(Options* const options)
{
  if (options->n_operands != 1U) {
    return usage(options, MESSAGE_ONE_FILE, NULL);
  }

  if (options->format == COMPETENT_FORMAT_UNKNOWN) {
    return usage(options, MESSAGE_NO_FORMAT, "nt, nq, ttl, csv", NULL);
  }

  char        path[32];
  const bool  is_json = catalogue_is_json(options->operands[0]);
  FILE* const file =
    is_json ? statements_of(options->operands[0], options->language) : NULL;
  if (is_json && !file) {
    return EXIT_INPUT;
  }

  snprintf(path, sizeof(path), "/dev/fd/%d", file ? fileno(file) : 0);

  const CompetentSource source = {is_json ? path : options->operands[0],
                                  options->base,
                                  is_json ? COMPETENT_FORMAT_N_TRIPLES
                                          : COMPETENT_FORMAT_UNKNOWN,
                                  NULL};

  CompetentError        error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  const CompetentStatus st    = competent_source_convert(
    &source, options->format, options->output ? options->output : "-", &error);

  if (file) {
    fclose(file);
  }

  if (st && (options->output || !output_is_abandoned())) {
    complain_error(options->language, &error);
  }

  return st ? EXIT_INPUT : EXIT_ANSWERED;
}
