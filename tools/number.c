// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "number.h"

#include <inttypes.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

static char
decimal_sign(const Language language)
{
  return (language == LANGUAGE_DUTCH) ? ',' : '.';
}

static char
group_sign(const Language language)
{
  return (language == LANGUAGE_DUTCH) ? '.' : ',';
}

static const char*
percent_sign(const Language language)
{
  return (language == LANGUAGE_DUTCH) ? " %" : "%";
}

Number
number_whole(const Language language, const int64_t value)
{
  char digits[24] = {0};
  snprintf(digits, sizeof(digits), "%" PRId64, value);

  const char* const first = digits + ((value < 0) ? 1 : 0);
  const size_t      n     = strlen(first);

  Number number = {{0}};
  size_t length = 0U;
  if (value < 0) {
    number.text[length++] = '-';
  }

  for (size_t i = 0U; i < n; ++i) {
    if (i && (n - i) % 3U == 0U) {
      number.text[length++] = group_sign(language);
    }

    number.text[length++] = first[i];
  }

  return number;
}

// Numbers with one decimal are made of their tenths
static Number
number_tenths(const Language    language,
              const int64_t     tenths,
              const char* const unit)
{
  const Number whole = number_whole(language, tenths / 10);

  Number number = {{0}};
  snprintf(number.text,
           sizeof(number.text),
           "%.24s%c%d%s",
           whole.text,
           decimal_sign(language),
           (int)(tenths % 10),
           unit);

  return number;
}

// Whole euros are shown without cents
Number
number_money(const Language language, const int64_t cents)
{
  const Number euros = number_whole(language, cents / 100);

  Number number = {{0}};
  if (cents % 100) {
    snprintf(number.text,
             sizeof(number.text),
             "€ %.24s%c%02d",
             euros.text,
             decimal_sign(language),
             (int)(cents % 100));
  } else {
    snprintf(number.text, sizeof(number.text), "€ %.24s", euros.text);
  }

  return number;
}

Number
number_percent(const Language language, const int64_t part, const int64_t whole)
{
  const int64_t rounded =
    (whole > 0) ? (2 * part * 1000 + whole) / (2 * whole) : 0;
  const int64_t tenths = (part < whole && rounded >= 1000) ? 999 : rounded;

  return number_tenths(language, tenths, percent_sign(language));
}

Number
number_share(const Language language, const int64_t part, const int64_t whole)
{
  const int64_t rounded = (whole > 0) ? (200 * part + whole) / (2 * whole) : 0;
  const int64_t percent = (part < whole && rounded > 99) ? 99
                          : (part > 0 && rounded < 1)    ? 1
                                                         : rounded;

  Number number = number_whole(language, percent);
  strcat(number.text, percent_sign(language));
  return number;
}

Number
number_size(const Language language, const int64_t bytes)
{
  static const char* const units[] = {" kB", " MB", " GB", " TB"};

  if (bytes < 1000) {
    Number number = number_whole(language, bytes);
    strcat(number.text, " B");
    return number;
  }

  size_t  unit   = 0U;
  int64_t tenths = (bytes + 50) / 100;
  while (tenths >= 10000 && unit + 1U < sizeof(units) / sizeof(units[0])) {
    tenths = (tenths + 500) / 1000;
    ++unit;
  }

  return number_tenths(language, tenths, units[unit]);
}

Number
number_fraction(const Language language, const double value)
{
  const int hundredths = (int)(value * 100.0 + 0.5);

  Number number = {{0}};
  snprintf(number.text,
           sizeof(number.text),
           "%d%c%02d",
           hundredths / 100,
           decimal_sign(language),
           hundredths % 100);

  return number;
}
