// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft.h"

#include "base/failure.h"

#include <stdbool.h>
#include <stdlib.h>

/// What a walk along the broader links knows of a concept, after Tarjan (1972)
typedef struct {
  uint32_t index;  ///< When it was reached, from 1, or 0
  uint32_t lowest; ///< The earliest that it reaches
  bool     is_open;
} Visit;

/// A concept whose broader ones are being visited
typedef struct {
  CompetentConcept concept;
  uint32_t         next; ///< The link to follow next
  uint32_t         end;
} Step;

typedef struct {
  Draft*               draft;
  uint64_t             relations; ///< Bits of those that are followed
  CompetentFindingKind kind;      ///< What is noted of a cycle
  Visit*               visits;
  Step*                path; ///< From the first concept to this one
  CompetentConcept*    open; ///< Concepts whose component is not complete
  uint32_t             n_path;
  uint32_t             n_open;
  uint32_t             n_visited;
} Walk;

static void
enter(Walk* const walk, const CompetentConcept concept)
{
  const Draft* const        draft = walk->draft;
  const ImageConcept* const entry = draft_concept(draft, concept);
  const ImageRun* const     runs =
    (const ImageRun*)draft->sections[SECTION_RUNS].items;

  // No concept has more than one of the relations that are followed
  Step step = {concept, 0U, 0U};
  for (uint32_t r = entry[0].first_run; r < entry[1].first_run; ++r) {
    if ((walk->relations >> runs[r].relation) & 1U) {
      step.next = runs[r].first_link;
      step.end  = runs[r + 1U].first_link;
    }
  }

  const uint32_t index = ++walk->n_visited;
  const Visit    visit = {index, index, true};

  walk->visits[concept]      = visit;
  walk->open[walk->n_open++] = concept;
  walk->path[walk->n_path++] = step;
}

static void
reach(Walk* const walk, const CompetentConcept from, const uint32_t index)
{
  if (index < walk->visits[from].lowest) {
    walk->visits[from].lowest = index;
  }
}

static bool
is_function(const Draft* const draft, const CompetentConcept concept)
{
  const int32_t* const first = draft->first_of_kind;
  return concept >= first[COMPETENT_KIND_FUNCTION] &&
         concept < first[COMPETENT_KIND_FUNCTION + 1];
}

// Return whether all that is open since a concept was reached is no cycle: it
// is alone, or it is one function and the tiles that are followed in it
static bool
is_no_cycle(const Walk* const walk, const CompetentConcept concept)
{
  uint32_t n           = 0U;
  uint32_t n_functions = 0U;
  bool     is_all      = false;
  while (!is_all) {
    const CompetentConcept member = walk->open[walk->n_open - ++n];
    n_functions += is_function(walk->draft, member);
    is_all = member == concept;
  }

  return n == 1U ||
         (walk->kind == COMPETENT_FINDING_STEP_CYCLE && n_functions == 1U);
}

// All that is open since a concept was reached is broader than itself with it
static CompetentStatus
close_component(Walk* const            walk,
                const CompetentConcept concept,
                CompetentError* const  error)
{
  const Origin    nowhere  = {UINT32_MAX, 0U};
  const bool      is_alone = is_no_cycle(walk, concept);
  CompetentStatus st       = COMPETENT_STATUS_SUCCESS;
  for (bool is_done = false; !is_done && !st;) {
    const CompetentConcept member = walk->open[--walk->n_open];
    walk->visits[member].is_open  = false;
    is_done                       = member == concept;
    if (!is_alone) {
      st = facts_find(walk->draft->facts,
                      walk->kind,
                      walk->draft->node_of[member],
                      nowhere,
                      error);
    }
  }

  return st;
}

static CompetentStatus
leave(Walk* const walk, CompetentError* const error)
{
  const CompetentConcept concept = walk->path[--walk->n_path].concept;
  const Visit            visit   = walk->visits[concept];
  if (walk->n_path) {
    reach(walk, walk->path[walk->n_path - 1U].concept, visit.lowest);
  }

  return (visit.lowest == visit.index) ? close_component(walk, concept, error)
                                       : COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
step(Walk* const walk, CompetentError* const error)
{
  Step* const last = &walk->path[walk->n_path - 1U];
  if (last->next == last->end) {
    return leave(walk, error);
  }

  const CompetentLink* const links =
    (const CompetentLink*)walk->draft->sections[SECTION_LINKS].items;
  const CompetentConcept broader = links[last->next++].concept;
  const Visit            visit   = walk->visits[broader];
  if (!visit.index) {
    enter(walk, broader);
  } else if (visit.is_open) {
    reach(walk, last->concept, visit.index);
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
walk_all(Walk* const walk, CompetentError* const error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (uint32_t i = 0U; i < walk->draft->n_concepts && !st; ++i) {
    if (!walk->visits[i].index) {
      enter(walk, (CompetentConcept)i);
      while (walk->n_path && !st) {
        st = step(walk, error);
      }
    }
  }

  return st;
}

static CompetentStatus
find_cycles(Draft* const               draft,
            const uint64_t             relations,
            const CompetentFindingKind kind,
            CompetentError* const      error)
{
  const size_t n    = draft->n_concepts + 1U;
  Walk         walk = {draft,
                       relations,
                       kind,
                       (Visit*)calloc(n, sizeof(Visit)),
                       (Step*)calloc(n, sizeof(Step)),
                       (CompetentConcept*)calloc(n, sizeof(CompetentConcept)),
                       0U,
                       0U,
                       0U};

  const CompetentStatus st = (walk.visits && walk.path && walk.open)
                               ? walk_all(&walk, error)
                               : no_memory(error);
  free(walk.visits);
  free(walk.path);
  free(walk.open);
  return st;
}

// A function is before a tile that starts from it, which is before the function
// that it leads to
CompetentStatus
draft_cycles(Draft* const draft, CompetentError* const error)
{
  const uint64_t broader = UINT64_C(1) << (unsigned)COMPETENT_RELATION_BROADER;
  const uint64_t steps =
    (UINT64_C(1) << (unsigned)COMPETENT_RELATION_START_OF) |
    (UINT64_C(1) << (unsigned)COMPETENT_RELATION_LEADS_TO);

  const CompetentStatus st =
    find_cycles(draft, broader, COMPETENT_FINDING_CYCLE, error);
  return st ? st
            : find_cycles(draft, steps, COMPETENT_FINDING_STEP_CYCLE, error);
}
