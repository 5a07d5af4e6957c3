// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_FOLD_SWAR_H
#define TEXT_FOLD_SWAR_H

#include <stdint.h>
#include <string.h>

// Eight bytes of text in a word, of which the first is the lowest.  A set of
// them is a word that has the highest bit of each of its bytes.

/// The same byte eight times
#define FOLD_EACH(byte) (UINT64_C(0x0101010101010101) * (byte))

/// The set of all bytes, and of those that are not ASCII
#define FOLD_HIGHEST FOLD_EACH(0x80U)

static inline uint64_t
fold_load(const void* const bytes)
{
  uint64_t word = 0U;
  memcpy(&word, bytes, sizeof(word));
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap64(word);
#endif
  return word;
}

static inline void
fold_store(void* const bytes, const uint64_t word)
{
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  const uint64_t stored = __builtin_bswap64(word);
#else
  const uint64_t stored = word;
#endif
  memcpy(bytes, &stored, sizeof(stored));
}

/// Return the ASCII bytes that are at least a byte from 1 to 127
static inline uint64_t
fold_from(const uint64_t word, const unsigned lowest)
{
  return (word + FOLD_EACH(0x80U - lowest)) & FOLD_HIGHEST;
}

/// Return the ASCII bytes from one to another, which are from 1 to 126
static inline uint64_t
fold_between(const uint64_t word, const unsigned lowest, const unsigned highest)
{
  return fold_from(word, lowest) & ~fold_from(word, highest + 1U);
}

/// Return the ASCII bytes that are the same as another
static inline uint64_t
fold_equal(const uint64_t word, const unsigned byte)
{
  return ~((word ^ FOLD_EACH(byte)) + FOLD_EACH(0x7FU)) & FOLD_HIGHEST;
}

/// Return the bytes, which are any, that are the same as those of another word
static inline uint64_t
fold_same(const uint64_t word, const uint64_t other)
{
  const uint64_t differing = word ^ other;
  const uint64_t low       = differing & ~FOLD_HIGHEST;
  return ~((low + FOLD_EACH(0x7FU)) | differing) & FOLD_HIGHEST;
}

/// Return whole bytes of ones for a set
static inline uint64_t
fold_widen(const uint64_t set)
{
  return (set >> 7U) * 0xFFU;
}

/// Return a set as eight bits
static inline uint64_t
fold_narrow(const uint64_t set)
{
  return ((set >> 7U) * UINT64_C(0x0102040810204080)) >> 56U;
}

/// Return the place of the first of a set that is not empty
static inline unsigned
fold_first(const uint64_t set)
{
  return (unsigned)__builtin_ctzll(set) / 8U;
}

#endif // TEXT_FOLD_SWAR_H
