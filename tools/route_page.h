// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_ROUTE_PAGE_H
#define TOOLS_ROUTE_PAGE_H

#include "goal.h"

#include <competent/plan.h>

#include <stdio.h>

/**
   Write a page of HTML with a picture of each route.

   Steps stand on a time line, above which coverage rises.  The page needs
   nothing else: no script, no network, no other file.
*/
void
route_page(FILE* out, const Goal* goal, const CompetentPlan* plan);

#endif // TOOLS_ROUTE_PAGE_H
