// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/calendar.h"

#include <stdbool.h>
#include <stdint.h>

enum {
  DAYS_OF_ERA  = 146097, ///< Days of 400 years
  DAYS_TO_1970 = 719468, ///< From 1 March of the year 0
};

static int64_t
days_of_month(const int64_t year, const int64_t month)
{
  static const int8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  const bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return days[month - 1] + (month == 2 && is_leap);
}

bool
calendar_is_date(const int64_t date)
{
  const int64_t month = date / 100 % 100;
  const int64_t day   = date % 100;

  return date >= 10000101 && date <= 99991231 && month >= 1 && month <= 12 &&
         day >= 1 && day <= days_of_month(date / 10000, month);
}

// Years begin in March here, so that what a leap year adds comes last
int32_t
calendar_day(const int32_t date)
{
  const int32_t month = date / 100 % 100;
  const int32_t year  = date / 10000 - (month <= 2);
  const int32_t day   = (153 * ((month + 9) % 12) + 2) / 5 + date % 100 - 1;

  return year * 365 + year / 4 - year / 100 + year / 400 + day - DAYS_TO_1970;
}

int32_t
calendar_date(const int32_t day)
{
  const int32_t since = day + DAYS_TO_1970;
  const int32_t era   = since / DAYS_OF_ERA;
  const int32_t rest  = since % DAYS_OF_ERA;
  const int32_t year =
    (rest - rest / 1460 + rest / 36524 - rest / (DAYS_OF_ERA - 1)) / 365;
  const int32_t of_year = rest - (365 * year + year / 4 - year / 100);
  const int32_t march   = (5 * of_year + 2) / 153;
  const int32_t month   = (march < 10) ? march + 3 : march - 9;

  return (era * 400 + year + (month <= 2)) * 10000 + month * 100 + of_year -
         (153 * march + 2) / 5 + 1;
}
