// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/rule_abbreviation.h"

#include "base/uncleared.h"
#include "text/table.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

static const TableRow abbreviation_rows[] = {
#include "dutch/abbreviations.inc"
};

static const uint16_t abbreviation_starts[] = {
#include "dutch/abbreviations.starts.inc"
};

static const Table abbreviations =
  TABLE_WITH(abbreviation_rows, abbreviation_starts);

static bool
is_replaced(const TableRow* const row)
{
  return row->kind.bytes[0] == 'i';
}

static CompetentText
without_comma(const CompetentText word)
{
  return text_ends(word, ',') ? text_slice(word, 0U, word.length - 1U) : word;
}

// Return the row of a word, or of what a person is called after: "evv'er"
static const TableRow*
find_row(const CompetentText word)
{
  static const char* const persons[] = {"'er", "'ers", "-er"};

  const TableRow* row = table_find(abbreviations, word);
  for (size_t i = 0U; i < sizeof(persons) / sizeof(persons[0]) && !row; ++i) {
    const CompetentText ending = text_of_string(persons[i]);
    const size_t        stem =
      (word.length > ending.length) ? word.length - ending.length : 0U;
    if (text_is(text_slice(word, stem, word.length), ending)) {
      row = table_find(abbreviations, text_slice(word, 0U, stem));
    }
  }

  return row;
}

// Write out the words of one kind, and return whether there was any
static bool
write_out(const CompetentText text,
          const bool          is_replacing,
          Trace* const        trace,
          Phrase* const       result)
{
  bool   found = false;
  size_t at    = 0U;
  phrase_clear(result);
  for (CompetentText word = next_token(text, &at); word.length;
       word               = next_token(text, &at)) {
    const TableRow* const row        = find_row(without_comma(word));
    const bool            is_written = row && is_replaced(row) == is_replacing;
    if (is_written) {
      trace_step(trace, RULE_ABBREVIATION, row->key, row->value);
    }

    if (!phrase_add_word(result, is_written ? row->value : word)) {
      return false;
    }

    found = found || is_written;
  }

  return found;
}

static bool
has_any(const CompetentText text)
{
  size_t at = 0U;
  for (CompetentText word = next_token(text, &at); word.length;
       word               = next_token(text, &at)) {
    if (find_row(without_comma(word))) {
      return true;
    }
  }

  return false;
}

// Return the row of a word with its dot
static const TableRow*
find_dotted(const CompetentText word)
{
  UNCLEARED Phrase dotted;
  phrase_clear(&dotted);
  return (phrase_add(&dotted, word) && phrase_add(&dotted, text_of_string(".")))
           ? table_find(abbreviations, phrase_text(&dotted))
           : NULL;
}

CompetentText
abbreviation_of(const CompetentText word, const bool has_dot)
{
  const TableRow* const dotted = has_dot ? find_dotted(word) : NULL;
  const TableRow* const row = dotted ? dotted : table_find(abbreviations, word);
  const CompetentText   none = {NULL, 0U};

  return (row && is_replaced(row) &&
          !memchr(row->value.bytes, ' ', row->value.length))
           ? row->value
           : none;
}

void
rule_abbreviation(Phrases* const phrases, Trace* const trace)
{
  if (!trace_allows(trace, RULE_ABBREVIATION)) {
    return;
  }

  const size_t     n = phrases->n;
  UNCLEARED Phrase result;
  for (size_t i = 0U; i < n; ++i) {
    Phrase* const phrase = &phrases->items[i];
    if (!has_any(phrase_text(phrase))) {
      continue;
    }

    if (write_out(phrase_text(phrase), true, trace, &result)) {
      phrase_copy(phrase, &result);
    }

    if (write_out(phrase_text(phrase), false, trace, &result)) {
      phrases_add(phrases, &result);
    }
  }
}
