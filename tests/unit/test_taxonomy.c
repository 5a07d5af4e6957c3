// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "support/questions.h"
#include "support/taxonomies.h"

#include <competent/builder.h>
#include <competent/concept.h>
#include <competent/report.h>
#include <competent/source.h>
#include <competent/status.h>
#include <competent/taxonomy.h>
#include <competent/text.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

TestSuite(taxonomy, .timeout = 60);
TestSuite(taxonomy_open, .timeout = 60);
TestSuite(taxonomy_find, .timeout = 60);
TestSuite(taxonomy_find_code, .timeout = 60);
TestSuite(taxonomy_find_label, .timeout = 60);
TestSuite(taxonomy_label, .timeout = 60);
TestSuite(taxonomy_links, .timeout = 60);
TestSuite(taxonomy_information, .timeout = 60);

#define OCC "https://example.org/o/"

static bool
is_text(const CompetentText text, const char* const expected)
{
  return text.length == strlen(expected) &&
         !strncmp(text.length ? text.bytes : "", expected, text.length);
}

static size_t
n_with_label(const CompetentTaxonomy* const taxonomy, const char* const label)
{
  size_t n = 0U;
  competent_taxonomy_find_label(taxonomy, label, strlen(label), &n);
  return n;
}

// Return the level of a link, or -1 if there is none
static int
level_of(const CompetentTaxonomy* const taxonomy,
         const char* const              from,
         const CompetentRelation        relation,
         const char* const              to)
{
  const CompetentConcept     target = concept_of(taxonomy, to);
  size_t                     n      = 0U;
  const CompetentLink* const links  = competent_taxonomy_links(
    taxonomy, concept_of(taxonomy, from), relation, &n);
  for (size_t i = 0U; i < n; ++i) {
    if (links[i].concept == target) {
      return links[i].level;
    }
  }

  return -1;
}

// Expect a link and its inverse
static void
expect_link(const CompetentTaxonomy* const taxonomy,
            const char* const              from,
            const CompetentRelation        relation,
            const char* const              to,
            const CompetentLevel           level)
{
  const CompetentRelation inverse = competent_relation_inverse(relation);
  cr_expect(eq(int, level_of(taxonomy, from, relation, to), (int)level),
            "%s %s %s",
            from,
            competent_relation_name(relation),
            to);
  cr_expect(eq(int, level_of(taxonomy, to, inverse, from), (int)level),
            "%s %s %s",
            to,
            competent_relation_name(inverse),
            from);
}

Test(taxonomy, numbers_concepts_by_kind_and_then_by_iri)
{
  CompetentTaxonomy* const taxonomy = street();
  const int32_t            n        = competent_taxonomy_n_concepts(taxonomy);

  for (CompetentConcept c = 1; c < n; ++c) {
    const CompetentKind before = competent_taxonomy_kind(taxonomy, c - 1);
    const CompetentKind kind   = competent_taxonomy_kind(taxonomy, c);
    const CompetentText a      = competent_taxonomy_iri(taxonomy, c - 1);
    const CompetentText b      = competent_taxonomy_iri(taxonomy, c);
    cr_expect(le(int, (int)before, (int)kind));
    cr_expect(before != kind || strcmp(a.bytes, b.bytes) < 0);
  }

  int32_t sum = 0;
  for (unsigned k = 0U; k < COMPETENT_N_KINDS; ++k) {
    const CompetentKind    kind = (CompetentKind)k;
    const int32_t          n_k  = competent_taxonomy_n_of_kind(taxonomy, kind);
    const CompetentConcept first =
      competent_taxonomy_first_of_kind(taxonomy, kind);
    cr_expect(eq(i32, first, n_k ? sum : COMPETENT_NONE));
    sum += n_k;
  }

  cr_expect(eq(i32, sum, n));
  competent_taxonomy_free(taxonomy);
}

Test(taxonomy, knows_the_kinds_of_all_vocabularies)
{
  static const struct {
    const char*   iri;
    CompetentKind kind;
  } concepts[] = {
    {OCC "baker", COMPETENT_KIND_OCCUPATION},
    {OCC "carer", COMPETENT_KIND_OCCUPATION},
    {"https://example.org/s/bake", COMPETENT_KIND_CAPABILITY},
    {"https://example.org/k/food", COMPETENT_KIND_KNOWLEDGE},
    {"https://example.org/t/dough", COMPETENT_KIND_TASK},
    {"https://example.org/c/heat", COMPETENT_KIND_CIRCUMSTANCE},
    {"https://example.org/n/baker", COMPETENT_KIND_NORM},
    {"https://example.org/n/carer", COMPETENT_KIND_NORM},
    {"https://example.org/n/elective", COMPETENT_KIND_NORM},
    {"https://example.org/n/certificate", COMPETENT_KIND_NORM},
    {"https://example.org/n/language", COMPETENT_KIND_LANGUAGE},
    {"https://example.org/n/level", COMPETENT_KIND_PROFICIENCY},
    {"https://example.org/g/food", COMPETENT_KIND_GROUP},
    {"https://example.org/g/care", COMPETENT_KIND_GROUP},
    {"https://example.org/x/baker", COMPETENT_KIND_EXTERNAL},
    {"https://example.org/x/bake", COMPETENT_KIND_EXTERNAL},
  };

  CompetentTaxonomy* const taxonomy = street();
  for (size_t i = 0U; i < sizeof(concepts) / sizeof(concepts[0]); ++i) {
    const CompetentConcept c = concept_of(taxonomy, concepts[i].iri);
    cr_expect(eq(
      int, (int)competent_taxonomy_kind(taxonomy, c), (int)concepts[i].kind));
  }

  // An SKOS-XL label is no concept
  cr_expect(
    eq(i32,
       competent_taxonomy_find(taxonomy, "https://example.org/l/baker", 27U),
       COMPETENT_NONE));
  competent_taxonomy_free(taxonomy);
}

