// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_TRIGRAM_H
#define TEXT_TRIGRAM_H

#include <competent/text.h>

#include <stddef.h>
#include <stdint.h>

/// Characters that there are in words, the blank around them included
#define TRIGRAM_ALPHABET 39U

/// Numbers that trigram_code() returns
#define TRIGRAM_CODES (TRIGRAM_ALPHABET * TRIGRAM_ALPHABET * TRIGRAM_ALPHABET)

/// Return a trigram of a word with a blank at both ends, which has as many as
/// letters
static inline uint32_t
trigram_key(const CompetentText word, const size_t index)
{
  const char before = index ? word.bytes[index - 1U] : ' ';
  const char after  = (index + 1U < word.length) ? word.bytes[index + 1U] : ' ';

  return ((uint32_t)(unsigned char)before << 16U) |
         ((uint32_t)(unsigned char)word.bytes[index] << 8U) |
         (uint32_t)(unsigned char)after;
}

// In the order of the characters: blank, number sign, plus, digits, letters
static inline uint32_t
trigram_digit(const uint32_t c)
{
  return (c >= 'a')   ? c - 'a' + 13U
         : (c >= '0') ? c - '0' + 3U
         : (c == '+') ? 2U
         : (c == '#') ? 1U
                      : 0U;
}

/// Return a small number of a trigram, in the same order
static inline uint32_t
trigram_code(const uint32_t key)
{
  return (trigram_digit(key >> 16U) * TRIGRAM_ALPHABET +
          trigram_digit((key >> 8U) & 0xFFU)) *
           TRIGRAM_ALPHABET +
         trigram_digit(key & 0xFFU);
}

/// Return the trigram with a number
static inline uint32_t
trigram_of_code(const uint32_t code)
{
  static const char characters[] = " #+0123456789abcdefghijklmnopqrstuvwxyz";

  const uint32_t first = code / (TRIGRAM_ALPHABET * TRIGRAM_ALPHABET);
  const uint32_t next  = code / TRIGRAM_ALPHABET % TRIGRAM_ALPHABET;
  const uint32_t last  = code % TRIGRAM_ALPHABET;

  return ((uint32_t)characters[first] << 16U) |
         ((uint32_t)characters[next] << 8U) | (uint32_t)characters[last];
}

#endif // TEXT_TRIGRAM_H
