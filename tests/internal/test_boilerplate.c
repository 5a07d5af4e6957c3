// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/boilerplate.h"

#include "support/golden.h"
#include "text/clause.h"
#include "text/fold_walk.h"
#include "text/phrase.h"
#include "text/word_class.h"

#include <competent/status.h>
#include <competent/text.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

TestSuite(boilerplate, .timeout = 60);

enum {
  MAX_TOKENS = 128,
  SURE       = 25, // From here on a sentence is taken for boilerplate
};

static FoldWalk walk;

// Take the tokens of a line of a table, where a bar is the end of a line
static void
walk_over(const CompetentText line, char* const bytes)
{
  for (size_t i = 0U; i < line.length; ++i) {
    bytes[i] = (line.bytes[i] == '|') ? '\n' : line.bytes[i];
  }

  const CompetentText text = {bytes, line.length};
  fold_walk_begin(&walk, text, FOLD_REFUSE);
  cr_assert(not(fold_walk_next(&walk, NULL)));
}

static ClauseToken
clause_token(const FoldToken* const token)
{
  const CompetentText text   = {walk.forms + token->form, token->length};
  const ClauseToken   result = {text, token->flags, word_classes(text)};
  return result;
}

// Return the measure of the last sentence of a text
static unsigned
measure_last(void)
{
  unsigned         measure = 0U;
  BoilerplateState state   = {false};
  for (uint32_t first = 0U; first < walk.n_tokens;) {
    ClauseToken tokens[MAX_TOKENS];
    uint32_t    n = 0U;
    while (first + n < walk.n_tokens &&
           walk.tokens[first + n].sentence == walk.tokens[first].sentence) {
      tokens[n] = clause_token(&walk.tokens[first + n]);
      ++n;
    }

    boilerplate_read(tokens, n, &state);
    measure = boilerplate_measure(tokens, n, &state);
    first += n;
  }

  return measure;
}

Test(boilerplate, knows_what_is_about_the_employer)
{
  unsigned n = 0U;
  char     bytes[1024];
  Golden   golden;
  cr_assert(golden_open(&golden, "boilerplate"));
  while (golden_next(&golden)) {
    walk_over(golden.columns[0], bytes);

    const unsigned measure = measure_last();
    cr_expect(eq(int,
                 (int)(measure >= SURE),
                 (int)text_is(golden.columns[1], text_of_string("yes"))),
              "%s: %u",
              golden.line,
              measure);
    ++n;
  }

  cr_expect(gt(uint, n, 12U));
}

Test(boilerplate, knows_who_does_it)
{
  static const char* const names[] = {"-", "self", "person", "employer"};

  unsigned n = 0U;
  char     bytes[1024];
  Golden   golden;
  cr_assert(golden_open(&golden, "doers"));
  while (golden_next(&golden)) {
    walk_over(golden.columns[0], bytes);

    ClauseToken tokens[MAX_TOKENS];
    uint32_t    n_tokens = 0U;
    uint32_t    at       = 0U;
    for (uint32_t i = 0U; i < walk.n_tokens; ++i) {
      const ClauseToken token = clause_token(&walk.tokens[i]);
      if (clause_is(token.text, "[")) {
        at = n_tokens;
      } else if (!clause_is(token.text, "]")) {
        tokens[n_tokens++] = token;
      }
    }

    const Doer doer = boilerplate_doer(tokens, n_tokens, at);
    cr_expect(text_is(golden.columns[1], text_of_string(names[doer])),
              "%s: %s",
              golden.line,
              names[doer]);
    ++n;
  }

  cr_expect(gt(uint, n, 9U));
}

Test(boilerplate, says_nothing_of_nothing)
{
  BoilerplateState state = {false};
  boilerplate_read(NULL, 0U, &state);
  cr_expect(eq(uint, boilerplate_measure(NULL, 0U, &state), 0U));
}
