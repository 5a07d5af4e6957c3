// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/cell.h"

#include "base/trim.h"

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum {
  N_IN_GROUP   = 3, ///< Digits between separators of thousands
  MAX_DECIMALS = 2,
  MAX_NUMBER   = 24, ///< Bytes of a number
};

/// A number as it is written, without what may stand around it
typedef struct {
  char   whole[MAX_NUMBER];
  char   decimals[MAX_DECIMALS + 1];
  size_t n_whole;
  size_t n_decimals;
} Number;

static bool
is_digit(const char c)
{
  return c >= '0' && c <= '9';
}

// Take a beginning off, whatever its case, and return whether it was there
static bool
take_start(CompetentText* const text, const char* const start)
{
  const size_t length = strlen(start);
  if (text->length < length) {
    return false;
  }

  for (size_t i = 0U; i < length; ++i) {
    const char c = text->bytes[i];
    if (((c >= 'A' && c <= 'Z') ? (char)(c - 'A' + 'a') : c) != start[i]) {
      return false;
    }
  }

  text->bytes += length;
  text->length -= length;
  *text = trim(*text);
  return true;
}

static bool
take_end(CompetentText* const text, const char* const end)
{
  const size_t length = strlen(end);
  if (text->length < length) {
    return false;
  }

  CompetentText rest = {text->bytes + text->length - length, length};
  if (!take_start(&rest, end) || rest.length) {
    return false;
  }

  text->length -= length;
  *text = trim(*text);
  return true;
}

// Return the length of a blank between thousands, which may be one that does
// not break: U+00A0 or U+202F
static size_t
blank_length(const CompetentText text)
{
  const CompetentText rest = text;
  return (rest.length && rest.bytes[0] == ' ')                            ? 1U
         : (rest.length >= 2U && !memcmp(rest.bytes, "\xC2\xA0", 2U))     ? 2U
         : (rest.length >= 3U && !memcmp(rest.bytes, "\xE2\x80\xAF", 3U)) ? 3U
                                                                          : 0U;
}

// Copy a number without the blanks in it, or fail where it is too long
static bool
copy_number(const CompetentText text, char* const copy)
{
  CompetentText rest = text;
  size_t        n    = 0U;
  while (rest.length) {
    const size_t blank = blank_length(rest);
    const size_t step  = blank ? blank : 1U;
    if (!blank) {
      copy[n++] = rest.bytes[0];
    }

    if (n >= MAX_NUMBER) {
      return false;
    }

    rest.bytes += step;
    rest.length -= step;
  }

  copy[n] = '\0';
  return n > 0U;
}

// Return whether digits are grouped by three behind separators, all the same
static bool
is_grouped(const char* const digits, const size_t length, const char separator)
{
  size_t n_groups = 0U;
  size_t n_digits = 0U;
  for (size_t i = 0U; i <= length; ++i) {
    if (i < length && is_digit(digits[i])) {
      ++n_digits;
    } else if (i < length && digits[i] != separator) {
      return false;
    } else if (n_groups ? n_digits != N_IN_GROUP
                        : !n_digits || (i < length && n_digits > N_IN_GROUP)) {
      return false;
    } else {
      ++n_groups;
      n_digits = 0U;
    }
  }

  return true;
}

// Return where the decimal separator is, or the length where there is none.
// Behind a point come three digits of thousands or one or two decimals, behind
// a comma only decimals.
static size_t
find_decimals(const char* const text, const size_t length)
{
  size_t at = length;
  while (at && is_digit(text[at - 1U])) {
    --at;
  }

  if (!at) {
    return length;
  }

  const size_t n_behind = length - at;
  return (text[at - 1U] == '.' && n_behind == N_IN_GROUP) ? length : at - 1U;
}

