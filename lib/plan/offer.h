// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef PLAN_OFFER_H
#define PLAN_OFFER_H

#include "base/array.h"

#include <competent/concept.h>
#include <competent/detail.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/taxonomy.h>
#include <competent/wishes.h>

#include <stdbool.h>
#include <stdint.h>

/// A way in which a course or tile is offered; unknown where nothing is stated
typedef struct {
  const CompetentDetail* regions; ///< Of which any will do
  int64_t                price;
  int32_t                weeks;
  int32_t                hours;
  int32_t                week_hours;
  int32_t                start;
  int32_t                end;
  int32_t                entry_level;
  int32_t                entry_language;
  int32_t                is_paid;
  uint32_t               modes; ///< Bits, none where nothing is stated
  uint32_t               n_regions;
} Offer;

/// The offers of all concepts of a kind
typedef struct {
  const CompetentTaxonomy* taxonomy;
  CompetentConcept         first_concept;
  int32_t                  n_concepts;
  uint32_t*                first;  ///< By concept, index of its first offer
  Array                    offers; ///< Offer
} Offers;

/// What a person brings that offers ask for
typedef struct {
  const CompetentTaxonomy* taxonomy;
  CompetentWishes          wishes;
  int32_t                  level; ///< #CompetentNlqf, or unknown
} Applicant;

/// Read all offers of a kind
COMPETENT_NODISCARD CompetentStatus
offers_init(Offers*                  offers,
            const CompetentTaxonomy* taxonomy,
            CompetentKind            kind,
            CompetentError*          error);

/// Free offers
void
offers_free(Offers* offers);

/// Return who asks
Applicant
applicant_of(const CompetentTaxonomy* taxonomy,
             const CompetentProfile*  profile,
             const CompetentWishes*   wishes);

/// Return the weeks that an offer takes somebody, or unknown
int32_t
offer_weeks(const Offer* offer, const CompetentWishes* wishes);

/// Return the hours of study that an offer takes, or unknown
int32_t
offer_hours(const Offer* offer);

/// Return the bits of what stands in the way of an offer for somebody
uint32_t
offer_bars(const Offer* offer, const Applicant* applicant);

/**
   Return the best offer of a concept for somebody.

   Nothing has to stand in its way, or as little as may be; then it is cheaper,
   then shorter, then earlier.
*/
const Offer*
offers_best(const Offers*    offers,
            CompetentConcept concept,
            const Applicant* applicant,
            uint32_t*        bars);

#endif // PLAN_OFFER_H
