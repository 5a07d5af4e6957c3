// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "match/leniency.h"

#include "base/failure.h"
#include "match/credit.h"

#include <competent/match.h>

#include <assert.h>
#include <stddef.h>

/// Most broader concepts that are looked at, of which there are a few
#define MAX_BROADER 256U

/// A search for what is near to something
typedef struct {
  const CompetentTaxonomy* taxonomy;
  const CompetentLeniency* leniency;
  CompetentConcept         had;
  TakeNeighbour            take;
  void*                    context;
} Near;

/// A relation by which something is mapped, and what it is worth
typedef struct {
  CompetentRelation relation; ///< From what is had to what is asked
  int32_t           part;     ///< In 256ths
} Mapping;

#define N_MAPPINGS 8U

CompetentLeniency
competent_strictness_leniency(const CompetentStrictness strictness)
{
  static const CompetentLeniency leniencies[COMPETENT_N_STRICTNESSES] = {
    {0, 0, 0, 0, 0, 0, 0}, {256, 128, 64, 256, 192, 128, 256}};

  return leniencies[(strictness == COMPETENT_STRICTNESS_LENIENT) ? 1 : 0];
}

const char*
competent_strictness_name(const CompetentStrictness strictness)
{
  static const char* const names[COMPETENT_N_STRICTNESSES] = {"strict",
                                                              "lenient"};

  return ((size_t)strictness < COMPETENT_N_STRICTNESSES) ? names[strictness]
                                                         : NULL;
}

CompetentStatus
leniency_check(const CompetentLeniency* const leniency,
               CompetentError* const          error)
{
  const int32_t parts[] = {leniency->narrower,
                           leniency->broader,
                           leniency->sibling,
                           leniency->exact,
                           leniency->close,
                           leniency->broad,
                           leniency->narrow};

  for (size_t i = 0U; i < sizeof(parts) / sizeof(parts[0]); ++i) {
    if (parts[i] < 0 || parts[i] > COMPETENT_WEIGHT_UNIT) {
      return failure(error,
                     COMPETENT_STATUS_BAD_ARGUMENT,
                     "The parts of a leniency have to be from 0 to %d",
                     COMPETENT_WEIGHT_UNIT);
    }
  }

  return COMPETENT_STATUS_SUCCESS;
}

bool
leniency_has_matches(const CompetentLeniency* const leniency)
{
  return leniency->exact || leniency->close || leniency->broad ||
         leniency->narrow;
}

bool
leniency_is_strict(const CompetentLeniency* const leniency)
{
  return !leniency->narrower && !leniency->broader && !leniency->sibling &&
         !leniency_has_matches(leniency);
}

// Return a part of a part, where the first is in 256ths
static int32_t
part_of(const int32_t part, const int32_t of)
{
  return credit_part(of,
                     part * (COMPETENT_FULL_CREDIT / COMPETENT_WEIGHT_UNIT));
}

static const CompetentLink*
links_of(const Near* const       near,
         const CompetentConcept  concept,
         const CompetentRelation relation,
         size_t* const           n)
{
  return competent_taxonomy_links(near->taxonomy, concept, relation, n);
}

static void
offer(const Near* const      near,
      const CompetentConcept concept,
      const CompetentHow     how,
      const int32_t          part)
{
  const CompetentKind kind = competent_taxonomy_kind(near->taxonomy, concept);
  const bool is_external = competent_taxonomy_kind(near->taxonomy, near->had) ==
                           COMPETENT_KIND_EXTERNAL;

  const bool is_wanted =
    credit_is_for(kind) || (is_external && (kind == COMPETENT_KIND_OCCUPATION ||
                                            kind == COMPETENT_KIND_NORM));

  if (part > 0 && concept != near->had && is_wanted) {
    const Neighbour neighbour = {concept, how, part};
    near->take(near->context, neighbour);
  }
}

/// What is broader than something that is had, nearest first, itself included
typedef struct {
  CompetentConcept concepts[MAX_BROADER];
  int32_t          parts[MAX_BROADER];
  size_t           n;
} Climb;

static bool
is_climbed(const Climb* const climb, const CompetentConcept concept)
{
  for (size_t i = 0U; i < climb->n; ++i) {
    if (climb->concepts[i] == concept) {
      return true;
    }
  }

  return false;
}

