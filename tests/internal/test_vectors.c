// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "search/vectors.h"

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdint.h>
#include <string.h>

#define N_LANES IMAGE_SLICE_LANES
#define MAX_ROWS 9U
#define N_MEMBERS (MAX_ROWS * N_LANES)

TestSuite(vectors, .timeout = 60);

/// What a slice may have: most of it nothing, and some of it a lot
typedef struct {
  uint32_t trigrams[N_MEMBERS];
  uint32_t units[N_MEMBERS];
  uint16_t trigram_scales[N_MEMBERS];
  uint16_t unit_scales[N_MEMBERS];
  uint16_t lane_scales[N_LANES];
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
  for (unsigned i = 0U; i < N_MEMBERS; ++i) {
    const uint32_t shift = next_random(&state) % 31U;

    members->trigrams[i] = (seed % 3U) ? next_random(&state) >> shift : 0U;
    members->units[i] =
      (next_random(&state) % 4U) ? 0U : next_random(&state) >> shift;
    members->trigram_scales[i] = (uint16_t)next_random(&state);
    members->unit_scales[i]    = (uint16_t)(next_random(&state) >> 8U);
  }

  for (unsigned i = 0U; i < N_LANES; ++i) {
    members->lane_scales[i] = (uint16_t)next_random(&state);
  }

  members->trigrams[seed % N_MEMBERS] = INT32_MAX;
}

// What the loops say, one number at a time
static float
score_lane(const Slice* const slice,
           const float        factors[2],
           const unsigned     lane)
{
  float sum  = 0.0F;
  float best = 0.0F;
  for (size_t i = lane; i < slice->n_rows * N_LANES; i += N_LANES) {
    const float score =
      (float)slice->trigrams[i] * (float)slice->trigram_scales[i] * factors[0] +
      (float)slice->units[i] * (float)slice->unit_scales[i] * factors[1];
    sum += score;
    best = (score > best) ? score : best;
  }

  return best + sum * ((float)slice->lane_scales[lane] * 0x1p-15F);
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
      fill(&members, seed);

      const Slice slice = {members.trigrams,
                           members.units,
                           members.trigram_scales,
                           members.unit_scales,
                           members.lane_scales,
                           seed % (MAX_ROWS + 1U)};

      float       totals[N_LANES];
      float       most = 0.0F;
      const float told = vectors_at(path)->score_slice(&slice, factors, totals);
      for (unsigned i = 0U; i < N_LANES; ++i) {
        const float wanted = score_lane(&slice, factors, i);
        most               = (wanted > most) ? wanted : most;
        cr_assert(not(memcmp(&totals[i], &wanted, sizeof(wanted))));
      }

      cr_assert(not(memcmp(&told, &most, sizeof(most))));
    }
  }
}

Test(vectors, negate_up_to_a_limit_on_every_path)
{
  enum { MOST = 70 };

  for (size_t path = 0U; vectors_at(path); ++path) {
    for (uint32_t n = 0U; n <= MOST; ++n) {
      uint32_t       from[MOST];
      int32_t        to[MOST + 1];
      uint32_t       state = n;
      const uint32_t limit = next_random(&state) >> (n % 30U);
      for (uint32_t i = 0U; i < n; ++i) {
        from[i] = next_random(&state) >> (next_random(&state) % 30U);
      }

      to[n] = 7;
      vectors_at(path)->negate_up_to(from, limit, n, to);
      for (uint32_t i = 0U; i < n; ++i) {
        const uint32_t less = (from[i] < limit) ? from[i] : limit;
        cr_assert(eq(i32, to[i], -(int32_t)less));
      }

      cr_assert(eq(i32, to[n], 7));
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
