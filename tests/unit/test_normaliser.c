// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "support/taxonomies.h"

#include <competent/normaliser.h>
#include <competent/status.h>
#include <competent/taxonomy.h>
#include <competent/text.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define BIT(rule) (UINT32_C(1) << (unsigned)COMPETENT_TEXT_RULE_##rule)

TestSuite(normaliser_new, .timeout = 60);
TestSuite(normaliser_run, .timeout = 60);
TestSuite(forms, .timeout = 60);
TestSuite(normaliser_with_words, .timeout = 60);
TestSuite(text_rule, .timeout = 60);

// Zorg and its parts are in the Dutch labels, and home in an English one only
static CompetentTaxonomy*
make_words(void)
{
  return taxonomy_of(
    PREFIXES ":a a cnlo:Occupation ; skos:prefLabel \"Medewerker zorg\"@nl .\n"
             ":b a cnlo:Occupation ; skos:prefLabel \"Manager thuis\"@nl-NL ;\n"
             "  skos:altLabel \"Home care\"@en .\n"
             ":c a cnlo:Occupation ; skos:prefLabel \"Administratie\" .\n");
}

static CompetentNormaliser*
make_normaliser(const CompetentTaxonomy* const taxonomy, const uint32_t without)
{
  CompetentNormaliser* normaliser = NULL;
  cr_assert(
    eq(int,
       (int)competent_normaliser_new(taxonomy, without, &normaliser, NULL),
       0));
  return normaliser;
}

static CompetentForms*
run(const CompetentNormaliser* const normaliser, const char* const text)
{
  CompetentForms* forms = NULL;
  cr_assert(eq(
    int,
    (int)competent_normaliser_run(normaliser, text, strlen(text), &forms, NULL),
    0));
  return forms;
}

static CompetentForms*
run_alone(const char* const text)
{
  CompetentNormaliser* const normaliser = make_normaliser(NULL, 0U);
  CompetentForms* const      forms      = run(normaliser, text);
  competent_normaliser_free(normaliser);
  return forms;
}

// A null byte follows each text
static void
expect_text(const CompetentText text, const char* const wanted)
{
  cr_assert(ne(ptr, (void*)(uintptr_t)text.bytes, NULL));
  cr_expect(eq(str, (char*)(uintptr_t)text.bytes, (char*)(uintptr_t)wanted));
  cr_expect(eq(sz, text.length, strlen(wanted)));
}

static size_t
n_parts(const CompetentNormaliser* const normaliser, const char* const word)
{
  CompetentForms* const forms = run(normaliser, word);
  const size_t          n     = competent_forms_word(forms, 0U, 0U).n_parts;
  competent_forms_free(forms);
  return n;
}

Test(normaliser_new, takes_words_of_dutch_labels)
{
  CompetentTaxonomy* const   taxonomy   = make_words();
  CompetentNormaliser* const normaliser = make_normaliser(taxonomy, 0U);
  competent_taxonomy_free(taxonomy); // Nothing of it is kept

  CompetentForms* const forms = run(normaliser, "Zorgadministratie");
  cr_assert(eq(sz, competent_forms_word(forms, 0U, 0U).n_parts, 2U));
  expect_text(competent_forms_part(forms, 0U, 0U, 0U), "zorg");
  expect_text(competent_forms_part(forms, 0U, 0U, 1U), "administratie");
  competent_forms_free(forms);

  cr_expect(eq(sz, n_parts(normaliser, "thuismanager"), 2U));
  cr_expect(eq(sz, n_parts(normaliser, "homecare"), 0U));
  competent_normaliser_free(normaliser);
}

Test(normaliser_new, does_without_words)
{
  CompetentTaxonomy* const   empty   = taxonomy_of(PREFIXES);
  CompetentNormaliser* const without = make_normaliser(NULL, 0U);
  CompetentNormaliser* const with    = make_normaliser(empty, 0U);
  cr_expect(eq(sz, n_parts(without, "zorgadministratie"), 0U));
  cr_expect(eq(sz, n_parts(with, "zorgadministratie"), 0U));
  competent_normaliser_free(without);
  competent_normaliser_free(with);
  competent_taxonomy_free(empty);
}

