// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef COMPETENT_SEARCH_H
#define COMPETENT_SEARCH_H

#include <competent/attributes.h>
#include <competent/concept.h>
#include <competent/status.h>
#include <competent/taxonomy.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

COMPETENT_BEGIN_DECLS

/// What brought a hit; the values never change
typedef enum {
  COMPETENT_RULE_LABEL  = 0, ///< The query is a label, in normal form
  COMPETENT_RULE_PREFIX = 1, ///< The query begins a label, in normal form
  COMPETENT_RULE_TYPO   = 2, ///< The query is a label but for typing errors
  COMPETENT_RULE_WORDS  = 3, ///< They have words, or parts of words, in common
} CompetentRule;

/// A concept that may be meant
typedef struct {
  CompetentConcept concept; ///< What may be meant
  int32_t          rule;    ///< The #CompetentRule that brought it
  double           score;   ///< How sure that is, from 0 to 1
  CompetentText    matched; ///< The label that matched
  int32_t          role;    ///< The #CompetentRole of that label
} CompetentHit;

/// What to look for
typedef struct {
  CompetentText text;      ///< What somebody typed
  uint32_t      kinds;     ///< Bits 1 << #CompetentKind, or 0 for all
  size_t        limit;     ///< Most hits to return, at least 1
  bool          per_label; ///< A hit for each label, not for each concept
  uint32_t      rules;     ///< Bits 1 << #CompetentRule, or 0 for all
  uint32_t      contents;  ///< Bits 1 << #CompetentContent, or 0 for all
} CompetentQuery;

/**
   The answer to a query: concepts, most likely first.

   An answer never changes, holds a share of its taxonomy, and is read by any
   number of threads.
*/
typedef struct CompetentSearchImpl CompetentSearch;

/**
   Find the concepts that somebody may mean.

   A query that is no label is read without the noise of vacancies, like hours
   and places, and with abbreviations in full, unless the rules asked for do not
   have #COMPETENT_RULE_WORDS.

   A label that is the query in normal form scores 1, divided by how many
   concepts have it.  One that begins with the query scores by the part of it
   that was typed, in bytes of the normal forms, and by how many others do; with
   rules that do not have #COMPETENT_RULE_WORDS they score 1 and that part.

   Any other scores how often such a hit is the right one, as measured on labels
   that were left out.  That depends on what it has in common with the query, in
   words, parts of words and letters; what the other labels and the definition
   of its concept have; and what labels of the taxonomy use in the same place.
   Typing errors count as such up to two in the whole query.  Only the first 64
   words count.  Of hits for each label, the best one of a concept counts for
   more than its others.

   Hits with the same score are in the order of what they have in common with
   the query, and then of their concepts.

   With some rules only, a hit is of the first of those that applies, and no
   more is done than they need: to look up labels exactly, what begins with the
   query, or what it is but for typing errors takes no ranking.

   The content status of a hit is that of its label or of its concept, whichever
   is further out of use.

   @param taxonomy Taxonomy to search.

   @param query What to look for.

   @param[out] search Set to a new answer that the caller must free with
   competent_search_free(), or to null on failure.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, also when there are no hits, or the
   reason that there is no answer.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_search_new(const CompetentTaxonomy* taxonomy,
                     const CompetentQuery*    query,
                     CompetentSearch**        search,
                     CompetentError*          error);

/// Free an answer, or do nothing for null
COMPETENT_API void
competent_search_free(CompetentSearch* search);

/// Return the hits, most likely first, or null where there are none
COMPETENT_API const CompetentHit*
competent_search_hits(const CompetentSearch* search, size_t* n_hits);

/**
   Return whether the query does not say which of several concepts is meant.

   It does not if several have it as a label; if none has, but the first hit and
   another one begin with it; or if the first does not, and the second concept
   is at least half as likely as the first.
*/
COMPETENT_API bool
competent_search_is_ambiguous(const CompetentSearch* search);

/// Return the name of a rule, like "label", or null
COMPETENT_API const char*
competent_rule_name(CompetentRule rule);

COMPETENT_END_DECLS

#endif // COMPETENT_SEARCH_H
