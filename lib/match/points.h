// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef MATCH_POINTS_H
#define MATCH_POINTS_H

#include "base/array.h"
#include "taxonomy/apportion.h"

#include <competent/concept.h>
#include <competent/match.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

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
  Apportioner              apportioner;
  Array                    points; ///< int32_t
} PointsMaker;

/// Return a maker for the targets of a kind
PointsMaker
points_maker(const CompetentTaxonomy* taxonomy,
             CompetentKind            targets,
             const CompetentWeights*  weights);

/// Free what a maker keeps
void
points_free(PointsMaker* maker);

/// Return the concept that is the first requirement
CompetentConcept
points_first_required(const CompetentTaxonomy* taxonomy);

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
