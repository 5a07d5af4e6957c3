// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/plan.h>

#include "support/taxonomies.h"

#include <competent/concept.h>
#include <competent/course.h>
#include <competent/detail.h>
#include <competent/fact.h>
#include <competent/match.h>
#include <competent/planner.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/taxonomy.h>
#include <competent/wishes.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

TestSuite(planner_plan, .timeout = 120);

#define PATHS                                                                \
  "@prefix lc: <https://w3id.org/libcompetent/def#> .\n"                     \
  ":nurse a cnlo:Occupation ; cnlo:requiresHATEssential :a, :b, :c, :d .\n"  \
  ":aide a cnlo:Occupation ; cnlo:requiresHATEssential :e .\n"               \
  ":a a cnlo:HumanCapability . :b a cnlo:HumanCapability .\n"                \
  ":c a cnlo:HumanCapability . :d a cnlo:HumanCapability .\n"                \
  ":e a cnlo:HumanCapability .\n"                                            \
  ":diploma a cnlo:EducationalNorm ; cnlo:prescribesHATEssential :b, :c .\n" \
  ":path a lc:Path ; lc:hasStep :helper, :carer, :start, :grow .\n"          \
  ":helper a lc:Function ; lc:performs :aide .\n"                            \
  ":carer a lc:Function ; lc:performs :nurse ; lc:needs :diploma .\n"        \
  ":start a lc:Tile ; lc:leadsTo :helper ; lc:weeks 10 ; lc:price 0 ;\n"     \
  "  lc:teaches :a ; lc:paid true .\n"                                       \
  ":grow a lc:Tile ; lc:startsFrom :helper ; lc:leadsTo :carer ;\n"          \
  "  lc:awards :diploma ; lc:weeks 80 ; lc:price 500 ; lc:paid true ;\n"     \
  "  lc:entryLevel 2 .\n"                                                    \
  ":school a lc:Course ; lc:awards :diploma ; lc:weeks 40 ;\n"               \
  "  lc:price 3000 ; lc:mode lc:BOL ; lc:paid false ; lc:weekHours 36 .\n"   \
  ":rest a lc:Course ; lc:teaches :a, :d ; lc:weeks 5 ; lc:price 200 .\n"

// A circle of functions beside the path, and a tile that leads back
#define CIRCLE                                                        \
  ":back a lc:Tile ; lc:startsFrom :carer ; lc:leadsTo :helper ;\n"   \
  "  lc:weeks 1 ; lc:price 0 ; lc:teaches :e .\n"                     \
  ":round a lc:Tile ; lc:startsFrom :helper ; lc:leadsTo :helper ;\n" \
  "  lc:weeks 1 ; lc:price 0 ; lc:teaches :e .\n"

/// What every test has
typedef struct {
  CompetentTaxonomy* taxonomy;
  CompetentPlanner*  planner;
  CompetentProfile*  profile;
  CompetentConcept   target;
} World;

static World
make_world(const char* const statements, const char* const target)
{
  World world  = {taxonomy_of(statements), NULL, NULL, COMPETENT_NONE};
  world.target = concept_of(world.taxonomy, target);
  cr_assert(
    eq(int,
       (int)competent_planner_new(world.taxonomy, NULL, &world.planner, NULL),
       0));
  cr_assert(eq(
    int, (int)competent_profile_new(world.taxonomy, &world.profile, NULL), 0));
  return world;
}

static void
free_world(const World* const world)
{
  competent_profile_free(world->profile);
  competent_planner_free(world->planner);
  competent_taxonomy_free(world->taxonomy);
}

static CompetentPlan*
limited_plan_of(const World* const           world,
                const CompetentWishes* const wishes,
                const CompetentThrift        thrift,
                const CompetentRouteGoal     goal,
                const size_t                 limit)
{
  CompetentPlan* plan = NULL;
  cr_assert(eq(int,
               (int)competent_planner_plan(world->planner,
                                           world->profile,
                                           COMPETENT_NONE,
                                           world->target,
                                           wishes,
                                           thrift,
                                           goal,
                                           limit,
                                           &plan,
                                           NULL),
               0));
  cr_assert(eq(i32, competent_plan_target(plan), world->target));
  return plan;
}

static CompetentPlan*
plan_of(const World* const           world,
        const CompetentWishes* const wishes,
        const CompetentThrift        thrift,
        const CompetentRouteGoal     goal)
{
  return limited_plan_of(world, wishes, thrift, goal, 50U);
}

