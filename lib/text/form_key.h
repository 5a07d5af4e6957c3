// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_FORM_KEY_H
#define TEXT_FORM_KEY_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

// The halves are folded so that the lower bits, which choose a slot, depend on
// all of a word
static inline uint64_t
form_key_mix(const uint64_t hash)
{
  const uint64_t folded = (hash ^ (hash >> 32U)) * UINT64_C(0x9FB21C651E98DF25);
  return folded ^ (folded >> 29U);
}

/**
   Return a number for a word in normal form, which is never 0.

   It stands for the word in tables of an image: with a million forms, two of
   them have the same number in one of 36 million images.
*/
static inline uint64_t
form_key(const char* const bytes, const size_t length)
{
  uint64_t hash = (uint64_t)length * UINT64_C(0x9E3779B97F4A7C15);
  size_t   at   = 0U;
  uint64_t word = 0U;
  for (; length - at >= sizeof(word); at += sizeof(word)) {
    memcpy(&word, bytes + at, sizeof(word));
    hash = form_key_mix(hash ^ (word * UINT64_C(0xD6E8FEB86659FD93)));
  }

  word = 0U;
  for (size_t i = at; i < length; ++i) {
    word |= (uint64_t)(unsigned char)bytes[i] << (8U * (i - at));
  }

  hash = form_key_mix(hash ^ (word * UINT64_C(0xD6E8FEB86659FD93)));
  return hash ? hash : 1U;
}

#endif // TEXT_FORM_KEY_H
