// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_TARGET_H
#define TAXONOMY_TARGET_H

/**
   @file target.h

   Kinds of concepts that people are matched with, by number.
*/

#include "taxonomy/image.h"

#include <competent/concept.h>

/// Return the number of a kind of targets, which is #IMAGE_N_TARGETS for others
static inline unsigned
image_target(const CompetentKind kind)
{
  return (kind == COMPETENT_KIND_OCCUPATION) ? 0U
         : (kind == COMPETENT_KIND_NORM)     ? 1U
         : (kind == COMPETENT_KIND_COURSE)   ? 2U
                                             : (unsigned)IMAGE_N_TARGETS;
}

/// Return the kind of targets with a number
static inline CompetentKind
image_target_kind(const unsigned number)
{
  static const CompetentKind kinds[IMAGE_N_TARGETS] = {
    COMPETENT_KIND_OCCUPATION, COMPETENT_KIND_NORM, COMPETENT_KIND_COURSE};

  return kinds[number];
}

#endif // TAXONOMY_TARGET_H
