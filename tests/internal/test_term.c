// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/term.h"

#include "support/golden.h"
#include "support/labels.h"
#include "support/scarcity.h"
#include "text/phrase.h"
#include "text/word_memo.h"

#include <competent/status.h>
#include <competent/text.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

TestSuite(term, .timeout = 120);

// The words that the tables need
static void
open_words(Labels* const labels)
{
  Golden golden;
  memset(labels, 0, sizeof(*labels));
  interner_init(&labels->labels);
  dictionary_init(&labels->words);
  cr_assert(golden_open(&golden, "lexicon"));
  while (golden_next(&golden)) {
    labels_add_words(labels,
                     golden.columns[0],
                     (uint32_t)strtoul(golden.columns[1].bytes, NULL, 10));
  }
}

static void
read_text(Term* const term, const char* const text, const Labels* const labels)
{
  const Lexicon     none    = {NULL, NULL, NULL};
  const TermOptions options = {ALL_RULES,
                               labels ? labels_lexicon(labels) : none};
  cr_assert(
    eq(int, (int)term_read(term, text_of_string(text), &options, NULL), 0));
}

static char*
variants_of(const Term* const term, char result[4096])
{
  result[0] = '\0';
  for (uint32_t i = 0U; i < term->n_variants; ++i) {
    const CompetentText text = term_text(term, term->variants[i].text);
    snprintf(result + strlen(result),
             4096U - strlen(result),
             "%s%.*s",
             i ? " ; " : "",
             (int)text.length,
             text.bytes);
  }

  return result;
}

static char*
head_of(const Term* const term, char result[256])
{
  result[0] = '\0';
  for (uint32_t i = 0U; i < term->variants[0].n_words; ++i) {
    const TermWord* const word = term_word(term, &term->variants[0], i);
    if (word->is_head) {
      const CompetentText text = term_text(term, word->text);
      snprintf(result, 256U, "%.*s", (int)text.length, text.bytes);
    }
  }

  return result;
}

static void
file_name_of(const Rule rule, char name[32])
{
  snprintf(name, 32U, "%s", rule_name(rule));
  for (char* blank = name; (blank = strchr(blank, ' '));) {
    *blank = '-';
  }
}

Test(term, reads_real_labels_as_each_rule_says)
{
  Labels labels;
  Term   term = {0};
  open_words(&labels);
  for (unsigned rule = 0U; rule < (unsigned)RULE_GENDER; ++rule) {
    char     name[32];
    unsigned n = 0U;
    Golden   golden;
    file_name_of((Rule)rule, name);
    cr_assert(golden_open(&golden, name));
    while (golden_next(&golden)) {
      char result[4096];
      char title[1024];
      snprintf(title,
               sizeof(title),
               "%.*s",
               (int)golden.columns[0].length,
               golden.line);
      read_text(&term, title, &labels);
      cr_expect(
        eq(str, variants_of(&term, result), (char*)golden.columns[1].bytes));
      const bool fired = term.trace.fired & RULE_BIT(rule);
      cr_expect(fired, "%s: %s", name, title);
      ++n;
    }

    cr_expect(ge(uint, n, 14U));
  }

  term_free(&term);
  labels_close(&labels);
}

Test(term, reads_titles_of_hurried_people)
{
  Labels   labels;
  Term     term = {0};
  unsigned n    = 0U;
  Golden   golden;
  open_words(&labels);
  cr_assert(golden_open(&golden, "vacancies"));
  while (golden_next(&golden)) {
    char title[1024];
    snprintf(
      title, sizeof(title), "%.*s", (int)golden.columns[0].length, golden.line);
    read_text(&term, title, &labels);
    cr_assert(lt(u32, 0U, term.n_variants), "%s", title);

    const CompetentText text = term_text(&term, term.variants[0].text);
    cr_expect(text_is(text, golden.columns[1]),
              "%s: %.*s",
              title,
              (int)text.length,
              text.bytes);
    ++n;
  }

  cr_expect(ge(uint, n, 100U));
  term_free(&term);
  labels_close(&labels);
}

