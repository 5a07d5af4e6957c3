// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/everyday.h"

#include "text/phrase.h"

#include <competent/text.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

TestSuite(everyday, .timeout = 60);

static bool
needs_all(const void* const self, const CompetentText word)
{
  (void)self;
  (void)word;
  return true;
}

// All but one word
static bool
needs_others(const void* const self, const CompetentText word)
{
  return !text_is(text_of_string((const char*)self), word);
}

static void
read_text(const char* const known, const char* const text, Phrases* const found)
{
  const EverydayGuide guide = {known ? needs_others : needs_all, known};
  found->n                  = 1U;
  phrase_clear(&found->items[0]);
  phrase_add(&found->items[0], text_of_string(text));
  everyday_read(guide, found);
}

Test(everyday, tells_what_a_word_is_called_instead)
{
  static const char* const texts[][2] = {
    {"beenhouwer", "slager"},
    {"beenhouwers", "slager"},
    {"metser met ervaring", "metselaar met ervaring"},
    {"leerling, metser, dakwerken", "leerling, metselaar, dakwerken"},
    {"serveerster", "medewerker bediening"},
    {"gymleraressen", "leraar lichamelijke opvoeding"},
  };

  for (size_t i = 0U; i < sizeof(texts) / sizeof(texts[0]); ++i) {
    Phrases found;
    read_text(NULL, texts[i][0], &found);
    cr_assert(lt(sz, 1U, found.n), "%s", texts[i][0]);
    cr_expect(
      text_is(phrase_text(&found.items[0]), text_of_string(texts[i][0])));
    cr_expect(
      text_is(phrase_text(&found.items[1]), text_of_string(texts[i][1])),
      "%s",
      texts[i][0]);
  }
}

Test(everyday, leaves_forms_of_words_that_are_known)
{
  Phrases found;
  read_text("peuterleider", "peuterleiders", &found);
  cr_expect(eq(sz, found.n, 1U));
  read_text("peuterwerker", "peuterleiders", &found);
  cr_expect(lt(sz, 1U, found.n));
}

Test(everyday, tells_apart_what_is_only_related)
{
  cr_expect(everyday_is_related(everyday_find(text_of_string("excel"))));
  cr_expect(not(everyday_is_related(everyday_find(text_of_string("trucker")))));
}

Test(everyday, lists_what_a_word_may_be_called)
{
  size_t         at     = 0U;
  const uint16_t number = everyday_find(text_of_string("poetsvrouw"));
  cr_expect(ne(u16, everyday_find(text_of_string("poetsvrouwen")), 0U));
  cr_assert(ne(u16, number, 0U));
  cr_expect(text_is(everyday_next(number, &at), text_of_string("schoonmaker")));
  cr_expect(
    text_is(everyday_next(number, &at), text_of_string("huishoudelijke hulp")));
  cr_expect(eq(sz, everyday_next(number, &at).length, 0U));
  cr_expect(eq(sz, everyday_next(number, &at).length, 0U));
  cr_expect(eq(u16, everyday_find(text_of_string("poetsvrouwtiger")), 0U));
  cr_expect(eq(u16, everyday_find(text_of_string("")), 0U));
}

Test(everyday, keeps_to_the_first_word_and_to_what_is_needed)
{
  Phrases found;
  read_text(NULL, "bordenwasser of serveerster", &found);
  cr_assert(eq(sz, found.n, 2U));
  cr_expect(text_is(phrase_text(&found.items[1]),
                    text_of_string("afwasser of serveerster")));

  read_text("bordenwasser", "bordenwasser of serveerster", &found);
  cr_assert(eq(sz, found.n, 2U));
  cr_expect(text_is(phrase_text(&found.items[1]),
                    text_of_string("bordenwasser of medewerker bediening")));

  read_text("serveerster", "serveerster", &found);
  cr_expect(eq(sz, found.n, 1U));
  read_text(NULL, "", &found);
  cr_expect(eq(sz, found.n, 1U));
}

Test(everyday, has_room_for_so_many)
{
  char text[PHRASE_SIZE];
  memset(text, 'x', sizeof(text) - 1U);
  memcpy(text, "metser ", 7U);
  text[sizeof(text) - 1U] = '\0';

  // What would be too long is not made
  Phrases found;
  read_text(NULL, text, &found);
  cr_expect(eq(sz, found.n, 1U));

  // Eight are made of four
  found.n = 4U;
  for (size_t i = 0U; i < found.n; ++i) {
    const char letter[] = {(char)('a' + i), ' ', '\0'};
    phrase_clear(&found.items[i]);
    phrase_add(&found.items[i], text_of_string(letter));
    phrase_add(&found.items[i], text_of_string("poetsvrouw"));
  }

  const EverydayGuide guide = {needs_all, NULL};
  everyday_read(guide, &found);
  cr_expect(eq(sz, found.n, PHRASES_MAX));
}