static bool
read_number(const CompetentText text, Number* const number)
{
  char copy[MAX_NUMBER + 1];
  memset(number, 0, sizeof(*number));
  if (!copy_number(text, copy)) {
    return false;
  }

  const size_t length    = strlen(copy);
  const size_t point     = find_decimals(copy, length);
  const char   decimal   = (point < length) ? copy[point] : ',';
  const char   thousands = (decimal == '.') ? ',' : '.';
  if ((decimal != '.' && decimal != ',') ||
      !is_grouped(copy, point, thousands)) {
    return false;
  }

  number->n_decimals = (point < length) ? length - point - 1U : 0U;
  if (number->n_decimals > MAX_DECIMALS ||
      (point < length && !number->n_decimals)) {
    return false;
  }

  memcpy(number->decimals, copy + point + 1U, number->n_decimals);
  for (size_t i = 0U; i < point; ++i) {
    if (is_digit(copy[i])) {
      number->whole[number->n_whole++] = copy[i];
    }
  }

  return true;
}

static CompetentStatus
append(Buffer* const         buffer,
       const char* const     text,
       CompetentError* const error)
{
  return buffer_append(buffer, text, strlen(text), error);
}

static CompetentStatus
write_number(Number* const         number,
             const bool            is_whole,
             Buffer* const         buffer,
             bool* const           is_value,
             CompetentError* const error)
{
  *is_value = !is_whole || strspn(number->decimals, "0") == number->n_decimals;

  CompetentStatus st = append(buffer, number->whole, error);
  if (!st && !is_whole && number->n_decimals) {
    st = append(buffer, ".", error);
    st = st ? st : append(buffer, number->decimals, error);
  }

  return st;
}

static CompetentStatus
write_money(const CompetentText   field,
            Buffer* const         buffer,
            bool* const           is_value,
            CompetentError* const error)
{
  Number        number;
  CompetentText text = field;
  (void)(take_start(&text, "\xE2\x82\xAC") || take_start(&text, "eur"));
  (void)(take_end(&text, "\xE2\x82\xAC") || take_end(&text, "eur"));
  (void)(take_end(&text, ",--") || take_end(&text, ",-"));
  *is_value = read_number(text, &number);
  return *is_value ? write_number(&number, false, buffer, is_value, error)
                   : COMPETENT_STATUS_SUCCESS;
}

/// A unit behind a number, and how it is written in a duration
typedef struct {
  const char* name;
  const char* designator;
} Unit;

// Only one unit has a place: "6 maanden", and not "1 jaar en 6 maanden"
static CompetentStatus
write_weeks(const CompetentText   field,
            Buffer* const         buffer,
            bool* const           is_value,
            CompetentError* const error)
{
  static const Unit units[] = {{"weken", "W"},
                               {"weeks", "W"},
                               {"week", "W"},
                               {"maanden", "M"},
                               {"maand", "M"},
                               {"months", "M"},
                               {"month", "M"},
                               {"jaar", "Y"},
                               {"jaren", "Y"},
                               {"years", "Y"},
                               {"year", "Y"},
                               {"dagen", "D"},
                               {"dag", "D"},
                               {"days", "D"},
                               {"day", "D"}};

  const char*   designator = NULL;
  CompetentText text       = field;
  for (size_t i = 0U; i < sizeof(units) / sizeof(units[0]) && !designator;
       ++i) {
    designator = take_end(&text, units[i].name) ? units[i].designator : NULL;
  }

  // A duration, which only has to be handed on
  if (field.length && field.bytes[0] == 'P') {
    *is_value = true;
    return buffer_append(buffer, field.bytes, field.length, error);
  }

  Number number;
  *is_value = read_number(text, &number);
  if (!*is_value) {
    return COMPETENT_STATUS_SUCCESS;
  }

  CompetentStatus st =
    designator ? append(buffer, "P", error) : COMPETENT_STATUS_SUCCESS;
  st = st ? st : write_number(&number, true, buffer, is_value, error);
  return (st || !designator) ? st : append(buffer, designator, error);
}

static CompetentStatus
write_hours(const CompetentText   field,
            Buffer* const         buffer,
            bool* const           is_value,
            CompetentError* const error)
{
  Number        number;
  CompetentText text = field;
  if (field.length && field.bytes[0] == 'P') {
    *is_value = true;
    return buffer_append(buffer, field.bytes, field.length, error);
  }

  (void)(take_end(&text, "uren") || take_end(&text, "uur") ||
         take_end(&text, "sbu") || take_end(&text, "hours"));
  *is_value = read_number(text, &number);
  return *is_value ? write_number(&number, true, buffer, is_value, error)
                   : COMPETENT_STATUS_SUCCESS;
}

