// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/dictionary.h"

#include "text/phrase.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

enum {
  MIN_PIECE = 3, // Bytes that a piece of a word has at least
  N_NEEDED  = 2, // Words that a piece has to be left of
};

void
dictionary_init(Dictionary* const dictionary)
{
  memset(dictionary, 0, sizeof(*dictionary));
  interner_init(&dictionary->words);
}

void
dictionary_free(Dictionary* const dictionary)
{
  interner_free(&dictionary->words);
  array_free(&dictionary->counts);
}

static uint32_t
count_of(const Dictionary* const dictionary, const uint32_t number)
{
  return ((const uint32_t*)dictionary->counts.items)[number];
}

// Most of what is looked for is no word, which costs no hash to see.  Whoever
// makes all words meet here gains nothing but that hash.
static uint32_t
filter_bit(const CompetentText word)
{
  uint64_t          start = 0U;
  uint64_t          end   = 0U;
  const char* const last  = word.bytes + word.length;
  if (word.length >= 8U) {
    memcpy(&start, word.bytes, 8U);
    memcpy(&end, last - 8U, 8U);
  } else if (word.length >= 4U) {
    memcpy(&start, word.bytes, 4U);
    memcpy(&end, last - 4U, 4U);
  } else {
    for (size_t i = 0U; i < word.length; ++i) {
      start = (start << 8U) | (unsigned char)word.bytes[i];
    }
  }

  const uint64_t mixed =
    (start ^ (end * UINT64_C(0xC2B2AE3D27D4EB4F)) ^ word.length) *
    UINT64_C(0x9E3779B97F4A7C15);
  return (uint32_t)(mixed >> 32U) % (DICTIONARY_N_FILTER * 64U);
}

static bool
may_have(const Dictionary* const dictionary, const CompetentText word)
{
  const uint32_t bit = filter_bit(word);
  return (dictionary->filter[bit / 64U] >> (bit % 64U)) & 1U;
}

static uint32_t
find_word(const void* const self, const CompetentText word)
{
  const Dictionary* const dictionary = (const Dictionary*)self;
  if (!may_have(dictionary, word)) {
    return 0U;
  }

  const uint32_t number = interner_find(&dictionary->words, word);
  return (number == INTERNER_NONE) ? 0U : count_of(dictionary, number);
}

Lexicon
dictionary_lexicon(const Dictionary* const dictionary)
{
  const Lexicon lexicon = {find_word, dictionary, NULL};
  return lexicon;
}

CompetentStatus
dictionary_add(Dictionary* const     dictionary,
               const CompetentText   word,
               const uint32_t        n,
               CompetentError* const error)
{
  // Pieces of a word grow with the square of its length
  if (word.length > COMPOUND_MAX_WORD) {
    return COMPETENT_STATUS_SUCCESS;
  }

  uint32_t              number = 0U;
  const CompetentStatus st =
    interner_add(&dictionary->words, word, &number, error);
  if (st) {
    return st;
  }

  if (number == dictionary->counts.n &&
      !array_add(&dictionary->counts, sizeof(uint32_t), error)) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  const uint32_t bit = filter_bit(word);
  dictionary->filter[bit / 64U] |= UINT64_C(1) << (bit % 64U);
  ((uint32_t*)dictionary->counts.items)[number] += n;
  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
dictionary_add_rare(Dictionary* const     dictionary,
                    const CompetentText   word,
                    CompetentError* const error)
{
  // Two sources of rare words make no common one
  return find_word(dictionary, word)
           ? COMPETENT_STATUS_SUCCESS
           : dictionary_add(dictionary, word, 1U, error);
}

static bool
is_letter(const char c)
{
  return (c >= 'a' && c <= 'z') || (unsigned char)c >= 0x80U;
}

// What is suspended, or a prefix, is no word
static bool
is_piece(const CompetentText text, const size_t start, const size_t end)
{
  return (end < text.length && memchr("-()", text.bytes[end], 3U)) ||
         (start && memchr("-)", text.bytes[start - 1U], 2U));
}

CompetentStatus
dictionary_add_text(Dictionary* const     dictionary,
                    const CompetentText   text,
                    const uint32_t        n,
                    CompetentError* const error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t at = 0U; !st && at < text.length;) {
    size_t end = at;
    while (end < text.length && is_letter(text.bytes[end])) {
      ++end;
    }

    if (end > at && !is_piece(text, at, end)) {
      st = dictionary_add(dictionary, text_slice(text, at, end), n, error);
    }

    at = end + 1U;
  }

  return st;
}

