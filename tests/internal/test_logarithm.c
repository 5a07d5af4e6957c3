// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "base/logarithm.h"

#include "support/taxonomies.h"

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <math.h>
#include <stdint.h>

TestSuite(logarithm_of_ratio, .timeout = 300);

// What long double says, which has 64 bits where ours has 56
static int32_t
expected(const uint32_t n, const uint32_t d)
{
  return (int32_t)floorl(logl((long double)n / (long double)d) * 65536.0L +
                         0.5L);
}

Test(logarithm_of_ratio, is_rounded_right_for_all_small_numbers)
{
  unsigned n_wrong = 0U;
  for (uint32_t n = 1U; n < 2000U; ++n) {
    for (uint32_t d = 1U; d <= n; ++d) {
      n_wrong += logarithm_of_ratio(n, d) != expected(n, d);
    }
  }

  cr_expect(eq(uint, n_wrong, 0U));
}

Test(logarithm_of_ratio, is_rounded_right_for_large_numbers)
{
  uint32_t state   = 1U;
  unsigned n_wrong = 0U;
  for (unsigned i = 0U; i < 200000U; ++i) {
    const uint32_t a = next_random(&state) >> (next_random(&state) % 31U);
    const uint32_t b = next_random(&state) >> (next_random(&state) % 31U);
    const uint32_t d = ((a < b) ? a : b) + (a < b ? !a : !b);
    const uint32_t n = (a < b) ? b : a;
    n_wrong += n >= d && logarithm_of_ratio(n, d) != expected(n, d);
  }

  cr_expect(eq(uint, n_wrong, 0U));
}

Test(logarithm_of_ratio, knows_the_ends_of_its_range)
{
  cr_expect(eq(i32, logarithm_of_ratio(1U, 1U), 0));
  cr_expect(eq(i32, logarithm_of_ratio(UINT32_MAX, UINT32_MAX), 0));
  cr_expect(eq(i32, logarithm_of_ratio(2U, 1U), 45426));
  cr_expect(eq(i32, logarithm_of_ratio(3255U, 1U), expected(3255U, 1U)));
  cr_expect(
    eq(i32, logarithm_of_ratio(UINT32_MAX, 1U), expected(UINT32_MAX, 1U)));
  cr_expect(eq(i32, logarithm_of_ratio(UINT32_MAX, UINT32_MAX - 1U), 0));
  cr_expect(eq(i32, logarithm_of_ratio(0x80000000U, 0x7FFFFFFFU), 0));
}

Test(logarithm_of_ratio, never_falls_when_the_ratio_rises)
{
  for (uint32_t n = 1U; n < 5000U; ++n) {
    cr_expect(
      le(i32, logarithm_of_ratio(n, 1U), logarithm_of_ratio(n + 1U, 1U)));
  }
}
