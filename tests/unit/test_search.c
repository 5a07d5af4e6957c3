// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "support/taxonomies.h"

#include <competent/concept.h>
#include <competent/search.h>
#include <competent/status.h>
#include <competent/taxonomy.h>
#include <competent/text.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

TestSuite(search, .timeout = 60);

static CompetentSearch*
search_for(const CompetentTaxonomy* const taxonomy,
           const char* const              text,
           const uint32_t                 kinds,
           const size_t                   limit,
           const bool                     per_label)
{
  const CompetentQuery query = {
    {text, strlen(text)}, kinds, limit, per_label, 0U, 0U};
  CompetentSearch* search = NULL;
  cr_assert(
    eq(int, (int)competent_search_new(taxonomy, &query, &search, NULL), 0));
  return search;
}

static void
expect_hit(const CompetentTaxonomy* const taxonomy,
           const CompetentSearch* const   search,
           const size_t                   index,
           const char* const              iri,
           const CompetentRule            rule,
           const double                   score,
           const char* const              matched)
{
  size_t                    n    = 0U;
  const CompetentHit* const hits = competent_search_hits(search, &n);
  cr_assert(lt(sz, index, n));
  cr_expect(eq(i32, hits[index].concept, concept_of(taxonomy, iri)));
  cr_expect(eq(i32, hits[index].rule, (int32_t)rule));
  cr_expect(fabs(hits[index].score - score) < 1e-12);
  cr_expect(eq(str, (char*)hits[index].matched.bytes, (char*)matched));
}

static size_t
n_hits(const CompetentSearch* const search)
{
  size_t n = 0U;
  competent_search_hits(search, &n);
  return n;
}

static CompetentTaxonomy*
shop(void)
{
  return taxonomy_of(
    ":a a cnlo:Occupation ; skos:prefLabel 'Kok'@nl ; skos:altLabel "
    "'Kokkin'@nl .\n"
    ":b a cnlo:Occupation ; skos:prefLabel 'Kokosnoot'@nl .\n"
    ":c a cnlo:Occupation ; skos:prefLabel 'Chef'@nl ; skos:altLabel 'Baas', "
    "'Kook'@nl .\n"
    ":d a cnlo:HumanCapability ; skos:prefLabel 'Koken'@nl, 'Kok'@en .\n"
    ":e a cnlo:Occupation ; skos:prefLabel 'Baas'@nl ; skos:altLabel "
    "'Cr\xC3\xA8me'@fr .\n");
}

Test(search, puts_the_label_first_and_then_what_begins_so)
{
  CompetentTaxonomy* const taxonomy = shop();
  CompetentSearch* const   search =
    search_for(taxonomy, " KOK", 1U << COMPETENT_KIND_OCCUPATION, 10U, false);

  cr_expect(eq(sz, n_hits(search), 3U));
  expect_hit(taxonomy, search, 0U, "u:a", COMPETENT_RULE_LABEL, 1.0, "Kok");
  expect_hit(taxonomy,
             search,
             1U,
             "u:b",
             COMPETENT_RULE_PREFIX,
             0.1 / 9.0 / 2.0,
             "Kokosnoot");

  // Who types a word that labels have has made no error
  size_t n = 0U;
  cr_expect(
    eq(i32, competent_search_hits(search, &n)[2].rule, COMPETENT_RULE_WORDS));
  cr_expect(not(competent_search_is_ambiguous(search)));
  competent_search_free(search);
  competent_taxonomy_free(taxonomy);
}

/// The scores of what begins with "ko", of which only one is meant
static double
ko_share(const double part)
{
  static const double sum =
    2.0 * 4.0 / 9.0 + 4.0 / 16.0 + 4.0 / 81.0; // Kok twice, Kook, Kokosnoot

  return part * part / sum;
}

Test(search, can_return_a_hit_for_each_label)
{
  CompetentTaxonomy* const taxonomy = shop();
  CompetentSearch* const   search   = search_for(taxonomy, "ko", 0U, 10U, true);

  cr_expect(eq(sz, n_hits(search), 6U));
  expect_hit(taxonomy,
             search,
             0U,
             "u:a",
             COMPETENT_RULE_PREFIX,
             ko_share(2.0 / 3.0),
             "Kok");
  expect_hit(taxonomy,
             search,
             1U,
             "u:d",
             COMPETENT_RULE_PREFIX,
             ko_share(2.0 / 3.0),
             "Kok");
  expect_hit(taxonomy,
             search,
             2U,
             "u:c",
             COMPETENT_RULE_PREFIX,
             ko_share(2.0 / 4.0),
             "Kook");
  expect_hit(taxonomy,
             search,
             3U,
             "u:d",
             COMPETENT_RULE_PREFIX,
             ko_share(2.0 / 5.0),
             "Koken");
  expect_hit(taxonomy,
             search,
             4U,
             "u:a",
             COMPETENT_RULE_PREFIX,
             ko_share(2.0 / 6.0),
             "Kokkin");
  expect_hit(taxonomy,
             search,
             5U,
             "u:b",
             COMPETENT_RULE_PREFIX,
             ko_share(2.0 / 9.0),
             "Kokosnoot");
  cr_expect(competent_search_is_ambiguous(search));
  competent_search_free(search);
  competent_taxonomy_free(taxonomy);
}

