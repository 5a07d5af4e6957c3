// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/profile.h>

#include "base/array.h"
#include "base/failure.h"
#include "match/credit.h"
#include "match/leniency.h"
#include "match/profile_impl.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

const char*
competent_how_name(const CompetentHow how)
{
  static const char* const names[COMPETENT_N_HOWS] = {
    "not", "itself", "brought", "narrower", "broader", "sibling", "mapped"};

  return ((size_t)how < COMPETENT_N_HOWS) ? names[how] : NULL;
}

CompetentStatus
competent_profile_new(const CompetentTaxonomy* const taxonomy,
                      CompetentProfile** const       profile,
                      CompetentError* const          error)
{
  return competent_profile_new_lenient(taxonomy, NULL, profile, error);
}

CompetentStatus
competent_profile_new_lenient(const CompetentTaxonomy* const taxonomy,
                              const CompetentLeniency* const leniency,
                              CompetentProfile** const       profile,
                              CompetentError* const          error)
{
  assert(taxonomy);
  assert(profile);

  *profile = NULL;

  const CompetentStatus st =
    leniency ? leniency_check(leniency, error) : COMPETENT_STATUS_SUCCESS;
  if (st) {
    return st;
  }

  CompetentProfile* const made =
    (CompetentProfile*)calloc(1, sizeof(CompetentProfile));
  if (!made) {
    return no_memory(error);
  }

  made->taxonomy = competent_taxonomy_share(taxonomy);
  made->leniency =
    leniency ? *leniency
             : competent_strictness_leniency(COMPETENT_STRICTNESS_STRICT);
  profile_facts_init(&made->facts);

  *profile = made;
  return COMPETENT_STATUS_SUCCESS;
}

CompetentLeniency
competent_profile_leniency(const CompetentProfile* const profile)
{
  assert(profile);

  return profile->leniency;
}

static CompetentStatus
copy_array(const Array* const    from,
           Array* const          to,
           const size_t          item_size,
           CompetentError* const error)
{
  void* const items = array_add_many(to, item_size, from->n, error);
  if (!items) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  if (from->n) {
    memcpy(items, from->items, from->n * item_size);
  }

  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
profile_copy(const CompetentProfile* const profile,
             CompetentProfile** const      copy,
             CompetentError* const         error)
{
  CompetentStatus st = competent_profile_new(profile->taxonomy, copy, error);
  if (st) {
    return st;
  }

  CompetentProfile* const made = *copy;

  st = copy_array(&profile->items, &made->items, sizeof(ProfileItem), error);
  if (!st) {
    st = copy_array(&profile->had, &made->had, sizeof(Had), error);
  }

  for (unsigned g = 0U; g < N_GRADES && !st; ++g) {
    st = copy_array(
      &profile->credits[g], &made->credits[g], sizeof(CompetentCredit), error);
  }

  if (st) {
    competent_profile_free(made);
    *copy = NULL;
  }

  return st;
}

void
competent_profile_free(CompetentProfile* const profile)
{
  if (profile) {
    array_free(&profile->items);
    array_free(&profile->had);
    array_free(&profile->omissions);
    for (unsigned g = 0U; g < N_GRADES; ++g) {
      array_free(&profile->credits[g]);
    }

    profile_facts_free(&profile->facts);
    competent_taxonomy_free(profile->taxonomy);
    free(profile);
  }
}

size_t
profile_position(const Array* const credits, const CompetentConcept concept)
{
  const CompetentCredit* const items = (const CompetentCredit*)credits->items;
  size_t                       first = 0U;
  size_t                       end   = credits->n;
  while (first < end) {
    const size_t middle = first + (end - first) / 2U;
    if (items[middle].concept < concept) {
      first = middle + 1U;
    } else {
      end = middle;
    }
  }

  return first;
}

size_t
competent_profile_n_items(const CompetentProfile* const profile)
{
  assert(profile);

  return profile->items.n;
}

CompetentCredit
competent_profile_credit(const CompetentProfile* const profile,
                         const CompetentConcept        concept,
                         const CompetentLevel          level)
{
  assert(profile);

  const CompetentCredit none = {
    concept, 0, COMPETENT_NONE, COMPETENT_HOW_NOT, COMPETENT_NONE};
  if (!credit_is_level((int32_t)level)) {
    return none;
  }

  const Array* const credits = &profile->credits[credit_grade((int32_t)level)];
  const size_t       at      = profile_position(credits, concept);
  const CompetentCredit* const items = (const CompetentCredit*)credits->items;

  return (at < credits->n && items[at].concept == concept) ? items[at] : none;
}

const CompetentCredit*
competent_profile_credits(const CompetentProfile* const profile,
                          const CompetentLevel          level,
                          size_t* const                 n_credits)
{
  assert(profile);
  assert(n_credits);

  *n_credits = 0U;
  if (!credit_is_level((int32_t)level)) {
    return NULL;
  }

  const Array* const credits = &profile->credits[credit_grade((int32_t)level)];
  *n_credits                 = credits->n;
  return credits->n ? (const CompetentCredit*)credits->items : NULL;
}
