// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef PLAN_NEED_H
#define PLAN_NEED_H

#include "base/array.h"
#include "match/credit.h"
#include "match/points.h"
#include "plan/planner_impl.h"

#include <competent/concept.h>
#include <competent/profile.h>
#include <competent/status.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// No such term
#define NEED_NONE UINT32_MAX

/**
   A requirement of the target, of which something can be missing.

   Whoever learns it at some grade gets a credit for that.  The credits for the
   grades make steps: each grade gives all steps of the grades below.
*/
typedef struct {
  CompetentConcept concept;
  int32_t          level;
  int32_t          points;
  int32_t          earned;            ///< By the profile
  uint32_t         first_step;        ///< Index of its first step
  uint32_t         n_steps[N_GRADES]; ///< Steps that learning it at it gives
} NeedTerm;

/// What a profile has and lacks of a target
typedef struct {
  const CompetentPlanner* planner;
  CompetentConcept        target;
  CompetentConcept        first_required;
  uint32_t                n_required;
  uint32_t*               slots; ///< By required concept: its term plus one
  Array                   terms; ///< NeedTerm, by ascending concept
  Array                   steps; ///< int32_t, points that a step brings
  int32_t                 earned;
} Need;

/// A course or tile that teaches something that is missing
typedef struct {
  CompetentConcept concept;
  int32_t          gain; ///< Points that the profile gains by it
} NeedTeacher;

/// What something teaches of a target
typedef struct {
  Array    touched; ///< uint32_t, terms that are taught
  uint8_t* n_steps; ///< By term: steps that it gives, 0 where not touched
} Taught;

/// Find what a profile needs for a target
COMPETENT_NODISCARD CompetentStatus
need_init(Need*                   need,
          const CompetentPlanner* planner,
          const CompetentProfile* profile,
          CompetentConcept        target,
          CompetentError*         error);

/// Find what a profile needs for what has points by ascending concept, which is
/// no target
COMPETENT_NODISCARD CompetentStatus
need_init_points(Need*                   need,
                 const CompetentPlanner* planner,
                 const CompetentProfile* profile,
                 const Points*           points,
                 CompetentError*         error);

/// Free what a need holds
void
need_free(Need* need);

/// Return the term of a concept, or none
uint32_t
need_term(const Need* need, CompetentConcept concept);

/// Make room for what things teach
COMPETENT_NODISCARD CompetentStatus
taught_init(Taught* taught, const Need* need, CompetentError* error);

/// Free that room
void
taught_free(Taught* taught);

/// Forget what something teaches
void
taught_clear(Taught* taught);

/// Add what the links of a concept give: what it teaches or requires
void
taught_add_links(Taught* taught, const Need* need, CompetentConcept source);

/// Add what a course or tile teaches
void
taught_add(Taught* taught, const Need* need, CompetentConcept concept);

/// Return the points that the profile gains by it
int32_t
taught_gain(const Taught* taught, const Need* need);

/**
   Find all courses and tiles that teach something that is missing.

   @param need What is missing.

   @param[in,out] found #NeedTeacher are added, ascending.

   @param[out] error Set to the reason on failure, or null if not wanted.
*/
COMPETENT_NODISCARD CompetentStatus
need_find_teachers(const Need* need, Array* found, CompetentError* error);

#endif // PLAN_NEED_H
