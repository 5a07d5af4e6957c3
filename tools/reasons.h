// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_REASONS_H
#define TOOLS_REASONS_H

#include <competent/fact.h>
#include <competent/funding.h>

#include <stdbool.h>
#include <stddef.h>

/// Most reasons that people are told of one answer
#define MAX_REASONS 3U

/**
   Find what decided an answer, each criterion once.

   @param[out] deciding Set to the first of them.

   @return How many there are in it.
*/
size_t
reasons_of(const CompetentClaims* claims,
           const CompetentClaim*  claim,
           const CompetentReason* deciding[MAX_REASONS]);

/// Mark the facts that what may pay waits for
void
reasons_mark_facts(const CompetentClaims* claims,
                   bool                   is_asked[COMPETENT_N_FACTS]);

#endif // TOOLS_REASONS_H
