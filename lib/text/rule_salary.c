// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/cursor.h"
#include "text/rule_noise.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#define N_OF(array) (sizeof(array) / sizeof((array)[0]))

static bool
accept_sign(Cursor* const cursor)
{
  static const char sign[] = "\xE2\x82\xAC"; // The euro sign

  const size_t length = sizeof(sign) - 1U;
  if (cursor->text.length - cursor->at >= length &&
      !memcmp(cursor->text.bytes + cursor->at, sign, length)) {
    cursor->at += length;
    cursor_blanks(cursor);
    return true;
  }

  return cursor_word(cursor, "eur") ? (cursor_blanks(cursor), true) : false;
}

// 2.500,- or 60k
static bool
accept_amount(Cursor* const cursor)
{
  if (!cursor_number(cursor)) {
    return false;
  }

  if (cursor_char(cursor, ',') || cursor_char(cursor, '.')) {
    if (!cursor_char(cursor, '-')) {
      --cursor->at;
    }
  } else {
    cursor_char(cursor, 'k');
  }

  cursor_char(cursor, '-');
  if (cursor->text.bytes[cursor->at - 1U] == '-' &&
      !cursor_is_boundary(cursor)) {
    --cursor->at;
  }

  return true;
}

// Take a second amount if there is one
static void
accept_second(Cursor* const cursor)
{
  static const char* const words[] = {"tot", "en", "a", "tot en met", "t/m"};

  Cursor behind = *cursor;
  cursor_blanks(&behind);

  const bool is_dash = cursor_char(&behind, '-');
  cursor_blanks(&behind);
  if (is_dash || cursor_any(&behind, words, N_OF(words))) {
    accept_sign(&behind);
    if (accept_amount(&behind)) {
      *cursor = behind;
    }
  }
}

static void
accept_rests(Cursor* const cursor)
{
  static const char* const rests[] = {
    "bruto",
    "netto",
    "per maand",
    "per uur",
    "per week",
    "per jaar",
    "p/m",
    "p/u",
    "p.m.",
    "p.u.",
    "p.m",
    "p.u",
    "pm",
    "pu",
    "/uur",
    "/maand",
    "/u",
    "all-in",
    "all in",
    "p/j",
    "ex btw",
    "excl. btw",
    "incl. vakantiegeld",
    "o.b.v. fulltime",
  };

  Cursor behind = *cursor;
  cursor_blanks(&behind);
  while (cursor_any(&behind, rests, N_OF(rests))) {
    *cursor = behind;
  }
}

static size_t
match_scale(const CompetentText text, const size_t at)
{
  static const char* const words[] = {
    "schaal",
    "fwg",
    "fwg-schaal",
    "salarisschaal",
    "loonschaal",
    "functieschaal",
    "functiegroep",
    "cao schaal",
  };

  Cursor cursor = {text, at};
  return (cursor_any(&cursor, words, N_OF(words)) && cursor_range(&cursor) &&
          cursor_is_boundary(&cursor))
           ? cursor.at
           : at;
}

// 2.500 - 3.200 euro per maand, tot EUR 45
size_t
match_salary(const CompetentText text, const size_t at)
{
  static const char* const openings[] = {
    "salaris",
    "salarisindicatie",
    "salaris:",
    "salarisindicatie:",
    "tot",
    "tot wel",
    "vanaf",
    "van",
    "max.",
    "min.",
    "maximaal",
    "minimaal",
    "tussen",
    "bruto",
    "netto",
    "circa",
    "ca.",
    "loon",
  };

  const size_t end = match_scale(text, at);
  if (end > at) {
    return end;
  }

  Cursor cursor = {text, at};
  while (cursor_any(&cursor, openings, N_OF(openings)) ||
         cursor_char(&cursor, ':')) {
    cursor_blanks(&cursor);
  }

  const bool has_sign = accept_sign(&cursor);
  if (!accept_amount(&cursor)) {
    return at;
  }

  accept_second(&cursor);

  Cursor behind = cursor;
  cursor_blanks(&behind);

  const bool has_name =
    !has_sign && (accept_sign(&behind) || cursor_word(&behind, "euro"));

  cursor = has_name ? behind : cursor;
  if ((!has_sign && !has_name) || !cursor_is_boundary(&cursor)) {
    return at;
  }

  accept_rests(&cursor);
  return cursor.at;
}
