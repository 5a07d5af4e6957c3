// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef MATCH_LENIENCY_H
#define MATCH_LENIENCY_H

/**
   @file leniency.h

   What having one thing is worth to who asks for another.
*/

#include <competent/concept.h>
#include <competent/leniency.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stdint.h>

/// Something near to what is had
typedef struct {
  CompetentConcept concept;
  CompetentHow     how;
  int32_t          part; ///< What it is worth, of #COMPETENT_FULL_CREDIT
} Neighbour;

/// What to do with a neighbour
typedef void (*TakeNeighbour)(void* context, Neighbour neighbour);

/// Check that all parts are from 0 to 256
COMPETENT_NODISCARD CompetentStatus
leniency_check(const CompetentLeniency* leniency, CompetentError* error);

/// Return whether anything counts for something else
bool
leniency_is_strict(const CompetentLeniency* leniency);

/// Return whether any match counts
bool
leniency_has_matches(const CompetentLeniency* leniency);

/**
   Find what is near to what is had, some of it more than once.

   That is skills, knowledge areas and tasks; and for what is of another
   taxonomy occupations and norms too.
*/
void
leniency_each(const CompetentTaxonomy* taxonomy,
              const CompetentLeniency* leniency,
              CompetentConcept         had,
              TakeNeighbour            take,
              void*                    context);

#endif // MATCH_LENIENCY_H
