// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"
#include "describe.h"
#include "document.h"
#include "load.h"
#include "options.h"

#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stdio.h>

static bool
tell(const Options* const options, const CompetentTaxonomy* const taxonomy)
{
  const Language language = options->language;
  if (!options->is_json) {
    if (!describe_tables(stdout, language, taxonomy)) {
      return false;
    }

    if (options->findings) {
      return describe_findings(stdout, language, taxonomy);
    }

    describe_hint(stdout, language, taxonomy);
    return true;
  }

  Document document = document_begin(stdout, false);
  document_open(&document, '{');
  describe_members(&document, taxonomy);
  if (options->findings) {
    describe_listed(&document, taxonomy);
  }

  document_close(&document, '}');
  document_end(&document);
  return true;
}

ExitCode
run_info(Options* const options)
{
  if (!options_have_files(options, NULL)) {
    return EXIT_USAGE;
  }

  CompetentTaxonomy* const taxonomy = load_taxonomy(options);
  const bool               is_told  = taxonomy && tell(options, taxonomy);

  competent_taxonomy_free(taxonomy);
  return is_told ? EXIT_ANSWERED : EXIT_INPUT;
}
