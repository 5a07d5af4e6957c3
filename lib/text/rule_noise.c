// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/rule_noise.h"

#include "base/uncleared.h"
#include "text/cursor.h"
#include "text/table.h"

#include <string.h>

static const TableRow noise_rows[] = {
#include "dutch/noise.inc"
};

static const Table noise = TABLE_OF(noise_rows);

static bool
is_start(const CompetentText text, const size_t at)
{
  return (!at || memchr(" ([,/|:", text.bytes[at - 1U], 7U)) &&
         text.bytes[at] != ' ';
}

// Where both a bracket before and one behind are left over, take them too
static void
drop_brackets(Phrase* const phrase, const CompetentText text, size_t* const at)
{
  Cursor cursor = {text, *at};
  size_t length = phrase->length;
  while (length && phrase->bytes[length - 1U] == ' ') {
    --length;
  }

  cursor_blanks(&cursor);
  if (length && phrase->bytes[length - 1U] == '(' &&
      cursor_char(&cursor, ')')) {
    phrase->length = length - 1U;
    *at            = cursor.at;
  }
}

// Return where the next match begins, or the length of the text
static size_t
next_match(const CompetentText text,
           const size_t        start,
           const NoiseMatch    match,
           size_t* const       end)
{
  size_t at = start;
  for (; at < text.length; ++at) {
    *end = is_start(text, at) ? match(text, at) : at;
    if (*end > at) {
      break;
    }
  }

  return at;
}

// Copy what is left of a text without a first match and all that follow
static void
strip_from(const CompetentText text,
           Trace* const        trace,
           const Rule          rule,
           const NoiseMatch    match,
           const size_t        first_start,
           const size_t        first_end,
           Phrase* const       rest)
{
  const CompetentText nothing = {NULL, 0U};
  const CompetentText blank   = {" ", 1U};
  size_t              start   = first_start;
  size_t              end     = first_end;
  size_t              at      = 0U;
  phrase_clear(rest);
  while (start < text.length) {
    phrase_add(rest, text_slice(text, at, start));
    trace_step(trace, rule, text_slice(text, start, end), nothing);
    drop_brackets(rest, text, &end);
    phrase_add(rest, blank);
    at    = end;
    start = next_match(text, at, match, &end);
  }

  phrase_add(rest, text_slice(text, at, text.length));
}

void
noise_strip(Phrase* const    phrase,
            Trace* const     trace,
            const Rule       rule,
            const NoiseMatch match)
{
  if (!trace_allows(trace, rule)) {
    return;
  }

  // Most phrases have none, and need not be copied to learn that
  const CompetentText text  = phrase_text(phrase);
  size_t              end   = 0U;
  const size_t        first = next_match(text, 0U, match, &end);
  if (first < text.length) {
    UNCLEARED Phrase rest;
    strip_from(text, trace, rule, match, first, end, &rest);
    phrase_copy(phrase, &rest);
    noise_tidy(phrase);
  }
}

// Copy without brackets that hold no word
static void
drop_empty_brackets(Phrase* const to, const CompetentText text)
{
  for (size_t at = 0U; at < text.length; ++at) {
    size_t end = at + 1U;
    if (text.bytes[at] == '(') {
      while (end < text.length && end < at + 8U && text.bytes[end] != ')' &&
             !byte_is_word(text.bytes[end])) {
        ++end;
      }
    }

    if (text.bytes[at] == '(' && end < text.length && text.bytes[end] == ')') {
      at = end;
    } else {
      phrase_add(to, text_slice(text, at, at + 1U));
    }
  }
}

static bool
is_separator(const char c)
{
  return memchr(",;:|-/!*", c, 8U) != NULL;
}

static bool
is_only_separators(const CompetentText token)
{
  for (size_t i = 0U; i < token.length; ++i) {
    if (!is_separator(token.bytes[i])) {
      return false;
    }
  }

  return true;
}