// Write a route as "start>helper grow>carer: 90 weeks, 50000"
static void
describe(const World* const         world,
         const CompetentPlan* const plan,
         const size_t               index,
         char* const                text)
{
  size_t                          n      = 0U;
  const CompetentRoute* const     routes = competent_plan_routes(plan, &n);
  const CompetentRouteStep* const steps  = competent_plan_steps(plan, &n);

  text[0] = '\0';
  for (int32_t i = 0; i < routes[index].n_steps; ++i) {
    const CompetentRouteStep step = steps[routes[index].first_step + i];
    const CompetentText      name =
      competent_taxonomy_iri(world->taxonomy, step.concept);
    const CompetentText behind =
      competent_taxonomy_iri(world->taxonomy, step.leads_to);
    sprintf(text + strlen(text),
            "%.*s%s%.*s ",
            (int)name.length - 2,
            name.bytes + 2,
            behind.length ? ">" : "",
            behind.length ? (int)behind.length - 2 : 0,
            behind.length ? behind.bytes + 2 : "");
  }

  sprintf(text + strlen(text),
          "%d %lld",
          (int)routes[index].weeks,
          (long long)routes[index].own_cost);
}

// Return the index of the first route that no ontwikkelpad ends
static size_t
first_other(const CompetentPlan* const plan)
{
  size_t                      n      = 0U;
  const CompetentRoute* const routes = competent_plan_routes(plan, &n);
  for (size_t i = 0U; i < n; ++i) {
    if (!routes[i].is_recognised) {
      return i;
    }
  }

  cr_fail("There is no other route");
  return 0U;
}

Test(planner_plan, goes_through_a_path_or_a_school)
{
  char        text[512];
  const World world = make_world(PATHS, "u:nurse");

  CompetentPlan* plan =
    plan_of(&world, NULL, COMPETENT_THRIFT_COST, COMPETENT_ROUTES_BEST);
  describe(&world, plan, 0U, text);
  cr_expect(eq(str, text, "start>helper grow>carer 90 50000"));
  cr_expect(competent_plan_is_proven(plan));
  cr_expect(eq(i64, competent_plan_bound(plan), 50000));
  cr_expect(eq(i32, competent_plan_before(plan), 0));
  cr_expect(eq(i32, competent_plan_reachable(plan), COMPETENT_TARGET_POINTS));
  competent_plan_free(plan);

  // The path goes first, whatever it takes, and the rest by what it takes
  plan = plan_of(&world, NULL, COMPETENT_THRIFT_WEEKS, COMPETENT_ROUTES_BEST);
  describe(&world, plan, 0U, text);
  cr_expect(eq(str, text, "start>helper grow>carer 90 50000"));
  describe(&world, plan, first_other(plan), text);
  cr_expect(eq(str, text, "school rest nurse 45 320000"));
  cr_expect(le(i64, competent_plan_bound(plan), 45));
  competent_plan_free(plan);
  free_world(&world);
}

Test(planner_plan, tells_what_every_step_gains)
{
  const World     world  = make_world(PATHS, "u:nurse");
  CompetentWishes wishes = competent_wishes_none();
  size_t          n      = 0U;
  wishes.start           = 20260901;
  CompetentPlan* const plan =
    plan_of(&world, &wishes, COMPETENT_THRIFT_COST, COMPETENT_ROUTES_BEST);
  const CompetentRouteStep* const steps = competent_plan_steps(plan, &n);
  const CompetentLesson* const    gains = competent_plan_gains(plan, &n);

  cr_expect(eq(i32, steps[0].kind, (int32_t)COMPETENT_STEP_TILE));
  cr_expect(eq(i32, steps[0].path, concept_of(world.taxonomy, "u:path")));
  cr_expect(eq(i32, steps[0].start, 20260901));
  cr_expect(eq(i32, steps[0].end, 20261110));
  cr_expect(eq(i32, steps[1].begin, 10));
  cr_expect(eq(i32, steps[1].before, steps[0].after));
  cr_assert(eq(i32, steps[0].n_gains, 1));
  cr_expect(eq(i32,
               gains[steps[0].first_gain].concept,
               concept_of(world.taxonomy, "u:a")));
  cr_expect(eq(i32, steps[1].n_gains, 2));
  cr_expect(
    eq(i32,
       steps[1].after - steps[1].before,
       gains[steps[1].first_gain].gain + gains[steps[1].first_gain + 1].gain));

  // No group says what is feasible
  cr_expect(eq(ptr, (void*)competent_plan_unlocked(plan, &n), NULL));
  cr_expect(eq(sz, n, 0U));
  competent_plan_free(plan);
  free_world(&world);
}

Test(planner_plan, begins_where_somebody_works)
{
  char           text[512];
  const World    world = make_world(PATHS, "u:nurse");
  CompetentPlan* plan  = NULL;
  cr_assert(
    eq(int,
       (int)competent_planner_plan(world.planner,
                                   world.profile,
                                   concept_of(world.taxonomy, "u:helper"),
                                   world.target,
                                   NULL,
                                   COMPETENT_THRIFT_COST,
                                   COMPETENT_ROUTES_BEST,
                                   1U,
                                   &plan,
                                   NULL),
       0));
  describe(&world, plan, 0U, text);
  cr_expect(eq(str, text, "grow>carer 80 50000"));
  competent_plan_free(plan);
  free_world(&world);
}

