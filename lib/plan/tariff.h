// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef PLAN_TARIFF_H
#define PLAN_TARIFF_H

/**
   @file tariff.h

   What it takes at least to learn what is asked for, whoever does.

   That is for many people and vacancies, where searching the best courses of
   each pair would take too long.  A course that costs c teaches somebody who
   has nothing g points, and nobody more; so a point of a requirement costs at
   least the least c/g of all courses that teach any of it.  The points that
   somebody needs, taken where they cost least of what is missing, cost no more
   than any set of courses that brings them.
*/

#include "base/array.h"
#include "match/points.h"
#include "plan/need.h"
#include "plan/offer.h"
#include "plan/own_cost.h"

#include <competent/course.h>
#include <competent/planner.h>
#include <competent/profile.h>
#include <competent/status.h>

#include <stddef.h>
#include <stdint.h>

/// What no set of courses can do
#define TARIFF_NEVER INT64_MAX

/// What each course or tile spends at least, by number, or #TARIFF_NEVER
typedef struct {
  int64_t* spends;
} Bargains;

/// What points of one requirement cost at least
typedef struct {
  int64_t  rate;  ///< For a point, in 65,536ths, rounded down
  uint32_t link;  ///< Index of the link
  int32_t  worth; ///< Points that one can learn of it
} TariffLine;

/// What some requirements cost at least, lowest rates first
typedef struct {
  Array lines; ///< TariffLine
} Tariff;

/**
   Find what courses spend at least.

   @param bargains Set to what each spends.

   @param planner Planner with the courses.

   @param wishes What stands in the way of them, whoever follows them.

   @param thrift What is to be spent least of.

   @param error Set to the reason on failure, or null if not wanted.
*/
COMPETENT_NODISCARD CompetentStatus
bargains_init(Bargains*               bargains,
              const CompetentPlanner* planner,
              const CompetentWishes*  wishes,
              CompetentThrift         thrift,
              CompetentError*         error);

/// Take into account what remains to pay for somebody
void
bargains_add(Bargains* bargains, const OwnCosts* own_costs);

/// Free bargains
void
bargains_free(Bargains* bargains);

/// Find what requirements cost somebody who has nothing
COMPETENT_NODISCARD CompetentStatus
tariff_init(Tariff*                 tariff,
            const CompetentPlanner* planner,
            const CompetentProfile* nobody,
            const Points*           points,
            const Bargains*         bargains,
            CompetentError*         error);

/// Free a tariff
void
tariff_free(Tariff* tariff);

/// Return what some points more cost at least, for who has credits for links
int64_t
tariff_least(const Tariff*  tariff,
             const Points*  points,
             const int32_t* credits,
             int32_t        wanted);

#endif // PLAN_TARIFF_H
