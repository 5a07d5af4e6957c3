// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/cursor.h"

#include "text/phrase.h"

#include <string.h>

enum {
  // No number in a vacancy has more characters
  MAX_NUMBER = 12,
};

bool
cursor_char(Cursor* const cursor, const char c)
{
  if (cursor->at < cursor->text.length && cursor->text.bytes[cursor->at] == c) {
    ++cursor->at;
    return true;
  }

  return false;
}

void
cursor_blanks(Cursor* const cursor)
{
  while (cursor_char(cursor, ' ')) {
  }
}

bool
cursor_is_boundary(const Cursor* const cursor)
{
  const CompetentText text = cursor->text;
  const size_t        at   = cursor->at;
  return at >= text.length ||
         (!byte_is_word(text.bytes[at]) &&
          !(text.bytes[at] == '-' && at + 1U < text.length &&
            byte_is_word(text.bytes[at + 1U])));
}

bool
cursor_word(Cursor* const cursor, const char* const word)
{
  // Most words are none of those that are tried
  if (cursor->at >= cursor->text.length ||
      cursor->text.bytes[cursor->at] != word[0]) {
    return false;
  }

  const size_t length = strlen(word);
  if (length > cursor->text.length - cursor->at ||
      memcmp(cursor->text.bytes + cursor->at, word, length)) {
    return false;
  }

  Cursor behind = *cursor;
  behind.at += length;
  if (!cursor_is_boundary(&behind)) {
    return false;
  }

  *cursor = behind;
  return true;
}

bool
cursor_any(Cursor* const            cursor,
           const char* const* const words,
           const size_t             n_words)
{
  for (size_t i = 0U; i < n_words; ++i) {
    if (cursor_word(cursor, words[i])) {
      cursor_blanks(cursor);
      return true;
    }
  }

  return false;
}

static bool
is_digit_at(const Cursor* const cursor, const size_t at)
{
  return at < cursor->text.length && cursor->text.bytes[at] >= '0' &&
         cursor->text.bytes[at] <= '9';
}

bool
cursor_number(Cursor* const cursor)
{
  const size_t start = cursor->at;
  size_t       at    = start;
  while (is_digit_at(cursor, at) ||
         (at > start && at < cursor->text.length &&
          (cursor->text.bytes[at] == ',' || cursor->text.bytes[at] == '.') &&
          is_digit_at(cursor, at + 1U))) {
    ++at;
  }

  if (at == start || at - start > MAX_NUMBER) {
    return false;
  }

  cursor->at = at;
  return true;
}

// Return the whole part of a number that was accepted
static unsigned
whole_part(const Cursor* const cursor, size_t at)
{
  unsigned value = 0U;
  for (unsigned n = 0U; is_digit_at(cursor, at) && n < 9U; ++n) {
    value = value * 10U + (unsigned)(cursor->text.bytes[at++] - '0');
  }

  return value;
}

bool
cursor_range(Cursor* const cursor)
{
  static const char* const words[] = {
    "tot en met", "t/m", "tot", "a", "of", "en"};

  const unsigned first = whole_part(cursor, cursor->at);
  if (!cursor_number(cursor)) {
    return false;
  }

  Cursor behind = *cursor;
  cursor_blanks(&behind);

  const bool is_sign = cursor_char(&behind, '-') || cursor_char(&behind, '/');
  if (is_sign) {
    cursor_blanks(&behind);
  }

  if ((is_sign ||
       cursor_any(&behind, words, sizeof(words) / sizeof(words[0]))) &&
      whole_part(&behind, behind.at) >= first && cursor_number(&behind)) {
    *cursor = behind;
  }

  return true;
}