// Whoever has the narrower one has all broader ones too, by the fewest steps
static void
offer_broader(const Near* const near)
{
  Climb climb       = {.n = 1U};
  climb.concepts[0] = near->had;
  climb.parts[0]    = COMPETENT_FULL_CREDIT;
  for (size_t at = 0U; at < climb.n; ++at) {
    const int32_t part = part_of(near->leniency->narrower, climb.parts[at]);
    size_t        n    = 0U;
    const CompetentLink* const links =
      links_of(near, climb.concepts[at], COMPETENT_RELATION_BROADER, &n);
    for (size_t i = 0U; i < n && part > 0 && climb.n < MAX_BROADER; ++i) {
      if (!is_climbed(&climb, links[i].concept)) {
        climb.concepts[climb.n] = links[i].concept;
        climb.parts[climb.n++]  = part;
        offer(near, links[i].concept, COMPETENT_HOW_NARROWER, part);
      }
    }
  }
}

static void
offer_narrower(const Near* const      near,
               const CompetentConcept concept,
               const CompetentHow     how,
               const int32_t          part)
{
  size_t                     n = 0U;
  const CompetentLink* const links =
    links_of(near, concept, COMPETENT_RELATION_NARROWER, &n);
  for (size_t i = 0U; i < n && part > 0; ++i) {
    offer(near, links[i].concept, how, part_of(part, COMPETENT_FULL_CREDIT));
  }
}

static void
offer_siblings(const Near* const near)
{
  size_t                     n = 0U;
  const CompetentLink* const links =
    links_of(near, near->had, COMPETENT_RELATION_BROADER, &n);
  for (size_t i = 0U; i < n; ++i) {
    offer_narrower(
      near, links[i].concept, COMPETENT_HOW_SIBLING, near->leniency->sibling);
  }
}

// A match is read from both ends: what calls the other one broader is narrower
static void
list_mappings(const CompetentLeniency* const leniency,
              Mapping                        mappings[N_MAPPINGS])
{
  const Mapping all[N_MAPPINGS] = {
    {COMPETENT_RELATION_EXACT_MATCH, leniency->exact},
    {COMPETENT_RELATION_EXACT_MATCH_OF, leniency->exact},
    {COMPETENT_RELATION_CLOSE_MATCH, leniency->close},
    {COMPETENT_RELATION_CLOSE_MATCH_OF, leniency->close},
    {COMPETENT_RELATION_BROAD_MATCH_OF, leniency->broad},
    {COMPETENT_RELATION_NARROW_MATCH, leniency->broad},
    {COMPETENT_RELATION_BROAD_MATCH, leniency->narrow},
    {COMPETENT_RELATION_NARROW_MATCH_OF, leniency->narrow}};

  for (size_t i = 0U; i < N_MAPPINGS; ++i) {
    mappings[i] = all[i];
  }
}

// Offer what something is mapped to; and what that is mapped to, if it is of
// another taxonomy and nearly the same
static void
offer_mapped(const Near* const      near,
             const CompetentConcept concept,
             const int32_t          part,
             const bool             is_first)
{
  Mapping mappings[N_MAPPINGS];
  list_mappings(near->leniency, mappings);
  for (size_t m = 0U; m < N_MAPPINGS; ++m) {
    size_t                     n = 0U;
    const CompetentLink* const links =
      links_of(near, concept, mappings[m].relation, &n);
    const int32_t worth = part_of(mappings[m].part, part);
    for (size_t i = 0U; i < n && worth > 0; ++i) {
      offer(near, links[i].concept, COMPETENT_HOW_MAPPED, worth);

      // The first four are exact and close ones
      if (is_first && m < 4U &&
          competent_taxonomy_kind(near->taxonomy, links[i].concept) ==
            COMPETENT_KIND_EXTERNAL) {
        offer_mapped(near, links[i].concept, worth, false);
      }
    }
  }
}

void
leniency_each(const CompetentTaxonomy* const taxonomy,
              const CompetentLeniency* const leniency,
              const CompetentConcept         had,
              const TakeNeighbour            take,
              void* const                    context)
{
  const Near near = {taxonomy, leniency, had, take, context};

  offer_broader(&near);
  offer_narrower(&near, had, COMPETENT_HOW_BROADER, leniency->broader);
  offer_siblings(&near);
  offer_mapped(&near, had, COMPETENT_FULL_CREDIT, true);
}
