// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef MATCH_POINTS_H
#define MATCH_POINTS_H

#include "base/array.h"

#include <competent/concept.h>
#include <competent/match.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Most requirements that a target may have, so that no product overflows
#define POINTS_MAX_REQUIREMENTS 1048576U

/// The requirements of a target, with their points
typedef struct {
  const CompetentLink* links;
  size_t               n_links;
  const int32_t*       points;    ///< Of each link, which may be none
  bool                 is_scored; ///< Whether there are any points
} Points;

/// Something that computes points, which it keeps until the next target
typedef struct {
  const CompetentTaxonomy* taxonomy;
  CompetentKind            targets;
  CompetentWeights         weights;
  Array                    points; ///< int32_t
  Array                    shares;
} PointsMaker;

/// Free what a maker keeps
void
points_free(PointsMaker* maker);

/**
   Compute the points of the requirements of a target.

   All points are apportioned over the requirements by their shares, by the
   method of the largest remainder, with ties in the order of the concepts.
   Shares and remainders are exact fractions.
*/
COMPETENT_NODISCARD CompetentStatus
points_make(PointsMaker*     maker,
            CompetentConcept target,
            Points*          points,
            CompetentError*  error);

/// Return the concept that is the first requirement
CompetentConcept
points_first_required(const CompetentTaxonomy* taxonomy);

/// Replace terms by those of a target with their points, see columns.h
COMPETENT_NODISCARD CompetentStatus
points_terms(void* maker, uint32_t target, Array* terms, CompetentError* error);

/**
   Compute the points of some links, each of another concept, in their order.

   @param maker Maker, of which the targets say whose information counts.

   @param information Of each link, or null for what the taxonomy says.

   @param[in,out] points The links, whose points are set.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return Success, or the reason that there are no points.
*/
COMPETENT_NODISCARD CompetentStatus
points_apportion(PointsMaker*    maker,
                 const int32_t*  information,
                 Points*         points,
                 CompetentError* error);

#endif // MATCH_POINTS_H
