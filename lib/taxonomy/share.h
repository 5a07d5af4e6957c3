// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_SHARE_H
#define TAXONOMY_SHARE_H

/**
   @file share.h

   How much of the trigrams of two words has to be the same for these to be
   alike, by squared weights, which are added up in sixteen bits.
*/

#include <stdint.h>

/// A word is like another one only if it shares a fourth of its trigrams by
/// their squared weights, or of those of the other one
#define SHARE_NEED 4U

/// Squared weights of trigrams are shared in so many at a time
#define SHARE_UNIT 16U

/// The most that a word needs, and the most that two words share
#define SHARE_MAX UINT16_MAX

/// Return what is shared by a squared weight
static inline uint16_t
share_of(const uint64_t square)
{
  const uint64_t share = square / SHARE_UNIT;

  return (share < SHARE_MAX) ? (uint16_t)share : SHARE_MAX;
}

/// Return what is shared when more is
static inline uint16_t
share_add(const uint16_t share, const uint16_t more)
{
  const uint32_t sum = (uint32_t)share + more;

  return (sum < SHARE_MAX) ? (uint16_t)sum : SHARE_MAX;
}

/// Return what a word needs whose trigrams have a sum of squared weights
static inline uint16_t
share_need(const uint64_t square)
{
  const uint64_t need = (square / SHARE_UNIT + SHARE_NEED - 1U) / SHARE_NEED;

  return (need < SHARE_MAX) ? (uint16_t)need : SHARE_MAX;
}

/// Return the weight of a trigram in 16ths, rounded to a multiple of four, so
/// that its square is a multiple of #SHARE_UNIT
static inline uint32_t
share_weight(const uint32_t weight)
{
  return (weight + 2U) / 4U * 4U;
}

#endif // TAXONOMY_SHARE_H
