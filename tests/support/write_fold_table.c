// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// Writes lib/text/fold_table.inc: what becomes of each character, as ICU has
// it. Only a new version of Unicode, or another definition, asks for it.

#include "support/icu_form.h"
#include "text/fold_table.h"

#include "base/utf8.h"

#include <unicode/uchar.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
  N_CHARACTERS = 0x110000,
  N_BLOCKS     = N_CHARACTERS / 64,
  MAX_RECORDS  = 16384,
  MAX_STRINGS  = 65536,
};

static uint8_t    strings[MAX_STRINGS];
static size_t     n_strings;
static FoldRecord records[MAX_RECORDS];
static size_t     n_records;
static uint16_t   leaves[N_CHARACTERS];
static size_t     n_leaves;
static uint16_t   blocks[N_BLOCKS];

static bool
is_bullet(const uint32_t c)
{
  // Private characters are those of the fonts Symbol and Wingdings
  return c == 0x2022U || c == 0x2023U || c == 0x2043U || c == 0x204CU ||
         c == 0x204DU || c == 0x2219U || (c >= 0x25A0U && c <= 0x25FFU) ||
         (c >= 0x2713U && c <= 0x2718U) || c == 0x2756U ||
         (c >= 0x2794U && c <= 0x27BEU && c != 0x2796U) ||
         (c >= 0xF000U && c <= 0xF0FFU);
}

static FoldClass
class_of_one(const uint32_t c)
{
  const int8_t type = u_charType((UChar32)c);
  return (c == ' ')                                ? FOLD_CLASS_BLANK
         : is_bullet(c)                            ? FOLD_CLASS_BULLET
         : (type == U_DECIMAL_DIGIT_NUMBER)        ? FOLD_CLASS_DIGIT
         : (type == U_OTHER_NUMBER)                ? FOLD_CLASS_DIGIT
         : (type == U_LETTER_NUMBER)               ? FOLD_CLASS_LETTER
         : (type == U_COMBINING_SPACING_MARK)      ? FOLD_CLASS_LETTER
         : (u_isalpha((UChar32)c) || c == 0xFFFDU) ? FOLD_CLASS_LETTER
                                                   : FOLD_CLASS_MARK;
}

static FoldClass
class_of(const uint32_t c, const char* const form, const size_t length)
{
  if (!length) {
    return FOLD_CLASS_NOTHING;
  }

  if ((c >= 0x0AU && c <= 0x0DU) || c == 0x85U || c == 0x2028U ||
      c == 0x2029U) {
    return FOLD_CLASS_LINE;
  }

  uint32_t     first = 0U;
  const size_t n     = utf8_decode(form, length, &first);
  if (n == length) {
    return is_bullet(c) ? FOLD_CLASS_BULLET : class_of_one(first);
  }

  for (size_t i = 0U; i < length;) {
    uint32_t part = 0U;
    i += utf8_decode(form + i, length - i, &part);
    if (class_of_one(part) != FOLD_CLASS_LETTER) {
      return FOLD_CLASS_STRING;
    }
  }

  return FOLD_CLASS_LETTER;
}

static bool
is_own_form(const uint32_t c, const char* const form, const size_t length)
{
  char bytes[4] = {0};
  return utf8_encode(c, bytes) == length && !memcmp(bytes, form, length);
}

static uint16_t
add_string(const char* const form, const size_t length)
{
  for (size_t i = 0U; i + length <= n_strings; ++i) {
    if (!memcmp(strings + i, form, length)) {
      return (uint16_t)i;
    }
  }

  if (n_strings + length > MAX_STRINGS) {
    abort();
  }

  memcpy(strings + n_strings, form, length);
  n_strings += length;
  return (uint16_t)(n_strings - length);
}

static uint16_t
add_record(const FoldRecord record)
{
  for (size_t i = 0U; i < n_records; ++i) {
    if (records[i].offset == record.offset &&
        records[i].length == record.length && records[i].kind == record.kind) {
      return (uint16_t)i;
    }
  }

  if (n_records == MAX_RECORDS) {
    abort();
  }

  records[n_records] = record;
  return (uint16_t)n_records++;
}

static uint16_t
describe(const uint32_t c)
{
  if ((c >= 0xD800U && c <= 0xDFFFU) || fold_is_hangul(c)) {
    const FoldRecord itself = {0U, FOLD_ITSELF, FOLD_CLASS_LETTER};
    return add_record(itself); // These are never looked up
  }

  char         form[ICU_CHARACTER_SIZE];
  const size_t length = character_by_icu(c, form);
  if (length > ICU_CHARACTER_SIZE) {
    abort();
  }

  const bool is_own = is_own_form(c, form, length);
  const bool is_upper =
    u_isUUppercase((UChar32)c) || u_charType((UChar32)c) == U_TITLECASE_LETTER;

  const FoldRecord record = {
    is_own ? 0U : add_string(form, length),
    is_own ? FOLD_ITSELF : (uint8_t)length,
    (uint8_t)(class_of(c, form, length) | (is_upper ? FOLD_UPPER : 0U))};

  return add_record(record);
}

static uint16_t
add_block(const uint16_t block[64])
{
  for (size_t i = 0U; i < n_leaves; i += 64U) {
    if (!memcmp(leaves + i, block, 64U * sizeof(*block))) {
      return (uint16_t)(i / 64U);
    }
  }

  memcpy(leaves + n_leaves, block, 64U * sizeof(*block));
  n_leaves += 64U;
  return (uint16_t)(n_leaves / 64U - 1U);
}

static void
write_numbers(const char* const name, const uint16_t* const all, const size_t n)
{
  printf("\nconst uint16_t %s[] = {", name);
  for (size_t i = 0U; i < n; ++i) {
    printf("%s%u,", (i % 24U) ? "" : "\n", (unsigned)all[i]);
  }
  printf("\n};\n");
}

static void
write_all(void)
{
  printf("// Copyright the libcompetent authors\n"
         "// SPDX-License-Identifier: Apache-2.0\n\n"
         "// Written by tests/support/write_fold_table.c with ICU %s, Unicode "
         "%s\n\n"
         "const uint8_t fold_strings[] = {",
         U_ICU_VERSION,
         U_UNICODE_VERSION);
  for (size_t i = 0U; i < n_strings; ++i) {
    printf("%s%u,", (i % 24U) ? "" : "\n", (unsigned)strings[i]);
  }

  printf("\n};\n\nconst FoldRecord fold_records[] = {");
  for (size_t i = 0U; i < n_records; ++i) {
    printf("%s{%u,%u,%u},",
           (i % 8U) ? "" : "\n",
           (unsigned)records[i].offset,
           (unsigned)records[i].length,
           (unsigned)records[i].kind);
  }
  printf("\n};\n");

  write_numbers("fold_blocks", blocks, N_BLOCKS);
  write_numbers("fold_leaves", leaves, n_leaves);
}

int
main(void)
{
  for (uint32_t c = 0U; c < N_CHARACTERS; c += 64U) {
    uint16_t block[64];
    for (uint32_t i = 0U; i < 64U; ++i) {
      block[i] = describe(c + i);
    }

    blocks[c / 64U] = add_block(block);
  }

  fprintf(stderr,
          "%zu bytes of strings, %zu records, %zu leaves\n",
          n_strings,
          n_records,
          n_leaves);
  write_all();
  return 0;
}