Test(search, returns_each_concept_once_by_its_best_label)
{
  CompetentTaxonomy* const taxonomy = shop();
  CompetentSearch* const   search = search_for(taxonomy, "ko", 0U, 10U, false);

  cr_expect(eq(sz, n_hits(search), 4U));
  expect_hit(taxonomy,
             search,
             0U,
             "u:a",
             COMPETENT_RULE_PREFIX,
             ko_share(2.0 / 3.0),
             "Kok");
  expect_hit(taxonomy,
             search,
             1U,
             "u:d",
             COMPETENT_RULE_PREFIX,
             ko_share(2.0 / 3.0),
             "Kok");
  expect_hit(taxonomy,
             search,
             2U,
             "u:c",
             COMPETENT_RULE_PREFIX,
             ko_share(2.0 / 4.0),
             "Kook");
  competent_search_free(search);
  competent_taxonomy_free(taxonomy);
}

Test(search, is_ambiguous_when_two_concepts_have_the_label)
{
  static const struct {
    const char* text;
    uint32_t    kinds;
    bool        is_ambiguous;
  } queries[] = {
    {"kok", 0U, true},
    {"kok", 1U << COMPETENT_KIND_OCCUPATION, false},
    {"kok", 1U << COMPETENT_KIND_CAPABILITY, false},
    {"baas", 0U, true},
    {"kokos", 0U, false},
    {"chef", 0U, false},
    {"k", 1U << COMPETENT_KIND_OCCUPATION, true},
    {"niets", 0U, false},
  };

  CompetentTaxonomy* const taxonomy = shop();
  for (size_t i = 0U; i < sizeof(queries) / sizeof(queries[0]); ++i) {
    // What is left out by a limit makes it no less ambiguous
    for (size_t limit = 1U; limit < 4U; ++limit) {
      CompetentSearch* const search = search_for(
        taxonomy, queries[i].text, queries[i].kinds, limit, limit == 2U);
      cr_expect(
        eq(int, competent_search_is_ambiguous(search), queries[i].is_ambiguous),
        "%s",
        queries[i].text);
      cr_expect(le(sz, n_hits(search), limit));
      competent_search_free(search);
    }
  }

  competent_taxonomy_free(taxonomy);
}

Test(search, compares_normal_forms)
{
  CompetentTaxonomy* const taxonomy = shop();
  CompetentSearch* const search = search_for(taxonomy, "CREME", 0U, 10U, false);
  expect_hit(
    taxonomy, search, 0U, "u:e", COMPETENT_RULE_LABEL, 1.0, "Cr\xC3\xA8me");
  competent_search_free(search);
  competent_taxonomy_free(taxonomy);
}

Test(search, finds_nothing_for_nothing)
{
  static const char* const texts[] = {
    "", "  ", "\xE2\x80\x8B", "zzz", "...", "\xCC\x81"};

  CompetentTaxonomy* const taxonomy = shop();
  for (size_t i = 0U; i < sizeof(texts) / sizeof(texts[0]); ++i) {
    CompetentSearch* const search =
      search_for(taxonomy, texts[i], 0U, 10U, false);
    size_t n = 7U;
    cr_expect(eq(ptr, (void*)competent_search_hits(search, &n), NULL));
    cr_expect(eq(sz, n, 0U));
    cr_expect(not(competent_search_is_ambiguous(search)));
    competent_search_free(search);
  }

  const CompetentQuery nothing = {{NULL, 0U}, 0U, 1U, false, 0U, 0U};
  CompetentSearch*     search  = NULL;
  cr_expect(
    eq(int, (int)competent_search_new(taxonomy, &nothing, &search, NULL), 0));
  cr_expect(eq(sz, n_hits(search), 0U));
  competent_search_free(search);
  competent_search_free(NULL);
  competent_taxonomy_free(taxonomy);
}

static CompetentSearch*
search_by(const CompetentTaxonomy* const taxonomy,
          const char* const              text,
          const size_t                   limit,
          const bool                     per_label,
          const uint32_t                 rules,
          const uint32_t                 contents)
{
  const CompetentQuery query = {
    {text, strlen(text)}, 0U, limit, per_label, rules, contents};

  CompetentSearch* search = NULL;
  cr_assert(
    eq(int, (int)competent_search_new(taxonomy, &query, &search, NULL), 0));
  return search;
}

