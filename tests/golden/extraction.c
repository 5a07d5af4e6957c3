// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// Write what texts mention, leaving out rules of context, for evaluate.py:
// extraction TAXONOMY WITHOUT <TEXTS
//
// Texts end in null bytes.  A line is a mention, and an empty line ends a text.

#include "base/buffer.h"
#include "extract/context.h"
#include "extract/extract_impl.h"

#include <competent/extract.h>
#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

// Read up to the next null byte and return true, or false at the end
static bool
read_text(Buffer* const buffer)
{
  buffer->length = 0U;
  for (int c = getchar(); c != EOF; c = getchar()) {
    if (!c) {
      return true;
    }

    const char byte = (char)c;
    if (buffer_append(buffer, &byte, 1U, NULL)) {
      abort();
    }
  }

  return false;
}

static void
write_mentions(const CompetentTaxonomy* const taxonomy,
               const CompetentMentions* const mentions)
{
  size_t                        n     = 0U;
  const CompetentMention* const items = competent_mentions_items(mentions, &n);
  size_t                        n_candidates = 0U;
  const CompetentConcept* const candidates =
    competent_mentions_candidates(mentions, &n_candidates);

  for (size_t i = 0U; i < n; ++i) {
    printf("%d\t%d\t%s\t%d\t%d\t%d",
           items[i].code_point_start,
           items[i].code_point_end,
           competent_mention_rule_name((CompetentMentionRule)items[i].rule),
           items[i].negated,
           items[i].required,
           items[i].wished);
    for (int32_t c = 0; c < items[i].n_candidates; ++c) {
      const CompetentConcept concept = candidates[items[i].first_candidate + c];
      printf("\t%s", competent_taxonomy_iri(taxonomy, concept).bytes);
    }

    putchar('\n');
  }

  putchar('\n');
}

int
main(const int argc, char** const argv)
{
  CompetentTaxonomy*  taxonomy  = NULL;
  CompetentExtractor* extractor = NULL;
  if (argc != 3 || competent_taxonomy_open(argv[1], &taxonomy, NULL) ||
      competent_extractor_new(taxonomy, NULL, &extractor, NULL)) {
    return 2;
  }

  extractor->without = (uint32_t)strtoul(argv[2], NULL, 10);

  Buffer buffer = {NULL, 0U, 0U};
  while (read_text(&buffer)) {
    const CompetentText text     = {buffer.bytes, buffer.length};
    CompetentMentions*  mentions = NULL;
    if (competent_extractor_run(extractor, text, &mentions, NULL)) {
      return 1;
    }

    write_mentions(taxonomy, mentions);
    competent_mentions_free(mentions);
  }

  buffer_free(&buffer);
  competent_extractor_free(extractor);
  competent_taxonomy_free(taxonomy);
  return 0;
}
