// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/segment.h"

#include "text/character.h"

#include <string.h>

#define MULTIPLIER UINT64_C(0x9E3779B97F4A7C15)

enum { WORD = 8 };

static uint64_t
read_word(const char* const bytes)
{
  uint64_t word = 0U;
  memcpy(&word, bytes, sizeof(word));
  return word;
}

static uint64_t
read_half(const char* const bytes)
{
  uint32_t half = 0U;
  memcpy(&half, bytes, sizeof(half));
  return half;
}

// Read up to eight bytes, some of them twice
static uint64_t
read_rest(const char* const bytes, const size_t n)
{
  return (n == WORD) ? read_word(bytes)
         : (n >= WORD / 2)
           ? (read_half(bytes) << 32U) | read_half(bytes + n - WORD / 2)
         : n ? ((uint64_t)(unsigned char)bytes[0] << 16U) |
                 ((uint64_t)(unsigned char)bytes[n / 2U] << 8U) |
                 (uint64_t)(unsigned char)bytes[n - 1U]
             : 0U;
}

static uint64_t
mix(const uint64_t hash, const uint64_t word)
{
  const uint64_t mixed = (hash ^ word) * MULTIPLIER;
  return mixed ^ (mixed >> 32U);
}

uint32_t
segment_key(const CompetentText piece,
            const size_t        n_characters,
            const unsigned      index)
{
  size_t      rest = piece.length;
  const char* at   = piece.bytes;
  if (rest > SEGMENT_MAX_LENGTH) {
    rest = SEGMENT_MAX_LENGTH;
  }

  uint64_t hash = mix(n_characters * N_SEGMENTS + index, rest);
  for (; rest > WORD; rest -= WORD) {
    hash = mix(hash, read_word(at));
    at += WORD;
  }

  return (uint32_t)(mix(mix(hash, read_rest(at, rest)), 0U) >> 32U);
}

#define BITS(first, n) (((UINT64_C(1) << (n)) - 1U) << (first))

// More bits for what Dutch has more of.  What is not here shares the last four.
static const uint64_t bits_of[128] = {
  ['e'] = BITS(0, 4),  ['n'] = BITS(4, 3),  ['r'] = BITS(7, 3),
  ['a'] = BITS(10, 3), ['i'] = BITS(13, 3), ['t'] = BITS(16, 3),
  ['o'] = BITS(19, 3), ['s'] = BITS(22, 3), ['d'] = BITS(25, 2),
  ['l'] = BITS(27, 3), ['g'] = BITS(30, 2), ['k'] = BITS(32, 2),
  ['m'] = BITS(34, 2), ['v'] = BITS(36, 2), ['h'] = BITS(38, 2),
  ['u'] = BITS(40, 2), ['w'] = BITS(42, 2), ['b'] = BITS(44, 2),
  ['p'] = BITS(46, 2), ['c'] = BITS(48, 2), ['j'] = BITS(50, 1),
  ['z'] = BITS(51, 1), ['f'] = BITS(52, 1), ['y'] = BITS(53, 1),
  ['q'] = BITS(54, 1), ['x'] = BITS(54, 1), [' '] = BITS(55, 2),
  ['-'] = BITS(57, 1), ['/'] = BITS(58, 1), ['('] = BITS(59, 1),
};

uint64_t
segment_signature(const CompetentText text)
{
  uint64_t signature = 0U;
  for (size_t i = 0U; i < text.length; ++i) {
    const unsigned char c = (unsigned char)text.bytes[i];
    if (!character_is_continued(text.bytes[i])) {
      const uint64_t known = (c < 128U) ? bits_of[c] : 0U;
      const uint64_t bits  = known ? known : BITS(60U + c % 4U, 1);
      const uint64_t unset = bits & ~signature;
      signature |= unset & (~unset + 1U);
    }
  }

  return signature;
}
