// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "peers.h"

#include <string.h>

#if defined(HAVE_XXHASH)
#include <xxhash.h>
#if defined(__x86_64__)
#include <xxh_x86dispatch.h>
#endif
#endif

#if defined(__x86_64__)
#include <nmmintrin.h>
#endif

bool
peer_has_xxhash(void)
{
#if defined(HAVE_XXHASH)
  return true;
#else
  return false;
#endif
}

// With xxh_x86dispatch.h this name is that of the widest that there is
uint64_t
peer_xxh3(const void* const bytes, const size_t length)
{
#if defined(HAVE_XXHASH)
  return XXH3_64bits(bytes, length);
#else
  (void)bytes;
  (void)length;
  return 0U;
#endif
}

#if defined(__x86_64__)

bool
peer_has_crc(void)
{
  return __builtin_cpu_supports("sse4.2");
}

static uint64_t
word_at(const unsigned char* const bytes)
{
  uint64_t word = 0U;
  memcpy(&word, bytes, sizeof(word));
  return word;
}

__attribute__((target("sse4.2"))) uint64_t
peer_crc(const void* const bytes, const size_t length)
{
  const size_t               third = (length / 24U) * 8U;
  const unsigned char* const a     = (const unsigned char*)bytes;
  const unsigned char* const b     = a + third;
  const unsigned char* const c     = b + third;

  uint64_t x = UINT32_MAX;
  uint64_t y = UINT32_MAX;
  uint64_t z = UINT32_MAX;
  for (size_t i = 0U; i < third; i += 8U) {
    x = _mm_crc32_u64(x, word_at(a + i));
    y = _mm_crc32_u64(y, word_at(b + i));
    z = _mm_crc32_u64(z, word_at(c + i));
  }

  for (size_t i = 3U * third; i < length; ++i) {
    z = _mm_crc32_u8((uint32_t)z, a[i]);
  }

  return x ^ (y << 16U) ^ (z << 32U);
}

#else

bool
peer_has_crc(void)
{
  return false;
}

uint64_t
peer_crc(const void* const bytes, const size_t length)
{
  (void)bytes;
  (void)length;
  return 0U;
}

#endif
