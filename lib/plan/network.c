// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/network.h>

#include "base/array.h"
#include "base/failure.h"
#include "plan/landmark.h"

#include <competent/profile.h>

#include <assert.h>
#include <stdbool.h>
#include <stdlib.h>

struct CompetentNetworkImpl {
  CompetentTaxonomy* taxonomy;
  CompetentConcept   first_occupation;
  Graph              graph;
  Array              stops; ///< CompetentStop, by edge
  Landmarks          landmarks;
};

struct CompetentJourneyImpl {
  CompetentTaxonomy* taxonomy;
  Array              stops; ///< CompetentStop
};

static int
compare_stops(const void* const a, const void* const b)
{
  const CompetentStop* const x = (const CompetentStop*)a;
  const CompetentStop* const y = (const CompetentStop*)b;

  return (x->occupation > y->occupation) - (x->occupation < y->occupation);
}

static int32_t
effort_of(const int32_t fit, const int32_t own)
{
  const int64_t lost = (int64_t)(own - fit) * COMPETENT_FULL_CREDIT;

  return (fit >= own) ? 1 : (int32_t)(lost / own) + 1;
}

// Add the transitions from an occupation
static CompetentStatus
add_transitions(CompetentNetwork* const       network,
                const CompetentMatcher* const matcher,
                const CompetentConcept        occupation,
                const size_t                  n_nearest,
                CompetentError* const         error)
{
  CompetentMatches* matches = NULL;
  CompetentStatus   st      = competent_matcher_transitions(
    matcher, occupation, COMPETENT_ORDER_FIT, n_nearest, &matches, error);
  if (st) {
    return st;
  }

  const size_t         n     = competent_matches_n(matches);
  const int32_t        own   = competent_matches_own_fit(matches);
  const size_t         first = network->stops.n;
  CompetentStop* const stops = (CompetentStop*)array_add_many(
    &network->stops, sizeof(CompetentStop), (own > 0) ? n : 0U, error);
  for (size_t i = 0U; stops && own > 0 && i < n; ++i) {
    stops[i].occupation = competent_matches_targets(matches)[i];
    stops[i].effort     = effort_of(competent_matches_fits(matches)[i], own);
  }

  if (stops && network->stops.n > first) {
    qsort(
      stops, network->stops.n - first, sizeof(CompetentStop), compare_stops);
  }

  competent_matches_free(matches);
  return stops ? COMPETENT_STATUS_SUCCESS : COMPETENT_STATUS_NO_MEMORY;
}

static CompetentStatus
add_edges(CompetentNetwork* const network, CompetentError* const error)
{
  const CompetentStop* const stops = (const CompetentStop*)network->stops.items;

  network->graph.edges =
    (GraphEdge*)calloc(network->stops.n + 1U, sizeof(GraphEdge));
  if (!network->graph.edges) {
    return no_memory(error);
  }

  for (size_t i = 0U; i < network->stops.n; ++i) {
    network->graph.edges[i].node =
      stops[i].occupation - network->first_occupation;
    network->graph.edges[i].length = stops[i].effort;
  }

  return landmarks_init(&network->landmarks, &network->graph, error);
}

static CompetentStatus
fill(CompetentNetwork* const       network,
     const CompetentMatcher* const matcher,
     const size_t                  n_nearest,
     CompetentError* const         error)
{
  Graph* const graph = &network->graph;

  graph->n_nodes = (uint32_t)competent_taxonomy_n_of_kind(
    network->taxonomy, COMPETENT_KIND_OCCUPATION);
  graph->first =
    (uint32_t*)calloc((size_t)graph->n_nodes + 1U, sizeof(uint32_t));
  if (!graph->first) {
    return no_memory(error);
  }

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (uint32_t v = 0U; v < graph->n_nodes && !st; ++v) {
    st                   = add_transitions(network,
                         matcher,
                         network->first_occupation + (CompetentConcept)v,
                         n_nearest,
                         error);
    graph->first[v + 1U] = (uint32_t)network->stops.n;
  }

  return st ? st : add_edges(network, error);
}

