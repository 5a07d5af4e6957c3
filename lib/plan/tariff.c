// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/tariff.h"

#include "base/failure.h"
#include "match/credit.h"
#include "plan/planner_impl.h"

#include <competent/fact.h>

#include <stdlib.h>
#include <string.h>

enum {
  RATE_BITS = 16, ///< Of a rate behind the point
};

static int64_t
offer_spends(const Offer* const           offer,
             const CompetentWishes* const wishes,
             const CompetentThrift        thrift)
{
  return (thrift == COMPETENT_THRIFT_COST)    ? offer->price
         : (thrift == COMPETENT_THRIFT_HOURS) ? offer_hours(offer)
                                              : offer_weeks(offer, wishes);
}

static int64_t
least_of(const Offers* const    offers,
         const CompetentConcept concept,
         const Applicant* const applicant,
         const CompetentThrift  thrift)
{
  const Offer* const all   = (const Offer*)offers->offers.items;
  const int32_t      index = concept - offers->first_concept;
  int64_t            least = TARIFF_NEVER;
  for (uint32_t i = offers->first[index]; i < offers->first[index + 1]; ++i) {
    const int64_t spends = offer_spends(&all[i], &applicant->wishes, thrift);
    if (spends >= 0 && spends < least && !offer_bars(&all[i], applicant)) {
      least = spends;
    }
  }

  return least;
}

CompetentStatus
bargains_init(Bargains* const               bargains,
              const CompetentPlanner* const planner,
              const CompetentWishes* const  wishes,
              const CompetentThrift         thrift,
              CompetentError* const         error)
{
  const size_t n         = planner_n_teaching(planner);
  Applicant    applicant = {planner->taxonomy, *wishes, COMPETENT_UNKNOWN};

  // Somebody else may pay what is over the budget
  applicant.wishes.budget = COMPETENT_UNKNOWN;
  bargains->spends        = (int64_t*)calloc(n + 1U, sizeof(int64_t));
  if (!bargains->spends) {
    return no_memory(error);
  }

  for (size_t i = 0U; i < n; ++i) {
    const CompetentConcept concept = planner_concept(planner, i);

    bargains->spends[i] =
      least_of(planner_offers(planner, concept), concept, &applicant, thrift);
  }

  return COMPETENT_STATUS_SUCCESS;
}

void
bargains_add(Bargains* const bargains, const OwnCosts* const own_costs)
{
  const size_t n = planner_n_teaching(own_costs->planner);
  for (size_t i = 0U; i < n; ++i) {
    const CompetentConcept concept = planner_concept(own_costs->planner, i);
    if (bargains->spends[i] != TARIFF_NEVER) {
      bargains->spends[i] =
        own_cost_of(own_costs, concept, bargains->spends[i]);
    }
  }
}

void
bargains_free(Bargains* const bargains)
{
  free(bargains->spends);
  bargains->spends = NULL;
}

static int
compare_lines(const void* const a, const void* const b)
{
  const TariffLine* const x = (const TariffLine*)a;
  const TariffLine* const y = (const TariffLine*)b;

  return (x->rate != y->rate) ? (x->rate > y->rate) - (x->rate < y->rate)
                              : (x->link > y->link) - (x->link < y->link);
}

// A course gives the first steps of each term that it teaches
static void
take_course(TariffLine* const   lines,
            const Need* const   need,
            const Taught* const taught,
            const int64_t       spends)
{
  const NeedTerm* const terms   = (const NeedTerm*)need->terms.items;
  const int32_t* const  steps   = (const int32_t*)need->steps.items;
  const uint32_t* const touched = (const uint32_t*)taught->touched.items;
  const int32_t         gain    = taught_gain(taught, need);
  const int64_t         rate    = (spends << RATE_BITS) / gain;
  for (size_t i = 0U; i < taught->touched.n; ++i) {
    TariffLine* const line  = &lines[touched[i]];
    const NeedTerm    term  = terms[touched[i]];
    int32_t           worth = 0;
    for (uint32_t s = 0U; s < taught->n_steps[touched[i]]; ++s) {
      worth += steps[term.first_step + s];
    }

    line->rate  = (!line->worth || rate < line->rate) ? rate : line->rate;
    line->worth = (worth > line->worth) ? worth : line->worth;
  }
}

static CompetentStatus
take_courses(TariffLine* const     lines,
             const Need* const     need,
             const Bargains* const bargains,
             CompetentError* const error)
{
  Array           found = {NULL, 0U, 0U};
  Taught          taught;
  CompetentStatus st = taught_init(&taught, need, error);
  if (st) {
    return st;
  }

  st = need_find_teachers(need, &found, error);
  for (size_t i = 0U; i < found.n && !st; ++i) {
    const CompetentConcept concept =
      ((const NeedTeacher*)found.items)[i].concept;
    const int64_t spends =
      bargains->spends[planner_index(need->planner, concept)];

    taught_clear(&taught);
    taught_add(&taught, need, concept);
    if (spends != TARIFF_NEVER && taught.touched.n) {
      take_course(lines, need, &taught, spends);
    }
  }

  taught_free(&taught);
  array_free(&found);
  return st;
}

// What has no points is no term, so terms are fewer than links
static void
name_links(const Tariff* const tariff, const Points* const points)
{
  TariffLine* const lines = (TariffLine*)tariff->lines.items;
  size_t            n     = 0U;
  for (uint32_t i = 0U; i < points->n_links; ++i) {
    if (points->points[i] > 0) {
      lines[n++].link = i;
    }
  }
}

CompetentStatus
tariff_init(Tariff* const                 tariff,
            const CompetentPlanner* const planner,
            const CompetentProfile* const nobody,
            const Points* const           points,
            const Bargains* const         bargains,
            CompetentError* const         error)
{
  memset(tariff, 0, sizeof(*tariff));

  Need            need;
  CompetentStatus st = need_init_points(&need, planner, nobody, points, error);
  if (st) {
    return st;
  }

  TariffLine* const lines = (TariffLine*)array_add_many(
    &tariff->lines, sizeof(TariffLine), need.terms.n, error);
  st = lines ? take_courses(lines, &need, bargains, error)
             : COMPETENT_STATUS_NO_MEMORY;
  if (st) {
    tariff_free(tariff);
  } else if (need.terms.n) {
    name_links(tariff, points);
    qsort(lines, need.terms.n, sizeof(TariffLine), compare_lines);
  }

  need_free(&need);
  return st;
}

void
tariff_free(Tariff* const tariff)
{
  array_free(&tariff->lines);
}

int64_t
tariff_least(const Tariff* const  tariff,
             const Points* const  points,
             const int32_t* const credits,
             const int32_t        wanted)
{
  const TariffLine* const lines = (const TariffLine*)tariff->lines.items;
  int64_t                 sum   = 0;
  int32_t                 left  = wanted;
  for (size_t i = 0U; i < tariff->lines.n && left > 0; ++i) {
    const uint32_t link = lines[i].link;
    const int32_t  more =
      lines[i].worth - credit_part(points->points[link], credits[link]);
    const int32_t taken = (more < left) ? more : left;
    if (taken > 0) {
      sum += taken * lines[i].rate;
      left -= taken;
    }
  }

  // Whole units are spent
  const int64_t mask = ((int64_t)1 << RATE_BITS) - 1;
  return (left > 0) ? TARIFF_NEVER : (sum + mask) >> RATE_BITS;
}
