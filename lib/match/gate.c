// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/gate.h>

#include "base/array.h"
#include "base/failure.h"
#include "match/credit.h"
#include "match/gate_rules.h"
#include "match/profile_impl.h"
#include "taxonomy/image.h"

#include "taxonomy/target.h"

#include <competent/fact.h>
#include <competent/taxonomy.h>

#include <assert.h>
#include <stdbool.h>
#include <stdlib.h>

struct CompetentGatesImpl {
  CompetentConcept target;
  CompetentPassage passage;
  Array            items; ///< CompetentGate
};

/// Where gates go: to a list if there is one, and into the worst passage anyway
typedef struct {
  Gatekeeper       keeper;
  Array*           items; ///< CompetentGate, with room for all, or null
  CompetentPassage worst;
} Walk;

typedef bool (*Rule)(const Gatekeeper* keeper,
                     CompetentLink     link,
                     CompetentGate*    gate);

const char*
competent_gate_kind_name(const CompetentGateKind kind)
{
  static const char* const names[COMPETENT_N_GATE_KINDS] = {
    "regulated", "licence", "language", "circumstance"};

  return ((size_t)kind < COMPETENT_N_GATE_KINDS) ? names[kind] : NULL;
}

const char*
competent_passage_name(const CompetentPassage passage)
{
  static const char* const names[COMPETENT_N_PASSAGES] = {
    "passed", "unknown", "open"};

  return ((size_t)passage < COMPETENT_N_PASSAGES) ? names[passage] : NULL;
}

static void
take(Walk* const walk, const CompetentGate gate)
{
  if (gate.passage > (int32_t)walk->worst) {
    walk->worst = (CompetentPassage)gate.passage;
  }

  if (walk->items) {
    ((CompetentGate*)walk->items->items)[walk->items->n++] = gate;
  }
}

static void
walk_circumstances(Walk* const walk, const Rule rule)
{
  size_t                     n = 0U;
  const CompetentLink* const links =
    competent_taxonomy_links(walk->keeper.profile->taxonomy,
                             walk->keeper.target,
                             COMPETENT_RELATION_CIRCUMSTANCE,
                             &n);

  for (size_t i = 0U; i < n; ++i) {
    CompetentGate gate;
    if (rule(&walk->keeper, links[i], &gate)) {
      take(walk, gate);
    }
  }
}

// Languages and proficiencies are one range of concepts, behind most others
static void
walk_languages(Walk* const walk, const CompetentRelation relation)
{
  const CompetentTaxonomy* const taxonomy = walk->keeper.profile->taxonomy;
  const CompetentConcept         first =
    competent_taxonomy_first_of_kind(taxonomy, COMPETENT_KIND_LANGUAGE);
  const CompetentConcept first_proficiency =
    competent_taxonomy_first_of_kind(taxonomy, COMPETENT_KIND_PROFICIENCY);
  if (first == COMPETENT_NONE && first_proficiency == COMPETENT_NONE) {
    return;
  }

  size_t                     n = 0U;
  const CompetentLink* const links =
    competent_taxonomy_links(taxonomy, walk->keeper.target, relation, &n);

  size_t i = n;
  while (i && links[i - 1U].concept >=
                ((first == COMPETENT_NONE) ? first_proficiency : first)) {
    --i;
  }

  for (; i < n; ++i) {
    CompetentGate gate;
    if (gate_of_language(&walk->keeper, links[i], &gate)) {
      take(walk, gate);
    }
  }
}

static void
walk_gates(Walk* const walk)
{
  const CompetentKind kind = competent_taxonomy_kind(
    walk->keeper.profile->taxonomy, walk->keeper.target);

  CompetentGate gate;
  if (gate_of_law(&walk->keeper, &gate)) {
    take(walk, gate);
  }

  walk_circumstances(walk, gate_of_driving);
  walk_languages(walk, credit_relation(kind));
  walk_circumstances(walk, gate_of_circumstance);
}

static bool
is_target(const CompetentProfile* const profile, const CompetentConcept target)
{
  const CompetentKind kind = competent_taxonomy_kind(profile->taxonomy, target);

  return image_target(kind) < IMAGE_N_TARGETS;
}

// Return how many gates there may be
static size_t
count_gates(const CompetentTaxonomy* const taxonomy,
            const CompetentConcept         target)
{
  const CompetentKind kind = competent_taxonomy_kind(taxonomy, target);

  size_t n_circumstances = 0U;
  size_t n_requirements  = 0U;
  (void)competent_taxonomy_links(
    taxonomy, target, COMPETENT_RELATION_CIRCUMSTANCE, &n_circumstances);
  (void)competent_taxonomy_links(
    taxonomy, target, credit_relation(kind), &n_requirements);

  return 1U + n_circumstances + n_requirements;
}

static CompetentStatus
fill(CompetentGates* const         gates,
     const CompetentProfile* const profile,
     CompetentError* const         error)
{
  const size_t n = count_gates(profile->taxonomy, gates->target);
  if (!array_add_many(&gates->items, sizeof(CompetentGate), n, error)) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  gates->items.n = 0U;
  Walk walk      = {
         {profile, gates->target}, &gates->items, COMPETENT_PASSAGE_PASSED};
  walk_gates(&walk);
  gates->passage = walk.worst;
  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
competent_gates_new(const CompetentProfile* const profile,
                    const CompetentConcept        target,
                    CompetentGates** const        gates,
                    CompetentError* const         error)
{
  assert(profile);
  assert(gates);

  *gates = NULL;
  if (!is_target(profile, target)) {
    return failure(error,
                   COMPETENT_STATUS_BAD_ARGUMENT,
                   "Only occupations, norms and courses have gates");
  }

  CompetentGates* const made =
    (CompetentGates*)calloc(1, sizeof(CompetentGates));
  if (!made) {
    return no_memory(error);
  }

  made->target             = target;
  const CompetentStatus st = fill(made, profile, error);
  if (st) {
    competent_gates_free(made);
    return st;
  }

  *gates = made;
  return COMPETENT_STATUS_SUCCESS;
}

void
competent_gates_free(CompetentGates* const gates)
{
  if (gates) {
    array_free(&gates->items);
    free(gates);
  }
}

CompetentConcept
competent_gates_target(const CompetentGates* const gates)
{
  assert(gates);

  return gates->target;
}

const CompetentGate*
competent_gates_items(const CompetentGates* const gates, size_t* const n_gates)
{
  assert(gates);
  assert(n_gates);

  *n_gates = gates->items.n;
  return *n_gates ? (const CompetentGate*)gates->items.items : NULL;
}

CompetentPassage
competent_gates_passage(const CompetentGates* const gates)
{
  assert(gates);

  return gates->passage;
}

CompetentPassage
competent_profile_passage(const CompetentProfile* const profile,
                          const CompetentConcept        target)
{
  assert(profile);

  Walk walk = {{profile, target}, NULL, COMPETENT_PASSAGE_PASSED};
  if (is_target(profile, target)) {
    walk_gates(&walk);
  }

  return walk.worst;
}
