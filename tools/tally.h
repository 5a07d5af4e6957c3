// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_TALLY_H
#define TOOLS_TALLY_H

#include <competent/concept.h>
#include <competent/extract.h>
#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// How often something is mentioned, and what is said of it
typedef struct {
  size_t n;
  size_t n_negated;
  size_t n_required;
  size_t n_wished;
} Count;

/// How often a concept is mentioned
typedef struct {
  CompetentConcept        concept;
  CompetentKind           kind;
  const CompetentMention* first; ///< In the text
  int32_t                 score; ///< Of the surest
  Count                   count;
} Tallied;

/// How often kinds and their concepts are mentioned
typedef struct {
  Count    all;
  size_t   n_of_kind[COMPETENT_N_KINDS];
  Tallied* concepts; ///< By kind, the most frequent first
  size_t   n_concepts;
} Tally;

/// Count mentions, and return false where there is no memory
bool
tally_make(Tally*                   tally,
           const CompetentTaxonomy* taxonomy,
           const CompetentMention*  mentions,
           size_t                   n_mentions);

/// Free what a tally holds
void
tally_clear(Tally* tally);

#endif // TOOLS_TALLY_H
