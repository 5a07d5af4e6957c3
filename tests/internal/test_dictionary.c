// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/dictionary.h"

#include "support/scarcity.h"
#include "support/taxonomies.h"
#include "text/phrase.h"

#include <competent/normaliser.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stddef.h>
#include <stdint.h>
#include <string.h>

TestSuite(dictionary, .timeout = 120);

static uint32_t
find(const Dictionary* const dictionary, const char* const word)
{
  return lexicon_find(dictionary_lexicon(dictionary), text_of_string(word));
}

static void
add(Dictionary* const dictionary, const char* const text, const uint32_t n)
{
  cr_assert(
    eq(int,
       (int)dictionary_add_text(dictionary, text_of_string(text), n, NULL),
       0));
}

Test(dictionary, knows_no_words_at_first)
{
  Dictionary dictionary;
  dictionary_init(&dictionary);
  cr_expect(eq(u32, find(&dictionary, "zorg"), 0U));
  cr_expect(eq(u32, find(&dictionary, ""), 0U));
  cr_assert(eq(int, (int)dictionary_add_parts(&dictionary, NULL), 0));
  dictionary_free(&dictionary);
}

Test(dictionary, counts_words_but_not_pieces)
{
  Dictionary dictionary;
  dictionary_init(&dictionary);
  add(
    &dictionary, "medewerker zorg, bos- en natuur/zorg (hoofd)docent 24x7", 2U);
  cr_expect(eq(u32, find(&dictionary, "zorg"), 4U));
  cr_expect(eq(u32, find(&dictionary, "medewerker"), 2U));
  cr_expect(eq(u32, find(&dictionary, "natuur"), 2U));
  cr_expect(eq(u32, find(&dictionary, "bos"), 0U));
  cr_expect(eq(u32, find(&dictionary, "hoofd"), 0U));
  cr_expect(eq(u32, find(&dictionary, "docent"), 0U));
  dictionary_free(&dictionary);
}

Test(dictionary, adds_rare_words_only_once)
{
  Dictionary dictionary;
  dictionary_init(&dictionary);
  for (unsigned i = 0U; i < 3U; ++i) {
    cr_assert(
      eq(int,
         (int)dictionary_add_rare(&dictionary, text_of_string("zorg"), NULL),
         0));
  }

  cr_expect(eq(u32, find(&dictionary, "zorg"), 1U));
  dictionary_free(&dictionary);
}

Test(dictionary, finds_parts_that_several_words_have)
{
  Dictionary dictionary;
  dictionary_init(&dictionary);
  add(&dictionary, "metaal hout metaalwerker houtwerker metaalkunde", 2U);
  cr_assert(eq(int, (int)dictionary_add_parts(&dictionary, NULL), 0));
  cr_expect(eq(u32, find(&dictionary, "werker"), 1U));
  cr_expect(eq(u32, find(&dictionary, "kunde"), 0U)); // One word has it
  cr_expect(eq(u32, find(&dictionary, "metaal"), 2U));
  dictionary_free(&dictionary);
}

Test(dictionary, passes_over_words_that_are_not_split)
{
  char word[COMPOUND_MAX_WORD + 2U];
  memset(word, 'a', sizeof(word));
  word[COMPOUND_MAX_WORD + 1U] = '\0';

  Dictionary dictionary;
  dictionary_init(&dictionary);
  add(&dictionary, word, 2U);
  cr_expect(eq(u32, find(&dictionary, word), 0U));
  word[COMPOUND_MAX_WORD] = '\0';
  add(&dictionary, word, 2U);
  cr_expect(eq(u32, find(&dictionary, word), 2U));
  dictionary_free(&dictionary);
}

// The whole way of a normaliser, since it is made of this

static CompetentStatus
normalise(const CompetentTaxonomy* const taxonomy, CompetentError* const error)
{
  static const char    text[]     = "Zorgbalies / m\xC3\xA9"
                                    "dewerkster (hoofd)balie m/v";
  CompetentNormaliser* normaliser = NULL;
  CompetentForms*      forms      = NULL;
  CompetentStatus      st         = competent_normaliser_with_words(
    taxonomy, FIXTURES "/taxonomy/words.txt", 0U, &normaliser, error);
  if (!st) {
    st = competent_normaliser_run(
      normaliser, text, sizeof(text) - 1U, &forms, error);
    competent_normaliser_free(normaliser);
    if (!!st != !forms) {
      return COMPETENT_STATUS_BAD_SUM;
    }

    competent_forms_free(forms);
    return st;
  }

  return normaliser ? COMPETENT_STATUS_BAD_SUM : st;
}

Test(dictionary, says_when_there_is_no_memory)
{
  CompetentTaxonomy* const taxonomy = taxonomy_of(
    PREFIXES ":a a cnlo:Occupation ; skos:prefLabel \"Zorg balie\"@nl ,\n"
             "  \"Zorgwerker baliewerker\"@nl .\n");
  for (unsigned lasting = 0U; lasting < 2U; ++lasting) {
    for (size_t n = 0U;; ++n) {
      CompetentError error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
      scarcity_begin(n, lasting);
      const CompetentStatus st = normalise(taxonomy, &error);
      if (!scarcity_end()) {
        cr_expect(eq(int, (int)st, 0));
        cr_expect(lt(sz, 8U, n));
        break;
      }

      cr_expect(eq(int, (int)st, COMPETENT_STATUS_NO_MEMORY));
      cr_expect(eq(int, (int)error.status, COMPETENT_STATUS_NO_MEMORY));
    }
  }

  competent_taxonomy_free(taxonomy);
}
