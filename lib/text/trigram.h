// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_TRIGRAM_H
#define TEXT_TRIGRAM_H

#include <competent/text.h>

#include <stddef.h>
#include <stdint.h>

/// Bytes that are told apart in words, the blank around them included
#define TRIGRAM_ALPHABET 71U

/// Numbers that trigram_start() returns
#define TRIGRAM_STARTS TRIGRAM_ALPHABET

/// Numbers that trigram_code() returns
#define TRIGRAM_CODES (TRIGRAM_ALPHABET * TRIGRAM_ALPHABET * TRIGRAM_ALPHABET)

// In the order of the bytes: blank, number sign, plus, digits, letters, and of
// other bytes, which are those of letters that are not ASCII, the lowest five
// bits
static inline uint32_t
trigram_digit(const unsigned char c)
{
  return (c >= 0x80U) ? (c & 0x1FU) + 39U
         : (c >= 'a') ? c - 'a' + 13U
         : (c >= '0') ? c - '0' + 3U
         : (c == '+') ? 2U
         : (c == '#') ? 1U
                      : 0U;
}

/// Return the number of a trigram of a word with a blank at both ends, which
/// has as many as bytes
static inline uint32_t
trigram_code(const CompetentText word, const size_t index)
{
  const char before = index ? word.bytes[index - 1U] : ' ';
  const char after  = (index + 1U < word.length) ? word.bytes[index + 1U] : ' ';

  return (trigram_digit((unsigned char)before) * TRIGRAM_ALPHABET +
          trigram_digit((unsigned char)word.bytes[index])) *
           TRIGRAM_ALPHABET +
         trigram_digit((unsigned char)after);
}

/// Return the number of the first character of a trigram
static inline uint32_t
trigram_start(const uint32_t code)
{
  return code / (TRIGRAM_ALPHABET * TRIGRAM_ALPHABET);
}

#endif // TEXT_TRIGRAM_H
