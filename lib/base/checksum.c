// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "base/checksum.h"

#include <assert.h>
#include <string.h>

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

static inline uint64_t
word_at(const unsigned char* const bytes)
{
  uint64_t word = 0U;
  memcpy(&word, bytes, sizeof(word));
  return little_endian(word);
}

static inline void
take_block(uint64_t lanes[CHECKSUM_LANES], const unsigned char* const block)
{
  for (unsigned i = 0U; i < CHECKSUM_LANES; ++i) {
    lanes[i] = step(lanes[i], word_at(block + i * sizeof(uint64_t)));
  }
}

Checksum
checksum_begin(const uint64_t seed)
{
  Checksum checksum = {{0U}, seed, 0U};
  for (unsigned i = 0U; i < CHECKSUM_LANES; ++i) {
    checksum.lanes[i] = seed + (i + 1U) * GOLDEN;
  }

  return checksum;
}

void
checksum_add(Checksum* const   checksum,
             const void* const bytes,
             const size_t      n_blocks)
{
  const unsigned char* const in = (const unsigned char*)bytes;

  // The lanes are kept where nothing that is read could be
  uint64_t lanes[CHECKSUM_LANES];
  memcpy(lanes, checksum->lanes, sizeof(lanes));
  for (size_t i = 0U; i < n_blocks; ++i) {
    take_block(lanes, in + i * CHECKSUM_BLOCK);
  }

  memcpy(checksum->lanes, lanes, sizeof(lanes));
  checksum->length += n_blocks * CHECKSUM_BLOCK;
}

uint64_t
checksum_end(Checksum* const   checksum,
             const void* const bytes,
             const size_t      length)
{
  assert(length < CHECKSUM_BLOCK);

  unsigned char rest[CHECKSUM_BLOCK] = {0};
  if (length) {
    memcpy(rest, bytes, length);
  }

  take_block(checksum->lanes, rest);

  uint64_t sum = finish(checksum->seed ^ (checksum->length + length));
  for (unsigned i = 0U; i < CHECKSUM_LANES; ++i) {
    sum = finish(step(sum, checksum->lanes[i]));
  }

  return sum;
}

uint64_t
checksum_of(const uint64_t seed, const void* const bytes, const size_t length)
{
  const size_t n_blocks = length / CHECKSUM_BLOCK;
  Checksum     checksum = checksum_begin(seed);

  checksum_add(&checksum, bytes, n_blocks);
  return checksum_end(&checksum,
                      (const unsigned char*)bytes + n_blocks * CHECKSUM_BLOCK,
                      length % CHECKSUM_BLOCK);
}
