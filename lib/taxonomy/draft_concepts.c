// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft.h"

#include "base/failure.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/// A node that is a concept
typedef struct {
  CompetentText iri;
  uint32_t      node;
  uint32_t      kind;
} Candidate;

static int
compare(const void* const a, const void* const b)
{
  const Candidate* const x = (const Candidate*)a;
  const Candidate* const y = (const Candidate*)b;

  return (x->kind != y->kind) ? (x->kind > y->kind) - (x->kind < y->kind)
                              : compare_texts(x->iri, y->iri);
}

static CompetentKind
lowest_kind(const uint32_t kinds)
{
  unsigned kind = 0U;
  while (kind < COMPETENT_N_KINDS && !((kinds >> kind) & 1U)) {
    ++kind;
  }

  return (kind < COMPETENT_N_KINDS) ? (CompetentKind)kind
                                    : COMPETENT_KIND_UNKNOWN;
}

// What a node is stated to be goes before what predicates make of it
static CompetentKind
kind_of(const NodeFacts* const node)
{
  return lowest_kind(node->kinds ? node->kinds : node->implied);
}

static bool
is_concept(const Draft* const draft, const uint32_t node)
{
  const NodeFacts* const facts = facts_node(draft->facts, node);
  const CompetentText    iri   = interner_text(&draft->facts->nodes, node);

  return facts->is_named && !facts->is_label && !facts->is_part && iri.length &&
         iri.bytes[0] != '_';
}

static CompetentStatus
find_candidates(Draft* const          draft,
                Array* const          candidates,
                CompetentError* const error)
{
  for (uint32_t i = 0U; i < draft->facts->nodes.n_texts; ++i) {
    if (is_concept(draft, i)) {
      Candidate* const candidate =
        (Candidate*)array_add(candidates, sizeof(Candidate), error);
      if (!candidate) {
        return COMPETENT_STATUS_NO_MEMORY;
      }

      candidate->iri  = interner_text(&draft->facts->nodes, i);
      candidate->node = i;
      candidate->kind = kind_of(facts_node(draft->facts, i));
    }
  }

  if (candidates->n >= INT32_MAX) {
    return failure(
      error, COMPETENT_STATUS_OVER_LIMIT, "There are too many concepts");
  }

  if (candidates->n) {
    qsort(candidates->items, candidates->n, sizeof(Candidate), compare);
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
note_kinds(Draft* const           draft,
           const Candidate* const candidate,
           CompetentError* const  error)
{
  const Origin   nowhere = {UINT32_MAX, 0U};
  const unsigned kinds   = facts_node(draft->facts, candidate->node)->kinds;
  const bool     is_one  = !(kinds & (kinds - 1U));

  return is_one ? COMPETENT_STATUS_SUCCESS
                : facts_find(draft->facts,
                             COMPETENT_FINDING_TWO_KINDS,
                             candidate->node,
                             nowhere,
                             error);
}

static CompetentStatus
place_concept(Draft* const           draft,
              const Candidate* const candidate,
              const CompetentConcept id,
              CompetentError* const  error)
{
  const NodeFacts* const node    = facts_node(draft->facts, candidate->node);
  ImageConcept* const    concept = draft_concept(draft, id);

  concept->kind                      = (uint8_t)candidate->kind;
  concept->content                   = node->content;
  concept->flags                     = (uint8_t)node->flags;
  concept->riasec                    = node->riasec;
  draft->concept_of[candidate->node] = id;
  draft->node_of[id]                 = candidate->node;
  for (unsigned k = candidate->kind + 1U; k <= IMAGE_MAX_KINDS; ++k) {
    ++draft->first_of_kind[k];
  }

  const CompetentStatus st =
    draft_append(&draft->strings, candidate->iri, &concept->iri, error);
  return st ? st : note_kinds(draft, candidate, error);
}

static CompetentStatus
place_concepts(Draft* const          draft,
               const Array* const    candidates,
               CompetentError* const error)
{
  const size_t n_nodes = draft->facts->nodes.n_texts;
  const size_t n       = candidates->n;

  draft->n_concepts = (uint32_t)n;
  draft->concept_of =
    (CompetentConcept*)malloc((n_nodes + 1U) * sizeof(CompetentConcept));
  draft->node_of = (uint32_t*)malloc((n + 1U) * sizeof(uint32_t));
  if (!draft->concept_of || !draft->node_of) {
    return no_memory(error);
  }

  memset(draft->concept_of, 0xFF, (n_nodes + 1U) * sizeof(CompetentConcept));
  if (!array_add_many(&draft->sections[SECTION_CONCEPTS],
                      sizeof(ImageConcept),
                      n + 1U,
                      error)) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  for (size_t i = 0U; i < n; ++i) {
    const Candidate* const candidate = (const Candidate*)candidates->items + i;
    const CompetentStatus  st =
      place_concept(draft, candidate, (CompetentConcept)i, error);
    if (st) {
      return st;
    }
  }

  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
draft_concepts(Draft* const draft, CompetentError* const error)
{
  Array           candidates = {NULL, 0U, 0U};
  CompetentStatus st         = find_candidates(draft, &candidates, error);
  if (!st) {
    st = place_concepts(draft, &candidates, error);
  }

  array_free(&candidates);
  return st;
}