Test(normaliser_new, leaves_rules_out)
{
  CompetentTaxonomy* const   taxonomy = make_words();
  CompetentNormaliser* const normaliser =
    make_normaliser(taxonomy, BIT(COMPOUND) | BIT(GENDER_MARK));
  CompetentForms* const forms = run(normaliser, "Zorgadministratie m/v");
  cr_expect(eq(sz, competent_forms_word(forms, 0U, 0U).n_parts, 0U));
  for (size_t i = 0U; i < competent_forms_n_steps(forms); ++i) {
    const int32_t rule = competent_forms_step(forms, i).rule;
    cr_expect(ne(i32, rule, COMPETENT_TEXT_RULE_COMPOUND));
    cr_expect(ne(i32, rule, COMPETENT_TEXT_RULE_GENDER_MARK));
  }

  competent_forms_free(forms);
  competent_normaliser_free(normaliser);
  competent_taxonomy_free(taxonomy);
}

static const char list_name[] = "competent-words";

static void
write_list(const char* const text)
{
  FILE* const file = fopen(list_name, "w");
  cr_assert(ne(ptr, file, NULL));
  fputs(text, file);
  fclose(file);
}

// Return how many parts a word has with a list of words
static size_t
n_parts_with_list(const char* const word)
{
  CompetentNormaliser* normaliser = NULL;
  cr_assert(eq(int,
               (int)competent_normaliser_with_words(
                 NULL, list_name, 0U, &normaliser, NULL),
               0));

  CompetentForms* const forms = run(normaliser, word);
  const size_t          n     = competent_forms_word(forms, 0U, 0U).n_parts;
  competent_forms_free(forms);
  competent_normaliser_free(normaliser);
  return n;
}

Test(normaliser_with_words, splits_by_the_words_of_a_list)
{
  write_list("taart\r\nprins\nZweden\nknip-\ncaf\xC3\xA9\n\nheld");
  cr_expect(eq(sz, n_parts_with_list("taartprins"), 2U));
  cr_expect(eq(sz, n_parts_with_list("taartheld"), 2U));
  cr_expect(eq(sz, n_parts_with_list("zwedenprins"), 0U));
  cr_expect(eq(sz, n_parts_with_list("knipprins"), 0U));
  unlink(list_name);
}

Test(normaliser_with_words, survives_any_list)
{
  FILE* const file = fopen(list_name, "w");
  for (unsigned i = 0U; i < 1U << 20U; ++i) {
    fputs("abcdefghij", file);
  }

  fputs("\ntaart\nprins\n", file);
  fwrite("\0\xFF\n", 1U, 3U, file);
  fclose(file);
  cr_expect(eq(sz, n_parts_with_list("taartprins"), 2U));
  unlink(list_name);

  CompetentNormaliser* normaliser = NULL;
  CompetentError       error      = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  cr_expect(eq(int,
               (int)competent_normaliser_with_words(
                 NULL, "absent", 0U, &normaliser, &error),
               COMPETENT_STATUS_NOT_FOUND));
  cr_expect(eq(ptr, normaliser, NULL));
}

Test(normaliser_new, refuses_rules_that_do_not_exist)
{
  CompetentNormaliser* normaliser = (CompetentNormaliser*)&normaliser;
  CompetentError       error      = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  cr_expect(eq(int,
               (int)competent_normaliser_new(
                 NULL, UINT32_C(1) << 19U, &normaliser, &error),
               COMPETENT_STATUS_BAD_ARGUMENT));
  cr_expect(eq(ptr, normaliser, NULL));
  cr_expect(eq(str, error.message, "There are no such rules"));
}

Test(normaliser_new, is_not_delayed_by_labels_of_one_long_word)
{
  static const char start[] =
    PREFIXES ":a a cnlo:Occupation ; skos:prefLabel \"";
  static const char end[] = "\"@nl .";

  // With all its pieces it would take a gigabyte
  const size_t length     = 60000U;
  char* const  statements = (char*)malloc(sizeof(start) + length + sizeof(end));
  memcpy(statements, start, sizeof(start) - 1U);
  for (size_t i = 0U; i < length; ++i) {
    statements[sizeof(start) - 1U + i] = (char)('a' + i % 7U);
  }

  memcpy(statements + sizeof(start) - 1U + length, end, sizeof(end));
  CompetentTaxonomy* const   taxonomy   = taxonomy_of(statements);
  CompetentNormaliser* const normaliser = make_normaliser(taxonomy, 0U);
  cr_expect(eq(sz, n_parts(normaliser, "zorg"), 0U));
  competent_normaliser_free(normaliser);
  competent_taxonomy_free(taxonomy);
  free(statements);
}