Test(planner_plan, says_what_stands_in_the_way_and_what_is_cheapest)
{
  const World     world  = make_world(PATHS, "u:nurse");
  CompetentWishes wishes = competent_wishes_none();
  size_t          n      = 0U;

  wishes.weeks     = 60;
  wishes.must_earn = true;
  CompetentPlan* const plan =
    plan_of(&world, &wishes, COMPETENT_THRIFT_COST, COMPETENT_ROUTES_BEST);
  cr_expect(eq(ptr, (void*)competent_plan_routes(plan, &n), NULL));

  const CompetentObstacle* const all = competent_plan_obstacles(plan, &n);
  cr_assert(ge(sz, n, 2U));
  cr_expect(eq(i32, all[0].bar, (int32_t)COMPETENT_BAR_END));
  cr_expect(eq(i32, all[0].opens, 1));
  cr_expect(eq(i64, all[0].own_cost, 50000));
  cr_expect(eq(i32, all[0].weeks, 90));
  cr_expect(eq(i32, all[1].bar, (int32_t)COMPETENT_BAR_EARNING));
  cr_expect(eq(i32, all[1].weeks, 45));
  competent_plan_free(plan);

  wishes        = competent_wishes_none();
  wishes.budget = 40000;
  CompetentPlan* const poor =
    plan_of(&world, &wishes, COMPETENT_THRIFT_COST, COMPETENT_ROUTES_BEST);
  const CompetentObstacle* const others = competent_plan_obstacles(poor, &n);
  cr_assert(ge(sz, n, 1U));
  cr_expect(eq(i32, others[0].bar, (int32_t)COMPETENT_BAR_BUDGET));
  cr_expect(eq(i64, others[0].own_cost, 50000));
  competent_plan_free(poor);
  free_world(&world);
}

Test(planner_plan, keeps_to_what_the_law_asks)
{
  const World     world  = make_world(PATHS, "u:nurse");
  CompetentWishes wishes = competent_wishes_none();
  size_t          n      = 0U;

  // Enough is known without the diploma, yet it has to be there
  wishes.coverage = 0;
  CompetentPlan* const plan =
    plan_of(&world, &wishes, COMPETENT_THRIFT_WEEKS, COMPETENT_ROUTES_BEST);
  const CompetentRoute* const routes = competent_plan_routes(plan, &n);
  cr_assert(ge(sz, n, 1U));
  cr_expect(eq(i32, routes[first_other(plan)].weeks, 40));
  competent_plan_free(plan);

  cr_assert(
    eq(int,
       (int)competent_profile_add(
         world.profile, concept_of(world.taxonomy, "u:diploma"), 1.0, NULL),
       0));
  CompetentPlan* const now =
    plan_of(&world, &wishes, COMPETENT_THRIFT_WEEKS, COMPETENT_ROUTES_BEST);
  cr_expect(eq(i32, competent_plan_routes(now, &n)[0].weeks, 0));
  competent_plan_free(now);
  free_world(&world);
}

Test(planner_plan, lets_nobody_into_a_regulated_occupation_without_a_diploma)
{
  // On the way it is left out, and at the end it stands in the way
  char        text[512];
  const World world = make_world(
    PATHS ":medic a cnlo:Occupation ; cnlo:requiresHATEssential :a, :b ;\n"
          "  cnluwvo:isRegulatedProfession true .\n"
          ":lore a lc:Course ; lc:teaches :a, :b ; lc:weeks 1 ; lc:price 1 .\n",
    "u:medic");
  size_t               n = 0U;
  CompetentPlan* const plan =
    plan_of(&world, NULL, COMPETENT_THRIFT_COST, COMPETENT_ROUTES_BEST);
  cr_expect(eq(ptr, (void*)competent_plan_routes(plan, &n), NULL));

  const CompetentObstacle* const all = competent_plan_obstacles(plan, &n);
  cr_assert(ge(sz, n, 1U));
  bool is_told = false;
  for (size_t i = 0U; i < n; ++i) {
    is_told = is_told || all[i].bar == (int32_t)COMPETENT_BAR_DIPLOMA;
    cr_expect(eq(i32, all[i].opens, 0));
  }

  cr_expect(is_told);
  competent_plan_free(plan);

  // Whoever does that work already may go on
  cr_assert(
    eq(int,
       (int)competent_profile_add(world.profile, world.target, 1.0, NULL),
       0));
  CompetentPlan* const on =
    plan_of(&world, NULL, COMPETENT_THRIFT_COST, COMPETENT_ROUTES_BEST);
  describe(&world, on, 0U, text);
  cr_expect(eq(str, text, "medic 0 0"));
  competent_plan_free(on);
  free_world(&world);
}