// Read a number of at most four digits and go behind it
static int
take_count(CompetentText* const text)
{
  int    count = 0;
  size_t n     = 0U;
  for (; n < text->length && n < 4U && is_digit(text->bytes[n]); ++n) {
    count = count * 10 + (text->bytes[n] - '0');
  }

  text->bytes += n;
  text->length -= n;
  return n ? count : -1;
}

static bool
take_separator(CompetentText* const text, const char separator)
{
  if (!text->length || text->bytes[0] != separator) {
    return false;
  }

  ++text->bytes;
  --text->length;
  return true;
}

// A year of four digits stands first or last, and the day at the other end
static CompetentStatus
write_date(const CompetentText   field,
           Buffer* const         buffer,
           bool* const           is_value,
           CompetentError* const error)
{
  CompetentText rest = field;
  size_t        n    = 0U;
  while (n < field.length && is_digit(field.bytes[n])) {
    ++n;
  }

  const char separator = (n < field.length) ? field.bytes[n] : '\0';
  if (n == 4U && separator == '-') {
    *is_value = true;
    return buffer_append(buffer, field.bytes, field.length, error);
  }

  const int first  = take_count(&rest);
  bool      is_one = take_separator(&rest, separator);
  const int month  = take_count(&rest);
  is_one           = take_separator(&rest, separator) && is_one;
  const int last   = take_count(&rest);
  const int year   = (n == 4U) ? first : last;
  const int day    = (n == 4U) ? last : first;

  char text[32];
  snprintf(text, sizeof(text), "%04d-%02d-%02d", year, month, day);
  *is_value = is_one && !rest.length && year >= 1000 && day >= 0 &&
              month >= 0 && separator && strchr("-/.", separator);
  return append(buffer, text, error);
}

static CompetentStatus
write_boolean(const CompetentText   field,
              Buffer* const         buffer,
              bool* const           is_value,
              CompetentError* const error)
{
  static const char* const yes[] = {"ja", "j", "yes", "y", "waar", "true", "1"};
  static const char* const no[]  = {
     "nee", "n", "no", "nee", "onwaar", "false", "0"};

  for (size_t i = 0U; i < sizeof(yes) / sizeof(yes[0]); ++i) {
    *is_value = value_is_name(field, yes[i]) || value_is_name(field, no[i]);
    if (*is_value) {
      return append(
        buffer, value_is_name(field, yes[i]) ? "true" : "false", error);
    }
  }

  return COMPETENT_STATUS_SUCCESS;
}

// The levels of mbo are those of the NLQF; "mbo 4+" is none
static CompetentStatus
write_level(const CompetentText   field,
            Buffer* const         buffer,
            bool* const           is_value,
            CompetentError* const error)
{
  CompetentText text   = field;
  const bool    is_mbo = take_start(&text, "mbo");
  (void)take_start(&text, "-");
  (void)take_start(&text, "nlqf");
  (void)take_start(&text, "niveau");
  (void)take_start(&text, "level");
  *is_value = !is_mbo || (text.length == 1U && text.bytes[0] >= '1' &&
                          text.bytes[0] <= '4');
  return buffer_append(buffer, text.bytes, text.length, error);
}

CompetentStatus
cell_write(const Notation        notation,
           const CompetentText   field,
           Buffer* const         buffer,
           bool* const           is_value,
           CompetentError* const error)
{
  switch ((int)notation) {
    case NOTATION_MONEY:
      return write_money(field, buffer, is_value, error);
    case NOTATION_WEEKS:
      return write_weeks(field, buffer, is_value, error);
    case NOTATION_HOURS:
      return write_hours(field, buffer, is_value, error);
    case NOTATION_DATE:
      return write_date(field, buffer, is_value, error);
    case NOTATION_BOOLEAN:
      return write_boolean(field, buffer, is_value, error);
    case NOTATION_LEVEL:
      return write_level(field, buffer, is_value, error);
    default:
      *is_value = true;
      return buffer_append(buffer, field.bytes, field.length, error);
  }
}
