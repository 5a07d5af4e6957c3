// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/value.h"

#include <competent/fact.h>

#include <stddef.h>
#include <string.h>

/// What no value is above, so that sums of values do not overflow
#define MAX_COUNT INT64_C(1000000000000)

enum {
  MINUTES_A_WEEK = 7 * 24 * 60,
  DAYS_A_WEEK    = 7,
  WEEKS_A_YEAR   = 52,
  MONTHS_A_YEAR  = 12,
};

Notation
value_notation(const CompetentProperty property)
{
  static const Notation notations[COMPETENT_N_PROPERTIES] = {
    NOTATION_MONEY,     NOTATION_WEEKS,     NOTATION_HOURS,
    NOTATION_HOURS,     NOTATION_LEVEL,     NOTATION_LEVEL,
    NOTATION_CEFR,      NOTATION_MODE,      NOTATION_DOCUMENT,
    NOTATION_DATE,      NOTATION_DATE,      NOTATION_DATE,
    NOTATION_DATE,      NOTATION_DATE,      NOTATION_BOOLEAN,
    NOTATION_BOOLEAN,   NOTATION_TEXT,      NOTATION_TEXT,
    NOTATION_TEXT,      NOTATION_TEXT,      NOTATION_TEXT,
    NOTATION_TEXT,      NOTATION_DATE,      NOTATION_TEXT,
    NOTATION_CRITERION, NOTATION_CRITERIAL, NOTATION_CRITERIAL,
    NOTATION_CRITERIAL, NOTATION_TEXT,      NOTATION_SHARE,
    NOTATION_MONEY,     NOTATION_MONEY,     NOTATION_COUNT,
    NOTATION_COUNT,     NOTATION_TEXT,      NOTATION_PAYMENT,
    NOTATION_BOOLEAN,   NOTATION_BOOLEAN,
  };

  return notations[property];
}

Notation
value_criterion_notation(const CompetentCriterion criterion)
{
  static const Notation notations[COMPETENT_N_CRITERIA] = {
    NOTATION_APPLICANT, NOTATION_COUNT,   NOTATION_WORK,     NOTATION_LEVEL,
    NOTATION_TEXT,      NOTATION_TEXT,    NOTATION_BOOLEAN,  NOTATION_BOOLEAN,
    NOTATION_BOOLEAN,   NOTATION_COUNT,   NOTATION_BOOLEAN,  NOTATION_BOOLEAN,
    NOTATION_LEVEL,     NOTATION_MODE,    NOTATION_DOCUMENT, NOTATION_BOOLEAN,
    NOTATION_BOOLEAN,   NOTATION_BOOLEAN, NOTATION_BOOLEAN,  NOTATION_BOOLEAN,
    NOTATION_DATE,      NOTATION_DATE,    NOTATION_MONEY,    NOTATION_BOOLEAN,
    NOTATION_BOOLEAN,   NOTATION_BOOLEAN, NOTATION_COUNT,    NOTATION_COUNT,
    NOTATION_TEXT,      NOTATION_BOOLEAN,
  };

  return notations[criterion];
}

bool
value_is_many(const CompetentProperty property)
{
  switch ((int)property) {
    case COMPETENT_PROPERTY_MODE:
    case COMPETENT_PROPERTY_REGION:
    case COMPETENT_PROPERTY_SECTOR:
    case COMPETENT_PROPERTY_PROCESS:
    case COMPETENT_PROPERTY_NOTE:
    case COMPETENT_PROPERTY_SOURCE:
    case COMPETENT_PROPERTY_ONE_OF:
    case COMPETENT_PROPERTY_ONE_OF_TEXT:
      return true;
    default:
      return false;
  }
}

static bool
is_digit(const char c)
{
  return c >= '0' && c <= '9';
}

static char
character_at(const CompetentText text, const size_t i)
{
  return (i < text.length) ? text.bytes[i] : '\0';
}