Test(normaliser_run, tells_variants_words_and_steps)
{
  CompetentForms* const forms = run_alone("Verkoopsters M/V");
  expect_text(competent_forms_normal(forms), "verkoopsters m/v");
  cr_assert(eq(sz, competent_forms_n_variants(forms), 1U));
  expect_text(competent_forms_variant(forms, 0U), "verkoopsters");
  cr_assert(eq(sz, competent_forms_n_words(forms, 0U), 1U));

  const CompetentWord word = competent_forms_word(forms, 0U, 0U);
  expect_text(word.text, "verkoopsters");
  expect_text(word.key, "verkoper");
  cr_expect(word.is_head);

  static const struct {
    CompetentTextRule rule;
    const char*       from;
    const char*       to;
  } wanted[] = {
    {COMPETENT_TEXT_RULE_GENDER_MARK, "m/v", ""},
    {COMPETENT_TEXT_RULE_NUMBER, "verkoopsters", "verkoopster"},
    {COMPETENT_TEXT_RULE_GENDER, "verkoopster", "verkoper"},
  };

  cr_assert(eq(sz, competent_forms_n_steps(forms), 3U));
  for (size_t i = 0U; i < 3U; ++i) {
    const CompetentStep step = competent_forms_step(forms, i);
    cr_expect(eq(i32, step.rule, (int32_t)wanted[i].rule));
    expect_text(step.from, wanted[i].from);
    expect_text(step.to, wanted[i].to);
  }

  cr_expect(not(competent_forms_is_cut(forms)));
  cr_expect(not(competent_forms_is_noise(forms)));
  competent_forms_free(forms);
}

Test(normaliser_run, tells_several_variants)
{
  CompetentForms* const forms = run_alone("Kok / bakker");
  cr_assert(eq(sz, competent_forms_n_variants(forms), 2U));
  expect_text(competent_forms_variant(forms, 0U), "kok");
  expect_text(competent_forms_variant(forms, 1U), "bakker");
  expect_text(competent_forms_word(forms, 1U, 0U).key, "bakker");
  competent_forms_free(forms);
}

Test(normaliser_run, refuses_what_is_not_utf8_however_far_away)
{
  const size_t               length     = 1U << 20U;
  CompetentNormaliser* const normaliser = make_normaliser(NULL, 0U);
  char* const                text       = (char*)malloc(length);
  for (size_t i = 0U; i < 2U; ++i) {
    CompetentForms* forms = (CompetentForms*)&forms;
    CompetentError  error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
    memset(text, 'k', length);
    text[i * (length - 1U)] = '\xC3';
    cr_expect(eq(
      int,
      (int)competent_normaliser_run(normaliser, text, length, &forms, &error),
      COMPETENT_STATUS_BAD_ENCODING));
    cr_expect(eq(ptr, forms, NULL));
    cr_expect(eq(str, error.message, "The text is not valid UTF-8"));
  }

  free(text);
  competent_normaliser_free(normaliser);
}

Test(normaliser_run, takes_a_null_byte_for_a_blank)
{
  CompetentNormaliser* const normaliser = make_normaliser(NULL, 0U);
  CompetentForms*            forms      = NULL;
  cr_assert(eq(
    int,
    (int)competent_normaliser_run(normaliser, "kok\0bakker", 10U, &forms, NULL),
    0));
  expect_text(competent_forms_normal(forms), "kok bakker");
  cr_expect(eq(sz, competent_forms_n_words(forms, 0U), 2U));
  competent_forms_free(forms);
  competent_normaliser_free(normaliser);
}

Test(normaliser_run, has_no_variants_of_nothing)
{
  static const char* const   texts[]    = {"", " ", "\t\n", "/", "((-", "..."};
  CompetentNormaliser* const normaliser = make_normaliser(NULL, 0U);
  for (size_t i = 0U; i < sizeof(texts) / sizeof(texts[0]); ++i) {
    CompetentForms* const forms = run(normaliser, texts[i]);
    cr_expect(eq(sz, competent_forms_n_variants(forms), 0U));
    competent_forms_free(forms);
  }

  CompetentForms* forms = NULL;
  cr_assert(eq(
    int, (int)competent_normaliser_run(normaliser, NULL, 0U, &forms, NULL), 0));
  expect_text(competent_forms_normal(forms), "");
  competent_forms_free(forms);
  competent_normaliser_free(normaliser);
}

