// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef MATCH_PROFILE_IMPL_H
#define MATCH_PROFILE_IMPL_H

#include "base/array.h"
#include "match/credit.h"
#include "match/profile_facts.h"

#include <competent/profile.h>
#include <competent/taxonomy.h>

struct CompetentProfileImpl {
  CompetentTaxonomy* taxonomy;
  Array              items;       ///< CompetentConcept, ascending
  Array        credits[N_GRADES]; ///< CompetentCredit, by the same concepts
  ProfileFacts facts;
};

#endif // MATCH_PROFILE_IMPL_H