Test(term, does_without_any_rule)
{
  Labels labels;
  Term   term = {0};
  open_words(&labels);
  for (unsigned rule = 0U; rule < (unsigned)N_RULES; ++rule) {
    const TermOptions   options = {ALL_RULES & ~RULE_BIT(rule),
                                   labels_lexicon(&labels)};
    const CompetentText example = text_of_string(rule_example((Rule)rule));
    cr_assert(eq(int, (int)term_read(&term, example, &options, NULL), 0));
    cr_expect(eq(u32, term.trace.fired & RULE_BIT(rule), 0U));

    read_text(&term, example.bytes, &labels);
    const bool needs_words = rule == RULE_JOIN || rule == RULE_COMPOUND;
    const bool fired       = needs_words || (term.trace.fired & RULE_BIT(rule));
    cr_expect(fired, "%s", rule_name((Rule)rule));
  }

  term_free(&term);
  labels_close(&labels);
}

Test(term, tells_what_each_rule_did)
{
  Term term = {0};
  read_text(&term, "Verkoopsters m/v", NULL);
  cr_assert(eq(u32, term.trace.n_steps, 3U));

  const char* const wanted[3][3] = {
    {"gender mark", "m/v", ""},
    {"number", "verkoopsters", "verkoopster"},
    {"gender", "verkoopster", "verkoper"},
  };

  for (unsigned i = 0U; i < 3U; ++i) {
    const Step* const step = &term.trace.steps[i];
    cr_expect(eq(str, (char*)rule_name(step->rule), (char*)wanted[i][0]));
    cr_expect(
      text_is(term_text(&term, step->from), text_of_string(wanted[i][1])));
    cr_expect(
      text_is(term_text(&term, step->to), text_of_string(wanted[i][2])));
  }

  cr_expect(
    text_is(term_text(&term, term.normal), text_of_string("verkoopsters m/v")));
  term_free(&term);
}

Test(term, knows_the_head)
{
  static const char* const cases[][2] = {
    {"Medewerker in de zorg", "medewerker"},
    {"Docent van de brugklas", "docent"},
    {"Docent biologie", "docent"},
    {"Assistent bouwkundig tekenaar", "tekenaar"},
    {"Sociaal werker, specialisatie recreatie", "werker"},
    {"Bedrijfsleider verkoop sportartikelen", "bedrijfsleider"},
    {"Inspecteur gezondheidszorg", "inspecteur"},
    {"Machines onderhouden", "onderhouden"},
    {"Informatiebeveiliging", "informatiebeveiliging"},
    {"Verzorgende ig", "verzorgende"},
    {"Hoofd distributie productiebedrijf", "hoofd"},
    {"Arts ouderdomsverschijnselen", "arts"},
    {"Schilder / behanger", "schilder"},
    {"Stuurpersoon trawlvisserij", "stuurpersoon"},
    {"Lerares wiskunde (2e graads)", "lerares"},
    {"Beheerder riolering", "beheerder"},
    {"Inspecteurs en controleurs landbouw en visserij", "controleurs"},
    {"Caissi\xC3\xA8re detailhandel", "caissiere"},
  };

  Term term = {0};
  for (size_t i = 0U; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    char result[256];
    read_text(&term, cases[i][0], NULL);
    cr_expect(eq(str, head_of(&term, result), (char*)cases[i][1]));
  }

  term_free(&term);
}

Test(term, leaves_what_is_nothing_but_noise)
{
  static const char* const texts[] = {
    "m/v", "Fulltime", "32 uur", "per direct gezocht!", "(m/v/x) 24-32 uur"};

  Term term = {0};
  for (size_t i = 0U; i < sizeof(texts) / sizeof(texts[0]); ++i) {
    read_text(&term, texts[i], NULL);
    cr_expect(term.is_noise);
    cr_expect(ge(u32, term.n_variants, 1U));
  }

  read_text(&term, "Kok m/v", NULL);
  cr_expect(eq(int, (int)term.is_noise, 0));
  read_text(&term, "25697", NULL);
  cr_expect(eq(u32, term.n_variants, 1U));
  term_free(&term);
}

