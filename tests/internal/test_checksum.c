// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "base/checksum.h"

#include "support/taxonomies.h"

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

TestSuite(checksum, .timeout = 60);

enum { LONGEST = 4200 };

static void
fill(unsigned char* const bytes, const size_t length)
{
  uint32_t state = 3U;
  for (size_t i = 0U; i < length; ++i) {
    bytes[i] = (unsigned char)next_random(&state);
  }
}

Test(checksum, tells_any_flipped_bit_in_blocks_of_many_lengths)
{
  static const size_t lengths[] = {
    1U, 2U, 7U, 8U, 9U, 63U, 64U, 65U, 96U, 127U, 128U, 129U, 513U, LONGEST};

  unsigned char bytes[LONGEST];
  fill(bytes, sizeof(bytes));
  for (size_t l = 0U; l < sizeof(lengths) / sizeof(lengths[0]); ++l) {
    const uint64_t sum = checksum_of(0U, bytes, lengths[l]);
    for (size_t i = 0U; i < 8U * lengths[l]; ++i) {
      bytes[i / 8U] ^= (unsigned char)(1U << (i % 8U));
      cr_expect(ne(u64, checksum_of(0U, bytes, lengths[l]), sum));
      bytes[i / 8U] ^= (unsigned char)(1U << (i % 8U));
    }

    cr_expect(eq(u64, checksum_of(0U, bytes, lengths[l]), sum));
  }
}

Test(checksum, is_the_same_at_any_address)
{
  unsigned char bytes[700];
  unsigned char moved[800];
  fill(bytes, sizeof(bytes));
  for (size_t length = 0U; length <= sizeof(bytes); length += 23U) {
    const uint64_t sum = checksum_of(7U, bytes, length);
    for (size_t offset = 0U; offset < 64U; ++offset) {
      memcpy(moved + offset, bytes, length);
      cr_expect(eq(u64, checksum_of(7U, moved + offset, length), sum));
    }
  }
}

Test(checksum, reads_nothing_behind_the_end)
{
  for (size_t length = 1U; length < 300U; ++length) {
    unsigned char* const bytes = (unsigned char*)malloc(length);
    cr_assert(ne(ptr, bytes, NULL));
    fill(bytes, length);
    cr_expect(ne(u64, checksum_of(0U, bytes, length), 0U));
    free(bytes);
  }
}

Test(checksum, tells_lengths_seeds_and_orders_apart)
{
  static const unsigned char zeros[1024];
  unsigned char              bytes[256];
  fill(bytes, sizeof(bytes));

  for (size_t a = 0U; a < sizeof(zeros); a += 3U) {
    cr_expect(
      ne(u64, checksum_of(0U, zeros, a), checksum_of(0U, zeros, a + 1U)));
  }

  const uint64_t sum = checksum_of(0U, bytes, sizeof(bytes));
  cr_expect(ne(u64, checksum_of(1U, bytes, sizeof(bytes)), sum));
  for (size_t i = 0U; i + 16U <= sizeof(bytes); i += 8U) {
    unsigned char swapped[256];
    memcpy(swapped, bytes, sizeof(bytes));
    memcpy(swapped + i, bytes + i + 8U, 8U);
    memcpy(swapped + i + 8U, bytes + i, 8U);
    cr_expect(ne(u64, checksum_of(0U, swapped, sizeof(swapped)), sum));
  }
}

Test(checksum, of_nothing_needs_no_address)
{
  cr_expect(eq(u64, checksum_of(5U, NULL, 0U), checksum_of(5U, "", 0U)));
}

Test(checksum, is_the_same_in_parts)
{
  unsigned char bytes[1000];
  fill(bytes, sizeof(bytes));
  for (size_t length = 0U; length <= sizeof(bytes); length += 37U) {
    for (size_t n = 0U; n <= length / CHECKSUM_BLOCK; ++n) {
      const size_t whole = length / CHECKSUM_BLOCK - n;
      Checksum     sum   = checksum_begin(9U);
      checksum_add(&sum, bytes, n);
      checksum_add(&sum, bytes + n * CHECKSUM_BLOCK, whole);
      cr_expect(
        eq(u64,
           checksum_end(&sum,
                        bytes + length / CHECKSUM_BLOCK * CHECKSUM_BLOCK,
                        length % CHECKSUM_BLOCK),
           checksum_of(9U, bytes, length)));
    }
  }
}
