// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "match/gate_rules.h"

#include "match/credit.h"
#include "match/profile_impl.h"

#include <competent/fact.h>
#include <competent/taxonomy.h>
#include <competent/text.h>

#include <stddef.h>
#include <stdint.h>

/// What decides where no fact has to
#define NO_FACT COMPETENT_UNKNOWN

/// Licences with which one may drive a car: all from B on but that of a tractor
#define CAR_LICENCES \
  ((1 << (COMPETENT_LICENCE_DE + 1)) - (1 << COMPETENT_LICENCE_B))

static CompetentGate
make_gate(const CompetentGateKind kind,
          const CompetentLink     link,
          const CompetentPassage  passage,
          const int32_t           fact)
{
  const CompetentGate gate = {link.concept,
                              (int32_t)kind,
                              link.level,
                              COMPETENT_CEFR_NONE,
                              (int32_t)passage,
                              fact,
                              COMPETENT_NONE};

  return gate;
}

// Return whether concepts are the same by an exact match between them
static bool
is_matched(const CompetentTaxonomy* const taxonomy,
           const CompetentConcept         concept,
           const CompetentConcept         other)
{
  static const CompetentRelation relations[] = {
    COMPETENT_RELATION_EXACT_MATCH, COMPETENT_RELATION_EXACT_MATCH_OF};

  for (size_t r = 0U; r < 2U; ++r) {
    size_t                     n = 0U;
    const CompetentLink* const links =
      competent_taxonomy_links(taxonomy, concept, relations[r], &n);
    for (size_t i = 0U; i < n; ++i) {
      if (links[i].concept == other) {
        return true;
      }
    }
  }

  return false;
}

static bool
is_name(const CompetentLabel label)
{
  return (label.role == COMPETENT_ROLE_PREFERRED ||
          label.role == COMPETENT_ROLE_ALTERNATIVE) &&
         (label.content == COMPETENT_CONTENT_UNSTATED ||
          label.content == COMPETENT_CONTENT_CURRENT);
}

// Return whether something else has a name of a concept as its label
static bool
is_named(const CompetentTaxonomy* const taxonomy,
         const CompetentConcept         concept,
         const CompetentConcept         other)
{
  const size_t n_labels = competent_taxonomy_n_labels(taxonomy, concept);
  for (size_t l = 0U; l < n_labels; ++l) {
    const CompetentLabel label = competent_taxonomy_label(taxonomy, concept, l);
    if (is_name(label)) {
      size_t                        n     = 0U;
      const CompetentConcept* const found = competent_taxonomy_find_label(
        taxonomy, label.text.bytes, label.text.length, &n);
      for (size_t i = 0U; i < n; ++i) {
        if (found[i] == other) {
          return true;
        }
      }
    }
  }

  return false;
}

bool
gate_is_diploma(const CompetentTaxonomy* const taxonomy,
                const CompetentConcept         item,
                const CompetentConcept         target)
{
  if (item == target) {
    return true;
  }

  // Both ways round, since a hidden label of one may be the name of the other
  return competent_taxonomy_kind(taxonomy, item) == COMPETENT_KIND_NORM &&
         (is_matched(taxonomy, target, item) ||
          (is_named(taxonomy, item, target) &&
           is_named(taxonomy, target, item)));
}

// Return the item that comes closest to what the law asks, or null
static const ProfileItem*
find_diploma(const Gatekeeper* const keeper)
{
  const Array* const       items = &keeper->profile->items;
  const ProfileItem* const first = (const ProfileItem*)items->items;
  const ProfileItem*       best  = NULL;
  for (size_t i = 0U; i < items->n; ++i) {
    if (first[i].credit > (best ? best->credit : 0) &&
        gate_is_diploma(
          keeper->profile->taxonomy, first[i].concept, keeper->target)) {
      best = &first[i];
    }
  }

  return best;
}

bool
gate_of_law(const Gatekeeper* const keeper, CompetentGate* const gate)
{
  const CompetentProfile* const profile = keeper->profile;
  if (!competent_taxonomy_is_regulated(profile->taxonomy, keeper->target)) {
    return false;
  }

  const CompetentLink      link    = {keeper->target, COMPETENT_LEVEL_NONE};
  const ProfileItem* const diploma = find_diploma(keeper);
  const bool is_held = diploma && diploma->credit == COMPETENT_FULL_CREDIT;
  const bool is_all =
    competent_profile_fact(profile, COMPETENT_FACT_ALL_DIPLOMAS) == 1;

  *gate     = make_gate(COMPETENT_GATE_REGULATED,
                    link,
                    is_held  ? COMPETENT_PASSAGE_PASSED
                        : is_all ? COMPETENT_PASSAGE_OPEN
                                 : COMPETENT_PASSAGE_UNKNOWN,
                    is_held ? NO_FACT : (int32_t)COMPETENT_FACT_ALL_DIPLOMAS);
  gate->via = diploma ? diploma->concept : COMPETENT_NONE;
  return true;
}

bool
gate_of_driving(const Gatekeeper* const keeper,
                const CompetentLink     link,
                CompetentGate* const    gate)
{
  if (link.level != COMPETENT_LEVEL_YES) {
    return false;
  }

  // Who will not drive is not let through by a licence
  const CompetentProfile* const profile = keeper->profile;
  if (competent_profile_said(profile, link.concept) ==
      COMPETENT_STANCE_EXCLUDES) {
    *gate = make_gate(COMPETENT_GATE_LICENCE,
                      link,
                      COMPETENT_PASSAGE_OPEN,
                      COMPETENT_FACT_CIRCUMSTANCES);
    return true;
  }

  const int32_t held = competent_profile_fact(profile, COMPETENT_FACT_LICENCES);

  *gate = make_gate(COMPETENT_GATE_LICENCE,
                    link,
                    (held == COMPETENT_UNKNOWN) ? COMPETENT_PASSAGE_UNKNOWN
                    : (held & CAR_LICENCES)     ? COMPETENT_PASSAGE_PASSED
                                                : COMPETENT_PASSAGE_OPEN,
                    COMPETENT_FACT_LICENCES);
  return true;
}

bool
gate_of_circumstance(const Gatekeeper* const keeper,
                     const CompetentLink     link,
                     CompetentGate* const    gate)
{
  const int32_t said = competent_profile_said(keeper->profile, link.concept);
  const bool    is_strong = link.level == COMPETENT_LEVEL_STRONGLY ||
                         link.level == COMPETENT_LEVEL_REASONABLY;

  // What barely occurs has to be asked only by who excludes it
  if (!is_strong && (link.level != COMPETENT_LEVEL_BARELY_RELEVANT ||
                     said != COMPETENT_STANCE_EXCLUDES)) {
    return false;
  }

  *gate = make_gate(
    COMPETENT_GATE_CIRCUMSTANCE,
    link,
    (said == COMPETENT_UNKNOWN || !is_strong) ? COMPETENT_PASSAGE_UNKNOWN
    : (said == COMPETENT_STANCE_ACCEPTS)      ? COMPETENT_PASSAGE_PASSED
                                              : COMPETENT_PASSAGE_OPEN,
    COMPETENT_FACT_CIRCUMSTANCES);
  return true;
}
