// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "match/lanes.h"

#include <stdbool.h>

// The same as credit_part() for a credit that is not full.  Both halves of the
// product are taken in 16 bits, for which there are vector instructions.
static inline uint16_t
part(const uint16_t points, const uint16_t credit)
{
  const uint16_t high = (uint16_t)(((uint32_t)points * credit) >> 16U);
  const uint16_t low  = (uint16_t)((uint32_t)points * credit);

  return (uint16_t)(high + (low >> 15U));
}

// The loops are written once, and compiled for each set of instructions: that
// the number of lanes is a constant multiple spares them a remainder
#define DEFINE_LANES(suffix, attributes)                                     \
  attributes static void add_##suffix(const uint16_t* const restrict p,      \
                                      uint16_t* const restrict s,            \
                                      const size_t n_blocks)                 \
  {                                                                          \
    for (size_t i = 0U; i < n_blocks * LANES_BLOCK; ++i) {                   \
      s[i] = (uint16_t)(s[i] + p[i]);                                        \
    }                                                                        \
  }                                                                          \
                                                                             \
  attributes static void add_part_##suffix(const uint16_t* const restrict p, \
                                           uint16_t* const restrict s,       \
                                           const size_t   n_blocks,          \
                                           const uint16_t credit)            \
  {                                                                          \
    for (size_t i = 0U; i < n_blocks * LANES_BLOCK; ++i) {                   \
      s[i] = (uint16_t)(s[i] + part(p[i], credit));                          \
    }                                                                        \
  }                                                                          \
                                                                             \
  attributes static void reduce_##suffix(const uint16_t* const restrict p,   \
                                         uint16_t* const restrict s,         \
                                         const size_t   n_blocks,            \
                                         const uint16_t credit)              \
  {                                                                          \
    for (size_t i = 0U; i < n_blocks * LANES_BLOCK; ++i) {                   \
      s[i] = (uint16_t)(s[i] - p[i] + part(p[i], credit));                   \
    }                                                                        \
  }                                                                          \
                                                                             \
  static const Lanes lanes_##suffix = {                                      \
    #suffix, add_##suffix, add_part_##suffix, reduce_##suffix};

DEFINE_LANES(portable, )

#if defined(__x86_64__)

// Only some compilers shy away from the widest vectors unless they are told
#if defined(__clang__)
#define AVX512 "avx512bw"
#else
#define AVX512 "avx512bw,prefer-vector-width=512"
#endif

DEFINE_LANES(avx2, __attribute__((target("avx2"))))
DEFINE_LANES(avx512, __attribute__((target(AVX512))))

const Lanes*
lanes_at(const size_t index)
{
  __builtin_cpu_init();
  return (index == 0U)                                         ? &lanes_portable
         : (index == 1U && __builtin_cpu_supports("avx2"))     ? &lanes_avx2
         : (index == 2U && __builtin_cpu_supports("avx512bw")) ? &lanes_avx512
                                                               : NULL;
}

#else

const Lanes*
lanes_at(const size_t index)
{
  return index ? NULL : &lanes_portable;
}

#endif

const Lanes*
lanes_best(void)
{
  const Lanes* best = lanes_at(0U);
  for (size_t i = 1U; lanes_at(i); ++i) {
    best = lanes_at(i);
  }

  return best;
}