Test(taxonomy, says_nothing_of_what_is_no_concept)
{
  CompetentTaxonomy* const taxonomy = street();
  const CompetentConcept   none[]   = {COMPETENT_NONE,
                                       competent_taxonomy_n_concepts(taxonomy),
                                       INT32_MAX,
                                       INT32_MIN};

  for (size_t i = 0U; i < 4U; ++i) {
    const CompetentConcept c = none[i];
    size_t                 n = 7U;
    cr_expect(eq(
      int, (int)competent_taxonomy_kind(taxonomy, c), COMPETENT_KIND_UNKNOWN));
    cr_expect(eq(sz, competent_taxonomy_iri(taxonomy, c).length, 0U));
    cr_expect(eq(int, (int)competent_taxonomy_content(taxonomy, c), 0));
    cr_expect(not(competent_taxonomy_is_regulated(taxonomy, c)));
    cr_expect(not(competent_taxonomy_is_mediable(taxonomy, c)));
    cr_expect(eq(chr, competent_taxonomy_riasec(taxonomy, c), '\0'));
    cr_expect(eq(sz, competent_taxonomy_name(taxonomy, c).length, 0U));
    cr_expect(eq(sz, competent_taxonomy_n_labels(taxonomy, c), 0U));
    cr_expect(
      eq(sz, competent_taxonomy_label(taxonomy, c, 0U).text.length, 0U));
    cr_expect(eq(sz, competent_taxonomy_definition(taxonomy, c).length, 0U));
    cr_expect(
      eq(sz,
         competent_taxonomy_code(taxonomy, c, COMPETENT_CODE_NOTATION).length,
         0U));
    cr_expect(eq(ptr,
                 (void*)competent_taxonomy_links(
                   taxonomy, c, COMPETENT_RELATION_BROADER, &n),
                 NULL));
    cr_expect(eq(sz, n, 0U));
    cr_expect(
      eq(i32,
         competent_taxonomy_information(
           taxonomy, c, COMPETENT_KIND_OCCUPATION, COMPETENT_LEVEL_ESSENTIAL),
         0));
  }

  cr_expect(
    eq(i32, competent_taxonomy_n_of_kind(taxonomy, (CompetentKind)99), 0));
  cr_expect(eq(i32,
               competent_taxonomy_first_of_kind(taxonomy, (CompetentKind)-1),
               COMPETENT_NONE));
  competent_taxonomy_free(taxonomy);
}

Test(taxonomy, has_flags_letters_and_statuses)
{
  CompetentTaxonomy* const taxonomy = street();
  const CompetentConcept   baker    = concept_of(taxonomy, OCC "baker");
  const CompetentConcept   nurse    = concept_of(taxonomy, OCC "nurse");
  const CompetentConcept   silent   = concept_of(taxonomy, OCC "silent");
  const CompetentConcept   bake =
    concept_of(taxonomy, "https://example.org/s/bake");
  const CompetentConcept plan =
    concept_of(taxonomy, "https://example.org/s/plan");

  cr_expect(not(competent_taxonomy_is_regulated(taxonomy, baker)));
  cr_expect(competent_taxonomy_is_regulated(taxonomy, nurse));
  cr_expect(competent_taxonomy_is_mediable(taxonomy, nurse));
  cr_expect(not(competent_taxonomy_is_mediable(taxonomy, silent)));
  cr_expect(not(competent_taxonomy_is_mediable(taxonomy, bake)));
  cr_expect(eq(chr, competent_taxonomy_riasec(taxonomy, bake), 'R'));
  cr_expect(eq(chr, competent_taxonomy_riasec(taxonomy, plan), 'C'));
  cr_expect(eq(chr, competent_taxonomy_riasec(taxonomy, baker), '\0'));
  cr_expect(eq(int,
               (int)competent_taxonomy_content(taxonomy, nurse),
               COMPETENT_CONTENT_CURRENT));
  cr_expect(eq(int,
               (int)competent_taxonomy_content(taxonomy, baker),
               COMPETENT_CONTENT_UNSTATED));
  competent_taxonomy_free(taxonomy);
}

