// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_FOLD_UTF8_H
#define TEXT_FOLD_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What stands for a piece of text that is not UTF-8
#define FOLD_REPLACEMENT 0xFFFDU

/// A character of a text, or what is not one
typedef struct {
  uint32_t c;        ///< Code point, or #FOLD_REPLACEMENT
  uint32_t length;   ///< In bytes, which is 0 at the end of the text only
  bool     is_valid; ///< False for what was replaced
} FoldCharacter;

static inline bool
fold_is_trail(const unsigned char byte)
{
  return (byte & 0xC0U) == 0x80U;
}

// What cannot be part of a character is replaced up to where one may begin,
// as the Unicode Standard recommends: each maximal subpart is one character.
// The three bytes of a lone surrogate are one too, since that is what it is to
// Python and Java, where offsets are counted in what they hold.
static inline FoldCharacter
fold_fault(const unsigned char* const bytes, const size_t length)
{
  static const unsigned char lowest[]  = {0xA0U, 0x80U, 0x90U, 0x80U};
  static const unsigned char highest[] = {0xBFU, 0xBFU, 0xBFU, 0x8FU};

  const unsigned char lead = bytes[0];
  uint32_t            n    = 1U;
  if (length > 1U && lead >= 0xE0U && lead <= 0xF4U) {
    const unsigned which = (lead == 0xE0U)   ? 0U
                           : (lead == 0xF0U) ? 2U
                           : (lead == 0xF4U) ? 3U
                                             : 1U;

    const uint32_t most = (lead < 0xF0U) ? 3U : 4U;
    if (bytes[1] >= lowest[which] && bytes[1] <= highest[which]) {
      for (n = 2U; n < most && n < length && fold_is_trail(bytes[n]);) {
        ++n;
      }
    }

    if (lead == 0xEDU && bytes[1] >= 0xA0U && n < 3U) {
      n = 1U; // A surrogate that was cut off
    }
  }

  const FoldCharacter fault = {FOLD_REPLACEMENT, n, false};
  return fault;
}

/// Read the character at the start of bytes that are not the end of a text
static inline FoldCharacter
fold_read(const unsigned char* const bytes, const size_t length)
{
  FoldCharacter       character = {bytes[0], 1U, true};
  const unsigned char lead      = bytes[0];
  if (lead < 0x80U) {
    return character;
  }

  if (lead >= 0xC2U && lead < 0xE0U && length > 1U && fold_is_trail(bytes[1])) {
    character.c      = ((lead & 0x1FU) << 6U) | (bytes[1] & 0x3FU);
    character.length = 2U;
    return character;
  }

  if (lead >= 0xE0U && lead < 0xF0U && length > 2U && fold_is_trail(bytes[1]) &&
      fold_is_trail(bytes[2])) {
    character.c =
      ((lead & 0x0FU) << 12U) | ((bytes[1] & 0x3FU) << 6U) | (bytes[2] & 0x3FU);
    character.length = 3U;
    if (character.c >= 0x800U && (character.c & 0xF800U) != 0xD800U) {
      return character;
    }
  }

  if (lead >= 0xF0U && lead < 0xF5U && length > 3U && fold_is_trail(bytes[1]) &&
      fold_is_trail(bytes[2]) && fold_is_trail(bytes[3])) {
    character.c = ((lead & 0x07U) << 18U) | ((bytes[1] & 0x3FU) << 12U) |
                  ((bytes[2] & 0x3FU) << 6U) | (bytes[3] & 0x3FU);
    character.length = 4U;
    if (character.c >= 0x10000U && character.c <= 0x10FFFFU) {
      return character;
    }
  }

  return fold_fault(bytes, length);
}

#endif // TEXT_FOLD_UTF8_H