// Read digits from an offset on, and return whether there are any and not more
// than a number may have
static bool
read_digits(const CompetentText text, size_t* const at, int64_t* const value)
{
  const size_t start = *at;
  for (*value = 0; is_digit(character_at(text, *at)); ++*at) {
    *value = *value * 10 + (text.bytes[*at] - '0');
    if (*value > MAX_COUNT) {
      return false;
    }
  }

  return *at > start;
}

static bool
parse_count(const CompetentText text, int64_t* const value)
{
  size_t at = 0U;
  return read_digits(text, &at, value) && at == text.length;
}

// Read a decimal as a number of units, of which there are so many in one
static bool
parse_decimal(const CompetentText text,
              const int64_t       n_units,
              int64_t* const      value)
{
  size_t  at    = 0U;
  int64_t whole = 0;
  if (!read_digits(text, &at, &whole) || whole > MAX_COUNT / n_units) {
    return false;
  }

  *value = whole * n_units;
  if (at < text.length && text.bytes[at++] != '.') {
    return false;
  }

  int64_t unit = n_units;
  for (; at < text.length && is_digit(text.bytes[at]); ++at) {
    unit /= 10;
    if (!unit && text.bytes[at] != '0') {
      return false;
    }

    *value += unit * (text.bytes[at] - '0');
  }

  return at == text.length && is_digit(text.bytes[at - 1U]);
}

static bool
parse_share(const CompetentText text, int64_t* const value)
{
  return parse_decimal(text, 1000, value) && *value <= 1000;
}

