// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/compound.h"

#include "support/golden.h"
#include "support/labels.h"
#include "text/phrase.h"

#include <competent/text.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

TestSuite(compound, .timeout = 120);

static const char* const few[] = {
  "gezondheid", "zorg", "medewerker", "dier", "arts",  "kind",   "opvang",
  "schrijven",  "werk", "pan",        "koek", "bak",   "lassen", "robot",
  "ziekte",     "leer", "tuin",       "man",  "koken", "cursus", "stad",
};

static uint32_t
find_few(const void* const self, const CompetentText word)
{
  (void)self;
  for (size_t i = 0U; i < sizeof(few) / sizeof(few[0]); ++i) {
    if (text_is(word, text_of_string(few[i]))) {
      return 10U;
    }
  }

  return 0U;
}

static const Lexicon few_words = {find_few, NULL, NULL};

// Write the parts with a plus between them
static const char*
split(const Lexicon lexicon, const char* const word, char result[256])
{
  CompoundPart parts[COMPOUND_MAX_PARTS];
  const size_t n = compound_split(lexicon, text_of_string(word), parts);
  result[0]      = '\0';
  for (size_t i = 0U; i < n; ++i) {
    Phrase part;
    compound_part_word(text_of_string(word), parts[i], &part);
    snprintf(result + strlen(result),
             256U - strlen(result),
             "%s%.*s",
             i ? "+" : "",
             (int)part.length,
             part.bytes);
  }

  return result;
}

Test(compound, takes_what_links_the_parts_away)
{
  static const char* const cases[][2] = {
    {"zorgmedewerker", "zorg+medewerker"},
    {"gezondheidszorg", "gezondheid+zorg"},
    {"gezondheidszorgmedewerker", "gezondheid+zorg+medewerker"},
    {"dierenarts", "dier+arts"},
    {"pannenkoek", "pan+koek"},
    {"pannekoek", "pan+koek"},
    {"kinderopvang", "kind+opvang"},
    {"ziektenleer", "ziekte+leer"},
    {"schrijfwerk", "schrijf+werk"},
    {"lasrobot", "las+robot"},
    {"kookcursus", "kook+cursus"},
    {"tuinmannen", "tuin+mannen"}, // By the key of mannen
  };

  for (size_t i = 0U; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    char result[256];
    cr_expect(eq(
      str, (char*)split(few_words, cases[i][0], result), (char*)cases[i][1]));
  }
}

Test(compound, leaves_other_words)
{
  static const char* const words[] = {
    "",
    "zorg",
    "zorgen",
    "medewerker",
    "xzorgwerk",
    "zorg-werk",
    "zorg2werk",
    "zorg werk",
    "kookt",
    "zorgwer",
  };

  for (size_t i = 0U; i < sizeof(words) / sizeof(words[0]); ++i) {
    char result[256];
    cr_expect(eq(str, (char*)split(few_words, words[i], result), ""));
  }
}

Test(compound, splits_nothing_without_a_dictionary)
{
  const Lexicon none = {NULL, NULL, NULL};
  char          result[256];
  cr_expect(eq(str, (char*)split(none, "zorgmedewerker", result), ""));
}

static unsigned n_lookups;

static uint32_t
find_all(const void* const self, const CompetentText word)
{
  (void)self;
  (void)word;
  ++n_lookups;
  return 5U;
}

Test(compound, takes_bounded_time_when_everything_is_a_word)
{
  const Lexicon all = {find_all, NULL, NULL};
  char          word[1024];
  memset(word, 'e', sizeof(word));
  for (size_t length = 0U; length <= 200U; ++length) {
    const CompetentText text = {word, length};
    CompoundPart        parts[COMPOUND_MAX_PARTS];
    n_lookups      = 0U;
    const size_t n = compound_split(all, text, parts);
    cr_expect(le(sz, n, 2U));
    cr_expect(lt(uint, n_lookups, 64U * 64U * 8U));
    cr_expect(length <= COMPOUND_MAX_WORD || !n);
  }
}

/// How well words are split: places right, told, wanted and found
typedef struct {
  unsigned n_words;
  unsigned n_told;
  unsigned n_right;
  unsigned n_wanted;
  unsigned n_found;
} Figures;

