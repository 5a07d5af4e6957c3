// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/normal.h"

#include "base/buffer.h"
#include "base/utf8.h"
#include "support/icu_form.h"
#include "support/scarcity.h"
#include "support/taxonomies.h"

#include <competent/status.h>
#include <competent/text.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

TestSuite(normal_form, .timeout = 300);

static Buffer
normal_of(const char* const bytes, const size_t length)
{
  const CompetentText text   = {bytes, length};
  Buffer              buffer = {NULL, 0U, 0U};
  cr_assert(eq(int, (int)normal_form(text, &buffer, NULL), 0));
  return buffer;
}

static void
expect_normal(const char* const text, const char* const expected)
{
  Buffer buffer = normal_of(text, strlen(text));
  cr_expect(eq(sz, buffer.length, strlen(expected)), "%s", text);
  cr_expect(
    eq(int,
       strncmp(buffer.length ? buffer.bytes : "", expected, buffer.length),
       0),
    "%s: %.*s",
    text,
    (int)buffer.length,
    buffer.bytes);
  buffer_free(&buffer);
}

// Return a code point, more often one that is difficult
static uint32_t
random_character(uint32_t* const state)
{
  static const uint32_t ranges[][2] = {{0x20U, 0x7EU},
                                       {0xA0U, 0x24FU},
                                       {0x300U, 0x36FU},
                                       {0x370U, 0x5FFU},
                                       {0x1E00U, 0x1FFFU},
                                       {0x2000U, 0x206FU},
                                       {0x3000U, 0x30FFU},
                                       {0xAC00U, 0xD7A3U},
                                       {0xF900U, 0xFFFDU},
                                       {0x10000U, 0x10FFFFU},
                                       {0x0U, 0xD7FFU}};

  const uint32_t* const range = ranges[next_random(state) % 11U];
  const uint32_t c = range[0] + next_random(state) % (range[1] - range[0] + 1U);
  return c;
}

Test(normal_form, is_what_readers_take_for_the_same)
{
  static const char* const forms[][2] = {
    {"Kok", "kok"},
    {"  Chef \t\n de\r\nCuisine ", "chef de cuisine"},
    {"", ""},
    {" \t", ""},
    {"\xC3\x89\xC3\xA9n", "een"},
    {"E\xCC\x81"
     "e\xCC\x81n",
     "een"},
    {"\xC4\xB2sland \xC4\xB3s", "ijsland ijs"},
    {"Stra\xC3\x9F"
     "e",
     "strasse"},
    {"\xEF\xBC\xAB\xEF\xBD\x8F\xEF\xBD\x8B", "kok"}, // Full width
    {"ko\xE2\x80\x8B"
     "k\xC2\xAD\xEF\xBB\xBF\xE2\x81\xA0",
     "kok"}, // Invisible
    {"\xE2\x80\x98"
     "a\xE2\x80\x99 \xE2\x80\x9A"
     "b\xE2\x80\x9B `c\xC2\xB4",
     "'a' 'b' 'c'"},
    {"\xE2\x80\x9C"
     "a\xE2\x80\x9D \xE2\x80\x9E"
     "b\xE2\x80\x9F \xC2\xAB"
     "c\xC2\xBB",
     "\"a\" \"b\" \"c\""},
    {"a\xE2\x80\x90"
     "b\xE2\x80\x91"
     "c\xE2\x80\x93"
     "d\xE2\x80\x94"
     "e\xE2\x88\x92"
     "f\xEF\xBC\x8D"
     "g",
     "a-b-c-d-e-f-g"},
    {"a\xC2\xA0"
     "b\xE2\x80\x83"
     "c\xE3\x80\x80"
     "d\xE2\x80\xA8"
     "e",
     "a b c d e"},
    {"\xEF\xAC\x81"
     "lm",
     "film"}, // Ligature
    {"\xCE\x9F\xCE\xB4\xCE\xBF\xCF\x82", "\xCE\xBF\xCE\xB4\xCE\xBF\xCF\x83"},
    {"x\xC2\xB2", "x2"},
    {"C++ / C#", "c++ / c#"},
    {"\xF0\x9F\x9A\x80 Raket", "\xF0\x9F\x9A\x80 raket"},
  };

  for (size_t i = 0U; i < sizeof(forms) / sizeof(forms[0]); ++i) {
    expect_normal(forms[i][0], forms[i][1]);
  }
}

