// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "match/profile_impl.h"

#include "base/failure.h"
#include "match/credit.h"
#include "match/leniency.h"

#include <assert.h>
#include <stdbool.h>
#include <string.h>

// What is nearer to what the person said explains more
static bool
is_better(const CompetentCredit credit, const CompetentCredit other)
{
  return (credit.credit != other.credit) ? credit.credit > other.credit
         : (credit.how != other.how)     ? credit.how < other.how
         : (credit.via != other.via)     ? credit.via < other.via
                                         : credit.has < other.has;
}

// Room was made before, so this cannot fail
static void
take_credit(Array* const credits, const CompetentCredit credit)
{
  CompetentCredit* const items = (CompetentCredit*)credits->items;
  const size_t           at    = profile_position(credits, credit.concept);
  if (at == credits->n || items[at].concept != credit.concept) {
    memmove(
      items + at + 1U, items + at, (credits->n - at) * sizeof(CompetentCredit));
    items[at] = credit;
    ++credits->n;
  } else if (is_better(credit, items[at])) {
    items[at] = credit;
  }
}

// Credits for other grades are not taken yet, so this finds where they belong
static void
take_steps(CompetentProfile* const profile,
           const CompetentConcept  concept,
           const Grade             had,
           const int32_t           credit)
{
  const Array* const           credits = &profile->credits[GRADE_LOW];
  const CompetentCredit* const items   = (const CompetentCredit*)credits->items;
  Had* const                   steps   = (Had*)profile->had.items;
  const size_t                 at      = profile_position(credits, concept);
  if (at == credits->n || items[at].concept != concept) {
    const Had none = {{0}};

    memmove(steps + at + 1U, steps + at, (credits->n - at) * sizeof(Had));
    steps[at] = none;
    ++profile->had.n;
  }

  for (unsigned g = 0U; g <= (unsigned)had; ++g) {
    int32_t* const step = &steps[at].credits[g];
    *step               = (credit > *step) ? credit : *step;
  }
}

static void
take_item(Array* const items, const ProfileItem item)
{
  ProfileItem* const all = (ProfileItem*)items->items;
  size_t             at  = 0U;
  while (at < items->n && all[at].concept < item.concept) {
    ++at;
  }

  if (at == items->n || all[at].concept != item.concept) {
    memmove(all + at + 1U, all + at, (items->n - at) * sizeof(ProfileItem));
    all[at] = item;
    ++items->n;
  } else if (item.credit > all[at].credit) {
    all[at] = item;
  }
}

static CompetentStatus
reserve(Array* const          array,
        const size_t          item_size,
        const size_t          n,
        CompetentError* const error)
{
  if (!array_add_many(array, item_size, n, error)) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  array->n -= n;
  return COMPETENT_STATUS_SUCCESS;
}

// Afterwards nothing can fail, so that a profile is never half changed
static CompetentStatus
make_room(CompetentProfile* const profile,
          const size_t            n_credits,
          CompetentError* const   error)
{
  CompetentStatus st = reserve(&profile->items, sizeof(ProfileItem), 1U, error);
  if (!st) {
    st = reserve(&profile->had, sizeof(Had), n_credits, error);
  }

  for (unsigned g = 0U; g < N_GRADES && !st; ++g) {
    st =
      reserve(&profile->credits[g], sizeof(CompetentCredit), n_credits, error);
  }

  return st;
}

static CompetentStatus
check(const CompetentProfile* const profile,
      const CompetentConcept        concept,
      const double                  credit,
      CompetentError* const         error)
{
  const CompetentKind kind =
    competent_taxonomy_kind(profile->taxonomy, concept);
  const bool is_mapped =
    kind == COMPETENT_KIND_EXTERNAL && leniency_has_matches(&profile->leniency);
  if (!credit_is_for(kind) && kind != COMPETENT_KIND_OCCUPATION &&
      kind != COMPETENT_KIND_NORM && !is_mapped) {
    return failure(error,
                   COMPETENT_STATUS_BAD_ARGUMENT,
                   "A profile holds skills, knowledge areas, tasks, "
                   "occupations and norms only");
  }

  // Written so that what is not a number is refused as well
  if (!(credit >= 0.0 && credit <= 1.0)) {
    return failure(
      error, COMPETENT_STATUS_BAD_ARGUMENT, "A credit has to be from 0 to 1");
  }

  return COMPETENT_STATUS_SUCCESS;
}

/// Something that is had, and where it is from
typedef struct {
  CompetentProfile* profile;
  CompetentConcept  concept;
  CompetentConcept  via;
  CompetentConcept  has;
  CompetentHow      how;
  Grade             grade;
  int32_t           credit;
} Holding;

