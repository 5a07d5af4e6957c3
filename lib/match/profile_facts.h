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

/// Facts that are whole numbers, which come first
#define N_WHOLE_FACTS ((unsigned)COMPETENT_FACT_REGION)

/// Facts that are texts, which come next
#define N_TEXT_FACTS 2U

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
