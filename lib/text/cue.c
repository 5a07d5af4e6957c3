// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/cue.h"

#include "base/uncleared.h"
#include "text/clause.h"
#include "text/cue_row.h"

#include <stdbool.h>
#include <string.h>

enum {
  MAX_NEAR  = 4, // Words from a cue to what is near it
  MAX_ALONE = 4, // Words of a clause beside its cue, if it is but a cue
};

// Number the clauses; what is mentioned is whole
static void
part_clauses(CueSentence* const sentence)
{
  memset(sentence->is_mention, 0, sizeof(sentence->is_mention));
  memset(sentence->is_taken, 0, sizeof(sentence->is_taken));
  for (uint32_t s = 0U; s < sentence->n_spans; ++s) {
    for (uint32_t i = sentence->spans[s].first;
         i <= sentence->spans[s].last && i < sentence->n_tokens;
         ++i) {
      sentence->is_mention[i] = true;
    }
  }

  uint16_t clause = 0U;
  for (uint32_t i = 0U; i < sentence->n_tokens; ++i) {
    const bool is_inside =
      i && sentence->is_mention[i] && sentence->is_mention[i - 1U];
    if (!is_inside && clause_border(&sentence->tokens[i]) != CLAUSE_GOES_ON) {
      ++clause;
    }

    sentence->clauses[i] = clause;
  }
}

// Of two flags, that a thing is welcome says more than that it is not needed,
// and that is said rather than that it is needed: "geen diploma vereist"
static void
set_flag(CueSpan* const span, const uint32_t flag)
{
  if (flag == CUE_WISHED || !span->flags ||
      (flag == CUE_NEGATED && span->flags == CUE_REQUIRED)) {
    span->flags = flag;
  }
}

static bool
is_meant(const CueSentence* const sentence,
         const CueMatch* const    cue,
         const CueSpan* const     span)
{
  const uint16_t clause = sentence->clauses[span->first];
  if (clause < sentence->clauses[cue->first] ||
      sentence->clauses[span->last] > sentence->clauses[cue->last]) {
    return false;
  }

  return cue_row_says(cue->row, "around") ||
         (cue_row_says(cue->row, "after") && span->first > cue->last) ||
         (cue_row_says(cue->row, "before") && span->last < cue->first) ||
         (cue_row_says(cue->row, "near") && span->first > cue->last &&
          span->first <= cue->last + MAX_NEAR);
}

// Return whether there is little else but a cue in its clause
static bool
is_alone(const CueSentence* const sentence, const CueMatch* const cue)
{
  const uint16_t clause = sentence->clauses[cue->first];
  uint32_t       n      = 0U;
  for (uint32_t i = 0U; i < sentence->n_tokens; ++i) {
    const bool is_of_cue = i >= cue->first && i <= cue->last;
    n += (sentence->clauses[i] == clause && !is_of_cue &&
          !clause_is_mark(&sentence->tokens[i]))
           ? 1U
           : 0U;
  }

  return n <= MAX_ALONE;
}

// Return whether what begins a clause ties it to what is before: not a new line
static bool
is_tied(const CueSentence* const sentence, const uint16_t clause)
{
  static const char* const ends[] = {".", ":", "!", "?", NULL};
  uint32_t                 i      = 0U;
  while (i < sentence->n_tokens && sentence->clauses[i] < clause) {
    ++i;
  }

  return i < sentence->n_tokens &&
         !(sentence->tokens[i].flags & FOLD_AFTER_LINE) &&
         !clause_is_any(sentence->tokens[i].text, ends);
}

// Apply what stands behind a border to what is before that: "... (vereist)"
static void
apply_back(const CueSentence* const sentence, const CueMatch* const cue)
{
  const uint16_t clause = sentence->clauses[cue->first];
  for (uint32_t s = sentence->n_spans; s--;) {
    CueSpan* const span = &sentence->spans[s];
    if (span->last < cue->first) {
      if (clause && sentence->clauses[span->last] + 1U == clause &&
          !span->flags && is_tied(sentence, clause) &&
          is_alone(sentence, cue)) {
        set_flag(span, cue_row_flag(cue->row));
      }

      return;
    }
  }
}

