// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/own_cost.h"

#include "base/failure.h"

#include <competent/detail.h>
#include <competent/fact.h>

#include <stdlib.h>

// Return when a course begins: as soon as one asks, unless it has a date of its
// own
static int32_t
start_of(const CompetentPlanner* const planner,
         const CompetentConcept        course,
         const int32_t                 date)
{
  size_t                       n = 0U;
  const CompetentDetail* const details =
    competent_taxonomy_details(planner->taxonomy, course, &n);
  for (size_t i = 0U; i < n; ++i) {
    if (details[i].property == COMPETENT_PROPERTY_START) {
      return 0;
    }
  }

  return date;
}

static CompetentStatus
ask(OwnCosts* const               own_costs,
    const CompetentProfile* const profile,
    const int32_t                 date,
    CompetentError* const         error)
{
  const size_t         n     = planner_n_teaching(own_costs->planner);
  CompetentCase* const cases = (CompetentCase*)calloc(n + 1U, sizeof(*cases));

  own_costs->costs = (CompetentCost*)calloc(n + 1U, sizeof(CompetentCost));
  if (!cases || !own_costs->costs) {
    free(cases);
    return no_memory(error);
  }

  for (size_t i = 0U; i < n; ++i) {
    cases[i].course = planner_concept(own_costs->planner, i);
    cases[i].date   = date;
    cases[i].start  = start_of(own_costs->planner, cases[i].course, date);
    cases[i].price  = COMPETENT_UNKNOWN;
  }

  const CompetentStatus st = competent_funding_costs(
    own_costs->planner->funding, profile, cases, n, own_costs->costs, error);
  free(cases);
  return st;
}

CompetentStatus
own_costs_init(OwnCosts* const               own_costs,
               const CompetentPlanner* const planner,
               const CompetentProfile* const profile,
               const CompetentWishes* const  wishes,
               CompetentError* const         error)
{
  size_t n_schemes   = 0U;
  own_costs->planner = planner;
  own_costs->costs   = NULL;
  (void)competent_funding_schemes(planner->funding, &n_schemes);

  const CompetentStatus st = (n_schemes && wishes->start)
                               ? ask(own_costs, profile, wishes->start, error)
                               : COMPETENT_STATUS_SUCCESS;
  if (st) {
    own_costs_free(own_costs);
  }

  return st;
}

void
own_costs_free(OwnCosts* const own_costs)
{
  free(own_costs->costs);
  own_costs->costs = NULL;
}

static const CompetentCost*
cost_of(const OwnCosts* const own_costs, const CompetentConcept concept)
{
  return own_costs->costs
           ? &own_costs->costs[planner_index(own_costs->planner, concept)]
           : NULL;
}

int64_t
own_cost_of(const OwnCosts* const  own_costs,
            const CompetentConcept concept,
            const int64_t          price)
{
  const CompetentCost* const cost = cost_of(own_costs, concept);

  return (cost && price >= 0 && cost->own_high >= 0 && cost->own_high < price)
           ? cost->own_high
           : price;
}

CompetentConcept
own_cost_payer(const OwnCosts* const own_costs, const CompetentConcept concept)
{
  const CompetentCost* const cost = cost_of(own_costs, concept);

  return cost ? cost->chosen : COMPETENT_NONE;
}

CompetentConcept
own_cost_hope(const OwnCosts* const  own_costs,
              const CompetentConcept concept,
              const bool             is_later)
{
  const CompetentCost* const cost = cost_of(own_costs, concept);

  return (cost && (is_later || cost->hoped != cost->chosen)) ? cost->hoped
                                                             : COMPETENT_NONE;
}
