// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/boilerplate.h"

#include "support/golden.h"
#include "support/taxonomies.h"
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
#include <stdio.h>
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

  cr_expect(lt(uint, 12U, n));
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

    BoilerplateRole roles[MAX_TOKENS];
    boilerplate_roles(tokens, n_tokens, roles);

    const Doer doer = roles[at].doer;
    cr_expect(text_is(golden.columns[1], text_of_string(names[doer])),
              "%s: %s",
              golden.line,
              names[doer]);
    ++n;
  }

  cr_expect(lt(uint, 9U, n));
}

static Doer
naive_doer_of(const ClauseToken* const tokens,
              const uint32_t           first,
              const uint32_t           at)
{
  const uint32_t classes = tokens[at].classes;
  const bool     is_object =
    (classes & WORD_OURS) && at > first &&
    !(at == first + 1U && clause_border(&tokens[first]) != CLAUSE_GOES_ON);
  return is_object                   ? DOER_UNKNOWN
         : (classes & WORD_SELF)     ? DOER_SELF
         : (classes & WORD_PERSON)   ? DOER_PERSON
         : (classes & WORD_EMPLOYER) ? DOER_EMPLOYER
                                     : DOER_UNKNOWN;
}

// Look at all tokens of a clause for one of them, or for a clause behind it
static Doer
naive_doer_in(const ClauseToken* const tokens,
              const uint32_t           first,
              const uint32_t           end,
              const uint32_t           at)
{
  Doer     found    = DOER_UNKNOWN;
  uint32_t distance = UINT32_MAX;
  bool     is_ours  = false;
  bool     causes   = false;
  for (uint32_t i = first; i < end; ++i) {
    const Doer     doer = naive_doer_of(tokens, first, i);
    const uint32_t far  = (i > at) ? i - at : at - i;
    is_ours             = is_ours || (tokens[i].classes & WORD_WE);
    causes = causes || (i != at && (tokens[i].classes & WORD_CAUSES));
    if (doer != DOER_UNKNOWN && far < distance) {
      found    = doer;
      distance = far;
    }
  }

  return (is_ours && !causes) ? DOER_EMPLOYER : found;
}

static Doer
naive_doer(const ClauseToken* const tokens, const uint32_t n, const uint32_t at)
{
  uint32_t end = at + 1U;
  while (end < n && clause_border(&tokens[end]) == CLAUSE_GOES_ON) {
    ++end;
  }

  bool is_relative = false;
  for (uint32_t last = end, first = at;; --first) {
    const ClauseBorder border = clause_border(&tokens[first]);
    if (first && border == CLAUSE_GOES_ON) {
      continue;
    }

    const Doer doer = naive_doer_in(tokens, first, last, at);
    if (doer == DOER_EMPLOYER && is_relative) {
      return DOER_PERSON;
    }

    if (doer != DOER_UNKNOWN || !first || border == CLAUSE_ENDS) {
      return doer;
    }

    is_relative = clause_is(tokens[first].text, "die");
    last        = first;
  }
}

// All at once, in one pass, is what one by one would be
Test(boilerplate, knows_all_who_do_it)
{
  static const char* const words[] = {
    "wij", "we", "onze", "ons",   "klanten", "ik",     "je",   "zij",
    "die", "en", ",",    ".",     "laten",   "helpen", "maar", "plannen",
    "het", "de", "-",    "leren", "team",    "mensen", "u",    "mijn"};

  uint32_t state = 9U;
  for (unsigned round = 0U; round < 20000U; ++round) {
    char   text[512];
    size_t length = 0U;
    for (uint32_t rest = next_random(&state) % 40U; rest; --rest) {
      const char* const word =
        words[next_random(&state) % (sizeof(words) / sizeof(words[0]))];
      length +=
        (size_t)snprintf(text + length, sizeof(text) - length, "%s ", word);
    }

    char bytes[1024];
    walk_over((CompetentText){text, length}, bytes);

    ClauseToken     tokens[MAX_TOKENS];
    BoilerplateRole roles[MAX_TOKENS];
    const uint32_t  n = (uint32_t)walk.n_tokens;
    for (uint32_t i = 0U; i < n; ++i) {
      tokens[i] = clause_token(&walk.tokens[i]);
    }

    boilerplate_roles(tokens, n, roles);
    for (uint32_t i = 0U; i < n; ++i) {
      cr_assert(
        eq(int, (int)roles[i].doer, (int)naive_doer(tokens, n, i)), "%s", text);
    }
  }
}

Test(boilerplate, says_nothing_of_nothing)
{
  BoilerplateState state = {false};
  boilerplate_read(NULL, 0U, &state);
  cr_expect(eq(uint, boilerplate_measure(NULL, 0U, &state), 0U));
}
