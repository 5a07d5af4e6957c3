// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_GOAL_H
#define TOOLS_GOAL_H

#include "options.h"
#include "skipped.h"

#include <competent/concept.h>
#include <competent/planner.h>
#include <competent/profile.h>
#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stdint.h>

/// Who wants to go where
typedef struct {
  const Options*     options;
  CompetentTaxonomy* taxonomy;
  CompetentProfile*  profile;
  CompetentPlanner*  planner;
  CompetentConcept   target;
  Skipped            skipped; ///< Items of the profile that were not understood
} Goal;

/**
   Read a profile and an occupation to go to.

   @param options Options, of which operands are taken.

   @param goal Set to what was read, which has to be freed in any case.

   @return Answered, or else how the command has to end after telling why.
*/
ExitCode
goal_read(Options* options, Goal* goal);

/// Like that, but the occupation may be left out, and then the target is none
ExitCode
goal_read_any(Options* options, Goal* goal);

/// Find the concept of some kinds that is meant, or return none after telling
CompetentConcept
goal_find(const Goal* goal, Message place, const char* name, uint32_t kinds);

/// Free what was read
void
goal_free(Goal* goal);

#endif // TOOLS_GOAL_H
