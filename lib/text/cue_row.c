// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/cue_row.h"

#include "text/phrase.h"

#include <stddef.h>
#include <string.h>

static const TableRow cue_rows[] = {
#include "dutch/cues.inc"
};

static const Table cues = TABLE_OF(cue_rows);

enum {
  MAX_GAP = 8, // Words that a star stands for
};

// Return the last token of words without a star, or n_tokens
static uint32_t
match_words(const CueSentence* const sentence,
            const CompetentText      words,
            const uint32_t           from)
{
  size_t   at = 0U;
  uint32_t i  = from;
  for (CompetentText word = next_token(words, &at); word.length;
       word               = next_token(words, &at)) {
    if (i >= sentence->n_tokens || sentence->is_taken[i] ||
        !text_is(sentence->tokens[i].text, word)) {
      return sentence->n_tokens;
    }

    ++i;
  }

  return i - 1U;
}

// A star goes over lists, but not over other borders
static bool
is_in_gap(const ClauseToken* const token)
{
  return clause_border(token) == CLAUSE_GOES_ON || (token->classes & WORD_LINK);
}

// Return the last token of what a row says, or n_tokens if it is not there
static uint32_t
match(const CueSentence* const sentence,
      const CompetentText      key,
      const uint32_t           from)
{
  const char* const star =
    key.length ? (const char*)memchr(key.bytes, '*', key.length) : NULL;
  if (!star) {
    return match_words(sentence, key, from);
  }

  const size_t        n     = (size_t)(star - key.bytes);
  const CompetentText start = text_slice(key, 0U, n - 1U);
  const CompetentText rest  = text_slice(key, n + 2U, key.length);
  const uint32_t      last  = match_words(sentence, start, from);
  for (uint32_t i = last + 1U;
       i < sentence->n_tokens && i <= last + 1U + MAX_GAP &&
       is_in_gap(&sentence->tokens[i]);
       ++i) {
    const uint32_t end = match_words(sentence, rest, i);
    if (end < sentence->n_tokens) {
      return end;
    }
  }

  return sentence->n_tokens;
}

static size_t
n_words(const CompetentText key)
{
  size_t n = 1U;
  for (size_t i = 0U; i < key.length; ++i) {
    n += (key.bytes[i] == ' ') ? 1U : 0U;
  }

  return n;
}

bool
cue_row_says(const TableRow* const row, const char* const where)
{
  size_t at = 0U;
  for (CompetentText word = next_token(row->kind, &at); word.length;
       word               = next_token(row->kind, &at)) {
    if (clause_is(word, where)) {
      return true;
    }
  }

  return false;
}

// A heading is a cue of its own only where it is one of the others too
static bool
is_in_clause(const TableRow* const row)
{
  return cue_row_says(row, "after") || cue_row_says(row, "near") ||
         cue_row_says(row, "before") || cue_row_says(row, "around");
}

// Return whether a row that begins with a word may go on as a sentence does;
// nearly all do not, and their first letters tell
static bool
may_match(const CueSentence* const sentence,
          const TableRow* const    row,
          const uint32_t           from)
{
  const size_t at = sentence->tokens[from].text.length + 1U;
  if (at >= row->key.length) {
    return true;
  }

  const char next = row->key.bytes[at];
  return next == '*' || (from + 1U < sentence->n_tokens &&
                         next == *sentence->tokens[from + 1U].text.bytes);
}

// Find the cue with the most words that begins at a token
bool
cue_row_find(const CueSentence* const sentence,
             const uint32_t           from,
             const bool               is_exception,
             CueMatch* const          cue)
{
  const CompetentText word = sentence->tokens[from].text;
  size_t              best = 0U;
  for (size_t i = sentence->tokens[from].classes >> WORD_FIRST_CUE_SHIFT;
       i < cues.n_rows && table_row_begins(&cues.rows[i], word);
       ++i) {
    const TableRow* const row = &cues.rows[i];
    if (!may_match(sentence, row, from)) {
      continue;
    }

    const uint32_t last = match(sentence, row->key, from);
    if (last == sentence->n_tokens) {
      continue;
    }

    const size_t n = n_words(row->key);
    if (n > best &&
        (is_exception ? cue_row_says(row, "none") : is_in_clause(row))) {
      const CueMatch found = {from, last, row};
      *cue                 = found;
      best                 = n;
    }
  }

  return best > 0U;
}

_Static_assert(sizeof(cue_rows) / sizeof(cue_rows[0]) <= UINT16_MAX,
               "The number of a cue has 16 bits");

uint32_t
cue_classes(const CompetentText word)
{
  const size_t i = table_lower(cues, word);
  return (i < cues.n_rows && table_row_begins(&cues.rows[i], word))
           ? (uint32_t)WORD_CUE | ((uint32_t)i << WORD_FIRST_CUE_SHIFT)
           : 0U;
}

uint32_t
cue_row_flag(const TableRow* const row)
{
  return text_starts(row->value, 'w')                     ? CUE_WISHED
         : text_is(row->value, text_of_string("nothing")) ? 0U
         : text_starts(row->value, 'r')                   ? CUE_REQUIRED
                                                          : CUE_NEGATED;
}

const TableRow*
cue_row_heading(const CueSentence* const sentence,
                const uint32_t           from,
                const uint32_t           end,
                uint32_t* const          behind)
{
  const TableRow*     heading = NULL;
  const CompetentText word    = sentence->tokens[from].text;
  if (!(sentence->tokens[from].classes & WORD_CUE)) {
    return NULL;
  }

  for (size_t i = sentence->tokens[from].classes >> WORD_FIRST_CUE_SHIFT;
       i < cues.n_rows && table_row_begins(&cues.rows[i], word);
       ++i) {
    const TableRow* const row = &cues.rows[i];
    if (!may_match(sentence, row, from) || !cue_row_says(row, "heading")) {
      continue;
    }

    const uint32_t last = match_words(sentence, row->key, from);
    if (last < end && (last + 1U == end ||
                       clause_is(sentence->tokens[last + 1U].text, ":"))) {
      heading = row;
      *behind = (last + 1U == end) ? end : last + 2U;
    }
  }

  return heading;
}
