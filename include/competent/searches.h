// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef COMPETENT_SEARCHES_H
#define COMPETENT_SEARCHES_H

#include <competent/attributes.h>
#include <competent/concept.h>
#include <competent/search.h>
#include <competent/status.h>
#include <competent/taxonomy.h>
#include <competent/text.h>

#include <stddef.h>
#include <stdint.h>

COMPETENT_BEGIN_DECLS

/**
   The answers to many queries: a column of job titles, say.

   Equal texts are answered once.  So there are three kinds of columns, each an
   array: by row, of which every text is one; by answer; and by hit.  They are
   borrowed until the next texts are added.

   One thread may add texts.  Once no more are added, any number of threads may
   read what there is.
*/
typedef struct CompetentSearchesImpl CompetentSearches;

/**
   Make an empty column of answers.

   @param taxonomy Taxonomy to search.

   @param query What all texts have in common; its own text does not count.

   @param[out] searches Set to new answers that the caller must free with
   competent_searches_free(), or to null on failure.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, #COMPETENT_STATUS_BAD_ARGUMENT for a query
   that competent_search_new() refuses, or #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_searches_new(const CompetentTaxonomy* taxonomy,
                       const CompetentQuery*    query,
                       CompetentSearches**      searches,
                       CompetentError*          error);

/// Free answers, or do nothing for null
COMPETENT_API void
competent_searches_free(CompetentSearches* searches);

/**
   Answer more texts, as competent_search_new() answers each.

   They may come in parts, so as to show progress or to stop in between.  On
   failure the texts before the one that failed have been added, so that
   competent_searches_n() tells which it was.

   @param searches Answers to add to.

   @param texts Texts in UTF-8, which need not be kept.  One whose bytes are
   null is missing: it gets a row, but no answer.

   @param n_texts Number of texts.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, or the reason that a text has no answer.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_searches_add(CompetentSearches*   searches,
                       const CompetentText* texts,
                       size_t               n_texts,
                       CompetentError*      error);

/// Return the number of rows, which is that of the texts that were added
COMPETENT_API size_t
competent_searches_n(const CompetentSearches* searches);

/// Return the number of answers, which is that of the texts that differ
COMPETENT_API size_t
competent_searches_n_answers(const CompetentSearches* searches);

/// Return the number of hits of all answers together
COMPETENT_API size_t
competent_searches_n_hits(const CompetentSearches* searches);

/// Return by row the number of its answer, or -1 where the text is missing
COMPETENT_API const int32_t*
competent_searches_answers(const CompetentSearches* searches);

/**
   Return by answer the number of its first hit, and then the number of hits.

   So the hits of an answer are those from its own number up to the next one's,
   most likely first.
*/
COMPETENT_API const int32_t*
competent_searches_starts(const CompetentSearches* searches);

/// Return by answer 1 if it does not say which of several is meant, or else 0
COMPETENT_API const int32_t*
competent_searches_ambiguous(const CompetentSearches* searches);

/// Return by hit what may be meant
COMPETENT_API const CompetentConcept*
competent_searches_concepts(const CompetentSearches* searches);

/// Return by hit the #CompetentRule that brought it
COMPETENT_API const int32_t*
competent_searches_rules(const CompetentSearches* searches);

/// Return by hit the index of the label that matched, among its concept's
COMPETENT_API const int32_t*
competent_searches_labels(const CompetentSearches* searches);

/// Return by hit how sure it is, from 0 to 1
COMPETENT_API const double*
competent_searches_scores(const CompetentSearches* searches);

COMPETENT_END_DECLS

#endif // COMPETENT_SEARCHES_H
