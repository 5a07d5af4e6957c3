// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/cursor.h"
#include "text/rule_noise.h"

#include <stddef.h>

#define N_OF(array) (sizeof(array) / sizeof((array)[0]))

static void
accept_rest(Cursor* const cursor)
{
  static const char* const rests[] = {
    "per week",
    "p/w",
    "p.w.",
    "p.w",
    "pw",
    "/week",
    "/w",
    "/ week",
    "p.wk.",
    "in de week",
    "contract",
    "dienstverband",
    "aanstelling",
  };

  Cursor behind = *cursor;
  cursor_char(&behind, '.');
  cursor_blanks(&behind);
  if (cursor_any(&behind, rests, N_OF(rests))) {
    *cursor = behind;
  }
}

// 0,6 fte, 32-40 uur per week, voor 24/32u
size_t
match_hours(const CompetentText text, const size_t at)
{
  static const char* const openings[] = {
    "voor",
    "min.",
    "max.",
    "min",
    "max",
    "minimaal",
    "maximaal",
    "circa",
    "ca.",
    "ongeveer",
    "tot",
    "van",
    "vanaf",
    "per week",
  };

  static const char* const units[] = {
    "fte",
    "f.t.e.",
    "wtf",
    "uur",
    "uren",
    "uurtjes",
    "u",
    "hrs",
    "dag per week",
    "dagen per week",
    "dagen p/w",
    "dagen p.w.",
    "dagen in de week",
  };

  Cursor cursor = {text, at};
  if (cursor_word(&cursor, "fte") || cursor_word(&cursor, "wtf")) {
    cursor_char(&cursor, ':');
    cursor_blanks(&cursor);
    return cursor_range(&cursor) && cursor_is_boundary(&cursor) ? cursor.at
                                                                : at;
  }

  while (cursor_any(&cursor, openings, N_OF(openings))) {
  }

  if (!cursor_range(&cursor)) {
    return at;
  }

  Cursor behind = cursor;
  cursor_blanks(&behind);
  for (size_t i = 0U; i < N_OF(units); ++i) {
    if (cursor_word(&behind, units[i])) {
      accept_rest(&behind);
      return behind.at;
    }
  }

  return at;
}
