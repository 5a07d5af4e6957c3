// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_TOKEN_KEYS_H
#define TEXT_TOKEN_KEYS_H

#include "text/token.h"

#include <stdbool.h>
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

/// Return whether a set may have a number
static inline bool
key_set_has(const KeySet set, const uint64_t key)
{
  const uint64_t bits = key_set_bits(key);
  return (set.words[key_set_word(key, set.n_words)] & bits) == bits;
}

/// Tokens to be numbered, which follow others
typedef struct {
  const FoldToken* tokens;
  size_t           n;
  const char*      forms;  ///< Of the tokens, with room behind each of them
  uint64_t         before; ///< Number of the token before the first
  uint32_t         first;  ///< How many are before it
  KeySet           starts; ///< Of numbers of one or two tokens
} TokenRun;

/// Where the numbers of tokens are written
typedef struct {
  uint64_t* keys;   ///< Of each alone
  uint64_t* pairs;  ///< Of each with the one before it
  uint64_t* firsts; ///< Set of those that begin sentences, all of it 0 before

  /// Twice each token that may be in the starts with the one before it, which
  /// is of its sentence, and one more for each that may be so alone, in order.
  /// There is room for two for each, and #TOKEN_STARTS_OVER more.
  uint32_t* starts;
} TokenKeys;

/// How many starts behind the last may be written over
#define TOKEN_STARTS_OVER 16U

/// Number tokens, and return how many starts there are
typedef size_t (*TokenNumbers)(const TokenRun* run, TokenKeys to);

size_t
token_keys_portable(const TokenRun* run, TokenKeys to);

#if defined(__x86_64__)
/// For processors with AVX-512 BW, DQ and VL, BMI and BMI2
size_t
token_keys_avx512(const TokenRun* run, TokenKeys to);
#endif

#endif // TEXT_TOKEN_KEYS_H