Test(planner_plan, gets_the_diploma_for_a_regulated_occupation_by_a_course)
{
  // No function asks for it, only the law does
  char        text[512];
  const World world = make_world(
    PATHS
    ":medic a cnlo:Occupation ; skos:prefLabel 'Arts'@nl ;\n"
    "  cnlo:requiresHATEssential :a, :b ;\n"
    "  cnluwvo:isRegulatedProfession true .\n"
    ":degree a cnlo:EducationalNorm ; skos:prefLabel 'Arts'@nl ;\n"
    "  cnlo:prescribes :a, :b .\n"
    ":faculty a lc:Course ; lc:awards :degree ; lc:weeks 300 ; lc:price 100 .\n"
    ":lore a lc:Course ; lc:teaches :a, :b ; lc:weeks 1 ; lc:price 1 .\n",
    "u:medic");
  CompetentPlan* const plan =
    plan_of(&world, NULL, COMPETENT_THRIFT_COST, COMPETENT_ROUTES_BEST);
  describe(&world, plan, 0U, text);
  cr_expect(eq(str, text, "faculty medic 300 10000"));
  competent_plan_free(plan);
  free_world(&world);
}

#define GREEN                                                                \
  "@prefix lc: <https://w3id.org/libcompetent/def#> .\n"                     \
  ":gardener a cnlo:Occupation ; cnlo:requiresHATEssential :a .\n"           \
  ":planter a cnlo:Occupation ; cnlo:requiresHATEssential :b .\n"            \
  ":a a cnlo:HumanCapability . :b a cnlo:HumanCapability .\n"                \
  ":one a cnlo:EducationalNorm ; cnlo:prescribesHATEssential :b .\n"         \
  ":two a cnlo:EducationalNorm ; cnlo:prescribesHATEssential :a .\n"         \
  ":entry a lc:Function .\n"                                                 \
  ":worker a lc:Function ; lc:performs :planter , :gardener .\n"             \
  ":learn a lc:Tile ; lc:startsFrom :entry ; lc:leadsTo :entry ;\n"          \
  "  lc:awards :one ; lc:level 1 ; lc:document lc:Diploma ; lc:weeks 50 ;\n" \
  "  lc:price 100 .\n"                                                       \
  ":grow a lc:Tile ; lc:startsFrom :entry ; lc:leadsTo :worker ;\n"          \
  "  lc:awards :two ; lc:level 2 ; lc:document lc:Diploma ; lc:weeks 60 ;\n" \
  "  lc:price 200 ; lc:entryLevel 1 .\n"

Test(planner_plan, begins_where_anybody_may_and_minds_the_level)
{
  char           text[512];
  const World    world = make_world(GREEN, "u:gardener");
  CompetentPlan* plan =
    plan_of(&world, NULL, COMPETENT_THRIFT_WEEKS, COMPETENT_ROUTES_BEST);

  // Nothing is known of diplomas; a function may have several occupations
  describe(&world, plan, 0U, text);
  cr_expect(eq(str, text, "entry grow>worker 60 20000"));
  competent_plan_free(plan);

  // There are none, so the first level has to be learned first
  cr_assert(eq(int,
               (int)competent_profile_set_fact(
                 world.profile, COMPETENT_FACT_ALL_DIPLOMAS, 1, NULL),
               0));
  plan = plan_of(&world, NULL, COMPETENT_THRIFT_WEEKS, COMPETENT_ROUTES_BEST);
  describe(&world, plan, 0U, text);
  cr_expect(eq(str, text, "entry learn>entry grow>worker 110 30000"));
  competent_plan_free(plan);
  free_world(&world);
}

Test(planner_plan, begins_behind_what_a_diploma_was_learned_for)
{
  char        text[512];
  const World world = make_world(GREEN, "u:gardener");
  cr_assert(eq(int,
               (int)competent_profile_add(
                 world.profile, concept_of(world.taxonomy, "u:two"), 1.0, NULL),
               0));
  CompetentPlan* const plan =
    plan_of(&world, NULL, COMPETENT_THRIFT_COST, COMPETENT_ROUTES_BEST);
  size_t n = 0U;
  describe(&world, plan, 0U, text);
  cr_expect(eq(str, text, "worker 0 0"));
  cr_expect(eq(i32, competent_plan_routes(plan, &n)[0].is_recognised, 1));
  competent_plan_free(plan);
  free_world(&world);
}

#define PAID                                                          \
  ":scheme a lc:Scheme ; lc:validFrom '2026-01-01' ;\n"               \
  "  lc:condition [ lc:about lc:Applicant ; lc:oneOf lc:Person ] ,\n" \
  "    [ lc:about lc:WeeksAhead ; lc:atMost 13 ] ;\n"                 \
  "  lc:amount [ lc:share 1 ] .\n"

