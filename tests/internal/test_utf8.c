// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "base/utf8.h"

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

TestSuite(utf8, .timeout = 60);

Test(utf8, encodes_and_decodes_every_code_point)
{
  for (uint32_t c = 0U; c <= 0x10FFFFU; ++c) {
    char         bytes[4] = {0};
    const size_t n        = utf8_encode(c, bytes);
    uint32_t     decoded  = 0U;

    cr_assert(eq(sz, utf8_decode(bytes, n, &decoded), n));
    cr_assert(eq(u32, decoded, c));

    const bool is_surrogate = c >= 0xD800U && c <= 0xDFFFU;
    const bool is_valid     = utf8_valid_length(bytes, n) == n;
    cr_assert(ne(int, is_valid, is_surrogate));
  }
}

Test(utf8, accepts_exactly_the_two_byte_forms)
{
  for (unsigned i = 0x8000U; i <= 0xFFFFU; ++i) {
    const unsigned lead        = i >> 8U;
    const unsigned trail       = i & 0xFFU;
    const char     bytes[2]    = {(char)lead, (char)trail};
    const bool     is_accepted = utf8_valid_length(bytes, 2U) == 2U;

    // Table 3-7 of the Unicode Standard
    const bool is_well_formed =
      lead >= 0xC2U && lead <= 0xDFU && trail >= 0x80U && trail <= 0xBFU;

    cr_assert(eq(int, is_accepted, is_well_formed));
  }
}

Test(utf8, refuses_every_wrong_sequence)
{
  static const char* const wrong[] = {"\x80",
                                      "\xBF",
                                      "\xC0\x80",
                                      "\xC1\xBF",
                                      "\xE0\x80\x80",
                                      "\xE0\x9F\xBF",
                                      "\xED\xA0\x80",
                                      "\xED\xBF\xBF",
                                      "\xF0\x80\x80\x80",
                                      "\xF0\x8F\xBF\xBF",
                                      "\xF4\x90\x80\x80",
                                      "\xF5\x80\x80\x80",
                                      "\xFF",
                                      "\xC3",
                                      "\xE2\x82",
                                      "\xF0\x9F\x9A"};

  for (size_t i = 0U; i < sizeof(wrong) / sizeof(wrong[0]); ++i) {
    char text[32] = "twelve bytes";
    strcat(text, wrong[i]);

    cr_expect(eq(sz, utf8_valid_length(text, strlen(text)), 12U));
  }
}

Test(utf8, knows_what_the_next_chunk_may_finish)
{
  cr_expect(eq(sz, utf8_unfinished_length("a", 1U), 0U));
  cr_expect(eq(sz, utf8_unfinished_length("a\xC3", 2U), 1U));
  cr_expect(eq(sz, utf8_unfinished_length("a\xC3\xAB", 3U), 0U));
  cr_expect(eq(sz, utf8_unfinished_length("a\xE2\x82", 3U), 2U));
  cr_expect(eq(sz, utf8_unfinished_length("a\xF0\x9F\x9A", 4U), 3U));
  cr_expect(eq(sz, utf8_unfinished_length("a\xE0\x80", 3U), 0U));
  cr_expect(eq(sz, utf8_unfinished_length("a\xFF", 2U), 0U));
  cr_expect(eq(sz, utf8_unfinished_length("\x80\x80", 2U), 0U));
  cr_expect(eq(sz, utf8_unfinished_length("", 0U), 0U));
}
