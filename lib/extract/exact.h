// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef EXTRACT_EXACT_H
#define EXTRACT_EXACT_H

#include "base/array.h"
#include "extract/sentence.h"
#include "taxonomy/image.h"
#include "text/fold_walk.h"
#include "text/token_keys.h"

#include <competent/status.h>

#include <stdbool.h>
#include <stdint.h>

enum {
  /// Those of a walk, and of a sentence that began before
  EXACT_MAX_TOKENS = (int)FOLD_MAX_TOKENS + (int)SENTENCE_MAX_TOKENS,

  EXACT_N_SETS = EXACT_MAX_TOKENS / 64, ///< Sets of 64 tokens

  /// One token, or two, and as many that go on; if there are more of these,
  /// they are waited for
  EXACT_MAX_NAMES = 4 * EXACT_MAX_TOKENS,
};

/// A name, or the first tokens of some
typedef struct {
  const ImagePrefix* prefix;
  uint64_t           next; ///< Key with one more token, or 0 if none goes on so
  uint32_t           more; ///< Index of it with one more token, or 0
  uint16_t           first; ///< Token
  uint16_t           last;
} ExactName;

/**
   Tokens of which only labels are to be found, many at a time.

   What a step needs of them is side by side, and no step waits for memory of
   another one: while it comes for one token, others are looked at.
*/
typedef struct {
  FoldToken        kept[SENTENCE_MAX_TOKENS]; ///< The first of them
  const FoldToken* added;                     ///< Those behind them, of a walk
  uint32_t         n_kept;

  uint64_t keys[EXACT_MAX_TOKENS];  ///< See form_key.h
  uint64_t pairs[EXACT_MAX_TOKENS]; ///< With the one before
  uint64_t firsts[EXACT_N_SETS];    ///< Of sentences, or parts of long ones
  uint32_t n;
  uint32_t n_whole; ///< Those of sentences that have come to their end
  uint32_t n_sentences;

  /// Where names may begin, see token_keys.h
  uint32_t begins[2U * EXACT_MAX_TOKENS + TOKEN_STARTS_OVER];
  uint32_t n_begins;

  ExactName names[EXACT_MAX_NAMES];
} ExactTokens;

/// Return a token, whose form is gone
static inline const FoldToken*
exact_token(const ExactTokens* const tokens, const uint32_t i)
{
  return (i < tokens->n_kept) ? &tokens->kept[i]
                              : &tokens->added[i - tokens->n_kept];
}

/// Begin a text
void
exact_clear(ExactTokens* tokens);

/// Add the tokens of a walk, of which there are none at the end of a text, and
/// which stay there up to exact_drop()
void
exact_add(ExactTokens* tokens, const Image* image, const FoldWalk* walk);

/// Append the matches of labels that stand in whole sentences in normal form,
/// by their first token, and then by their last one
COMPETENT_NODISCARD CompetentStatus
exact_find(ExactTokens*    tokens,
           const Image*    image,
           uint32_t        kinds,
           Array*          matches,
           CompetentError* error);

/// Return where the sentence, or part of a long one, of a token ends
uint32_t
exact_part_end(const ExactTokens* tokens, uint32_t token);

/// Forget whole sentences
void
exact_drop(ExactTokens* tokens);

#endif // EXTRACT_EXACT_H
