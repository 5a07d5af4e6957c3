// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef SEARCH_QUERY_H
#define SEARCH_QUERY_H

/**
   @file query.h

   Names by how much they have in common with what somebody typed.

   Points are integers, 2^14 of which are those of a name that is the same, so
   that they are the same on every machine.  docs/search.md tells how they come.
*/

#include "base/array.h"
#include "search/filter.h"
#include "search/scratch.h"

#include <competent/status.h>
#include <competent/taxonomy.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stdint.h>

/// The most words of a query that count
#define QUERY_MAX_WORDS 64U

/// No name, for a concept that only its definition speaks for
#define QUERY_NO_NAME UINT32_MAX

/// A name that has something in common with a query
typedef struct {
  uint64_t         points;
  uint32_t         name; ///< Or #QUERY_NO_NAME
  CompetentConcept concept;
  unsigned         n_typos; ///< Typing errors, or more than #EDITS_MAX
} Candidate;

/**
   Find the candidates of a query, best first.

   @param taxonomy Taxonomy to search.
   @param filter Which names count.
   @param per_label Whether each name is one, or each concept by its best name.
   @param limit Most candidates that are wanted, if not each name is one.
   @param form What was typed, in normal form.
   @param candidates Array of Candidate to append to.
   @param[out] error Set to the reason on failure, or null if not wanted.
   @return #COMPETENT_STATUS_SUCCESS or #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_NODISCARD CompetentStatus
query_run(const CompetentTaxonomy* taxonomy,
          Filter                   filter,
          bool                     per_label,
          size_t                   limit,
          CompetentText            form,
          Array*                   candidates,
          CompetentError*          error);

#endif // SEARCH_QUERY_H
