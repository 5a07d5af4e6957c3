// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "base/array.h"

#include "base/buffer.h"
#include "base/failure.h"
#include "base/file_map.h"
#include "base/wide.h"

#include <competent/status.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stddef.h>
#include <stdint.h>
#include <string.h>

TestSuite(array, .timeout = 60);
TestSuite(buffer, .timeout = 60);
TestSuite(failure, .timeout = 60);
TestSuite(file_map, .timeout = 60);
TestSuite(wide, .timeout = 60);

Test(array, grows_and_adds_zeros)
{
  Array array = {NULL, 0U, 0U};
  for (uint32_t i = 0U; i < 1000U; ++i) {
    uint32_t* const item = (uint32_t*)array_add(&array, sizeof(uint32_t), NULL);
    cr_assert(ne(ptr, item, NULL));
    cr_expect(eq(u32, *item, 0U));
    *item = i;
  }

  uint32_t* const more =
    (uint32_t*)array_add_many(&array, sizeof(uint32_t), 5000U, NULL);
  cr_assert(ne(ptr, more, NULL));
  cr_expect(eq(u32, more[4999], 0U));
  cr_expect(eq(sz, array.n, 6000U));
  for (uint32_t i = 0U; i < 1000U; ++i) {
    cr_expect(eq(u32, ((const uint32_t*)array.items)[i], i));
  }

  cr_expect(ne(ptr, array_add_many(&array, sizeof(uint32_t), 0U, NULL), NULL));
  cr_expect(eq(sz, array.n, 6000U));
  array_free(&array);
  cr_expect(eq(sz, array.n, 0U));
  cr_expect(eq(ptr, array.items, NULL));
}

Test(array, refuses_what_is_more_than_all_memory)
{
  Array          array = {NULL, 0U, 0U};
  CompetentError error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  cr_assert(ne(ptr, array_add(&array, 64U, NULL), NULL));
  cr_expect(eq(ptr, array_add_many(&array, 64U, SIZE_MAX, &error), NULL));
  cr_expect(eq(int, (int)error.status, COMPETENT_STATUS_NO_MEMORY));
  cr_expect(eq(ptr, array_add_many(&array, 64U, SIZE_MAX / 64U, NULL), NULL));
  cr_expect(eq(sz, array.n, 1U));
  array_free(&array);
}

Test(buffer, refuses_what_is_more_than_all_memory)
{
  Buffer buffer = {NULL, 0U, 0U};
  cr_assert(eq(int, (int)buffer_append(&buffer, "a", 1U, NULL), 0));
  cr_expect(eq(int,
               (int)buffer_reserve(&buffer, SIZE_MAX, NULL),
               COMPETENT_STATUS_NO_MEMORY));
  cr_expect(eq(int, (int)buffer_append(&buffer, NULL, 0U, NULL), 0));
  cr_expect(eq(sz, buffer.length, 1U));
  buffer_free(&buffer);
}

Test(failure, puts_the_place_in_front)
{
  const Place places[] = {
    {NULL, 0U, 0U}, {"a", 0U, 0U}, {"a", 3U, 0U}, {"a", 3U, 4U}};
  const char*    texts[] = {"no 7", "a: no 7", "a:3: no 7", "a:3:4: no 7"};
  CompetentError error;
  for (size_t i = 0U; i < 4U; ++i) {
    cr_expect(eq(int,
                 (int)failure_at(
                   &error, COMPETENT_STATUS_FORBIDDEN, places[i], "no %d", 7),
                 COMPETENT_STATUS_FORBIDDEN));
    cr_expect(eq(str, error.message, (char*)texts[i]));
    cr_expect(eq(u32, error.line, places[i].line));
    cr_expect(eq(u32, error.column, places[i].column));
  }

  cr_expect(eq(int,
               (int)failure(NULL, COMPETENT_STATUS_FORBIDDEN, "no"),
               COMPETENT_STATUS_FORBIDDEN));
}

Test(failure, cuts_long_messages_between_characters)
{
  static const char* const characters[] = {
    "a", "\xC3\xA9", "\xE2\x82\xAC", "\xF0\x9F\x9A\x80"};
  for (size_t c = 0U; c < 4U; ++c) {
    for (size_t shift = 0U; shift < 4U; ++shift) {
      char           name[1200] = "xxx";
      size_t         length     = shift;
      const size_t   size       = strlen(characters[c]);
      CompetentError error;
      for (; length + size < 1000U; length += size) {
        memcpy(name + length, characters[c], size);
      }

      name[length]      = '\0';
      const Place place = {name, 0U, 0U};
      failure(&error, COMPETENT_STATUS_BAD_READ, "%s", name);
      const size_t n = strlen(error.message);
      cr_expect(ge(sz, n, 507U));
      cr_expect(eq(sz, (n - shift) % size, 0U));
      cr_expect(eq(int, memcmp(error.message, name, n), 0));

      // A long name leaves no room for more
      failure_at(&error, COMPETENT_STATUS_BAD_READ, place, "gone");
      cr_expect(le(sz, strlen(error.message), 511U));
      cr_expect(eq(ptr, strstr(error.message, "gone"), NULL));
    }
  }
}

Test(file_map, makes_memory_of_our_own)
{
  FileMap map = {NULL, 0U};
  cr_assert(eq(int, (int)file_map_new(100000U, &map, NULL), 0));
  cr_expect(eq(sz, map.size, 100000U));
  cr_expect(eq(sz, (size_t)((uintptr_t)map.bytes % 64U), 0U));
  cr_expect(eq(chr, ((const char*)map.bytes)[99999], '\0'));
  file_map_close(&map);
  cr_expect(eq(ptr, map.bytes, NULL));
  file_map_close(&map);

  // There is always something to point at
  cr_assert(eq(int, (int)file_map_new(0U, &map, NULL), 0));
  cr_expect(ne(ptr, map.bytes, NULL));
  file_map_close(&map);

  cr_expect(eq(int,
               (int)file_map_new(SIZE_MAX / 2U, &map, NULL),
               COMPETENT_STATUS_NO_MEMORY));
  cr_expect(eq(ptr, map.bytes, NULL));
}

Test(wide, multiplies_and_compares_without_losing_anything)
{
  static const uint64_t numbers[] = {0U,
                                     1U,
                                     3U,
                                     UINT32_MAX,
                                     UINT64_C(0x100000000),
                                     UINT64_C(0x123456789ABCDEF0),
                                     UINT64_MAX - 1U,
                                     UINT64_MAX};
  for (size_t i = 0U; i < 8U; ++i) {
    for (size_t j = 0U; j < 8U; ++j) {
      const unsigned __int128 expected =
        (unsigned __int128)numbers[i] * numbers[j];
      const Wide product = wide_product(numbers[i], numbers[j]);
      cr_expect(eq(u64, product.high, (uint64_t)(expected >> 64U)));
      cr_expect(eq(u64, product.low, (uint64_t)expected));
      for (size_t k = 0U; k < 8U; ++k) {
        const unsigned __int128 other =
          (unsigned __int128)numbers[k] * numbers[j];
        cr_expect(
          eq(int,
             wide_compare(product, wide_product(numbers[k], numbers[j])),
             (expected > other) - (expected < other)));
      }
    }
  }
}
