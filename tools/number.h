// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_NUMBER_H
#define TOOLS_NUMBER_H

#include "messages.h"

#include <stdint.h>

/// A number as people read it; never made by the locale
typedef struct {
  char text[40];
} Number;

/// Return a whole number, like 65.535 in Dutch
Number
number_whole(Language language, int64_t value);

/// Return a part of a whole in percent, like 71,3 %; below the whole never 100
Number
number_percent(Language language, int64_t part, int64_t whole);

/// Return a part of a whole in whole percent, like 75 %, and 1 to 99 in between
Number
number_share(Language language, int64_t part, int64_t whole);

/// Return an amount of eurocents, like € 1.234,50
Number
number_money(Language language, int64_t cents);

/// Return a size in bytes, like 3,4 MB
Number
number_size(Language language, int64_t bytes);

/// Return a number from 0 to 1 with two decimals, like 0,75
Number
number_fraction(Language language, double value);

#endif // TOOLS_NUMBER_H