Test(normaliser_run, leaves_nothing_but_noise_as_it_is)
{
  CompetentForms* const forms = run_alone("32 uur m/v");
  cr_expect(competent_forms_is_noise(forms));
  expect_text(competent_forms_variant(forms, 0U), "32 uur m v");
  competent_forms_free(forms);
}

Test(normaliser_run, bounds_what_comes_of_ten_megabytes)
{
  static const char* const pieces[] = {"a",
                                       "kok ",
                                       "e\xCC\x81",
                                       "\xCC\x81",
                                       "kok / ",
                                       "(a) ",
                                       "a- en ",
                                       "\xEF\xB7\xBA"};

  const size_t               length     = 10000000U;
  CompetentTaxonomy* const   taxonomy   = make_words();
  CompetentNormaliser* const normaliser = make_normaliser(taxonomy, 0U);
  char* const                text       = (char*)malloc(length);
  for (size_t i = 0U; i < sizeof(pieces) / sizeof(pieces[0]); ++i) {
    const size_t size = strlen(pieces[i]);
    for (size_t at = 0U; at + size <= length; at += size) {
      memcpy(text + at, pieces[i], size);
    }

    CompetentForms* forms = NULL;
    cr_assert(eq(int,
                 (int)competent_normaliser_run(
                   normaliser, text, length - length % size, &forms, NULL),
                 0));
    cr_expect(competent_forms_is_cut(forms));
    cr_expect(le(sz, competent_forms_normal(forms).length, 1000U));
    cr_expect(le(sz, competent_forms_n_variants(forms), 8U));
    cr_expect(le(sz, competent_forms_n_steps(forms), 64U));
    competent_forms_free(forms);
  }

  free(text);
  competent_normaliser_free(normaliser);
  competent_taxonomy_free(taxonomy);
}

Test(forms, have_nothing_beyond_the_end)
{
  CompetentForms* const forms = run_alone("Kok");
  const size_t          far   = SIZE_MAX;
  cr_expect(
    eq(ptr, (void*)(uintptr_t)competent_forms_variant(forms, 1U).bytes, NULL));
  cr_expect(eq(sz, competent_forms_n_words(forms, 1U), 0U));
  cr_expect(eq(sz, competent_forms_n_words(forms, far), 0U));
  cr_expect(eq(sz, competent_forms_word(forms, 0U, 1U).text.length, 0U));
  cr_expect(eq(sz, competent_forms_word(forms, 0U, far).n_parts, 0U));
  cr_expect(eq(ptr,
               (void*)(uintptr_t)competent_forms_part(forms, 0U, 0U, 0U).bytes,
               NULL));
  cr_expect(
    eq(ptr,
       (void*)(uintptr_t)competent_forms_part(forms, far, far, far).bytes,
       NULL));
  cr_expect(eq(
    ptr, (void*)(uintptr_t)competent_forms_step(forms, far).from.bytes, NULL));
  competent_forms_free(forms);
  competent_forms_free(NULL);
  competent_normaliser_free(NULL);
}

Test(text_rule, has_a_name_and_an_example_that_it_changes)
{
  CompetentTaxonomy* const taxonomy =
    taxonomy_of(PREFIXES ":a a cnlo:Occupation ; skos:prefLabel \"Zorg\"@nl ,\n"
                         "  \"Medewerker\"@nl , \"Shopmanager\"@nl .\n");
  CompetentNormaliser* const normaliser = make_normaliser(taxonomy, 0U);
  for (int rule = 0; rule < COMPETENT_N_TEXT_RULES; ++rule) {
    const char* const name = competent_text_rule_name((CompetentTextRule)rule);
    cr_assert(ne(ptr, (void*)(uintptr_t)name, NULL));

    CompetentForms* const forms =
      run(normaliser, competent_text_rule_example((CompetentTextRule)rule));
    size_t n = 0U;
    for (size_t i = 0U; i < competent_forms_n_steps(forms); ++i) {
      n += (competent_forms_step(forms, i).rule == rule) ? 1U : 0U;
    }

    cr_expect(lt(sz, 0U, n), "%s", name);
    competent_forms_free(forms);
  }

  cr_expect(
    eq(ptr,
       (void*)(uintptr_t)competent_text_rule_name((CompetentTextRule)19),
       NULL));
  cr_expect(
    eq(ptr,
       (void*)(uintptr_t)competent_text_rule_example((CompetentTextRule)-1),
       NULL));
  competent_normaliser_free(normaliser);
  competent_taxonomy_free(taxonomy);
}
