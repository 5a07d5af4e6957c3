// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/cue.h"

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
#include <stdio.h>
#include <string.h>

TestSuite(cue, .timeout = 60);

enum { MAX_MENTIONS = 8 };

// A text without its brackets, and where they were
typedef struct {
  char     bytes[1024];
  size_t   length;
  size_t   starts[MAX_MENTIONS];
  size_t   ends[MAX_MENTIONS];
  uint32_t flags[MAX_MENTIONS];
  size_t   n;
  size_t   n_done;
} Marked;

static void
read_marked(const CompetentText text, Marked* const marked)
{
  memset(marked, 0, sizeof(*marked));
  for (size_t i = 0U; i < text.length; ++i) {
    switch (text.bytes[i]) {
      case '[':
        marked->starts[marked->n] = marked->length;
        break;
      case ']':
        marked->ends[marked->n++] = marked->length;
        break;
      default:
        marked->bytes[marked->length++] =
          (text.bytes[i] == '|') ? '\n' : text.bytes[i];
    }
  }
}

// Apply the cues of the tokens of a sentence
static void
apply(const FoldWalk* const walk,
      const uint32_t        first,
      const uint32_t        n,
      Marked* const         marked,
      CueState* const       state)
{
  ClauseToken tokens[CUE_MAX_TOKENS] = {{{NULL, 0U}, 0U, 0U}};
  CueSpan     spans[MAX_MENTIONS]    = {{0U, 0U, 0U}};
  uint32_t    n_spans                = 0U;
  for (uint32_t i = 0U; i < n; ++i) {
    const FoldToken* const token = &walk->tokens[first + i];
    tokens[i].text.bytes         = walk->forms + token->form;
    tokens[i].text.length        = token->length;
    tokens[i].flags              = token->flags;
    tokens[i].classes            = word_classes(tokens[i].text);

    const size_t s = marked->n_done + n_spans;
    if (s < marked->n && token->start == marked->starts[s]) {
      spans[n_spans].first = i;
    }

    if (s < marked->n && token->end == marked->ends[s]) {
      spans[n_spans++].last = i;
    }
  }

  const uint32_t answer = cue_apply(tokens, n, spans, n_spans, state);
  if (answer && marked->n_done) {
    marked->flags[marked->n_done - 1U] = answer;
  }

  for (uint32_t s = 0U; s < n_spans; ++s) {
    marked->flags[marked->n_done++] = spans[s].flags;
  }
}

static void
apply_all(Marked* const marked)
{
  static FoldWalk     walk;
  CueState            state = {0U, false, false};
  const CompetentText text  = {marked->bytes, marked->length};
  fold_walk_begin(&walk, text, FOLD_REFUSE);
  cr_assert(not(fold_walk_next(&walk, NULL)));
  for (uint32_t first = 0U; first < walk.n_tokens;) {
    uint32_t end = first;
    while (end < walk.n_tokens &&
           walk.tokens[end].sentence == walk.tokens[first].sentence) {
      ++end;
    }

    apply(&walk, first, end - first, marked, &state);
    first = end;
  }
}

static const char*
flag_name(const uint32_t flag)
{
  return (flag == CUE_NEGATED)    ? "negated"
         : (flag == CUE_REQUIRED) ? "required"
         : (flag == CUE_WISHED)   ? "wished"
                                  : "-";
}

Test(cue, says_what_readers_say)
{
  unsigned n = 0U;
  Golden   golden;
  cr_assert(golden_open(&golden, "cues"));
  while (golden_next(&golden)) {
    Marked marked;
    read_marked(golden.columns[0], &marked);
    apply_all(&marked);
    cr_expect(eq(sz, marked.n_done, marked.n));

    char   said[256] = "";
    size_t length    = 0U;
    for (size_t i = 0U; i < marked.n; ++i) {
      length += (size_t)snprintf(said + length,
                                 sizeof(said) - length,
                                 "%s%s",
                                 i ? " " : "",
                                 flag_name(marked.flags[i]));
    }

    cr_expect(text_is(text_of_string(said), golden.columns[1]),
              "%s: %s",
              golden.line,
              said);
    ++n;
  }

  cr_expect(lt(uint, 50U, n));
}

Test(cue, reads_a_sentence_of_cues_in_linear_time)
{
  static ClauseToken tokens[4U * CUE_MAX_TOKENS];
  static const char* words[] = {"kan", "niet", "wil", "geen", "en", ",", "X"};
  CueSpan            span    = {1U, 1U, 0U};
  CueState           state   = {0U, false, false};
  const uint32_t     n       = 4U * CUE_MAX_TOKENS;
  for (uint32_t i = 0U; i < n; ++i) {
    tokens[i].text    = text_of_string(words[(i * i + i / 7U) % 7U]);
    tokens[i].flags   = FOLD_AFTER_BLANK;
    tokens[i].classes = word_classes(tokens[i].text);
  }

  for (uint32_t i = 0U; i <= n; i += 1U + i / 8U) {
    cr_expect(eq(u32, cue_apply(tokens, i, &span, i > 1U, &state), 0U));
  }

  span.first = span.last = CUE_MAX_TOKENS;
  cue_apply(tokens, n, &span, 1U, &state);
  cr_expect(eq(u32, span.flags, 0U));
}
