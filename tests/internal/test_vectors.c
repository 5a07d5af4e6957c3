// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "search/vectors.h"

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define N_AT_ONCE IMAGE_AT_ONCE
#define MAX_LINES 9U
#define N_SLICES 5U
#define N_MEMBERS (N_SLICES * MAX_LINES * N_AT_ONCE)
#define N_LANES (1U + 2U + 4U + 8U + 16U + N_AT_ONCE)

TestSuite(vectors, .timeout = 60);

/// What members may have: most of it nothing, and some of it a lot
typedef struct {
  uint32_t   trigrams[N_MEMBERS];
  uint32_t   units[N_MEMBERS];
  uint16_t   trigram_scales[N_MEMBERS];
  uint16_t   unit_scales[N_MEMBERS];
  ImageSlice slices[N_SLICES + 1U];
} Members;

static uint32_t
next_random(uint32_t* const state)
{
  *state = *state * 1664525U + 1013904223U;
  return *state >> 3U;
}

static void
fill(Members* const members, const uint32_t seed)
{
  uint32_t state = seed;
  memset(members->slices, 0, sizeof(members->slices));
  for (unsigned i = 0U; i < N_MEMBERS; ++i) {
    const uint32_t shift = next_random(&state) % 31U;

    members->trigrams[i] = (seed % 3U) ? next_random(&state) >> shift : 0U;
    members->units[i] =
      (next_random(&state) % 4U) ? 0U : next_random(&state) >> shift;
    members->trigram_scales[i] = (uint16_t)next_random(&state);
    members->unit_scales[i]    = (uint16_t)(next_random(&state) >> 8U);
  }

  members->trigrams[seed % N_MEMBERS] = INT32_MAX;

  // One of each width, in any order
  for (unsigned i = 0U; i < N_SLICES; ++i) {
    const ImageSlice slice = members->slices[i];
    const ImageSlice next  = {
       slice.first_member + N_AT_ONCE * (next_random(&state) % MAX_LINES),
       slice.first_lane + (1U << ((i + seed) % N_SLICES))};

    members->slices[i + 1U] = next;
  }
}

static float
score_of(const Members* const members, const float factors[2], const uint32_t i)
{
  return (float)members->trigrams[i] * (float)members->trigram_scales[i] *
           factors[0] +
         (float)members->units[i] * (float)members->unit_scales[i] * factors[1];
}

// What the loops say, one number at a time
static void
score_slice(const Members* const    members,
            const float             factors[2],
            const ImageSlice* const slice,
            float                   sums[N_AT_ONCE],
            float                   bests[N_AT_ONCE])
{
  memset(sums, 0, N_AT_ONCE * sizeof(float));
  memset(bests, 0, N_AT_ONCE * sizeof(float));
  for (uint32_t i = slice[0].first_member; i < slice[1].first_member; ++i) {
    const uint32_t at    = (i - slice[0].first_member) % N_AT_ONCE;
    const float    score = score_of(members, factors, i);
    sums[at] += score;
    bests[at] = (score > bests[at]) ? score : bests[at];
  }

  const uint32_t n_columns = slice[1].first_lane - slice[0].first_lane;
  for (uint32_t n = N_AT_ONCE / 2U; n >= n_columns; n /= 2U) {
    for (uint32_t i = 0U; i < n; ++i) {
      sums[i] += sums[n + i];
      bests[i] = (bests[n + i] > bests[i]) ? bests[n + i] : bests[i];
    }
  }
}

Test(vectors, are_portable_first)
{
  cr_assert(ne(ptr, (void*)vectors_at(0U), NULL));
  cr_expect(eq(str, (char*)vectors_at(0U)->name, "portable"));
  cr_expect(eq(ptr, (void*)vectors_at(99U), NULL));
}

Test(vectors, score_the_same_bits_on_every_path)
{
  static const float factors[] = {0x1.23p-14F, 0x1.07p-24F};

  for (size_t path = 0U; vectors_at(path); ++path) {
    for (uint32_t seed = 0U; seed < 300U; ++seed) {
      Members members;
      float   sums[N_LANES];
      float   bests[N_LANES];
      fill(&members, seed);

      const Slices slices = {members.slices,
                             N_SLICES,
                             members.trigrams,
                             members.units,
                             members.trigram_scales,
                             members.unit_scales,
                             sums,
                             bests};
      vectors_at(path)->score_slices(&slices, factors);
      for (unsigned s = 0U; s < N_SLICES; ++s) {
        const ImageSlice* const slice = &members.slices[s];
        const size_t            size =
          (slice[1].first_lane - slice[0].first_lane) * sizeof(float);

        float wanted_sums[N_AT_ONCE];
        float wanted_bests[N_AT_ONCE];
        score_slice(&members, factors, slice, wanted_sums, wanted_bests);
        cr_assert(
          eq(int, memcmp(sums + slice->first_lane, wanted_sums, size), 0));
        cr_assert(
          eq(int, memcmp(bests + slice->first_lane, wanted_bests, size), 0));
      }
    }
  }
}

