// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/inflection.h"

#include "support/golden.h"
#include "text/phrase.h"

#include <competent/text.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

TestSuite(inflection, .timeout = 60);

// Return how many words of a table have the key that it says
static unsigned
check_table(const char* const name, bool (*inflect)(CompetentText, Phrase*))
{
  unsigned n = 0U;
  Golden   golden;
  cr_assert(golden_open(&golden, name));
  while (golden_next(&golden)) {
    Phrase     key;
    const bool changed = inflect(golden.columns[0], &key);
    cr_expect(text_is(phrase_text(&key), golden.columns[1]),
              "%s: %.*s",
              golden.line,
              (int)key.length,
              key.bytes);
    cr_expect(eq(
      int, (int)changed, (int)!text_is(golden.columns[0], golden.columns[1])));
    ++n;
  }

  return n;
}

Test(inflection, knows_the_genders_of_real_words)
{
  cr_expect(lt(uint, 80U, check_table("gender", inflection_gender)));
}

Test(inflection, knows_the_plurals_of_real_words)
{
  cr_expect(lt(uint, 80U, check_table("number", inflection_number)));
}

Test(inflection, has_keys_that_are_their_own_keys)
{
  static const char* const names[] = {"gender", "number"};
  for (unsigned i = 0U; i < 2U; ++i) {
    Golden golden;
    cr_assert(golden_open(&golden, names[i]));
    while (golden_next(&golden)) {
      Phrase key;
      Phrase again;
      (i ? inflection_number : inflection_gender)(golden.columns[0], &key);
      const bool changed =
        (i ? inflection_number : inflection_gender)(phrase_text(&key), &again);
      cr_expect(eq(int, (int)changed, 0));
    }
  }
}

Test(inflection, leaves_what_is_no_word)
{
  static const char* const words[] = {
    "", "s", "en", "ster", "'s", "-en", "nnn", "nen", "\xC3\x9F", "123en"};

  for (size_t i = 0U; i < sizeof(words) / sizeof(words[0]); ++i) {
    Phrase key;
    inflection_number(text_of_string(words[i]), &key);
    cr_expect(le(sz, key.length, strlen(words[i]) + 1U));
    inflection_gender(text_of_string(words[i]), &key);
    cr_expect(le(sz, key.length, strlen(words[i]) + 2U));
  }
}

Test(inflection, leaves_a_word_that_is_too_long)
{
  char word[INFLECTION_MAX_WORD + 3U];
  memset(word, 'a', sizeof(word));
  memcpy(word + INFLECTION_MAX_WORD, "en", 3U);

  Phrase key;
  cr_expect(not(inflection_number(text_of_string(word), &key)));
  cr_expect(text_is(phrase_text(&key), text_of_string(word)));
}
