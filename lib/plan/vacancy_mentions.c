// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/vacancy.h>

#include "base/array.h"
#include "match/credit.h"
#include "match/vacancy_impl.h"
#include "match/weights.h"

#include <competent/concept.h>
#include <competent/extract.h>

#include <assert.h>

// This is above what finds mentions and what gives points, which do not know
// each other.

// Who demands something in so many words means it, also where it is in a list
// of wishes
static CompetentLevel
level_of(const CompetentMention* const mention)
{
  return mention->negated    ? COMPETENT_LEVEL_NONE
         : mention->required ? COMPETENT_LEVEL_ESSENTIAL
         : mention->wished   ? COMPETENT_LEVEL_SOMEWHAT
                             : COMPETENT_LEVEL_IMPORTANT;
}

static CompetentDemand
demand_of(const CompetentMention* const mention, const CompetentLevel level)
{
  const CompetentDemand demand = {mention->concept,
                                  (int32_t)level,
                                  0,
                                  mention->concept,
                                  mention->start,
                                  mention->end,
                                  mention->code_point_start,
                                  mention->code_point_end,
                                  mention->unit_start,
                                  mention->unit_end};

  return demand;
}

static CompetentStatus
add_mention(const CompetentMention* const mention,
            Array* const                  demands,
            CompetentError* const         error)
{
  CompetentDemand* const added =
    (CompetentDemand*)array_add(demands, sizeof(CompetentDemand), error);
  if (!added) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  *added = demand_of(mention, level_of(mention));
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
add_mentions(const CompetentTaxonomy* const taxonomy,
             const CompetentMention* const  mentions,
             const size_t                   n_mentions,
             const bool                     with_title,
             Array* const                   demands,
             CompetentError* const          error)
{
  bool            needs_title = with_title;
  CompetentStatus st          = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < n_mentions && !st; ++i) {
    const CompetentMention* const mention = &mentions[i];
    const CompetentKind           kind =
      competent_taxonomy_kind(taxonomy, mention->concept);
    if (credit_is_for(kind)) {
      st = add_mention(mention, demands, error);
    } else if (needs_title && kind == COMPETENT_KIND_OCCUPATION &&
               !mention->negated) {
      const CompetentDemand title =
        demand_of(mention, COMPETENT_LEVEL_ESSENTIAL);

      needs_title = false;
      st          = vacancy_add_links(taxonomy, &title, demands, error);
    }
  }

  return st;
}

CompetentStatus
competent_vacancy_of_mentions(const CompetentTaxonomy* const taxonomy,
                              const CompetentMention* const  mentions,
                              const size_t                   n_mentions,
                              const bool                     with_title,
                              const CompetentWeights* const  weights,
                              CompetentVacancy** const       vacancy,
                              CompetentError* const          error)
{
  assert(taxonomy);
  assert(mentions || !n_mentions);
  assert(vacancy);

  *vacancy = NULL;

  Array           demands = {NULL, 0U, 0U};
  CompetentStatus st =
    weights ? weights_check(*weights, error) : COMPETENT_STATUS_SUCCESS;
  if (!st) {
    st =
      add_mentions(taxonomy, mentions, n_mentions, with_title, &demands, error);
  }

  if (!st) {
    st = vacancy_of_demands(taxonomy, weights, &demands, vacancy, error);
  }

  array_free(&demands);
  return st;
}