Test(vectors, total_the_same_bits_on_every_path)
{
  for (size_t path = 0U; vectors_at(path); ++path) {
    for (uint32_t seed = 0U; seed < 300U; ++seed) {
      float    sums[N_AT_ONCE];
      float    bests[N_AT_ONCE];
      uint16_t scales[N_AT_ONCE];
      float    totals[N_AT_ONCE];
      uint32_t state = seed;
      for (unsigned i = 0U; i < N_AT_ONCE; ++i) {
        sums[i]   = (float)next_random(&state) * 0x1.3p-9F;
        bests[i]  = sums[i] * 0x1.7p-2F;
        scales[i] = (uint16_t)next_random(&state);
      }

      float       most = 0.0F;
      const float told =
        vectors_at(path)->total_lanes(sums, bests, scales, totals);
      for (unsigned i = 0U; i < N_AT_ONCE; ++i) {
        const float wanted = bests[i] + sums[i] * ((float)scales[i] * 0x1p-15F);
        most               = (wanted > most) ? wanted : most;
        cr_assert(eq(int, memcmp(&totals[i], &wanted, sizeof(wanted)), 0));
      }

      cr_assert(eq(int, memcmp(&told, &most, sizeof(most)), 0));
    }
  }
}

Test(vectors, find_what_shares_enough_on_every_path)
{
  enum { MOST = 200, N_BITS = 64 };

  for (size_t path = 0U; vectors_at(path); ++path) {
    for (uint32_t n = 0U; n <= MOST; ++n) {
      uint16_t       shared[MOST];
      uint16_t       needs[MOST];
      uint64_t       bits[MOST / N_BITS + 2U];
      uint32_t       state  = n;
      const uint16_t enough = (uint16_t)(next_random(&state) >> (n % 29U));
      for (uint32_t i = 0U; i < n; ++i) {
        needs[i]  = (uint16_t)(next_random(&state) >> (i % 29U));
        shared[i] = (i % 3U)   ? (uint16_t)(next_random(&state) >> (n % 29U))
                    : (i % 2U) ? needs[i]
                               : enough;
      }

      memset(bits, 0xAA, sizeof(bits));
      vectors_at(path)->find_sharing(shared, needs, enough, n, bits);
      for (uint32_t i = 0U; i < (n + N_BITS - 1U) / N_BITS * N_BITS; ++i) {
        const bool is_found = (bits[i / N_BITS] >> (i % N_BITS)) & 1U;
        cr_assert(eq(int,
                     is_found,
                     i < n && (shared[i] >= needs[i] || shared[i] >= enough)));
      }

      cr_assert(eq(
        u64, bits[(n + N_BITS - 1U) / N_BITS], UINT64_C(0xAAAAAAAAAAAAAAAA)));
    }
  }
}

Test(vectors, count_what_is_not_below_a_limit_on_every_path)
{
  enum { MOST = 70 };

  for (size_t path = 0U; vectors_at(path); ++path) {
    for (uint32_t n = 0U; n <= MOST; ++n) {
      int32_t       from[MOST];
      uint32_t      state  = n;
      const int32_t limit  = (int32_t)(next_random(&state) >> (n % 29U));
      size_t        wanted = 0U;
      for (uint32_t i = 0U; i < n; ++i) {
        from[i] =
          (i % 5U) ? (int32_t)(next_random(&state) >> (n % 29U)) : limit;
        wanted += from[i] >= limit;
      }

      cr_assert(eq(sz, vectors_at(path)->count_from(from, limit, n), wanted));
    }
  }
}

Test(vectors, count_what_is_not_above_a_limit_on_every_path)
{
  enum { MOST = 66000 };

  static uint16_t from[MOST];
  uint32_t        state = 5U;
  for (uint32_t i = 0U; i < MOST; ++i) {
    from[i] = (uint16_t)(next_random(&state) >> (next_random(&state) % 13U));
  }

  static const uint16_t limits[] = {0U, 1U, 40U, 32767U, 32768U, 65535U};
  static const uint32_t sizes[] = {0U, 1U, 7U, 33U, 100U, 65535U, 65536U, MOST};
  for (size_t path = 0U; vectors_at(path); ++path) {
    for (size_t s = 0U; s < sizeof(sizes) / sizeof(sizes[0]); ++s) {
      for (size_t l = 0U; l < sizeof(limits) / sizeof(limits[0]); ++l) {
        size_t wanted = 0U;
        for (uint32_t i = 0U; i < sizes[s]; ++i) {
          wanted += from[i] <= limits[l];
        }

        cr_assert(eq(sz,
                     vectors_at(path)->count_up_to(from, limits[l], sizes[s]),
                     wanted));
      }
    }
  }
}
