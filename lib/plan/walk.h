// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef PLAN_WALK_H
#define PLAN_WALK_H

/**
   @file walk.h

   All ways to get somewhere but to the end: through functions and tiles of an
   ontwikkelpad, courses that are needed for those, and other occupations.

   A way is a label: where one is, what it took, and what was learned.  A label
   is dropped where another one is as good in all of that.
*/

#include "base/array.h"
#include "plan/courses_impl.h"
#include "plan/cover.h"
#include "plan/need.h"

#include <competent/concept.h>
#include <competent/plan.h>
#include <competent/status.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A label whose last step is none is the start
#define WALK_START (-1)

/// A way
typedef struct {
  int64_t          costs[COVER_N_COSTS]; ///< By #SetCost
  int32_t          parent;               ///< Label before it, or -1
  int32_t          kind;                 ///< Its last #CompetentStepKind, or -1
  CompetentConcept concept;              ///< Of its last step
  CompetentConcept position;             ///< Function or occupation, or none
  CompetentConcept works_in;             ///< What it learned from, or none
  int32_t          level;                ///< #CompetentNlqf, or unknown
  int32_t          n_moves;              ///< Other occupations on the way
  int32_t          n_unstated;           ///< Steps that state no price or weeks
  int32_t          points;               ///< Of coverage that it gained
  bool             is_done;              ///< One performs the target
  bool             is_dropped;           ///< Another one is as good
} Label;

/// A course that is needed for what it awards
typedef struct {
  CompetentConcept concept;
  CompetentConcept awarded;
  int64_t          cents;
  int32_t          weeks;
} Enabler;

/// Ways from a profile
typedef struct {
  const Query*     query;
  CompetentConcept now;
  int64_t          limits[COVER_N_COSTS];
  Array            functions; ///< CompetentConcept, from which one gets there
  Array            tiles;     ///< CompetentConcept, between those
  Array            enablers;  ///< Enabler
  Array            diplomas;  ///< CompetentConcept, that the law asks for
  Array            nearby;    ///< What is feasible, see walk_moves.c
  Array            labels;    ///< Label
  Array            learned;   ///< uint8_t, steps by term, of each label
  Taught           taught;
  uint32_t         bars;    ///< Bits of what stood in the way
  bool             is_near; ///< The target is close to the profile as it is
  bool             is_cut;  ///< There are more than were looked at
} Walk;

/// Find all ways
COMPETENT_NODISCARD CompetentStatus
walk_init(Walk*            walk,
          const Query*     query,
          CompetentConcept now,
          CompetentError*  error);

/// Free what a walk holds
void
walk_free(Walk* walk);

/// Return what was learned on a way, in steps by term
const uint8_t*
walk_learned(const Walk* walk, size_t label);

/// Return whether whoever went some way has something that may be needed
bool
walk_has(const Walk* walk, size_t label, CompetentConcept concept);

/// Return whether they have all that something needs
bool
walk_is_ready(const Walk* walk, size_t label, CompetentConcept concept);

/// Return whether the law lets them work in an occupation
bool
walk_is_let(const Walk* walk, size_t label, CompetentConcept occupation);

/// A step to be taken
typedef struct {
  int32_t          kind;
  CompetentConcept concept;
  CompetentConcept position; ///< Where one is behind it
  int64_t          cents;    ///< Or unknown
  int32_t          weeks;    ///< Or unknown
  int32_t          level;    ///< Level that it gives, or unknown
  int32_t          n_moves;
  CompetentConcept works_in; ///< Occupation that one learns from, or none
} Move;

/// Take a step, unless another way is as good
COMPETENT_NODISCARD CompetentStatus
walk_step(Walk* walk, size_t from, const Move* move, CompetentError* error);

/// Find whether the target is so close to the profile that nothing is lacking
COMPETENT_NODISCARD CompetentStatus
walk_find_near(Walk* walk, CompetentError* error);

/// Find what the ways may go through
COMPETENT_NODISCARD CompetentStatus
walk_map(Walk* walk, CompetentError* error);

/// Take all steps from a label
COMPETENT_NODISCARD CompetentStatus
walk_from(Walk* walk, size_t label, CompetentError* error);

/// Return the first occupation of a function or itself, or none
CompetentConcept
walk_work(const Walk* walk, CompetentConcept position);

/// Return whether an occupation is performed in a function, or is the same
bool
walk_performs(const Walk*      walk,
              CompetentConcept position,
              CompetentConcept occupation);

#endif // PLAN_WALK_H
