// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "overview_said.h"

#include "html.h"
#include "number.h"
#include "overview_texts.h"

#include <competent/match.h>
#include <competent/text.h>

#include <assert.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#define MAX_ARGUMENTS 9U

enum {
  MONTH_FROM = 9,   ///< Weeks from which on months tell more
  YEAR_FROM  = 46,  ///< Weeks from which on a year does
  YEARS_FROM = 79,  ///< Weeks from which on years do
  YEAR       = 52,  ///< Weeks of one
  DAYS       = 7,   ///< Of a week
  MONTH      = 304, ///< Tenths of days of one, in the mean
};

const char*
said_text(const Language language, const Said said)
{
  assert(said < N_SAID);

  return overview_texts[said][language];
}

static int
argument_at(const char* const c)
{
  return (c[0] == '{' && c[1] >= '1' && c[1] <= '9' && c[2] == '}') ? c[1] - '1'
                                                                    : -1;
}

// An amount and its sign stay on one line
static void
write_argument(FILE* const out, const char* const argument)
{
  static const char sign[] = "€ ";

  const char* rest = argument;
  for (const char* found = NULL; (found = strstr(rest, sign));
       rest              = found + sizeof(sign) - 1U) {
    html_text(out, (CompetentText){rest, (size_t)(found - rest)});
    fputs("€&nbsp;", out);
  }

  html_string(out, rest);
}

void
said_write(FILE* const out, const Language language, const Said said, ...)
{
  const char* arguments[MAX_ARGUMENTS + 1U] = {NULL};
  va_list     list;
  va_start(list, said);
  for (size_t i = 0U; i < MAX_ARGUMENTS; ++i) {
    arguments[i] = va_arg(list, const char*);
    if (!arguments[i]) {
      break;
    }
  }

  va_end(list);
  for (const char* c = said_text(language, said); *c; ++c) {
    const int index = argument_at(c);
    if (index < 0) {
      fputc(*c, out);
    } else {
      assert(arguments[index]);
      write_argument(out, arguments[index]);
      c += 2;
    }
  }
}

Phrase
said_phrase(const Language    language,
            const Said        said,
            const char* const first,
            const char* const second,
            const char* const third)
{
  const char* const arguments[] = {first, second, third};
  Phrase            phrase      = {{0}};
  size_t            length      = 0U;
  for (const char* c = said_text(language, said); *c; ++c) {
    const int         index   = argument_at(c);
    const char* const added   = (index < 0) ? c : arguments[index];
    const size_t      n_added = (index < 0) ? 1U : strlen(added);
    if (length + n_added >= sizeof(phrase.text)) {
      break;
    }

    memcpy(phrase.text + length, added, n_added);
    length += n_added;
    c += (index < 0) ? 0 : 2;
  }

  return phrase;
}

Phrase
said_date(const Language language, const int32_t date)
{
  const int32_t month = date / 100 % 100;
  char          day[16];
  char          year[16];
  snprintf(day, sizeof(day), "%d", (int)(date % 100));
  snprintf(year, sizeof(year), "%d", (int)(date / 10000));

  const Said name =
    (Said)(SAID_MONTHS_OF_YEAR + ((month < 1 || month > 12) ? 0 : month - 1));
  return said_phrase(language, SAID_DATE, day, said_text(language, name), year);
}

Phrase
said_weeks(const Language language, const int32_t weeks)
{
  const int32_t months =
    (int32_t)(((int64_t)weeks * DAYS * 10 + MONTH / 2) / MONTH);
  const Number whole       = number_whole(language, weeks);
  const bool   is_few      = weeks < MONTH_FROM;
  const bool   is_of_years = weeks >= YEARS_FROM;
  const Number about =
    number_whole(language, is_of_years ? (weeks + YEAR / 2) / YEAR : months);

  const Said said = (weeks < 1)            ? SAID_NO_TIME
                    : (weeks == 1)         ? SAID_WEEK
                    : is_few               ? SAID_WEEKS
                    : is_of_years          ? SAID_YEARS
                    : (weeks >= YEAR_FROM) ? SAID_YEAR
                                           : SAID_MONTHS;
  return said_phrase(language, said, whole.text, about.text, "");
}

// All is all, and something is never nothing
Phrase
said_points(const Language language, const int32_t points)
{
  const int32_t rounded =
    (int32_t)(((int64_t)points * 10 + COMPETENT_TARGET_POINTS / 2) /
              COMPETENT_TARGET_POINTS);
  const int32_t tenths =
    (points < COMPETENT_TARGET_POINTS && rounded > 9) ? 9 : rounded;
  if (points > 0 && !tenths) {
    return said_phrase(language, SAID_LESS_THAN_ONE, "", "", "");
  }

  Phrase phrase = {{0}};
  snprintf(phrase.text, sizeof(phrase.text), "%d", (int)tenths);
  return phrase;
}
