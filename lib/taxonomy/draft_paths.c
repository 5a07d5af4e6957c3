// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft.h"

#include <stdbool.h>

static bool
has_links(const Draft* const      draft,
          const CompetentConcept  concept,
          const CompetentRelation relation)
{
  const ImageConcept* const entry = draft_concept(draft, concept);
  const ImageRun* const     runs =
    (const ImageRun*)draft->sections[SECTION_RUNS].items;

  for (uint32_t r = entry[0].first_run; r < entry[1].first_run; ++r) {
    if (runs[r].relation == (uint32_t)relation) {
      return true;
    }
  }

  return false;
}

static bool
is_dead_end(const Draft* const draft, const CompetentConcept concept)
{
  switch (draft_concept(draft, concept)->kind) {
    case COMPETENT_KIND_TILE:
      return !has_links(draft, concept, COMPETENT_RELATION_LEADS_TO);
    case COMPETENT_KIND_FUNCTION:
      return !has_links(draft, concept, COMPETENT_RELATION_PERFORMS) &&
             !has_links(draft, concept, COMPETENT_RELATION_START_OF);
    case COMPETENT_KIND_PATH:
      return !has_links(draft, concept, COMPETENT_RELATION_HAS_STEP);
    default:
      return false;
  }
}

static bool
is_useless(const Draft* const draft, const CompetentConcept concept)
{
  return draft_concept(draft, concept)->kind == COMPETENT_KIND_COURSE &&
         !has_links(draft, concept, COMPETENT_RELATION_TEACHES) &&
         !has_links(draft, concept, COMPETENT_RELATION_AWARDS);
}

static CompetentStatus
note(const Draft* const         draft,
     const CompetentConcept     concept,
     const CompetentFindingKind kind,
     CompetentError* const      error)
{
  const Origin nowhere = {UINT32_MAX, 0U};
  return facts_find(
    draft->facts, kind, draft->node_of[concept], nowhere, error);
}

CompetentStatus
draft_paths(Draft* const draft, CompetentError* const error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (CompetentConcept c = 0; c < (CompetentConcept)draft->n_concepts && !st;
       ++c) {
    if (is_dead_end(draft, c)) {
      st = note(draft, c, COMPETENT_FINDING_DEAD_END, error);
    } else if (is_useless(draft, c)) {
      st = note(draft, c, COMPETENT_FINDING_TEACHES_NOTHING, error);
    }
  }

  return st;
}
