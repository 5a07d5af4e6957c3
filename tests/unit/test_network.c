// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/network.h>

#include "support/taxonomies.h"

#include <competent/concept.h>
#include <competent/match.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

TestSuite(network_find, .timeout = 120);

enum { N_SEEDS = 10 };

/// A network and what it is made of
typedef struct {
  CompetentTaxonomy* taxonomy;
  CompetentMatcher*  matcher;
  CompetentNetwork*  network;
  CompetentConcept   first;
  int32_t            n;
} World;

static World
make_world(const uint32_t seed, const size_t n_nearest)
{
  World world = {taxonomy_at_random(seed, 120U, 40U), NULL, NULL, 0, 0};
  world.first =
    competent_taxonomy_first_of_kind(world.taxonomy, COMPETENT_KIND_OCCUPATION);
  world.n =
    competent_taxonomy_n_of_kind(world.taxonomy, COMPETENT_KIND_OCCUPATION);
  cr_assert(
    eq(int,
       (int)competent_matcher_new(
         world.taxonomy, COMPETENT_KIND_OCCUPATION, NULL, &world.matcher, NULL),
       0));
  cr_assert(eq(
    int,
    (int)competent_network_new(world.matcher, n_nearest, &world.network, NULL),
    0));
  return world;
}

static void
free_world(const World* const world)
{
  competent_network_free(world->network);
  competent_matcher_free(world->matcher);
  competent_taxonomy_free(world->taxonomy);
}

// Find all distances by going over all transitions until nothing changes
static int64_t*
distances_from(const World* const world, const CompetentConcept from)
{
  int64_t* const distances =
    (int64_t*)calloc((size_t)world->n, sizeof(int64_t));
  for (int32_t v = 0; v < world->n; ++v) {
    distances[v] = (world->first + v == from) ? 0 : INT64_MAX;
  }

  for (bool is_changed = true; is_changed;) {
    is_changed = false;
    for (int32_t v = 0; v < world->n; ++v) {
      size_t                     n = 0U;
      const CompetentStop* const stops =
        competent_network_transitions(world->network, world->first + v, &n);
      for (size_t i = 0U; i < n && distances[v] < INT64_MAX; ++i) {
        int64_t* const other = &distances[stops[i].occupation - world->first];
        const int64_t  way   = distances[v] + stops[i].effort;
        is_changed           = is_changed || way < *other;
        *other               = (way < *other) ? way : *other;
      }
    }
  }

  return distances;
}

static void
check_journey(const World* const     world,
              const CompetentConcept from,
              const CompetentConcept to,
              const int64_t          distance)
{
  CompetentJourney* journey = NULL;
  size_t            n       = 0U;
  cr_assert(
    eq(int,
       (int)competent_network_find(world->network, from, to, &journey, NULL),
       0));

  const CompetentStop* const stops = competent_journey_stops(journey, &n);
  cr_assert(eq(int, n > 0U, distance < INT64_MAX));
  if (n) {
    cr_assert(eq(i32, stops[0].occupation, from));
    cr_assert(eq(i32, stops[0].effort, 0));
    cr_assert(eq(i32, stops[n - 1U].occupation, to));
    cr_assert(eq(i64, stops[n - 1U].effort, distance));
  }

  // Every stop is reached by a transition that takes what it says
  for (size_t i = 1U; i < n; ++i) {
    size_t                     m     = 0U;
    const CompetentStop* const nexts = competent_network_transitions(
      world->network, stops[i - 1U].occupation, &m);
    bool is_there = false;
    for (size_t j = 0U; j < m; ++j) {
      is_there =
        is_there || (nexts[j].occupation == stops[i].occupation &&
                     nexts[j].effort == stops[i].effort - stops[i - 1U].effort);
    }

    cr_assert(is_there);
  }

  competent_journey_free(journey);
}

Test(network_find, finds_the_way_of_least_effort)
{
  for (uint32_t seed = 1U; seed <= N_SEEDS; ++seed) {
    const World world = make_world(seed, 1U + seed % 5U);
    cr_assert(lt(sz, 0U, competent_network_n_transitions(world.network)));
    for (int32_t from = 0; from < world.n; from += 7) {
      int64_t* const distances = distances_from(&world, world.first + from);
      for (int32_t to = 0; to < world.n; ++to) {
        check_journey(
          &world, world.first + from, world.first + to, distances[to]);
      }

      free(distances);
    }

    free_world(&world);
  }
}

Test(network_find, refuses_what_is_no_occupation)
{
  const World       world   = make_world(1U, 3U);
  CompetentJourney* journey = NULL;
  CompetentNetwork* network = NULL;
  size_t            n       = 1U;
  cr_expect(eq(int,
               (int)competent_network_find(
                 world.network, COMPETENT_NONE, world.first, &journey, NULL),
               COMPETENT_STATUS_BAD_ARGUMENT));
  cr_expect(eq(ptr, journey, NULL));
  cr_expect(eq(int,
               (int)competent_network_new(world.matcher, 0U, &network, NULL),
               COMPETENT_STATUS_BAD_ARGUMENT));
  cr_expect(
    eq(ptr,
       (void*)competent_network_transitions(world.network, COMPETENT_NONE, &n),
       NULL));
  cr_expect(eq(sz, n, 0U));
  free_world(&world);
}
