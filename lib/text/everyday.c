// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/everyday.h"

#include "base/uncleared.h"
#include "text/lexeme.h"
#include "text/table.h"

#include <stddef.h>

static const TableRow everyday_rows[] = {
#include "dutch/everyday.inc"
};

static const Table everyday = TABLE_OF(everyday_rows);

static CompetentText
without_comma(const CompetentText word)
{
  return text_ends(word, ',') ? text_slice(word, 0U, word.length - 1U) : word;
}

uint16_t
everyday_find(const CompetentText word)
{
  const TableRow* row = table_find(everyday, word);
  if (!row) {
    UNCLEARED Bases bases;
    lexeme_bases(word, &bases);
    for (size_t i = 0U; i < bases.n && !row; ++i) {
      row = table_find(everyday, base_text(&bases.items[i]));
    }
  }

  return row ? (uint16_t)(row - everyday_rows + 1) : (uint16_t)0U;
}

bool
everyday_is_related(const uint16_t number)
{
  return text_is(everyday_rows[number - 1U].kind, text_of_string("related"));
}

// Commas part what a word may be called
CompetentText
everyday_next(const uint16_t number, size_t* const at)
{
  const CompetentText calls = everyday_rows[number - 1U].value;
  size_t              start = *at;
  while (start < calls.length && calls.bytes[start] == ' ') {
    ++start;
  }

  size_t end = start;
  while (end < calls.length && calls.bytes[end] != ',') {
    ++end;
  }

  *at = (end < calls.length) ? end + 1U : end;
  return text_slice(calls, start, end);
}

// Add a text with each thing that a piece of it may be called
static void
add_calls(const CompetentText text,
          const size_t        start,
          const size_t        end,
          const uint16_t      number,
          Phrases* const      phrases)
{
  size_t at = 0U;
  for (CompetentText call = everyday_next(number, &at); call.length;
       call               = everyday_next(number, &at)) {
    UNCLEARED Phrase called;
    phrase_clear(&called);
    if (phrase_add(&called, text_slice(text, 0U, start)) &&
        phrase_add(&called, call) &&
        phrase_add(&called, text_slice(text, end, text.length))) {
      phrases_add(phrases, &called);
    }
  }
}

static void
read_phrase(const EverydayGuide guide,
            const CompetentText text,
            Phrases* const      phrases)
{
  size_t at = 0U;
  for (CompetentText token = next_token(text, &at); token.length;
       token               = next_token(text, &at)) {
    const CompetentText word = without_comma(token);
    const uint16_t      number =
      guide.needs(guide.self, word) ? everyday_find(word) : (uint16_t)0U;
    if (number && guide.needs(guide.self, everyday_rows[number - 1U].key)) {
      const size_t start = at - token.length;
      add_calls(text, start, start + word.length, number, phrases);
      return;
    }
  }
}

void
everyday_read(const EverydayGuide guide, Phrases* const phrases)
{
  const size_t n = phrases->n;
  for (size_t i = 0U; i < n; ++i) {
    read_phrase(guide, phrase_text(&phrases->items[i]), phrases);
  }
}
