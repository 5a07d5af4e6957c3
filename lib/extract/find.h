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
  int32_t  score;
  uint32_t n_lexemes; ///< Of the phrase
  uint32_t n_tokens;  ///< That stand for these
  uint16_t first;     ///< Token
  uint16_t last;
  uint8_t  rule;  ///< A #CompetentMentionRule
  uint8_t  flags; ///< Any #CueFlag
} Match;

/// Append the matches of a sentence that was read, in no order
COMPETENT_NODISCARD CompetentStatus
find_matches(const Image*                   image,
             const CompetentExtractOptions* options,
             const Sentence*                sentence,
             Array*                         matches,
             CompetentError*                error);

#endif // EXTRACT_FIND_H
