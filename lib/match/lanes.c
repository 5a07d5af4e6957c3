// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "match/lanes.h"

// The same as credit_part().  The product is taken in halves of 16 bits, for
// which there are vector instructions.
static inline uint16_t
part(const uint16_t points, const uint16_t credit)
{
  const uint16_t high = (uint16_t)(((uint32_t)points * credit) >> 16U);
  const uint16_t low  = (uint16_t)((uint32_t)points * credit);

  return (uint16_t)(high + (low >> 15U));
}

// Return the credit at a grade, without a branch
static inline uint16_t
at_grade(const uint16_t grade,
         const uint16_t low,
         const uint16_t important,
         const uint16_t essential)
{
  const uint16_t lower = (grade == GRADE_IMPORTANT) ? important : low;

  return (grade == GRADE_ESSENTIAL) ? essential : lower;
}

// The loops are written once, and compiled for each set of instructions: that
// the number of lanes is a constant multiple spares them a remainder
#define DEFINE_LANES(suffix, attributes)                                       \
  attributes static void add_all_##suffix(                                     \
    const uint16_t* const restrict column,                                     \
    uint16_t* const restrict scores,                                           \
    const size_t n_blocks)                                                     \
  {                                                                            \
    for (size_t i = 0U; i < n_blocks * LANES_BLOCK; ++i) {                     \
      scores[i] = (uint16_t)(scores[i] + (column[i] >> 2U));                   \
    }                                                                          \
  }                                                                            \
                                                                               \
  attributes static void add_four_##suffix(                                    \
    const uint16_t* const* const columns,                                      \
    uint16_t* const restrict scores,                                           \
    const size_t n_blocks)                                                     \
  {                                                                            \
    const uint16_t* const restrict a = columns[0];                             \
    const uint16_t* const restrict b = columns[1];                             \
    const uint16_t* const restrict c = columns[2];                             \
    const uint16_t* const restrict d = columns[3];                             \
    for (size_t i = 0U; i < n_blocks * LANES_BLOCK; ++i) {                     \
      const uint16_t more =                                                    \
        (uint16_t)((a[i] >> 2U) + (b[i] >> 2U) + (c[i] >> 2U) + (d[i] >> 2U)); \
      scores[i] = (uint16_t)(scores[i] + more);                                \
    }                                                                          \
  }                                                                            \
                                                                               \
  attributes static void find_highest_##suffix(                                \
    const uint16_t* const restrict scores,                                     \
    const size_t n_blocks,                                                     \
    uint16_t* const restrict highest)                                          \
  {                                                                            \
    for (size_t block = 0U; block < n_blocks; ++block) {                       \
      const uint16_t* const lanes = scores + block * LANES_BLOCK;              \
      uint16_t              most  = 0U;                                        \
      for (unsigned i = 0U; i < LANES_BLOCK; ++i) {                            \
        most = (lanes[i] > most) ? lanes[i] : most;                            \
      }                                                                        \
                                                                               \
      highest[block] = most;                                                   \
    }                                                                          \
  }                                                                            \
                                                                               \
  attributes static void add_part_##suffix(                                    \
    const uint16_t* const restrict column,                                     \
    uint16_t* const restrict scores,                                           \
    const size_t   n_blocks,                                                   \
    const uint16_t credits[N_GRADES])                                          \
  {                                                                            \
    const uint16_t low       = credits[GRADE_LOW];                             \
    const uint16_t important = credits[GRADE_IMPORTANT];                       \
    const uint16_t essential = credits[GRADE_ESSENTIAL];                       \
    for (size_t i = 0U; i < n_blocks * LANES_BLOCK; ++i) {                     \
      const uint16_t credit =                                                  \
        at_grade(column[i] & 3U, low, important, essential);                   \
      const uint16_t earned = part((uint16_t)(column[i] >> 2U), credit);       \
      scores[i]             = (uint16_t)(scores[i] + earned);                  \
    }                                                                          \
  }                                                                            \
                                                                               \
  attributes static uint32_t count_##suffix(                                   \
    const uint16_t* const restrict counted,                                    \
    const Change   change,                                                     \
    const uint16_t least,                                                      \
    const size_t   n_blocks)                                                   \
  {                                                                            \
    const uint16_t* const restrict scores = change.scores;                     \
    const uint16_t* const restrict more   = change.more;                       \
    const uint16_t* const restrict less   = change.less;                       \
    uint32_t n                            = 0U;                                \
    for (size_t b = 0U; b < n_blocks; ++b) {                                   \
      uint16_t n_here = 0U;                                                    \
      for (size_t k = 0U; k < LANES_BLOCK; ++k) {                              \
        const size_t   i         = b * LANES_BLOCK + k;                        \
        const uint16_t score     = (uint16_t)(scores[i] + more[i] - less[i]);  \
        const uint16_t is_enough = (score >= least) ? 1U : 0U;                 \
        n_here = (uint16_t)(n_here + (counted[i] & is_enough));                \
      }                                                                        \
      n += n_here;                                                             \
    }                                                                          \
    return n;                                                                  \
  }                                                                            \
                                                                               \
  attributes static uint32_t count_full_##suffix(                              \
    const uint16_t* const restrict counted,                                    \
    const uint16_t* const restrict scores,                                     \
    const uint16_t* const restrict column,                                     \
    const uint16_t least,                                                      \
    const size_t   n_blocks)                                                   \
  {                                                                            \
    uint32_t n = 0U;                                                           \
    for (size_t b = 0U; b < n_blocks; ++b) {                                   \
      uint16_t n_here = 0U;                                                    \
      for (size_t k = 0U; k < LANES_BLOCK; ++k) {                              \
        const size_t   i         = b * LANES_BLOCK + k;                        \
        const uint16_t score     = (uint16_t)(scores[i] + (column[i] >> 2U));  \
        const uint16_t is_enough = (score >= least) ? 1U : 0U;                 \
        n_here = (uint16_t)(n_here + (counted[i] & is_enough));                \
      }                                                                        \
      n += n_here;                                                             \
    }                                                                          \
    return n;                                                                  \
  }                                                                            \
                                                                               \
  attributes static uint32_t count_rest_##suffix(                              \
    const uint16_t* const restrict counted,                                    \
    const uint16_t* const restrict scores,                                     \
    const uint16_t* const restrict column,                                     \
    const uint16_t least,                                                      \
    const size_t   n_blocks,                                                   \
    const uint16_t credits[N_GRADES])                                          \
  {                                                                            \
    const uint16_t low       = credits[GRADE_LOW];                             \
    const uint16_t important = credits[GRADE_IMPORTANT];                       \
    const uint16_t essential = credits[GRADE_ESSENTIAL];                       \
    uint32_t       n         = 0U;                                             \
    for (size_t b = 0U; b < n_blocks; ++b) {                                   \
      uint16_t n_here = 0U;                                                    \
      for (size_t k = 0U; k < LANES_BLOCK; ++k) {                              \
        const size_t   i      = b * LANES_BLOCK + k;                           \
        const uint16_t points = (uint16_t)(column[i] >> 2U);                   \
        const uint16_t credit =                                                \
          at_grade(column[i] & 3U, low, important, essential);                 \
        const uint16_t rest      = (uint16_t)(points - part(points, credit));  \
        const uint16_t score     = (uint16_t)(scores[i] + rest);               \
        const uint16_t is_enough = (score >= least) ? 1U : 0U;                 \
        n_here = (uint16_t)(n_here + (counted[i] & is_enough));                \
      }                                                                        \
      n += n_here;                                                             \
    }                                                                          \
    return n;                                                                  \
  }                                                                            \
                                                                               \
  static const Lanes lanes_##suffix = {#suffix,                                \
                                       add_four_##suffix,                      \
                                       find_highest_##suffix,                  \
                                       add_all_##suffix,                       \
                                       add_part_##suffix,                      \
                                       count_##suffix,                         \
                                       count_full_##suffix,                    \
                                       count_rest_##suffix};

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
