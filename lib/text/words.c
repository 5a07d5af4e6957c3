// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/words.h"

#include <string.h>

static bool
is_part(const char c)
{
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' ||
         c == '#';
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
  word->length = 0U;
  while (words->at < words->text.length) {
    const char   c   = words->text.bytes[words->at];
    const size_t end = skip_sexes(words->text, words->at);
    words->at        = end ? end : words->at + 1U;
    if (!end && is_part(c)) {
      if (word->length < WORDS_MAX_LENGTH) {
        word->bytes[word->length++] = c;
      }
    } else if (word->length && (end || c != '\'')) {
      break;
    }
  }

  return word->length;
}

bool
word_is_empty(const CompetentText word)
{
  static const char* const empty[] = {
    "aan",  "bij", "de", "der", "door", "een", "en",  "het", "in",  "met",
    "naar", "of",  "om", "op",  "te",   "ten", "tot", "uit", "van", "voor"};

  for (size_t i = 0U; i < sizeof(empty) / sizeof(empty[0]); ++i) {
    if (strlen(empty[i]) == word.length &&
        !memcmp(empty[i], word.bytes, word.length)) {
      return true;
    }
  }

  return false;
}