Test(planner_plan, counts_on_schemes_for_what_begins_at_once_only)
{
  const World     world  = make_world(PATHS PAID, "u:nurse");
  CompetentWishes wishes = competent_wishes_none();
  size_t          n      = 0U;
  wishes.start           = 20260901;

  // The first tile is free; the other one is asked for ten weeks later
  CompetentPlan* const plan =
    plan_of(&world, &wishes, COMPETENT_THRIFT_COST, COMPETENT_ROUTES_BEST);
  const CompetentRouteStep* const steps = competent_plan_steps(plan, &n);
  cr_expect(eq(i64, steps[1].own_cost, 50000));
  cr_expect(eq(i32, steps[1].payer, COMPETENT_NONE));
  cr_expect(eq(i64, competent_plan_routes(plan, &n)[0].own_cost, 50000));
  competent_plan_free(plan);

  CompetentPlan* there = NULL;
  cr_assert(
    eq(int,
       (int)competent_planner_plan(world.planner,
                                   world.profile,
                                   concept_of(world.taxonomy, "u:helper"),
                                   world.target,
                                   &wishes,
                                   COMPETENT_THRIFT_COST,
                                   COMPETENT_ROUTES_BEST,
                                   1U,
                                   &there,
                                   NULL),
       0));
  cr_expect(eq(i64, competent_plan_steps(there, &n)[0].own_cost, 0));
  cr_expect(eq(i32,
               competent_plan_steps(there, &n)[0].payer,
               concept_of(world.taxonomy, "u:scheme")));
  competent_plan_free(there);
  free_world(&world);
}

Test(planner_plan, ends_where_functions_go_around)
{
  char           text[512];
  const World    world = make_world(PATHS CIRCLE, "u:nurse");
  CompetentPlan* plan =
    plan_of(&world, NULL, COMPETENT_THRIFT_COST, COMPETENT_ROUTES_BEST);
  describe(&world, plan, 0U, text);
  cr_expect(eq(str, text, "start>helper grow>carer 90 50000"));
  competent_plan_free(plan);
  free_world(&world);
}

enum { N_SEEDS = 60, N_SKILLS = 10, N_COURSES = 14 };

// Courses at random, in an order that the last argument turns around
static char*
write_courses(const uint32_t seed, const bool is_reversed)
{
  char* const text = (char*)calloc(1U, 32768U);
  char*       lines[64];
  unsigned    n     = 0U;
  uint32_t    state = seed;
  for (unsigned i = 0U; i < N_COURSES + 2U * N_SKILLS; ++i) {
    char* const line = (char*)calloc(1U, 512U);
    if (i < N_SKILLS) {
      sprintf(line, ":s%u a cnlo:HumanCapability .\n", i);
    } else if (i < 2U * N_SKILLS) {
      sprintf(line,
              ":o a cnlo:Occupation ; cnlo:requiresHAT%s :s%u .\n",
              (next_random(&state) % 2U) ? "Essential" : "Important",
              i - N_SKILLS);
    } else {
      sprintf(line,
              ":c%u a lc:Course ; lc:price %u ; lc:weeks %u ; lc:weekHours %u",
              i,
              next_random(&state) % 12U * 100U,
              next_random(&state) % 10U,
              8U + next_random(&state) % 30U);
      for (unsigned s = 0U; s < N_SKILLS; ++s) {
        if (next_random(&state) % 3U == 0U) {
          sprintf(line + strlen(line), " ; lc:teaches :s%u", s);
        }
      }

      strcat(line, " .\n");
    }

    lines[n++] = line;
  }

  // What only one occupation asks for tells nothing, so there are two
  strcat(text,
         "@prefix lc: <https://w3id.org/libcompetent/def#> .\n"
         ":another a cnlo:Occupation ; cnlo:requiresHATEssential :else .\n"
         ":else a cnlo:HumanCapability .\n");
  for (unsigned i = 0U; i < n; ++i) {
    char* const line = lines[is_reversed ? n - 1U - i : i];
    strcat(text, line);
    free(line);
  }

  return text;
}

static World
world_at_random(const uint32_t seed, const bool is_reversed)
{
  char* const statements = write_courses(seed, is_reversed);
  const World world      = make_world(statements, "u:o");
  free(statements);
  return world;
}

static bool
is_as_good(const CompetentRoute* const x, const CompetentRoute* const y)
{
  return x->weeks <= y->weeks && x->own_cost <= y->own_cost &&
         x->n_steps <= y->n_steps;
}