Test(normal_form, is_appended)
{
  const CompetentText text   = {" B\xC3\x89 ", 5U};
  Buffer              buffer = normal_of("a ", 2U);
  cr_assert(eq(int, (int)normal_form(text, &buffer, NULL), 0));
  cr_expect(eq(sz, buffer.length, 3U));
  cr_expect(eq(int, memcmp(buffer.bytes, "abe", 3U), 0));
  buffer_free(&buffer);
}

// The short way for ASCII has to be the long one: append something that takes
// the long one, and is nothing in the end
Test(normal_form, of_ascii_is_that_of_any_text)
{
  static const char invisible[] = "\xE2\x80\x8B";
  uint32_t          state       = 17U;
  for (unsigned i = 0U; i < 20000U; ++i) {
    char         text[48];
    const size_t length = next_random(&state) % 40U;
    for (size_t j = 0U; j < length; ++j) {
      text[j] = (char)(next_random(&state) % 128U);
    }

    Buffer a = normal_of(text, length);
    memcpy(text + length, invisible, sizeof(invisible));
    Buffer b = normal_of(text, length + sizeof(invisible) - 1U);
    cr_expect(eq(sz, a.length, b.length));
    cr_expect(eq(int, a.length ? memcmp(a.bytes, b.bytes, a.length) : 0, 0));
    buffer_free(&a);
    buffer_free(&b);
  }
}

Test(normal_form, of_each_ascii_character_is_that_of_any_text)
{
  for (int c = 0; c < 128; ++c) {
    const char plain[] = {'a', (char)c, 'b'};
    const char other[] = {'a', (char)c, 'b', '\xE2', '\x80', '\x8B'};
    Buffer     a       = normal_of(plain, sizeof(plain));
    Buffer     b       = normal_of(other, sizeof(other));
    cr_expect(eq(sz, a.length, b.length), "%d", c);
    cr_expect(eq(int, memcmp(a.bytes, b.bytes, a.length), 0), "%d", c);
    buffer_free(&a);
    buffer_free(&b);
  }
}

Test(normal_form, of_itself_is_itself)
{
  uint32_t state = 23U;
  for (unsigned i = 0U; i < 50000U; ++i) {
    char     text[64];
    size_t   length = 0U;
    unsigned n      = next_random(&state) % 12U;
    for (; n; --n) {
      length += utf8_encode(random_character(&state), text + length);
    }

    Buffer once  = normal_of(text, length);
    Buffer twice = normal_of(once.bytes, once.length);
    cr_expect(eq(sz, once.length, twice.length));
    cr_expect(eq(
      int, once.length ? memcmp(once.bytes, twice.bytes, once.length) : 0, 0));
    cr_expect(eq(sz, utf8_valid_length(once.bytes, once.length), once.length));
    buffer_free(&once);
    buffer_free(&twice);
  }
}

Test(normal_form, of_each_character_is_its_own)
{
  for (uint32_t c = 0U; c < 0x110000U; c += (c == 0xD7FFU) ? 0x801U : 1U) {
    char         text[4];
    const size_t length = utf8_encode(c, text);
    Buffer       once   = normal_of(text, length);
    Buffer       twice  = normal_of(once.bytes, once.length);
    cr_assert(eq(sz, once.length, twice.length), "U+%04X", c);
    cr_assert(eq(int,
                 once.length ? memcmp(once.bytes, twice.bytes, once.length) : 0,
                 0),
              "U+%04X",
              c);
    buffer_free(&once);
    buffer_free(&twice);
  }
}

Test(normal_form, takes_control_characters_for_blanks)
{
  Buffer a = normal_of("A\0B", 3U);
  Buffer b = normal_of("\x7F\xC2\x9DK\x01\x1F\xC3\x89\0", 9U);
  cr_expect(eq(sz, a.length, 3U));
  cr_expect(eq(int, memcmp(a.bytes, "a b", 3U), 0));
  cr_expect(eq(sz, b.length, 3U));
  cr_expect(eq(int, memcmp(b.bytes, "k e", 3U), 0));
  buffer_free(&a);
  buffer_free(&b);
}

