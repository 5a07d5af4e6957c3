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
  if (!options->is_json) {
    return describe_tables(stdout, options->language, taxonomy) &&
           (!options->findings ||
            describe_findings(stdout, options->language, taxonomy));
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