Test(taxonomy_find, knows_every_iri_and_no_other)
{
  CompetentTaxonomy* const taxonomy = street();
  for (CompetentConcept c = 0; c < competent_taxonomy_n_concepts(taxonomy);
       ++c) {
    const CompetentText iri = competent_taxonomy_iri(taxonomy, c);
    cr_expect(
      eq(i32, competent_taxonomy_find(taxonomy, iri.bytes, iri.length), c));
    cr_expect(ne(
      i32, competent_taxonomy_find(taxonomy, iri.bytes, iri.length - 1U), c));
  }

  static const char* const others[] = {
    "", "a", "zzz", OCC, OCC "bakers", "HTTPS://example.org/o/baker"};
  for (size_t i = 0U; i < sizeof(others) / sizeof(others[0]); ++i) {
    cr_expect(
      eq(i32,
         competent_taxonomy_find(taxonomy, others[i], strlen(others[i])),
         COMPETENT_NONE));
  }

  cr_expect(
    eq(i32, competent_taxonomy_find(taxonomy, NULL, 0U), COMPETENT_NONE));
  competent_taxonomy_free(taxonomy);
}

Test(taxonomy_find_code, knows_codes_by_system)
{
  static const struct {
    CompetentCode code;
    const char*   text;
    const char*   iri;
  } codes[] = {
    {COMPETENT_CODE_CREBO, "25180", "https://example.org/n/baker"},
    {COMPETENT_CODE_CREBO, "25960", "https://example.org/n/carer"},
    {COMPETENT_CODE_ELECTIVE, "K0001", "https://example.org/n/elective"},
    {COMPETENT_CODE_CERTIFICATE, "C0001", "https://example.org/n/certificate"},
  };

  CompetentTaxonomy* const taxonomy = street();
  for (size_t i = 0U; i < sizeof(codes) / sizeof(codes[0]); ++i) {
    const char* const             text  = codes[i].text;
    const CompetentConcept        c     = concept_of(taxonomy, codes[i].iri);
    size_t                        n     = 0U;
    const CompetentConcept* const found = competent_taxonomy_find_code(
      taxonomy, codes[i].code, text, strlen(text), &n);
    cr_assert(eq(sz, n, 1U));
    cr_expect(eq(i32, found[0], c));
    cr_expect(
      is_text(competent_taxonomy_code(taxonomy, c, codes[i].code), text));
  }

  competent_taxonomy_free(taxonomy);
}

Test(taxonomy_find_code, may_find_several_or_none)
{
  CompetentTaxonomy* const      taxonomy = street();
  size_t                        n        = 0U;
  const CompetentConcept* const found    = competent_taxonomy_find_code(
    taxonomy, COMPETENT_CODE_NOTATION, "7512", 4U, &n);
  cr_assert(eq(sz, n, 2U));
  cr_expect(eq(i32, found[0], concept_of(taxonomy, OCC "baker")));
  cr_expect(
    eq(i32, found[1], concept_of(taxonomy, "https://example.org/n/elective")));

  static const char* const others[] = {"", "751", "75120", "25180", "K0001"};
  for (size_t i = 0U; i < sizeof(others) / sizeof(others[0]); ++i) {
    cr_expect(
      eq(ptr,
         (void*)competent_taxonomy_find_code(
           taxonomy, COMPETENT_CODE_NOTATION, others[i], strlen(others[i]), &n),
         NULL));
    cr_expect(eq(sz, n, 0U));
  }

  cr_expect(eq(ptr,
               (void*)competent_taxonomy_find_code(
                 taxonomy, (CompetentCode)99, "7512", 4U, &n),
               NULL));
  cr_expect(eq(ptr,
               (void*)competent_taxonomy_find_code(
                 taxonomy, (CompetentCode)-1, "7512", 4U, &n),
               NULL));
  competent_taxonomy_free(taxonomy);
}

Test(taxonomy_find_label, knows_whatever_looks_the_same)
{
  static const char* const same[] = {
    "IJsbereider",
    "ijsbereider",
    "IJSBEREIDER",
    "\xC4\xB3sbereider", // U+0133
    "\xC4\xB2sbereider", // U+0132
    " \t IJsbereider \n",
    "IJs\xE2\x80\x8B"
    "bereider", // Zero-width space
    "IJs\xC2\xAD"
    "bereider",                          // Soft hyphen
    "\xEF\xBB\xBFIJsbereider",           // Byte order mark
    "\xEF\xBC\xA9\xEF\xBC\xAAsbereider", // Full width
    "IJsbere\xC3\xAF"
    "der",
    "IJsbere\x69\xCC\x88"
    "der",
  };

  CompetentTaxonomy* const taxonomy = street();
  const CompetentConcept   silent   = concept_of(taxonomy, OCC "silent");
  for (size_t i = 0U; i < sizeof(same) / sizeof(same[0]); ++i) {
    size_t                        n = 0U;
    const CompetentConcept* const found =
      competent_taxonomy_find_label(taxonomy, same[i], strlen(same[i]), &n);
    cr_assert(eq(sz, n, 1U), "%s", same[i]);
    cr_expect(eq(i32, found[0], silent));
  }

  competent_taxonomy_free(taxonomy);
}

