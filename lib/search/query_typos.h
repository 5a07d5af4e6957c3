// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef SEARCH_QUERY_TYPOS_H
#define SEARCH_QUERY_TYPOS_H

/**
   @file query_typos.h

   The part of a query that is about typing errors, see taxonomy/near.h.
*/

#include "base/array.h"
#include "search/query_match.h"
#include "taxonomy/image.h"
#include "text/edits.h"

#include <competent/status.h>
#include <competent/text.h>

#include <stdint.h>

/**
   Find the names that are a text but for typing errors, or are it.

   @param image Where to look.
   @param form Text in normal form.
   @param words Its words with a blank between them.
   @param most Errors at most.
   @param typos Array of Near to set, by name.
   @param[out] error Set to the reason on failure, or null if not wanted.
   @return #COMPETENT_STATUS_SUCCESS or #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_NODISCARD CompetentStatus
typos_find(const Image*    image,
           CompetentText   form,
           CompetentText   words,
           unsigned        most,
           Array*          typos,
           CompetentError* error);

/// Find them without a query: the words are found too
COMPETENT_NODISCARD CompetentStatus
typos_look_up(const Image*    image,
              CompetentText   form,
              Array*          typos,
              CompetentError* error);

/// Find the names that are a query but for typing errors
COMPETENT_NODISCARD CompetentStatus
query_find_typos(Query* query, CompetentError* error);

/// Set how many typing errors make the words of a query of those of a name
COMPETENT_NODISCARD CompetentStatus
query_compare_words(Query*          query,
                    uint32_t        name,
                    unsigned*       n_typos,
                    CompetentError* error);

/// Return with how many typing errors a name is the query, if that was found
unsigned
query_count_typos(const Query* query, uint32_t name);

/// Return the points of a name with so many typing errors
uint64_t
typo_points(unsigned n_typos);

#endif // SEARCH_QUERY_TYPOS_H
