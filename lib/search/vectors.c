// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "search/vectors.h"

#include <stdbool.h>

enum { N_MEMBERS = IMAGE_AT_ONCE };

/// So many numbers of so many bytes at once, wherever they begin
#define AT_ONCE(bytes) \
  __attribute__((vector_size(bytes), aligned(2), may_alias))

typedef float Floats16    AT_ONCE(16);
typedef float Floats32    AT_ONCE(32);
typedef float Floats64    AT_ONCE(64);
typedef int32_t Ints16    AT_ONCE(16);
typedef int32_t Ints32    AT_ONCE(32);
typedef int32_t Ints64    AT_ONCE(64);
typedef uint16_t Shorts16 AT_ONCE(16);
typedef uint16_t Shorts32 AT_ONCE(32);
typedef uint16_t Shorts64 AT_ONCE(64);
typedef uint64_t Longs16  AT_ONCE(16);
typedef uint16_t Scales16 AT_ONCE(8);
typedef uint16_t Scales32 AT_ONCE(16);
typedef uint16_t Scales64 AT_ONCE(32);

/// Numbers that are wider, by way of whole ones, which processors know how to
/// widen to
#define WIDENED(bytes, scales)                                             \
  __builtin_convertvector(                                                 \
    __builtin_convertvector(*(const Scales##bytes*)(scales), Ints##bytes), \
    Floats##bytes)

/// What is more of each two numbers
#define MOST_OF(bytes, a, b)                         \
  (Floats##bytes)(((Ints##bytes)(a) & ((a) > (b))) | \
                  ((Ints##bytes)(b) & ~((a) > (b))))

static inline Floats16
scales_portable(const uint16_t* const scales)
{
  return WIDENED(16, scales);
}

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

// Fold so many columns behind the first ones into these
static inline void
fold_few(float* const sums, float* const bests, const unsigned n)
{
  for (unsigned i = 0U; i < n; ++i) {
    sums[i] += sums[n + i];
    bests[i] = (bests[n + i] > bests[i]) ? bests[n + i] : bests[i];
  }
}

// Of a slice that is narrower, what is looked at together are several rows:
// fold the last of them into the first
static inline void
fold_rows(float* const sums, float* const bests, const unsigned n_columns)
{
  Floats16* const sum  = (Floats16*)sums;
  Floats16* const best = (Floats16*)bests;
  if (n_columns == 8U) {
    sum[0]  = sum[0] + sum[2];
    sum[1]  = sum[1] + sum[3];
    best[0] = MOST_OF(16, best[2], best[0]);
    best[1] = MOST_OF(16, best[3], best[1]);
  } else if (n_columns <= 4U) {
    const Floats16 first = MOST_OF(16, best[2], best[0]);
    const Floats16 last  = MOST_OF(16, best[3], best[1]);
    sum[0]               = (sum[0] + sum[2]) + (sum[1] + sum[3]);
    best[0]              = MOST_OF(16, last, first);
  }

  if (n_columns <= 2U) {
    fold_few(sums, bests, 2U);
  }

  if (n_columns <= 1U) {
    fold_few(sums, bests, 1U);
  }
}

// Return which of fewer than 64 words share enough
static uint64_t
find_rest(const uint16_t* const shared,
          const uint16_t* const needs,
          const uint16_t        enough,
          const size_t          n_words)
{
  uint64_t bits = 0U;
  for (size_t i = 0U; i < n_words; ++i) {
    bits |= (uint64_t)(shared[i] >= needs[i] || shared[i] >= enough) << i;
  }

  return bits;
}

// Return which of some numbers are not zero: few are, so four are looked at at
// once
static inline uint64_t
bits_portable(const Shorts16 numbers)
{
  uint64_t bits = 0U;
  for (unsigned i = 0U; i < 2U; ++i) {
    const uint64_t four = ((const Longs16)numbers)[i];
    for (unsigned j = 4U * i; four && j < 4U * i + 4U; ++j) {
      bits |= (uint64_t)(numbers[j] & 1U) << j;
    }
  }

  return bits;
}

// The loops are written once, and compiled for each set of instructions, with
// as many members at once as it has
#define DEFINE_VECTORS(suffix, bytes, attributes)                              \
  attributes static void score_slice_##suffix(const Slices* const     slices,  \
                                              const ImageSlice* const slice,   \
                                              const float factors[2])          \
  {                                                                            \
    enum { N_AT_ONCE = bytes / sizeof(float), N = N_MEMBERS / N_AT_ONCE };     \
                                                                               \
    Floats##bytes sums[N]  = {{0.0F}};                                         \
    Floats##bytes bests[N] = {{0.0F}};                                         \
    for (size_t first = slice[0].first_member; first < slice[1].first_member;  \
         first += N_MEMBERS) {                                                 \
      for (unsigned i = 0U; i < N; ++i) {                                      \
        const size_t        at       = first + i * N_AT_ONCE;                  \
        const Floats##bytes trigrams = __builtin_convertvector(                \
          *(const Ints##bytes*)(slices->trigrams + at), Floats##bytes);        \
        const Floats##bytes units = __builtin_convertvector(                   \
          *(const Ints##bytes*)(slices->units + at), Floats##bytes);           \
        const Floats##bytes a = scales_##suffix(slices->trigram_scales + at);  \
        const Floats##bytes b = scales_##suffix(slices->unit_scales + at);     \
        const Floats##bytes score =                                            \
          trigrams * a * factors[0] + units * b * factors[1];                  \
        sums[i] += score;                                                      \
        bests[i] = MOST_OF(bytes, score, bests[i]);                            \
      }                                                                        \
    }                                                                          \
                                                                               \
    float* const all_sums  = slices->sums + slice->first_lane;                 \
    float* const all_bests = slices->bests + slice->first_lane;                \
    for (unsigned i = 0U; i < N; ++i) {                                        \
      *(Floats##bytes*)(all_sums + i * N_AT_ONCE)  = sums[i];                  \
      *(Floats##bytes*)(all_bests + i * N_AT_ONCE) = bests[i];                 \
    }                                                                          \
                                                                               \
    fold_rows(all_sums, all_bests, slice[1].first_lane - slice[0].first_lane); \
  }                                                                            \
                                                                               \
  attributes static void score_slices_##suffix(const Slices* const slices,     \
                                               const float         factors[2]) \
  {                                                                            \
    for (size_t i = 0U; i < slices->n_slices; ++i) {                           \
      score_slice_##suffix(slices, &slices->slices[i], factors);               \
    }                                                                          \
  }                                                                            \
                                                                               \
  attributes static float total_lanes_##suffix(const float* const    sums,     \
                                               const float* const    bests,    \
                                               const uint16_t* const scales,   \
                                               float* const          totals)   \
  {                                                                            \
    enum { N_AT_ONCE = bytes / sizeof(float) };                                \
                                                                               \
    for (unsigned i = 0U; i < N_MEMBERS; i += N_AT_ONCE) {                     \
      const Floats##bytes scale = scales_##suffix(scales + i) * 0x1p-15F;      \
      *(Floats##bytes*)(totals + i) =                                          \
        *(const Floats##bytes*)(bests + i) +                                   \
        *(const Floats##bytes*)(sums + i) * scale;                             \
    }                                                                          \
                                                                               \
    return most_of_lanes(totals);                                              \
  }                                                                            \
                                                                               \
  attributes static void find_sharing_##suffix(const uint16_t* const shared,   \
                                               const uint16_t* const needs,    \
                                               const uint16_t        enough,   \
                                               const size_t          n_words,  \
                                               uint64_t* const       bits)     \
  {                                                                            \
    enum { N_AT_ONCE = bytes / sizeof(uint16_t), N_BITS = 64 };                \
                                                                               \
    size_t i = 0U;                                                             \
    for (; i + N_BITS <= n_words; i += N_BITS) {                               \
      uint64_t some = 0U;                                                      \
      for (unsigned j = 0U; j < N_BITS; j += N_AT_ONCE) {                      \
        const Shorts##bytes need = *(const Shorts##bytes*)(needs + i + j);     \
        const Shorts##bytes sums = *(const Shorts##bytes*)(shared + i + j);    \
        some |=                                                                \
          bits_##suffix((Shorts##bytes)((sums >= need) | (sums >= enough)))    \
          << j;                                                                \
      }                                                                        \
                                                                               \
      bits[i / N_BITS] = some;                                                 \
    }                                                                          \
                                                                               \
    if (i < n_words) {                                                         \
      bits[i / N_BITS] =                                                       \
        find_rest(shared + i, needs + i, enough, n_words - i);                 \
    }                                                                          \
  }                                                                            \
                                                                               \
  attributes static size_t count_from_##suffix(                                \
    const int32_t* const from, const int32_t limit, const size_t n)            \
  {                                                                            \
    uint32_t count = 0U;                                                       \
    for (size_t i = 0U; i < n; ++i) {                                          \
      count += from[i] >= limit;                                               \
    }                                                                          \
                                                                               \
    return count;                                                              \
  }                                                                            \
                                                                               \
  attributes static size_t count_up_to_##suffix(                               \
    const uint16_t* const from, const uint16_t limit, const size_t n)          \
  {                                                                            \
    size_t count = 0U;                                                         \
    for (size_t first = 0U; first < n;) {                                      \
      const size_t rest  = n - first;                                          \
      const size_t end   = first + ((rest < UINT16_MAX) ? rest : UINT16_MAX);  \
      uint16_t     block = 0U;                                                 \
      for (; first < end; ++first) {                                           \
        block = (uint16_t)(block + (from[first] <= limit));                    \
      }                                                                        \
                                                                               \
      count += block;                                                          \
    }                                                                          \
                                                                               \
    return count;                                                              \
  }                                                                            \
                                                                               \
  static const Vectors vectors_##suffix = {#suffix,                            \
                                           score_slices_##suffix,              \
                                           total_lanes_##suffix,               \
                                           find_sharing_##suffix,              \
                                           count_from_##suffix,                \
                                           count_up_to_##suffix};

DEFINE_VECTORS(portable, 16, )

#if defined(__x86_64__)
#include <immintrin.h>

// Where nothing is optimised, intrinsics are macros, which mix signs
#pragma GCC diagnostic ignored "-Wsign-conversion"

// Only some compilers shy away from the widest vectors unless they are told
#if defined(__clang__)
#define AVX512 "avx512bw,avx512vl"
#else
#define AVX512 "avx512bw,avx512vl,prefer-vector-width=512"
#endif

// Bytes are packed by halves, which have to be put in order again
__attribute__((target("avx2"))) static inline uint64_t
bits_avx2(const Shorts32 numbers)
{
  const __m256i packed =
    _mm256_packs_epi16((__m256i)numbers, _mm256_setzero_si256());

  return (uint32_t)_mm256_movemask_epi8(_mm256_permute4x64_epi64(packed, 0xD8));
}

__attribute__((target(AVX512))) static inline uint64_t
bits_avx512(const Shorts64 numbers)
{
  return _mm512_movepi16_mask((__m512i)numbers);
}

__attribute__((target("avx2"))) static inline Floats32
scales_avx2(const uint16_t* const scales)
{
  return WIDENED(32, scales);
}

// Some compilers would widen each half, and put them together
__attribute__((target(AVX512))) static inline Floats64
scales_avx512(const uint16_t* const scales)
{
  const __m256i shorts =
    _mm256_loadu_si256((const __m256i*)(const void*)scales);

  return (Floats64)_mm512_cvtepi32_ps(_mm512_cvtepu16_epi32(shorts));
}

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
