// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// Prints how many real labels are read in which ways by what extracts, as the
// table of docs/dutch.md, and fails if a cue is seen in a label that is all of
// a text.

#include "support/labels.h"
#include "taxonomy/taxonomy_impl.h"

#include <competent/builder.h>
#include <competent/extract.h>
#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DATA SHARED_DATA "/competentnl/"

/// A way to read a label
typedef struct {
  const char* name;
  uint32_t    read; ///< Any of these
} Way;

static const Way ways[] = {
  {"verb", IMAGE_READ_VERB},
  {"particle", IMAGE_READ_APART},
  {"compound", IMAGE_READ_SPLIT},
  {"short", IMAGE_READ_SHORT},
  {"list", IMAGE_READ_LIST},
  {"state", IMAGE_READ_STATE},
};

#define N_WAYS (sizeof(ways) / sizeof(ways[0]))

static CompetentTaxonomy*
open_taxonomy(void)
{
  static const char* const files[] = {DATA "occupations.rdf",
                                      DATA "humancapabilities.ttl",
                                      DATA "knowledgeareas.ttl",
                                      DATA "educationalnorms.nt"};

  CompetentTaxonomy* taxonomy = NULL;
  CompetentBuilder*  builder  = NULL;
  CompetentStatus    st       = competent_builder_new(&builder, NULL);
  for (size_t i = 0U; i < sizeof(files) / sizeof(files[0]) && !st; ++i) {
    const CompetentSource source = {.path = files[i]};

    st = competent_builder_read(builder, &source, NULL);
  }

  if (!st) {
    st = competent_builder_finish(builder, &taxonomy, NULL);
  }

  competent_builder_free(builder);
  return st ? NULL : taxonomy;
}

// Print how many names are read in each way, and return whether any is
static bool
count_ways(const Image* const image)
{
  uint32_t* const reads =
    (uint32_t*)calloc(image->n_names + 1U, sizeof(uint32_t));
  if (!reads) {
    abort();
  }

  bool           is_counted = true;
  const uint32_t n_readings = image->phrases[image->n_phrases].first_name;
  for (uint32_t i = 0U; i < n_readings; ++i) {
    reads[image->phrase_names[i].name] |= image->phrase_names[i].read;
  }

  printf("| way | labels of %u |\n|---|---|\n", image->n_names);
  for (size_t w = 0U; w < N_WAYS; ++w) {
    uint32_t n = 0U;
    for (uint32_t i = 0U; i < image->n_names; ++i) {
      n += (reads[i] & ways[w].read) ? 1U : 0U;
    }

    printf("| %s | %u |\n", ways[w].name, n);
    is_counted = is_counted && n;
  }

  free(reads);
  return is_counted;
}

// Print how many labels are found as they stand, and how many have a cue
static bool
count_cues(const CompetentTaxonomy* const taxonomy,
           const Labels* const            labels,
           const bool                     with_misses)
{
  CompetentExtractor* extractor = NULL;
  if (competent_extractor_new(taxonomy, NULL, &extractor, NULL)) {
    abort();
  }

  uint32_t n_found   = 0U;
  uint32_t n_flagged = 0U;
  for (uint32_t i = 0U; i < labels->labels.n_texts; ++i) {
    const CompetentText label    = interner_text(&labels->labels, i);
    CompetentMentions*  mentions = NULL;
    size_t              n        = 0U;
    if (competent_extractor_run(extractor, label, &mentions, NULL)) {
      abort();
    }

    const CompetentMention* const items =
      competent_mentions_items(mentions, &n);
    n_found += n ? 1U : 0U;
    if (!n && with_misses) {
      printf("Missed: %.*s\n", (int)label.length, label.bytes);
    }

    for (size_t m = 0U; m < n; ++m) {
      if (items[m].negated || items[m].required || items[m].wished) {
        printf("Cue: %.*s\n", (int)label.length, label.bytes);
        ++n_flagged;
      }
    }

    competent_mentions_free(mentions);
  }

  printf(
    "found: %u of %u\ncues: %u\n", n_found, labels->labels.n_texts, n_flagged);
  competent_extractor_free(extractor);

  return !n_flagged && 1000U * n_found >= 998U * labels->labels.n_texts;
}

int
main(const int argc, char** const argv)
{
  Labels labels;
  bool   is_right = true;

  const bool with_misses = argc > 1 && !strcmp(argv[1], "--misses");
  const int  is_open     = labels_open(&labels);
  if (!is_open) {
    printf("Skipped: the shared data is absent\n");
  } else {
    CompetentTaxonomy* const taxonomy = open_taxonomy();

    is_right = taxonomy && count_ways(&taxonomy->image);
    is_right = is_right && count_cues(taxonomy, &labels, with_misses);
    competent_taxonomy_free(taxonomy);
  }

  labels_close(&labels);
  return is_right ? EXIT_SUCCESS : EXIT_FAILURE;
}
