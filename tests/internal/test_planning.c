// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "support/scarcity.h"
#include "support/taxonomies.h"

#include <competent/course.h>
#include <competent/match.h>
#include <competent/network.h>
#include <competent/plan.h>
#include <competent/planner.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/taxonomy.h>
#include <competent/wishes.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stddef.h>

TestSuite(planning, .timeout = 240);

// Something of all that routes are made of, a scheme that pays included
static const char world[] =
  "@prefix lc: <https://w3id.org/libcompetent/def#> .\n"
  ":nurse a cnlo:Occupation ; cnlo:requiresHATEssential :b, :c, :d ;\n"
  "  cnluwvo:broadMatchTaxonomyItemKernberoep :g .\n"
  ":aide a cnlo:Occupation ; cnlo:requiresHATEssential :b, :e ;\n"
  "  cnluwvo:broadMatchTaxonomyItemKernberoep :g .\n"
  ":cook a cnlo:Occupation ; cnlo:requiresHATEssential :e, :f ;\n"
  "  cnluwvo:broadMatchTaxonomyItemKernberoep :h .\n"
  ":b a cnlo:HumanCapability . :c a cnlo:HumanCapability .\n"
  ":d a cnlo:HumanCapability . :e a cnlo:HumanCapability .\n"
  ":f a cnlo:HumanCapability .\n"
  ":diploma a cnlo:EducationalNorm ; cnlo:prescribesHATEssential :b, :c .\n"
  ":path a lc:Path ; lc:hasStep :helper, :carer, :start, :grow .\n"
  ":helper a lc:Function ; lc:performs :aide .\n"
  ":carer a lc:Function ; lc:performs :nurse ; lc:needs :diploma .\n"
  ":start a lc:Tile ; lc:leadsTo :helper ; lc:weeks 10 ; lc:price 0 ;\n"
  "  lc:teaches :b .\n"
  ":grow a lc:Tile ; lc:startsFrom :helper ; lc:leadsTo :carer ;\n"
  "  lc:awards :diploma ; lc:weeks 80 ; lc:price 500 .\n"
  ":school a lc:Course ; lc:awards :diploma ; lc:weeks 40 ; lc:price 3000 .\n"
  ":rest a lc:Course ; lc:teaches :d ; lc:weeks 5 ; lc:price 200 .\n"
  ":more a lc:Course ; lc:teaches :d, :c ; lc:weeks 7 ; lc:price 150 .\n"
  ":fund a lc:Scheme ; lc:amount [ lc:cap 100 ] .\n";

/// What every test has
typedef struct {
  CompetentTaxonomy* taxonomy;
  CompetentMatcher*  matcher;
  CompetentPlanner*  planner;
  CompetentProfile*  profile;
  CompetentConcept   target;
  CompetentWishes    wishes;
} World;

static World
make_world(void)
{
  World made = {.taxonomy = taxonomy_of(world),
                .wishes   = competent_wishes_none()};

  made.wishes.start = 20260901;
  made.target       = concept_of(made.taxonomy, "u:nurse");
  cr_assert(
    eq(int,
       (int)competent_matcher_new(
         made.taxonomy, COMPETENT_KIND_OCCUPATION, NULL, &made.matcher, NULL),
       0));
  cr_assert(
    eq(int,
       (int)competent_planner_new(made.taxonomy, NULL, &made.planner, NULL),
       0));
  cr_assert(
    eq(int, (int)competent_profile_new(made.taxonomy, &made.profile, NULL), 0));
  cr_assert(eq(int,
               (int)competent_profile_add(
                 made.profile, concept_of(made.taxonomy, "u:e"), 1.0, NULL),
               0));
  return made;
}

static void
free_world(const World* const made)
{
  competent_profile_free(made->profile);
  competent_planner_free(made->planner);
  competent_matcher_free(made->matcher);
  competent_taxonomy_free(made->taxonomy);
}

/// Something to be tried, which frees what it makes
typedef CompetentStatus (*Try)(const World* made, bool* is_null);