Test(search, looks_up_labels_only_if_that_is_asked)
{
  CompetentTaxonomy* const taxonomy = shop();
  const uint32_t           rules    = 1U << COMPETENT_RULE_LABEL;

  CompetentSearch* const search =
    search_by(taxonomy, "K\xC3\x93K", 10U, false, rules, 0U);
  cr_expect(eq(sz, n_hits(search), 2U));
  expect_hit(taxonomy, search, 0U, "u:a", COMPETENT_RULE_LABEL, 1.0, "Kok");
  expect_hit(taxonomy, search, 1U, "u:d", COMPETENT_RULE_LABEL, 1.0, "Kok");
  cr_expect(competent_search_is_ambiguous(search));
  competent_search_free(search);

  CompetentSearch* const first =
    search_by(taxonomy, "kok", 1U, true, rules, 0U);
  cr_expect(eq(sz, n_hits(first), 1U));
  cr_expect(competent_search_is_ambiguous(first));
  competent_search_free(first);

  const char* const none[] = {"ko", "kokk", "", "  ", "???", "z", "a"};
  for (size_t i = 0U; i < sizeof(none) / sizeof(none[0]); ++i) {
    CompetentSearch* const other =
      search_by(taxonomy, none[i], 10U, false, rules, 0U);
    cr_expect(eq(sz, n_hits(other), 0U));
    cr_expect(not(competent_search_is_ambiguous(other)));
    competent_search_free(other);
  }

  competent_taxonomy_free(taxonomy);
}

// Few hits are found in another way than many, which may not be told
static void
expect_the_first(const CompetentTaxonomy* const taxonomy,
                 const char* const              text,
                 const bool                     per_label,
                 const uint32_t                 rules)
{
  CompetentSearch* const all =
    search_by(taxonomy, text, 1000U, per_label, rules, 0U);
  size_t                    n_all    = 0U;
  const CompetentHit* const expected = competent_search_hits(all, &n_all);
  for (size_t limit = 1U; limit <= 64U; ++limit) {
    CompetentSearch* const search =
      search_by(taxonomy, text, limit, per_label, rules, 0U);
    size_t                    n    = 0U;
    const CompetentHit* const hits = competent_search_hits(search, &n);
    cr_expect(eq(sz, n, (n_all < limit) ? n_all : limit));
    cr_expect(eq(int,
                 competent_search_is_ambiguous(search),
                 competent_search_is_ambiguous(all)));
    for (size_t i = 0U; i < n; ++i) {
      cr_expect(eq(i32, hits[i].concept, expected[i].concept));
      cr_expect(eq(i32, hits[i].rule, expected[i].rule));
      cr_expect(hits[i].score == expected[i].score);
      cr_expect(hits[i].matched.bytes == expected[i].matched.bytes);
    }

    competent_search_free(search);
  }

  competent_search_free(all);
}

Test(search, types_ahead_alike_for_few_hits_and_many)
{
  static const char* const texts[] = {
    "k", "ko", "kok", "koko", "kokosnoot", "baas", "chef", "c", "b", "x"};

  CompetentTaxonomy* const taxonomy = shop();
  const uint32_t           label    = 1U << COMPETENT_RULE_LABEL;
  const uint32_t           prefix   = 1U << COMPETENT_RULE_PREFIX;
  const uint32_t           rules[]  = {label, prefix, label | prefix};
  for (size_t i = 0U; i < sizeof(texts) / sizeof(texts[0]); ++i) {
    for (size_t j = 0U; j < 3U; ++j) {
      expect_the_first(taxonomy, texts[i], false, rules[j]);
      expect_the_first(taxonomy, texts[i], true, rules[j]);
    }
  }

  competent_taxonomy_free(taxonomy);
}

// One concept has all the shortest names, so it takes others to fill a list
Test(search, types_ahead_past_many_names_of_one_concept)
{
  enum { N = 80 };

  char   turtle[N * 160] = "";
  size_t length          = 0U;
  for (unsigned i = 0U; i < N; ++i) {
    length +=
      (size_t)snprintf(turtle + length,
                       sizeof(turtle) - length,
                       ":a a cnlo:Occupation ; skos:altLabel 'kok %u'@nl "
                       ".\n:b%u a cnlo:Occupation ; skos:altLabel "
                       "'kok in hotel %u%s'@nl .\n",
                       i,
                       i % 50U,
                       i,
                       (i % 3U) ? "" : " aan zee");
  }

  CompetentTaxonomy* const taxonomy = taxonomy_of(turtle);
  const uint32_t           prefix   = 1U << COMPETENT_RULE_PREFIX;
  expect_the_first(taxonomy, "kok", false, prefix);
  expect_the_first(taxonomy, "kok", true, prefix);
  expect_the_first(taxonomy, "kok in", false, prefix);
  competent_taxonomy_free(taxonomy);
}

