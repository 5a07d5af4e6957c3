// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef COMPETENT_MATCH_H
#define COMPETENT_MATCH_H

#include <competent/attributes.h>
#include <competent/concept.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

COMPETENT_BEGIN_DECLS

/// The points of every target, which are apportioned over its requirements
#define COMPETENT_TARGET_POINTS 65535

/// The unit of the weights: 256 is 1.0
#define COMPETENT_WEIGHT_UNIT 256

/// A named set of weights; the values never change
typedef enum {
  COMPETENT_PRESET_BALANCED = 0, ///< Rarer and more essential counts more
  COMPETENT_PRESET_PUBLIC   = 1, ///< The published formula
} CompetentPreset;

/// Number of presets
#define COMPETENT_N_PRESETS 2

/// What matches are in order of; the values never change
typedef enum {
  COMPETENT_ORDER_COVERAGE = 0, ///< How much of it the profile has
  COMPETENT_ORDER_FIT      = 1, ///< How well it suits the profile
} CompetentOrder;

/// Number of orders
#define COMPETENT_N_ORDERS 2

/**
   How near a target is; the values never change.

   Occupations of one group of the taxonomy are the measure: close is what fits
   as these fit each other in the mean, and feasible what does so within one
   standard deviation below.
*/
typedef enum {
  COMPETENT_NEARNESS_UNKNOWN  = 0, ///< Nothing to measure by, or no profile
  COMPETENT_NEARNESS_FAR      = 1, ///< Less than feasible
  COMPETENT_NEARNESS_FEASIBLE = 2, ///< Within a standard deviation
  COMPETENT_NEARNESS_CLOSE    = 3, ///< Like others of its group, or more
} CompetentNearness;

/// Number of grades of nearness
#define COMPETENT_N_NEARNESSES 4

/**
   What a score is made of.

   All are in 256ths, from 0 to 256, of which at least one kind and one level
   are more than 0.  docs/scoring.md states the formula.
*/
typedef struct {
  int32_t capability; ///< Part of the skills, D(capability)
  int32_t knowledge;  ///< Part of the knowledge areas, D(knowledge)
  int32_t task;       ///< Part of the tasks, D(task)
  int32_t essential;  ///< Weight of what is essential, L(essential)
  int32_t important;  ///< Weight of what is important, L(important)
  int32_t somewhat;   ///< Weight of what is somewhat so, L(somewhat)
  int32_t optional;   ///< Weight of optional tasks, L(optional)
  bool by_level; ///< Count who requires it at that level or higher, not at any
} CompetentWeights;

/**
   All targets of one kind with their points.

   A matcher never changes, holds a share of its taxonomy, and is used by any
   number of threads.
*/
typedef struct CompetentMatcherImpl CompetentMatcher;

/**
   The best targets for a profile: columns of equal length.

   Matches never change, hold a share of their taxonomy, and are read by any
   number of threads.
*/
typedef struct CompetentMatchesImpl CompetentMatches;

/// Return the weights of a preset
COMPETENT_API CompetentWeights
competent_preset_weights(CompetentPreset preset);

/// Return the name of a preset, like "balanced", or null
COMPETENT_API const char*
competent_preset_name(CompetentPreset preset);

/// Return the name of an order, like "fit", or null
COMPETENT_API const char*
competent_order_name(CompetentOrder order);

/// Return the name of a nearness, like "close", or null
COMPETENT_API const char*
competent_nearness_name(CompetentNearness nearness);

/**
   Make a matcher.

   @param taxonomy Taxonomy with the targets.

   @param targets Kind of the targets: occupation, norm or course.

   @param weights What scores are made of, or null for the preset balanced.

   @param[out] matcher Set to a new matcher that the caller must free with
   competent_matcher_free(), or to null on failure.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, #COMPETENT_STATUS_BAD_ARGUMENT for other
   targets or weights, or #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_matcher_new(const CompetentTaxonomy* taxonomy,
                      CompetentKind            targets,
                      const CompetentWeights*  weights,
                      CompetentMatcher**       matcher,
                      CompetentError*          error);

/// Free a matcher, or do nothing for null
COMPETENT_API void
competent_matcher_free(CompetentMatcher* matcher);

/// Return the taxonomy of a matcher
COMPETENT_API const CompetentTaxonomy*
competent_matcher_taxonomy(const CompetentMatcher* matcher);

/// Return the kind of a matcher's targets
COMPETENT_API CompetentKind
competent_matcher_targets(const CompetentMatcher* matcher);

/// Return the weights of a matcher
COMPETENT_API CompetentWeights
competent_matcher_weights(const CompetentMatcher* matcher);

/**
   Return the fit from which on a target is feasible or close.

   @param matcher Matcher with the targets.

   @param nearness Feasible or close.

   @return The fit over the own fit of the profile, in 65,536ths, or -1 if the
   taxonomy has no groups to measure it by.
*/
COMPETENT_API int32_t
competent_matcher_threshold(const CompetentMatcher* matcher,
                            CompetentNearness       nearness);

