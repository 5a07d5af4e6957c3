// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "base/interner.h"

#include "support/scarcity.h"

#include <competent/status.h>
#include <competent/text.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

TestSuite(interner, .timeout = 60);

static CompetentText
text_of(const char* const bytes)
{
  const CompetentText text = {bytes, strlen(bytes)};
  return text;
}

Test(interner, numbers_texts_from_zero_and_keeps_each_once)
{
  Interner interner;
  interner_init(&interner);
  for (unsigned round = 0U; round < 2U; ++round) {
    for (uint32_t i = 0U; i < 10000U; ++i) {
      char     bytes[16];
      uint32_t number = 0U;
      snprintf(bytes, sizeof(bytes), "%u", i);
      cr_assert(eq(
        int, (int)interner_add(&interner, text_of(bytes), &number, NULL), 0));
      cr_expect(eq(u32, number, i));
    }
  }

  cr_expect(eq(u32, interner.n_texts, 10000U));
  for (uint32_t i = 0U; i < 10000U; ++i) {
    char bytes[16];
    snprintf(bytes, sizeof(bytes), "%u", i);
    const CompetentText text = interner_text(&interner, i);
    cr_expect(eq(u32, interner_find(&interner, text_of(bytes)), i));
    cr_expect(eq(sz, text.length, strlen(bytes)));
    cr_expect(eq(int, memcmp(text.bytes, bytes, text.length), 0));
  }

  interner_free(&interner);
  cr_expect(eq(u32, interner.n_texts, 0U));
}

Test(interner, knows_what_it_does_not_have)
{
  Interner interner;
  uint32_t number = 7U;
  interner_init(&interner);
  cr_expect(eq(u32, interner_find(&interner, text_of("a")), INTERNER_NONE));
  cr_assert(
    eq(int, (int)interner_add(&interner, text_of("a"), &number, NULL), 0));
  cr_expect(eq(u32, interner_find(&interner, text_of("b")), INTERNER_NONE));
  cr_expect(eq(u32, interner_find(&interner, text_of("aa")), INTERNER_NONE));
  cr_expect(eq(u32, interner_find(&interner, text_of("")), INTERNER_NONE));
  interner_free(&interner);
}

Test(interner, takes_empty_text_and_null_bytes)
{
  const CompetentText nothing = {NULL, 0U};
  const CompetentText a       = {"\0", 1U};
  const CompetentText b       = {"\0\0", 2U};
  Interner            interner;
  uint32_t            numbers[4] = {7U, 7U, 7U, 7U};
  interner_init(&interner);
  cr_assert(
    eq(int, (int)interner_add(&interner, nothing, &numbers[0], NULL), 0));
  cr_assert(eq(int, (int)interner_add(&interner, a, &numbers[1], NULL), 0));
  cr_assert(eq(int, (int)interner_add(&interner, b, &numbers[2], NULL), 0));
  cr_assert(
    eq(int, (int)interner_add(&interner, text_of(""), &numbers[3], NULL), 0));
  cr_expect(eq(u32, numbers[0], 0U));
  cr_expect(eq(u32, numbers[1], 1U));
  cr_expect(eq(u32, numbers[2], 2U));
  cr_expect(eq(u32, numbers[3], 0U));
  interner_free(&interner);
}

Test(interner, keeps_what_it_has_when_there_is_no_memory)
{
  Interner interner;
  interner_init(&interner);
  for (uint32_t i = 0U; i < 600U; ++i) {
    char           bytes[64];
    uint32_t       number = 0U;
    CompetentError error  = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
    snprintf(bytes, sizeof(bytes), "a text that takes some memory: %u", i);
    for (size_t n = 0U;; ++n) {
      scarcity_begin(n, false);
      const CompetentStatus st =
        interner_add(&interner, text_of(bytes), &number, &error);
      if (!scarcity_end()) {
        cr_assert(eq(int, (int)st, 0));
        break;
      }

      cr_assert(eq(int, (int)st, COMPETENT_STATUS_NO_MEMORY));
      cr_assert(eq(u32, interner.n_texts, i));
      cr_assert(i == 0U || interner_text(&interner, i - 1U).length > 30U);
    }

    cr_expect(eq(u32, number, i));
  }

  interner_free(&interner);
}
