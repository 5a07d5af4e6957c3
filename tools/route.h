// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_ROUTE_H
#define TOOLS_ROUTE_H

#include "goal.h"

#include <competent/plan.h>

#include <stdbool.h>
#include <stdio.h>

/// Write the routes of a plan as tables
bool
route_tables(FILE* out, const Goal* goal, const CompetentPlan* plan);

/// Write a plan as a document
void
route_document(FILE* out, const Goal* goal, const CompetentPlan* plan);

#endif // TOOLS_ROUTE_H