CompetentStatus
competent_network_new(const CompetentMatcher* const matcher,
                      const size_t                  n_nearest,
                      CompetentNetwork** const      network,
                      CompetentError* const         error)
{
  assert(matcher);
  assert(network);

  *network = NULL;
  if (competent_matcher_targets(matcher) != COMPETENT_KIND_OCCUPATION ||
      !n_nearest) {
    return failure(error,
                   COMPETENT_STATUS_BAD_ARGUMENT,
                   "A network is of occupations with transitions");
  }

  CompetentNetwork* const made =
    (CompetentNetwork*)calloc(1, sizeof(CompetentNetwork));
  if (!made) {
    return no_memory(error);
  }

  made->taxonomy =
    competent_taxonomy_share(competent_matcher_taxonomy(matcher));
  made->first_occupation =
    competent_taxonomy_first_of_kind(made->taxonomy, COMPETENT_KIND_OCCUPATION);

  const CompetentStatus st = fill(made, matcher, n_nearest, error);
  if (st) {
    competent_network_free(made);
    return st;
  }

  *network = made;
  return COMPETENT_STATUS_SUCCESS;
}

void
competent_network_free(CompetentNetwork* const network)
{
  if (network) {
    landmarks_free(&network->landmarks);
    free(network->graph.first);
    free(network->graph.edges);
    array_free(&network->stops);
    competent_taxonomy_free(network->taxonomy);
    free(network);
  }
}

size_t
competent_network_n_transitions(const CompetentNetwork* const network)
{
  assert(network);

  return network->stops.n;
}

static bool
is_of(const CompetentNetwork* const network, const CompetentConcept occupation)
{
  return occupation >= network->first_occupation &&
         occupation - network->first_occupation <
           (int32_t)network->graph.n_nodes;
}

const CompetentStop*
competent_network_transitions(const CompetentNetwork* const network,
                              const CompetentConcept        occupation,
                              size_t* const                 n_transitions)
{
  assert(network);
  assert(n_transitions);

  *n_transitions = 0U;
  if (!is_of(network, occupation)) {
    return NULL;
  }

  const uint32_t* const first =
    network->graph.first + (occupation - network->first_occupation);
  *n_transitions = first[1] - first[0];
  return *n_transitions ? (const CompetentStop*)network->stops.items + first[0]
                        : NULL;
}

// Fill in the stops, of which the last one is known first
static CompetentStatus
take_stops(CompetentJourney* const       journey,
           const CompetentNetwork* const network,
           const Reached* const          reached,
           const int32_t                 to,
           CompetentError* const         error)
{
  size_t n = 0U;
  for (int32_t v = to; v >= 0 && reached[to].distance < LANDMARK_FAR;
       v         = reached[v].parent) {
    ++n;
  }

  CompetentStop* const stops = (CompetentStop*)array_add_many(
    &journey->stops, sizeof(CompetentStop), n, error);
  if (!stops) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  int32_t v = to;
  for (; n--; v = reached[v].parent) {
    stops[n].occupation = network->first_occupation + v;
    stops[n].effort     = reached[v].distance;
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
search(const CompetentNetwork* const network,
       const int32_t                 from,
       const int32_t                 to,
       CompetentJourney* const       journey,
       CompetentError* const         error)
{
  Reached* const reached =
    (Reached*)malloc(((size_t)network->graph.n_nodes + 1U) * sizeof(Reached));
  if (!reached) {
    return no_memory(error);
  }

  CompetentStatus st = landmarks_search(
    &network->graph, &network->landmarks, from, to, reached, error);
  if (!st) {
    st = take_stops(journey, network, reached, to, error);
  }

  free(reached);
  return st;
}

CompetentStatus
competent_network_find(const CompetentNetwork* const network,
                       const CompetentConcept        from,
                       const CompetentConcept        to,
                       CompetentJourney** const      journey,
                       CompetentError* const         error)
{
  assert(network);
  assert(journey);

  *journey = NULL;
  if (!is_of(network, from) || !is_of(network, to)) {
    return failure(error,
                   COMPETENT_STATUS_BAD_ARGUMENT,
                   "Only occupations are in a network");
  }

  CompetentJourney* const made =
    (CompetentJourney*)calloc(1, sizeof(CompetentJourney));
  if (!made) {
    return no_memory(error);
  }

  made->taxonomy = competent_taxonomy_share(network->taxonomy);

  const CompetentStatus st = search(network,
                                    from - network->first_occupation,
                                    to - network->first_occupation,
                                    made,
                                    error);
  if (st) {
    competent_journey_free(made);
    return st;
  }

  *journey = made;
  return COMPETENT_STATUS_SUCCESS;
}

void
competent_journey_free(CompetentJourney* const journey)
{
  if (journey) {
    array_free(&journey->stops);
    competent_taxonomy_free(journey->taxonomy);
    free(journey);
  }
}

const CompetentStop*
competent_journey_stops(const CompetentJourney* const journey,
                        size_t* const                 n_stops)
{
  assert(journey);
  assert(n_stops);

  *n_stops = journey->stops.n;
  return journey->stops.n ? (const CompetentStop*)journey->stops.items : NULL;
}
