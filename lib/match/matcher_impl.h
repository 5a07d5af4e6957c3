// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef MATCH_MATCHER_IMPL_H
#define MATCH_MATCHER_IMPL_H

#include "match/columns.h"
#include "match/fit_model.h"
#include "match/points.h"

#include <competent/match.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

struct CompetentMatcherImpl {
  CompetentTaxonomy* taxonomy;
  CompetentKind      targets;
  CompetentWeights   weights;
  CompetentConcept   first_target;
  CompetentConcept   first_required;
  Columns            columns;
  FitModel           fit;
  Columns            fit_columns; ///< By term of a fit
};

/// Return a maker of the points that a matcher uses
PointsMaker
matcher_points(const CompetentMatcher* matcher);

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

/// Leave a target out of matches, and then all that are over a limit
void
matches_leave_out(CompetentMatches* matches,
                  CompetentConcept  target,
                  size_t            limit);

#endif // MATCH_MATCHER_IMPL_H
