// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "rdf/scan.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

// Sixteen bytes at once: the compiler has an instruction for each operation on
// every machine that matters, and takes them apart on the others
typedef uint8_t Block __attribute__((vector_size(16)));

// Each byte is all ones where something was found and zero elsewhere
typedef __typeof__((Block){0} == (Block){0}) Mask;

static inline Block
load(const char* const bytes)
{
  Block block;
  memcpy(&block, bytes, sizeof(block));
  return block;
}

static inline bool
has_any(const Mask mask)
{
  uint64_t halves[2];
  memcpy(halves, &mask, sizeof(halves));
  return halves[0] | halves[1];
}

static inline size_t
first_of(const Mask mask)
{
  uint8_t bytes[16];
  memcpy(bytes, &mask, sizeof(bytes));

#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  uint64_t halves[2];
  memcpy(halves, bytes, sizeof(halves));
  return (halves[0]) ? (size_t)__builtin_ctzll(halves[0]) / 8U
                     : 8U + (size_t)__builtin_ctzll(halves[1]) / 8U;
#else
  size_t i = 0U;
  while (!bytes[i]) {
    ++i;
  }

  return i;
#endif
}

static inline bool
is_illegal(const uint8_t c)
{
  return c <= 0x20U || c == '"' || (c | 2U) == '>' || (c | 2U) == '^' ||
         c == '`' || (c >= '{' && c <= '}');
}

static inline Mask
find_illegal(const Block block)
{
  // What differs in one bit only is compared at once: < and >, \ and ^
  const Block smoothed = block | 2U;
  return (Mask)(block <= 0x20U) | (block == '"') | (smoothed == '>') |
         (smoothed == '^') | (block == '`') |
         (Mask)((Block)(block - (uint8_t)'{') <= 2U);
}

size_t
scan_iri(const char* const bytes, const size_t length)
{
  size_t i = 0U;
  for (; i + 16U <= length; i += 16U) {
    const Mask mask = find_illegal(load(bytes + i));
    if (has_any(mask)) {
      return i + first_of(mask);
    }
  }

  while (i < length && !is_illegal((uint8_t)bytes[i])) {
    ++i;
  }

  return i;
}

// Return how many bytes there are before any of four
static inline size_t
scan_for(const char* const bytes,
         const size_t      length,
         const char        a,
         const char        b,
         const char        c,
         const char        d)
{
  size_t i = 0U;
  for (; i + 16U <= length; i += 16U) {
    const Block block = load(bytes + i);
    const Mask  mask  = (block == (uint8_t)a) | (block == (uint8_t)b) |
                      (block == (uint8_t)c) | (block == (uint8_t)d);
    if (has_any(mask)) {
      return i + first_of(mask);
    }
  }

  while (i < length && bytes[i] != a && bytes[i] != b && bytes[i] != c &&
         bytes[i] != d) {
    ++i;
  }

  return i;
}

size_t
scan_short_string(const char* const bytes,
                  const size_t      length,
                  const char        quote)
{
  return scan_for(bytes, length, quote, '\\', '\n', '\r');
}

size_t
scan_long_string(const char* const bytes, const size_t length, const char quote)
{
  return scan_for(bytes, length, quote, quote, '\\', '\\');
}

size_t
scan_line(const char* const bytes, const size_t length)
{
  return scan_for(bytes, length, '\n', '\n', '\r', '\r');
}
