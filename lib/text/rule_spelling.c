// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/rule_spelling.h"

#include "base/uncleared.h"
#include "text/head.h"
#include "text/table.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

static const TableRow prefix_rows[] = {
#include "dutch/prefixes.inc"
};

static const Table prefixes = TABLE_OF(prefix_rows);

enum {
  // Words that are joined have at least so many letters
  MIN_JOINED = 3,
};

static bool
is_letter(const char c)
{
  return c >= 'a' && c <= 'z';
}

// A hyphen between a digit and a unit, or the like, stays
static bool
is_link(const CompetentText word, const size_t at)
{
  return at && at + 1U < word.length && byte_is_word(word.bytes[at - 1U]) &&
         byte_is_word(word.bytes[at + 1U]) &&
         (is_letter(word.bytes[at - 1U]) || is_letter(word.bytes[at + 1U]));
}

static bool
is_joined(const CompetentText left)
{
  return left.length == 1U || table_find(prefixes, left);
}

static bool
spell(const CompetentText word, Phrase* const to)
{
  size_t start = 0U;
  phrase_clear(to);
  for (size_t at = 0U; at <= word.length; ++at) {
    const bool is_end = at == word.length;
    if (!is_end && !(word.bytes[at] == '-' && is_link(word, at))) {
      continue;
    }

    const CompetentText piece = text_slice(word, start, at);
    phrase_add(to, piece);
    if (!is_end && !is_joined(piece)) {
      phrase_add(to, text_of_string(" "));
    }

    start = at + 1U;
  }

  return !text_is(phrase_text(to), word);
}

void
rule_hyphen(Phrase* const phrase, Trace* const trace)
{
  const CompetentText text = phrase_text(phrase);
  size_t              at   = 0U;
  UNCLEARED Phrase    result;
  UNCLEARED Phrase    spelt;
  if (!trace_allows(trace, RULE_HYPHEN) ||
      !memchr(text.bytes, '-', text.length)) {
    return;
  }

  phrase_clear(&result);
  for (CompetentText word = next_token(text, &at); word.length;
       word               = next_token(text, &at)) {
    if (memchr(word.bytes, '-', word.length) && spell(word, &spelt)) {
      trace_step(trace, RULE_HYPHEN, word, phrase_text(&spelt));
      phrase_add_word(&result, phrase_text(&spelt));
    } else {
      phrase_add_word(&result, word);
    }
  }

  phrase_copy(phrase, &result);
}

static bool
may_join(const CompetentText word)
{
  for (size_t i = 0U; i < word.length; ++i) {
    if (!is_letter(word.bytes[i])) {
      return false;
    }
  }

  return word.length >= MIN_JOINED && !head_is_preposition(word);
}

// Write two words as one, and return whether that is known
static bool
join(const CompetentText left,
     const CompetentText right,
     const Lexicon       lexicon,
     Phrase* const       joined)
{
  phrase_clear(joined);
  return phrase_add(joined, left) && phrase_add(joined, right) &&
         lexicon_find(lexicon, phrase_text(joined));
}

void
rule_join(Phrase* const phrase, const Lexicon lexicon, Trace* const trace)
{
  if (!trace_allows(trace, RULE_JOIN) || !lexicon.find) {
    return;
  }

  const CompetentText text  = phrase_text(phrase);
  size_t              at    = 0U;
  CompetentText       word  = next_token(text, &at);
  bool                joins = may_join(word);
  UNCLEARED Phrase    result;
  UNCLEARED Phrase    joined;
  phrase_clear(&result);
  while (word.length) {
    const size_t        before = at;
    const CompetentText next   = next_token(text, &at);
    const bool          may    = may_join(next);
    if (joins && may && join(word, next, lexicon, &joined)) {
      const CompetentText both = text_slice(
        text, (size_t)(word.bytes - text.bytes), before + 1U + next.length);
      trace_step(trace, RULE_JOIN, both, phrase_text(&joined));
      phrase_add_word(&result, phrase_text(&joined));
      word  = next_token(text, &at);
      joins = may_join(word);
    } else {
      phrase_add_word(&result, word);
      word  = next;
      joins = may;
    }
  }

  phrase_copy(phrase, &result);
}
