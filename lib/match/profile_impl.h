// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef MATCH_PROFILE_IMPL_H
#define MATCH_PROFILE_IMPL_H

#include "base/array.h"
#include "match/credit.h"
#include "match/profile_facts.h"

#include <competent/leniency.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <stddef.h>
#include <stdint.h>

/// How far a concept is had at a grade or a higher one, by grade
typedef struct {
  int32_t credits[N_GRADES];
} Had;

/// What was added to a profile
typedef struct {
  CompetentConcept concept;
  int32_t          credit; ///< The highest, of #COMPETENT_FULL_CREDIT
} ProfileItem;

struct CompetentProfileImpl {
  CompetentTaxonomy* taxonomy;
  Array              items;       ///< ProfileItem, by ascending concept
  Array        credits[N_GRADES]; ///< CompetentCredit, by the same concepts
  Array        had;               ///< Had, by the same concepts
  Array        omissions;         ///< CompetentOmission
  ProfileFacts facts;
  CompetentLeniency leniency;
};

/// Return where a concept is in the credits, or else where it belongs
size_t
profile_position(const Array* credits, CompetentConcept concept);

/// Copy what a person has and has done, but no facts; what is added to the copy
/// counts for nothing else
COMPETENT_NODISCARD CompetentStatus
profile_copy(const CompetentProfile* profile,
             CompetentProfile**      copy,
             CompetentError*         error);

/// Add what a course or tile teaches, fully, though that is no item of a
/// profile
COMPETENT_NODISCARD CompetentStatus
profile_learn(CompetentProfile* profile,
              CompetentConcept  concept,
              CompetentError*   error);

#endif // MATCH_PROFILE_IMPL_H
