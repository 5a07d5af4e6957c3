// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft.h"

#include "taxonomy/naming.h"

#include <stddef.h>
#include <stdint.h>

static CompetentStatus
place_synonym(const Draft* const       draft,
              const SynonymFact* const synonym,
              const Named              found,
              CompetentError* const    error)
{
  if (found.concept == COMPETENT_NONE || found.is_ambiguous) {
    return facts_find_text(draft->facts,
                           found.is_ambiguous ? COMPETENT_FINDING_AMBIGUOUS
                                              : COMPETENT_FINDING_UNRESOLVED,
                           synonym->concept,
                           synonym->origin,
                           error);
  }

  LabelFact* const label =
    (LabelFact*)array_add(&draft->facts->labels, sizeof(LabelFact), error);
  if (!label) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  label->node     = draft->node_of[found.concept];
  label->value    = synonym->term;
  label->language = synonym->language;
  label->origin   = synonym->origin;
  label->role     = COMPETENT_ROLE_EMPLOYER;
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
place_synonyms(Naming* const naming, CompetentError* const error)
{
  const Draft* const draft    = naming->draft;
  const Array* const synonyms = &draft->facts->synonyms;
  CompetentStatus    st       = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < synonyms->n && !st; ++i) {
    const SynonymFact* const synonym = (const SynonymFact*)synonyms->items + i;
    const uint32_t           kinds   = (synonym->kind < COMPETENT_N_KINDS)
                                         ? UINT32_C(1) << synonym->kind
                                         : NAMING_ANY_KIND;
    const CompetentText      text =
      interner_text(&draft->facts->texts, synonym->concept);

    Named found = {COMPETENT_NONE, false};
    st          = naming_find(naming, text, kinds, &found, error);
    st          = st ? st : place_synonym(draft, synonym, found, error);
  }

  return st;
}

static CompetentStatus
place_reference(const Draft* const         draft,
                const ReferenceFact* const reference,
                const Named                found,
                CompetentError* const      error)
{
  if (found.concept == COMPETENT_NONE || found.is_ambiguous) {
    return facts_find_field(draft->facts,
                            found.is_ambiguous
                              ? COMPETENT_FINDING_AMBIGUOUS
                              : COMPETENT_FINDING_UNKNOWN_VALUE,
                            reference->text,
                            reference->field,
                            reference->origin,
                            error);
  }

  if (draft->node_of[found.concept] == reference->node) {
    return facts_find_field(draft->facts,
                            COMPETENT_FINDING_SELF,
                            reference->text,
                            reference->field,
                            reference->origin,
                            error);
  }

  LinkFact* const link =
    (LinkFact*)array_add(&draft->facts->links, sizeof(LinkFact), error);
  if (!link) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  link->source       = reference->node;
  link->target       = draft->node_of[found.concept];
  link->origin       = reference->origin;
  link->relation     = reference->relation;
  link->level        = reference->level;
  link->is_of_target = false;
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
place_references(Naming* const naming, CompetentError* const error)
{
  const Draft* const draft      = naming->draft;
  const Array* const references = &draft->facts->references;
  CompetentStatus    st         = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < references->n && !st; ++i) {
    const ReferenceFact* const reference =
      (const ReferenceFact*)references->items + i;
    const CompetentText text =
      interner_text(&draft->facts->texts, reference->text);

    Named found = {COMPETENT_NONE, false};
    st          = naming_find(naming, text, reference->kinds, &found, error);
    st          = st ? st : place_reference(draft, reference, found, error);
  }

  return st;
}

CompetentStatus
draft_synonyms(Draft* const draft, CompetentError* const error)
{
  if (!draft->facts->synonyms.n && !draft->facts->references.n) {
    return COMPETENT_STATUS_SUCCESS;
  }

  // What a synonym stands for is never another synonym, so the order of the
  // files does not tell
  Naming          naming;
  CompetentStatus st = naming_make(draft, &naming, error);
  st                 = st ? st : place_synonyms(&naming, error);
  st                 = st ? st : place_references(&naming, error);
  naming_free(&naming);
  return st;
}
