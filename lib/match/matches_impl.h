// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef MATCH_MATCHES_IMPL_H
#define MATCH_MATCHES_IMPL_H

#include <competent/concept.h>
#include <competent/match.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <stddef.h>
#include <stdint.h>

struct CompetentMatchesImpl {
  CompetentTaxonomy* taxonomy;
  CompetentConcept*  targets;
  int32_t*           earned;
  int32_t*           fits;
  int32_t*           nearnesses;
  size_t             n;
  int32_t            own_fit;
};

/// Return matches with room for so many, or null with the error set
CompetentMatches*
matches_new(const CompetentTaxonomy* taxonomy, size_t n, CompetentError* error);

/// Leave a target out of matches, and then all that are over a limit
void
matches_leave_out(CompetentMatches* matches,
                  CompetentConcept  target,
                  size_t            limit);

/// Leave targets out of matches where a gate stands in the way, and then all
/// that are over a limit
void
matches_keep_passable(CompetentMatches*       matches,
                      const CompetentProfile* profile,
                      size_t                  limit);

#endif // MATCH_MATCHES_IMPL_H