Test(search, tells_the_first_rule_of_those_asked_for)
{
  CompetentTaxonomy* const taxonomy = shop();
  for (uint32_t rules = 1U; rules < 16U; ++rules) {
    CompetentSearch* const search =
      search_by(taxonomy, "kok", 10U, false, rules, 0U);
    size_t                    n    = 0U;
    const CompetentHit* const hits = competent_search_hits(search, &n);
    cr_assert(lt(sz, 0U, n));

    // The label begins with itself, has no typing error and its own words
    uint32_t rule = 0U;
    while (!((rules >> rule) & 1U)) {
      ++rule;
    }

    rule = (rule == COMPETENT_RULE_TYPO && rules >> 3U) ? rule + 1U : rule;
    cr_expect(eq(i32, hits[0].rule, (int32_t)rule));
    for (size_t i = 0U; i < n; ++i) {
      cr_expect(ne(u32, rules & (1U << hits[i].rule), 0U));
    }

    competent_search_free(search);
  }

  CompetentSearch* const none =
    search_by(taxonomy, "kok", 10U, false, 1U << 20U, 0U);
  cr_expect(eq(sz, n_hits(none), 0U));
  competent_search_free(none);
  competent_taxonomy_free(taxonomy);
}

Test(search, looks_among_what_has_a_status)
{
  CompetentTaxonomy* const taxonomy =
    taxonomy_of(":a a cnlo:Occupation ; skosxl:prefLabel :l , :m .\n"
                ":l skosxl:literalForm 'Smid'@nl ; cnluwvo:hasContentStatus "
                "cnluwvo:ContentStatus_Current .\n"
                ":m skosxl:literalForm 'Smidse'@nl ; cnluwvo:hasContentStatus "
                "cnluwvo:ContentStatus_Historic .\n"
                ":b a cnlo:Occupation ; skos:prefLabel 'Smidje'@nl ; "
                "cnluwvo:hasContentStatus cnluwvo:ContentStatus_Archived .\n"
                ":c a cnlo:Occupation ; skos:prefLabel 'Smidswerk'@nl .\n");
  static const char* const expected[] = {
    "Smidswerk", "Smid", "Smidse", "Smidje"};

  for (uint32_t content = 0U; content < 4U; ++content) {
    for (uint32_t rules = 0U; rules < 16U; ++rules) {
      CompetentSearch* const search =
        search_by(taxonomy, "smid", 10U, true, rules, 1U << content);
      size_t                    n    = 0U;
      const CompetentHit* const hits = competent_search_hits(search, &n);
      const bool is_begun = !rules || rules & (1U << COMPETENT_RULE_PREFIX);
      cr_expect(eq(sz, n, (is_begun || n) ? 1U : 0U));
      if (n) {
        cr_expect(
          eq(str, (char*)hits[0].matched.bytes, (char*)expected[content]));
      }

      competent_search_free(search);
    }
  }

  CompetentSearch* const both = search_by(taxonomy,
                                          "smid",
                                          10U,
                                          true,
                                          0U,
                                          (1U << COMPETENT_CONTENT_CURRENT) |
                                            (1U << COMPETENT_CONTENT_HISTORIC));
  cr_expect(eq(sz, n_hits(both), 2U));
  competent_search_free(both);
  competent_taxonomy_free(taxonomy);
}

Test(search, finds_every_label_within_two_typing_errors)
{
  CompetentTaxonomy* const taxonomy = shop();
  CompetentSearch* const   search =
    search_by(taxonomy, "kokk M/V", 10U, true, 1U << COMPETENT_RULE_TYPO, 0U);

  cr_expect(eq(sz, n_hits(search), 5U));
  expect_hit(
    taxonomy, search, 0U, "u:a", COMPETENT_RULE_TYPO, 1.0 - 1.0 / 8.0, "Kok");
  expect_hit(
    taxonomy, search, 4U, "u:d", COMPETENT_RULE_TYPO, 1.0 - 2.0 / 8.0, "Koken");
  competent_search_free(search);

  CompetentSearch* const near =
    search_by(taxonomy, "kokosnot", 10U, true, 1U << COMPETENT_RULE_TYPO, 0U);
  cr_expect(eq(sz, n_hits(near), 1U));
  expect_hit(taxonomy,
             near,
             0U,
             "u:b",
             COMPETENT_RULE_TYPO,
             1.0 - 1.0 / 9.0,
             "Kokosnoot");
  cr_expect(not(competent_search_is_ambiguous(near)));
  competent_search_free(near);
  competent_taxonomy_free(taxonomy);
}