Test(planner_plan, front_has_no_route_that_another_is_better_than)
{
  size_t n_routes = 0U;
  for (uint32_t seed = 1U; seed <= N_SEEDS; ++seed) {
    const World          world = world_at_random(seed, false);
    CompetentPlan* const plan =
      plan_of(&world, NULL, COMPETENT_THRIFT_COST, COMPETENT_ROUTES_FRONT);
    CompetentPlan* const best =
      plan_of(&world, NULL, COMPETENT_THRIFT_COST, COMPETENT_ROUTES_BEST);
    size_t                      n      = 0U;
    size_t                      n_best = 0U;
    const CompetentRoute* const front  = competent_plan_routes(plan, &n);
    const CompetentRoute* const routes = competent_plan_routes(best, &n_best);
    for (size_t i = 0U; i < n; ++i) {
      for (size_t j = 0U; j < n; ++j) {
        cr_assert(i == j || !is_as_good(&front[j], &front[i]));
      }
    }

    n_routes += n;
    cr_assert(competent_plan_is_proven(plan));
    for (size_t i = 0U; i < n_best; ++i) {
      bool is_covered = false;
      for (size_t j = 0U; j < n; ++j) {
        is_covered = is_covered || is_as_good(&front[j], &routes[i]);
      }

      cr_assert(is_covered);
    }

    competent_plan_free(plan);
    competent_plan_free(best);
    free_world(&world);
  }

  cr_expect(lt(sz, (size_t)N_SEEDS, n_routes));
}

static bool
is_same(const CompetentRoute* const x, const CompetentRoute* const y)
{
  return x->weeks == y->weeks && x->own_cost == y->own_cost &&
         x->n_steps == y->n_steps && x->is_recognised == y->is_recognised;
}

// Expect that fewer routes of a front are the first ones of all of it
static void
expect_first_routes(const World* const world, const CompetentThrift thrift)
{
  CompetentPlan* const whole =
    plan_of(world, NULL, thrift, COMPETENT_ROUTES_FRONT);
  size_t                      n   = 0U;
  const CompetentRoute* const all = competent_plan_routes(whole, &n);
  for (size_t limit = 1U; limit <= n; ++limit) {
    CompetentPlan* const part =
      limited_plan_of(world, NULL, thrift, COMPETENT_ROUTES_FRONT, limit);
    size_t                      n_part = 0U;
    const CompetentRoute* const routes = competent_plan_routes(part, &n_part);
    cr_assert(eq(sz, n_part, limit));
    for (size_t i = 0U; i < limit; ++i) {
      cr_assert(is_same(&routes[i], &all[i]));
    }

    competent_plan_free(part);
  }

  competent_plan_free(whole);
}

Test(planner_plan, front_with_a_limit_has_its_first_routes)
{
  for (uint32_t seed = 1U; seed <= N_SEEDS; ++seed) {
    const World world = world_at_random(seed, false);
    expect_first_routes(&world, COMPETENT_THRIFT_COST);
    expect_first_routes(&world, COMPETENT_THRIFT_WEEKS);
    free_world(&world);
  }
}

// Two courses of three seem cheaper than the tile, which is better than them
// and than the slow one; so the fast one moves up, that had no place among two
Test(planner_plan, front_with_a_limit_keeps_what_moves_up)
{
  const World world = make_world(
    "@prefix lc: <https://w3id.org/libcompetent/def#> .\n"
    ":o a cnlo:Occupation ; cnlo:requiresHATEssential :a, :b, :c .\n"
    ":another a cnlo:Occupation ; cnlo:requiresHATEssential :else .\n"
    ":a a cnlo:HumanCapability . :b a cnlo:HumanCapability .\n"
    ":c a cnlo:HumanCapability . :else a cnlo:HumanCapability .\n"
    ":ab a lc:Course ; lc:teaches :a, :b ; lc:price 6 ; lc:weeks 5 .\n"
    ":bc a lc:Course ; lc:teaches :b, :c ; lc:price 6 ; lc:weeks 5 .\n"
    ":ca a lc:Course ; lc:teaches :c, :a ; lc:price 6 ; lc:weeks 5 .\n"
    ":slow a lc:Course ; lc:teaches :a, :b, :c ; lc:price 13 ; lc:weeks 9 .\n"
    ":fast a lc:Course ; lc:teaches :a, :b, :c ; lc:price 14 ; lc:weeks 1 .\n"
    ":entry a lc:Function . :work a lc:Function ; lc:performs :o .\n"
    ":tile a lc:Tile ; lc:startsFrom :entry ; lc:leadsTo :work ;\n"
    "  lc:teaches :a, :b, :c ; lc:price 10 ; lc:weeks 5 .\n",
    "u:o");
  char                 text[512];
  CompetentPlan* const plan =
    plan_of(&world, NULL, COMPETENT_THRIFT_COST, COMPETENT_ROUTES_FRONT);
  describe(&world, plan, 0U, text);
  cr_expect(eq(str, text, "entry tile>work 5 1000"));
  describe(&world, plan, 1U, text);
  cr_expect(eq(str, text, "fast o 1 1400"));
  competent_plan_free(plan);
  expect_first_routes(&world, COMPETENT_THRIFT_COST);
  free_world(&world);
}

