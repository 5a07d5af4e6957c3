// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/status.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stddef.h>
#include <string.h>

TestSuite(status, .timeout = 60);

Test(status, has_a_name_in_words)
{
  for (int i = 0; i <= COMPETENT_STATUS_CANCELLED; ++i) {
    const char* const name = competent_status_name((CompetentStatus)i);
    cr_assert(ne(ptr, (void*)name, NULL));
    cr_expect(lt(sz, 2U, strlen(name)));
    for (int j = 0; j < i; ++j) {
      cr_expect(
        ne(int, strcmp(name, competent_status_name((CompetentStatus)j)), 0));
    }
  }

  cr_expect(eq(str,
               (char*)competent_status_name(COMPETENT_STATUS_NO_MEMORY),
               "out of memory"));
}

Test(status, has_a_name_even_if_it_is_none)
{
  cr_expect(ne(ptr, (void*)competent_status_name((CompetentStatus)15), NULL));
  cr_expect(ne(ptr, (void*)competent_status_name((CompetentStatus)-1), NULL));
}
