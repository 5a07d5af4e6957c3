// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/form.h"
#include "text/verb.h"

#include "support/golden.h"
#include "text/phrase.h"

#include <competent/text.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

TestSuite(form, .timeout = 60);

// Return whether there is a form as tables write it: "stuurt+aan"
static bool
has_form(const Forms* const forms, const CompetentText written)
{
  for (size_t i = 0U; i < forms->n; ++i) {
    const CompetentText text     = forms_text(forms, i);
    const CompetentText particle = forms_particle(forms, i);
    char                line[2U * FORM_MAX_WORD];
    const int           n     = snprintf(line,
                           sizeof(line),
                           "%.*s%s%.*s",
                           (int)text.length,
                           text.bytes,
                           particle.length ? "+" : "",
                           (int)particle.length,
                           particle.bytes);
    const CompetentText found = {line, (size_t)n};
    if (text_is(found, written)) {
      return true;
    }
  }

  return false;
}

// Return how many forms a table has that are as it says
static unsigned
check_table(const char* const name, void (*write)(CompetentText, Forms*))
{
  unsigned n = 0U;
  Golden   golden;
  cr_assert(golden_open(&golden, name));
  while (golden_next(&golden)) {
    Forms forms;
    forms_clear(&forms);
    write(golden.columns[0], &forms);
    cr_expect(text_is(forms_text(&forms, 0U), golden.columns[0]));
    cr_expect(lt(sz, forms.n, FORMS_MAX));

    size_t at = 0U;
    for (CompetentText form = next_token(golden.columns[1], &at); form.length;
         form               = next_token(golden.columns[1], &at)) {
      const bool          is_wrong = text_starts(form, '!');
      const CompetentText written =
        text_slice(form, is_wrong ? 1U : 0U, form.length);
      cr_expect(has_form(&forms, written) != is_wrong,
                "%.*s: %.*s",
                (int)golden.columns[0].length,
                golden.columns[0].bytes,
                (int)form.length,
                form.bytes);
      ++n;
    }
  }

  return n;
}

Test(form, knows_the_forms_of_verbs)
{
  cr_expect(lt(uint, 380U, check_table("verbs", verb_forms)));
}

Test(form, tells_how_a_form_is_made)
{
  Forms forms;
  forms_clear(&forms);
  verb_forms(text_of_string("aansturen"), &forms);
  cr_expect(eq(int, forms.items[0].how, FORM_BASE));
  cr_expect(eq(int, forms.items[1].how, FORM_TO));
  cr_expect(eq(sz, forms_particle(&forms, 1U).length, 3U));
  cr_expect(eq(sz, verb_particle(text_of_string("aansturen")), 3U));
  cr_expect(eq(sz, verb_particle(text_of_string("sturen")), 0U));
}

Test(form, leaves_what_is_no_word)
{
  static const char* const words[] = {
    "", "n", "en", "sen", "bcden", "\xC3\xA9\xC3\xA9n", "12en", "'s"};

  for (size_t i = 0U; i < sizeof(words) / sizeof(words[0]); ++i) {
    const CompetentText word  = text_of_string(words[i]);
    Forms               forms = {0};
    verb_forms(word, &forms);
    cr_expect(le(sz, forms.n, 1U));
  }
}

Test(form, has_room_for_the_longest_word)
{
  static const char ends[] = "aeioulrnmtdkfszenxyjwgieder";
  char              word[FORM_MAX_WORD + 1U];
  for (size_t length = 1U; length <= sizeof(word); ++length) {
    for (size_t end = 0U; end + 1U < sizeof(ends); ++end) {
      memset(word, 'a' + (char)(end % 5U) * 4, sizeof(word));
      memcpy(word + length / 2U, "aan", length > 6U ? 3U : 0U);
      for (size_t i = 0U; i < 3U && i < length; ++i) {
        word[length - 1U - i] = ends[(end + 3U * i) % (sizeof(ends) - 1U)];
      }

      const CompetentText text = {word, length};
      Forms               forms;
      forms_clear(&forms);
      verb_forms(text, &forms);
      cr_expect(le(sz, forms.n_letters, FORMS_SIZE));
    }
  }
}
