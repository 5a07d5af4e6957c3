// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "base/siphash.h"

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stddef.h>
#include <stdint.h>
#include <string.h>

TestSuite(siphash, .timeout = 60);
TestSuite(hash_key, .timeout = 60);

Test(siphash, is_that_of_the_bytes_and_the_key)
{
  const HashKey key   = {{1U, 2U}};
  const HashKey other = {{1U, 3U}};
  char text[64]       = "abcdefghijklmnopqrstuvwxyz abcdefghijklmnopqrstuvwxyz";
  for (size_t length = 0U; length < 50U; ++length) {
    const uint64_t hash = siphash(key, text, length);
    cr_expect(eq(u64, siphash(key, text, length), hash));
    cr_expect(ne(u64, siphash(other, text, length), hash));
    cr_expect(ne(u64, siphash(key, text, length + 1U), hash));
    for (size_t i = 0U; i < length; ++i) {
      text[i] ^= 1;
      cr_expect(ne(u64, siphash(key, text, length), hash));
      text[i] ^= 1;
    }
  }

  cr_expect(eq(u64, siphash(key, NULL, 0U), siphash(key, "", 0U)));
}

// What CPython 3.11 hashes text with too, and says when PYTHONHASHSEED is 0
Test(siphash, is_the_one_with_one_and_three_rounds)
{
  const HashKey zero = {{0U, 0U}};
  cr_expect(eq(u64,
               siphash(zero, "aaaaaaaaaaaaaaaaaaaa", 20U),
               UINT64_C(3291541819775287794)));
}

Test(hash_key, is_another_each_time)
{
  const HashKey a = hash_key_new();
  const HashKey b = hash_key_new();
  cr_expect(ne(int, memcmp(&a, &b, sizeof(a)), 0));
}