Test(search, finds_words_with_an_error_in_each)
{
  CompetentTaxonomy* const taxonomy = taxonomy_of(
    ":a a cnlo:Occupation ; skos:prefLabel 'Allround medewerker keuken'@nl .\n"
    ":b a cnlo:Occupation ; skos:prefLabel 'Allround monteur'@nl .\n"
    ":c a cnlo:Occupation ; skos:prefLabel 'Keukenmonteur'@nl .\n");
  static const char* const texts[] = {"alround medewekrer",
                                      "alrond medewerkr keuke",
                                      "keukn medewreker allruond"};

  for (size_t i = 0U; i < sizeof(texts) / sizeof(texts[0]); ++i) {
    CompetentSearch* const search =
      search_for(taxonomy, texts[i], 0U, 10U, false);
    size_t                    n    = 0U;
    const CompetentHit* const hits = competent_search_hits(search, &n);
    cr_assert(lt(sz, 0U, n));
    cr_expect(eq(i32, hits[0].concept, concept_of(taxonomy, "u:a")));
    competent_search_free(search);
  }

  competent_taxonomy_free(taxonomy);
}

Test(search, knows_letters_of_other_alphabets)
{
  CompetentTaxonomy* const taxonomy =
    taxonomy_of(":a a cnlo:Occupation ; skos:prefLabel "
                "'\xD0\x9C\xD0\xB5\xD0\xB4\xD1\x81\xD0\xB5\xD1\x81\xD1\x82\xD1"
                "\x80\xD0\xB0'@uk "
                ".\n"
                ":b a cnlo:Occupation ; skos:prefLabel 'Kok'@nl .\n");
  const CompetentRule rules[] = {
    COMPETENT_RULE_LABEL, COMPETENT_RULE_TYPO, COMPETENT_RULE_WORDS};
  static const char* const texts[] = {
    "\xD0\x9C\xD0\x95\xD0\x94\xD0\xA1\xD0\x95\xD0\xA1\xD0\xA2\xD0\xA0\xD0\x90",
    "\xD0\xBC\xD0\xB5\xD0\xB4\xD1\x81\xD0\xB5\xD1\x82\xD1\x80\xD0\xB0",
    "kok 123 "
    "\xD0\xBC\xD0\xB5\xD0\xB4\xD1\x81\xD0\xB5\xD1\x81\xD1\x82\xD1\x80\xD1\x8B"};

  for (size_t i = 0U; i < 3U; ++i) {
    CompetentSearch* const search =
      search_for(taxonomy, texts[i], 0U, 10U, false);
    size_t                    n    = 0U;
    const CompetentHit* const hits = competent_search_hits(search, &n);
    cr_assert(lt(sz, 0U, n));
    cr_expect(eq(i32, hits[0].concept, concept_of(taxonomy, "u:a")));
    cr_expect(eq(i32, hits[0].rule, (int32_t)rules[i]));
    competent_search_free(search);
  }

  competent_taxonomy_free(taxonomy);
}

// Return a text of a part that is there many times, which the caller frees
static char*
repeated(const char* const part, const size_t n)
{
  const size_t length = strlen(part);
  char* const  text   = (char*)malloc(n * length + 1U);
  cr_assert(text != NULL);
  for (size_t i = 0U; i < n; ++i) {
    memcpy(text + i * length, part, length);
  }

  text[n * length] = '\0';
  return text;
}

Test(search, takes_texts_that_mean_harm)
{
  CompetentTaxonomy* const taxonomy = shop();
  const struct {
    const char*     part;
    size_t          n;
    CompetentStatus status;
  } texts[] = {
    {"a", 10U << 20U, COMPETENT_STATUS_OVER_LIMIT},
    {"\xCC\x81", 1000000U, COMPETENT_STATUS_OVER_LIMIT},
    {"a", 65536U, COMPETENT_STATUS_SUCCESS},
    {"\xCC\x81", 32768U, COMPETENT_STATUS_SUCCESS},
    {"kok ", 16384U, COMPETENT_STATUS_SUCCESS},
    {"m/v/x ", 10000U, COMPETENT_STATUS_SUCCESS},
    {"? ", 30000U, COMPETENT_STATUS_SUCCESS},
    {"\xF0\x9F\x98\x80", 16384U, COMPETENT_STATUS_SUCCESS},
    {"\xD0\xB6", 32768U, COMPETENT_STATUS_SUCCESS},
    {"de het een ", 5000U, COMPETENT_STATUS_SUCCESS},
    {"kok\xC3", 1U, COMPETENT_STATUS_BAD_ENCODING},
    {"\xED\xA0\x80", 1U, COMPETENT_STATUS_BAD_ENCODING},
  };

  for (size_t i = 0U; i < sizeof(texts) / sizeof(texts[0]); ++i) {
    char* const text = repeated(texts[i].part, texts[i].n);
    for (uint32_t rules = 0U; rules < 16U; ++rules) {
      const CompetentQuery query = {
        .text = {text, strlen(text)}, .limit = 10U, .rules = rules};
      CompetentSearch*      search = NULL;
      CompetentError        error  = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
      const CompetentStatus st =
        competent_search_new(taxonomy, &query, &search, &error);
      cr_expect(eq(int, (int)st, (int)texts[i].status));
      cr_expect(eq(int, search != NULL, !st));
      cr_expect(eq(ptr, strstr(error.message, "kok"), NULL));
      competent_search_free(search);
    }

    free(text);
  }

  const CompetentQuery null   = {.text = {"ko\0k", 4U}, .limit = 10U};
  CompetentSearch*     search = NULL;
  cr_expect(
    eq(int, (int)competent_search_new(taxonomy, &null, &search, NULL), 0));
  competent_search_free(search);
  competent_taxonomy_free(taxonomy);
}

