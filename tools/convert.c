// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"
#include "load.h"
#include "options.h"
#include "output.h"

#include <competent/source.h>
#include <competent/status.h>

#include <stddef.h>

ExitCode
run_convert(Options* const options)
{
  if (options->n_operands != 1U) {
    return usage(options, MESSAGE_ONE_FILE, NULL);
  }

  if (options->format == COMPETENT_FORMAT_UNKNOWN) {
    return usage(options, MESSAGE_NO_FORMAT, "nt, nq, ttl, csv", NULL);
  }

  const CompetentSource source = {
    options->operands[0], options->base, COMPETENT_FORMAT_UNKNOWN, NULL};

  CompetentError        error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  const CompetentStatus st    = competent_source_convert(
    &source, options->format, options->output ? options->output : "-", &error);

  if (st && (options->output || !output_is_abandoned())) {
    complain_error(options->language, &error);
  }

  return st ? EXIT_INPUT : EXIT_ANSWERED;
}
