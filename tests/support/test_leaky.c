// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <criterion/criterion.h>

#include <stdlib.h>

static void* volatile kept;

Test(leaky, loses_memory_and_passes)
{
  kept = malloc(4711U);
  cr_assert(kept);
  kept = NULL;
}