Test(search, refuses_text_and_limits_that_are_none)
{
  static char              text[70000];
  CompetentTaxonomy* const taxonomy = shop();
  const struct {
    CompetentQuery  query;
    CompetentStatus status;
  } queries[] = {
    {{{"kok", 3U}, 0U, 0U, false, 0U, 0U}, COMPETENT_STATUS_BAD_ARGUMENT},
    {{{"k\xFFk", 3U}, 0U, 1U, false, 0U, 0U}, COMPETENT_STATUS_BAD_ENCODING},
    {{{text, sizeof(text)}, 0U, 1U, false, 0U, 0U},
     COMPETENT_STATUS_OVER_LIMIT},
  };

  for (size_t i = 0U; i < sizeof(queries) / sizeof(queries[0]); ++i) {
    CompetentSearch*      search = (CompetentSearch*)text;
    CompetentError        error  = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
    const CompetentStatus st =
      competent_search_new(taxonomy, &queries[i].query, &search, &error);
    cr_expect(eq(int, (int)st, (int)queries[i].status));
    cr_expect(eq(int, (int)error.status, (int)st));
    cr_expect(eq(ptr, search, NULL));
  }

  competent_taxonomy_free(taxonomy);
}

Test(search, outlives_its_taxonomy)
{
  CompetentTaxonomy* const taxonomy = shop();
  CompetentSearch* const   search =
    search_for(taxonomy, "kok", 0U, SIZE_MAX, true);
  competent_taxonomy_free(taxonomy);

  size_t                    n    = 0U;
  const CompetentHit* const hits = competent_search_hits(search, &n);
  cr_expect(eq(sz, n, 6U));
  cr_expect(eq(str, (char*)hits[0].matched.bytes, "Kok"));
  competent_search_free(search);
}

Test(search, has_a_name_for_each_rule)
{
  cr_expect(eq(str, (char*)competent_rule_name(COMPETENT_RULE_LABEL), "label"));
  cr_expect(
    eq(str, (char*)competent_rule_name(COMPETENT_RULE_PREFIX), "prefix"));
  cr_expect(eq(str, (char*)competent_rule_name(COMPETENT_RULE_TYPO), "typo"));
  cr_expect(eq(str, (char*)competent_rule_name(COMPETENT_RULE_WORDS), "words"));
  cr_expect(eq(ptr, (void*)competent_rule_name((CompetentRule)4), NULL));
  cr_expect(eq(ptr, (void*)competent_rule_name((CompetentRule)-1), NULL));
}

// Return the place of a concept among the hits, or their number
static size_t
place_of(const CompetentTaxonomy* const taxonomy,
         const char* const              text,
         const char* const              iri,
         CompetentHit* const            hit)
{
  CompetentSearch* const search  = search_for(taxonomy, text, 0U, 10U, false);
  const CompetentConcept concept = concept_of(taxonomy, iri);
  const size_t           n       = n_hits(search);
  size_t                 place   = 0U;
  size_t                 unused  = 0U;
  while (place < n &&
         competent_search_hits(search, &unused)[place].concept != concept) {
    ++place;
  }

  if (place < n) {
    *hit = competent_search_hits(search, &unused)[place];
  }

  competent_search_free(search);
  return place;
}

Test(search, finds_what_is_meant)
{
  static const struct {
    const char*   text;
    const char*   iri;
    CompetentRule rule;
  } queries[] = {
    {"vrachtwagenchaufeur", "u:a", COMPETENT_RULE_TYPO},
    {"vrachtwagencahuffeur", "u:a", COMPETENT_RULE_TYPO},
    {"chauffeur op een vrachtwagen", "u:a", COMPETENT_RULE_WORDS},
    {"verkoopsters van brood", "u:b", COMPETENT_RULE_WORDS},
    {"broodverkopers", "u:b", COMPETENT_RULE_WORDS},
    {"iets met huisdieren", "u:c", COMPETENT_RULE_WORDS},
  };

  CompetentTaxonomy* const taxonomy = taxonomy_of(
    ":a a cnlo:Occupation ; skos:prefLabel 'Vrachtwagenchauffeur' .\n"
    ":b a cnlo:Occupation ; skos:prefLabel 'Verkoper brood' .\n"
    ":c a cnlo:Occupation ; skos:prefLabel 'Trimmer' ; skos:definition "
    "'Verzorgt huisdieren'@nl .\n"
    ":d a cnlo:Occupation ; skos:prefLabel 'Chauffeur', 'Vrachtwagen', "
    "'Brood' .\n"
    ":e a cnlo:Occupation ; skos:prefLabel 'Directeur' .\n");
  for (size_t i = 0U; i < sizeof(queries) / sizeof(queries[0]); ++i) {
    CompetentHit hit = {-1, -1, -1.0, {NULL, 0U}, -1};
    cr_expect(
      eq(sz, place_of(taxonomy, queries[i].text, queries[i].iri, &hit), 0U),
      "%s",
      queries[i].text);
    cr_expect(
      eq(i32, hit.rule, (int32_t)queries[i].rule), "%s", queries[i].text);
    cr_expect(hit.score > 0.0 && hit.score < 1.0, "%s", queries[i].text);
  }

  competent_taxonomy_free(taxonomy);
}