// The end of a word counts if its start is a common word
static bool
is_end(const Lexicon       lexicon,
       const CompetentText left,
       const CompetentText stem,
       const CompetentText right)
{
  return right.length > MIN_PIECE && stem.length >= MIN_PIECE &&
         !(right.bytes[0] == 's' && memchr("bdfgrvz", right.bytes[1], 7U)) &&
         (lexicon_find(lexicon, left) > 1U || lexicon_find(lexicon, stem) > 1U);
}

// The start of a word counts if its end is a common word
static bool
is_start(const Lexicon       lexicon,
         const CompetentText left,
         const CompetentText right)
{
  return left.length > MIN_PIECE && right.length > MIN_PIECE &&
         lexicon_find(lexicon, right) > 1U;
}

// Return the start of a word without the -s- that links it: arbeids, but thuis
static CompetentText
unlinked(const Lexicon       lexicon,
         const CompetentText left,
         const CompetentText stem)
{
  static const char* const endings[] = {
    "heid", "eid", "ing", "teit", "schap", "dom", "ijf", "tie", "aard"};

  bool is_linked = lexicon_find(lexicon, stem) > 0U;
  for (size_t i = 0U; i < sizeof(endings) / sizeof(endings[0]); ++i) {
    const CompetentText ending = text_of_string(endings[i]);
    is_linked =
      is_linked ||
      (stem.length > ending.length &&
       text_is(text_slice(stem, stem.length - ending.length, stem.length),
               ending));
  }

  return is_linked ? stem : left;
}

static CompetentStatus
count_pieces(const Lexicon         lexicon,
             Dictionary* const     pieces,
             const CompetentText   word,
             CompetentError* const error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t at = MIN_PIECE; !st && at + MIN_PIECE <= word.length; ++at) {
    const CompetentText left  = text_slice(word, 0U, at);
    const CompetentText right = text_slice(word, at, word.length);
    const CompetentText stem =
      text_slice(word, 0U, at - (text_ends(left, 's') ? 1U : 0U));
    if (is_end(lexicon, left, stem, right)) {
      st = dictionary_add(pieces, right, 1U, error);
    }

    const CompetentText start = unlinked(lexicon, left, stem);
    if (!st && is_start(lexicon, start, right)) {
      st = dictionary_add(pieces, start, 1U, error);
    }
  }

  return st;
}

// Where both skantoor and kantoor are left, the -s- links
static bool
is_linked(const Dictionary* const pieces, const CompetentText piece)
{
  return piece.bytes[0] == 's' &&
         find_word(pieces, text_slice(piece, 1U, piece.length)) >= N_NEEDED;
}

static CompetentStatus
add_pieces(Dictionary* const       dictionary,
           const Dictionary* const pieces,
           CompetentError* const   error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (uint32_t i = 0U; !st && i < pieces->words.n_texts; ++i) {
    const CompetentText piece = interner_text(&pieces->words, i);
    if (count_of(pieces, i) >= N_NEEDED && !is_linked(pieces, piece)) {
      st = dictionary_add_rare(dictionary, piece, error);
    }
  }

  return st;
}

CompetentStatus
dictionary_add_parts(Dictionary* const dictionary, CompetentError* const error)
{
  const Lexicon   lexicon = dictionary_lexicon(dictionary);
  CompetentStatus st      = COMPETENT_STATUS_SUCCESS;
  Dictionary      pieces;
  dictionary_init(&pieces);
  for (uint32_t i = 0U; !st && i < dictionary->words.n_texts; ++i) {
    st = count_pieces(
      lexicon, &pieces, interner_text(&dictionary->words, i), error);
  }

  if (!st) {
    st = add_pieces(dictionary, &pieces, error);
  }

  dictionary_free(&pieces);
  return st;
}
