// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_CUE_H
#define TEXT_CUE_H

#include "text/clause.h"

#include <competent/text.h>

#include <stdbool.h>
#include <stdint.h>

/// Of a longer sentence only so many tokens are looked at
#define CUE_MAX_TOKENS 512U

/// What a text says of something that it mentions
typedef enum {
  CUE_NEGATED  = 1, ///< It is absent, not wanted, not possible or not needed
  CUE_REQUIRED = 2, ///< It is demanded
  CUE_WISHED   = 4, ///< It would be welcome, or is planned
} CueFlag;

/// A mention, by its tokens
typedef struct {
  uint32_t first;
  uint32_t last;
  uint32_t flags; ///< Set to any #CueFlag, at most one
} CueSpan;

/// What sentences leave for those behind them; all zero at the start of a text
typedef struct {
  uint32_t heading;     ///< #CueFlag of the heading above, or 0
  bool     has_bullets; ///< Lines below it begin with one
  bool     was_question;
} CueState;

/// Return #WORD_CUE and the number of the first cue, if one begins with a word
uint32_t
cue_classes(CompetentText word);

/**
   Find out what a sentence says of what it mentions.

   A cue is about what is mentioned in its clause ("Kennis van SQL is een pre,
   maar ..."), in a list with that ("Java, SQL en Git zijn vereist"), or below a
   heading ("Nice to have").  What cues there are is data.

   @param tokens Tokens of the sentence.
   @param n_tokens Number of tokens.
   @param spans What is mentioned, in order, of which none overlap.
   @param n_spans Number of these, or 0: a sentence without any may be a
   heading.
   @param state What is known from the sentences before.

   @return What is said of the last mention of the sentence before, which was a
   question: "Ervaring als kok? Mooi meegenomen."
*/
uint32_t
cue_apply(const ClauseToken* tokens,
          uint32_t           n_tokens,
          CueSpan*           spans,
          uint32_t           n_spans,
          CueState*          state);

#endif // TEXT_CUE_H
