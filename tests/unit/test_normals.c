// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "support/taxonomies.h"

#include <competent/normaliser.h>
#include <competent/normals.h>
#include <competent/status.h>
#include <competent/taxonomy.h>
#include <competent/text.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

TestSuite(normals_new, .timeout = 60);
TestSuite(normals_add, .timeout = 60);

static CompetentNormaliser*
make_normaliser(void)
{
  CompetentTaxonomy* const taxonomy =
    taxonomy_of(":a a cnlo:Occupation ; skos:prefLabel 'Medewerker zorg'@nl .\n"
                ":c a cnlo:Occupation ; skos:prefLabel 'Administratie' .\n");
  CompetentNormaliser* normaliser = NULL;
  cr_assert(
    eq(int, (int)competent_normaliser_new(taxonomy, 0U, &normaliser, NULL), 0));
  competent_taxonomy_free(taxonomy);
  return normaliser;
}

static CompetentNormals*
make(const CompetentNormaliser* const normaliser)
{
  CompetentNormals* normals = NULL;
  cr_assert(eq(int, (int)competent_normals_new(normaliser, &normals, NULL), 0));
  return normals;
}

static CompetentText
text_of(const char* const string)
{
  const CompetentText text = {string, string ? strlen(string) : 0U};
  return text;
}

// What a single run says of the head, or an empty string
static const char*
head_of(const CompetentForms* const forms)
{
  for (size_t i = 0U; i < competent_forms_n_words(forms, 0U); ++i) {
    if (competent_forms_word(forms, 0U, i).is_head) {
      return competent_forms_word(forms, 0U, i).key.bytes;
    }
  }

  return "";
}

static void
expect_same(const CompetentNormals* const normals,
            const size_t                  row,
            const CompetentForms* const   forms)
{
  const int32_t answer = competent_normals_answers(normals)[row];
  cr_assert(ge(i32, answer, 0));

  const CompetentText form    = competent_normals_form(normals, (size_t)answer);
  const CompetentText head    = competent_normals_head(normals, (size_t)answer);
  const CompetentText variant = competent_forms_variant(forms, 0U);
  cr_expect(eq(sz, form.length, variant.length));
  cr_expect(
    eq(str, (char*)form.bytes, variant.length ? (char*)variant.bytes : ""));
  cr_expect(eq(str, (char*)head.bytes, (char*)head_of(forms)));
  cr_expect(eq(sz, head.length, strlen(head.bytes)));

  uint32_t bits = 0U;
  for (size_t i = 0U; i < competent_forms_n_steps(forms); ++i) {
    bits |= 1U << (unsigned)competent_forms_step(forms, i).rule;
  }

  cr_expect(eq(u32, (uint32_t)competent_normals_rules(normals)[answer], bits));
}

Test(normals_add, does_with_each_text_what_a_single_run_does)
{
  static const char* const strings[] = {"Verkoopsters m/v",
                                        "",
                                        "Medewerkster zorgadministratie",
                                        " / ",
                                        "Kok / bakker",
                                        "Verkoopsters m/v",
                                        "32 uur",
                                        "caf\xC3\xA9"};
  enum { N_STRINGS = sizeof(strings) / sizeof(strings[0]) };

  CompetentText texts[N_STRINGS];
  for (size_t i = 0U; i < N_STRINGS; ++i) {
    texts[i] = text_of(strings[i]);
  }

  CompetentNormaliser* const normaliser = make_normaliser();
  CompetentNormals* const    normals    = make(normaliser);
  cr_assert(
    eq(int, (int)competent_normals_add(normals, texts, N_STRINGS, NULL), 0));
  cr_assert(eq(sz, competent_normals_n(normals), (size_t)N_STRINGS));
  cr_expect(eq(sz, competent_normals_n_answers(normals), N_STRINGS - 1U));
  for (size_t i = 0U; i < N_STRINGS; ++i) {
    CompetentForms* forms = NULL;
    cr_assert(eq(int,
                 (int)competent_normaliser_run(
                   normaliser, texts[i].bytes, texts[i].length, &forms, NULL),
                 0));
    expect_same(normals, i, forms);
    competent_forms_free(forms);
  }

  competent_normaliser_free(normaliser);
  cr_expect(
    eq(str, (char*)competent_normals_form(normals, 0U).bytes, "verkoopsters"));
  cr_expect(
    eq(str, (char*)competent_normals_head(normals, 0U).bytes, "verkoper"));
  competent_normals_free(normals);
}