static CompetentStatus
try_planner(const World* const made, bool* const is_null)
{
  CompetentPlanner*     planner = NULL;
  const CompetentStatus st =
    competent_planner_new(made->taxonomy, NULL, &planner, NULL);
  *is_null = !planner;
  competent_planner_free(planner);
  return st;
}

static CompetentStatus
try_courses(const World* const made, bool* const is_null)
{
  CompetentCourses*     courses = NULL;
  const CompetentStatus st      = competent_planner_courses(made->planner,
                                                       made->profile,
                                                       made->target,
                                                       &made->wishes,
                                                       COMPETENT_THRIFT_COST,
                                                       3U,
                                                       &courses,
                                                       NULL);
  *is_null                      = !courses;
  competent_courses_free(courses);
  return st;
}

static CompetentStatus
try_set(const World* const made, bool* const is_null)
{
  CompetentCourses*     courses = NULL;
  const CompetentStatus st =
    competent_planner_course_set(made->planner,
                                 made->profile,
                                 made->target,
                                 &made->wishes,
                                 COMPETENT_THRIFT_WEEKS,
                                 &courses,
                                 NULL);
  *is_null = !courses;
  competent_courses_free(courses);
  return st;
}

static CompetentStatus
plan(const World* const           made,
     const CompetentWishes* const wishes,
     const CompetentRouteGoal     goal,
     bool* const                  is_null)
{
  CompetentPlan*        found = NULL;
  const CompetentStatus st    = competent_planner_plan(made->planner,
                                                    made->profile,
                                                    COMPETENT_NONE,
                                                    made->target,
                                                    wishes,
                                                    COMPETENT_THRIFT_COST,
                                                    goal,
                                                    3U,
                                                    &found,
                                                    NULL);
  *is_null                    = !found;
  competent_plan_free(found);
  return st;
}

static CompetentStatus
try_best(const World* const made, bool* const is_null)
{
  return plan(made, &made->wishes, COMPETENT_ROUTES_BEST, is_null);
}

static CompetentStatus
try_front(const World* const made, bool* const is_null)
{
  return plan(made, &made->wishes, COMPETENT_ROUTES_FRONT, is_null);
}

static CompetentStatus
try_obstacles(const World* const made, bool* const is_null)
{
  CompetentWishes wishes = made->wishes;
  wishes.weeks           = 3;
  return plan(made, &wishes, COMPETENT_ROUTES_BEST, is_null);
}

static CompetentStatus
try_network(const World* const made, bool* const is_null)
{
  CompetentNetwork* network = NULL;
  CompetentJourney* journey = NULL;
  CompetentStatus st = competent_network_new(made->matcher, 3U, &network, NULL);
  if (!st) {
    st = competent_network_find(network,
                                concept_of(made->taxonomy, "u:cook"),
                                made->target,
                                &journey,
                                NULL);
  }

  *is_null = !journey;
  competent_journey_free(journey);
  competent_network_free(network);
  return st;
}

static void
sweep(const Try try)
{
  const World made = make_world();

  // What is made once, at the first use, is there before allocations fail
  bool is_null = true;
  cr_assert(eq(int, (int)try(&made, &is_null), 0));
  for (size_t i = 0U;; ++i) {
    scarcity_begin(i, false);
    const CompetentStatus st = try(&made, &is_null);
    if (!scarcity_end()) {
      cr_assert(eq(int, (int)st, 0));
      cr_assert(lt(sz, 5U, i));
      break;
    }

    // Some do without: sorting in another way, or a bound that is left out
    cr_assert(st == COMPETENT_STATUS_NO_MEMORY ||
              st == COMPETENT_STATUS_SUCCESS);
    cr_assert(eq(int, is_null, st != COMPETENT_STATUS_SUCCESS));
  }

  free_world(&made);
}

Test(planning, of_courses_fails_where_there_is_no_memory)
{
  sweep(try_planner);
  sweep(try_courses);
  sweep(try_set);
}

Test(planning, of_routes_fails_where_there_is_no_memory)
{
  sweep(try_best);
  sweep(try_front);
  sweep(try_obstacles);
}

Test(planning, of_transitions_fails_where_there_is_no_memory)
{
  sweep(try_network);
}
