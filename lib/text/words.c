// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/words.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

static bool
is_part(const char c)
{
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' ||
         c == '#';
}

/// Characters that are no letters, by the blocks they are in
typedef struct {
  uint32_t first;
  uint32_t last;
} Block;

static bool
is_foreign_letter(const uint32_t c)
{
  static const Block blocks[] = {
    {0x0000U, 0x00A9U},   // Controls and signs of Latin-1
    {0x00ABU, 0x00B4U},   // More signs
    {0x00B6U, 0x00B9U},   // More signs
    {0x00BBU, 0x00BFU},   // More signs
    {0x00D7U, 0x00D7U},   // Times
    {0x00F7U, 0x00F7U},   // Divided by
    {0x2000U, 0x2BFFU},   // Punctuation, symbols, arrows and shapes
    {0x2E00U, 0x2E7FU},   // More punctuation
    {0x3000U, 0x3004U},   // Of Chinese and Japanese
    {0x3008U, 0x3020U},   // Brackets
    {0x3030U, 0x3030U},   // A wavy dash
    {0xE000U, 0xF8FFU},   // For private use
    {0xFE10U, 0xFE6FU},   // Forms of punctuation
    {0xFFF0U, 0xFFFFU},   // What stands for a fault
    {0x1F000U, 0x1FAFFU}, // Pictures
    {0xE0000U, 0x10FFFFU}};

  for (size_t i = 0U; i < sizeof(blocks) / sizeof(blocks[0]); ++i) {
    if (c <= blocks[i].last) {
      return c < blocks[i].first;
    }
  }

  return false;
}

// Return how long a character is that begins so
static size_t
length_of(const char c)
{
  const unsigned char byte = (unsigned char)c;

  return (byte >= 0xF0U)   ? 4U
         : (byte >= 0xE0U) ? 3U
         : (byte >= 0x80U) ? 2U
                           : 1U;
}

// Return the length of the letter that is next, or 0 if there is none
static size_t
skip_letter(const CompetentText text, const size_t at)
{
  const char c = text.bytes[at];
  if ((unsigned char)c < 0x80U) {
    return is_part(c);
  }

  const size_t length    = length_of(c);
  uint32_t     character = (unsigned char)c & (0x7FU >> length);
  for (size_t i = 1U; i < length && at + i < text.length; ++i) {
    character = (character << 6U) | ((unsigned char)text.bytes[at + i] & 0x3FU);
  }

  return (at + length <= text.length && is_foreign_letter(character)) ? length
                                                                      : 0U;
}

// What has no boundary with a letter beside it
static bool
is_letter(const char c)
{
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' ||
         (unsigned char)c >= 0x80U;
}

static bool
is_boundary(const CompetentText text, const size_t at)
{
  return at == text.length || !is_letter(text.bytes[at]);
}

static size_t
skip_blanks(const CompetentText text, size_t at)
{
  while (at < text.length && text.bytes[at] == ' ') {
    ++at;
  }

  return at;
}

// Return where a slash and a letter for a sex end, or 0
static size_t
skip_sex(const CompetentText text, const size_t start)
{
  size_t at = skip_blanks(text, start);
  if (at == text.length || text.bytes[at] != '/') {
    return 0U;
  }

  at = skip_blanks(text, at + 1U);
  return (at < text.length && memchr("mvfxd", text.bytes[at], 5U)) ? at + 1U
                                                                   : 0U;
}

// Return where a list of sexes like "m/v/x" ends, or 0
static size_t
skip_sexes(const CompetentText text, const size_t start)
{
  if (!memchr("mvfx", text.bytes[start], 4U) ||
      (start && is_letter(text.bytes[start - 1U]))) {
    return 0U;
  }

  const size_t two   = skip_sex(text, start + 1U);
  const size_t three = two ? skip_sex(text, two) : 0U;
  return (three && is_boundary(text, three)) ? three
         : (two && is_boundary(text, two))   ? two
                                             : 0U;
}

bool
words_next(Words* const words, Word* const word)
{
  const CompetentText text    = words->text;
  bool                is_full = false;
  word->length                = 0U;
  while (words->at < text.length) {
    const size_t at     = words->at;
    const size_t end    = skip_sexes(text, at);
    const size_t letter = end ? 0U : skip_letter(text, at);
    words->at           = end ? end : at + length_of(text.bytes[at]);
    is_full             = is_full || word->length + letter > WORDS_MAX_LENGTH;
    if (letter && !is_full) {
      memcpy(word->bytes + word->length, text.bytes + at, letter);
      word->length += letter;
    } else if (!letter && word->length && (end || text.bytes[at] != '\'')) {
      break;
    }
  }

  return word->length;
}

bool
word_is_empty(const CompetentText word)
{
  static const char empty[][5] = {
    "aan",  "bij", "de", "der", "door", "een", "en",  "het", "in",  "met",
    "naar", "of",  "om", "op",  "te",   "ten", "tot", "uit", "van", "voor"};

  if (word.length < 2U || word.length >= sizeof(empty[0])) {
    return false;
  }

  char padded[sizeof(empty[0])] = {'\0'};
  memcpy(padded, word.bytes, word.length);
  for (size_t i = 0U; i < sizeof(empty) / sizeof(empty[0]); ++i) {
    if (!memcmp(empty[i], padded, sizeof(padded))) {
      return true;
    }
  }

  return false;
}
