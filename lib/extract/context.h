// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef EXTRACT_CONTEXT_H
#define EXTRACT_CONTEXT_H

#include "base/array.h"
#include "extract/sentence.h"
#include "taxonomy/image.h"
#include "text/boilerplate.h"
#include "text/clause.h"
#include "text/cue.h"

#include <stdbool.h>
#include <stdint.h>

/// What decides whether words are meant as a label is; each can be left out to
/// measure what it adds
typedef enum {
  CONTEXT_EMPLOYER    = 1,   ///< "Wij plannen een gesprek"
  CONTEXT_STEM        = 2,   ///< "Een geldige pas", but "ik pas"
  CONTEXT_NOUN        = 4,   ///< "Alle scholen", but "het scholen"
  CONTEXT_FIELD       = 8,   ///< "De bouw van het huis", but "in de bouw"
  CONTEXT_PARTICLE    = 16,  ///< "Wij spreken dat door"
  CONTEXT_BOILERPLATE = 32,  ///< Below "Wat bieden wij"
  CONTEXT_SUBJECT     = 64,  ///< "De salon regelt dat"
  CONTEXT_NAME        = 128, ///< "Mevrouw De Smid"
  CONTEXT_CUES        = 256, ///< "Is een pre"
  CONTEXT_TYPOS       = 512, ///< Not "flexibal", which may be another word
} ContextRule;

/// What is known of the sentences before, all zero at the start of a text
typedef struct {
  CueState         cues;
  BoilerplateState boilerplate;
  ClauseToken      tokens[SENTENCE_MAX_TOKENS]; ///< Of the sentence
  BoilerplateRole  roles[SENTENCE_MAX_TOKENS];  ///< Of these
  bool             has_roles;                   ///< They were found out
  unsigned sureness; ///< That it is boilerplate, plus 1, or 0 if unknown
} Context;

/// Drop matches of a sentence that are not meant so
void
context_filter(Context*        context,
               const Image*    image,
               const Sentence* sentence,
               uint32_t        without,
               Array*          matches);

/**
   Set the flags of the matches that are left, which do not overlap.

   Return what is said of the last match of the sentence before.
*/
uint32_t
context_flag(Context*        context,
             const Sentence* sentence,
             uint32_t        without,
             Array*          matches);

#endif // EXTRACT_CONTEXT_H
