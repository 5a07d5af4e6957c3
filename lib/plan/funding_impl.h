// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef PLAN_FUNDING_IMPL_H
#define PLAN_FUNDING_IMPL_H

#include "plan/funding_course.h"
#include "plan/funding_program.h"

#include <competent/funding.h>
#include <competent/taxonomy.h>

struct CompetentFundingImpl {
  CompetentTaxonomy* taxonomy;
  Program            program;
  Courses            courses;
};

#endif // PLAN_FUNDING_IMPL_H