// Of a front an ontwikkelpad goes first only where it spends least
Test(planner_plan, front_goes_by_what_is_spent_and_not_by_paths)
{
  const World world = make_world(PATHS, "u:nurse");
  for (int t = 0; t <= (int)COMPETENT_THRIFT_WEEKS; ++t) {
    if (t != (int)COMPETENT_THRIFT_HOURS) {
      const bool           is_by_cost = t == (int)COMPETENT_THRIFT_COST;
      CompetentPlan* const plan       = limited_plan_of(
        &world, NULL, (CompetentThrift)t, COMPETENT_ROUTES_FRONT, 1U);
      size_t                      n     = 0U;
      const CompetentRoute* const first = competent_plan_routes(plan, &n);
      cr_assert(eq(sz, n, 1U));
      cr_expect(eq(i32, first->is_recognised, (int32_t)is_by_cost));
      competent_plan_free(plan);
    }
  }

  expect_first_routes(&world, COMPETENT_THRIFT_COST);
  expect_first_routes(&world, COMPETENT_THRIFT_WEEKS);
  free_world(&world);
}

// Return what the best route spends, or a very high number for none
static int64_t
least_spent(const World* const world, const CompetentWishes wishes)
{
  CompetentPlan* const plan =
    plan_of(world, &wishes, COMPETENT_THRIFT_COST, COMPETENT_ROUTES_BEST);
  size_t                      n      = 0U;
  const CompetentRoute* const routes = competent_plan_routes(plan, &n);
  const int64_t               spent  = n ? routes[0].own_cost : INT64_MAX;
  competent_plan_free(plan);
  return spent;
}

Test(planner_plan, is_never_worse_where_less_is_in_the_way)
{
  for (uint32_t seed = 1U; seed <= N_SEEDS; ++seed) {
    const World     world  = world_at_random(seed, false);
    uint32_t        state  = seed;
    CompetentWishes wishes = competent_wishes_none();
    wishes.budget          = next_random(&state) % 30U * 10000;
    wishes.weeks           = (int32_t)(next_random(&state) % 20U);
    wishes.hours           = (int32_t)(8U + next_random(&state) % 30U);
    wishes.steps           = (int32_t)(1U + next_random(&state) % 6U);

    const int64_t   least = least_spent(&world, wishes);
    CompetentWishes other = wishes;
    other.budget          = COMPETENT_UNKNOWN;
    cr_assert(le(i64, least_spent(&world, other), least));
    other       = wishes;
    other.weeks = COMPETENT_UNKNOWN;
    cr_assert(le(i64, least_spent(&world, other), least));
    other       = wishes;
    other.hours = COMPETENT_UNKNOWN;
    cr_assert(le(i64, least_spent(&world, other), least));
    other       = wishes;
    other.steps = COMPETENT_UNKNOWN;
    cr_assert(le(i64, least_spent(&world, other), least));
    other          = wishes;
    other.coverage = wishes.coverage / 2;
    cr_assert(le(i64, least_spent(&world, other), least));
    free_world(&world);
  }
}

#define GROUP "cnluwvo:broadMatchTaxonomyItemKernberoep"

enum { N_FITTING = 30, N_LOOKED_AT = 20 };

// A target that shares one skill with a person, as more occupations do than are
// looked at as ways, which all ask for less else.  Those of the group share
// little, so much counts as close.
static World
world_of_neighbours(void)
{
  static char text[16384];

  strcpy(text,
         ":target a cnlo:Occupation ;\n"
         "  cnlo:requiresHATEssential :can, :p, :q, :r .\n"
         ":x a cnlo:Occupation ; " GROUP " :g ;\n"
         "  cnlo:requiresHATEssential :s1, :s2, :s3, :s4 ;\n"
         "  cnlo:requiresHATSomewhat :can .\n"
         ":y a cnlo:Occupation ; " GROUP " :g ;\n"
         "  cnlo:requiresHATEssential :t1, :t2, :t3, :t4 ;\n"
         "  cnlo:requiresHATSomewhat :can .\n"
         ":other a cnlo:Occupation ; cnlo:requiresHATEssential :t1, :t2 .\n"
         ":g a cnluwvo:TaxonomyItemKernberoep .\n"
         ":can a cnlo:HumanCapability . :p a cnlo:HumanCapability .\n"
         ":q a cnlo:HumanCapability . :r a cnlo:HumanCapability .\n");
  for (unsigned i = 1U; i <= 4U; ++i) {
    sprintf(text + strlen(text),
            ":s%u a cnlo:HumanCapability . :t%u a cnlo:HumanCapability .\n",
            i,
            i);
  }

  for (unsigned i = 0U; i < N_FITTING; ++i) {
    sprintf(text + strlen(text),
            ":o%u a cnlo:Occupation ; cnlo:requiresHATEssential :can, :u%u .\n"
            ":u%u a cnlo:HumanCapability .\n",
            i,
            i,
            i);
  }

  const World world = make_world(text, "u:target");
  cr_assert(eq(int,
               (int)competent_profile_add(
                 world.profile, concept_of(world.taxonomy, "u:can"), 1.0, NULL),
               0));
  return world;
}