// What Unicode has no form for that suits Dutch, or has one that does not
Test(normal_form, is_sensible_in_dutch)
{
  static const char* const forms[][2] = {
    {"2\xC2\xBD jaar", "2 1/2 jaar"},
    {"\xC2\xBD", "1/2"},
    {"PRINCE2\xC2\xAE, Scrum\xE2\x84\xA2", "prince2 , scrum"},
    {"man\xC5\x93uvre", "manoeuvre"},
    {"Encyclop\xC3\xA6"
     "die",
     "encyclopaedie"},
    {"S\xC3\xB8ren \xC5\x81ukasz", "soren lukasz"},
    {"\xC4\xB0stanbul", "istanbul"},
    {"D\xC4\xB1yarbak\xC4\xB1r", "diyarbakir"},
    {"20 \xE2\x84\x83",
     "20 \xC2\xB0"
     "c"},
    {"45 m\xC2\xB2", "45 m2"},
    {"foto\xE2\x80\x99s", "foto's"},
    {"klacht\xC2\xADmanagement", "klachtmanagement"},
    {"\xE2\x80\xAEkok\xE2\x80\xAC", "kok"}, // Right to left, and back
    {"1\xEF\xB8\x8F\xE2\x83\xA3", "1"},     // A keycap
    {"vergadering\xE2\x80\xA6", "vergadering..."},
    {"en\xE2\x81\x84of", "en/of"},
    {"a\xEF\xBF\xBC"
     "b",
     "a b"}, // The place of a picture
  };

  for (size_t i = 0U; i < sizeof(forms) / sizeof(forms[0]); ++i) {
    expect_normal(forms[i][0], forms[i][1]);
  }
}

static bool
is_as_by_icu(const char* const bytes, const size_t length)
{
  const CompetentText text   = {bytes, length};
  Buffer              wanted = {NULL, 0U, 0U};
  Buffer              form   = normal_of(bytes, length);
  cr_assert(eq(int, (int)normal_form_by_icu(text, &wanted, NULL), 0));

  const bool is_same =
    form.length == wanted.length &&
    (!form.length || !memcmp(form.bytes, wanted.bytes, form.length));

  buffer_free(&wanted);
  buffer_free(&form);
  return is_same;
}

Test(normal_form, of_each_character_is_that_of_icu)
{
  for (uint32_t c = 0U; c < 0x110000U; c += (c == 0xD7FFU) ? 0x801U : 1U) {
    char         text[4];
    const size_t length = utf8_encode(c, text);
    if (is_assigned_in_table(c)) {
      cr_assert(is_as_by_icu(text, length), "U+%04X", c);
    }
  }
}

// If the definition looks at a character alone, so may the table: this joins
// each one with letters, and with others before and after
Test(normal_form, of_pairs_is_that_of_icu)
{
  static const char letters[] = "aEiYz";
  for (uint32_t c = 0x80U; c < 0x30000U; c += (c == 0xD7FFU) ? 0x801U : 1U) {
    char   text[1024];
    size_t length = 0U;
    for (size_t i = 0U; letters[i]; ++i) {
      text[length++] = letters[i];
      length += utf8_encode(c, text + length);
      text[length++] = letters[i];
      text[length++] = ' ';
    }

    if (is_assigned_in_table(c)) {
      cr_assert(is_as_by_icu(text, length), "U+%04X", c);
    }
  }
}

Test(normal_form, of_every_ascii_letter_and_character_is_that_of_icu)
{
  for (uint32_t c = 0x80U; c < 0x3100U; ++c) {
    char   text[1024];
    size_t length = 0U;
    for (char letter = 'A'; letter <= 'z'; ++letter) {
      text[length++] = letter;
      length += utf8_encode(c, text + length);
    }

    if (is_assigned_in_table(c)) {
      cr_assert(is_as_by_icu(text, length), "U+%04X", c);
    }
  }
}

