// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef EXTRACT_EXACT_H
#define EXTRACT_EXACT_H

#include "base/array.h"
#include "extract/sentence.h"
#include "taxonomy/image.h"
#include "text/fold_walk.h"

#include <competent/status.h>

#include <stddef.h>
#include <stdint.h>

/// A word or mark of a sentence of which only labels are to be found
typedef struct {
  uint64_t key;   ///< See form_key.h
  uint32_t start; ///< First byte in the text
  uint32_t end;
  uint32_t flags; ///< Any #FoldFlag
} ExactToken;

/// A sentence of which only labels are to be found
typedef struct {
  ExactToken tokens[SENTENCE_MAX_TOKENS];
  uint8_t    starts[SENTENCE_MAX_TOKENS + 1]; ///< Labels may begin: from 1 on
  uint32_t   n_tokens;
  uint32_t   number;
} ExactSentence;

/**
   Add tokens of a walk to a sentence, up to its end or as long as there is
   room.

   @return The first token of the walk that was not added.
*/
size_t
exact_fill(ExactSentence*  sentence,
           const Image*    image,
           const FoldWalk* walk,
           size_t          from);

/// Append the matches of labels that stand in a sentence in normal form
COMPETENT_NODISCARD CompetentStatus
exact_matches(const Image*         image,
              uint32_t             kinds,
              const ExactSentence* sentence,
              Array*               matches,
              CompetentError*      error);

#endif // EXTRACT_EXACT_H
