// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef COMPETENT_NETWORK_H
#define COMPETENT_NETWORK_H

#include <competent/attributes.h>
#include <competent/concept.h>
#include <competent/match.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <stddef.h>
#include <stdint.h>

COMPETENT_BEGIN_DECLS

/**
   All occupations, each with those that are nearest to it.

   A transition takes an effort: the part of what whoever has the one occupation
   fits that the other one does not give, in 65,536ths, and at least 1.  That is
   of the occupations themselves, and of nobody's profile.

   A network never changes, holds a share of its taxonomy, and is used by any
   number of threads.
*/
typedef struct CompetentNetworkImpl CompetentNetwork;

/// An occupation on the way from one to another
typedef struct {
  CompetentConcept occupation;
  int32_t          effort; ///< Of all transitions up to there
} CompetentStop;

/// The way of least effort from one occupation to another; it never changes
typedef struct CompetentJourneyImpl CompetentJourney;

/**
   Make a network.

   This looks for what is nearest to every occupation, so it is done once.

   @param matcher Matcher of occupations.

   @param n_nearest Most transitions from each occupation, at least 1.

   @param[out] network Set to a new network that the caller must free with
   competent_network_free(), or to null on failure.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, #COMPETENT_STATUS_BAD_ARGUMENT for a
   matcher of other targets or no transitions, or #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_network_new(const CompetentMatcher* matcher,
                      size_t                  n_nearest,
                      CompetentNetwork**      network,
                      CompetentError*         error);

/// Free a network, or do nothing for null
COMPETENT_API void
competent_network_free(CompetentNetwork* network);

/// Return the number of transitions
COMPETENT_API size_t
competent_network_n_transitions(const CompetentNetwork* network);

/**
   Return the transitions from an occupation, by ascending occupation.

   Each has the effort of that transition.
*/
COMPETENT_API const CompetentStop*
competent_network_transitions(const CompetentNetwork* network,
                              CompetentConcept        occupation,
                              size_t*                 n_transitions);

/**
   Find the way of least effort.

   It is exact: no other way in the network takes less.

   @param network Network of the occupations.

   @param from Occupation to begin with.

   @param to Occupation to end with.

   @param[out] journey Set to the way, which the caller must free with
   competent_journey_free(), or to null on failure.  It has no stops if there
   is no way.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, #COMPETENT_STATUS_BAD_ARGUMENT for what is
   no occupation, or #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_network_find(const CompetentNetwork* network,
                       CompetentConcept        from,
                       CompetentConcept        to,
                       CompetentJourney**      journey,
                       CompetentError*         error);

/// Free a journey, or do nothing for null
COMPETENT_API void
competent_journey_free(CompetentJourney* journey);

/// Return the stops, with the first and the last one, or null if there is none
COMPETENT_API const CompetentStop*
competent_journey_stops(const CompetentJourney* journey, size_t* n_stops);

COMPETENT_END_DECLS

#endif // COMPETENT_NETWORK_H
