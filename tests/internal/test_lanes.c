// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "match/credit.h"
#include "match/lanes.h"

#include <competent/profile.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define N_BLOCKS 5U
#define N_LANES (N_BLOCKS * LANES_BLOCK)

TestSuite(lanes, .timeout = 60);

/// Lanes of every kind in time, and scores that may wrap around
typedef struct {
  uint16_t column[N_LANES];
  uint16_t scores[N_LANES];
} Lane;

static Lane
make_lanes(const unsigned seed)
{
  Lane lanes;
  for (unsigned i = 0U; i < N_LANES; ++i) {
    const unsigned mixed  = (seed * N_LANES + i) * 40503U;
    const int32_t  points = (int32_t)(mixed % (LANES_MAX_POINTS + 1U));

    lanes.column[i] = lane_of(points, (Grade)((mixed >> 16U) % N_GRADES));
    lanes.scores[i] = (uint16_t)((seed + i) * 2654435761U >> 16U);
  }

  return lanes;
}

Test(lanes, are_portable_first)
{
  cr_assert(ne(ptr, (void*)lanes_at(0U), NULL));
  cr_expect(eq(str, (char*)lanes_at(0U)->name, "portable"));
  cr_expect(eq(ptr, (void*)lanes_at(99U), NULL));
}

Test(lanes, add_the_same_bits_on_every_path)
{
  for (size_t path = 0U; lanes_at(path); ++path) {
    for (unsigned seed = 0U; seed < 500U; ++seed) {
      const Lane before = make_lanes(seed);
      Lane       after  = before;

      lanes_at(path)->add_all(after.column, after.scores, N_BLOCKS);
      for (unsigned i = 0U; i < N_LANES; ++i) {
        const uint16_t sum =
          (uint16_t)(before.scores[i] + (before.column[i] >> 2U));
        cr_assert(eq(u16, after.scores[i], sum));
      }
    }
  }
}

Test(lanes, earn_what_the_definition_says_on_every_path)
{
  for (size_t path = 0U; lanes_at(path); ++path) {
    for (unsigned credit = 0U; credit <= COMPETENT_FULL_CREDIT; credit += 61U) {
      const int32_t  credits[N_GRADES] = {COMPETENT_FULL_CREDIT,
                                          (int32_t)(credit / 2U + 32768U),
                                          (int32_t)credit};
      const uint16_t parts[N_GRADES]   = {lanes_credit(credits[0]),
                                          lanes_credit(credits[1]),
                                          lanes_credit(credits[2])};

      const Lane before = make_lanes(credit);
      Lane       after  = before;
      lanes_at(path)->add_part(after.column, after.scores, N_BLOCKS, parts);
      for (unsigned i = 0U; i < N_LANES; ++i) {
        const int32_t points = before.column[i] >> 2U;
        const int32_t earned =
          credit_part(points, credits[before.column[i] & 3U]);
        const uint16_t sum = (uint16_t)(before.scores[i] + earned);

        cr_assert(eq(u16, after.scores[i], sum));
      }
    }
  }
}

Test(lanes, add_four_columns_like_one_after_the_other)
{
  for (size_t path = 0U; lanes_at(path); ++path) {
    for (unsigned seed = 0U; seed < 200U; ++seed) {
      Lane                  lanes[4];
      const uint16_t* const columns[4] = {
        lanes[0].column, lanes[1].column, lanes[2].column, lanes[3].column};
      for (unsigned i = 0U; i < 4U; ++i) {
        lanes[i] = make_lanes(4U * seed + i);
      }

      const Lane before = lanes[0];
      lanes_at(path)->add_four(columns, lanes[0].scores, N_BLOCKS);
      for (unsigned i = 0U; i < N_LANES; ++i) {
        const uint16_t sum =
          (uint16_t)(before.scores[i] + (lanes[0].column[i] >> 2U) +
                     (lanes[1].column[i] >> 2U) + (lanes[2].column[i] >> 2U) +
                     (lanes[3].column[i] >> 2U));
        cr_assert(eq(u16, lanes[0].scores[i], sum));
      }
    }
  }
}

Test(lanes, find_the_highest_score_of_each_block)
{
  for (size_t path = 0U; lanes_at(path); ++path) {
    for (unsigned seed = 0U; seed < 200U; ++seed) {
      const Lane lanes             = make_lanes(seed);
      uint16_t   highest[N_BLOCKS] = {0U};
      lanes_at(path)->find_highest(lanes.scores, N_BLOCKS, highest);
      for (unsigned b = 0U; b < N_BLOCKS; ++b) {
        uint16_t most = 0U;
        for (unsigned i = 0U; i < LANES_BLOCK; ++i) {
          const uint16_t score = lanes.scores[b * LANES_BLOCK + i];
          most                 = (score > most) ? score : most;
        }

        cr_assert(eq(u16, highest[b], most));
      }
    }
  }
}

Test(lanes, count_what_reaches_something_on_every_path)
{
  for (size_t path = 0U; lanes_at(path); ++path) {
    for (unsigned seed = 0U; seed < 500U; ++seed) {
      const Lane   some   = make_lanes(seed);
      const Lane   more   = make_lanes(seed + 1000U);
      const Lane   less   = make_lanes(seed + 2000U);
      Lane         which  = make_lanes(seed + 3000U);
      const Change change = {some.scores, more.column, less.column};

      const uint16_t least    = (uint16_t)(seed * 131U);
      uint32_t       expected = 0U;
      for (unsigned i = 0U; i < N_LANES; ++i) {
        which.scores[i] &= 1U;

        const uint16_t sum =
          (uint16_t)(some.scores[i] + more.column[i] - less.column[i]);
        expected += which.scores[i] && sum >= least;
      }

      cr_assert(eq(u32,
                   lanes_at(path)->count(which.scores, change, least, N_BLOCKS),
                   expected));
    }
  }
}

Test(lanes, count_what_full_credit_brings_on_every_path)
{
  for (size_t path = 0U; lanes_at(path); ++path) {
    for (unsigned seed = 0U; seed < 500U; ++seed) {
      const Lane     some            = make_lanes(seed);
      Lane           which           = make_lanes(seed + 3000U);
      const uint16_t least           = (uint16_t)(seed * 131U);
      const uint16_t parts[N_GRADES] = {lanes_credit((int32_t)(seed * 132U)),
                                        lanes_credit((int32_t)(seed * 131U)),
                                        lanes_credit((int32_t)(seed * 13U))};

      uint32_t full = 0U;
      uint32_t rest = 0U;
      for (unsigned i = 0U; i < N_LANES; ++i) {
        const int32_t  points = some.column[i] >> 2U;
        const int32_t  had    = credit_part(points, parts[some.column[i] & 3U]);
        const uint16_t all    = (uint16_t)(some.scores[i] + points);
        const uint16_t others = (uint16_t)(some.scores[i] + points - had);

        which.scores[i] &= 1U;
        full += which.scores[i] && all >= least;
        rest += which.scores[i] && others >= least;
      }

      const Lanes* const lanes = lanes_at(path);
      cr_assert(eq(u32,
                   lanes->count_full(
                     which.scores, some.scores, some.column, least, N_BLOCKS),
                   full));
      cr_assert(
        eq(u32,
           lanes->count_rest(
             which.scores, some.scores, some.column, least, N_BLOCKS, parts),
           rest));
    }
  }
}