Test(term, has_no_variants_where_there_are_no_words)
{
  static const char* const texts[] = {
    "", " ", "-", "()", "((((", "/", "...", " / / ", ")(", "-/-", ",", "(-)"};

  Term term = {0};
  for (size_t i = 0U; i < sizeof(texts) / sizeof(texts[0]); ++i) {
    read_text(&term, texts[i], NULL);
    cr_expect(eq(u32, term.n_variants, 0U));
  }

  term_free(&term);
}

Test(term, refuses_what_is_not_utf8)
{
  static const char bad[]   = "kok \xFF";
  const TermOptions options = {ALL_RULES, {NULL, NULL, NULL}};
  CompetentError    error   = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  Term              term    = {0};
  read_text(&term, "Kok / bakker", NULL);
  cr_expect(eq(int,
               (int)term_read(&term, text_of_string(bad), &options, &error),
               COMPETENT_STATUS_BAD_ENCODING));
  cr_expect(eq(u32, term.n_variants, 0U));
  cr_expect(eq(ptr, strstr(error.message, "kok"), NULL));
  term_free(&term);
}

// Repeat a piece until a text is as long as is wanted
static char*
repeated(const char* const piece, const size_t n)
{
  const size_t length = strlen(piece);
  char* const  text   = (char*)malloc(n * length + 1U);
  for (size_t i = 0U; i < n; ++i) {
    memcpy(text + i * length, piece, length + 1U);
  }

  return text;
}

Test(term, bounds_what_hostile_text_becomes)
{
  static const char* const pieces[] = {
    "a/",          "a / ",         "kok/",
    "(a",          "(a) ",         "((a) b) ",
    "a-",          "a- en ",       "-a ",
    "m/v ",        "x-",           "1e/2e ",
    "1&2 ",        "niveau 1/",    "ict ",
    "gww ",        "aa(b)",        "kok, ",
    "in ede ",     " / ",          "(",
    ")",           "zorg",         "e",
    "\xC3\xA9",    "\xEF\xB7\xBA", "a\xCC\x81\xCC\x81",
    "32 ",         "32-",          "1.",
    "tot ",        "schaal ",      "(st)",
    "bos- en x, ", "a.b.",         "'s ",
    "#",           "ref ",         "verkoop / -ster ",
    "en ",
  };

  Labels labels;
  Term   term = {0};
  open_words(&labels);
  for (size_t i = 0U; i < sizeof(pieces) / sizeof(pieces[0]); ++i) {
    char* const text = repeated(pieces[i], 10000U);
    read_text(&term, text, &labels);
    cr_expect(term.is_cut);
    cr_expect(le(u32, term.n_variants, (uint32_t)PHRASES_MAX));
    cr_expect(le(u32, term.trace.n_steps, (uint32_t)STEPS_MAX));
    cr_expect(lt(sz, term.bytes.length, 1000000U));
    free(text);
  }

  term_free(&term);
  labels_close(&labels);
}

Test(term, cuts_a_long_text_between_words)
{
  char* const text = repeated("kok ", 300U);
  Term        term = {0};
  read_text(&term, text, NULL);
  cr_expect(term.is_cut);
  cr_expect(eq(u32, term.variants[0].n_words, 250U));
  text[999] = '\0';
  read_text(&term, text, NULL);
  cr_expect(eq(int, (int)term.is_cut, 0));
  cr_expect(eq(u32, term.variants[0].n_words, 250U));
  term_free(&term);
  free(text);
}

