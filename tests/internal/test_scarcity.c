// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "base/buffer.h"
#include "support/scarcity.h"

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

TestSuite(scarcity, .timeout = 60);

Test(scarcity, fails_the_allocation_that_was_asked_for)
{
  void* memory[4] = {NULL, NULL, NULL, NULL};

  scarcity_begin(1U, false);
  for (size_t i = 0U; i < 3U; ++i) {
    memory[i] = malloc(8U);
  }
  const bool has_failed = scarcity_end();

  memory[3] = malloc(8U);

  cr_expect(has_failed);
  cr_expect(ne(ptr, memory[0], NULL));
  cr_expect(eq(ptr, memory[1], NULL));
  cr_expect(ne(ptr, memory[2], NULL));
  cr_expect(ne(ptr, memory[3], NULL));

  for (size_t i = 0U; i < 4U; ++i) {
    free(memory[i]);
  }
}

Test(scarcity, can_last)
{
  scarcity_begin(0U, true);
  void* const first  = malloc(8U);
  void* const second = calloc(1U, 8U);
  void* const third  = realloc(NULL, 8U);

  cr_expect(scarcity_end());
  cr_expect(eq(ptr, first, NULL));
  cr_expect(eq(ptr, second, NULL));
  cr_expect(eq(ptr, third, NULL));
}

Test(scarcity, reaches_the_library_which_loses_nothing)
{
  Buffer         buffer = {NULL, 0U, 0U};
  CompetentError error  = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  cr_assert(eq(int, (int)buffer_append(&buffer, "kok", 3U, &error), 0));

  scarcity_begin(0U, false);
  const CompetentStatus st = buffer_reserve(&buffer, 1000U, &error);

  cr_expect(scarcity_end());
  cr_expect(eq(int, (int)st, COMPETENT_STATUS_NO_MEMORY));
  cr_expect(eq(int, (int)error.status, COMPETENT_STATUS_NO_MEMORY));
  cr_expect(eq(sz, buffer.length, 3U));
  cr_expect(eq(int, memcmp(buffer.bytes, "kok", 3U), 0));

  buffer_free(&buffer);
  cr_expect(eq(ptr, buffer.bytes, NULL));
}
