// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_FORM_KEY_H
#define TEXT_FORM_KEY_H

#include <stdbool.h>
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

// Return the last bytes of a word, fewer than eight, the first being lowest
static inline uint64_t
form_key_tail(const char* const bytes, const size_t n)
{
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  if (n >= sizeof(uint32_t)) {
    uint32_t first = 0U;
    uint32_t last  = 0U;
    memcpy(&first, bytes, sizeof(first));
    memcpy(&last, bytes + n - sizeof(last), sizeof(last));
    return first | ((uint64_t)last << (8U * (n - sizeof(last))));
  }
#endif

  uint64_t word = 0U;
  for (size_t i = 0U; i < n; ++i) {
    word |= (uint64_t)(unsigned char)bytes[i] << (8U * i);
  }

  return word;
}

/// How many bytes form_key_padded() may read, and fewer than which are few
#define FORM_KEY_PADDING 16U

// Return the number of a word of fewer than 16 bytes, in two words of eight.
// The halves are multiplied side by side, and what differs in the last bytes of
// both does not end up at the same place.
static inline uint64_t
form_key_of_two(const uint64_t first, const uint64_t last, const size_t length)
{
  const uint64_t product = last * UINT64_C(0x9E3779B97F4A7C15);
  const uint64_t turned  = (product << 32U) | (product >> 32U);
  const uint64_t hash    = form_key_mix(
    ((first * UINT64_C(0xD6E8FEB86659FD93)) ^ turned) + (uint64_t)length);
  return hash ? hash : 1U;
}

/**
   Return a number for a word in normal form, which is never 0.

   It stands for the word in tables of an image: with a million forms, two of
   them have the same number in one of 36 million images.
*/
static inline uint64_t
form_key(const char* const bytes, const size_t length)
{
  uint64_t word = 0U;
  if (length < sizeof(word)) {
    return form_key_of_two(form_key_tail(bytes, length), 0U, length);
  }

  if (length < FORM_KEY_PADDING) {
    memcpy(&word, bytes, sizeof(word));
    return form_key_of_two(
      word, form_key_tail(bytes + sizeof(word), length - sizeof(word)), length);
  }

  uint64_t hash = (uint64_t)length * UINT64_C(0x9E3779B97F4A7C15);
  size_t   at   = 0U;
  for (; length - at >= sizeof(word); at += sizeof(word)) {
    memcpy(&word, bytes + at, sizeof(word));
    hash = form_key_mix(hash ^ (word * UINT64_C(0xD6E8FEB86659FD93)));
  }

  word = form_key_tail(bytes + at, length - at);
  hash = form_key_mix(hash ^ (word * UINT64_C(0xD6E8FEB86659FD93)));
  return hash ? hash : 1U;
}

/**
   Return the same number for a word behind which there is room for 16 bytes
   from its start on, whatever they are.

   Nearly all words are that short, and then this does not branch.
*/
static inline uint64_t
form_key_padded(const char* const bytes, const size_t length)
{
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  if (length < FORM_KEY_PADDING) {
    const bool     is_long = length >= sizeof(uint64_t);
    const unsigned n_bits  = 8U * ((unsigned)length & 7U);
    const uint64_t mask    = (UINT64_C(1) << n_bits) - 1U;
    uint64_t       words[2];
    memcpy(words, bytes, sizeof(words));

    return form_key_of_two(words[0] & (is_long ? UINT64_MAX : mask),
                           is_long ? words[1] & mask : 0U,
                           length);
  }
#endif

  return form_key(bytes, length);
}

/**
   Return a number for some words and one more, which is never 0.

   Numbers of words are as good as drawn by lot, so that it takes no more than
   to tell their order.

   @param before Number of the words before it.
   @param key Number of the word.
   @param is_apart Whether there is a blank between.
*/
static inline uint64_t
form_key_join(const uint64_t before, const uint64_t key, const bool is_apart)
{
  const uint64_t turned = (before << 23U) | (before >> 41U);
  const uint64_t hash =
    (turned ^ key) + (is_apart ? UINT64_C(0x9E3779B97F4A7C15) : 0U);
  return hash ? hash : 1U;
}

#endif // TEXT_FORM_KEY_H
