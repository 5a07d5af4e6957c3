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

// Take what stands before an amount, and return whether that says that it is
// one
static bool
accept_openings(Cursor* const cursor)
{
  static const char* const names[] = {
    "salaris",
    "salarisindicatie",
    "salaris:",
    "salarisindicatie:",
    "bruto",
    "netto",
    "loon",
  };

  static const char* const others[] = {
    "tot",
    "tot wel",
    "vanaf",
    "van",
    "max.",
    "min.",
    "maximaal",
    "minimaal",
    "tussen",
    "circa",
    "ca.",
  };

  bool is_named = false;
  for (bool found = true; found;) {
    const bool is_name = cursor_any(cursor, names, N_OF(names));

    is_named = is_named || is_name;
    found    = is_name || cursor_any(cursor, others, N_OF(others)) ||
            cursor_char(cursor, ':');
    cursor_blanks(cursor);
  }

  return is_named;
}

// Take what stands behind an amount, and return whether that says that it is
// one
static bool
accept_unit(Cursor* const cursor)
{
  static const char* const units[] = {
    "bruto",
    "netto",
    "per uur",
    "p/u",
    "p.u.",
    "per maand",
    "p/m",
    "p.m.",
  };

  Cursor behind = *cursor;
  cursor_blanks(&behind);
  if (!accept_sign(&behind) && !cursor_word(&behind, "euro") &&
      !cursor_any(&behind, units, N_OF(units))) {
    return false;
  }

  *cursor = behind;
  return true;
}

// 2.500 - 3.200 euro per maand, tot EUR 45, 2800 netto, 70k-90k
size_t
match_salary(const CompetentText text, const size_t at)
{
  const size_t end = match_scale(text, at);
  if (end > at) {
    return end;
  }

  Cursor       cursor   = {text, at};
  const bool   is_named = accept_openings(&cursor);
  const bool   has_sign = accept_sign(&cursor);
  const size_t start    = cursor.at;
  if (!accept_amount(&cursor)) {
    return at;
  }

  // Of one digit it may be video in 4k
  const bool has_k =
    text.bytes[cursor.at - 1U] == 'k' && cursor.at - start > 2U;
  accept_second(&cursor);

  const bool has_unit = !has_sign && accept_unit(&cursor);
  if ((!has_sign && !has_unit && !is_named && !has_k) ||
      !cursor_is_boundary(&cursor)) {
    return at;
  }

  accept_rests(&cursor);
  return cursor.at;
}