static int64_t
days_of_month(const int64_t year, const int64_t month)
{
  static const int8_t days[MONTHS_A_YEAR] = {
    31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  const bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return days[month - 1] + (month == 2 && is_leap);
}

static bool
is_date(const int64_t year, const int64_t month, const int64_t day)
{
  return year >= 1000 && year <= 9999 && month >= 1 && month <= MONTHS_A_YEAR &&
         day >= 1 && day <= days_of_month(year, month);
}

static bool
parse_date(const CompetentText text, int64_t* const value)
{
  size_t  at    = 0U;
  int64_t year  = 0;
  int64_t month = 0;
  int64_t day   = 0;
  if (!read_digits(text, &at, &year) || at != 4U ||
      character_at(text, at++) != '-' || !read_digits(text, &at, &month) ||
      at != 7U || character_at(text, at++) != '-' ||
      !read_digits(text, &at, &day) || at != 10U ||
      !is_date(year, month, day)) {
    return false;
  }

  *value = year * 10000 + month * 100 + day;
  return at == text.length || text.bytes[at] == 'T' || text.bytes[at] == 'Z' ||
         text.bytes[at] == '+';
}

// Return the minutes of a unit of a duration, or 0
static int64_t
minutes_of(const char unit, const bool is_time)
{
  switch (unit) {
    case 'Y':
      return is_time ? 0 : WEEKS_A_YEAR * MINUTES_A_WEEK;
    case 'M':
      return is_time ? 1 : WEEKS_A_YEAR * MINUTES_A_WEEK / MONTHS_A_YEAR;
    case 'W':
      return is_time ? 0 : MINUTES_A_WEEK;
    case 'D':
      return is_time ? 0 : MINUTES_A_WEEK / DAYS_A_WEEK;
    case 'H':
      return is_time ? 60 : 0;
    default:
      return 0;
  }
}

// A duration is rounded up to whole units: what has begun has to be completed
static bool
parse_duration(const CompetentText text,
               const int64_t       minutes_a_unit,
               int64_t* const      value)
{
  if (character_at(text, 0U) != 'P') {
    return parse_count(text, value);
  }

  int64_t minutes = 0;
  bool    is_time = false;
  size_t  at      = 1U;
  while (at < text.length) {
    if (text.bytes[at] == 'T' && !is_time) {
      is_time = true;
      ++at;
    }

    int64_t       n    = 0;
    const bool    is_n = read_digits(text, &at, &n) && n <= 1000000;
    const int64_t unit = minutes_of(character_at(text, at++), is_time);
    if (!is_n || !unit) {
      return false;
    }

    minutes += n * unit;
  }

  *value = (minutes + minutes_a_unit - 1) / minutes_a_unit;
  return text.length > 1U;
}

static bool
is_text(const CompetentText text, const char* const expected)
{
  return expected && text.length == strlen(expected) &&
         !memcmp(text.bytes, expected, text.length);
}

// Return the next character of a name, in which blanks and case do not count
static char
next_of_name(const char* const bytes, const size_t length, size_t* const at)
{
  while (*at < length &&
         (bytes[*at] == ' ' || bytes[*at] == '-' || bytes[*at] == '_')) {
    ++*at;
  }

  const char c = (*at < length) ? bytes[(*at)++] : '\0';
  return (c >= 'A' && c <= 'Z') ? (char)(c - 'A' + 'a') : c;
}

// An IRI has a name as lc:CourseLevel
bool
value_is_name(const CompetentText text, const char* const name)
{
  const size_t length = name ? strlen(name) : 0U;
  size_t       i      = 0U;
  size_t       j      = 0U;
  char         a      = '\0';
  char         b      = '\0';
  do {
    a = next_of_name(text.bytes, text.length, &i);
    b = next_of_name(name, length, &j);
  } while (a == b && a);

  return length && a == b && i == text.length;
}

static bool
parse_boolean(const CompetentText text, int64_t* const value)
{
  *value = is_text(text, "true") || is_text(text, "1");
  return *value || is_text(text, "false") || is_text(text, "0");
}

/// Another way to write a value
typedef struct {
  const char* name;
  int         value;
} Alias;

#define N_OF(array) (sizeof(array) / sizeof((array)[0]))

// RIO and EDU-DEX write the level above 4 in two ways
static bool
parse_level(const CompetentText text, int64_t* const value)
{
  static const int levels[] = {COMPETENT_NLQF_LEVEL_1,
                               COMPETENT_NLQF_LEVEL_2,
                               COMPETENT_NLQF_LEVEL_3,
                               COMPETENT_NLQF_LEVEL_4,
                               COMPETENT_NLQF_LEVEL_4_PLUS,
                               COMPETENT_NLQF_LEVEL_5,
                               COMPETENT_NLQF_LEVEL_6,
                               COMPETENT_NLQF_LEVEL_7,
                               COMPETENT_NLQF_LEVEL_8};

  for (size_t i = 0U; i < N_OF(levels); ++i) {
    if (is_text(text, competent_nlqf_name((CompetentNlqf)levels[i]))) {
      *value = levels[i];
      return true;
    }
  }

  *value = COMPETENT_NLQF_LEVEL_4_PLUS;
  return is_text(text, "4p");
}

typedef const char* (*NameOf)(int value);

// Find a value by the name that is given it, or by another one
static bool
parse_name(const CompetentText text,
           const NameOf        name_of,
           const int           n_values,
           const Alias* const  aliases,
           const size_t        n_aliases,
           int64_t* const      value)
{
  for (int i = 0; i < n_values; ++i) {
    if (value_is_name(text, name_of(i))) {
      *value = i;
      return true;
    }
  }

  for (size_t i = 0U; i < n_aliases; ++i) {
    if (value_is_name(text, aliases[i].name)) {
      *value = aliases[i].value;
      return true;
    }
  }

  return false;
}

static const char*
cefr_name(const int value)
{
  return competent_cefr_name((CompetentCefr)value);
}

static const char*
mode_name(const int value)
{
  return competent_mode_name((CompetentMode)value);
}

static const char*
document_name(const int value)
{
  return competent_document_name((CompetentDocument)value);
}

static const char*
criterion_name(const int value)
{
  return competent_criterion_name((CompetentCriterion)value);
}

static const char*
applicant_name(const int value)
{
  return competent_applicant_name((CompetentApplicant)value);
}

static const char*
payment_name(const int value)
{
  return competent_payment_name((CompetentPayment)value);
}

static const char*
work_name(const int value)
{
  return competent_work_name((CompetentWork)value);
}

// Names that RIO has for the same, as of its code lists of 2024
static bool
parse_mode(const CompetentText text, int64_t* const value)
{
  static const Alias aliases[] = {{"VOLTIJD", COMPETENT_MODE_FULL_TIME},
                                  {"DEELTIJD", COMPETENT_MODE_PART_TIME},
                                  {"DUAAL", COMPETENT_MODE_DUAL},
                                  {"derde leerweg", COMPETENT_MODE_OVO},
                                  {"praktijkleren", COMPETENT_MODE_AT_WORK},
                                  {"ONLINE", COMPETENT_MODE_ONLINE}};

  return parse_name(
    text, mode_name, COMPETENT_N_MODES, aliases, N_OF(aliases), value);
}

static bool
parse_document(const CompetentText text, int64_t* const value)
{
  static const Alias aliases[] = {
    {"GEEN", COMPETENT_DOCUMENT_NONE},
    {"PRAKTIJKVERKLARING", COMPETENT_DOCUMENT_PRACTICE_STATEMENT},
    {"MICROCREDENTIAL", COMPETENT_DOCUMENT_MICROCREDENTIAL},
    {"bewijs van deelname", COMPETENT_DOCUMENT_PROOF},
    {"branchecertificaat", COMPETENT_DOCUMENT_BRANCH_CERTIFICATE},
    {"mbo-certificaat", COMPETENT_DOCUMENT_CERTIFICATE},
    {"keuzedeel", COMPETENT_DOCUMENT_ELECTIVE},
    {"CERTIFICAAT", COMPETENT_DOCUMENT_CERTIFICATE},
    {"DIPLOMA", COMPETENT_DOCUMENT_DIPLOMA},
    {"GETUIGSCHRIFT", COMPETENT_DOCUMENT_DEGREE}};

  return parse_name(
    text, document_name, COMPETENT_N_DOCUMENTS, aliases, N_OF(aliases), value);
}

bool
value_parse(const Notation      notation,
            const CompetentText text,
            int64_t* const      value)
{
  *value = 0;
  switch (notation) {
    case NOTATION_TEXT:
      return true;
    case NOTATION_COUNT:
      return parse_count(text, value);
    case NOTATION_WEEKS:
      return parse_duration(text, MINUTES_A_WEEK, value);
    case NOTATION_HOURS:
      return parse_duration(text, 60, value);
    case NOTATION_MONEY:
      return parse_decimal(text, 100, value);
    case NOTATION_SHARE:
      return parse_share(text, value);
    case NOTATION_DATE:
      return parse_date(text, value);
    case NOTATION_BOOLEAN:
      return parse_boolean(text, value);
    case NOTATION_LEVEL:
      return parse_level(text, value);
    case NOTATION_CEFR:
      return parse_name(text, cefr_name, COMPETENT_N_CEFRS, NULL, 0U, value);
    case NOTATION_MODE:
      return parse_mode(text, value);
    case NOTATION_DOCUMENT:
      return parse_document(text, value);
    case NOTATION_CRITERION:
      return parse_name(
        text, criterion_name, COMPETENT_N_CRITERIA, NULL, 0U, value);
    case NOTATION_APPLICANT:
      return parse_name(
        text, applicant_name, COMPETENT_N_APPLICANTS, NULL, 0U, value);
    case NOTATION_WORK:
      return parse_name(text, work_name, COMPETENT_N_WORKS, NULL, 0U, value);
    case NOTATION_PAYMENT:
      return parse_name(
        text, payment_name, COMPETENT_N_PAYMENTS, NULL, 0U, value);
    case NOTATION_CRITERIAL:
      break;
  }

  return false;
}
