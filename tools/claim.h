// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_CLAIM_H
#define TOOLS_CLAIM_H

#include "messages.h"

#include <competent/concept.h>
#include <competent/taxonomy.h>

#include <jansson.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Room for a place in an explanation, like "/requirements/12"
#define CLAIM_PLACE_SIZE 64U

/// A document that says what a score is made of, and is not believed
typedef struct {
  Language                 language;
  const char*              file;
  const CompetentTaxonomy* taxonomy;
  const json_t*            json;
} Claim;

/// Tell what is wrong at a place, and return false
bool
claim_refuse(const Claim* claim, const char* place, Message message);

/// Read a whole number of a range that every count in an explanation is in
bool
claim_whole(const Claim*  claim,
            const json_t* object,
            const char*   place,
            const char*   key,
            int32_t*      value);

/// Read the concept that an object is about
bool
claim_concept(const Claim*      claim,
              const json_t*     object,
              const char*       place,
              CompetentConcept* concept);

/// Read which of some names a member is, or tell that it is none of them
bool
claim_name(const Claim*      claim,
           const json_t*     object,
           const char*       place,
           const char*       key,
           const char* const names[],
           size_t            n_names,
           int32_t*          value);

/// Read a level at which something is required
bool
claim_level(const Claim*  claim,
            const json_t* object,
            const char*   place,
            int32_t*      level);

/// Read a credit from 0 to 1, in 65,536ths
bool
claim_credit(const Claim*  claim,
             const json_t* object,
             const char*   place,
             int32_t*      kept);

#endif // TOOLS_CLAIM_H
