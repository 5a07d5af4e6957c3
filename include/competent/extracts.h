// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef COMPETENT_EXTRACTS_H
#define COMPETENT_EXTRACTS_H

#include <competent/attributes.h>
#include <competent/concept.h>
#include <competent/extract.h>
#include <competent/status.h>
#include <competent/taxonomy.h>
#include <competent/text.h>

#include <stddef.h>
#include <stdint.h>

COMPETENT_BEGIN_DECLS

/**
   What many texts mention: a column of vacancies, say.

   Equal texts are read once.  So there are three kinds of columns, each an
   array: by row, of which every text is one; by answer; and by mention.  They
   are borrowed until the next texts are added.

   One thread may add texts.  Once no more are added, any number of threads may
   read what there is.
*/
typedef struct CompetentExtractsImpl CompetentExtracts;

/**
   Make an empty column of mentions.

   @param taxonomy Taxonomy with the labels, which it shares.

   @param options What to look for, or null for what is usual.

   @param[out] extracts Set to a new column that the caller must free with
   competent_extracts_free(), or to null on failure.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, #COMPETENT_STATUS_BAD_ARGUMENT for options
   that competent_extractor_new() refuses, or #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_extracts_new(const CompetentTaxonomy*       taxonomy,
                       const CompetentExtractOptions* options,
                       CompetentExtracts**            extracts,
                       CompetentError*                error);

/// Free a column of mentions, or do nothing for null
COMPETENT_API void
competent_extracts_free(CompetentExtracts* extracts);

/**
   Find what more texts mention, as competent_extractor_run() does of each.

   They may come in parts, so as to show progress or to stop in between.  On
   failure the texts before the one that failed have been added, so that
   competent_extracts_n() tells which it was.

   @param extracts Column to add to.

   @param texts Texts in UTF-8, which need not be kept.  One whose bytes are
   null is missing: it gets a row, but no answer.

   @param n_texts Number of texts.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, or the reason that a text has no answer.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_extracts_add(CompetentExtracts*   extracts,
                       const CompetentText* texts,
                       size_t               n_texts,
                       CompetentError*      error);

/// Return the number of rows, which is that of the texts that were added
COMPETENT_API size_t
competent_extracts_n(const CompetentExtracts* extracts);

/// Return the number of answers, which is that of the texts that differ
COMPETENT_API size_t
competent_extracts_n_answers(const CompetentExtracts* extracts);

/// Return by row the number of its answer, or -1 where the text is missing
COMPETENT_API const int32_t*
competent_extracts_answers(const CompetentExtracts* extracts);

/**
   Return by answer the number of its first mention, and then that of mentions.

   So the mentions of an answer are those from its own number up to the next
   one's, in the order of the text.
*/
COMPETENT_API const int32_t*
competent_extracts_starts(const CompetentExtracts* extracts);

/// Return by answer the number of sentences that the text has
COMPETENT_API const int32_t*
competent_extracts_sentences(const CompetentExtracts* extracts);

/// Return the mentions of all answers, or null where there are none
COMPETENT_API const CompetentMention*
competent_extracts_mentions(const CompetentExtracts* extracts,
                            size_t*                  n_mentions);

/// Return the candidates of all mentions, or null where there are none
COMPETENT_API const CompetentConcept*
competent_extracts_candidates(const CompetentExtracts* extracts,
                              size_t*                  n_candidates);

COMPETENT_END_DECLS

#endif // COMPETENT_EXTRACTS_H