/**
   Find the targets of which a profile covers most.

   Targets with the same points are in ascending order.  A target without any
   requirement that counts has no points to earn and is never among them.

   @param matcher Matcher with the targets.

   @param profile Profile, of the same taxonomy.

   @param limit Most matches to return, at least 1.

   @param[out] matches Set to the matches, which the caller must free with
   competent_matches_free(), or to null on failure.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, #COMPETENT_STATUS_BAD_ARGUMENT for a
   profile of another taxonomy, or #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_matcher_match(const CompetentMatcher* matcher,
                        const CompetentProfile* profile,
                        size_t                  limit,
                        CompetentMatches**      matches,
                        CompetentError*         error);

/**
   Find the best targets for a profile, in some order.

   Like competent_matcher_match(), which goes by coverage.  In the order of fit
   a target is there if it has anything to fit, which is not so if all that it
   asks for is what all targets do.

   @param matcher Matcher with the targets.

   @param profile Profile, of the same taxonomy.

   @param order What the best have most of.

   @param limit Most matches to return, at least 1.

   @param[out] matches Set to the matches, which the caller must free with
   competent_matches_free(), or to null on failure.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, #COMPETENT_STATUS_BAD_ARGUMENT for a
   profile of another taxonomy or no order, or #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_matcher_rank(const CompetentMatcher* matcher,
                       const CompetentProfile* profile,
                       CompetentOrder          order,
                       size_t                  limit,
                       CompetentMatches**      matches,
                       CompetentError*         error);

/**
   Find the best targets for a profile of which no gate stands in the way.

   Like competent_matcher_rank(), without those for which
   competent_profile_passage() is open.  What is not known of a person is in
   nobody's way.

   @param matcher Matcher with the targets.

   @param profile Profile with its facts, of the same taxonomy.

   @param order What the best have most of.

   @param limit Most matches to return, at least 1.

   @param[out] matches Set to the matches, which the caller must free with
   competent_matches_free(), or to null on failure.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return As competent_matcher_rank() does.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_matcher_rank_passable(const CompetentMatcher* matcher,
                                const CompetentProfile* profile,
                                CompetentOrder          order,
                                size_t                  limit,
                                CompetentMatches**      matches,
                                CompetentError*         error);

/**
   Find the best targets for whoever has an occupation, leaving itself out.

   Like competent_matcher_rank() for a profile that holds only the occupation.

   @param matcher Matcher with the targets.

   @param occupation Occupation to go from, or a norm.

   @param order What the best have most of.

   @param limit Most matches to return, at least 1.

   @param[out] matches Set to the matches, which the caller must free with
   competent_matches_free(), or to null on failure.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, #COMPETENT_STATUS_BAD_ARGUMENT for another
   concept, no order or no limit, or #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_matcher_transitions(const CompetentMatcher* matcher,
                              CompetentConcept        occupation,
                              CompetentOrder          order,
                              size_t                  limit,
                              CompetentMatches**      matches,
                              CompetentError*         error);

/// Free matches, or do nothing for null
COMPETENT_API void
competent_matches_free(CompetentMatches* matches);

/// Return the number of matches
COMPETENT_API size_t
competent_matches_n(const CompetentMatches* matches);

/// Return the column of targets, best first
COMPETENT_API const CompetentConcept*
competent_matches_targets(const CompetentMatches* matches);

/// Return the column of points earned, of #COMPETENT_TARGET_POINTS
COMPETENT_API const int32_t*
competent_matches_earned(const CompetentMatches* matches);

/// Return the column of fits, which are to be seen beside the own fit
COMPETENT_API const int32_t*
competent_matches_fits(const CompetentMatches* matches);

/// Return the column of how near targets are, of #CompetentNearness
COMPETENT_API const int32_t*
competent_matches_nearnesses(const CompetentMatches* matches);

/**
   Return the fit that a target would have which asks for what the profile has.

   No target has more, but for rounding.  It is 0 if the profile has nothing
   that tells anything.
*/
COMPETENT_API int32_t
competent_matches_own_fit(const CompetentMatches* matches);

COMPETENT_END_DECLS

#endif // COMPETENT_MATCH_H
