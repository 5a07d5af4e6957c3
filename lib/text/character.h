// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_CHARACTER_H
#define TEXT_CHARACTER_H

#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/// Return whether a byte of UTF-8 is not the first one of a character
static inline bool
character_is_continued(const char byte)
{
  return ((unsigned char)byte & 0xC0U) == 0x80U;
}

/// Return where the character ends that begins somewhere, or the end of a text
static inline size_t
character_end(const CompetentText text, const size_t at)
{
  size_t end = at;
  if (end < text.length) {
    do {
      ++end;
    } while (end < text.length && character_is_continued(text.bytes[end]));
  }

  return end;
}

/// Return how many characters a text has
static inline size_t
character_count(const CompetentText text)
{
  const uint64_t high = UINT64_C(0x8080808080808080);
  size_t         n    = 0U;
  for (size_t i = 0U; i < text.length;) {
    uint64_t word = high;
    if (text.length - i >= sizeof(word)) {
      memcpy(&word, text.bytes + i, sizeof(word));
    }

    // In nearly all normal forms each byte is a character
    const bool is_ascii = !(word & high);
    n += is_ascii ? sizeof(word) : !character_is_continued(text.bytes[i]);
    i += is_ascii ? sizeof(word) : 1U;
  }

  return n;
}

/// Return where the character with some number begins
static inline size_t
character_offset(const CompetentText text,
                 const size_t        n_characters,
                 const size_t        index)
{
  if (n_characters == text.length) {
    return index;
  }

  size_t at = 0U;
  for (size_t i = 0U; i < index; ++i) {
    at = character_end(text, at);
  }

  return at;
}

#endif // TEXT_CHARACTER_H
