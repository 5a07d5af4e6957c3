// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef COMPETENT_PLAN_H
#define COMPETENT_PLAN_H

#include <competent/attributes.h>
#include <competent/concept.h>
#include <competent/course.h>
#include <competent/planner.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/wishes.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

COMPETENT_BEGIN_DECLS

/// What a step of a route is; the values never change
typedef enum {
  COMPETENT_STEP_FUNCTION   = 0, ///< Begin in a function of an ontwikkelpad
  COMPETENT_STEP_TILE       = 1, ///< Follow a tile, to a function behind it
  COMPETENT_STEP_COURSE     = 2, ///< Follow a course
  COMPETENT_STEP_OCCUPATION = 3, ///< Begin in an occupation
} CompetentStepKind;

/// Number of kinds of steps
#define COMPETENT_N_STEP_KINDS 4

/// Which routes are wanted
typedef enum {
  COMPETENT_ROUTES_BEST  = 0, ///< Those that spend least
  COMPETENT_ROUTES_FRONT = 1, ///< Those of which no other is better in all
} CompetentRouteGoal;

/// A step of a route
typedef struct {
  int64_t          price;    ///< Eurocents, or unknown
  int64_t          own_cost; ///< Eurocents that remain to pay, or unknown
  int32_t          kind;     ///< A #CompetentStepKind
  CompetentConcept concept;  ///< What one follows or begins in
  CompetentConcept leads_to; ///< Function behind a tile, or none
  CompetentConcept path;     ///< The ontwikkelpad that it is of, or none
  CompetentConcept payer;    ///< Scheme that pays for certain, or none
  int32_t          weeks;    ///< Weeks that it takes, or unknown
  int32_t          begin;    ///< Weeks after the start of the route
  int32_t          start;    ///< Date on which it begins, or 0
  int32_t          end;      ///< Date on which it ends, or 0
  int32_t          before;   ///< Points of coverage before it
  int32_t          after;    ///< Points of coverage after it
  int32_t first_gain;        ///< Index of the first that it gains, in all gains
  int32_t n_gains;           ///< Number of things that it gains
  int32_t first_unlocked;    ///< Index of the first occupation it unlocks
  int32_t n_unlocked;        ///< Number of occupations that become feasible
  int32_t is_needed;         ///< 1 if it is there for what it awards
  CompetentConcept hoped;    ///< Scheme that may pay more of it, or none
  int32_t          unused;   ///< 0
} CompetentRouteStep;

/// A way from a profile to the target
typedef struct {
  int64_t price;         ///< Eurocents of all steps that state one
  int64_t own_cost;      ///< Eurocents of those that remain to pay
  int32_t weeks;         ///< Weeks of all steps
  int32_t n_steps;       ///< Number of steps
  int32_t first_step;    ///< Index of the first, in all steps
  int32_t coverage;      ///< Points of coverage at the end
  int32_t is_recognised; ///< 1 if an ontwikkelpad leads to the target
  int32_t n_unstated;    ///< Steps whose price or duration is not stated
} CompetentRoute;

/// Something that stands in the way of a route
typedef struct {
  int64_t own_cost; ///< Eurocents of the best route without it, or unknown
  int32_t bar;      ///< A #CompetentBar
  int32_t opens;    ///< 1 if there is a route without it alone
  int32_t weeks;    ///< Weeks of that route, or unknown
  int32_t n_steps;  ///< Steps of that route, or unknown
} CompetentObstacle;

/**
   Routes from a profile to a target.

   A plan never changes, holds a share of its taxonomy, and is read by any
   number of threads.
*/
typedef struct CompetentPlanImpl CompetentPlan;

/**
   Find routes to an occupation.

   docs/planning.md states what a route is, and what is proven of those that are
   found.  The same data always gives the same routes.

   @param planner Planner of the taxonomy.

   @param profile Profile, of the same taxonomy.

   @param now Occupation or function that the person works in, or none.

   @param target Occupation to go to.

   @param wishes What stands in the way and what is enough, or null for none.

   @param thrift What to spend least of: cost, weeks, or none for fewest steps.

   @param goal Whether to find the best routes, or the front of time, own cost
   and number of steps.

   @param limit Most routes to return, at least 1 and at most 1,000.

   @param[out] plan Set to the plan, which the caller must free with
   competent_plan_free(), or to null on failure.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, #COMPETENT_STATUS_BAD_ARGUMENT for another
   concept, wishes, thrift or limit, or #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_planner_plan(const CompetentPlanner* planner,
                       const CompetentProfile* profile,
                       CompetentConcept        now,
                       CompetentConcept        target,
                       const CompetentWishes*  wishes,
                       CompetentThrift         thrift,
                       CompetentRouteGoal      goal,
                       size_t                  limit,
                       CompetentPlan**         plan,
                       CompetentError*         error);

/// Free a plan, or do nothing for null
COMPETENT_API void
competent_plan_free(CompetentPlan* plan);

/// Return the target of a plan
COMPETENT_API CompetentConcept
competent_plan_target(const CompetentPlan* plan);

/// Return the points that the profile covers of the target
COMPETENT_API int32_t
competent_plan_before(const CompetentPlan* plan);

/// Return all routes, best first, or null for none
COMPETENT_API const CompetentRoute*
competent_plan_routes(const CompetentPlan* plan, size_t* n_routes);

/// Return the steps of all routes, in the order of the routes
COMPETENT_API const CompetentRouteStep*
competent_plan_steps(const CompetentPlan* plan, size_t* n_steps);

/// Return what all steps gain, in their order; each by its #CompetentLesson
COMPETENT_API const CompetentLesson*
competent_plan_gains(const CompetentPlan* plan, size_t* n_gains);

/// Return the occupations that become feasible by all steps, in their order
COMPETENT_API const CompetentConcept*
competent_plan_unlocked(const CompetentPlan* plan, size_t* n_unlocked);

/**
   Return what stands in the way, if there is no route.

   What alone opens a route goes first, the one with the least spent before
   others; then lower bars.  What the law asks for, and what a course or
   function needs, opens none, as nobody can drop it.
*/
COMPETENT_API const CompetentObstacle*
competent_plan_obstacles(const CompetentPlan* plan, size_t* n_obstacles);

/// Return the most points that are within reach, whether or not enough
COMPETENT_API int32_t
competent_plan_reachable(const CompetentPlan* plan);

/// Return whether it is proven that no routes are better than these
COMPETENT_API bool
competent_plan_is_proven(const CompetentPlan* plan);

/// Return what no route spends less than of what is to be spent least of
COMPETENT_API int64_t
competent_plan_bound(const CompetentPlan* plan);

/// Return the name of a kind of step, like "tile", or null
COMPETENT_API const char*
competent_step_kind_name(CompetentStepKind kind);

COMPETENT_END_DECLS

#endif // COMPETENT_PLAN_H
