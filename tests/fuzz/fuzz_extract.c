// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// Any text has mentions that lie inside of it, in order, at the same places for
// C, Python and Java; its first line is also a label of the taxonomy.

#include "fuzz/fuzz.h"

#include <competent/builder.h>
#include <competent/concept.h>
#include <competent/extract.h>
#include <competent/source.h>
#include <competent/status.h>
#include <competent/taxonomy.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void
require(const bool condition)
{
  if (!condition) {
    abort();
  }
}

// Write a label as Turtle escapes it, byte by byte: only ASCII letters are kept
static void
write_label(char* const          bytes,
            const size_t         size,
            const uint8_t* const data,
            const size_t         n)
{
  size_t length = 0U;
  for (size_t i = 0U; i < n && data[i] != '\n' && length + 2U < size; ++i) {
    const uint8_t c = data[i];
    bytes[length++] =
      (c < ' ' || c == '"' || c == '\\' || c >= 0x7FU) ? '-' : (char)c;
  }

  bytes[length] = '\0';
}

static CompetentTaxonomy*
make_taxonomy(const uint8_t* const data, const size_t size)
{
  char label[256];
  char turtle[2048];
  write_label(label, sizeof(label), data, size);
  const int length = snprintf(
    turtle,
    sizeof(turtle),
    "@prefix c: <https://linkeddata.competentnl.nl/def/competentnl#> .\n"
    "@prefix s: <http://www.w3.org/2004/02/skos/core#> .\n"
    "<u:a> a c:HumanCapability ; s:prefLabel \"Problemen oplossen\"@nl ;\n"
    "  s:altLabel \"Plannen\"@nl , \"%s\"@nl .\n"
    "<u:b> a c:Occupation ; s:prefLabel \"Teamleider magazijn (hbo)\"@nl .\n"
    "<u:c> a c:KnowledgeArea ; s:prefLabel \"Land- en tuinbouw\"@nl .\n"
    "<u:d> a c:Occupation ; s:prefLabel \"Huisarts / tandarts\"@nl .\n",
    label);
  require(length > 0 && (size_t)length < sizeof(turtle));

  CompetentBuilder*     builder  = NULL;
  CompetentTaxonomy*    taxonomy = NULL;
  const CompetentSource source   = {.path   = "fuzz.ttl",
                                    .base   = NULL,
                                    .format = COMPETENT_FORMAT_TURTLE,
                                    .limits = NULL};
  require(!competent_builder_new(&builder, NULL));
  require(!competent_builder_read_bytes(
    builder, &source, turtle, (size_t)length, NULL));
  require(!competent_builder_finish(builder, &taxonomy, NULL));
  competent_builder_free(builder);
  return taxonomy;
}

static void
check(const CompetentTaxonomy* const taxonomy,
      const CompetentText            text,
      const CompetentMentions* const mentions,
      const bool                     overlapping)
{
  size_t                        n     = 0U;
  size_t                        n_all = 0U;
  const CompetentMention* const items = competent_mentions_items(mentions, &n);
  (void)competent_mentions_candidates(mentions, &n_all);
  for (size_t i = 0U; i < n; ++i) {
    const CompetentMention* const one = &items[i];
    require(one->start >= 0 && one->start < one->end &&
            (size_t)one->end <= text.length);
    require(one->code_point_start < one->code_point_end);
    require(one->unit_start < one->unit_end);
    require(one->code_point_start <= one->unit_start &&
            one->unit_start <= one->start);
    require(!i || (overlapping ? items[i - 1U].start <= one->start
                               : items[i - 1U].end <= one->start));
    require(one->score > 0 && one->score <= COMPETENT_FULL_SCORE);
    require(one->n_candidates > 0 && one->first_candidate >= 0 &&
            (size_t)one->first_candidate + (size_t)one->n_candidates <= n_all);
    require(one->sentence >= 0 &&
            (size_t)one->sentence < competent_mentions_n_sentences(mentions));
    require(competent_taxonomy_label(taxonomy, one->concept, (size_t)one->label)
              .text.length > 0U);
  }
}

int
LLVMFuzzerTestOneInput(const uint8_t* const data, const size_t size)
{
  CompetentTaxonomy* const taxonomy = make_taxonomy(data, size);
  const CompetentText      text     = {(const char*)data, size};
  for (unsigned mode = 0U; mode < 8U; ++mode) {
    const CompetentExtractOptions options = {
      .overlapping = mode & 1U, .exact = mode & 2U, .as_spelt = mode & 4U};

    CompetentExtractor* extractor = NULL;
    CompetentMentions*  mentions  = NULL;
    require(!competent_extractor_new(taxonomy, &options, &extractor, NULL));
    require(!competent_extractor_run(extractor, text, &mentions, NULL));
    check(taxonomy, text, mentions, options.overlapping);
    competent_mentions_free(mentions);
    competent_extractor_free(extractor);
  }

  competent_taxonomy_free(taxonomy);
  return 0;
}
