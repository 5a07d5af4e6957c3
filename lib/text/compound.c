// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/compound.h"

#include "base/uncleared.h"
#include "text/inflection.h"
#include "text/table.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum {
  MIN_PART   = 3, // Letters of a part
  MIN_RARE   = 4, // Letters of a part that is not common
  MIN_WORD   = 6, // Letters of a word that is split
  MIN_COMMON = 2, // How common a word is that may be short, or inflected
};

static const TableRow not_part_rows[] = {
#include "dutch/not_parts.inc"
};

static const uint16_t not_part_starts[] = {
#include "dutch/not_parts.starts.inc"
};

static const Table not_parts = TABLE_WITH(not_part_rows, not_part_starts);

/// The best way to a place in a word
typedef struct {
  uint32_t     n_parts; ///< Or 0 for none
  uint32_t     weight;
  size_t       start; ///< Of the last part
  CompoundLink link;
} Way;

uint32_t
lexicon_find(const Lexicon lexicon, const CompetentText word)
{
  return lexicon.find ? lexicon.find(lexicon.self, word) : 0U;
}

// Twice as common counts one more
static uint32_t
magnitude(uint32_t count)
{
  uint32_t result = 0U;
  for (; count; count >>= 1U) {
    ++result;
  }

  return result;
}

static uint32_t
weigh(const Lexicon lexicon, const CompetentText word)
{
  const uint32_t count =
    (word.length < MIN_PART) ? 0U : lexicon_find(lexicon, word);

  return (!count || (count < MIN_COMMON && word.length < MIN_RARE) ||
          table_find(not_parts, word))
           ? 0U
           : magnitude(count);
}

// Like weigh(), of a word that does not stand there as it is
static uint32_t
weigh_derived(const Lexicon lexicon, const CompetentText word)
{
  return (lexicon_find(lexicon, word) < MIN_COMMON) ? 0U : weigh(lexicon, word);
}

static bool
has_ending(const CompetentText text, const char* const ending)
{
  const CompetentText end = text_of_string(ending);
  return text.length >= end.length + MIN_PART &&
         text_is(text_slice(text, text.length - end.length, text.length), end);
}

static CompetentText
without(const CompetentText text, const size_t n)
{
  return text_slice(text, 0U, text.length - n);
}

static uint32_t
weigh_stem(const Lexicon lexicon, const CompetentText before_en)
{
  UNCLEARED Phrase stem;
  return inflection_stem(before_en, &stem)
           ? weigh_derived(lexicon, phrase_text(&stem))
           : 0U;
}

// Schrijf of schrijven, las of lassen, kook of koken
static uint32_t
weigh_verb(const Lexicon lexicon, const CompetentText stem)
{
  static const char vowels[] = "aeou";

  const size_t n = stem.length;
  char         bytes[COMPOUND_MAX_WORD + 3U];
  memcpy(bytes, stem.bytes, n);

  size_t     length = n;
  const char last   = bytes[n - 1U];
  if (n > 2U && bytes[n - 2U] == bytes[n - 3U] &&
      memchr(vowels, bytes[n - 2U], sizeof(vowels) - 1U)) {
    bytes[n - 2U] = (last == 'f') ? 'v' : (last == 's') ? 'z' : last;
    length        = n - 1U;
  } else if (last == 'f' || last == 's') {
    bytes[n - 1U] = (last == 'f') ? 'v' : 'z';
  }

  bytes[length]      = 'e';
  bytes[length + 1U] = 'n';

  const CompetentText verb   = {bytes, length + 2U};
  const uint32_t      weight = weigh_derived(lexicon, verb);
  if (weight) {
    return table_find(not_parts, stem) ? 0U : weight;
  }

  memcpy(bytes, stem.bytes, n);
  bytes[n]      = last;
  bytes[n + 1U] = 'e';
  bytes[n + 2U] = 'n';

  const CompetentText other   = {bytes, n + 3U};
  const uint32_t      doubled = weigh_derived(lexicon, other);
  return (doubled && table_find(not_parts, stem)) ? 0U : doubled;
}

// Return how common a part is without the end that links it
static uint32_t
weigh_linked(const Lexicon       lexicon,
             const CompetentText part,
             const CompoundLink  link)
{
  switch (link) {
    case COMPOUND_PLAIN:
      return weigh(lexicon, part);
    case COMPOUND_S:
      return (has_ending(part, "s") && !has_ending(part, "ss"))
               ? weigh(lexicon, without(part, 1U))
               : 0U;
    case COMPOUND_EN:
      return has_ending(part, "en") ? weigh_stem(lexicon, without(part, 2U))
                                    : 0U;
    case COMPOUND_ER:
      return has_ending(part, "er") ? weigh_derived(lexicon, without(part, 2U))
                                    : 0U;
    case COMPOUND_N:
      return has_ending(part, "en") ? weigh_derived(lexicon, without(part, 1U))
                                    : 0U;
    case COMPOUND_E:
      return has_ending(part, "e") ? weigh_stem(lexicon, without(part, 1U))
                                   : 0U;
    case COMPOUND_VERB:
      break;
  }

  return (part.length >= MIN_PART) ? weigh_verb(lexicon, part) : 0U;
}

