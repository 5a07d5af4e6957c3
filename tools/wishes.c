// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "wishes.h"

#include "text.h"

#include <competent/detail.h>
#include <competent/fact.h>
#include <competent/match.h>

#include <stddef.h>
#include <stdint.h>
#include <string.h>

static bool
refuse(const Options* const options,
       const char* const    name,
       const char* const    values)
{
  usage(options, MESSAGE_BAD_VALUE, name, values, NULL);
  return false;
}

// Read digits, and return how many there are; too many make too large a number
static size_t
read_digits(const char* const value, int64_t* const number)
{
  size_t n = 0U;
  for (*number = 0; value[n] >= '0' && value[n] <= '9'; ++n) {
    *number = (*number > INT32_MAX) ? *number : 10 * *number + (value[n] - '0');
  }

  return n;
}

bool
wishes_read_number(const Options* const options,
                   const char* const    name,
                   const char* const    value,
                   const int32_t        most,
                   int32_t* const       number)
{
  int64_t      read = 0;
  const size_t n    = read_digits(value, &read);
  if (!n || value[n] || read > most) {
    return refuse(options, name, "0, 1, 2, …");
  }

  *number = (int32_t)read;
  return true;
}

// Read euros, with cents behind a point or comma
static bool
read_budget(Options* const options, const char* const value)
{
  int64_t     euros    = 0;
  int64_t     cents    = 0;
  size_t      n        = read_digits(value, &euros);
  const bool  is_whole = n && !value[n];
  const char* rest     = value + n;
  if (n && (*rest == '.' || *rest == ',')) {
    const size_t n_cents = read_digits(rest + 1, &cents);
    n                    = (n_cents == 2U && !rest[3]) ? n : 0U;
  } else if (!is_whole) {
    n = 0U;
  }

  options->wishes.budget = euros * 100 + cents;
  return (n && euros <= INT32_MAX) || refuse(options, "budget", "1500, 99,95");
}

// Read a date like 2026-09-01
static bool
read_date(const Options* const options,
          const char* const    name,
          const char* const    value,
          int32_t* const       date)
{
  int64_t part[3] = {0};
  bool    is_read = strlen(value) == 10U && value[4] == '-' && value[7] == '-';
  const bool is_long = is_read;
  is_read            = is_long && read_digits(value, &part[0]) == 4U &&
            read_digits(value + 5, &part[1]) == 2U &&
            read_digits(value + 8, &part[2]) == 2U && part[0] >= 1000 &&
            part[1] >= 1 && part[1] <= 12 && part[2] >= 1 && part[2] <= 31;

  *date = (int32_t)(part[0] * 10000 + part[1] * 100 + part[2]);
  return is_read || refuse(options, name, "2026-09-01");
}

static bool
read_coverage(Options* const options, const char* const value)
{
  int32_t percent = 0;
  if (!wishes_read_number(options, "coverage", value, 100, &percent)) {
    return false;
  }

  options->wishes.coverage = COMPETENT_TARGET_POINTS * percent / 100;
  return true;
}

static bool
read_mode(Options* const options, const char* const value)
{
  for (uint32_t mode = 0U; mode < COMPETENT_N_MODES; ++mode) {
    if (!strcmp(value, competent_mode_name((CompetentMode)mode))) {
      options->wishes.modes |= 1U << mode;
      return true;
    }
  }

  char names[256] = {0};
  for (uint32_t mode = 0U; mode < COMPETENT_N_MODES; ++mode) {
    strcat(names, mode ? ", " : "");
    strncat(names, competent_mode_name((CompetentMode)mode), 20U);
  }

  return refuse(options, "mode", names);
}

static bool
read_dutch(Options* const options, const char* const value)
{
  for (int32_t level = 0; level < COMPETENT_N_CEFRS; ++level) {
    if (!strcmp(value, competent_cefr_name((CompetentCefr)level))) {
      options->wishes.dutch = level;
      return true;
    }
  }

  return refuse(options, "dutch", "none, A1, A2, B1, B2, C1, C2");
}

bool
wishes_read(Options* const options, const int letter, const char* const value)
{
  CompetentWishes* const wishes = &options->wishes;
  switch (letter) {
    case '!':
      return read_budget(options, value);
    case '#':
      return wishes_read_number(options, "hours", value, 168, &wishes->hours);
    case '$':
      return wishes_read_number(options, "weeks", value, 5200, &wishes->weeks);
    case '%':
      return wishes_read_number(options, "steps", value, 1000, &wishes->steps);
    case '&':
      return read_date(options, "start", value, &wishes->start);
    case '(':
      return read_date(options, "end", value, &wishes->end);
    case ')':
      return read_coverage(options, value);
    case '*':
      return read_mode(options, value);
    case '+':
      wishes->must_earn = true;
      return true;
    case ',':
      wishes->region = text_of(value);
      return true;
    default:
      return read_dutch(options, value);
  }
}
