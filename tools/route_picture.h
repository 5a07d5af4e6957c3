// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_ROUTE_PICTURE_H
#define TOOLS_ROUTE_PICTURE_H

#include "messages.h"

#include <competent/plan.h>
#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/// A route of which to draw a picture
typedef struct {
  Language                 language;
  const CompetentTaxonomy* taxonomy;
  const CompetentPlan*     plan;
  size_t                   index;  ///< Of the route in the plan
  int32_t                  enough; ///< Points that are
  int                      width;  ///< Of the picture; all in it keeps its size
  bool                     is_brief; ///< Steps have numbers and no names
} RoutePicture;

/**
   Draw a route: steps on a time line, above which coverage rises.

   The picture is SVG for within a page, and needs nothing else.
*/
void
route_picture(FILE* out, const RoutePicture* shown);

/// Write how pictures of routes look
void
style_of_routes(FILE* out);

#endif // TOOLS_ROUTE_PICTURE_H
