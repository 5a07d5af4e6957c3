// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/rule_ordinal.h"

#include "base/uncleared.h"
#include "text/cursor.h"
#include "text/table.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

static const TableRow ordinal_rows[] = {
#include "dutch/ordinals.inc"
};

static const Table ordinals = TABLE_OF(ordinal_rows);

static const TableRow*
accept_ordinal(Cursor* const cursor)
{
  size_t end = cursor->at;
  while (end < cursor->text.length && byte_is_word(cursor->text.bytes[end])) {
    ++end;
  }

  const TableRow* const row =
    table_find(ordinals, text_slice(cursor->text, cursor->at, end));
  if (row) {
    cursor->at = end;
  }

  return row;
}

static bool
accept_degree(Cursor* const cursor)
{
  static const char* const words[] = {"graads", "graad", "gr."};

  Cursor behind = *cursor;
  if (!cursor_char(&behind, '-')) {
    cursor_blanks(&behind);
  }

  for (size_t i = 0U; i < sizeof(words) / sizeof(words[0]); ++i) {
    if (cursor_word(&behind, words[i])) {
      *cursor = behind;
      return true;
    }
  }

  return false;
}

static bool
accept_and(Cursor* const cursor)
{
  static const char* const words[] = {"en", "of", "en/of"};

  cursor_blanks(cursor);
  if (cursor_char(cursor, '/') || cursor_char(cursor, '&') ||
      cursor_char(cursor, '-')) {
    cursor_blanks(cursor);
    return true;
  }

  return cursor_any(cursor, words, sizeof(words) / sizeof(words[0]));
}

static void
add_degree(Phrase* const to, const TableRow* const row)
{
  phrase_add(to, row->value);
  phrase_add(to, text_of_string("graads"));
}

// 1e graads, 1e/2e graads: return where it ends, or the place if it is not
static size_t
take_degrees(const CompetentText text, const size_t at, Phrase* const to)
{
  Cursor                cursor = {text, at};
  const TableRow* const first  = accept_ordinal(&cursor);
  if (!first) {
    return at;
  }

  if (accept_degree(&cursor)) {
    add_degree(to, first);
    return cursor.at;
  }

  const TableRow* const second =
    accept_and(&cursor) ? accept_ordinal(&cursor) : NULL;
  if (!second || !accept_degree(&cursor)) {
    return at;
  }

  add_degree(to, first);
  phrase_add(to, text_of_string(" / "));
  add_degree(to, second);
  return cursor.at;
}

// 1e: return where it ends
static size_t
take_ordinal(const CompetentText text, const size_t at, Phrase* const to)
{
  Cursor                cursor = {text, at};
  const TableRow* const row    = accept_ordinal(&cursor);
  if (!row || !cursor_is_boundary(&cursor) ||
      !(text.bytes[at] >= '0' && text.bytes[at] <= '9')) {
    return at;
  }

  phrase_add(to, row->value);
  return cursor.at;
}

// niveau 1&2, niveau 1/2
static size_t
take_levels(const CompetentText text, const size_t at, Phrase* const to)
{
  static const char* const words[] = {"niveau", "niv.", "niv"};

  Cursor cursor = {text, at};
  if (!cursor_any(&cursor, words, sizeof(words) / sizeof(words[0]))) {
    return at;
  }

  const size_t first = cursor.at;
  if (!cursor_number(&cursor)) {
    return at;
  }

  const size_t first_end = cursor.at;
  if (!accept_and(&cursor)) {
    return at;
  }

  const size_t second = cursor.at;
  if (!cursor_number(&cursor) || !cursor_is_boundary(&cursor)) {
    return at;
  }

  phrase_add(to, text_of_string("niveau "));
  phrase_add(to, text_slice(text, first, first_end));
  phrase_add(to, text_of_string(" en "));
  phrase_add(to, text_slice(text, second, cursor.at));
  return cursor.at;
}

static size_t
take_any(const CompetentText text, const size_t at, Phrase* const to)
{
  size_t end = take_degrees(text, at, to);
  end        = (end > at) ? end : take_levels(text, at, to);
  return (end > at) ? end : take_ordinal(text, at, to);
}

// Return whether there may be a level or an ordinal, which have digits, or a
// degree.  Few titles have any of these.
static bool
may_have_any(const CompetentText text)
{
  for (size_t i = 0U; i < text.length; ++i) {
    const char c = text.bytes[i];
    if ((c >= '0' && c <= '9') ||
        (c == 'r' && i && text.bytes[i - 1U] == 'g')) {
      return true;
    }
  }

  return false;
}

void
rule_ordinal(Phrase* const phrase, Trace* const trace)
{
  const CompetentText text = phrase_text(phrase);
  if (!trace_allows(trace, RULE_ORDINAL) || !may_have_any(text)) {
    return;
  }

  UNCLEARED Phrase result;
  phrase_clear(&result);
  for (size_t at = 0U; at < text.length;) {
    const bool   is_start = !at || memchr(" (/&", text.bytes[at - 1U], 4U);
    const size_t before   = result.length;
    const size_t end      = is_start ? take_any(text, at, &result) : at;
    if (end == at) {
      phrase_add(&result, text_slice(text, at, at + 1U));
      ++at;
      continue;
    }

    const CompetentText from = text_slice(text, at, end);
    const CompetentText to =
      text_slice(phrase_text(&result), before, result.length);
    if (!text_is(from, to)) {
      trace_step(trace, RULE_ORDINAL, from, to);
    }

    at = end;
  }

  phrase_copy(phrase, &result);
}