Test(term, reads_any_bytes)
{
  static const char alphabet[] = "aek ()/-,.&'12e|#:s";
  uint32_t          state      = 1U;
  Labels            labels;
  Term              term = {0};
  open_words(&labels);
  for (unsigned i = 0U; i < 20000U; ++i) {
    char   text[48];
    size_t length = 0U;
    for (; length < sizeof(text) - 1U; ++length) {
      state        = state * 1664525U + 1013904223U;
      text[length] = alphabet[(state >> 16U) % (sizeof(alphabet) - 1U)];
    }

    text[length] = '\0';
    read_text(&term, text, &labels);
    for (uint32_t j = 0U; j < term.n_variants; ++j) {
      cr_assert(term.variants[j].n_words > 0U);
    }
  }

  term_free(&term);
  labels_close(&labels);
}

Test(term, reads_a_null_byte_as_any_other)
{
  const CompetentText text    = {"kok\0bakker", 10U};
  const TermOptions   options = {ALL_RULES, {NULL, NULL, NULL}};
  Term                term    = {0};
  cr_assert(eq(int, (int)term_read(&term, text, &options, NULL), 0));
  cr_expect(eq(u32, term.n_variants, 1U));
  cr_expect(eq(u32, term.normal.length, 10U));
  term_free(&term);
}

// A variant says what it says: it is its own first variant
static void
check_again(const Term* const   term,
            Term* const         again,
            const Labels* const labels,
            unsigned* const     n_other)
{
  for (uint32_t i = 0U; i < term->n_variants; ++i) {
    char                text[4096];
    char                result[4096];
    const CompetentText variant = term_text(term, term->variants[i].text);
    snprintf(text, sizeof(text), "%.*s", (int)variant.length, variant.bytes);
    read_text(again, text, labels);
    variants_of(again, result);
    if (strncmp(result, text, strlen(text))) {
      printf("%s: %s\n", text, result);
      ++*n_other;
    }
  }
}

Test(term, reads_variants_of_real_labels_as_themselves)
{
  Labels   labels;
  Term     term    = {0};
  Term     again   = {0};
  unsigned n_other = 0U;
  if (!labels_open(&labels)) {
    labels_close(&labels);
    cr_skip("The shared data is absent");
  }

  for (uint32_t i = 0U; i < labels.labels.n_texts; ++i) {
    char                text[4096];
    const CompetentText label = interner_text(&labels.labels, i);
    snprintf(text, sizeof(text), "%.*s", (int)label.length, label.bytes);
    read_text(&term, text, &labels);
    cr_expect(ge(u32, term.n_variants, 1U));
    check_again(&term, &again, &labels, &n_other);
  }

  cr_expect(eq(uint, n_other, 0U));
  term_free(&term);
  term_free(&again);
  labels_close(&labels);
}

Test(term, reads_real_labels_with_noise_as_without)
{
  static const char* const noises[] = {
    " m/v",
    " (m/v/x)",
    " 32-40 uur",
    " - 0,8 fte",
    " gezocht",
    " in Utrecht",
    ", Den Bosch",
    " tot \xE2\x82\xAC 3.500",
    " (ref. 2024-1)",
    " per direct",
    " fulltime",
    " v/m/d, 24 uur, Breda",
  };

  Labels   labels;
  Term     term    = {0};
  unsigned n_other = 0U;
  if (!labels_open(&labels)) {
    labels_close(&labels);
    cr_skip("The shared data is absent");
  }

  for (uint32_t i = 0U; i < labels.labels.n_texts; ++i) {
    char                plain[4096];
    char                noisy[4096];
    char                text[4096];
    const CompetentText label = interner_text(&labels.labels, i);
    snprintf(text, sizeof(text), "%.*s", (int)label.length, label.bytes);
    read_text(&term, text, &labels);
    variants_of(&term, plain);
    snprintf(text,
             sizeof(text),
             "%.*s%s",
             (int)label.length,
             label.bytes,
             noises[i % (sizeof(noises) / sizeof(noises[0]))]);
    read_text(&term, text, &labels);
    variants_of(&term, noisy);
    if (strcmp(plain, noisy)) {
      printf("%s: %s\n", text, noisy);
      ++n_other;
    }
  }

  cr_expect(eq(uint, n_other, 0U));
  term_free(&term);
  labels_close(&labels);
}

