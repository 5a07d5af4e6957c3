// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/limit.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stddef.h>
#include <stdint.h>
#include <string.h>

TestSuite(limit, .timeout = 60);

Test(limit, has_a_name_and_a_default_that_can_be_used)
{
  const CompetentLimits limits = competent_limits_default();
  for (int i = 0; i < COMPETENT_N_LIMITS; ++i) {
    const char* const name = competent_limit_name((CompetentLimit)i);
    cr_assert(ne(ptr, (void*)name, NULL));
    cr_expect(ge(i64, limits.values[i], 1));
    for (int j = 0; j < i; ++j) {
      cr_expect(
        ne(int, strcmp(name, competent_limit_name((CompetentLimit)j)), 0));
    }
  }

  cr_expect(eq(ptr,
               (void*)competent_limit_name((CompetentLimit)COMPETENT_N_LIMITS),
               NULL));
  cr_expect(eq(ptr, (void*)competent_limit_name((CompetentLimit)-1), NULL));
}
