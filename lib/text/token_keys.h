// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_TOKEN_KEYS_H
#define TEXT_TOKEN_KEYS_H

#include "text/token.h"

#include <stddef.h>
#include <stdint.h>

// Numbers of tokens, as in form_key.h, and sets of them, for many at once

/// A set of numbers in words of 64 bits, in which two bits stand for each
typedef struct {
  const uint64_t* words;
  uint32_t        n_words; ///< A power of two
} KeySet;

/// Return which word of a set of so many words a number has
static inline size_t
key_set_word(const uint64_t key, const uint32_t n_words)
{
  return (size_t)(key >> 32U) & (n_words - 1U);
}

/// Return the bits of a number in its word of a set
static inline uint64_t
key_set_bits(const uint64_t key)
{
  return (UINT64_C(1) << (key & 63U)) | (UINT64_C(1) << ((key >> 6U) & 63U));
}

/// Where the numbers of tokens are written
typedef struct {
  uint64_t* keys;   ///< Of each alone
  uint64_t* pairs;  ///< Of each with the one before it
  uint64_t* firsts; ///< Set of those that begin sentences, all of it 0 before
} TokenKeys;

/// A way to number tokens, of which all do the same
typedef struct {
  /// Write the numbers of tokens whose forms have room behind them; before is
  /// that of the token before the first
  void (*number)(const FoldToken* tokens,
                 size_t           n,
                 const char*      forms,
                 uint64_t         before,
                 TokenKeys        keys);

  /// Return for up to 64 numbers which may be in a set, the first lowest
  uint64_t (*find)(KeySet set, const uint64_t* keys, size_t n);
} TokenNumbers;

extern const TokenNumbers token_numbers_portable;

#if defined(__x86_64__)
/// For processors with AVX-512 BW, DQ and VL
extern const TokenNumbers token_numbers_avx512;
#endif

#endif // TEXT_TOKEN_KEYS_H