// Return the place of the target among what fits the person best
static size_t
rank_of_target(const World* const world)
{
  CompetentMatcher* matcher = NULL;
  CompetentMatches* matches = NULL;
  cr_assert(
    eq(int,
       (int)competent_matcher_new(
         world->taxonomy, COMPETENT_KIND_OCCUPATION, NULL, &matcher, NULL),
       0));
  cr_assert(
    eq(int,
       (int)competent_matcher_rank(
         matcher, world->profile, COMPETENT_ORDER_FIT, 1000U, &matches, NULL),
       0));

  size_t rank = 0U;
  while (competent_matches_targets(matches)[rank] != world->target) {
    ++rank;
  }

  cr_assert(eq(i32,
               competent_matches_nearnesses(matches)[rank],
               (int32_t)COMPETENT_NEARNESS_CLOSE));
  competent_matches_free(matches);
  competent_matcher_free(matcher);
  return rank;
}

// Whoever is close may begin at once, however many fit them better
Test(planner_plan, begins_in_what_is_close_behind_all_that_is_closer)
{
  const World world = world_of_neighbours();
  cr_assert(le(sz, (size_t)N_LOOKED_AT, rank_of_target(&world)));

  CompetentPlan* const plan =
    plan_of(&world, NULL, COMPETENT_THRIFT_COST, COMPETENT_ROUTES_BEST);
  size_t                      n      = 0U;
  const CompetentRoute* const routes = competent_plan_routes(plan, &n);
  cr_assert(lt(sz, 0U, n));
  cr_expect(eq(i32, routes[0].n_steps, 1));
  cr_expect(lt(i32, routes[0].coverage, COMPETENT_ENOUGH_COVERAGE));
  competent_plan_free(plan);

  // Unless they wish for more than that
  CompetentWishes wishes = competent_wishes_none();
  wishes.coverage        = COMPETENT_TARGET_POINTS;
  CompetentPlan* const more =
    plan_of(&world, &wishes, COMPETENT_THRIFT_COST, COMPETENT_ROUTES_BEST);
  cr_expect(eq(ptr, (void*)competent_plan_routes(more, &n), NULL));
  competent_plan_free(more);
  free_world(&world);
}

Test(planner_plan, does_not_depend_on_the_order_of_data)
{
  char one[512];
  char two[512];
  for (uint32_t seed = 1U; seed <= N_SEEDS; ++seed) {
    const World          a = world_at_random(seed, false);
    const World          b = world_at_random(seed, true);
    CompetentPlan* const x =
      plan_of(&a, NULL, COMPETENT_THRIFT_WEEKS, COMPETENT_ROUTES_BEST);
    CompetentPlan* const y =
      plan_of(&b, NULL, COMPETENT_THRIFT_WEEKS, COMPETENT_ROUTES_BEST);
    size_t n = 0U;
    size_t m = 0U;
    (void)competent_plan_routes(x, &n);
    (void)competent_plan_routes(y, &m);
    cr_assert(eq(sz, n, m));
    for (size_t i = 0U; i < n; ++i) {
      describe(&a, x, i, one);
      describe(&b, y, i, two);
      cr_assert(eq(str, one, two));
    }

    competent_plan_free(x);
    competent_plan_free(y);
    free_world(&a);
    free_world(&b);
  }
}

Test(planner_plan, refuses_what_it_cannot_do)
{
  const World    world = make_world(PATHS, "u:nurse");
  CompetentPlan* plan  = NULL;
  const struct {
    CompetentConcept now;
    CompetentThrift  thrift;
    size_t           limit;
  } wrong[] = {{concept_of(world.taxonomy, "u:a"), COMPETENT_THRIFT_COST, 1U},
               {COMPETENT_NONE, COMPETENT_THRIFT_HOURS, 1U},
               {COMPETENT_NONE, COMPETENT_THRIFT_COST, 0U},
               {COMPETENT_NONE, COMPETENT_THRIFT_COST, 1001U}};
  for (size_t i = 0U; i < sizeof(wrong) / sizeof(wrong[0]); ++i) {
    cr_expect(eq(int,
                 (int)competent_planner_plan(world.planner,
                                             world.profile,
                                             wrong[i].now,
                                             world.target,
                                             NULL,
                                             wrong[i].thrift,
                                             COMPETENT_ROUTES_BEST,
                                             wrong[i].limit,
                                             &plan,
                                             NULL),
                 COMPETENT_STATUS_BAD_ARGUMENT));
    cr_expect(eq(ptr, plan, NULL));
  }

  cr_expect(
    eq(str, (char*)competent_step_kind_name(COMPETENT_STEP_TILE), "tile"));
  cr_expect(eq(
    ptr,
    (void*)competent_step_kind_name((CompetentStepKind)COMPETENT_N_STEP_KINDS),
    NULL));
  free_world(&world);
}
