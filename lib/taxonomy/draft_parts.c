// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft_details.h"

#include <stdbool.h>

enum { MAX_DEPTH = 8 };

static const PartFact*
owner_at(const Details* const details, const uint32_t fact)
{
  return (const PartFact*)details->draft->facts->parts.items + fact;
}

static CompetentText
node_text(const Details* const details, const uint32_t node)
{
  return interner_text(&details->draft->facts->nodes, node);
}

static bool
is_blank(const CompetentText node)
{
  return node.length && node.bytes[0] == '_';
}

// An order of wholes that knows no order of files, of which blank nodes have
// the number in their names
static int
compare_wholes(const Details* const  details,
               const PartFact* const a,
               const PartFact* const b)
{
  const CompetentText x        = node_text(details, a->whole);
  const CompetentText y        = node_text(details, b->whole);
  const bool          is_other = a->origin.file != b->origin.file;
  if (is_blank(x) != is_blank(y)) {
    return is_blank(x) ? 1 : -1;
  }

  return (is_blank(x) && is_other)
           ? compare_texts(facts_source(details->draft->facts, a->origin),
                           facts_source(details->draft->facts, b->origin))
           : compare_texts(x, y);
}

// A node that is a part of two others is that of the first one in the alphabet,
// in whichever order they were read
static CompetentStatus
take_owner(const Details* const  details,
           const uint32_t        fact,
           uint32_t* const       owner,
           CompetentError* const error)
{
  const PartFact* const other = owner_at(details, *owner);
  const PartFact* const this  = owner_at(details, fact);
  const int whole             = compare_wholes(details, this, other);
  const int order =
    whole ? whole : (this->kind > other->kind) - (this->kind < other->kind);
  const uint32_t loser = (order < 0) ? *owner : fact;

  *owner = (order < 0) ? fact : *owner;
  return order ? facts_find(details->draft->facts,
                            COMPETENT_FINDING_TWO_VALUES,
                            owner_at(details, loser)->whole,
                            owner_at(details, loser)->origin,
                            error)
               : COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
find_owners(Details* const details, CompetentError* const error)
{
  const size_t    n  = details->draft->facts->parts.n;
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (uint32_t i = 0U; i < n && !st; ++i) {
    uint32_t* const owner = &details->owner_of[owner_at(details, i)->node];
    if (*owner == NOTHING) {
      *owner = i;
    } else {
      st = take_owner(details, i, owner, error);
    }
  }

  return st;
}

static CompetentStatus
add_part(Details* const         details,
         const CompetentConcept concept,
         const uint32_t         whole,
         const uint32_t         kind,
         uint32_t* const        result,
         CompetentError* const  error)
{
  Part* const part = (Part*)array_add(&details->parts, sizeof(Part), error);
  if (!part) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  const uint32_t number = (uint32_t)details->parts.n - 1U;
  part->concept         = concept;
  part->whole           = whole;
  part->kind            = kind;
  part->first_node      = NOTHING;
  part->next            = NOTHING;
  part->about           = NOTHING;
  *result               = number;
  if (whole != NOTHING) {
    Part* const above = details_part(details, whole);
    part->next        = above->first_node;
    above->first_node = number;
  }

  return COMPETENT_STATUS_SUCCESS;
}

// Return whether a node is a concept or not far below one, whichever of the
// nodes between them are parts already
static bool
is_of_concept(const Details* const details, const uint32_t node)
{
  uint32_t at = node;
  for (unsigned depth = 0U; depth < MAX_DEPTH; ++depth) {
    if (details->draft->concept_of[at] >= 0) {
      return true;
    }

    if (details->owner_of[at] == NOTHING) {
      return false;
    }

    at = owner_at(details, details->owner_of[at])->whole;
  }

  return false;
}

// Find or make the part that a node of a concept is, and those above it before
static CompetentStatus
resolve(Details* const        details,
        const uint32_t        node,
        CompetentError* const error)
{
  uint32_t* const        part    = &details->part_of[node];
  const CompetentConcept concept = details->draft->concept_of[node];
  if (*part != NOTHING) {
    return COMPETENT_STATUS_SUCCESS;
  }

  if (concept >= 0) {
    return add_part(
      details, concept, NOTHING, COMPETENT_NODE_WHOLE, part, error);
  }

  const PartFact* const fact  = owner_at(details, details->owner_of[node]);
  const CompetentStatus st    = resolve(details, fact->whole, error);
  const uint32_t        whole = details->part_of[fact->whole];
  if (st) {
    return st;
  }

  if (fact->kind == COMPETENT_NODE_WHOLE) {
    *part = whole;
    return COMPETENT_STATUS_SUCCESS;
  }

  return add_part(details,
                  details_part(details, whole)->concept,
                  whole,
                  fact->kind,
                  part,
                  error);
}

CompetentStatus
details_resolve(Details* const        details,
                const uint32_t        node,
                CompetentError* const error)
{
  return is_of_concept(details, node) ? resolve(details, node, error)
                                      : COMPETENT_STATUS_SUCCESS;
}

// Parts are there even where nothing is stated of them
CompetentStatus
details_find_parts(Details* const details, CompetentError* const error)
{
  Facts* const    facts = details->draft->facts;
  CompetentStatus st    = find_owners(details, error);
  for (size_t i = 0U; i < facts->parts.n && !st; ++i) {
    const PartFact* const fact = (const PartFact*)facts->parts.items + i;

    st = details_resolve(details, fact->node, error);
    if (!st && details->part_of[fact->node] == NOTHING) {
      st = facts_find(
        facts, COMPETENT_FINDING_MISPLACED, fact->node, fact->origin, error);
    }
  }

  return st;
}
