// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/rule_bracket.h"

#include "base/uncleared.h"
#include "text/table.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

enum {
  // An abbreviation has so many letters
  MIN_LETTERS = 2,
  MAX_LETTERS = 6,

  // Of so many words at most
  MAX_WORDS = 8,
};

static const TableRow affix_rows[] = {
#include "dutch/affixes.inc"
};

static const Table affixes = TABLE_OF(affix_rows);

/// What is in brackets, and where
typedef struct {
  CompetentText text;
  size_t        start;  ///< Of the left bracket
  size_t        end;    ///< Behind the right one
  CompetentText inside; ///< Without the brackets
} Group;

static bool
is_word_at(const Group* const group, const size_t at)
{
  return at < group->text.length && byte_is_word(group->text.bytes[at]);
}

static bool
is_glued_left(const Group* const group)
{
  return group->start && (is_word_at(group, group->start - 1U) ||
                          group->text.bytes[group->start - 1U] == '-');
}

static bool
is_one_word(const CompetentText text)
{
  for (size_t i = 0U; i < text.length; ++i) {
    if (!byte_is_word(text.bytes[i])) {
      return false;
    }
  }

  return text.length;
}

// Copy the letters and digits of a short text
static size_t
letters_of(const CompetentText text, char letters[MAX_LETTERS])
{
  size_t n = 0U;
  for (size_t i = 0U; i < text.length; ++i) {
    const char c = text.bytes[i];
    if (byte_is_word(c)) {
      if (n == MAX_LETTERS) {
        return 0U;
      }

      letters[n++] = c;
    } else if (!memchr(".&-", c, 3U)) {
      return 0U;
    }
  }

  return n;
}

static bool
is_small(const CompetentText word)
{
  static const char* const words[] = {"en",
                                      "of",
                                      "de",
                                      "het",
                                      "van",
                                      "voor",
                                      "in",
                                      "and",
                                      "&",
                                      "a",
                                      "der",
                                      "met"};

  for (size_t i = 0U; i < sizeof(words) / sizeof(words[0]); ++i) {
    if (text_is(word, text_of_string(words[i]))) {
      return true;
    }
  }

  return false;
}

static size_t
count_words(const CompetentText text)
{
  size_t n  = 0U;
  size_t at = 0U;
  for (CompetentText word = next_token(text, &at); word.length;
       word               = next_token(text, &at)) {
    n += is_small(word) ? 0U : 1U;
  }

  return n;
}

// Return whether each word begins with the next letter, and any letters that
// are left over stand within the words
static bool
is_abbreviated(const CompetentText text, const char* const letters, size_t n)
{
  size_t i       = 0U;
  size_t n_words = count_words(text);
  size_t at      = 0U;
  for (CompetentText word = next_token(text, &at); word.length;
       word               = next_token(text, &at)) {
    if (is_small(word)) {
      continue;
    }

    if (i == n || word.bytes[0] != letters[i]) {
      return false;
    }

    ++i;
    --n_words;
    for (size_t j = 3U; j + 2U < word.length && n - i > n_words; ++j) {
      i += (word.bytes[j] == letters[i]) ? 1U : 0U;
    }
  }

  return n && i == n;
}

// Return where the words begin that the letters stand for, or the length
static size_t
find_abbreviated(const CompetentText text, const CompetentText inside)
{
  char         letters[MAX_LETTERS] = {0};
  const size_t n                    = letters_of(inside, letters);
  size_t       n_words              = 0U;
  size_t       at                   = text.length;
  while (n >= MIN_LETTERS && at && n_words < MAX_WORDS) {
    --at;
    if (text.bytes[at] != ' ' && (!at || text.bytes[at - 1U] == ' ')) {
      ++n_words;
      if (is_abbreviated(text_slice(text, at, text.length), letters, n)) {
        return at;
      }
    }
  }

  return text.length;
}

// Append what is inside, in which there may be more brackets
static void
add_inside(Phrase* const phrase, const CompetentText inside)
{
  for (size_t i = 0U; i < inside.length; ++i) {
    phrase_add(phrase,
               (inside.bytes[i] == '(') ? text_of_string(" ")
                                        : text_slice(inside, i, i + 1U));
  }
}

static bool
is_affix(const Group* const group)
{
  return group->start && is_word_at(group, group->start - 1U) &&
         table_find(affixes, group->inside);
}

static bool
is_prefix(const Group* const group)
{
  return is_one_word(group->inside) &&
         (is_glued_left(group) || is_word_at(group, group->end));
}

static void
tell(Trace* const trace, const Rule rule, const Group* const group)
{
  const CompetentText nothing = {NULL, 0U};
  trace_step(
    trace, rule, text_slice(group->text, group->start, group->end), nothing);
}

