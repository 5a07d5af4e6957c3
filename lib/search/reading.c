// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "search/reading.h"

#include "taxonomy/names.h"
#include "text/everyday.h"
#include "text/rule.h"
#include "text/rule_abbreviation.h"
#include "text/rule_noise.h"
#include "text/term.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

// Nobody asks what the rules do, so there is nowhere to keep their steps
static void
trace_nothing(Trace* const trace)
{
  memset(trace, 0, sizeof(*trace));
  trace->rules   = NOISE_RULES | RULE_BIT(RULE_ABBREVIATION);
  trace->n_steps = STEPS_MAX;
}

static bool
has_names(const NameRange range)
{
  return range.first < range.end;
}

// What labels say needs no other word: how they say it is known from them
static bool
is_strange(const void* const self, const CompetentText word)
{
  return !names_with_word((const Image*)self, word);
}

static bool
has_word(const CompetentText text, const CompetentText wanted)
{
  size_t at = 0U;
  for (CompetentText word = next_token(text, &at); word.length;
       word               = next_token(text, &at)) {
    if (text_is(word, wanted)) {
      return true;
    }
  }

  return false;
}

// Return how many labels have the rarest of the words that another text lacks
static uint32_t
rarest_beside(const Image* const  image,
              const CompetentText text,
              const CompetentText other)
{
  uint32_t rarest = UINT32_MAX;
  size_t   at     = 0U;
  for (CompetentText word = next_token(text, &at); word.length;
       word               = next_token(text, &at)) {
    if (!text_ends(word, '-') && !has_word(other, word)) {
      const uint32_t n_names = names_with_word(image, word);
      rarest                 = (n_names < rarest) ? n_names : rarest;
    }
  }

  return rarest;
}

// What may be short for something is not, where labels rather use it as it is:
// an ict beheerder is a beheerder, and no teacher of what ict is short for
static bool
is_written_out(const Image* const image, const Phrases* const readings)
{
  const CompetentText typed = phrase_text(&readings->items[0]);
  const CompetentText full  = phrase_text(&readings->items[1]);

  return rarest_beside(image, typed, full) <= rarest_beside(image, full, typed);
}

bool
reading_find(const Image* const  image,
             const CompetentText form,
             Phrases* const      readings)
{
  readings->n = 0U;
  if (form.length > TERM_MAX_LENGTH) {
    return true;
  }

  Phrase* const typed = &readings->items[0];
  phrase_clear(typed);
  phrase_add(typed, form);
  readings->n = 1U;
  if (has_names(names_equal(image, form))) {
    return true;
  }

  // What begins a label may be that, without all of it having been typed
  const bool is_start = has_names(names_with_prefix(image, form));
  Trace      trace;
  trace_nothing(&trace);
  if (!is_start && rule_noise(typed, &trace)) {
    readings->n = 0U;
    return false;
  }

  rule_abbreviation(readings, &trace);
  if (readings->n > 1U && !is_written_out(image, readings)) {
    readings->n = 1U;
  }

  if (is_start && !text_is(phrase_text(typed), form)) {
    phrase_copy(&readings->items[readings->n++], typed);
    phrase_clear(typed);
    phrase_add(typed, form);
  }

  const EverydayGuide guide = {is_strange, image};
  everyday_read(guide, readings);
  return true;
}
