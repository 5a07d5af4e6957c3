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

/// Points that cover every value in time, and scores that may wrap around
typedef struct {
  uint16_t points[N_LANES];
  uint16_t scores[N_LANES];
} Lane;

static Lane
make_lanes(const unsigned seed)
{
  Lane lanes;
  for (unsigned i = 0U; i < N_LANES; ++i) {
    lanes.points[i] = (uint16_t)((seed * N_LANES + i) * 40503U);
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
    const Lanes* const lanes = lanes_at(path);
    for (unsigned seed = 0U; seed < 500U; ++seed) {
      const Lane before = make_lanes(seed);
      Lane       after  = before;

      lanes->add(after.points, after.scores, N_BLOCKS);
      for (unsigned i = 0U; i < N_LANES; ++i) {
        const uint16_t sum = (uint16_t)(before.scores[i] + before.points[i]);
        cr_assert(eq(u16, after.scores[i], sum));
      }
    }
  }
}

Test(lanes, earn_what_the_definition_says_on_every_path)
{
  for (size_t path = 0U; lanes_at(path); ++path) {
    const Lanes* const lanes = lanes_at(path);
    for (unsigned credit = 0U; credit < COMPETENT_FULL_CREDIT; credit += 97U) {
      const Lane before  = make_lanes(credit);
      Lane       added   = before;
      Lane       reduced = before;

      lanes->add_part(added.points, added.scores, N_BLOCKS, (uint16_t)credit);
      lanes->reduce(reduced.points, reduced.scores, N_BLOCKS, (uint16_t)credit);

      for (unsigned i = 0U; i < N_LANES; ++i) {
        const int32_t  part = credit_part(before.points[i], (int32_t)credit);
        const uint16_t sum  = (uint16_t)(before.scores[i] + part);

        cr_assert(eq(u16, added.scores[i], sum));
        cr_assert(
          eq(u16, reduced.scores[i], (uint16_t)(sum - before.points[i])));
      }
    }
  }
}
