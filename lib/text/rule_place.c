// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/rule_noise.h"
#include "text/table.h"

#include <string.h>

enum {
  // No place has more words
  MAX_WORDS = 5,

  // "te Assen, Drenthe, Nederland"
  MAX_PLACES = 4,
};

static const TableRow place_rows[] = {
#include "dutch/places.inc"
};

static const Table places = TABLE_OF(place_rows);

static bool
ends_with(const CompetentText text, const char* const string)
{
  const CompetentText ending = text_of_string(string);
  return text.length >= ending.length &&
         text_is(text_slice(text, text.length - ending.length, text.length),
                 ending);
}

static CompetentText
trimmed(CompetentText text)
{
  while (text.length && memchr(" ).,", text.bytes[text.length - 1U], 4U)) {
    --text.length;
  }

  return text;
}

// Return a place without what says that it is about there
static CompetentText
named(const CompetentText text)
{
  static const char* const endings[] = {
    " e.o",
    " eo",
    " en omgeving",
    " en omstreken",
    " centrum",
    " noord",
    " zuid",
    " oost",
    " west",
    " (nl",
    " nl",
  };

  for (size_t i = 0U; i < sizeof(endings) / sizeof(endings[0]); ++i) {
    if (ends_with(text, endings[i])) {
      return text_slice(text, 0U, text.length - strlen(endings[i]));
    }
  }

  return text;
}

// Return the length without words like "in de regio", or the same length
static size_t
before_words(const CompetentText text)
{
  static const char* const words[] = {
    " te",
    " in",
    " in de",
    " regio",
    " omgeving",
    " rondom",
    " nabij",
    " locatie",
    " standplaats",
    " vestiging",
    " en",
    " of",
    " provincie",
    " werkplek",
    " locatie:",
    " standplaats:",
    " regio:",
  };

  size_t length = text.length;
  for (bool found = true; found;) {
    found = false;
    for (size_t i = 0U; i < sizeof(words) / sizeof(words[0]); ++i) {
      if (ends_with(text_slice(text, 0U, length), words[i])) {
        length -= strlen(words[i]);
        found = true;
      }
    }
  }

  return length;
}

// Return the length of the text without a place that was set off from it.
// Behind "en" it may only stand after another place was taken.
static size_t
without_place(const CompetentText text, const size_t start, const bool is_first)
{
  size_t length = start;
  while (length && text.bytes[length - 1U] == ' ') {
    --length;
  }

  const size_t before = before_words(text_slice(text, 0U, length));
  const size_t last   = (before < length) ? before : length;
  const bool   is_and =
    before < length && (ends_with(text_slice(text, 0U, length), " en") ||
                        ends_with(text_slice(text, 0U, length), " of"));

  const bool is_set_off =
    last && (memchr(",|(@:", text.bytes[last - 1U], 5U) ||
             (last > 1U && memchr("-/", text.bytes[last - 1U], 2U) &&
              text.bytes[last - 2U] == ' '));

  return (is_set_off || (before < length && (!is_and || !is_first)))
           ? last
           : text.length;
}

static const TableRow*
find_row(const CompetentText text)
{
  const TableRow* const row = table_find(places, text);
  return row ? row : table_find(places, named(text));
}

static size_t
find_place(const CompetentText text, const bool is_first)
{
  const CompetentText end   = trimmed(text);
  unsigned            words = 0U;
  for (size_t at = end.length; at && words < MAX_WORDS; --at) {
    const char before = end.bytes[at - 1U];
    if (!memchr(" (,|@/", before, 6U)) {
      continue;
    }

    words += (before == ' ') ? 1U : 0U;
    const TableRow* const row = find_row(text_slice(end, at, end.length));
    if (row && !(before == '(' && row->value.bytes[1] == 'r')) {
      const size_t length = without_place(text, at, is_first);
      if (length < text.length) {
        return length;
      }
    }
  }

  return text.length;
}

void
rule_place(Phrase* const phrase, Trace* const trace)
{
  const CompetentText nothing = {NULL, 0U};
  for (unsigned i = 0U; i < MAX_PLACES && trace_allows(trace, RULE_PLACE);
       ++i) {
    const CompetentText text   = phrase_text(phrase);
    const size_t        length = find_place(text, !i);
    if (length == text.length || !length) {
      return;
    }

    trace_step(
      trace, RULE_PLACE, text_slice(text, length, text.length), nothing);
    phrase->length = length;
    while (phrase->length &&
           memchr(" (,|@:-/", phrase->bytes[phrase->length - 1U], 8U)) {
      --phrase->length;
    }
  }
}
