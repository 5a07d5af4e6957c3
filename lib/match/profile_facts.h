// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef MATCH_PROFILE_FACTS_H
#define MATCH_PROFILE_FACTS_H

/**
   @file profile_facts.h

   What is known of a person beside what he or she can do.
*/

#include "base/array.h"
#include "base/buffer.h"

#include <competent/fact.h>

#include <stdint.h>

/// Facts that are texts, which come in a row
#define N_TEXT_FACTS 2U

/// Facts that are whole numbers: those before the texts, and those behind all
/// answers
#define N_WHOLE_FACTS                \
  ((unsigned)COMPETENT_FACT_REGION + \
   ((unsigned)COMPETENT_N_FACTS - (unsigned)COMPETENT_FACT_LABOUR_MARKET))

/// All that a person said
typedef struct {
  int32_t wholes[N_WHOLE_FACTS]; ///< Values, or #COMPETENT_UNKNOWN
  Buffer  texts[N_TEXT_FACTS];   ///< Empty where nothing was said
  Array   answers;               ///< CompetentAnswer, by ascending concept
} ProfileFacts;

/// Make facts of which all is unknown
void
profile_facts_init(ProfileFacts* facts);

/// Free what facts hold
void
profile_facts_free(ProfileFacts* facts);

#endif // MATCH_PROFILE_FACTS_H
