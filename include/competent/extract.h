// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef COMPETENT_EXTRACT_H
#define COMPETENT_EXTRACT_H

#include <competent/attributes.h>
#include <competent/concept.h>
#include <competent/status.h>
#include <competent/taxonomy.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

COMPETENT_BEGIN_DECLS

/// Most bytes of a text, unless the options say otherwise
#define COMPETENT_EXTRACT_MAX_LENGTH ((size_t)268435456)

/// How a text expresses a label; the values never change
typedef enum {
  COMPETENT_MENTION_LABEL     = 0, ///< The label, in normal form
  COMPETENT_MENTION_SHORT     = 1, ///< One of several things that it says
  COMPETENT_MENTION_INFLECTED = 2, ///< Its words in other forms
  COMPETENT_MENTION_COMPOUND  = 3, ///< Words that are joined or parted
  COMPETENT_MENTION_SUSPENDED = 4, ///< Words that share an end
  COMPETENT_MENTION_WORDS     = 5, ///< In another order, or with others between
  COMPETENT_MENTION_TYPO      = 6, ///< A label but for a typing error
  COMPETENT_MENTION_EVERYDAY  = 7, ///< What people say for what it says
} CompetentMentionRule;

/// Number of rules for mentions
#define COMPETENT_N_MENTION_RULES 8

/// What to look for, and how; all zero is usual
typedef struct {
  uint32_t kinds;       ///< Bits 1 << #CompetentKind, or 0 for all
  size_t   max_length;  ///< Most bytes of a text, at most 2^31 - 1; 0 is usual
  bool     overlapping; ///< Return what lies inside of longer ones too
  bool     exact;    ///< Only labels in normal form, whatever is said of them
  bool     as_spelt; ///< Do not take a word for another that it may be mistyped
} CompetentExtractOptions;

/**
   What finds concepts in texts.

   An extractor never changes, so any number of threads may use one at once.
*/
typedef struct CompetentExtractorImpl CompetentExtractor;

/**
   What a text mentions, in the order of the text.

   Mentions never change, hold a share of the taxonomy, keep nothing of the
   text, and are read by any number of threads.
*/
typedef struct CompetentMentionsImpl CompetentMentions;

/// The score of what is certain, in the integers that scores of mentions are
#define COMPETENT_FULL_SCORE 65536

/**
   A stretch of a text that expresses a label.

   All of it is integers, so that an array of mentions is a table of 16 columns
   in any language.  Offsets are into the text as it was given.  What is not
   UTF-8 in it counts as one code point for each piece that a reader would
   replace.
*/
typedef struct {
  int32_t          start;            ///< First byte
  int32_t          end;              ///< Byte after the last
  int32_t          code_point_start; ///< As Python counts
  int32_t          code_point_end;
  int32_t          unit_start; ///< In UTF-16, as Java counts
  int32_t          unit_end;
  CompetentConcept concept;         ///< The likeliest concept
  int32_t          label;           ///< Index of its label that is expressed
  int32_t          score;           ///< How sure, of #COMPETENT_FULL_SCORE
  int32_t          rule;            ///< A #CompetentMentionRule
  int32_t          sentence;        ///< Number of its sentence, from 0
  int32_t          first_candidate; ///< Of those that have the label
  int32_t          n_candidates;    ///< With the likeliest, which comes first
  int32_t          negated;         ///< 1 if said not to be there or needed
  int32_t          required;        ///< 1 if demanded in so many words
  int32_t          wished;          ///< 1 if said to be welcome, or a plan
} CompetentMention;

/// Return the name of a rule, like "label", or null
COMPETENT_API const char*
competent_mention_rule_name(CompetentMentionRule rule);

/**
   Make an extractor.

   All that it needs is in the taxonomy, so this takes no time.

   @param taxonomy Taxonomy with the labels, which it shares.

   @param options What to look for, or null for what is usual.

   @param[out] extractor Set to a new extractor that the caller must free with
   competent_extractor_free(), or to null on failure.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, #COMPETENT_STATUS_BAD_ARGUMENT for a limit
   that is too high, or #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_extractor_new(const CompetentTaxonomy*       taxonomy,
                        const CompetentExtractOptions* options,
                        CompetentExtractor**           extractor,
                        CompetentError*                error);

/// Free an extractor, or do nothing for null
COMPETENT_API void
competent_extractor_free(CompetentExtractor* extractor);

/// Return the taxonomy whose concepts are looked for
COMPETENT_API const CompetentTaxonomy*
competent_extractor_taxonomy(const CompetentExtractor* extractor);

/**
   Find what a text mentions.

   @param extractor Extractor to use.

   @param text Text in UTF-8; pieces of it that are not are taken for letters
   that nobody can read, and a null byte for a blank.

   @param[out] mentions Set to new mentions that the caller must free with
   competent_mentions_free(), or to null on failure.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, #COMPETENT_STATUS_OVER_LIMIT for a text
   that is too long, or #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_extractor_run(const CompetentExtractor* extractor,
                        CompetentText             text,
                        CompetentMentions**       mentions,
                        CompetentError*           error);

/// Free mentions, or do nothing for null
COMPETENT_API void
competent_mentions_free(CompetentMentions* mentions);

/// Return the mentions in the order of the text, or null where there are none
COMPETENT_API const CompetentMention*
competent_mentions_items(const CompetentMentions* mentions, size_t* n_items);

/// Return the candidates of all mentions, or null where there are none
COMPETENT_API const CompetentConcept*
competent_mentions_candidates(const CompetentMentions* mentions,
                              size_t*                  n_candidates);

/// Return the number of sentences that the text has
COMPETENT_API size_t
competent_mentions_n_sentences(const CompetentMentions* mentions);

COMPETENT_END_DECLS

#endif // COMPETENT_EXTRACT_H
