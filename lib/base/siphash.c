// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "base/siphash.h"

#include <string.h>
#include <sys/random.h>
#include <time.h>

typedef struct {
  uint64_t v0;
  uint64_t v1;
  uint64_t v2;
  uint64_t v3;
} State;

static inline uint64_t
rotate(const uint64_t value, const unsigned bits)
{
  return (value << bits) | (value >> (64U - bits));
}

static inline void
mix(State* const s)
{
  s->v0 += s->v1;
  s->v2 += s->v3;
  s->v1 = rotate(s->v1, 13U) ^ s->v0;
  s->v3 = rotate(s->v3, 16U) ^ s->v2;
  s->v0 = rotate(s->v0, 32U);
  s->v2 += s->v1;
  s->v0 += s->v3;
  s->v1 = rotate(s->v1, 17U) ^ s->v2;
  s->v3 = rotate(s->v3, 21U) ^ s->v0;
  s->v2 = rotate(s->v2, 32U);
}

static inline void
absorb(State* const s, const uint64_t word)
{
  s->v3 ^= word;
  mix(s);
  s->v0 ^= word;
}

HashKey
hash_key_new(void)
{
  HashKey key = {{0U, 0U}};
  if (getrandom(key.words, sizeof(key.words), GRND_NONBLOCK) !=
      (ssize_t)sizeof(key.words)) {
    // Early in the boot there is no entropy yet: time and address are next best
    struct timespec now = {0, 0};
    clock_gettime(CLOCK_MONOTONIC, &now);
    key.words[0] = (uint64_t)now.tv_nsec ^ ((uint64_t)now.tv_sec << 32U);
    key.words[1] = (uint64_t)(uintptr_t)&key;
  }

  return key;
}

uint64_t
siphash(const HashKey key, const void* const bytes, const size_t length)
{
  const unsigned char* in = (const unsigned char*)bytes;

  State s = {key.words[0] ^ UINT64_C(0x736F6D6570736575),
             key.words[1] ^ UINT64_C(0x646F72616E646F6D),
             key.words[0] ^ UINT64_C(0x6C7967656E657261),
             key.words[1] ^ UINT64_C(0x7465646279746573)};

  for (size_t n = length / 8U; n; --n, in += 8U) {
    uint64_t word = 0U;
    memcpy(&word, in, sizeof(word));
    absorb(&s, word);
  }

  // Text that is not there has no address either
  uint64_t last = 0U;
  if (length & 7U) {
    memcpy(&last, in, length & 7U);
  }

  absorb(&s, last | ((uint64_t)length << 56U));

  s.v2 ^= 0xFFU;
  mix(&s);
  mix(&s);
  mix(&s);
  return s.v0 ^ s.v1 ^ s.v2 ^ s.v3;
}