// Return how common a part that is not the last one is, and what links it
static uint32_t
weigh_left(const Lexicon       lexicon,
           const CompetentText part,
           CompoundLink* const link)
{
  static const CompoundLink links[] = {COMPOUND_PLAIN,
                                       COMPOUND_S,
                                       COMPOUND_EN,
                                       COMPOUND_ER,
                                       COMPOUND_N,
                                       COMPOUND_E,
                                       COMPOUND_VERB};

  uint32_t weight = 0U;
  for (size_t i = 0U; !weight && i < sizeof(links) / sizeof(links[0]); ++i) {
    *link  = links[i];
    weight = weigh_linked(lexicon, part, *link);
  }

  return weight;
}

static uint32_t
weigh_right(const Lexicon lexicon, const CompetentText part)
{
  const uint32_t weight = weigh(lexicon, part);
  if (weight) {
    return weight;
  }

  UNCLEARED Phrase key;
  return inflection_number(part, &key)
           ? weigh_derived(lexicon, phrase_text(&key))
           : 0U;
}

static bool
is_better(const Way a, const Way b)
{
  return !b.n_parts || a.n_parts < b.n_parts ||
         (a.n_parts == b.n_parts && a.weight > b.weight);
}

static bool
may_split(const CompetentText word)
{
  if (word.length < MIN_WORD || word.length > COMPOUND_MAX_WORD) {
    return false;
  }

  for (size_t i = 0U; i < word.length; ++i) {
    if (!byte_is_word(word.bytes[i]) ||
        (word.bytes[i] >= '0' && word.bytes[i] <= '9')) {
      return false;
    }
  }

  return true;
}

// Go on from a place by all parts that start there
static void
extend(const Lexicon       lexicon,
       const CompetentText word,
       const size_t        start,
       Way* const          ways)
{
  for (size_t end = start + MIN_PART; end <= word.length; ++end) {
    const bool is_last  = end == word.length;
    const bool is_whole = is_last && !start;
    if (is_whole || (!is_last && word.length - end < MIN_PART)) {
      continue;
    }

    CompoundLink        link = COMPOUND_PLAIN;
    const CompetentText part = text_slice(word, start, end);
    const uint32_t      weight =
      is_last ? weigh_right(lexicon, part) : weigh_left(lexicon, part, &link);

    const Way way = {
      ways[start].n_parts + 1U, ways[start].weight + weight, start, link};
    if (weight && is_better(way, ways[end])) {
      ways[end] = way;
    }
  }
}

// Words that end in no part are many, and are soon known
static bool
has_head(const Lexicon lexicon, const CompetentText word)
{
  for (size_t start = MIN_PART; start + MIN_PART <= word.length; ++start) {
    if (weigh_right(lexicon, text_slice(word, start, word.length))) {
      return true;
    }
  }

  return false;
}

static size_t
split(const Lexicon       lexicon,
      const CompetentText word,
      CompoundPart        parts[COMPOUND_MAX_PARTS])
{
  if (!has_head(lexicon, word)) {
    return 0U;
  }

  UNCLEARED Way ways[COMPOUND_MAX_WORD + 1U];
  memset(ways, 0, (word.length + 1U) * sizeof(Way));
  for (size_t start = 0U; start + MIN_PART <= word.length; ++start) {
    if (!start ||
        (ways[start].n_parts && ways[start].n_parts < COMPOUND_MAX_PARTS)) {
      extend(lexicon, word, start, ways);
    }
  }

  const uint32_t n   = ways[word.length].n_parts;
  size_t         end = word.length;
  for (uint32_t i = n; i; --i) {
    const CompoundPart part = {
      ways[end].start, end - ways[end].start, ways[end].link};

    parts[i - 1U] = part;
    end           = part.start;
  }

  return n;
}

size_t
compound_split(const Lexicon       lexicon,
               const CompetentText word,
               CompoundPart        parts[COMPOUND_MAX_PARTS])
{
  return (lexicon.find && may_split(word)) ? split(lexicon, word, parts) : 0U;
}

void
compound_part_word(const CompetentText word,
                   const CompoundPart  part,
                   Phrase* const       result)
{
  const CompetentText text =
    text_slice(word, part.start, part.start + part.length);

  phrase_clear(result);
  switch (part.link) {
    case COMPOUND_S:
    case COMPOUND_N:
      phrase_add(result, without(text, 1U));
      break;
    case COMPOUND_ER:
      phrase_add(result, without(text, 2U));
      break;
    case COMPOUND_EN:
      inflection_stem(without(text, 2U), result);
      break;
    case COMPOUND_E:
      inflection_stem(without(text, 1U), result);
      break;
    case COMPOUND_PLAIN:
    case COMPOUND_VERB:
    default:
      phrase_add(result, text);
  }
}
