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

  // Bytes of a name that needs nothing to set it off
  MIN_BARE = 5,
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
    " stad",
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
// What stands behind "en" is only one if there is another before it.
static size_t
without_place(const CompetentText text, const size_t start, bool* const is_and)
{
  size_t length = start;
  while (length && text.bytes[length - 1U] == ' ') {
    --length;
  }

  // Maastricht/Heerlen
  if (length > 1U && length == start && text.bytes[length - 1U] == '/' &&
      text.bytes[length - 2U] != ' ') {
    *is_and = true;
    return length - 1U;
  }

  const CompetentText left   = text_slice(text, 0U, length);
  const size_t        before = before_words(left);
  const bool          is_set_off =
    before && (memchr(",|(@:", text.bytes[before - 1U], 5U) ||
               (before > 1U && memchr("-/", text.bytes[before - 1U], 2U) &&
                text.bytes[before - 2U] == ' '));

  *is_and = !is_set_off && (ends_with(left, " en") || ends_with(left, " of"));
  return (is_set_off || before < length) ? before : text.length;
}

static const TableRow*
find_row(const CompetentText text)
{
  const TableRow* const row = table_find(places, text);
  return row ? row : table_find(places, named(text));
}

static size_t
find_place(const CompetentText text, bool* const is_and)
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
      const size_t length = without_place(text, at, is_and);
      if (length < text.length) {
        return length;
      }

      if (before == ' ' && !row->kind.length && row->key.length >= MIN_BARE) {
        return at;
      }
    }
  }

  return text.length;
}

static void
cut(Phrase* const phrase, const size_t length)
{
  phrase->length = length;
  while (phrase->length &&
         memchr(" (,|@:-/", phrase->bytes[phrase->length - 1U], 8U)) {
    --phrase->length;
  }
}

void
rule_place(Phrase* const phrase, Trace* const trace)
{
  const CompetentText nothing = {NULL, 0U};
  const CompetentText whole   = phrase_text(phrase);
  size_t              start   = whole.length; // Of what is certainly places
  for (unsigned i = 0U; i < MAX_PLACES && trace_allows(trace, RULE_PLACE);
       ++i) {
    bool         is_and = false;
    const size_t length = find_place(phrase_text(phrase), &is_and);
    if (length == phrase->length || !length) {
      break;
    }

    cut(phrase, length);
    start = is_and ? start : length;
  }

  phrase->length = whole.length;
  if (start < whole.length) {
    trace_step(
      trace, RULE_PLACE, text_slice(whole, start, whole.length), nothing);
    cut(phrase, start);
  }
}
