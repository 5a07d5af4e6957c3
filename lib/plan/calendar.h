// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef PLAN_CALENDAR_H
#define PLAN_CALENDAR_H

/**
   @file calendar.h

   Dates as numbers: year * 10000 + month * 100 + day.
*/

#include <stdbool.h>
#include <stdint.h>

/// Return whether a number is a date of the years 1000 to 9999
bool
calendar_is_date(int64_t date);

/// Return the number of a date's day, of which the next day is one more
int32_t
calendar_day(int32_t date);

/// Return the date of a day, which is within the years 1 to 9999
int32_t
calendar_date(int32_t day);

#endif // PLAN_CALENDAR_H
