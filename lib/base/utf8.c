// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "base/utf8.h"

#include <string.h>

// Return how many ASCII bytes there are at the start
static size_t
ascii_length(const unsigned char* const bytes, const size_t length)
{
  size_t i = 0U;
  for (; i + 8U <= length; i += 8U) {
    uint64_t word = 0U;
    memcpy(&word, bytes + i, sizeof(word));
    if (word & UINT64_C(0x8080808080808080)) {
      break;
    }
  }

  while (i < length && bytes[i] < 0x80U) {
    ++i;
  }

  return i;
}

static size_t
sequence_length(const unsigned char lead)
{
  return (lead < 0x80U)   ? 1U
         : (lead < 0xC2U) ? 0U
         : (lead < 0xE0U) ? 2U
         : (lead < 0xF0U) ? 3U
         : (lead < 0xF5U) ? 4U
                          : 0U;
}

// The second byte tells overlong forms, surrogates and what is past U+10FFFF
static int
is_second(const unsigned char lead, const unsigned char second)
{
  const unsigned char lowest = (lead == 0xE0U)   ? 0xA0U
                               : (lead == 0xF0U) ? 0x90U
                                                 : 0x80U;

  const unsigned char highest = (lead == 0xEDU)   ? 0x9FU
                                : (lead == 0xF4U) ? 0x8FU
                                                  : 0xBFU;

  return second >= lowest && second <= highest;
}

// Return how many bytes of a character are there and right, which may be all
static size_t
matching_length(const unsigned char* const bytes,
                const size_t               length,
                const size_t               expected)
{
  size_t n = 1U;
  while (n < expected && n < length &&
         ((n == 1U) ? is_second(bytes[0], bytes[1])
                    : ((bytes[n] & 0xC0U) == 0x80U))) {
    ++n;
  }

  return n;
}

size_t
utf8_valid_length(const char* const bytes, const size_t length)
{
  const unsigned char* const text = (const unsigned char*)bytes;

  for (size_t i = 0U;;) {
    i += ascii_length(text + i, length - i);
    if (i >= length) {
      return length;
    }

    const size_t expected = sequence_length(text[i]);
    if (!expected ||
        matching_length(text + i, length - i, expected) < expected) {
      return i;
    }

    i += expected;
  }
}

size_t
utf8_unfinished_length(const char* const bytes, const size_t length)
{
  const unsigned char* const text = (const unsigned char*)bytes;

  for (size_t n = 1U; n <= 3U && n <= length; ++n) {
    const unsigned char* const start = text + length - n;
    if (start[0] >= 0x80U && start[0] < 0xC0U) {
      continue; // Inside of a character: its lead is further on
    }

    const size_t expected = sequence_length(start[0]);
    return (expected > n && matching_length(start, n, expected) == n) ? n : 0U;
  }

  return 0U;
}

size_t
utf8_encode(const uint32_t code_point, char bytes[4])
{
  if (code_point < 0x80U) {
    bytes[0] = (char)code_point;
    return 1U;
  }

  if (code_point < 0x800U) {
    bytes[0] = (char)(0xC0U | (code_point >> 6U));
    bytes[1] = (char)(0x80U | (code_point & 0x3FU));
    return 2U;
  }

  if (code_point < 0x10000U) {
    bytes[0] = (char)(0xE0U | (code_point >> 12U));
    bytes[1] = (char)(0x80U | ((code_point >> 6U) & 0x3FU));
    bytes[2] = (char)(0x80U | (code_point & 0x3FU));
    return 3U;
  }

  bytes[0] = (char)(0xF0U | (code_point >> 18U));
  bytes[1] = (char)(0x80U | ((code_point >> 12U) & 0x3FU));
  bytes[2] = (char)(0x80U | ((code_point >> 6U) & 0x3FU));
  bytes[3] = (char)(0x80U | (code_point & 0x3FU));
  return 4U;
}

size_t
utf8_decode(const char* const bytes,
            const size_t      length,
            uint32_t* const   code_point)
{
  const unsigned char* const text = (const unsigned char*)bytes;
  const size_t               n    = length ? sequence_length(text[0]) : 0U;
  if (!n || n > length) {
    *code_point = 0U;
    return 0U;
  }

  uint32_t value = (n == 1U) ? text[0] : text[0] & (0x7FU >> n);
  for (size_t i = 1U; i < n; ++i) {
    value = (value << 6U) | (text[i] & 0x3FU);
  }

  *code_point = value;
  return n;
}