static void
trim(Phrase* const phrase)
{
  while (phrase->length && phrase->bytes[phrase->length - 1U] == ' ') {
    --phrase->length;
  }
}

// Add to each reading what is inside, and keep another one without it
static void
add_with_and_without(Phrases* const      readings,
                     const CompetentText inside,
                     const bool          is_glued)
{
  const size_t n = readings->n;
  for (size_t i = 0U; i < n; ++i) {
    UNCLEARED Phrase with;
    phrase_copy(&with, &readings->items[i]);
    if (!is_glued) {
      phrase_add(&with, text_of_string(" "));
    }

    add_inside(&with, inside);
    if (readings->n < PHRASES_MAX) {
      phrase_copy(&readings->items[readings->n++], &readings->items[i]);
    }

    phrase_copy(&readings->items[i], &with);
  }
}

// Keep another reading with the abbreviation instead of what it stands for
static void
add_abbreviated(Phrases* const readings, const CompetentText inside)
{
  const size_t n = readings->n;
  for (size_t i = 0U; i < n && readings->n < PHRASES_MAX; ++i) {
    trim(&readings->items[i]);

    const CompetentText text  = phrase_text(&readings->items[i]);
    const size_t        start = find_abbreviated(text, inside);
    if (start < text.length) {
      Phrase* const with = &readings->items[readings->n++];
      phrase_clear(with);
      phrase_add(with, text_slice(text, 0U, start));
      phrase_add(with, inside);
    }
  }
}

static void
add_group(Phrases* const readings, const Group* const group, Trace* const trace)
{
  const CompetentText before = phrase_text(&readings->items[0]);
  if (trace_allows(trace, RULE_AFFIX) && is_affix(group)) {
    tell(trace, RULE_AFFIX, group);
  } else if (trace_allows(trace, RULE_PREFIX) && is_prefix(group)) {
    tell(trace, RULE_PREFIX, group);
    add_with_and_without(readings, group->inside, true);
  } else if (trace_allows(trace, RULE_INITIALS) &&
             find_abbreviated(before, group->inside) < before.length) {
    tell(trace, RULE_INITIALS, group);
    add_abbreviated(readings, group->inside);
  } else if (trace_allows(trace, RULE_QUALIFIER)) {
    tell(trace, RULE_QUALIFIER, group);
    add_with_and_without(readings, group->inside, false);
  } else {
    for (size_t i = 0U; i < readings->n; ++i) {
      phrase_add(&readings->items[i], text_of_string(" "));
      add_inside(&readings->items[i], group->inside);
    }
  }
}

static void
add_to_all(Phrases* const readings, const CompetentText text)
{
  for (size_t i = 0U; i < readings->n; ++i) {
    phrase_add(&readings->items[i], text);
  }
}

// Find the bracket on the right, or return the length
static size_t
find_right(const CompetentText text, const size_t at)
{
  const char* const right =
    (const char*)memchr(text.bytes + at, ')', text.length - at);
  return right ? (size_t)(right - text.bytes) : text.length;
}

static bool
has_word(const CompetentText text)
{
  for (size_t i = 0U; i < text.length; ++i) {
    if (byte_is_word(text.bytes[i])) {
      return true;
    }
  }

  return false;
}

static bool
has_bracket(const CompetentText text)
{
  return text.length && (memchr(text.bytes, '(', text.length) ||
                         memchr(text.bytes, ')', text.length));
}

void
rule_bracket(const Phrase* const phrase,
             Trace* const        trace,
             Phrases* const      readings)
{
  const CompetentText text     = phrase_text(phrase);
  bool                is_ended = false; // No more brackets on the right
  readings->n                  = 1U;
  if (!has_bracket(text)) {
    phrase_copy(&readings->items[0], phrase);
    return;
  }

  phrase_clear(&readings->items[0]);
  for (size_t at = 0U; at < text.length;) {
    const size_t right =
      (text.bytes[at] == '(' && !is_ended) ? find_right(text, at) : text.length;
    if (right < text.length) {
      const Group group = {
        text, at, right + 1U, text_slice(text, at + 1U, right)};
      if (has_word(group.inside)) {
        add_group(readings, &group, trace);
      }

      at = right + 1U;

      // (epa)-medewerker
      if (at < text.length && text.bytes[at] == '-') {
        add_to_all(readings, text_of_string(" "));
        ++at;
      }

      continue;
    }

    is_ended = is_ended || text.bytes[at] == '(';
    add_to_all(readings,
               memchr("()", text.bytes[at], 2U)
                 ? text_of_string(" ")
                 : text_slice(text, at, at + 1U));
    ++at;
  }
}