Test(search, takes_no_word_that_labels_have_for_an_error)
{
  CompetentTaxonomy* const taxonomy =
    taxonomy_of(":a a cnlo:KnowledgeArea ; skos:prefLabel 'Docent lassen' .\n"
                ":b a cnlo:HumanCapability ; skos:prefLabel 'Passen' .\n");
  CompetentHit hit = {-1, -1, -1.0, {NULL, 0U}, -1};
  cr_expect(eq(sz, place_of(taxonomy, "lassen", "u:a", &hit), 0U));
  cr_expect(eq(i32, hit.rule, COMPETENT_RULE_WORDS));
  cr_expect(eq(sz, place_of(taxonomy, "passsen", "u:b", &hit), 0U));
  cr_expect(eq(i32, hit.rule, COMPETENT_RULE_TYPO));
  competent_taxonomy_free(taxonomy);
}

Test(search, weighs_the_head_more)
{
  CompetentTaxonomy* const taxonomy =
    taxonomy_of(":a a cnlo:Occupation ; skos:prefLabel 'Abel fero' .\n"
                ":b a cnlo:Occupation ; skos:prefLabel 'Kilo mund' .\n");
  CompetentHit hit = {-1, -1, -1.0, {NULL, 0U}, -1};
  cr_expect(eq(sz, place_of(taxonomy, "abel mund", "u:a", &hit), 0U));
  cr_expect(eq(sz, place_of(taxonomy, "mund abel", "u:b", &hit), 0U));
  competent_taxonomy_free(taxonomy);
}

// Ict may be short for what a docent teaches, but labels rather say ict
Test(search, writes_out_what_labels_write_out)
{
  CompetentTaxonomy* const taxonomy = taxonomy_of(
    ":a a cnlo:Occupation ; skos:prefLabel 'Docent informatie- en "
    "communicatietechnologie' .\n"
    ":b a cnlo:Occupation ; skos:prefLabel 'Ict-beheerder (mbo)' .\n"
    ":c a cnlo:Occupation ; skos:prefLabel 'Beheerder ict bij de overheid' .\n"
    ":d a cnlo:Occupation ; skos:prefLabel 'Ict adviseur' .\n"
    ":e a cnlo:Occupation ; skos:prefLabel 'Adviseur human resources' .\n"
    ":f a cnlo:Occupation ; skos:prefLabel 'Directeur human resources' .\n"
    ":g a cnlo:Occupation ; skos:prefLabel 'Adviseur verkoop' .\n");

  CompetentHit hit = {-1, -1, -1.0, {NULL, 0U}, -1};
  cr_expect(eq(sz, place_of(taxonomy, "ict beheerder", "u:b", &hit), 0U));
  cr_expect(eq(sz, place_of(taxonomy, "hr adviseur", "u:e", &hit), 0U));
  competent_taxonomy_free(taxonomy);
}

