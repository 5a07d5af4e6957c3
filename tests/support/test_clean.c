// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <criterion/criterion.h>

#include <stdlib.h>

Test(clean, gives_memory_back)
{
  void* const memory = malloc(4711U);
  cr_assert(memory);
  free(memory);
}
