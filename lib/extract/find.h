// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef EXTRACT_FIND_H
#define EXTRACT_FIND_H

#include "base/array.h"
#include "extract/sentence.h"
#include "taxonomy/image.h"

#include <competent/extract.h>
#include <competent/status.h>

#include <stdbool.h>
#include <stdint.h>

/// A stretch of a sentence that has the lexemes of a phrase
typedef struct {
  uint32_t phrase;
  uint32_t other; ///< Another that may be meant instead, or IMAGE_NOTHING
  int32_t  score;
  uint32_t n_lexemes; ///< Of the phrase
  uint32_t n_tokens;  ///< That stand for these
  uint16_t first;     ///< Token
  uint16_t last;
  uint8_t  rule;  ///< A #CompetentMentionRule
  uint8_t  flags; ///< Any #CueFlag
} Match;

/// Return how often a mention by a rule is one that costs so much, of
/// #COMPETENT_FULL_SCORE
int32_t
find_score(CompetentMentionRule rule, uint32_t cost);

/// Return whether a phrase names a concept of some kinds, 0 for any
bool
find_is_wanted(const Image* image, uint32_t kinds, uint32_t phrase);

/// Append the matches of a sentence that was read, in no order
COMPETENT_NODISCARD CompetentStatus
find_matches(const Image*                   image,
             const CompetentExtractOptions* options,
             const Sentence*                sentence,
             Array*                         matches,
             CompetentError*                error);

#endif // EXTRACT_FIND_H
