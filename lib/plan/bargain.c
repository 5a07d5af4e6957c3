// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/bargain.h"

#include "base/failure.h"
#include "plan/electives.h"

#include <competent/fact.h>

#include <stdlib.h>

/// Whom offers are looked at for
typedef struct {
  const CompetentPlanner* planner;
  Applicant               anybody; ///< Whom as little stops as can be
  Applicant               lowest;  ///< Whom as much stops as anybody
  CompetentThrift         thrift;
} Looking;

static int64_t
cost_of(const Offer* const   offer,
        const Looking* const looking,
        const SetCost        cost)
{
  return (cost == SET_CENTS) ? offer->price
         : (looking->thrift == COMPETENT_THRIFT_HOURS)
           ? offer_hours(offer)
           : offer_weeks(offer, &looking->anybody.wishes);
}

static bool
is_for_all(const Looking* const looking, const CompetentConcept concept)
{
  const CompetentTaxonomy* const taxonomy = looking->planner->taxonomy;
  size_t                         n_needs  = 0U;
  size_t                         n_starts = 0U;
  (void)competent_taxonomy_links(
    taxonomy, concept, COMPETENT_RELATION_NEEDS, &n_needs);
  (void)competent_taxonomy_links(
    taxonomy, concept, COMPETENT_RELATION_STARTS_FROM, &n_starts);
  return !n_needs && !n_starts;
}

// Where nothing stops anybody from any of its offers all choose the same one
static Bargain
look_at(const Looking* const looking, const CompetentConcept concept)
{
  const Offers* const offers = planner_offers(looking->planner, concept);
  const Offer* const  all    = (const Offer*)offers->offers.items;
  const int32_t       index  = concept - offers->first_concept;

  Bargain bargain = {.least   = {BARGAIN_NEVER, BARGAIN_NEVER},
                     .is_open = is_for_all(looking, concept)};
  for (uint32_t i = offers->first[index]; i < offers->first[index + 1]; ++i) {
    const bool is_barred = offer_bars(&all[i], &looking->anybody);

    bargain.is_open = bargain.is_open && !offer_bars(&all[i], &looking->lowest);
    for (unsigned c = 0U; c < BARGAIN_N_COSTS && !is_barred; ++c) {
      const int64_t cost = cost_of(&all[i], looking, (SetCost)c);
      if (cost >= 0 && cost < bargain.least[c]) {
        bargain.least[c] = cost;
      }
    }
  }

  uint32_t           bars = 0U;
  const Offer* const best =
    offers_best(offers, concept, &looking->lowest, &bars);
  for (unsigned c = 0U; c < BARGAIN_N_COSTS; ++c) {
    bargain.most[c] = cost_of(best, looking, (SetCost)c);
    bargain.is_open = bargain.is_open && bargain.most[c] >= 0;
  }

  // Sets are made of courses that state their weeks, whatever is thrifty
  bargain.is_open =
    bargain.is_open && offer_weeks(best, &looking->lowest.wishes) >= 0;
  return bargain;
}

static int32_t
lowest_level(const CompetentTaxonomy* const       taxonomy,
             const CompetentProfile* const* const profiles,
             const size_t                         n_profiles,
             const CompetentWishes* const         wishes)
{
  int32_t lowest = COMPETENT_UNKNOWN;
  for (size_t p = 0U; p < n_profiles; ++p) {
    const int32_t level = applicant_of(taxonomy, profiles[p], wishes).level;
    if (level != COMPETENT_UNKNOWN &&
        (lowest == COMPETENT_UNKNOWN || level < lowest)) {
      lowest = level;
    }
  }

  return lowest;
}

CompetentStatus
bargains_init(Bargains* const                      bargains,
              const CompetentPlanner* const        planner,
              const CompetentProfile* const* const profiles,
              const size_t                         n_profiles,
              const CompetentWishes* const         wishes,
              const CompetentThrift                thrift,
              CompetentError* const                error)
{
  const size_t n       = planner_n_teaching(planner);
  Looking      looking = {
         planner,
         {planner->taxonomy, *wishes, COMPETENT_UNKNOWN},
         {planner->taxonomy,
          *wishes,
          lowest_level(planner->taxonomy, profiles, n_profiles, wishes)},
         thrift};

  // Somebody else may pay what is over the budget
  looking.anybody.wishes.budget = COMPETENT_UNKNOWN;
  bargains->thrift              = thrift;
  bargains->items               = (Bargain*)calloc(n + 1U, sizeof(Bargain));
  if (!bargains->items) {
    return no_memory(error);
  }

  for (size_t i = 0U; i < n; ++i) {
    bargains->items[i] = look_at(&looking, planner_concept(planner, i));
  }

  return COMPETENT_STATUS_SUCCESS;
}

void
bargains_add(Bargains* const bargains, const OwnCosts* const own_costs)
{
  const size_t n = planner_n_teaching(own_costs->planner);
  for (size_t i = 0U; i < n; ++i) {
    const CompetentConcept concept = planner_concept(own_costs->planner, i);
    int64_t* const         least   = &bargains->items[i].least[SET_CENTS];
    if (*least != BARGAIN_NEVER) {
      *least = own_cost_of(own_costs, concept, *least);
    }
  }
}

void
bargains_free(Bargains* const bargains)
{
  free(bargains->items);
  bargains->items = NULL;
}
