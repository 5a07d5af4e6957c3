// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/rule_slash.h"

#include "base/uncleared.h"
#include "text/head.h"
#include "text/rule_suspended.h"
#include "text/table.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

static const TableRow affix_rows[] = {
#include "dutch/affixes.inc"
};

static const Table affixes = TABLE_OF(affix_rows);

enum {
  // More words have no alternatives
  MAX_TOKENS = 256,
};

/// The words of a phrase, where those of a run are each other's alternatives
typedef struct {
  CompetentText words[MAX_TOKENS];
  unsigned char runs[MAX_TOKENS]; ///< Whether the word before is in the run
  size_t        n;
} Tokens;

// Single letters, as in "i/o", are not alternatives
static bool
is_single(const CompetentText text, const size_t at)
{
  const bool is_left = at == 1U || (at > 1U && text.bytes[at - 2U] == ' ');
  const bool is_right =
    at + 2U >= text.length || !byte_is_word(text.bytes[at + 2U]);
  return at && at + 1U < text.length && text.bytes[at - 1U] != ' ' &&
         text.bytes[at + 1U] != ' ' && (is_left || is_right);
}

// Put a blank on both sides of each slash that separates alternatives
static bool
spread(const CompetentText text, Phrase* const to)
{
  phrase_clear(to);
  for (size_t at = 0U; at < text.length; ++at) {
    const bool is_slash = text.bytes[at] == '/' && !is_single(text, at);
    if (!phrase_add(to,
                    is_slash ? text_of_string(" / ")
                             : text_slice(text, at, at + 1U))) {
      return false;
    }
  }

  return true;
}

// Return whether there are alternatives at all
static bool
tokenise(const CompetentText text, Tokens* const tokens)
{
  bool   has_run = false;
  bool   is_run  = false;
  size_t at      = 0U;
  tokens->n      = 0U;
  for (CompetentText word = next_token(text, &at);
       word.length && tokens->n < MAX_TOKENS;
       word = next_token(text, &at)) {
    if (text_is(word, text_of_string("/"))) {
      is_run = tokens->n > 0U;
      continue;
    }

    has_run                  = has_run || is_run;
    tokens->words[tokens->n] = word;
    tokens->runs[tokens->n]  = is_run ? 1U : 0U;
    is_run                   = false;
    ++tokens->n;
  }

  return has_run;
}

static size_t
run_end(const Tokens* const tokens, const size_t start)
{
  size_t end = start + 1U;
  while (end < tokens->n && tokens->runs[end]) {
    ++end;
  }

  return end;
}

// Return where the words end that stand between two slashes
static size_t
segment_end(const Tokens* const tokens, const size_t start)
{
  size_t end = start + 1U;
  while (end < tokens->n && !tokens->runs[end]) {
    ++end;
  }

  return end;
}

static bool
has_person(const Tokens* const tokens, const size_t start, const size_t end)
{
  for (size_t i = start; i < end; ++i) {
    if (head_is_person(tokens->words[i])) {
      return true;
    }
  }

  return false;
}

// "Jurist / juridisch adviseur" shares nothing, and neither does "verzorgende
// ig / verpleegkundige": the persons do not stand on both sides of the slash.
// What is repeated is not shared either: "zanger klassiek / zanger jazz"
static bool
shares_nothing(const Tokens* const tokens)
{
  size_t start = 0U;
  for (size_t end = segment_end(tokens, start); end < tokens->n;
       end        = segment_end(tokens, start)) {
    const size_t next     = segment_end(tokens, end);
    const bool   is_left  = head_is_person(tokens->words[end - 1U]);
    const bool   is_right = head_is_person(tokens->words[end]);
    const bool   has_both =
      has_person(tokens, start, end) && has_person(tokens, end, next);
    const bool is_repeated =
      end > start + 1U && text_is(tokens->words[start], tokens->words[end]);
    if (((has_both && (!is_left || !is_right)) || is_repeated) &&
        !text_ends(tokens->words[end - 1U], '-') &&
        !text_starts(tokens->words[end], '-')) {
      return true;
    }

    start = end;
  }

  return false;
}

static void
add_segments(const Tokens* const tokens,
             Trace* const        trace,
             const CompetentText text,
             Phrases* const      alternatives)
{
  for (size_t start = 0U; start < tokens->n;) {
    const size_t     end = segment_end(tokens, start);
    UNCLEARED Phrase segment;
    phrase_clear(&segment);
    for (size_t i = start; i < end; ++i) {
      phrase_add_word(&segment, tokens->words[i]);
    }

    trace_step(trace, RULE_SLASH, text, phrase_text(&segment));
    if (!phrases_add(alternatives, &segment)) {
      return;
    }

    start = end;
  }
}