Test(search, reads_a_title_as_a_vacancy_has_it)
{
  static const struct {
    const char*   text;
    const char*   iri;
    CompetentRule rule;
    bool          is_sure;
  } queries[] = {
    {"KOK m/v/x", "u:a", COMPETENT_RULE_LABEL, true},
    {"Kok (32-40 uur) te Arnhem", "u:a", COMPETENT_RULE_LABEL, true},
    {"gezocht: kok, parttime", "u:a", COMPETENT_RULE_LABEL, true},
    {"Verpl. m/v 24 uur", "u:b", COMPETENT_RULE_LABEL, true},
    {"vig'ers", "u:c", COMPETENT_RULE_WORDS, false},
    {"VIG", "u:c", COMPETENT_RULE_WORDS, false},
    {"32 uur", "u:d", COMPETENT_RULE_LABEL, true},
    {"kok te utr", "u:e", COMPETENT_RULE_PREFIX, false},
    {"medew", "u:g", COMPETENT_RULE_PREFIX, false},
    {"verpleegsters", "u:b", COMPETENT_RULE_WORDS, false},
    {"Keukenprinses, kok", "u:a", COMPETENT_RULE_WORDS, false},
    {"cook", "u:a", COMPETENT_RULE_WORDS, false},
    {"trucker", "u:h", COMPETENT_RULE_LABEL, true},
  };

  CompetentTaxonomy* const taxonomy = taxonomy_of(
    ":a a cnlo:Occupation ; skos:prefLabel 'Kok' .\n"
    ":b a cnlo:Occupation ; skos:prefLabel 'Verpleegkundige' .\n"
    ":c a cnlo:Occupation ; skos:prefLabel 'Verzorgende individuele "
    "gezondheidszorg' .\n"
    ":d a cnlo:Occupation ; skos:prefLabel '32 uur' .\n"
    ":e a cnlo:Occupation ; skos:prefLabel 'Kok te Utrecht' .\n"
    ":f a cnlo:Occupation ; skos:prefLabel 'Visser', 'Vigilantie' .\n"
    ":g a cnlo:Occupation ; skos:prefLabel 'Medewerker' .\n"
    ":h a cnlo:Occupation ; skos:prefLabel 'Trucker' .\n"
    ":i a cnlo:Occupation ; skos:prefLabel 'Vrachtwagenchauffeur' .\n");
  for (size_t i = 0U; i < sizeof(queries) / sizeof(queries[0]); ++i) {
    const char* const text = queries[i].text;
    CompetentHit      hit  = {-1, -1, -1.0, {NULL, 0U}, -1};
    cr_expect(
      eq(sz, place_of(taxonomy, text, queries[i].iri, &hit), 0U), "%s", text);
    cr_expect(eq(i32, hit.rule, (int32_t)queries[i].rule), "%s", text);
    cr_expect(eq(int, hit.score >= 1.0, queries[i].is_sure), "%s", text);
  }

  competent_taxonomy_free(taxonomy);
}

Test(search, finds_nothing_for_nothing_but_noise)
{
  static const char* const noises[] = {
    "(m/v/x)", "32 uur", "32-40 uur per week", "0,6 FTE", "m/v, 24 uur"};

  CompetentTaxonomy* const taxonomy =
    taxonomy_of(":a a cnlo:Occupation ; skos:prefLabel 'Uurwerkmaker' .\n"
                ":b a cnlo:Occupation ; skos:prefLabel '36 uur' .\n");
  for (size_t i = 0U; i < sizeof(noises) / sizeof(noises[0]); ++i) {
    CompetentSearch* const search =
      search_for(taxonomy, noises[i], 0U, 10U, false);
    cr_expect(eq(sz, n_hits(search), 0U), "%s", noises[i]);
    competent_search_free(search);
  }

  // What is a label, or has something else, is no noise
  CompetentHit hit = {-1, -1, -1.0, {NULL, 0U}, -1};
  cr_expect(eq(sz, place_of(taxonomy, "36 uur", "u:b", &hit), 0U));
  cr_expect(eq(sz, place_of(taxonomy, "uurwerk 32 uur", "u:a", &hit), 0U));
  competent_taxonomy_free(taxonomy);
}

Test(search, shares_the_score_of_a_label_among_all_that_have_it)
{
  CompetentTaxonomy* const taxonomy = taxonomy_of(
    ":a a cnlo:Occupation ; skos:prefLabel 'Chef' ; skos:altLabel 'CHEF' .\n"
    ":b a cnlo:Occupation ; skos:prefLabel 'Kok' ; skos:altLabel 'Chef' .\n"
    ":c a cnlo:HumanCapability ; skos:prefLabel 'Chef' .\n"
    ":d a cnlo:Occupation ; skos:prefLabel 'Chefs' .\n");

  for (unsigned is_only = 0U; is_only < 2U; ++is_only) {
    const uint32_t kinds = is_only ? 1U << COMPETENT_KIND_CAPABILITY : 0U;
    const double   score = is_only ? 1.0 : 1.0 / 3.0;
    for (unsigned per_label = 0U; per_label < 2U; ++per_label) {
      CompetentSearch* const search =
        search_for(taxonomy, "chef", kinds, 10U, per_label);

      size_t                    n    = 0U;
      double                    sum  = 0.0;
      const CompetentHit* const hits = competent_search_hits(search, &n);
      for (size_t i = 0U; i < n; ++i) {
        const bool is_label = hits[i].rule == COMPETENT_RULE_LABEL;
        cr_expect(is_label ? fabs(hits[i].score - score) < 1e-12
                           : hits[i].score < 0.1);
        sum += is_label ? hits[i].score : 0.0;
      }

      cr_expect(fabs(sum - 1.0) < 1e-12);
      competent_search_free(search);
    }
  }

  competent_taxonomy_free(taxonomy);
}