// Take what was had at a grade, for whatever grade it is required at
static void
take_had(const Holding holding)
{
  take_steps(holding.profile, holding.concept, holding.grade, holding.credit);
  for (unsigned g = 0U; g < N_GRADES; ++g) {
    const CompetentCredit taken = {
      holding.concept,
      credit_part(credit_of_grade(holding.grade, (Grade)g), holding.credit),
      holding.via,
      (int32_t)holding.how,
      holding.has};

    take_credit(&holding.profile->credits[g], taken);
  }
}

static void
take_links(const Holding holding);

// Take what is near to something that is had
static void
take_neighbour(void* const context, const Neighbour neighbour)
{
  Holding holding = *(const Holding*)context;
  holding.concept = neighbour.concept;
  holding.how     = neighbour.how;
  holding.credit  = credit_part(holding.credit, neighbour.part);
  if (!holding.credit) {
    return;
  }

  if (credit_is_for(competent_taxonomy_kind(holding.profile->taxonomy,
                                            neighbour.concept))) {
    take_had(holding);
    return;
  }

  // What an occupation of another taxonomy is mapped to
  holding.has = neighbour.concept;
  take_links(holding);
}

// Take what is had, and what is near to it
static void
take_holding(Holding holding)
{
  const CompetentProfile* const profile = holding.profile;

  holding.has = holding.concept;
  take_had(holding);
  if (!leniency_is_strict(&profile->leniency)) {
    leniency_each(profile->taxonomy,
                  &profile->leniency,
                  holding.concept,
                  take_neighbour,
                  &holding);
  }
}

// Take what an occupation or norm asks for, each at its level
static void
take_links(const Holding holding)
{
  const CompetentTaxonomy* const taxonomy = holding.profile->taxonomy;
  const CompetentKind kind = competent_taxonomy_kind(taxonomy, holding.concept);

  size_t                     n     = 0U;
  const CompetentLink* const links = competent_taxonomy_links(
    taxonomy, holding.concept, credit_relation(kind), &n);

  for (size_t i = 0U; i < n; ++i) {
    const CompetentLink link = links[i];
    if (credit_is_level(link.level) &&
        credit_is_for(competent_taxonomy_kind(taxonomy, link.concept))) {
      Holding part = holding;
      part.concept = link.concept;
      part.grade   = credit_grade(link.level);
      if (holding.how == COMPETENT_HOW_BROUGHT) {
        take_holding(part);
      } else {
        take_had(part);
      }
    }
  }
}

// Return how many things may get a credit that do not have one yet
static size_t
count_new(const CompetentProfile* const profile, const size_t n_links)
{
  if (leniency_is_strict(&profile->leniency)) {
    return n_links + 1U;
  }

  size_t n = 1U;
  for (int kind = 0; kind < COMPETENT_N_KINDS; ++kind) {
    if (credit_is_for((CompetentKind)kind)) {
      n += (size_t)competent_taxonomy_n_of_kind(profile->taxonomy,
                                                (CompetentKind)kind);
    }
  }

  return n - profile->credits[0].n;
}

CompetentStatus
competent_profile_add(CompetentProfile* const profile,
                      const CompetentConcept  concept,
                      const double            credit,
                      CompetentError* const   error)
{
  assert(profile);

  CompetentStatus st = check(profile, concept, credit, error);
  if (st) {
    return st;
  }

  const CompetentKind kind =
    competent_taxonomy_kind(profile->taxonomy, concept);
  size_t n = 0U;
  (void)competent_taxonomy_links(
    profile->taxonomy, concept, credit_relation(kind), &n);

  st = make_room(profile, count_new(profile, n), error);
  if (st) {
    return st;
  }

  const int32_t     kept    = (int32_t)(credit * COMPETENT_FULL_CREDIT + 0.5);
  const ProfileItem item    = {concept, kept};
  Holding           holding = {.profile = profile,
                               .concept = concept,
                               .via     = concept,
                               .has     = concept,
                               .how     = COMPETENT_HOW_ITSELF,
                               .grade   = GRADE_ESSENTIAL,
                               .credit  = kept};

  take_item(&profile->items, item);
  if (credit_is_for(kind)) {
    take_holding(holding);
  } else if (kind == COMPETENT_KIND_EXTERNAL) {
    leniency_each(
      profile->taxonomy, &profile->leniency, concept, take_neighbour, &holding);
  } else {
    holding.how = COMPETENT_HOW_BROUGHT;
    take_links(holding);
  }

  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
profile_learn(CompetentProfile* const profile,
              const CompetentConcept  concept,
              CompetentError* const   error)
{
  const Holding holding = {.profile = profile,
                           .concept = concept,
                           .via     = concept,
                           .has     = concept,
                           .how     = COMPETENT_HOW_BROUGHT,
                           .credit  = COMPETENT_FULL_CREDIT};

  size_t n = 0U;
  (void)competent_taxonomy_links(
    profile->taxonomy, concept, COMPETENT_RELATION_TEACHES, &n);

  const CompetentStatus st = make_room(profile, count_new(profile, n), error);
  if (!st) {
    take_links(holding);
  }

  return st;
}
