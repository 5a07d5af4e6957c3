// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "tally.h"

#include <stdlib.h>
#include <string.h>

static int
by_concept(const void* const a, const void* const b)
{
  const Tallied* const x = (const Tallied*)a;
  const Tallied* const y = (const Tallied*)b;

  return (x->concept != y->concept) ? (x->concept < y->concept ? -1 : 1)
         : (x->first < y->first)    ? -1
                                    : (x->first > y->first);
}

static int
by_kind(const void* const a, const void* const b)
{
  const Tallied* const x = (const Tallied*)a;
  const Tallied* const y = (const Tallied*)b;

  return (x->kind != y->kind)         ? (x->kind < y->kind ? -1 : 1)
         : (x->count.n != y->count.n) ? (x->count.n > y->count.n ? -1 : 1)
         : (x->first < y->first)      ? -1
                                      : (x->first > y->first);
}

static Count
count_of(const CompetentMention* const mention)
{
  const Count count = {1U,
                       (size_t)mention->negated,
                       (size_t)mention->required,
                       (size_t)mention->wished};
  return count;
}

static void
add(Count* const sum, const Count count)
{
  sum->n += count.n;
  sum->n_negated += count.n_negated;
  sum->n_required += count.n_required;
  sum->n_wished += count.n_wished;
}

// Make one of those that count the same concept, which stand together
static size_t
merge(Tallied* const concepts, const size_t n)
{
  size_t n_merged = 0U;
  for (size_t i = 0U; i < n; ++i) {
    Tallied* const last = n_merged ? &concepts[n_merged - 1U] : NULL;
    if (last && last->concept == concepts[i].concept) {
      add(&last->count, concepts[i].count);
      last->score =
        (concepts[i].score > last->score) ? concepts[i].score : last->score;
    } else {
      concepts[n_merged++] = concepts[i];
    }
  }

  return n_merged;
}

bool
tally_make(Tally* const                   tally,
           const CompetentTaxonomy* const taxonomy,
           const CompetentMention* const  mentions,
           const size_t                   n_mentions)
{
  memset(tally, 0, sizeof(*tally));
  tally->concepts = (Tallied*)calloc(n_mentions + 1U, sizeof(Tallied));
  if (!tally->concepts) {
    return false;
  }

  for (size_t i = 0U; i < n_mentions; ++i) {
    const CompetentConcept concept = mentions[i].concept;
    const CompetentKind    kind    = competent_taxonomy_kind(taxonomy, concept);
    const Tallied          one     = {
                   concept, kind, &mentions[i], mentions[i].score, count_of(&mentions[i])};

    tally->concepts[i] = one;
    ++tally->n_of_kind[kind];
    add(&tally->all, one.count);
  }

  qsort(tally->concepts, n_mentions, sizeof(Tallied), by_concept);
  tally->n_concepts = merge(tally->concepts, n_mentions);
  qsort(tally->concepts, tally->n_concepts, sizeof(Tallied), by_kind);
  return true;
}

void
tally_clear(Tally* const tally)
{
  free(tally->concepts);
  memset(tally, 0, sizeof(*tally));
}
