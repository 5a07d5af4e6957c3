// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef PLAN_TEACHING_H
#define PLAN_TEACHING_H

/**
   @file teaching.h

   What somebody who completes a course or tile has learned.

   That is what it teaches; and if nothing of that kind is stated, what the
   norms teach that it awards.  Either is the links of one or more concepts, its
   sources.
*/

#include <competent/concept.h>
#include <competent/taxonomy.h>

#include <stddef.h>

/// Return how many concepts have links that say what something teaches
size_t
teaching_n_sources(const CompetentTaxonomy* taxonomy, CompetentConcept concept);

/// Return one of those concepts, or none
CompetentConcept
teaching_source(const CompetentTaxonomy* taxonomy,
                CompetentConcept         concept,
                size_t                   index);

/// Return what a source teaches, each at its level, some of it of other kinds
const CompetentLink*
teaching_links(const CompetentTaxonomy* taxonomy,
               CompetentConcept         source,
               size_t*                  n_links);

#endif // PLAN_TEACHING_H