// Apply what stands before a colon to all that is behind it
static void
apply_ahead(const CueSentence* const sentence, const CueMatch* const cue)
{
  for (uint32_t s = 0U; s < sentence->n_spans; ++s) {
    if (sentence->spans[s].first > cue->last) {
      set_flag(&sentence->spans[s], cue_row_flag(cue->row));
    }
  }
}

static void
apply_cue(const CueSentence* const sentence, const CueMatch* const cue)
{
  bool is_about = false;
  for (uint32_t s = 0U; s < sentence->n_spans; ++s) {
    if (is_meant(sentence, cue, &sentence->spans[s])) {
      set_flag(&sentence->spans[s], cue_row_flag(cue->row));
      is_about = true;
    }
  }

  if (!is_about && cue->last + 1U < sentence->n_tokens &&
      clause_is(sentence->tokens[cue->last + 1U].text, ":")) {
    apply_ahead(sentence, cue);
  } else if (!is_about && (cue_row_says(cue->row, "before") ||
                           cue_row_says(cue->row, "around"))) {
    apply_back(sentence, cue);
  }
}

// What is an exception is no part of a cue
static void
take_exceptions(CueSentence* const sentence)
{
  CueMatch cue;
  for (uint32_t i = 0U; i < sentence->n_tokens; ++i) {
    if (!sentence->is_mention[i] && (sentence->tokens[i].classes & WORD_CUE) &&
        cue_row_find(sentence, i, true, &cue)) {
      for (uint32_t t = cue.first; t <= cue.last; ++t) {
        sentence->is_taken[t] = true;
      }
    }
  }
}

// Apply all cues and return the flag of the first one, if the sentence begins
// so
static uint32_t
apply_cues(CueSentence* const sentence)
{
  uint32_t first = 0U;
  CueMatch cue;
  for (uint32_t i = 0U; i < sentence->n_tokens; ++i) {
    if (sentence->is_mention[i] || sentence->is_taken[i] ||
        !(sentence->tokens[i].classes & WORD_CUE) ||
        !cue_row_find(sentence, i, false, &cue)) {
      continue;
    }

    if (!sentence->clauses[cue.first]) {
      first = first ? first : cue_row_flag(cue.row);
    }

    apply_cue(sentence, &cue);
    if (!memchr(cue.row->key.bytes, '*', cue.row->key.length)) {
      i = cue.last;
    }
  }

  return first;
}

uint32_t
cue_apply(const ClauseToken* const tokens,
          const uint32_t           n_tokens,
          CueSpan* const           spans,
          const uint32_t           n_spans,
          CueState* const          state)
{
  UNCLEARED CueSentence sentence;
  sentence.tokens   = tokens;
  sentence.n_tokens = (n_tokens < CUE_MAX_TOKENS) ? n_tokens : CUE_MAX_TOKENS;
  sentence.spans    = spans;
  sentence.n_spans  = 0U;
  for (uint32_t s = 0U; s < n_spans; ++s) {
    spans[s].flags = 0U;
    sentence.n_spans += (spans[s].last < sentence.n_tokens) ? 1U : 0U;
  }

  if (!sentence.n_tokens) {
    return 0U;
  }

  const bool was_question = state->was_question;
  state->was_question     = clause_is(tokens[sentence.n_tokens - 1U].text, "?");

  uint32_t answer = 0U;
  if (sentence.n_spans || was_question) {
    part_clauses(&sentence);
    take_exceptions(&sentence);
    answer = apply_cues(&sentence);
    cue_spread(&sentence);
  } else {
    memset(sentence.is_taken, 0, sizeof(sentence.is_taken));
  }

  cue_read_lines(&sentence, state);
  return (was_question && !n_spans) ? answer : 0U;
}
