// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/lexeme.h"

#include "base/uncleared.h"
#include "text/inflection.h"
#include "text/table.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

static const TableRow filler_rows[] = {
#include "dutch/fillers.inc"
};

static const uint16_t filler_starts[] = {
#include "dutch/fillers.starts.inc"
};

static const TableRow ordinal_rows[] = {
#include "dutch/ordinals.inc"
};

static const Table fillers  = TABLE_WITH(filler_rows, filler_starts);
static const Table ordinals = TABLE_OF(ordinal_rows);

enum {
  MIN_STEM       = 4, ///< Letters of an adjective before its -e
  MIN_SMALL      = 3, ///< Letters of a noun before the end of its diminutive
  MIN_INFINITIVE = 4,
};

Filler
lexeme_filler(const CompetentText word)
{
  const TableRow* const row = table_find(fillers, word);

  return !row                           ? FILLER_NONE
         : text_starts(row->value, 'a') ? FILLER_ALWAYS
                                        : FILLER_BETWEEN;
}

static bool
has_ending(const CompetentText word, const char* const ending)
{
  const size_t n = strlen(ending);
  return word.length >= n && !memcmp(word.bytes + word.length - n, ending, n);
}

static CompetentText
without(const CompetentText word, const size_t n)
{
  return text_slice(word, 0U, word.length - n);
}

void
lexeme_key(const CompetentText word, Phrase* const key)
{
  UNCLEARED Phrase number;
  if (inflection_number(word, &number)) {
    inflection_gender(phrase_text(&number), key);
  } else {
    inflection_gender(word, key);
  }
}

bool
lexeme_is_infinitive(const CompetentText word)
{
  static const char* const nouns[] = {
    "heden", "ingen", "teiten", "missen", "ssen", "innen", "egen"};
  static const char* const short_ones[] = {
    "doen", "gaan", "slaan", "staan", "zien"};

  for (size_t i = 0U; i < sizeof(short_ones) / sizeof(short_ones[0]); ++i) {
    if (has_ending(word, short_ones[i])) {
      return true;
    }
  }

  for (size_t i = 0U; i < 2U; ++i) {
    if (has_ending(word, nouns[i])) {
      return false;
    }
  }

  return word.length >= MIN_INFINITIVE && has_ending(word, "en");
}

// Add a base unless it is there, or there is no room for it
static void
add_base(const CompetentText text, Bases* const bases)
{
  for (size_t i = 0U; i < bases->n; ++i) {
    if (text_is(base_text(&bases->items[i]), text)) {
      return;
    }
  }

  if (bases->n < BASES_MAX && text.length && text.length <= BASE_MAX_SIZE) {
    Base* const base = &bases->items[bases->n++];
    base->length     = text.length;
    memcpy(base->bytes, text.bytes, text.length);
  }
}

static void
add_key(const CompetentText word, Bases* const bases)
{
  UNCLEARED Phrase key;
  lexeme_key(word, &key);
  add_base(phrase_text(&key), bases);
}

// Add what stands before the end of a diminutive: kindje, beroepje, filmpje
static void
add_small(const CompetentText word, Bases* const bases)
{
  static const char* const endings[] = {"etje", "pje", "tje", "kje", "je"};

  const CompetentText one = has_ending(word, "s") ? without(word, 1U) : word;
  for (size_t i = 0U; i < sizeof(endings) / sizeof(endings[0]); ++i) {
    const size_t n = strlen(endings[i]);
    if (has_ending(one, endings[i]) && one.length >= n + MIN_SMALL) {
      UNCLEARED Phrase stem;
      phrase_clear(&stem);
      phrase_add(&stem, without(one, n));
      if (*endings[i] == 'k') {
        phrase_add(&stem, text_of_string("g"));
      }

      add_key(phrase_text(&stem), bases);
    }
  }
}

void
lexeme_bases(const CompetentText word, Bases* const bases)
{
  bases->n = 0U;
  if (word.length > INFLECTION_MAX_WORD) {
    return;
  }

  UNCLEARED Phrase stem;
  phrase_clear(&stem);
  phrase_add(&stem, word);
  add_base(phrase_text(&stem), bases);
  add_key(word, bases);
  if (has_ending(word, "e") && word.length > MIN_STEM &&
      inflection_stem(without(word, 1U), &stem)) {
    add_base(phrase_text(&stem), bases);
  }

  const TableRow* const ordinal = table_find(ordinals, word);
  if (ordinal) {
    add_key(ordinal->value, bases);
  }

  add_small(word, bases);
}
