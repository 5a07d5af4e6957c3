// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "search/vectors.h"

#include <stdbool.h>

enum { N_LANES = IMAGE_SLICE_LANES };

/// So many numbers of so many bytes at once, wherever they begin
#define AT_ONCE(bytes) \
  __attribute__((vector_size(bytes), aligned(2), may_alias))

typedef float Floats16    AT_ONCE(16);
typedef float Floats32    AT_ONCE(32);
typedef float Floats64    AT_ONCE(64);
typedef int32_t Ints16    AT_ONCE(16);
typedef int32_t Ints32    AT_ONCE(32);
typedef int32_t Ints64    AT_ONCE(64);
typedef uint16_t Scales16 AT_ONCE(8);
typedef uint16_t Scales32 AT_ONCE(16);
typedef uint16_t Scales64 AT_ONCE(32);

/// Scales, by way of whole numbers, which processors know how to widen to
#define SCALES_AT(bytes, scales)                                           \
  __builtin_convertvector(                                                 \
    __builtin_convertvector(*(const Scales##bytes*)(scales), Ints##bytes), \
    Floats##bytes)

/// What is more of each two numbers
#define MOST_OF(bytes, a, b)                         \
  (Floats##bytes)(((Ints##bytes)(a) & ((a) > (b))) | \
                  ((Ints##bytes)(b) & ~((a) > (b))))

// Return the most of what lanes come to
static inline float
most_of_lanes(const float* const totals)
{
  const Floats16* const at    = (const Floats16*)totals;
  const Floats16        first = MOST_OF(16, at[0], at[1]);
  const Floats16        last  = MOST_OF(16, at[2], at[3]);
  const Floats16        most  = MOST_OF(16, first, last);
  const float           a     = (most[0] > most[1]) ? most[0] : most[1];
  const float           b     = (most[2] > most[3]) ? most[2] : most[3];
  return (a > b) ? a : b;
}

// The loops are written once, and compiled for each set of instructions, with
// as many lanes at once as it has
#define DEFINE_VECTORS(suffix, bytes, attributes)                             \
  attributes static float score_slice_##suffix(                               \
    const Slice* const slice,                                                 \
    const float        factors[2],                                            \
    float              totals[IMAGE_SLICE_LANES])                             \
  {                                                                           \
    enum { N_AT_ONCE = bytes / sizeof(float), N = N_LANES / N_AT_ONCE };      \
                                                                              \
    Floats##bytes sums[N]  = {{0.0F}};                                        \
    Floats##bytes bests[N] = {{0.0F}};                                        \
    for (size_t row = 0U; row < slice->n_rows; ++row) {                       \
      for (unsigned i = 0U; i < N; ++i) {                                     \
        const size_t        at       = row * N_LANES + i * N_AT_ONCE;         \
        const Floats##bytes trigrams = __builtin_convertvector(               \
          *(const Ints##bytes*)(slice->trigrams + at), Floats##bytes);        \
        const Floats##bytes units = __builtin_convertvector(                  \
          *(const Ints##bytes*)(slice->units + at), Floats##bytes);           \
        const Floats##bytes a = SCALES_AT(bytes, slice->trigram_scales + at); \
        const Floats##bytes b = SCALES_AT(bytes, slice->unit_scales + at);    \
        const Floats##bytes score =                                           \
          trigrams * a * factors[0] + units * b * factors[1];                 \
        sums[i] += score;                                                     \
        bests[i] = MOST_OF(bytes, score, bests[i]);                           \
      }                                                                       \
    }                                                                         \
                                                                              \
    for (unsigned i = 0U; i < N; ++i) {                                       \
      const size_t        at     = i * N_AT_ONCE;                             \
      const Floats##bytes scales = SCALES_AT(bytes, slice->lane_scales + at); \
      *(Floats##bytes*)(totals + at) =                                        \
        bests[i] + sums[i] * (scales * 0x1p-15F);                             \
    }                                                                         \
                                                                              \
    return most_of_lanes(totals);                                             \
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
  attributes static size_t count_up_to_##suffix(                              \
    const uint16_t* const from, const uint16_t limit, const size_t n)         \
  {                                                                           \
    size_t count = 0U;                                                        \
    for (size_t first = 0U; first < n;) {                                     \
      const size_t rest  = n - first;                                         \
      const size_t end   = first + ((rest < UINT16_MAX) ? rest : UINT16_MAX); \
      uint16_t     block = 0U;                                                \
      for (; first < end; ++first) {                                          \
        block = (uint16_t)(block + (from[first] <= limit));                   \
      }                                                                       \
                                                                              \
      count += block;                                                         \
    }                                                                         \
                                                                              \
    return count;                                                             \
  }                                                                           \
                                                                              \
  static const Vectors vectors_##suffix = {#suffix,                           \
                                           score_slice_##suffix,              \
                                           negate_up_to_##suffix,             \
                                           count_up_to_##suffix};

DEFINE_VECTORS(portable, 16, )

#if defined(__x86_64__)

// Only some compilers shy away from the widest vectors unless they are told
#if defined(__clang__)
#define AVX512 "avx512bw,avx512vl"
#else
#define AVX512 "avx512bw,avx512vl,prefer-vector-width=512"
#endif

DEFINE_VECTORS(avx2, 32, __attribute__((target("avx2"))))
DEFINE_VECTORS(avx512, 64, __attribute__((target(AVX512))))

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
