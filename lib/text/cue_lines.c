// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/clause.h"
#include "text/cue.h"
#include "text/cue_row.h"
#include "text/table.h"

#include <stdbool.h>
#include <stdint.h>

static void
flag_line(const CueSentence* const sentence,
          const uint32_t           from,
          const uint32_t           end,
          const uint32_t           flag)
{
  for (uint32_t s = 0U; s < sentence->n_spans; ++s) {
    CueSpan* const span = &sentence->spans[s];
    if (span->first >= from && span->first < end && !span->flags) {
      span->flags = flag;
    }
  }
}

// Read a line, which may be a heading, or be below one
static void
read_line(const CueSentence* const sentence,
          const uint32_t           from,
          const uint32_t           end,
          CueState* const          state)
{
  const ClauseToken* const token  = &sentence->tokens[from];
  const bool               bullet = clause_is_mark(token);
  uint32_t                 behind = end;
  const TableRow* const    row = cue_row_heading(sentence, from, end, &behind);
  if (token->flags & FOLD_AFTER_PARAGRAPH) {
    state->heading = 0U;
  }

  if (row) {
    flag_line(sentence, behind, end, cue_row_flag(row));
    state->heading     = (behind >= end) ? cue_row_flag(row) : 0U;
    state->has_bullets = false;
    return;
  }

  if (clause_is_heading(sentence->tokens, from, end) ||
      (state->has_bullets && !bullet)) {
    state->heading = 0U;
  }

  state->has_bullets = bullet;
  flag_line(sentence, from, end, state->heading);
}

// Read a line that goes on from the sentence before: "... Wens: koken"
static void
read_rest(const CueSentence* const sentence,
          const uint32_t           end,
          const CueState* const    state)
{
  uint32_t              behind = 0U;
  const TableRow* const row    = cue_row_heading(sentence, 0U, end, &behind);
  if (row && behind < end) {
    flag_line(sentence, behind, end, cue_row_flag(row));
  } else {
    flag_line(sentence, 0U, end, state->heading);
  }
}

void
cue_read_lines(const CueSentence* const sentence, CueState* const state)
{
  for (uint32_t from = 0U; from < sentence->n_tokens;) {
    const uint32_t end =
      clause_line_end(sentence->tokens, sentence->n_tokens, from);
    const bool is_line = from ||
                         (sentence->tokens[0].flags & FOLD_AFTER_LINE) ||
                         (sentence->tokens[0].flags & FOLD_AFTER_PARAGRAPH);
    if (is_line) {
      read_line(sentence, from, end, state);
    } else {
      read_rest(sentence, end, state);
    }

    from = end;
  }
}