static void
judge(const Lexicon lexicon, const Golden* const golden, Figures* const figures)
{
  bool         must[64] = {false};
  bool         may[64]  = {false};
  size_t       at       = 0U;
  CompoundPart parts[COMPOUND_MAX_PARTS];
  for (size_t i = 0U; i < golden->columns[1].length; ++i) {
    const char c = golden->columns[1].bytes[i];
    must[at]     = must[at] || c == '|';
    may[at]      = may[at] || c == '|' || c == '+';
    at += (c != '|' && c != '+') ? 1U : 0U;
  }

  const size_t n = compound_split(lexicon, golden->columns[0], parts);
  for (size_t i = 1U; i < n; ++i) {
    ++figures->n_told;
    figures->n_right += may[parts[i].start] ? 1U : 0U;
    figures->n_found += must[parts[i].start] ? 1U : 0U;
    if (!may[parts[i].start]) {
      printf("Wrong: %s at %u\n", golden->line, (unsigned)parts[i].start);
    }
  }

  for (size_t i = 0U; i < 64U; ++i) {
    figures->n_wanted += must[i] ? 1U : 0U;
  }

  ++figures->n_words;
}

static Figures
measure(const Labels* const labels, const char* const name)
{
  Figures figures = {0U, 0U, 0U, 0U, 0U};
  Golden  golden;
  cr_assert(golden_open(&golden, name));
  while (golden_next(&golden)) {
    judge(labels_lexicon(labels), &golden, &figures);
  }

  printf("%s: %u words, precision %u/%u = %.3f, recall %u/%u = %.3f\n",
         name,
         figures.n_words,
         figures.n_right,
         figures.n_told,
         (double)figures.n_right / figures.n_told,
         figures.n_found,
         figures.n_wanted,
         (double)figures.n_found / figures.n_wanted);
  cr_expect(ge(uint, figures.n_words, 200U));
  cr_expect(ge(uint, figures.n_right * 100U, figures.n_told * 95U));
  return figures;
}

Test(compound, splits_real_words_by_the_words_of_labels)
{
  Labels labels;
  if (!labels_open(&labels)) {
    labels_close(&labels);
    cr_skip("The shared data is absent");
  }

  labels_add_parts(&labels);
  const Figures figures = measure(&labels, "compounds");
  cr_expect(ge(uint, figures.n_found * 100U, figures.n_wanted * 60U));

  const Figures more = measure(&labels, "compounds-more");
  cr_expect(ge(uint, more.n_found * 100U, more.n_wanted * 60U));
  labels_close(&labels);
}

// Where a word without an -s is none, the -s- links nothing: thuis, not thui
static void
expect_splits(const Labels* const labels, const char* const cases[][2])
{
  for (size_t i = 0U; cases[i][0]; ++i) {
    char result[256];
    cr_expect(eq(str,
                 (char*)split(labels_lexicon(labels), cases[i][0], result),
                 (char*)cases[i][1]));
  }
}

Test(compound, splits_words_that_were_split_wrongly)
{
  static const char* const by_labels[][2] = {
    {"thuiszorg", "thuis+zorg"},
    {"thuiszorgmedewerker", "thuiszorg+medewerker"},
    {"medewerkersbegeleiding", "medewerkers+begeleiding"},
    {"verandermanagement", "verander+management"},
    {NULL, NULL},
  };
  static const char* const by_list[][2] = {
    {"thuiszorg", "thuis+zorg"},
    {"thuiszorgmedewerker", "thuiszorg+medewerker"},
    {"verandermanagement", "verander+management"},
    {NULL, NULL},
  };

  Labels labels;
  if (!labels_open(&labels)) {
    labels_close(&labels);
    cr_skip("The shared data is absent");
  }

  labels_add_parts(&labels);
  expect_splits(&labels, by_labels);
  if (labels_add_list(&labels, "/usr/share/dict/dutch")) {
    expect_splits(&labels, by_list);
  }

  labels_close(&labels);
}

Test(compound, splits_real_words_by_a_list_as_well)
{
  Labels     labels;
  const bool is_open = labels_open(&labels);

  labels_add_parts(&labels);
  if (!is_open || !labels_add_list(&labels, "/usr/share/dict/dutch")) {
    labels_close(&labels);
    cr_skip("The shared data or the package wdutch is absent");
  }

  const Figures figures = measure(&labels, "compounds");
  cr_expect(ge(uint, figures.n_found * 100U, figures.n_wanted * 85U));

  const Figures more = measure(&labels, "compounds-more");
  cr_expect(ge(uint, more.n_found * 100U, more.n_wanted * 85U));
  labels_close(&labels);
}
