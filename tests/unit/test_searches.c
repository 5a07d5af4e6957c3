// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "support/taxonomies.h"

#include <competent/search.h>
#include <competent/searches.h>
#include <competent/status.h>
#include <competent/taxonomy.h>
#include <competent/text.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

TestSuite(searches_new, .timeout = 60);
TestSuite(searches_add, .timeout = 60);

static CompetentTaxonomy*
shop(void)
{
  return taxonomy_of(
    ":a a cnlo:Occupation ; skos:prefLabel 'Kok'@nl ; skos:altLabel "
    "'Kokkin'@nl, 'Kok'@en .\n"
    ":b a cnlo:Occupation ; skos:prefLabel 'Kokosnoot'@nl .\n"
    ":c a cnlo:Occupation ; skos:prefLabel 'Chef'@nl ; skos:altLabel 'Baas', "
    "'Kook'@nl .\n"
    ":d a cnlo:HumanCapability ; skos:prefLabel 'Koken'@nl, 'Kok'@en .\n"
    ":e a cnlo:Occupation ; skos:prefLabel 'Baas'@nl ; skos:altLabel "
    "'Cr\xC3\xA8me'@fr .\n");
}

static CompetentText
text_of(const char* const string)
{
  const CompetentText text = {string, string ? strlen(string) : 0U};
  return text;
}

static CompetentSearches*
make(const CompetentTaxonomy* const taxonomy, const CompetentQuery query)
{
  CompetentSearches* searches = NULL;
  cr_assert(
    eq(int, (int)competent_searches_new(taxonomy, &query, &searches, NULL), 0));
  return searches;
}

static CompetentStatus
add(CompetentSearches* const searches,
    const char* const        string,
    CompetentError* const    error)
{
  const CompetentText text = text_of(string);
  return competent_searches_add(searches, &text, 1U, error);
}

static void
expect_same(const CompetentTaxonomy* const taxonomy,
            const CompetentSearches* const searches,
            const size_t                   row,
            const CompetentSearch* const   search)
{
  const int32_t answer = competent_searches_answers(searches)[row];
  cr_assert(ge(i32, answer, 0));

  const int32_t* const starts = competent_searches_starts(searches);
  size_t               n      = 0U;
  const CompetentHit*  hits   = competent_search_hits(search, &n);
  cr_assert(eq(sz, (size_t)(starts[answer + 1] - starts[answer]), n));
  cr_expect(eq(i32,
               competent_searches_ambiguous(searches)[answer],
               (int32_t)competent_search_is_ambiguous(search)));

  for (size_t i = 0U; i < n; ++i) {
    const size_t at = (size_t)starts[answer] + i;
    cr_expect(
      eq(i32, competent_searches_concepts(searches)[at], hits[i].concept));
    cr_expect(eq(i32, competent_searches_rules(searches)[at], hits[i].rule));
    cr_expect(competent_searches_scores(searches)[at] == hits[i].score);

    const CompetentLabel label =
      competent_taxonomy_label(taxonomy,
                               hits[i].concept,
                               (size_t)competent_searches_labels(searches)[at]);
    cr_expect(eq(i32, label.role, hits[i].role));
    cr_expect(eq(str, (char*)label.text.bytes, (char*)hits[i].matched.bytes));
  }
}

Test(searches_add, answers_each_text_as_a_search_does)
{
  static const char* const strings[] = {
    "kok", "", "Baas", "KOKOSNOOT", "koken kok", "kok", "creme", "zzz", "k"};
  enum { N_STRINGS = sizeof(strings) / sizeof(strings[0]) };

  CompetentTaxonomy* const taxonomy = shop();
  for (unsigned per_label = 0U; per_label < 2U; ++per_label) {
    for (size_t limit = 1U; limit < 5U; ++limit) {
      CompetentQuery query = {.limit = limit, .per_label = per_label != 0U};
      CompetentText  texts[N_STRINGS];
      for (size_t i = 0U; i < N_STRINGS; ++i) {
        texts[i] = text_of(strings[i]);
      }

      CompetentSearches* const searches = make(taxonomy, query);
      cr_assert(eq(
        int, (int)competent_searches_add(searches, texts, N_STRINGS, NULL), 0));
      cr_assert(eq(sz, competent_searches_n(searches), (size_t)N_STRINGS));
      for (size_t i = 0U; i < N_STRINGS; ++i) {
        CompetentSearch* search = NULL;
        query.text              = texts[i];
        cr_assert(eq(
          int, (int)competent_search_new(taxonomy, &query, &search, NULL), 0));
        expect_same(taxonomy, searches, i, search);
        competent_search_free(search);
      }

      competent_searches_free(searches);
    }
  }

  competent_taxonomy_free(taxonomy);
}

Test(searches_add, answers_equal_texts_once)
{
  CompetentTaxonomy* const taxonomy = shop();
  const CompetentQuery     query    = {.limit = 1U};
  CompetentSearches* const searches = make(taxonomy, query);
  for (size_t i = 0U; i < 3000U; ++i) {
    cr_assert(eq(int, (int)add(searches, i % 3U ? "kok" : "baas", NULL), 0));
  }

  cr_expect(eq(sz, competent_searches_n(searches), 3000U));
  cr_expect(eq(sz, competent_searches_n_answers(searches), 2U));
  cr_expect(eq(sz, competent_searches_n_hits(searches), 2U));
  for (size_t i = 0U; i < 3000U; ++i) {
    cr_assert(eq(
      i32, competent_searches_answers(searches)[i], (int32_t)(i % 3U != 0U)));
  }

  competent_searches_free(searches);
  competent_taxonomy_free(taxonomy);
}