Test(taxonomy_find_label, knows_no_accents_hyphens_and_quotes)
{
  CompetentTaxonomy* const taxonomy =
    taxonomy_of(":a a cnlo:Occupation ; skos:prefLabel \"Caf\xC3\xA9houder "
                "'s-Graveland\" .\n"
                ":b a cnlo:Occupation ; skos:prefLabel \"Bos\xE2\x80\x91 en "
                "\xE2\x80\x9Cgroen\xE2\x80\x9D\" .\n"
                ":c a cnlo:Occupation ; skos:prefLabel \"Stra\xC3\x9F"
                "enbauer\" .\n");

  cr_expect(
    eq(sz,
       n_with_label(taxonomy, "cafehouder \xE2\x80\x99s\xE2\x80\x93graveland"),
       1U));
  cr_expect(
    eq(sz, n_with_label(taxonomy, "CAFE\xCC\x81HOUDER `S-GRAVELAND"), 1U));
  cr_expect(eq(sz, n_with_label(taxonomy, "bos- en \"groen\""), 1U));
  cr_expect(eq(sz,
               n_with_label(taxonomy,
                            "bos\xE2\x88\x92\xC2\xA0"
                            "en \xC2\xABgroen\xC2\xBB"),
               1U));
  cr_expect(eq(sz, n_with_label(taxonomy, "STRASSENBAUER"), 1U));
  cr_expect(eq(sz, n_with_label(taxonomy, "cafehouder s-graveland"), 0U));
  cr_expect(eq(sz, n_with_label(taxonomy, "bos en groen"), 0U));
  competent_taxonomy_free(taxonomy);
}

Test(taxonomy_find_label, finds_all_that_have_it_once_each)
{
  CompetentTaxonomy* const      taxonomy = street();
  size_t                        n        = 0U;
  const CompetentConcept* const found =
    competent_taxonomy_find_label(taxonomy, "BAKKER", 6U, &n);

  cr_assert(eq(sz, n, 3U));
  cr_expect(eq(i32, found[0], concept_of(taxonomy, OCC "baker")));
  cr_expect(eq(i32, found[1], concept_of(taxonomy, OCC "silent")));
  cr_expect(
    eq(i32, found[2], concept_of(taxonomy, "https://example.org/n/baker")));
  competent_taxonomy_free(taxonomy);
}

Test(taxonomy_find_label, finds_nothing_for_what_is_no_label)
{
  CompetentTaxonomy* const taxonomy  = street();
  char* const              long_text = (char*)malloc(70000U);
  cr_assert(ne(ptr, long_text, NULL));
  memset(long_text, 'a', 70000U);

  size_t n = 7U;
  cr_expect(
    eq(ptr,
       (void*)competent_taxonomy_find_label(taxonomy, long_text, 70000U, &n),
       NULL));
  cr_expect(eq(sz, n, 0U));
  cr_expect(eq(
    ptr, (void*)competent_taxonomy_find_label(taxonomy, NULL, 0U, &n), NULL));
  cr_expect(eq(sz, n_with_label(taxonomy, ""), 0U));
  cr_expect(eq(sz, n_with_label(taxonomy, "   "), 0U));
  cr_expect(eq(sz, n_with_label(taxonomy, "bakke"), 0U));
  cr_expect(eq(sz, n_with_label(taxonomy, "bakkers"), 0U));
  cr_expect(eq(sz, n_with_label(taxonomy, "Bakker\xFF"), 0U));
  cr_expect(eq(sz, n_with_label(taxonomy, "Bakker\xC3"), 0U));
  cr_expect(
    eq(ptr,
       (void*)competent_taxonomy_find_label(taxonomy, "Bakker\0s", 8U, &n),
       NULL));
  free(long_text);
  competent_taxonomy_free(taxonomy);
}

Test(taxonomy_label, has_roles_languages_and_statuses)
{
  static const struct {
    const char*      text;
    const char*      language;
    CompetentRole    role;
    CompetentContent content;
  } expected[] = {
    {"Bakker", "nl", COMPETENT_ROLE_PREFERRED, COMPETENT_CONTENT_CURRENT},
    {"P\xC3\xA2tissier",
     "nl",
     COMPETENT_ROLE_ALTERNATIVE,
     COMPETENT_CONTENT_HISTORIC},
    {"Bak- en deegmeester",
     "nl",
     COMPETENT_ROLE_ALTERNATIVE,
     COMPETENT_CONTENT_ARCHIVED},
    {"Taartenbakker",
     "nl",
     COMPETENT_ROLE_SPECIALIZATION,
     COMPETENT_CONTENT_UNSTATED},
    {"Baker", "en", COMPETENT_ROLE_HIDDEN, COMPETENT_CONTENT_UNSTATED},
  };

  CompetentTaxonomy* const taxonomy = street();
  const CompetentConcept   baker    = concept_of(taxonomy, OCC "baker");
  const size_t             n        = sizeof(expected) / sizeof(expected[0]);
  cr_assert(eq(sz, competent_taxonomy_n_labels(taxonomy, baker), n));
  for (size_t i = 0U; i < n; ++i) {
    const CompetentLabel label = competent_taxonomy_label(taxonomy, baker, i);
    cr_expect(is_text(label.text, expected[i].text), "%s", label.text.bytes);
    cr_expect(is_text(label.language, expected[i].language));
    cr_expect(eq(i32, label.concept, baker));
    cr_expect(eq(i32, label.role, (int32_t)expected[i].role));
    cr_expect(eq(i32, label.content, (int32_t)expected[i].content));
  }

  const CompetentLabel past = competent_taxonomy_label(taxonomy, baker, n);
  cr_expect(eq(sz, past.text.length, 0U));
  cr_expect(eq(ptr, (void*)past.text.bytes, NULL));
  cr_expect(is_text(competent_taxonomy_name(taxonomy, baker), "Bakker"));
  competent_taxonomy_free(taxonomy);
}

