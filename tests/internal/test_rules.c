// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// Prints how often each rule fires on the real labels, as the table of
// docs/dutch.md, and fails if one that is for the noise of vacancies does.
// With an argument it reads terms, one a line, and prints what becomes of them:
// all of it, or with --short only the variants, as tests/golden/terms has them.

#include "support/labels.h"
#include "text/phrase.h"
#include "text/term.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static int
print_text(const Term* const term, const Span span)
{
  const CompetentText text = term_text(term, span);
  return printf("%.*s", (int)text.length, text.bytes);
}

static void
print_word(const Term* const term, const TermWord* const word)
{
  printf(word->is_head ? " *" : " ");
  print_text(term, word->key);
  for (uint32_t i = 0U; i < word->n_parts; ++i) {
    const CompetentText part = term_part(term, word, i);
    printf("%s%.*s", i ? "+" : "=", (int)part.length, part.bytes);
  }
}

static void
print_term(const char* const line, const Term* const term)
{
  printf("%s\n", line);
  for (uint32_t i = 0U; i < term->n_variants; ++i) {
    const TermVariant* const variant = &term->variants[i];
    printf("  ");
    print_text(term, variant->text);
    printf(" |");
    for (uint32_t j = 0U; j < variant->n_words; ++j) {
      print_word(term, term_word(term, variant, j));
    }

    printf("\n");
  }

  for (uint32_t i = 0U; i < term->trace.n_steps; ++i) {
    const Step* const step = &term->trace.steps[i];
    printf("    %s: ", rule_name(step->rule));
    print_text(term, step->from);
    printf(" -> ");
    print_text(term, step->to);
    printf("\n");
  }
}

static void
print_variants(const char* const line, const Term* const term)
{
  printf("%s\t", line);
  for (uint32_t i = 0U; i < term->n_variants; ++i) {
    printf(i ? " ; " : "");
    print_text(term, term->variants[i].text);
  }

  printf("\n");
}

static void
read_lines(const TermOptions* const options, const bool is_short)
{
  char line[4096];
  Term term = {0};
  while (fgets(line, sizeof(line), stdin)) {
    line[strcspn(line, "\n")] = '\0';
    if (!term_read(&term, text_of_string(line), options, NULL)) {
      (is_short ? print_variants : print_term)(line, &term);
    }
  }

  term_free(&term);
}

static int
count_rules(const Labels* const labels, const TermOptions* const options)
{
  unsigned counts[N_RULES] = {0U};
  unsigned n_variants[9]   = {0U};
  int      n_noisy         = 0;
  Term     term            = {0};
  for (uint32_t i = 0U; i < labels->labels.n_texts; ++i) {
    const CompetentText label = interner_text(&labels->labels, i);
    if (term_read(&term, label, options, NULL)) {
      return 1;
    }

    ++n_variants[term.n_variants];
    for (unsigned j = 0U; j < (unsigned)N_RULES; ++j) {
      counts[j] += (term.trace.fired & RULE_BIT(j)) ? 1U : 0U;
    }

    if (term.trace.fired & NOISE_RULES) {
      printf("Noise: %.*s\n", (int)label.length, label.bytes);
      ++n_noisy;
    }
  }

  printf("| rule | example | labels of %u |\n|---|---|---|\n",
         labels->labels.n_texts);
  for (unsigned j = 0U; j < (unsigned)N_RULES; ++j) {
    printf("| %s | %s | %u |\n",
           rule_name((Rule)j),
           rule_example((Rule)j),
           counts[j]);
  }

  for (unsigned j = 0U; j < 9U; ++j) {
    printf("%u variants: %u\n", j, n_variants[j]);
  }

  term_free(&term);
  return n_noisy > 0;
}

int
main(const int argc, char** const argv)
{
  Labels    labels;
  int       st      = 0;
  const int is_open = labels_open(&labels);
  if (!is_open) {
    printf("Skipped: the shared data is absent\n");
  } else {
    const TermOptions options = {ALL_RULES, labels_lexicon(&labels)};
    if (argc > 1) {
      read_lines(&options, !strcmp(argv[1], "--short"));
    } else {
      st = count_rules(&labels, &options);
    }
  }

  labels_close(&labels);
  return st;
}