void
noise_tidy(Phrase* const phrase)
{
  UNCLEARED Phrase full;
  phrase_clear(&full);
  drop_empty_brackets(&full, phrase_text(phrase));

  const CompetentText text     = phrase_text(&full);
  bool                is_after = true; // A separator, or the start
  size_t              at       = 0U;
  phrase_clear(phrase);
  for (CompetentText token = next_token(text, &at); token.length;
       token               = next_token(text, &at)) {
    const bool is_separating = is_only_separators(token);
    if (!is_separating || !is_after) {
      phrase_add_word(phrase, token);
    }

    is_after = is_separating;
  }

  while (phrase->length && (is_separator(phrase->bytes[phrase->length - 1U]) ||
                            phrase->bytes[phrase->length - 1U] == ' ')) {
    --phrase->length;
  }
}

// m/v, v/m/x, m|v|d, (m / v)
// man/vrouw, with blanks or without
static size_t
match_sexes(const CompetentText text, const size_t at)
{
  static const char* const words[] = {"man", "vrouw"};

  for (size_t i = 0U; i < 2U; ++i) {
    Cursor cursor = {text, at};
    if (cursor_word(&cursor, words[i])) {
      cursor_blanks(&cursor);
      if (cursor_char(&cursor, '/')) {
        cursor_blanks(&cursor);
        return cursor_word(&cursor, words[1U - i]) ? cursor.at : at;
      }
    }
  }

  return at;
}

static size_t
match_gender_mark(const CompetentText text, const size_t at)
{
  const size_t sexes = match_sexes(text, at);
  if (sexes > at) {
    return sexes;
  }

  Cursor   cursor = {text, at};
  unsigned men    = 0U;
  unsigned women  = 0U;
  unsigned others = 0U;
  for (size_t end = at;;) {
    const char c = (cursor.at < text.length) ? text.bytes[cursor.at] : ' ';
    men += (c == 'm') ? 1U : 0U;
    women += memchr("vfw", c, 3U) ? 1U : 0U;
    others += memchr("xdho", c, 4U) ? 1U : 0U;
    ++cursor.at;
    if (!memchr("mvfwxdho", c, 8U) || !cursor_is_boundary(&cursor)) {
      return (men == 1U && women == 1U && others < 3U) ? end : at;
    }

    end = cursor.at;
    cursor_blanks(&cursor);
    if (!cursor_char(&cursor, '/') && !cursor_char(&cursor, '|')) {
      return (men == 1U && women == 1U && others < 3U) ? end : at;
    }

    cursor_blanks(&cursor);
  }
}

// Return whether no word follows
static bool
is_end(const CompetentText text, const size_t end)
{
  size_t at = end;
  while (at < text.length && !byte_is_word(text.bytes[at])) {
    ++at;
  }

  return at == text.length;
}

static bool
is_where(const CompetentText text,
         const size_t        start,
         const size_t        end,
         const CompetentText where)
{
  return text_is(where, text_of_string("any")) ||
         (text_is(where, text_of_string("start")) && !start) ||
         (text_is(where, text_of_string("end")) && start && is_end(text, end));
}

static size_t
match_notice(const CompetentText text, const size_t at)
{
  size_t    found = at;
  TableWalk walk  = table_walk(noise);
  for (Cursor cursor = {text, at}; cursor.at < text.length;) {
    if (!table_step(&walk, text.bytes[cursor.at])) {
      break;
    }

    ++cursor.at;

    const TableRow* const row = table_walked(&walk);
    if (row && cursor_is_boundary(&cursor) &&
        is_where(text, at, cursor.at, row->value)) {
      found = cursor.at;
    }
  }

  return found;
}