Test(taxonomy_label, is_shown_in_dutch_then_without_a_language_then_in_english)
{
  CompetentTaxonomy* const taxonomy = taxonomy_of(
    ":a a cnlo:Occupation ; skos:prefLabel 'x'@de, 'e'@EN-gb, 'n', 'd'@NL-be ;"
    "  skos:definition 'xx'@de, 'ee'@en, 'nn', 'dd'@nl .\n"
    ":b a cnlo:Occupation ; skos:prefLabel 'x'@de, 'e'@en, 'n' ;"
    "  skos:definition 'xx'@de, 'ee'@en, 'nn' .\n"
    ":c a cnlo:Occupation ; skos:prefLabel 'x'@de, 'e'@en ;"
    "  skos:definition 'xx'@de, 'ee'@en .\n"
    ":d a cnlo:Occupation ; skos:prefLabel 'x'@de, 'y'@fr ;"
    "  skos:definition 'xx'@de, 'yy'@fr .\n"
    ":e a cnlo:Occupation ; skos:altLabel 'z'@nl ; skos:prefLabel 'x'@nlx .\n");

  static const char* const names[][3] = {{"u:a", "d", "dd"},
                                         {"u:b", "n", "nn"},
                                         {"u:c", "e", "ee"},
                                         {"u:d", "x", "xx"},
                                         {"u:e", "x", ""}};
  for (size_t i = 0U; i < 5U; ++i) {
    const CompetentConcept c = concept_of(taxonomy, names[i][0]);
    cr_expect(is_text(competent_taxonomy_name(taxonomy, c), names[i][1]));
    cr_expect(is_text(competent_taxonomy_definition(taxonomy, c), names[i][2]));
  }

  // Tags know no case
  const CompetentConcept a = concept_of(taxonomy, "u:a");
  cr_expect(
    is_text(competent_taxonomy_label(taxonomy, a, 0U).language, "nl-be"));
  competent_taxonomy_free(taxonomy);
}

Test(taxonomy_label, may_be_missing)
{
  CompetentTaxonomy* const taxonomy = street();
  const CompetentConcept   language =
    concept_of(taxonomy, "https://example.org/n/language");
  const CompetentConcept level =
    concept_of(taxonomy, "https://example.org/n/level");

  cr_expect(eq(sz, competent_taxonomy_n_labels(taxonomy, language), 0U));
  cr_expect(eq(sz, competent_taxonomy_name(taxonomy, level).length, 0U));
  expect_link(taxonomy,
              "https://example.org/n/carer",
              COMPETENT_RELATION_TEACHES,
              "https://example.org/n/language",
              COMPETENT_LEVEL_ESSENTIAL);
  expect_link(taxonomy,
              "https://example.org/n/carer",
              COMPETENT_RELATION_TEACHES,
              "https://example.org/n/level",
              COMPETENT_LEVEL_ESSENTIAL);
  competent_taxonomy_free(taxonomy);
}

Test(taxonomy_label, of_tasks_has_no_language)
{
  CompetentTaxonomy* const taxonomy = street();
  const CompetentLabel     label    = competent_taxonomy_label(
    taxonomy, concept_of(taxonomy, "https://example.org/t/dough"), 0U);

  cr_expect(is_text(label.text, "Deeg kneden"));
  cr_expect(eq(sz, label.language.length, 0U));
  cr_expect(is_text(
    competent_taxonomy_definition(taxonomy, concept_of(taxonomy, OCC "baker")),
    "Bakt brood"));
  competent_taxonomy_free(taxonomy);
}

Test(taxonomy_label, may_hold_a_null_byte)
{
  CompetentTaxonomy* const taxonomy =
    taxonomy_of(":a a cnlo:Occupation ; skos:prefLabel 'a\\u0000b' .");
  const CompetentText name =
    competent_taxonomy_name(taxonomy, concept_of(taxonomy, "u:a"));

  cr_assert(eq(sz, name.length, 3U));
  cr_expect(eq(int, memcmp(name.bytes, "a\0b", 4U), 0));

  size_t n = 0U;
  cr_expect(ne(
    ptr, (void*)competent_taxonomy_find_label(taxonomy, "A\0B", 3U, &n), NULL));
  competent_taxonomy_free(taxonomy);
}

