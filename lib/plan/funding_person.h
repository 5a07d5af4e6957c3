// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef PLAN_FUNDING_PERSON_H
#define PLAN_FUNDING_PERSON_H

/**
   @file funding_person.h

   What schemes want to know of a person.
*/

#include "plan/funding_condition.h"

#include <competent/detail.h>
#include <competent/profile.h>

#include <stdint.h>

/// Fill in what is seen of a person on a date
void
person_see(const CompetentProfile* profile,
           int32_t                 date,
           Seen                    seen[COMPETENT_N_CRITERIA]);

/// Decide on a condition that is about a text of a person, and say which fact
/// that is
CompetentVerdict
person_decide(const Program*           program,
              const Condition*         condition,
              const CompetentProfile*  profile,
              const CompetentTaxonomy* taxonomy,
              int32_t*                 fact);

#endif // PLAN_FUNDING_PERSON_H
