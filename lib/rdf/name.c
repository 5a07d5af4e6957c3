// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "rdf/name.h"

#include "base/utf8.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A range of code points, with both ends
typedef struct {
  uint32_t first;
  uint32_t last;
} Range;

// PN_CHARS_BASE beyond ASCII
static const Range letters[] = {
  {0x00C0U, 0x00D6U},
  {0x00D8U, 0x00F6U},
  {0x00F8U, 0x02FFU},
  {0x0370U, 0x037DU},
  {0x037FU, 0x1FFFU},
  {0x200CU, 0x200DU},
  {0x2070U, 0x218FU},
  {0x2C00U, 0x2FEFU},
  {0x3001U, 0xD7FFU},
  {0xF900U, 0xFDCFU},
  {0xFDF0U, 0xFFFDU},
  {0x10000U, 0xEFFFFU},
};

// What PN_CHARS has in addition, beyond ASCII
static const Range extras[] = {
  {0x00B7U, 0x00B7U},
  {0x0300U, 0x036FU},
  {0x203FU, 0x2040U},
};

static bool
is_in(const uint32_t c, const Range* const ranges, const size_t n_ranges)
{
  for (size_t i = 0U; i < n_ranges; ++i) {
    if (c >= ranges[i].first && c <= ranges[i].last) {
      return true;
    }
  }

  return false;
}

static bool
is_ascii_letter(const char c)
{
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool
is_digit(const char c)
{
  return c >= '0' && c <= '9';
}

size_t
name_letter_length(const char* const bytes, const size_t length)
{
  if (!length || !((unsigned char)bytes[0] & 0x80U)) {
    return (length && is_ascii_letter(bytes[0])) ? 1U : 0U;
  }

  uint32_t     c = 0U;
  const size_t n = utf8_decode(bytes, length, &c);
  return is_in(c, letters, sizeof(letters) / sizeof(letters[0])) ? n : 0U;
}

size_t
name_start_length(const char* const bytes, const size_t length)
{
  return (length && (bytes[0] == '_' || is_digit(bytes[0])))
           ? 1U
           : name_letter_length(bytes, length);
}

// Return the length of a character of PN_CHARS beyond ASCII, or 0
static size_t
wide_length(const char* const bytes, const size_t length)
{
  uint32_t     c = 0U;
  const size_t n = utf8_decode(bytes, length, &c);
  return (is_in(c, letters, sizeof(letters) / sizeof(letters[0])) ||
          is_in(c, extras, sizeof(extras) / sizeof(extras[0])))
           ? n
           : 0U;
}

size_t
name_length(const char* const bytes, const size_t length)
{
  // PN_CHARS and the dot in ASCII: this is looked up for most bytes of a file
  // clang-format off
  static const uint8_t is_ascii[256] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0,
    0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 1,
    0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
  };
  // clang-format on

  size_t i = 0U;
  while (i < length) {
    while (i < length && is_ascii[(uint8_t)bytes[i]]) {
      ++i;
    }

    const size_t n = (i < length && ((uint8_t)bytes[i] & 0x80U))
                       ? wide_length(bytes + i, length - i)
                       : 0U;
    if (!n) {
      return i;
    }

    i += n;
  }

  return i;
}

bool
name_is_label(const char* const bytes, const size_t length)
{
  return name_start_length(bytes, length) &&
         name_length(bytes, length) == length && bytes[length - 1U] != '.';
}