// ref. 12345, vacaturenummer: 2024-17, #4711
static size_t
match_reference(const CompetentText text, const size_t at)
{
  static const char* const words[] = {
    "ref",
    "ref.nr",
    "referentie",
    "referentienummer",
    "vacaturenummer",
    "vacature nr",
    "vacaturenr",
    "vac.nr",
    "functienummer",
    "vacature-id",
    "jobid",
    "job id",
    "refnr",
    "ref nr",
    "referentiecode",
  };

  Cursor cursor = {text, at};
  if (!cursor_char(&cursor, '#') &&
      !cursor_any(&cursor, words, sizeof(words) / sizeof(words[0]))) {
    return at;
  }

  while (cursor_char(&cursor, '.') || cursor_char(&cursor, ':') ||
         cursor_char(&cursor, ' ') || cursor_char(&cursor, '#')) {
  }

  bool         has_digit = false;
  const size_t start     = cursor.at;
  while (cursor.at < text.length && cursor.at < start + 24U &&
         (byte_is_word(text.bytes[cursor.at]) ||
          memchr("-_./", text.bytes[cursor.at], 4U))) {
    const char c = text.bytes[cursor.at++];
    has_digit    = has_digit || (c >= '0' && c <= '9');
  }

  return (has_digit && cursor_is_boundary(&cursor)) ? cursor.at : at;
}

// Return whether a word only leads from a title to its noise, or the other way
static bool
is_lead(const CompetentText word)
{
  static const char* const words[] = {"een",
                                      "de",
                                      "het",
                                      "onze",
                                      "voor",
                                      "in",
                                      "te",
                                      "bij",
                                      "per",
                                      "met",
                                      "vanaf",
                                      "vanuit"};

  bool is = false;
  for (size_t i = 0U; i < sizeof(words) / sizeof(words[0]) && !is; ++i) {
    is = text_is(word, text_of_string(words[i]));
  }

  return is;
}

static CompetentText
without_first(const CompetentText text)
{
  size_t              at    = 0U;
  const CompetentText token = next_token(text, &at);
  return (is_lead(token) && at < text.length)
           ? text_slice(text, at + 1U, text.length)
           : text;
}

static CompetentText
without_last(const CompetentText text)
{
  size_t start = text.length;
  while (start && text.bytes[start - 1U] != ' ') {
    --start;
  }

  return (start && is_lead(text_slice(text, start, text.length)))
           ? text_slice(text, 0U, start - 1U)
           : text;
}

// "Lasser voor": where noise was taken from an end, so is what led to it
static void
drop_leads(Phrase* const phrase, const CompetentText before)
{
  const CompetentText text          = phrase_text(phrase);
  const bool          is_start_kept = before.length >= text.length &&
                             text_is(text_slice(before, 0U, text.length), text);
  const bool is_end_kept =
    before.length >= text.length &&
    text_is(text_slice(before, before.length - text.length, before.length),
            text);

  CompetentText rest = text;
  for (size_t n = 0U; n != rest.length;) {
    n    = rest.length;
    rest = is_start_kept ? rest : without_first(rest);
    rest = is_end_kept ? rest : without_last(rest);
  }

  if (rest.length < text.length) {
    UNCLEARED Phrase kept;
    phrase_clear(&kept);
    phrase_add(&kept, rest);
    phrase_copy(phrase, &kept);
    noise_tidy(phrase);
  }
}

bool
rule_noise(Phrase* const phrase, Trace* const trace)
{
  UNCLEARED Phrase before;
  phrase_copy(&before, phrase);

  noise_strip(phrase, trace, RULE_GENDER_MARK, match_gender_mark);
  noise_strip(phrase, trace, RULE_REFERENCE, match_reference);
  noise_strip(phrase, trace, RULE_HOURS, match_hours);
  noise_strip(phrase, trace, RULE_SALARY, match_salary);
  noise_strip(phrase, trace, RULE_NOTICE, match_notice);
  rule_place(phrase, trace);
  if (!text_is(phrase_text(phrase), phrase_text(&before))) {
    drop_leads(phrase, phrase_text(&before));
  }

  for (size_t i = 0U; i < phrase->length; ++i) {
    if (byte_is_word(phrase->bytes[i])) {
      return false;
    }
  }

  phrase_copy(phrase, &before);
  return true;
}
