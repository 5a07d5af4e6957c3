// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef COMPETENT_EVIDENCE_H
#define COMPETENT_EVIDENCE_H

#include <competent/attributes.h>
#include <competent/extract.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/text.h>

COMPETENT_BEGIN_DECLS

/// What a mention in a text about a person does for the profile
typedef enum {
  COMPETENT_EVIDENCE_COUNTS  = 0, ///< It is added, as sure as it is
  COMPETENT_EVIDENCE_NEGATED = 1, ///< The person does not have it
  COMPETENT_EVIDENCE_WISHED  = 2, ///< The person wants it, for later
} CompetentEvidence;

/// Number of things that a mention may do
#define COMPETENT_N_EVIDENCES 3

/// Return the name of what a mention does, like "counts", or null
COMPETENT_API const char*
competent_evidence_name(CompetentEvidence evidence);

/// Return what a mention in a text about a person does for the profile
COMPETENT_API CompetentEvidence
competent_mention_evidence(const CompetentMention* mention);

/**
   Add what a text about a person, such as a CV, says that the person has.

   Skills, knowledge, tasks, occupations and norms are added with the score of
   their mention as credit: how sure it is that they are meant.  What is negated
   or wished for is not added.  Of candidates the likeliest counts.

   @param profile Profile to add to, which is of the extractor's taxonomy; what
   was added before a failure stays.

   @param extractor Extractor that finds what is mentioned.

   @param text Text in UTF-8, of which nothing is kept.

   @param[out] mentions Set to what the text mentions, of which
   competent_mention_evidence() tells what it did, or to null on failure; the
   caller must free it with competent_mentions_free().

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, #COMPETENT_STATUS_BAD_ARGUMENT if the two
   are not of the same taxonomy, or what competent_extractor_run() returns.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_profile_add_text(CompetentProfile*         profile,
                           const CompetentExtractor* extractor,
                           CompetentText             text,
                           CompetentMentions**       mentions,
                           CompetentError*           error);

COMPETENT_END_DECLS

#endif // COMPETENT_EVIDENCE_H
