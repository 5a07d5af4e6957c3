// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_ANSWERS_H
#define TOOLS_ANSWERS_H

#include <competent/search.h>
#include <competent/status.h>
#include <competent/taxonomy.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>

/// What was found for a text
typedef struct {
  const CompetentHit* hits;         ///< Hits, most likely first
  size_t              n_hits;       ///< Number of hits
  bool                is_ambiguous; ///< It does not say which is meant
} Answer;

/**
   Answers to one text after the other, of which some are kept.

   Titles in a file repeat themselves, so what was asked before is mostly there;
   but no more is kept than fits in some tens of megabytes.
*/
typedef struct AnswersImpl Answers;

/// Make answers from a taxonomy, which must outlive them
COMPETENT_NODISCARD CompetentStatus
answers_new(const CompetentTaxonomy* taxonomy,
            const CompetentQuery*    query,
            Answers**                answers,
            CompetentError*          error);

/// Free answers, or do nothing for null
void
answers_free(Answers* answers);

/// Find the answer to a text, which is borrowed until the next one
COMPETENT_NODISCARD CompetentStatus
answers_find(Answers*        answers,
             CompetentText   text,
             Answer*         answer,
             CompetentError* error);

#endif // TOOLS_ANSWERS_H
