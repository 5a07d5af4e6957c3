// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "search/vectors.h"

#include <stdbool.h>

enum { N_LANES = IMAGE_SLICE_LANES };

// The loops are written once, and compiled for each set of instructions: that
// the number of lanes is constant spares them a remainder
#define DEFINE_VECTORS(suffix, attributes)                                    \
  attributes static float score_slice_##suffix(                               \
    const Slice* const slice,                                                 \
    const float        factors[2],                                            \
    float              totals[IMAGE_SLICE_LANES])                             \
  {                                                                           \
    float       sums[N_LANES]  = {0.0F};                                      \
    float       bests[N_LANES] = {0.0F};                                      \
    const float by_trigrams    = factors[0];                                  \
    const float by_units       = factors[1];                                  \
    for (size_t row = 0U; row < slice->n_rows; ++row) {                       \
      const uint32_t* const trigrams = slice->trigrams + row * N_LANES;       \
      const uint32_t* const units    = slice->units + row * N_LANES;          \
      const uint16_t* const a        = slice->trigram_scales + row * N_LANES; \
      const uint16_t* const b        = slice->unit_scales + row * N_LANES;    \
      for (unsigned i = 0U; i < N_LANES; ++i) {                               \
        const float score =                                                   \
          (float)(int32_t)trigrams[i] * (float)a[i] * by_trigrams +           \
          (float)(int32_t)units[i] * (float)b[i] * by_units;                  \
        sums[i] += score;                                                     \
        bests[i] = (score > bests[i]) ? score : bests[i];                     \
      }                                                                       \
    }                                                                         \
                                                                              \
    for (unsigned i = 0U; i < N_LANES; ++i) {                                 \
      totals[i] =                                                             \
        bests[i] + sums[i] * ((float)slice->lane_scales[i] * 0x1p-15F);       \
    }                                                                         \
                                                                              \
    float most = 0.0F;                                                        \
    for (unsigned i = 0U; i < N_LANES; ++i) {                                 \
      most = (totals[i] > most) ? totals[i] : most;                           \
    }                                                                         \
                                                                              \
    return most;                                                              \
  }                                                                           \
                                                                              \
  attributes static void negate_up_to_##suffix(                               \
    const uint32_t* const restrict from,                                      \
    const uint32_t limit,                                                     \
    const size_t   n,                                                         \
    int32_t* const restrict to)                                               \
  {                                                                           \
    for (size_t i = 0U; i < n; ++i) {                                         \
      to[i] = -(int32_t)((from[i] < limit) ? from[i] : limit);                \
    }                                                                         \
  }                                                                           \
                                                                              \
  static const Vectors vectors_##suffix = {                                   \
    #suffix, score_slice_##suffix, negate_up_to_##suffix};

DEFINE_VECTORS(portable, )

#if defined(__x86_64__)

// Only some compilers shy away from the widest vectors unless they are told
#if defined(__clang__)
#define AVX512 "avx512bw,avx512vl"
#else
#define AVX512 "avx512bw,avx512vl,prefer-vector-width=512"
#endif

DEFINE_VECTORS(avx2, __attribute__((target("avx2"))))
DEFINE_VECTORS(avx512, __attribute__((target(AVX512))))

static bool
has_avx512(void)
{
  return __builtin_cpu_supports("avx512bw") &&
         __builtin_cpu_supports("avx512vl");
}

const Vectors*
vectors_at(const size_t index)
{
  __builtin_cpu_init();
  return (index == 0U)                                     ? &vectors_portable
         : (index == 1U && __builtin_cpu_supports("avx2")) ? &vectors_avx2
         : (index == 2U && has_avx512())                   ? &vectors_avx512
                                                           : NULL;
}

#else

const Vectors*
vectors_at(const size_t index)
{
  return index ? NULL : &vectors_portable;
}

#endif

const Vectors*
vectors_best(void)
{
  const Vectors* best = vectors_at(0U);
  for (size_t i = 1U; vectors_at(i); ++i) {
    best = vectors_at(i);
  }

  return best;
}