Test(normal_form, of_mixed_text_is_that_of_icu)
{
  uint32_t state = 41U;
  for (unsigned i = 0U; i < 50000U; ++i) {
    char           text[256];
    size_t         length   = 0U;
    const unsigned n        = next_random(&state) % 30U;
    const bool     is_plain = i % 2U;
    for (unsigned j = 0U; j < n; ++j) {
      const uint32_t c = (is_plain && next_random(&state) % 4U)
                           ? next_random(&state) % 0x80U
                           : random_character(&state);
      if ((c & ~0x7FFU) != 0xD800U && is_assigned_in_table(c)) {
        length += utf8_encode(c, text + length);
      }
    }

    cr_assert(is_as_by_icu(text, length), "%u", i);
  }
}

Test(normal_is_plain, tells_what_of_ascii_is_in_normal_form)
{
  static const char bytes[] = "abz019 -/(.'  AZ`\x7F\n\xC3\xA9";

  uint32_t state = 43U;
  for (unsigned i = 0U; i < 100000U; ++i) {
    char         text[32];
    const size_t length   = next_random(&state) % sizeof(text);
    const size_t most     = (i % 2U) ? 13U : sizeof(bytes) - 1U;
    bool         is_ascii = true;
    for (size_t j = 0U; j < length; ++j) {
      text[j]  = bytes[next_random(&state) % most];
      is_ascii = is_ascii && (unsigned char)text[j] < 0x80U;
    }

    const CompetentText input  = {text, length};
    Buffer              normal = {NULL, 0U, 0U};
    const bool          is_normal =
      length && is_ascii && !normal_form(input, &normal, NULL) &&
      normal.length == length && !memcmp(normal.bytes, text, length);

    cr_assert(eq(int, (int)normal_is_plain(input), (int)is_normal), "%u", i);
    buffer_free(&normal);
  }
}

Test(normal_form, of_marks_in_any_order_is_that_of_icu)
{
  static const uint32_t marks[] = {
    0x300U,  0x301U,   0x323U,  0x345U,   0x34FU,   0x302EU,  0x3099U,
    0xFF9EU, 0x1D165U, 0x1161U, 0x11A8U,  0x1100U,  0x9BEU,   0x9C7U,
    0xF73U,  0x0344U,  0x200DU, 0x16FF0U, 0x1D16DU, 0xE0100U, 'a'};

  uint32_t state = 7U;
  for (unsigned i = 0U; i < 20000U; ++i) {
    char         text[512];
    size_t       length = 0U;
    const size_t n      = next_random(&state) % 100U;
    for (size_t j = 0U; j < n; ++j) {
      const size_t k = next_random(&state) % (sizeof(marks) / sizeof(marks[0]));
      length += utf8_encode(marks[k], text + length);
    }

    cr_assert(is_as_by_icu(text, length), "%u", i);
  }
}

Test(normal_form, loses_nothing_when_memory_is_scarce)
{
  static const char text[] = "\xEF\xB7\xBA\xEF\xB7\xBA\xEF\xB7\xBA kok";
  for (size_t i = 0U;; ++i) {
    const CompetentText all    = {text, sizeof(text) - 1U};
    Buffer              buffer = {NULL, 0U, 0U};
    scarcity_begin(i, false);
    const CompetentStatus st = normal_form(all, &buffer, NULL);
    if (!scarcity_end()) {
      cr_expect(eq(int, (int)st, 0));
      cr_expect(lt(sz, 1U, i));
      buffer_free(&buffer);
      break;
    }

    cr_expect(eq(int, (int)st, COMPETENT_STATUS_NO_MEMORY));
    cr_expect(eq(sz, buffer.length, 0U));
    buffer_free(&buffer);
  }
}

Test(normal_form, refuses_what_is_not_utf8)
{
  static const char* const texts[] = {"\xFF",
                                      "a\x80",
                                      "a\xC3",
                                      "\xC0\x80",
                                      "\xED\xA0\x80",
                                      "\xF4\x90\x80\x80",
                                      "\xE2\x82",
                                      "kok\xE2(\xA1"};

  for (size_t i = 0U; i < sizeof(texts) / sizeof(texts[0]); ++i) {
    const CompetentText text   = {texts[i], strlen(texts[i])};
    Buffer              buffer = {NULL, 0U, 0U};
    CompetentError      error  = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
    cr_expect(eq(int,
                 (int)normal_form(text, &buffer, &error),
                 COMPETENT_STATUS_BAD_ENCODING));
    cr_expect(eq(sz, buffer.length, 0U));
    cr_expect(eq(ptr, strstr(error.message, "kok"), NULL));
    buffer_free(&buffer);
  }
}

