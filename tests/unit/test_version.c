// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/version.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdio.h>

TestSuite(version, .timeout = 60);

Test(version, is_that_of_the_file_version)
{
  char        expected[32] = "";
  FILE* const file         = fopen(FIXTURES "/../../VERSION", "rb");
  cr_assert(ne(ptr, file, NULL));
  cr_assert(eq(int, fscanf(file, "%31s", expected), 1));
  fclose(file);
  cr_expect(eq(str, (char*)competent_version(), expected));
}