// Return whether what stands behind a hyphen is of both: mig / mag-lasser
static bool
shares_hyphen(const CompetentText word, const CompetentText last)
{
  return head_is_person(last) && !head_is_person(word) &&
         memchr(last.bytes + 1U, '-', last.length - 1U);
}

// Return one of the words of a run, completed from its neighbour
static CompetentText
alternative(const Tokens* const tokens,
            const size_t        start,
            const size_t        end,
            const size_t        i,
            const Lexicon       lexicon,
            Trace* const        trace,
            Phrase* const       whole)
{
  const CompetentText word    = tokens->words[i];
  const CompetentText nothing = {NULL, 0U};
  if (i > start && text_starts(word, '-')) {
    const CompetentText right = text_slice(word, 1U, word.length);
    if (trace_allows(trace, RULE_AFFIX) && table_find(affixes, right)) {
      trace_step(trace, RULE_AFFIX, word, nothing);
      return nothing;
    }

    if (trace_allows(trace, RULE_SUSPENDED) &&
        suspended_right(tokens->words[start], right, lexicon, whole)) {
      trace_step(trace, RULE_SUSPENDED, word, phrase_text(whole));
      return phrase_text(whole);
    }
  }

  const CompetentText last = tokens->words[end - 1U];
  const CompetentText left =
    text_ends(word, '-') ? text_slice(word, 0U, word.length - 1U) : word;
  if (i + 1U < end && trace_allows(trace, RULE_SUSPENDED) &&
      (text_ends(word, '-') || shares_hyphen(word, last)) &&
      suspended_left(left, last, lexicon, whole)) {
    trace_step(trace, RULE_SUSPENDED, word, phrase_text(whole));
    return phrase_text(whole);
  }

  return word;
}

// Make each phrase so far as many as the run has words
static bool
multiply(const Tokens* const tokens,
         const size_t        start,
         const size_t        end,
         const Lexicon       lexicon,
         Trace* const        trace,
         Phrases* const      phrases)
{
  UNCLEARED Phrases result;
  result.n = 0U;
  for (size_t j = 0U; j < phrases->n; ++j) {
    for (size_t i = start; i < end && result.n < PHRASES_MAX; ++i) {
      UNCLEARED Phrase    whole;
      const CompetentText word =
        alternative(tokens, start, end, i, lexicon, trace, &whole);
      if (word.length) {
        Phrase* const phrase = &result.items[result.n++];
        phrase_copy(phrase, &phrases->items[j]);
        if (!phrase_add_word(phrase, word)) {
          return false;
        }
      }
    }
  }

  phrases->n = result.n;
  for (size_t j = 0U; j < result.n; ++j) {
    phrase_copy(&phrases->items[j], &result.items[j]);
  }

  return true;
}

static bool
combine(const Tokens* const tokens,
        const Lexicon       lexicon,
        Trace* const        trace,
        Phrases* const      phrases)
{
  phrases->n = 1U;
  phrase_clear(&phrases->items[0]);
  for (size_t start = 0U; start < tokens->n;) {
    const size_t end = run_end(tokens, start);
    if (!multiply(tokens, start, end, lexicon, trace, phrases)) {
      return false;
    }

    start = end;
  }

  return true;
}

void
rule_slash(const Phrase* const phrase,
           const Lexicon       lexicon,
           Trace* const        trace,
           Phrases* const      alternatives)
{
  UNCLEARED Phrase spread_text;
  UNCLEARED Tokens tokens;
  if (!trace_allows(trace, RULE_SLASH) ||
      !memchr(phrase->bytes, '/', phrase->length) ||
      !spread(phrase_text(phrase), &spread_text) ||
      !tokenise(phrase_text(&spread_text), &tokens)) {
    phrases_add(alternatives, phrase);
    return;
  }

  if (shares_nothing(&tokens)) {
    add_segments(&tokens, trace, phrase_text(phrase), alternatives);
    return;
  }

  UNCLEARED Phrases phrases;
  if (!combine(&tokens, lexicon, trace, &phrases)) {
    phrases_add(alternatives, phrase);
    return;
  }

  for (size_t i = 0U; i < phrases.n; ++i) {
    const Phrase* const one = &phrases.items[i];
    trace_step(trace, RULE_SLASH, phrase_text(phrase), phrase_text(one));
    if (!phrases_add(alternatives, one)) {
      return;
    }
  }
}
