// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "load.h"

#include "catalogue.h"
#include "progress.h"

#include <competent/builder.h>
#include <competent/source.h>
#include <competent/status.h>

#include <sys/stat.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void
complain_error(const Language language, const CompetentError* const error)
{
  complain(language,
           MESSAGE_PLAIN,
           error->message[0] ? error->message
                             : competent_status_name(error->status),
           NULL);
}

// JSON is read here, for the library only reads statements and tables
static CompetentStatus
read_json(const Options* const    options,
          const char* const       path,
          CompetentBuilder* const builder,
          CompetentError* const   error)
{
  const CompetentSource source = {path, NULL, COMPETENT_FORMAT_N_TRIPLES, NULL};

  size_t      length = 0U;
  char* const text   = catalogue_read(path, options->language, &length);
  if (!text) {
    error->status = COMPETENT_STATUS_BAD_FORMAT;
    return error->status;
  }

  const CompetentStatus st =
    competent_builder_read_bytes(builder, &source, text, length, error);
  free(text);
  return st;
}

static CompetentStatus
read_all(const Options* const    options,
         CompetentBuilder* const builder,
         CompetentError* const   error)
{
  Progress progress;
  progress_begin(&progress, options, builder);

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; !st && i < options->n_operands; ++i) {
    const CompetentSource source = {
      options->operands[i], options->base, COMPETENT_FORMAT_UNKNOWN, NULL};

    progress_file(&progress, options->operands[i]);
    st = catalogue_is_json(source.path)
           ? read_json(options, source.path, builder, error)
           : competent_builder_read(builder, &source, error);
  }

  progress_end(&progress);
  return st;
}

static CompetentStatus
build(const Options* const      options,
      CompetentTaxonomy** const taxonomy,
      CompetentError* const     error)
{
  CompetentBuilder* builder = NULL;
  CompetentStatus   st      = competent_builder_new(&builder, error);
  if (!st) {
    st = read_all(options, builder, error);
  }

  if (!st) {
    st = competent_builder_finish(builder, taxonomy, error);
  }

  competent_builder_free(builder);
  return st;
}

// Statements are built here, to show progress; a pipe can be looked at only
// once
static bool
may_be_image(const Options* const options)
{
  if (options->n_operands != 1U) {
    return false;
  }

  struct stat       status;
  const char* const path = options->operands[0];
  if (stat(path, &status) || !S_ISREG(status.st_mode)) {
    return !options->base;
  }

  char        start[4] = {0};
  FILE* const file     = fopen(path, "rb");
  if (file) {
    const size_t n = fread(start, 1U, sizeof(start), file);
    fclose(file);
    return n == sizeof(start) && !memcmp(start, "\211CNL", sizeof(start));
  }

  return false;
}

CompetentTaxonomy*
load_taxonomy(const Options* const options)
{
  CompetentTaxonomy* taxonomy = NULL;
  CompetentError     error    = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};

  const CompetentStatus st =
    may_be_image(options)
      ? competent_taxonomy_open(options->operands[0], &taxonomy, &error)
      : build(options, &taxonomy, &error);

  // What is wrong with JSON was told when it was read
  if (st && (st != COMPETENT_STATUS_BAD_FORMAT || error.message[0])) {
    complain_error(options->language, &error);
  }

  return taxonomy;
}