Test(taxonomy_label, that_is_very_long_is_there_but_not_found)
{
  char* const statements = (char*)malloc(100200U);
  cr_assert(ne(ptr, statements, NULL));
  strcpy(statements, ":a a cnlo:Occupation ; skos:prefLabel 'short', '");
  const size_t start = strlen(statements);
  memset(statements + start, 'a', 100000U);
  strcpy(statements + start + 100000U, "' .");

  CompetentTaxonomy* const taxonomy = taxonomy_of(statements);
  const CompetentConcept   a        = concept_of(taxonomy, "u:a");
  size_t                   n        = 0U;
  cr_expect(eq(sz, competent_taxonomy_n_labels(taxonomy, a), 2U));
  competent_taxonomy_find_label(taxonomy, statements + start, 100000U, &n);
  cr_expect(eq(sz, n, 0U));
  cr_expect(eq(sz, n_with_label(taxonomy, "short"), 1U));
  competent_taxonomy_free(taxonomy);
  free(statements);
}

Test(taxonomy_links, has_requirements_by_level_in_both_directions)
{
  static const struct {
    const char*    from;
    const char*    to;
    CompetentLevel level;
  } requirements[] = {
    {OCC "baker", "https://example.org/s/bake", COMPETENT_LEVEL_ESSENTIAL},
    {OCC "baker", "https://example.org/k/food", COMPETENT_LEVEL_ESSENTIAL},
    {OCC "baker", "https://example.org/s/plan", COMPETENT_LEVEL_IMPORTANT},
    {OCC "baker", "https://example.org/s/sell", COMPETENT_LEVEL_SOMEWHAT},
    {OCC "baker", "https://example.org/t/dough", COMPETENT_LEVEL_ESSENTIAL},
    {OCC "baker", "https://example.org/t/till", COMPETENT_LEVEL_OPTIONAL},
    {OCC "carer", "https://example.org/s/care", COMPETENT_LEVEL_ESSENTIAL},
    {OCC "carer", "https://example.org/s/sell", COMPETENT_LEVEL_IMPORTANT},
    {OCC "carer", "https://example.org/s/plan", COMPETENT_LEVEL_SOMEWHAT},
    {OCC "carer", "https://example.org/k/dutch", COMPETENT_LEVEL_ESSENTIAL},
    {OCC "carer", "https://example.org/k/food", COMPETENT_LEVEL_IMPORTANT},
    {OCC "carer", "https://example.org/k/health", COMPETENT_LEVEL_SOMEWHAT},
    {OCC "carer", "https://example.org/t/till", COMPETENT_LEVEL_OPTIONAL},
  };

  CompetentTaxonomy* const taxonomy = street();
  for (size_t i = 0U; i < sizeof(requirements) / sizeof(requirements[0]); ++i) {
    expect_link(taxonomy,
                requirements[i].from,
                COMPETENT_RELATION_REQUIRES,
                requirements[i].to,
                requirements[i].level);
  }

  expect_link(taxonomy,
              "https://example.org/n/baker",
              COMPETENT_RELATION_TEACHES,
              "https://example.org/k/food",
              COMPETENT_LEVEL_IMPORTANT);
  expect_link(taxonomy,
              "https://example.org/n/elective",
              COMPETENT_RELATION_TEACHES,
              "https://example.org/s/plan",
              COMPETENT_LEVEL_SOMEWHAT);
  competent_taxonomy_free(taxonomy);
}

Test(taxonomy_links, are_in_order_of_concepts_and_so_of_kinds)
{
  CompetentTaxonomy* const taxonomy = street();
  for (CompetentConcept c = 0; c < competent_taxonomy_n_concepts(taxonomy);
       ++c) {
    for (unsigned r = 0U; r < COMPETENT_N_RELATIONS; ++r) {
      size_t                     n = 0U;
      const CompetentLink* const links =
        competent_taxonomy_links(taxonomy, c, (CompetentRelation)r, &n);
      cr_expect(eq(int, links == NULL, n == 0U));
      for (size_t i = 1U; i < n; ++i) {
        cr_expect(lt(i32, links[i - 1U].concept, links[i].concept));
      }
    }
  }

  competent_taxonomy_free(taxonomy);
}

