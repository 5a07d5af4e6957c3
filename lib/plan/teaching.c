// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/teaching.h"

static const CompetentLink*
awarded(const CompetentTaxonomy* const taxonomy,
        const CompetentConcept         concept,
        size_t* const                  n_awarded)
{
  return competent_taxonomy_links(
    taxonomy, concept, COMPETENT_RELATION_AWARDS, n_awarded);
}

size_t
teaching_n_sources(const CompetentTaxonomy* const taxonomy,
                   const CompetentConcept         concept)
{
  size_t n = 0U;
  (void)teaching_links(taxonomy, concept, &n);
  if (n) {
    return 1U;
  }

  (void)awarded(taxonomy, concept, &n);
  return n;
}

CompetentConcept
teaching_source(const CompetentTaxonomy* const taxonomy,
                const CompetentConcept         concept,
                const size_t                   index)
{
  size_t n = 0U;
  (void)teaching_links(taxonomy, concept, &n);
  if (n) {
    return index ? COMPETENT_NONE : concept;
  }

  const CompetentLink* const norms = awarded(taxonomy, concept, &n);
  return (index < n) ? norms[index].concept : COMPETENT_NONE;
}

const CompetentLink*
teaching_links(const CompetentTaxonomy* const taxonomy,
               const CompetentConcept         source,
               size_t* const                  n_links)
{
  return competent_taxonomy_links(
    taxonomy, source, COMPETENT_RELATION_TEACHES, n_links);
}
