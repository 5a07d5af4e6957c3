// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef MATCH_MATCHER_IMPL_H
#define MATCH_MATCHER_IMPL_H

#include "match/columns.h"
#include "match/fit_model.h"
#include "match/rows.h"

#include <competent/match.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>

struct CompetentMatcherImpl {
  CompetentTaxonomy* taxonomy;
  CompetentKind      targets;
  CompetentWeights   weights;
  CompetentConcept   first_target;
  CompetentConcept   first_required;
  Rows               rows;
  FitModel           fit;
  atomic_uintptr_t   columns[COMPETENT_N_ORDERS]; ///< Or 0, see below
};

/**
   Return the columns that targets are ordered by.

   They are made when they are first asked for, since explaining needs none, and
   most need one of both.  If several threads do so at once, all use those of
   the first.  Null is returned if there is no memory.
*/
const Columns*
matcher_columns(const CompetentMatcher* matcher,
                CompetentOrder          order,
                CompetentError*         error);

/// Return the terms of the fit of a target that are about broader tasks
const ImageBroaderTerm*
matcher_broader(const CompetentMatcher* matcher, uint32_t target, size_t* n);

/// Check that a profile speaks of the taxonomy that a matcher does
COMPETENT_NODISCARD CompetentStatus
matcher_check_profile(const CompetentMatcher* matcher,
                      const CompetentProfile* profile,
                      CompetentError*         error);

/// Check that a concept is one of the targets of a matcher
COMPETENT_NODISCARD CompetentStatus
matcher_check_target(const CompetentMatcher* matcher,
                     CompetentConcept        target,
                     CompetentError*         error);

/// Say how near a fit is, beside that of the profile with itself
CompetentNearness
matcher_nearness(const CompetentMatcher* matcher, int32_t fit, int32_t own_fit);

#endif // MATCH_MATCHER_IMPL_H
