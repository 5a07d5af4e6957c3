// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef BASE_SIPHASH_H
#define BASE_SIPHASH_H

#include <stddef.h>
#include <stdint.h>

/// A secret that makes collisions unpredictable
typedef struct {
  uint64_t words[2];
} HashKey;

/// Return a key that nobody outside of the process knows
HashKey
hash_key_new(void);

/**
   Return the SipHash-1-3 of some bytes.

   This is the family of Aumasson and Bernstein, "SipHash: a fast short-input
   PRF" (2012), with one and three rounds.
*/
uint64_t
siphash(HashKey key, const void* bytes, size_t length);

#endif // BASE_SIPHASH_H