// Write all that was found out of the words of a term
static char*
words_of(const Term* const term, char result[16384])
{
  size_t n = 0U;
  for (uint32_t v = 0U; v < term->n_variants; ++v) {
    for (uint32_t i = 0U; i < term->variants[v].n_words; ++i) {
      const TermWord* const word = term_word(term, &term->variants[v], i);
      const CompetentText   text = term_text(term, word->text);
      const CompetentText   key  = term_text(term, word->key);
      n += (size_t)snprintf(result + n,
                            16384U - n,
                            "%.*s %.*s %d",
                            (int)text.length,
                            text.bytes,
                            (int)key.length,
                            key.bytes,
                            word->is_head);
      for (uint32_t p = 0U; p < word->n_parts; ++p) {
        const CompetentText part = term_part(term, word, p);
        n += (size_t)snprintf(
          result + n, 16384U - n, " %.*s", (int)part.length, part.bytes);
      }

      n += (size_t)snprintf(result + n, 16384U - n, "; ");
    }
  }

  return result;
}

Test(term, finds_the_same_whether_words_are_remembered)
{
  Labels   labels;
  WordMemo memo;
  Term     term    = {0};
  unsigned n_split = 0U;
  open_words(&labels);
  word_memo_init(&memo);

  Lexicon knowing                      = labels_lexicon(&labels);
  knowing.memo                         = &memo;
  const TermOptions        remembering = {ALL_RULES, knowing};
  static const char* const names[] = {"slash", "suspended", "gender", "number"};
  for (size_t i = 0U; i < sizeof(names) / sizeof(names[0]); ++i) {
    Golden golden;
    cr_assert(golden_open(&golden, names[i]));
    while (golden_next(&golden)) {
      char        title[1024];
      static char plain[16384];
      static char again[16384];
      snprintf(title,
               sizeof(title),
               "%.*s dierenarts",
               (int)golden.columns[0].length,
               golden.line);
      read_text(&term, title, &labels);
      words_of(&term, plain);
      n_split += strstr(plain, "dierenarts 1 dieren arts") ? 1U : 0U;

      // Once to remember, and once to be reminded
      for (unsigned turn = 0U; turn < 2U; ++turn) {
        const CompetentStatus st =
          term_read(&term, text_of_string(title), &remembering, NULL);
        cr_assert(eq(int, (int)st, 0));
        cr_expect(eq(str, words_of(&term, again), plain));
      }
    }
  }

  cr_expect(lt(uint, 0U, n_split));
  word_memo_free(&memo);
  term_free(&term);
  labels_close(&labels);
}

Test(term, says_when_there_is_no_memory)
{
  static const char text[] = "Bedrijfsleider / ondernemer grond-, weg- en "
                             "waterbouw (gww) m/v, caf\xC3\xA9";

  Labels labels;
  open_words(&labels);
  for (unsigned way = 0U; way < 4U; ++way) {
    const bool lasting = way % 2U;
    for (size_t n = 0U;; ++n) {
      Term           term    = {0};
      CompetentError error   = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
      TermOptions    options = {ALL_RULES, labels_lexicon(&labels)};
      WordMemo       memo;
      word_memo_init(&memo);
      options.lexicon.memo = (way > 1U) ? &memo : NULL;
      scarcity_begin(n, lasting);
      const CompetentStatus st =
        term_read(&term, text_of_string(text), &options, &error);
      const bool was_scarce = scarcity_end();
      word_memo_free(&memo);
      if (!was_scarce) {
        cr_expect(eq(int, (int)st, 0));
        term_free(&term);
        break;
      }

      cr_expect(eq(int, (int)st, COMPETENT_STATUS_NO_MEMORY));
      cr_expect(eq(u32, term.n_variants, 0U));
      cr_expect(eq(u32, term.trace.n_steps, 0U));
      term_free(&term);
    }
  }

  labels_close(&labels);
}
