// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "support/taxonomies.h"

#include <competent/extract.h>
#include <competent/extracts.h>
#include <competent/status.h>
#include <competent/taxonomy.h>
#include <competent/text.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stddef.h>
#include <stdint.h>
#include <string.h>

TestSuite(extracts_new, .timeout = 60);
TestSuite(extracts_add, .timeout = 60);

static CompetentTaxonomy*
shop(void)
{
  return taxonomy_of(
    ":a a cnlo:Occupation ; skos:prefLabel 'Kok'@nl ; skos:altLabel "
    "'Kokkin'@nl .\n"
    ":b a cnlo:Occupation ; skos:prefLabel 'Bakker'@nl .\n"
    ":d a cnlo:HumanCapability ; skos:prefLabel 'Koken'@nl, 'Kok'@nl .\n");
}

static CompetentText
text_of(const char* const string)
{
  const CompetentText text = {string, string ? strlen(string) : 0U};
  return text;
}

static CompetentExtracts*
make(const CompetentTaxonomy* const       taxonomy,
     const CompetentExtractOptions* const options)
{
  CompetentExtracts* extracts = NULL;
  cr_assert(eq(
    int, (int)competent_extracts_new(taxonomy, options, &extracts, NULL), 0));
  return extracts;
}

static void
expect_same(const CompetentExtracts* const extracts,
            const size_t                   row,
            const CompetentMentions* const mentions)
{
  const int32_t answer = competent_extracts_answers(extracts)[row];
  cr_assert(ge(i32, answer, 0));

  size_t                  n            = 0U;
  size_t                  n_all        = 0U;
  size_t                  n_candidates = 0U;
  const CompetentMention* one          = competent_mentions_items(mentions, &n);
  const CompetentMention* many = competent_extracts_mentions(extracts, &n_all);
  const CompetentConcept* mine =
    competent_mentions_candidates(mentions, &n_candidates);
  const CompetentConcept* all =
    competent_extracts_candidates(extracts, &n_candidates);
  const int32_t* const starts = competent_extracts_starts(extracts);
  cr_assert(eq(sz, (size_t)(starts[answer + 1] - starts[answer]), n));
  cr_expect(eq(i32,
               competent_extracts_sentences(extracts)[answer],
               (int32_t)competent_mentions_n_sentences(mentions)));
  for (size_t i = 0U; i < n; ++i) {
    CompetentMention moved = many[(size_t)starts[answer] + i];
    for (int32_t j = 0; j < moved.n_candidates; ++j) {
      cr_expect(eq(
        i32, all[moved.first_candidate + j], mine[one[i].first_candidate + j]));
    }

    moved.first_candidate = one[i].first_candidate;
    cr_expect(eq(int, memcmp(&moved, &one[i], sizeof(moved)), 0));
  }
}

Test(extracts_add, finds_in_each_text_what_a_single_run_does)
{
  static const char* const strings[] = {
    "Een kok en een bakker.",
    "",
    "Niets.",
    "Bakker gezocht: ge\xC3\xABrvaren. Geen kok!",
    "Een kok en een bakker.",
    "kok \xFF bakker",
    "\xF0\x9F\x98\x80 kok"};
  enum { N_STRINGS = sizeof(strings) / sizeof(strings[0]) };

  CompetentText texts[N_STRINGS];
  for (size_t i = 0U; i < N_STRINGS; ++i) {
    texts[i] = text_of(strings[i]);
  }

  CompetentTaxonomy* const taxonomy = shop();
  for (unsigned overlapping = 0U; overlapping < 2U; ++overlapping) {
    const CompetentExtractOptions options = {.overlapping = overlapping != 0U};
    CompetentExtractor*           extractor = NULL;
    CompetentExtracts* const      extracts  = make(taxonomy, &options);
    cr_assert(eq(
      int, (int)competent_extracts_add(extracts, texts, N_STRINGS, NULL), 0));
    cr_assert(
      eq(int,
         (int)competent_extractor_new(taxonomy, &options, &extractor, NULL),
         0));
    cr_expect(eq(sz, competent_extracts_n(extracts), (size_t)N_STRINGS));
    cr_expect(eq(sz, competent_extracts_n_answers(extracts), N_STRINGS - 1U));
    size_t n_mentions = 0U;
    competent_extracts_mentions(extracts, &n_mentions);
    cr_expect(ge(sz, n_mentions, 6U));
    for (size_t i = 0U; i < N_STRINGS; ++i) {
      CompetentMentions* mentions = NULL;
      cr_assert(
        eq(int,
           (int)competent_extractor_run(extractor, texts[i], &mentions, NULL),
           0));
      expect_same(extracts, i, mentions);
      competent_mentions_free(mentions);
    }

    competent_extractor_free(extractor);
    competent_extracts_free(extracts);
  }

  competent_taxonomy_free(taxonomy);
}

Test(extracts_add, keeps_what_is_before_a_text_that_fails)
{
  CompetentTaxonomy* const      taxonomy = shop();
  const CompetentExtractOptions options  = {.max_length = 10U};
  CompetentExtracts* const      extracts = make(taxonomy, &options);
  const CompetentText           texts[]  = {
               text_of("kok"), text_of(NULL), text_of("geheim geheim"), text_of("bakker")};

  competent_taxonomy_free(taxonomy);
  CompetentError error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  cr_assert(eq(int,
               (int)competent_extracts_add(extracts, texts, 4U, &error),
               (int)COMPETENT_STATUS_OVER_LIMIT));
  cr_expect(eq(ptr, strstr(error.message, "geheim"), NULL));
  cr_assert(eq(sz, competent_extracts_n(extracts), 2U));
  cr_expect(eq(i32, competent_extracts_answers(extracts)[1], -1));
  cr_assert(
    eq(int, (int)competent_extracts_add(extracts, &texts[3], 1U, NULL), 0));
  cr_expect(eq(i32, competent_extracts_answers(extracts)[2], 1));
  cr_expect(eq(i32, competent_extracts_starts(extracts)[2], 2));
  competent_extracts_free(extracts);
}

Test(extracts_new, starts_empty_and_refuses_what_an_extractor_refuses)
{
  CompetentTaxonomy* const taxonomy = shop();
  CompetentExtracts*       extracts = make(taxonomy, NULL);
  size_t                   n        = 1U;
  cr_assert(eq(int, (int)competent_extracts_add(extracts, NULL, 0U, NULL), 0));
  cr_expect(eq(sz, competent_extracts_n(extracts), 0U));
  cr_expect(eq(i32, competent_extracts_starts(extracts)[0], 0));
  cr_expect(eq(ptr, (void*)competent_extracts_mentions(extracts, &n), NULL));
  cr_expect(eq(ptr, (void*)competent_extracts_candidates(extracts, &n), NULL));
  cr_expect(eq(sz, n, 0U));
  competent_extracts_free(extracts);
  competent_extracts_free(NULL);

  const CompetentExtractOptions options = {.max_length = SIZE_MAX};
  cr_expect(eq(int,
               (int)competent_extracts_new(taxonomy, &options, &extracts, NULL),
               (int)COMPETENT_STATUS_BAD_ARGUMENT));
  cr_expect(eq(ptr, extracts, NULL));
  competent_taxonomy_free(taxonomy);
}