Test(normals_add, keeps_what_is_before_a_text_that_fails)
{
  CompetentNormaliser* const normaliser = make_normaliser();
  CompetentNormals* const    normals    = make(normaliser);
  const CompetentText        texts[]    = {
              text_of("kok"), text_of(NULL), text_of("geheim \xFF"), text_of("bakker")};

  CompetentError error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  cr_assert(eq(int,
               (int)competent_normals_add(normals, texts, 4U, &error),
               (int)COMPETENT_STATUS_BAD_ENCODING));
  cr_expect(eq(ptr, strstr(error.message, "geheim"), NULL));
  cr_expect(eq(sz, competent_normals_n(normals), 2U));
  cr_expect(eq(i32, competent_normals_answers(normals)[1], -1));

  cr_assert(
    eq(int, (int)competent_normals_add(normals, &texts[3], 1U, NULL), 0));
  cr_expect(eq(i32, competent_normals_answers(normals)[2], 1));
  cr_expect(
    eq(str, (char*)competent_normals_form(normals, 1U).bytes, "bakker"));
  competent_normals_free(normals);
  competent_normaliser_free(normaliser);
}

Test(normals_add, keeps_all_of_many)
{
  CompetentNormaliser* const normaliser = make_normaliser();
  CompetentNormals* const    normals    = make(normaliser);
  for (unsigned i = 0U; i < 2000U; ++i) {
    char string[32] = {0};
    snprintf(
      string, sizeof(string), "Kok%c%c m/v", 'a' + i % 26U, 'a' + i % 7U);
    const CompetentText text = text_of(string);
    cr_assert(eq(int, (int)competent_normals_add(normals, &text, 1U, NULL), 0));
  }

  cr_expect(eq(sz, competent_normals_n_answers(normals), 182U));
  for (size_t row = 0U; row < 2000U; ++row) {
    const size_t answer     = (size_t)competent_normals_answers(normals)[row];
    char         string[32] = {0};
    snprintf(string,
             sizeof(string),
             "kok%c%c",
             (char)('a' + row % 26U),
             (char)('a' + row % 7U));
    cr_assert(
      eq(str, (char*)competent_normals_form(normals, answer).bytes, string));
  }

  competent_normals_free(normals);
  competent_normaliser_free(normaliser);
}

Test(normals_new, holds_a_share_of_the_normaliser)
{
  CompetentNormaliser* const normaliser = make_normaliser();
  CompetentNormals* const    normals    = make(normaliser);
  const CompetentText        text       = text_of("KOK");
  competent_normaliser_free(normaliser);
  cr_assert(eq(int, (int)competent_normals_add(normals, &text, 1U, NULL), 0));
  cr_expect(eq(str, (char*)competent_normals_form(normals, 0U).bytes, "kok"));
  competent_normals_free(normals);
}

Test(normals_new, starts_empty)
{
  CompetentNormaliser* const normaliser = make_normaliser();
  CompetentNormals* const    normals    = make(normaliser);
  cr_assert(eq(int, (int)competent_normals_add(normals, NULL, 0U, NULL), 0));
  cr_expect(eq(sz, competent_normals_n(normals), 0U));
  cr_expect(eq(ptr, (void*)competent_normals_form(normals, 0U).bytes, NULL));
  cr_expect(eq(sz, competent_normals_head(normals, 7U).length, 0U));
  competent_normals_free(normals);
  competent_normals_free(NULL);
  competent_normaliser_free(normaliser);
}
