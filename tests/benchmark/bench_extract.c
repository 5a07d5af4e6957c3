// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"
#include "lines.h"
#include "race.h"

#include <competent/extract.h>
#include <competent/taxonomy.h>

#include <stdio.h>

/// A text, what is found in it, and by which extractor
typedef struct {
  CompetentExtractor* extractor;
  CompetentText       text;
  size_t              n_mentions;
} Extracted;

static bool
extract(void* const handle)
{
  Extracted* const   extracted = (Extracted*)handle;
  CompetentMentions* mentions  = NULL;
  if (competent_extractor_run(
        extracted->extractor, extracted->text, &mentions, NULL)) {
    return false;
  }

  (void)competent_mentions_items(mentions, &extracted->n_mentions);
  competent_mentions_free(mentions);
  return true;
}

static bool
race_modes(const Job* const               job,
           const CompetentTaxonomy* const taxonomy,
           const CompetentText            text)
{
  static const CompetentExtractOptions exact = {.exact = true};

  Extracted modes[]    = {{NULL, text, 0U}, {NULL, text, 0U}};
  Entrant   entrants[] = {
      {"extract exact", extract, &modes[0], 1U, 0.0},
      {"extract", extract, &modes[1], 1U, 0.0},
  };

  const bool is_done =
    !competent_extractor_new(taxonomy, &exact, &modes[0].extractor, NULL) &&
    !competent_extractor_new(taxonomy, NULL, &modes[1].extractor, NULL) &&
    race_and_print(entrants, 2U, job->n_rounds, CLOCK_PROCESSOR);
  if (is_done) {
    print_figure(
      "extract exact: answers", "n", (double)modes[0].n_mentions, 1U);
    print_figure("extract: answers", "n", (double)modes[1].n_mentions, 1U);
    print_figure("text", "B", (double)text.length, 1U);
  }

  competent_extractor_free(modes[0].extractor);
  competent_extractor_free(modes[1].extractor);
  return is_done;
}

bool
bench_extract(const Job* const job)
{
  Lines              read     = {{NULL, 0U}, NULL, 0U};
  CompetentTaxonomy* taxonomy = NULL;
  const bool         is_done =
    job->n_paths == 2U &&
    !competent_taxonomy_map(job->paths[0], &taxonomy, NULL) &&
    lines_read(job->paths[1], &read) && race_modes(job, taxonomy, read.text);

  competent_taxonomy_free(taxonomy);
  lines_free(&read);
  return is_done;
}
