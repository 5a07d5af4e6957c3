// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"
#include "describe.h"
#include "document.h"
#include "load.h"
#include "messages.h"
#include "options.h"
#include "output.h"

#include <competent/status.h>
#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static bool
write_image(const Options* const options, const CompetentTaxonomy* taxonomy)
{
  CompetentError error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  if (competent_taxonomy_save(taxonomy, options->output, &error)) {
    if (strcmp(options->output, "-") || !output_is_abandoned()) {
      complain_error(options->language, &error);
    }

    return false;
  }

  return true;
}

// Where the image is on standard output, what is told goes elsewhere
static bool
tell(const Options* const options, const CompetentTaxonomy* const taxonomy)
{
  FILE* const out = strcmp(options->output, "-") ? stdout : stderr;
  if (options->is_json) {
    Document document = document_begin(out, false);
    document_open(&document, '{');
    document_key(&document, "image");
    document_string(&document, options->output);
    describe_members(&document, taxonomy);
    document_close(&document, '}');
    document_end(&document);
    return true;
  }

  message_write(out, options->language, MESSAGE_WRITTEN, options->output, NULL);
  if (!describe_tables(out, options->language, taxonomy)) {
    return false;
  }

  describe_hint(out, options->language, taxonomy);
  return true;
}

ExitCode
run_compile(Options* const options)
{
  if (!options_have_files(options, NULL)) {
    return EXIT_USAGE;
  }

  if (!options->output || !options->output[0]) {
    return usage(options, MESSAGE_NO_OUTPUT, NULL);
  }

  if (!strcmp(options->output, "-") && isatty(STDOUT_FILENO)) {
    return usage(options, MESSAGE_TERMINAL, NULL);
  }

  CompetentTaxonomy* const taxonomy = load_taxonomy(options);
  const bool               is_done =
    taxonomy && write_image(options, taxonomy) && tell(options, taxonomy);

  competent_taxonomy_free(taxonomy);
  return is_done ? EXIT_ANSWERED : EXIT_INPUT;
}
