// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_APPORTION_H
#define TAXONOMY_APPORTION_H

#include "base/array.h"
#include "taxonomy/image.h"

#include <competent/concept.h>
#include <competent/status.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Points of a target, which its requirements share
#define APPORTION_POINTS 65535

/// Most requirements that a target may have, so that no product overflows
#define APPORTION_MAX_REQUIREMENTS 1048576U

/// What counts how much, in 256ths
typedef struct {
  uint32_t kinds[IMAGE_N_PARTS]; ///< Skills, knowledge areas and tasks
  uint32_t levels[COMPETENT_N_LEVELS];
  bool     is_by_level; ///< Whether information is that of the level
} ApportionWeights;

/// Something that apportions the points of targets, one after the other
typedef struct {
  const int32_t*          first_of_kind;
  const ImageInformation* information;
  CompetentKind           targets;
  ApportionWeights        weights;
  Array                   shares; ///< Room that is kept for the next target
} Apportioner;

/// Return the weights with which points are in the image
ApportionWeights
apportion_usual_weights(void);

/// Return whether weights are the same
bool
apportion_is_same(const ApportionWeights* a, const ApportionWeights* b);

/// Free what an apportioner keeps
void
apportion_free(Apportioner* apportioner);

/**
   Apportion the points of a target over its requirements.

   Each gets points by its share, by the method of the largest remainder, with
   ties in the order of the requirements.  Shares and remainders are exact
   fractions.

   @param apportioner Apportioner of targets of that kind.

   @param links Requirements, each of another concept.

   @param n_links Number of requirements.

   @param information Of each link, or null for what the taxonomy says.

   @param[out] points Set to the points of each link, with room for them.

   @param[out] is_scored Set to whether there are any points.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return Success, that there is no memory, or that there are too many links.
*/
COMPETENT_NODISCARD CompetentStatus
apportion_points(Apportioner*         apportioner,
                 const CompetentLink* links,
                 size_t               n_links,
                 const int32_t*       information,
                 int32_t*             points,
                 bool*                is_scored,
                 CompetentError*      error);

#endif // TAXONOMY_APPORTION_H
