// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "base/checksum.h"

#include <string.h>

enum { N_LANES = 8, BLOCK = 64 };

// Odd, so that multiplying by it is a bijection; the golden ratio is 2^64/phi
#define GOLDEN UINT64_C(0x9E3779B97F4A7C15)

static inline uint64_t
little_endian(const uint64_t word)
{
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  return __builtin_bswap64(word);
#else
  return word;
#endif
}

static inline uint64_t
step(const uint64_t lane, const uint64_t word)
{
  const uint64_t mixed = (lane ^ word) * GOLDEN;
  return (mixed << 29U) | (mixed >> 35U);
}

static inline uint64_t
finish(const uint64_t value)
{
  const uint64_t a = (value ^ (value >> 32U)) * GOLDEN;
  return a ^ (a >> 29U);
}

static void
take_block(uint64_t lanes[N_LANES], const unsigned char* const block)
{
  uint64_t words[N_LANES];
  memcpy(words, block, BLOCK);
  for (unsigned i = 0U; i < N_LANES; ++i) {
    lanes[i] = step(lanes[i], little_endian(words[i]));
  }
}

uint64_t
checksum(const uint64_t seed, const void* const bytes, const size_t length)
{
  const unsigned char* in    = (const unsigned char*)bytes;
  const size_t         whole = length / BLOCK;

  uint64_t lanes[N_LANES];
  for (unsigned i = 0U; i < N_LANES; ++i) {
    lanes[i] = seed + (i + 1U) * GOLDEN;
  }

  for (size_t i = 0U; i < whole; ++i, in += BLOCK) {
    take_block(lanes, in);
  }

  unsigned char rest[BLOCK] = {0};
  memcpy(rest, in, length % BLOCK);
  take_block(lanes, rest);

  uint64_t sum = finish(seed ^ (uint64_t)length);
  for (unsigned i = 0U; i < N_LANES; ++i) {
    sum = finish(step(sum, lanes[i]));
  }

  return sum;
}
