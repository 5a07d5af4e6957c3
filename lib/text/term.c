// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/term.h"

#include "base/uncleared.h"
#include "base/utf8.h"
#include "text/normal.h"
#include "text/rule_abbreviation.h"
#include "text/rule_bracket.h"
#include "text/rule_noise.h"
#include "text/rule_ordinal.h"
#include "text/rule_slash.h"
#include "text/rule_spelling.h"
#include "text/rule_suspended.h"
#include "text/term_words.h"

#include <string.h>

enum {
  // Of a longer text the rest is not even brought into normal form
  MAX_INPUT = 4096,
};

void
term_free(Term* const term)
{
  buffer_free(&term->bytes);
  array_free(&term->words);
  array_free(&term->parts);
  memset(term, 0, sizeof(*term));
}

static void
clear(Term* const term, const uint32_t rules, CompetentError* const error)
{
  const Span   nothing = {0U, 0U};
  Trace* const trace   = &term->trace;
  term->bytes.length   = 0U;
  term->words.n        = 0U;
  term->parts.n        = 0U;
  term->normal         = nothing;
  term->n_variants     = 0U;
  term->is_cut         = false;
  term->is_noise       = false;
  trace->rules         = rules;
  trace->fired         = 0U;
  trace->n_steps       = 0U;
  trace->n_untold      = 0U;
  trace->bytes         = &term->bytes;
  trace->st            = COMPETENT_STATUS_SUCCESS;
  trace->error         = error;
}

// Return how many bytes to keep so that no character is cut
static size_t
whole_length(const CompetentText text, const size_t most)
{
  size_t length = (text.length < most) ? text.length : most;
  while (length < text.length && length &&
         ((unsigned char)text.bytes[length] & 0xC0U) == 0x80U) {
    --length;
  }

  return length;
}

// Return how many bytes to keep so that no word is cut, unless it must be
static size_t
worded_length(const CompetentText text, const size_t most)
{
  if (text.length <= most) {
    return text.length;
  }

  size_t length = most;
  while (length && text.bytes[length] != ' ') {
    --length;
  }

  return length ? length : whole_length(text, most);
}

static CompetentStatus
read_normal(Term* const           term,
            const CompetentText   text,
            Phrase* const         phrase,
            CompetentError* const error)
{
  const CompetentText start =
    text_slice(text, 0U, whole_length(text, MAX_INPUT));

  const CompetentStatus st = normal_form(start, &term->bytes, error);
  if (st) {
    return st;
  }

  const CompetentText normal = {term->bytes.bytes, term->bytes.length};
  const size_t        length = worded_length(normal, TERM_MAX_LENGTH);

  term->is_cut        = start.length < text.length || length < normal.length;
  term->normal.length = (uint32_t)length;
  phrase_clear(phrase);
  phrase_add(phrase, text_slice(normal, 0U, length));
  return COMPETENT_STATUS_SUCCESS;
}

// What each rule makes of the phrase, in the order that they rely on: brackets
// may hold slashes, abbreviations may stand for suspended words
static void
expand(Term* const    term,
       Phrase* const  phrase,
       const Lexicon  lexicon,
       Phrases* const result)
{
  Trace* const      trace = &term->trace;
  UNCLEARED Phrases readings;

  term->is_noise = rule_noise(phrase, trace);
  rule_ordinal(phrase, trace);
  rule_bracket(phrase, trace, &readings);

  result->n = 0U;
  for (size_t i = 0U; i < readings.n; ++i) {
    rule_slash(&readings.items[i], lexicon, trace, result);
  }

  for (size_t i = 0U; i < result->n; ++i) {
    rule_suspended(&result->items[i], lexicon, trace);
    rule_hyphen(&result->items[i], trace);
  }

  rule_abbreviation(result, trace);
  for (size_t i = 0U; i < result->n; ++i) {
    rule_suspended(&result->items[i], lexicon, trace);
    rule_join(&result->items[i], lexicon, trace);
  }
}

CompetentStatus
term_read(Term* const              term,
          const CompetentText      text,
          const TermOptions* const options,
          CompetentError* const    error)
{
  UNCLEARED Phrase  phrase;
  UNCLEARED Phrases phrases;
  clear(term, options->rules, error);

  CompetentStatus st = read_normal(term, text, &phrase, error);
  if (!st) {
    expand(term, &phrase, options->lexicon, &phrases);
    st = term->trace.st;
  }

  for (size_t i = 0U; !st && i < phrases.n; ++i) {
    st = term_add_variant(
      term, phrase_text(&phrases.items[i]), options->lexicon, error);
  }

  term->trace.bytes = NULL; // The term may be moved
  term->trace.error = NULL;
  if (st) {
    clear(term, options->rules, NULL);
    term->trace.bytes = NULL;
  }

  return st;
}

CompetentText
term_text(const Term* const term, const Span span)
{
  const CompetentText text = {
    span.length ? term->bytes.bytes + span.offset : "", span.length};
  return text;
}

const TermWord*
term_word(const Term* const        term,
          const TermVariant* const variant,
          const uint32_t           i)
{
  return (const TermWord*)term->words.items + variant->first_word + i;
}

CompetentText
term_part(const Term* const term, const TermWord* const word, const uint32_t i)
{
  return term_text(term,
                   ((const Span*)term->parts.items)[word->first_part + i]);
}