Test(taxonomy_links, has_layers_groups_circumstances_and_mappings)
{
  static const struct {
    const char*       from;
    CompetentRelation relation;
    const char*       to;
    CompetentLevel    level;
  } links[] = {
    {"https://example.org/s/bake",
     COMPETENT_RELATION_BROADER,
     "https://example.org/s/make",
     COMPETENT_LEVEL_NONE},
    {"https://example.org/s/all",
     COMPETENT_RELATION_NARROWER,
     "https://example.org/s/make",
     COMPETENT_LEVEL_NONE},
    {"https://example.org/s/bake",
     COMPETENT_RELATION_RELATED,
     "https://example.org/s/plan",
     COMPETENT_LEVEL_NONE},
    {OCC "baker",
     COMPETENT_RELATION_IN_GROUP,
     "https://example.org/g/food",
     COMPETENT_LEVEL_NONE},
    {OCC "carer",
     COMPETENT_RELATION_IN_GROUP,
     "https://example.org/g/care",
     COMPETENT_LEVEL_NONE},
    {OCC "baker",
     COMPETENT_RELATION_CIRCUMSTANCE,
     "https://example.org/c/heat",
     COMPETENT_LEVEL_STRONGLY},
    {OCC "baker",
     COMPETENT_RELATION_CIRCUMSTANCE,
     "https://example.org/c/cold",
     COMPETENT_LEVEL_NOT_RELEVANT},
    {OCC "baker",
     COMPETENT_RELATION_CIRCUMSTANCE,
     "https://example.org/c/drive",
     COMPETENT_LEVEL_NO},
    {OCC "carer",
     COMPETENT_RELATION_CIRCUMSTANCE,
     "https://example.org/c/cold",
     COMPETENT_LEVEL_BARELY_RELEVANT},
    {OCC "carer",
     COMPETENT_RELATION_CIRCUMSTANCE,
     "https://example.org/c/heat",
     COMPETENT_LEVEL_REASONABLY},
    {OCC "carer",
     COMPETENT_RELATION_CIRCUMSTANCE,
     "https://example.org/c/drive",
     COMPETENT_LEVEL_YES},
    {OCC "baker",
     COMPETENT_RELATION_EXACT_MATCH,
     "https://example.org/x/baker",
     COMPETENT_LEVEL_NONE},
    {OCC "baker",
     COMPETENT_RELATION_BROAD_MATCH,
     "https://example.org/x/bakers",
     COMPETENT_LEVEL_NONE},
    {OCC "carer",
     COMPETENT_RELATION_CLOSE_MATCH,
     "https://example.org/x/carer",
     COMPETENT_LEVEL_NONE},
    {OCC "carer",
     COMPETENT_RELATION_NARROW_MATCH,
     "https://example.org/x/aide",
     COMPETENT_LEVEL_NONE},
    {"https://example.org/s/bake",
     COMPETENT_RELATION_EXACT_MATCH,
     "https://example.org/x/bake",
     COMPETENT_LEVEL_NONE},
  };

  CompetentTaxonomy* const taxonomy = street();
  for (size_t i = 0U; i < sizeof(links) / sizeof(links[0]); ++i) {
    expect_link(
      taxonomy, links[i].from, links[i].relation, links[i].to, links[i].level);
  }

  size_t n = 7U;
  cr_expect(
    eq(ptr,
       (void*)competent_taxonomy_links(taxonomy, 0, (CompetentRelation)99, &n),
       NULL));
  cr_expect(eq(sz, n, 0U));
  competent_taxonomy_free(taxonomy);
}

// ln(n / df) in 65,536ths for all that is needed here
#define LN_4_3 18854 // Rounded from 18853.7
#define LN_2 45426   // Rounded from 45426.1
#define LN_4 90852   // Rounded from 90852.2

Test(taxonomy_information, is_the_logarithm_of_how_rare_something_is)
{
  CompetentTaxonomy* const taxonomy = taxonomy_of(
    ":a a cnlo:Occupation ; cnlo:requiresHATEssential :s ;"
    "  cnluwvo:isCharacterizedByOccupationTask_Optional :t .\n"
    ":b a cnlo:Occupation ; cnlo:requiresHATImportant :s ;"
    "  cnluwvo:isCharacterizedByOccupationTask_Essential :t .\n"
    ":c a cnlo:Occupation ; cnlo:requiresHATSomewhat :s, :k .\n"
    ":d a cnlo:Occupation ; cnlo:requiresHATEssential :k, :all .\n"
    ":e cnlo:prescribes :s .\n:f a cnlo:EducationalNorm ; "
    "cnlo:prescribesHATSomewhat :k .\n"
    ":a cnlo:requiresHATSomewhat :all . :b cnlo:requiresHATSomewhat :all .\n"
    ":c cnlo:requiresHATSomewhat :all .\n"
    ":s a cnlo:HumanCapability . :k a cnlo:KnowledgeArea . :all a "
    "cnlo:KnowledgeArea .\n");

  static const struct {
    const char*   iri;
    CompetentKind targets;
    int32_t       information[4]; ///< Optional to essential
  } expected[] = {
    {"u:s", COMPETENT_KIND_OCCUPATION, {LN_4_3, LN_4_3, LN_2, LN_4}},
    {"u:k", COMPETENT_KIND_OCCUPATION, {LN_2, LN_2, LN_4, LN_4}},
    {"u:t", COMPETENT_KIND_OCCUPATION, {LN_2, LN_4, LN_4, LN_4}},
    {"u:all", COMPETENT_KIND_OCCUPATION, {0, 0, LN_4, LN_4}},
    {"u:s", COMPETENT_KIND_NORM, {LN_2, LN_2, LN_2, LN_2}},
    {"u:k", COMPETENT_KIND_NORM, {LN_2, LN_2, 0, 0}},
    {"u:t", COMPETENT_KIND_NORM, {0, 0, 0, 0}},
    {"u:a", COMPETENT_KIND_OCCUPATION, {0, 0, 0, 0}},
    {"u:s", COMPETENT_KIND_TASK, {0, 0, 0, 0}},
  };

  for (size_t i = 0U; i < sizeof(expected) / sizeof(expected[0]); ++i) {
    const CompetentConcept c = concept_of(taxonomy, expected[i].iri);
    for (unsigned l = 0U; l < 4U; ++l) {
      const CompetentLevel level =
        (CompetentLevel)(COMPETENT_LEVEL_OPTIONAL + l);
      cr_expect(eq(i32,
                   competent_taxonomy_information(
                     taxonomy, c, expected[i].targets, level),
                   expected[i].information[l]),
                "%s %u",
                expected[i].iri,
                l);
    }

    cr_expect(eq(i32,
                 competent_taxonomy_information(
                   taxonomy, c, expected[i].targets, COMPETENT_LEVEL_NONE),
                 0));
    cr_expect(eq(i32,
                 competent_taxonomy_information(
                   taxonomy, c, expected[i].targets, COMPETENT_LEVEL_YES),
                 0));
  }

  competent_taxonomy_free(taxonomy);
}

