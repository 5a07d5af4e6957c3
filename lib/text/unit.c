// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/unit.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum {
  MIN_PART = 3, ///< Letters of a part
  MIN_WORD = 7, ///< Letters of a word that is split
  MIN_STEM = 3, ///< Letters before the ending of a gender
  MIN_BASE = 4, ///< Letters of a singular
};

/// An ending that becomes another one
typedef struct {
  const char* from;
  const char* to;
} Ending;

static CompetentText
text_of(const char* const string)
{
  const CompetentText text = {string, strlen(string)};
  return text;
}

static bool
ends_with(const CompetentText text, const CompetentText end)
{
  return text.length >= end.length &&
         !memcmp(text.bytes + text.length - end.length, end.bytes, end.length);
}

static CompetentText
start_of(const CompetentText text, const size_t length)
{
  const CompetentText start = {text.bytes, length};
  return start;
}

static void
add(Unit* const unit, const CompetentText text)
{
  memcpy(unit->bytes + unit->length, text.bytes, text.length);
  unit->length += text.length;
}

// Write a stem, a letter or none, and an ending; return whether that is a word
static bool
is_known(const Lexicon       lexicon,
         const CompetentText stem,
         const char          letter,
         const char* const   ending,
         Unit* const         unit)
{
  const CompetentText one = {&letter, letter ? 1U : 0U};
  unit->length            = 0U;
  add(unit, stem);
  add(unit, one);
  add(unit, text_of(ending));
  return lexicon_find(lexicon, unit_text(unit)) != 0U;
}

static char
voiced(const char c)
{
  return (c == 'f') ? 'v' : (c == 's') ? 'z' : c;
}

// Kapster: kapper, verkoopster: verkoper, schrijfster: schrijver
static bool
find_agent(const Lexicon lexicon, const CompetentText stem, Unit* const unit)
{
  const size_t n       = stem.length;
  const char   last    = stem.bytes[n - 1U];
  const char   hard    = voiced(last);
  const bool   is_long = n > 3U && stem.bytes[n - 2U] == stem.bytes[n - 3U];

  const CompetentText shorter = start_of(stem, n - 2U);
  return is_known(lexicon, stem, '\0', "er", unit) ||
         is_known(lexicon, stem, last, "er", unit) ||
         is_known(lexicon, stem, '\0', "aar", unit) ||
         (is_long && is_known(lexicon, shorter, last, "er", unit)) ||
         is_known(lexicon, start_of(stem, n - 1U), hard, "er", unit) ||
         (is_long && is_known(lexicon, shorter, hard, "er", unit));
}

static bool
find_man(const Lexicon lexicon, const CompetentText word, Unit* const unit)
{
  static const Ending endings[] = {{"trices", "teur"},
                                   {"trice", "teur"},
                                   {"euses", "eur"},
                                   {"euse", "eur"},
                                   {"sters", "er"},
                                   {"ster", "er"},
                                   {"vrouwen", "man"},
                                   {"vrouw", "man"},
                                   {"mannen", "man"},
                                   {"lieden", "man"},
                                   {"lui", "man"},
                                   {"iste", "ist"},
                                   {"ente", "ent"},
                                   {"ante", "ant"},
                                   {"ices", "ex"}};

  for (size_t i = 0U; i < sizeof(endings) / sizeof(endings[0]); ++i) {
    const CompetentText from = text_of(endings[i].from);
    if (ends_with(word, from) && word.length >= from.length + MIN_STEM) {
      const CompetentText stem = start_of(word, word.length - from.length);
      return !strcmp(endings[i].to, "er")
               ? find_agent(lexicon, stem, unit)
               : is_known(lexicon, stem, '\0', endings[i].to, unit);
    }
  }

  return false;
}

static bool
is_base(const Lexicon       lexicon,
        const CompetentText stem,
        const char          last,
        Unit* const         unit)
{
  return stem.length + 1U >= MIN_BASE &&
         is_known(lexicon, stem, last, "", unit);
}

