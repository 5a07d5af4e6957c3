// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// Any text has forms that are bounded and can all be read, or is refused.  The
// words of the text itself, and their parts, are the dictionary, so that its
// words get split and joined.

#include "fuzz/fuzz.h"

#include "base/utf8.h"
#include "text/dictionary.h"
#include "text/normal.h"
#include "text/phrase.h"
#include "text/term.h"

#include <competent/status.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static void
require(const bool condition)
{
  if (!condition) {
    abort();
  }
}

// A rule may cut a word anywhere but within a character
static void
check_text(const CompetentText text, const bool may_be_empty)
{
  require(utf8_valid_length(text.bytes, text.length) == text.length);
  require(may_be_empty || text.length > 0U);
}

static void
check_word(const Term* const term, const TermWord* const word)
{
  check_text(term_text(term, word->text), false);
  check_text(term_text(term, word->key), false);
  require(word->n_parts != 1U && word->n_parts <= COMPOUND_MAX_PARTS);
  for (uint32_t i = 0U; i < word->n_parts; ++i) {
    check_text(term_part(term, word, i), false);
  }
}

static void
check_term(const Term* const term)
{
  require(term->n_variants <= PHRASES_MAX);
  require(term->trace.n_steps <= STEPS_MAX);
  require(term->normal.length <= TERM_MAX_LENGTH);
  check_text(term_text(term, term->normal), true);
  for (uint32_t i = 0U; i < term->n_variants; ++i) {
    const TermVariant* const variant = &term->variants[i];
    require(variant->n_words > 0U);
    check_text(term_text(term, variant->text), false);
    for (uint32_t j = 0U; j < variant->n_words; ++j) {
      check_word(term, term_word(term, variant, j));
    }
  }

  for (uint32_t i = 0U; i < term->trace.n_steps; ++i) {
    check_text(term_text(term, term->trace.steps[i].from), true);
    check_text(term_text(term, term->trace.steps[i].to), true);
  }
}

static void
add_words(Dictionary* const dictionary, const CompetentText text)
{
  Buffer normal = {NULL, 0U, 0U};
  dictionary_init(dictionary);
  if (text.length <= 512U && !normal_form(text, &normal, NULL)) {
    const CompetentText form = {normal.bytes, normal.length};
    require(!dictionary_add_text(dictionary, form, 2U, NULL));
    require(!dictionary_add_parts(dictionary, NULL));
  }

  buffer_free(&normal);
}

int
LLVMFuzzerTestOneInput(const uint8_t* const data, const size_t size)
{
  const CompetentText text = {(const char*)data, size};
  const bool is_right      = utf8_valid_length((const char*)data, size) == size;
  Term       term          = {0};
  Dictionary dictionary;
  add_words(&dictionary, text);

  const TermOptions     options = {ALL_RULES, dictionary_lexicon(&dictionary)};
  const CompetentStatus st      = term_read(&term, text, &options, NULL);
  require(!st || st == COMPETENT_STATUS_BAD_ENCODING);
  require(!st || !is_right);
  check_term(&term);

  term_free(&term);
  dictionary_free(&dictionary);
  return 0;
}