Test(taxonomy, has_a_hash_of_its_content_whatever_its_files)
{
  CompetentTaxonomy* const a =
    taxonomy_of(":a a cnlo:Occupation ; skos:prefLabel 'Kok'@nl .");
  CompetentTaxonomy* const b = taxonomy_of(
    "# Later\n<u:a> skos:prefLabel 'Kok'@nl ; <u:p> 1 ; a cnlo:Occupation .");
  CompetentTaxonomy* const c =
    taxonomy_of(":a a cnlo:Occupation ; skos:prefLabel 'Kop'@nl .");

  const CompetentText hash = competent_taxonomy_hash(a);
  cr_expect(eq(sz, hash.length, 16U));
  cr_expect(eq(sz, strspn(hash.bytes, "0123456789abcdef"), 16U));
  cr_expect(
    eq(str, (char*)hash.bytes, (char*)competent_taxonomy_hash(b).bytes));
  cr_expect(
    ne(str, (char*)hash.bytes, (char*)competent_taxonomy_hash(c).bytes));
  competent_taxonomy_free(a);
  competent_taxonomy_free(b);
  competent_taxonomy_free(c);
}

Test(taxonomy, is_shared_until_the_last_share_is_freed)
{
  CompetentTaxonomy* const taxonomy = street();
  CompetentTaxonomy* const share    = competent_taxonomy_share(taxonomy);
  const uint64_t           answers  = ask_everything(taxonomy);

  competent_taxonomy_free(taxonomy);
  cr_expect(eq(u64, ask_everything(share), answers));
  competent_taxonomy_free(share);
  competent_taxonomy_free(NULL);
}

Test(taxonomy_open, reads_the_sample_in_both_formats)
{
  CompetentTaxonomy* const a = taxonomy_of_file(SAMPLE "/competent-sample.ttl");
  CompetentTaxonomy* const b = taxonomy_of_file(SAMPLE "/competent-sample.rdf");

  cr_expect(eq(str,
               (char*)competent_taxonomy_hash(a).bytes,
               (char*)competent_taxonomy_hash(b).bytes));
  cr_expect(
    eq(i32, competent_taxonomy_n_of_kind(a, COMPETENT_KIND_OCCUPATION), 47));
  cr_expect(eq(i32, competent_taxonomy_n_of_kind(a, COMPETENT_KIND_NORM), 22));
  competent_taxonomy_free(a);
  competent_taxonomy_free(b);
}

static CompetentStatus
open_fails(const char* const path, CompetentError* const error)
{
  CompetentTaxonomy*    taxonomy = (CompetentTaxonomy*)error;
  const CompetentStatus st = competent_taxonomy_open(path, &taxonomy, error);
  cr_expect(eq(ptr, taxonomy, NULL));
  cr_expect(eq(int, (int)error->status, (int)st));
  competent_taxonomy_free(taxonomy);
  return st;
}

Test(taxonomy_open, says_why_a_file_is_refused)
{
  CompetentError error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};

  cr_expect(eq(int,
               (int)open_fails("/nonexistent/file.ttl", &error),
               COMPETENT_STATUS_NOT_FOUND));
  cr_expect(ne(ptr, strstr(error.message, "/nonexistent/file.ttl: "), NULL));
  cr_expect(eq(int, (int)open_fails("/", &error), COMPETENT_STATUS_BAD_READ));
  cr_expect(
    eq(int, (int)open_fails("/dev/null", &error), COMPETENT_STATUS_BAD_FORMAT));
  cr_expect(eq(int,
               (int)open_fails(FIXTURES "/taxonomy/malformed.ttl", &error),
               COMPETENT_STATUS_BAD_SYNTAX));
  cr_expect(eq(u32, error.line, 7U));
  cr_expect(ne(ptr, strstr(error.message, "malformed.ttl:7:"), NULL));

  // Nobody has to want to know
  CompetentTaxonomy* taxonomy = NULL;
  cr_expect(eq(int,
               (int)competent_taxonomy_open("/nonexistent", &taxonomy, NULL),
               COMPETENT_STATUS_NOT_FOUND));
}