Test(searches_add, tells_long_texts_apart)
{
  CompetentTaxonomy* const taxonomy = shop();
  const CompetentQuery     query    = {.limit = 1U};
  CompetentSearches* const searches = make(taxonomy, query);
  char                     text[64] = {0};
  for (size_t round = 0U; round < 2U; ++round) {
    for (size_t length = 0U; length < sizeof(text); ++length) {
      for (size_t last = 0U; last < (length ? 3U : 1U); ++last) {
        memset(text, 'x', length);
        if (length) {
          text[length - 1U] = (char)('a' + last);
        }

        const CompetentText added = {text, length};
        cr_assert(
          eq(int, (int)competent_searches_add(searches, &added, 1U, NULL), 0));
      }
    }
  }

  const size_t n = 1U + 63U * 3U;
  cr_expect(eq(sz, competent_searches_n(searches), 2U * n));
  cr_expect(eq(sz, competent_searches_n_answers(searches), n));
  for (size_t i = 0U; i < 2U * n; ++i) {
    cr_expect(
      eq(i32, competent_searches_answers(searches)[i], (int32_t)(i % n)));
  }

  competent_searches_free(searches);
  competent_taxonomy_free(taxonomy);
}

Test(searches_add, gives_what_is_missing_a_row_and_no_answer)
{
  CompetentTaxonomy* const taxonomy = shop();
  const CompetentQuery     query    = {.limit = 1U};
  CompetentSearches* const searches = make(taxonomy, query);
  cr_assert(eq(int, (int)competent_searches_add(searches, NULL, 0U, NULL), 0));
  cr_expect(eq(sz, competent_searches_n(searches), 0U));
  cr_expect(eq(i32, competent_searches_starts(searches)[0], 0));

  cr_assert(eq(int, (int)add(searches, NULL, NULL), 0));
  cr_assert(eq(int, (int)add(searches, "", NULL), 0));
  cr_expect(eq(sz, competent_searches_n(searches), 2U));
  cr_expect(eq(sz, competent_searches_n_answers(searches), 1U));
  cr_expect(eq(sz, competent_searches_n_hits(searches), 0U));
  cr_expect(eq(i32, competent_searches_answers(searches)[0], -1));
  cr_expect(eq(i32, competent_searches_answers(searches)[1], 0));
  competent_searches_free(searches);
  competent_taxonomy_free(taxonomy);
}

Test(searches_add, keeps_what_is_before_a_text_that_fails)
{
  CompetentTaxonomy* const taxonomy = shop();
  const CompetentQuery     query    = {.limit = 3U};
  CompetentSearches* const searches = make(taxonomy, query);
  const CompetentText      texts[]  = {
          text_of("kok"), text_of("geheim \xFF"), text_of("baas")};

  // The same text fails each time, and what follows is answered all the same
  for (size_t i = 0U; i < 3U; ++i) {
    CompetentError error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
    cr_assert(eq(int,
                 (int)competent_searches_add(searches, texts, 3U, &error),
                 (int)COMPETENT_STATUS_BAD_ENCODING));
    cr_expect(eq(ptr, strstr(error.message, "geheim"), NULL));
    cr_expect(eq(sz, competent_searches_n(searches), i + 1U));
  }

  cr_assert(eq(int, (int)add(searches, "baas", NULL), 0));
  cr_expect(eq(sz, competent_searches_n_answers(searches), 2U));
  cr_expect(eq(i32, competent_searches_answers(searches)[3], 1));

  // Too long is a failure like any other
  char* const longer = (char*)malloc(100000U);
  cr_assert(ne(ptr, longer, NULL));
  memset(longer, 'a', 100000U);
  const CompetentText   text = {longer, 100000U};
  const CompetentStatus st = competent_searches_add(searches, &text, 1U, NULL);
  cr_expect(eq(int, (int)st, (int)COMPETENT_STATUS_OVER_LIMIT));
  cr_expect(eq(sz, competent_searches_n(searches), 4U));
  free(longer);
  competent_searches_free(searches);
  competent_taxonomy_free(taxonomy);
}

Test(searches_new, refuses_what_a_search_refuses)
{
  CompetentTaxonomy* const taxonomy = shop();
  const CompetentQuery     query    = {.limit = 0U};
  CompetentError           error    = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  CompetentSearches*       searches = (CompetentSearches*)(void*)&error;
  cr_expect(eq(int,
               (int)competent_searches_new(taxonomy, &query, &searches, &error),
               (int)COMPETENT_STATUS_BAD_ARGUMENT));
  cr_expect(eq(ptr, searches, NULL));
  cr_expect(eq(int, (int)error.status, (int)COMPETENT_STATUS_BAD_ARGUMENT));
  competent_searches_free(NULL);
  competent_taxonomy_free(taxonomy);
}

Test(searches_new, holds_a_share_of_the_taxonomy)
{
  CompetentTaxonomy* const taxonomy = shop();
  const CompetentQuery     query    = {.limit = 1U, .text = text_of("unused")};
  CompetentSearches* const searches = make(taxonomy, query);
  competent_taxonomy_free(taxonomy);
  cr_assert(eq(int, (int)add(searches, "baas", NULL), 0));
  cr_expect(eq(sz, competent_searches_n_hits(searches), 1U));
  cr_expect(eq(i32, competent_searches_ambiguous(searches)[0], 1));
  competent_searches_free(searches);
}