// Make a text of one piece many times over
static char*
repeat(const char* const piece, const size_t n)
{
  const size_t length = strlen(piece);
  char* const  text   = (char*)malloc(n * length + 1U);
  cr_assert(ne(ptr, text, NULL));
  for (size_t i = 0U; i < n; ++i) {
    memcpy(text + i * length, piece, length);
  }

  return text;
}

Test(normal_form, is_limited)
{
  char* const text   = repeat("a", NORMAL_MAX_LENGTH + 1U);
  Buffer      buffer = normal_of(text, NORMAL_MAX_LENGTH);
  cr_expect(eq(sz, buffer.length, (size_t)NORMAL_MAX_LENGTH));

  const CompetentText over = {text, NORMAL_MAX_LENGTH + 1U};
  cr_expect(eq(
    int, (int)normal_form(over, &buffer, NULL), COMPETENT_STATUS_OVER_LIMIT));
  cr_expect(eq(sz, buffer.length, (size_t)NORMAL_MAX_LENGTH));
  buffer_free(&buffer);
  free(text);
}

// Such texts take some libraries quadratic time, and grow
Test(normal_form, comes_to_an_end_for_any_text)
{
  static const char* const pieces[] = {
    "a\xCC\x81",        // An accent each
    "\xCC\x81\xCC\xA3", // Two that change places
    "\xCC\xA3\xCC\x81\xCC\x80",
    "\xEF\xB7\xBA", // U+FDFA, which becomes 18 characters
    "\xE2\x80\x8B",
    "\xF0\x9F\x9A\x80",
    "\xEA\xB0\x80",
    "\xCD\xB8\xCC\x81",
  };

  for (size_t i = 0U; i < sizeof(pieces) / sizeof(pieces[0]); ++i) {
    const size_t n      = NORMAL_MAX_LENGTH / strlen(pieces[i]);
    char* const  text   = repeat(pieces[i], n);
    Buffer       buffer = normal_of(text, n * strlen(pieces[i]));

    cr_expect(le(sz, buffer.length, (size_t)NORMAL_MAX_LENGTH * 11U), "%zu", i);
    buffer_free(&buffer);
    free(text);
  }
}

Test(normal_form, of_a_million_marks_is_found_if_asked_for)
{
  char* const         text   = repeat("\xCC\x81\xCC\xA3", 500000U);
  const CompetentText marks  = {text, 2000000U};
  Buffer              buffer = {NULL, 0U, 0U};
  cr_expect(eq(
    int, (int)normal_form(marks, &buffer, NULL), COMPETENT_STATUS_OVER_LIMIT));
  cr_expect(eq(int, (int)normal_form_of_any(marks, &buffer, NULL), 0));
  cr_expect(eq(sz, buffer.length, 0U));
  buffer_free(&buffer);
  free(text);
}

Test(normal_form, of_a_long_text_is_that_of_its_pieces)
{
  static const char piece[] =
    "Een  \xE2\x80\x98\xC3\xA9\xC3\xA9n\xE2\x80\x99\n";
  static const char   folded[] = "een 'een' ";
  const size_t        n        = 100000U;
  char* const         text     = repeat(piece, n);
  const CompetentText all      = {text, n * strlen(piece)};
  Buffer              buffer   = {NULL, 0U, 0U};
  cr_assert(eq(int, (int)normal_form_of_any(all, &buffer, NULL), 0));
  cr_assert(eq(sz, buffer.length, n * strlen(folded) - 1U));
  for (size_t i = 0U; i + 1U < n; ++i) {
    cr_assert(
      eq(int,
         memcmp(buffer.bytes + i * strlen(folded), folded, strlen(folded)),
         0));
  }

  buffer_free(&buffer);
  free(text);
}