// Respell what stands before an ending that begins with a vowel: taken, taak
static bool
find_respelt(const Lexicon lexicon, const CompetentText stem, Unit* const unit)
{
  const size_t n      = stem.length;
  const char   last   = stem.bytes[n - 1U];
  const char   before = stem.bytes[n - 2U];
  const char   end    = (last == 'v') ? 'f' : (last == 'z') ? 's' : last;

  const char other = (before == 'v') ? 'f' : (before == 'z') ? 's' : before;
  const CompetentText shorter = start_of(stem, n - 1U);
  if (is_base(lexicon, shorter, end, unit) ||
      (last == before &&
       is_base(lexicon, start_of(stem, n - 2U), other, unit))) {
    return true;
  }

  char doubled[WORDS_MAX_LENGTH];
  memcpy(doubled, stem.bytes, n - 1U);
  doubled[n - 1U] = before;

  const CompetentText longer = {doubled, n};
  return memchr("aeou", before, 4U) && !memchr("aeiou", last, 5U) &&
         is_base(lexicon, longer, end, unit);
}

static bool
find_singular(const Lexicon lexicon, const CompetentText word, Unit* const unit)
{
  static const char* const endings[] = {"en", "s", "n", "e"};
  for (size_t i = 0U; i < sizeof(endings) / sizeof(endings[0]); ++i) {
    const CompetentText ending = text_of(endings[i]);
    if (ends_with(word, ending) && word.length >= ending.length + MIN_BASE) {
      const CompetentText stem = start_of(word, word.length - ending.length);
      if ((*ending.bytes == 'e') ? find_respelt(lexicon, stem, unit)
                                 : is_known(lexicon, stem, '\0', "", unit)) {
        return true;
      }
    }
  }

  return false;
}

static void
write_base(const Lexicon lexicon, const CompetentText word, Unit* const unit)
{
  if (!find_man(lexicon, word, unit) && !find_singular(lexicon, word, unit)) {
    unit->length = 0U;
    add(unit, word);
  }
}

static unsigned
magnitude(const uint32_t count, const unsigned most)
{
  unsigned result = 0U;
  for (uint64_t n = (uint64_t)count + 1U; n > 1U && result < most; n >>= 1U) {
    ++result;
  }

  return result;
}

/// A way to split a word in two
typedef struct {
  int           points;
  CompetentText modifier;
  CompetentText head;
} Split;

// Try all that may link what stands before a head to it
static void
try_links(const Lexicon       lexicon,
          const CompetentText left,
          const CompetentText head,
          const uint32_t      n_heads,
          Split* const        best)
{
  static const char* const links[] = {"", "s", "en", "e", "er", "n"};
  for (size_t i = 0U; i < sizeof(links) / sizeof(links[0]); ++i) {
    const CompetentText link = text_of(links[i]);
    if (!ends_with(left, link) || left.length < link.length + MIN_PART) {
      continue;
    }

    const CompetentText modifier = start_of(left, left.length - link.length);
    const uint32_t      n        = lexicon_find(lexicon, modifier);
    const int           points   = (int)(7U * magnitude(n, 6U) +
                             7U * magnitude(n_heads, 9U) + 3U * head.length) -
                       5 * (int)link.length;

    // So short a word has to be no accident
    if (n && (modifier.length > MIN_PART || n >= 3U) &&
        (!best->head.length || points > best->points)) {
      best->points   = points;
      best->modifier = modifier;
      best->head     = head;
    }
  }
}

static Split
find_split(const Lexicon lexicon, const CompetentText word)
{
  Split best = {0, {NULL, 0U}, {NULL, 0U}};
  for (size_t i = MIN_PART; i + MIN_PART < word.length; ++i) {
    const CompetentText head    = {word.bytes + i, word.length - i};
    const uint32_t      n_heads = lexicon_find(lexicon, head);
    if (n_heads) {
      try_links(lexicon, start_of(word, i), head, n_heads, &best);
    }
  }

  return best;
}

size_t
units_of_word(const Lexicon       lexicon,
              const CompetentText word,
              Unit                units[UNIT_MAX_OF_WORDS])
{
  // Parts that are still to be split, the first on top
  CompetentText waiting[UNIT_MAX_OF_WORDS + 1U];
  size_t        n_waiting = 0U;
  size_t        n         = 0U;
  waiting[n_waiting++]    = word;
  while (n_waiting && n < UNIT_MAX_OF_WORDS) {
    const CompetentText part  = waiting[--n_waiting];
    Split               split = {0, {NULL, 0U}, {NULL, 0U}};
    if (part.length >= MIN_WORD) {
      split = find_split(lexicon, part);
    }

    if (split.head.length) {
      waiting[n_waiting++] = split.head;
      waiting[n_waiting++] = split.modifier;
    } else {
      write_base(lexicon, part, &units[n++]);
    }
  }

  return n;
}
