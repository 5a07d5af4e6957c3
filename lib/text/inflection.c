// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/inflection.h"

#include "text/table.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

static const TableRow gender_rows[] = {
#include "dutch/gender.inc"
};

static const uint16_t gender_starts[] = {
#include "dutch/gender.starts.inc"
};

static const TableRow number_rows[] = {
#include "dutch/number.inc"
};

static const uint16_t number_starts[] = {
#include "dutch/number.starts.inc"
};

static const Table genders = TABLE_WITH(gender_rows, gender_starts);
static const Table numbers = TABLE_WITH(number_rows, number_starts);

enum {
  // A stem has at least so many letters
  MIN_STEM = 2,
};

static bool
is_vowel(const char c)
{
  return memchr("aeiouy", c, 6U) != NULL;
}

// Return how many letters from the end a single vowel stands before a single
// consonant: "tal", not "taal" or "tant"
static bool
ends_short(const CompetentText text)
{
  const size_t n = text.length;
  return n > 1U && !is_vowel(text.bytes[n - 1U]) &&
         is_vowel(text.bytes[n - 2U]) &&
         (n == 2U || !is_vowel(text.bytes[n - 3U])) &&
         !(text.bytes[n - 2U] == 'i' && text.bytes[n - 1U] == 'j');
}

// An unstressed syllable like that of "artikel" is not respelt
static bool
ends_unstressed(const CompetentText text)
{
  const size_t n = text.length;
  if (text.bytes[n - 2U] != 'e' || !memchr("lrnm", text.bytes[n - 1U], 4U)) {
    return false;
  }

  for (size_t i = 0U; i + 2U < n; ++i) {
    if (is_vowel(text.bytes[i])) {
      return true;
    }
  }

  return false;
}

static bool
has_vowel(const CompetentText text)
{
  for (size_t i = 0U; i < text.length; ++i) {
    if (is_vowel(text.bytes[i])) {
      return true;
    }
  }

  return false;
}

static bool
ends_double(const CompetentText text)
{
  const size_t n = text.length;
  return n > 1U && text.bytes[n - 1U] == text.bytes[n - 2U];
}

// Write voiced consonants as they are heard at the end: brieven, brief
static char
devoiced(const char c)
{
  return (c == 'v') ? 'f' : (c == 'z') ? 's' : c;
}

// "Groen" has no stem, but "hei", "brei" and "bui" are some
static bool
ends_vowel(const CompetentText text)
{
  const size_t n = text.length;
  return is_vowel(text.bytes[n - 1U]) &&
         !(n > 2U && text.bytes[n - 1U] == 'i' && is_vowel(text.bytes[n - 2U]));
}

bool
inflection_stem(const CompetentText before_en, Phrase* const stem)
{
  const size_t n = before_en.length;
  phrase_clear(stem);
  if (n < MIN_STEM || n > INFLECTION_MAX_WORD || !has_vowel(before_en) ||
      ends_vowel(before_en)) {
    return false;
  }

  const char last = devoiced(before_en.bytes[n - 1U]);
  phrase_add(stem, text_slice(before_en, 0U, n - 1U));
  if (ends_double(before_en) && !is_vowel(last)) {
    return true;
  }

  if (ends_short(before_en) && !ends_unstressed(before_en) &&
      before_en.bytes[n - 2U] != 'i' && before_en.bytes[n - 2U] != 'y') {
    phrase_add(stem, text_slice(before_en, n - 2U, n - 1U));
  }

  const CompetentText end = {&last, 1U};
  return phrase_add(stem, end);
}

// Write somebody who does: kapster, kapper; verkoopster, verkoper; uitvoerster,
// uitvoerder; schrijfster, schrijver
static void
add_agent(const CompetentText stem, Phrase* const key)
{
  const size_t n    = stem.length;
  const char   last = stem.bytes[n - 1U];
  if (last == 'r') {
    phrase_add(key, stem);
    phrase_add(key, text_of_string("der"));
    return;
  }

  const bool is_long = n > 2U && !is_vowel(last) &&
                       stem.bytes[n - 2U] == stem.bytes[n - 3U] &&
                       is_vowel(stem.bytes[n - 2U]);

  const char          voiced = (last == 'f') ? 'v' : last;
  const CompetentText end    = {&voiced, 1U};
  phrase_add(key, text_slice(stem, 0U, is_long ? n - 2U : n - 1U));
  phrase_add(key, end);
  if (ends_short(stem) && !ends_unstressed(stem)) {
    phrase_add(key, end);
  }

  phrase_add(key, text_of_string("er"));
}

static void
add_man_of_trice(const CompetentText stem, Phrase* const key)
{
  phrase_add(key, stem);
  phrase_add(key,
             text_of_string((text_ends(stem, 'a') || text_ends(stem, 'i'))
                              ? "tor"
                              : "teur"));
}

static bool
respell(const CompetentText stem, const CompetentText how, Phrase* const key)
{
  switch (how.bytes[1]) {
    case 'e': // *er of gender.tsv, *en of number.tsv
      if (how.bytes[2] == 'n') {
        return inflection_stem(stem, key);
      }

      add_agent(stem, key);
      return true;
    default: // *trice
      add_man_of_trice(stem, key);
      return true;
  }
}

static bool
inflect(const Table table, const CompetentText word, Phrase* const key)
{
  phrase_clear(key);

  const TableRow* const row = (word.length <= INFLECTION_MAX_WORD)
                                ? table_find_ending(table, word)
                                : NULL;
  if (!row) {
    phrase_add(key, word);
    return false;
  }

  const size_t sign =
    (text_starts(row->key, '-') || text_starts(row->key, '=')) ? 1U : 0U;
  const CompetentText stem =
    text_slice(word, 0U, word.length - (row->key.length - sign));

  if (text_starts(row->value, '*')) {
    if (!respell(stem, row->value, key)) {
      phrase_clear(key);
      phrase_add(key, word);
    }
  } else {
    phrase_add(key, stem);
    phrase_add(key, row->value);
  }

  return !text_is(phrase_text(key), word);
}

bool
inflection_number(const CompetentText word, Phrase* const key)
{
  const size_t n = word.length;
  if (n > 3U && word.bytes[n - 1U] == 's' && word.bytes[n - 2U] == '\'') {
    phrase_clear(key);
    return phrase_add(key, text_slice(word, 0U, n - 2U));
  }

  return inflect(numbers, word, key);
}

bool
inflection_gender(const CompetentText word, Phrase* const key)
{
  return inflect(genders, word, key);
}
