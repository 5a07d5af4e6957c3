// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/course.h>

#include "support/taxonomies.h"

#include <competent/concept.h>
#include <competent/detail.h>
#include <competent/fact.h>
#include <competent/gap.h>
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
#include <string.h>

TestSuite(planner_courses, .timeout = 60);
TestSuite(planner_course_set, .timeout = 60);

// Four skills of a cook, each of which some course teaches
#define TERMS                                                       \
  "@prefix lc: <https://w3id.org/libcompetent/def#> .\n"            \
  ":cook a cnlo:Occupation ; skos:prefLabel 'Kok' ;\n"              \
  "  cnlo:requiresHATEssential :bake, :fry, :cut, :serve .\n"       \
  ":other a cnlo:Occupation ; cnlo:requiresHATEssential :clean .\n" \
  ":bake a cnlo:HumanCapability . :fry a cnlo:HumanCapability .\n"  \
  ":cut a cnlo:HumanCapability . :serve a cnlo:HumanCapability .\n" \
  ":clean a cnlo:HumanCapability .\n"                               \
  ":norm a cnlo:EducationalNorm ; cnlo:prescribesHATEssential :bake, :fry .\n"

static const char kitchen[] = TERMS
  ":cheap a lc:Course ; lc:teaches :bake ; lc:price 100 ; lc:weeks 10 ;\n"
  "  lc:studyHours 80 .\n"
  ":fast a lc:Course ; lc:teaches :bake ; lc:price 300 ; lc:weeks 2 ;\n"
  "  lc:studyHours 60 .\n"
  ":whole a lc:Course ; lc:awards :norm ; lc:price 250 ; lc:weeks 20 ;\n"
  "  lc:studyHours 800 .\n"
  ":free a lc:Course ; lc:teaches :cut, :serve ; lc:price 0 ; lc:weeks 1 ;\n"
  "  lc:studyHours 8 .\n"
  ":unpriced a lc:Course ; lc:teaches :fry ; lc:weeks 1 .\n"
  ":clean-only a lc:Course ; lc:teaches :clean ; lc:price 1 ; lc:weeks 1 .\n"
  ":gated a lc:Course ; lc:teaches :fry ; lc:needs :norm ; lc:price 1 ;\n"
  "  lc:weeks 1 .\n"
  ":day a lc:Course ; lc:teaches :fry ; lc:price 90 ; lc:weeks 4 ;\n"
  "  lc:mode lc:BOL ; lc:entryLevel 3 ; lc:entryLanguage 'B1' ;\n"
  "  lc:region 'Utrecht' ; lc:studyHours 160 .\n";

/// What every test has
typedef struct {
  CompetentTaxonomy* taxonomy;
  CompetentPlanner*  planner;
  CompetentProfile*  profile;
  CompetentConcept   target;
} World;

static World
make_world(void)
{
  World world  = {taxonomy_of(kitchen), NULL, NULL, COMPETENT_NONE};
  world.target = concept_of(world.taxonomy, "u:cook");
  cr_assert(
    eq(int,
       (int)competent_planner_new(world.taxonomy, NULL, &world.planner, NULL),
       0));
  cr_assert(eq(
    int, (int)competent_profile_new(world.taxonomy, &world.profile, NULL), 0));
  cr_assert(eq(ptr,
               (void*)competent_planner_taxonomy(world.planner),
               (void*)world.taxonomy));
  cr_assert(
    eq(int,
       (int)competent_matcher_targets(competent_planner_matcher(world.planner)),
       (int)COMPETENT_KIND_OCCUPATION));
  return world;
}

static void
free_world(const World* const world)
{
  competent_profile_free(world->profile);
  competent_planner_free(world->planner);
  competent_taxonomy_free(world->taxonomy);
}

static CompetentCourses*
courses_of(const World* const           world,
           const CompetentWishes* const wishes,
           const CompetentThrift        thrift)
{
  CompetentCourses* courses = NULL;
  cr_assert(eq(int,
               (int)competent_planner_courses(world->planner,
                                              world->profile,
                                              world->target,
                                              wishes,
                                              thrift,
                                              10U,
                                              &courses,
                                              NULL),
               0));
  cr_assert(eq(i32, competent_courses_target(courses), world->target));
  return courses;
}

static CompetentCourses*
set_of(const World* const           world,
       const CompetentWishes* const wishes,
       const CompetentThrift        thrift)
{
  CompetentCourses* courses = NULL;
  cr_assert(eq(int,
               (int)competent_planner_course_set(world->planner,
                                                 world->profile,
                                                 world->target,
                                                 wishes,
                                                 thrift,
                                                 &courses,
                                                 NULL),
               0));
  return courses;
}

// Write the names of courses, which are freed
static void
name_courses(const World* const world, CompetentCourses* courses, char* text)
{
  size_t                       n     = 0U;
  const CompetentCourse* const items = competent_courses_items(courses, &n);

  text[0] = '\0';
  for (size_t i = 0U; i < n; ++i) {
    const CompetentText iri =
      competent_taxonomy_iri(world->taxonomy, items[i].concept);
    strncat(text, iri.bytes + 2, iri.length - 2U);
    strcat(text, " ");
  }

  competent_courses_free(courses);
}

Test(planner_courses, are_in_order_of_what_they_bring_for_what_is_spent)
{
  char        text[256];
  const World world = make_world();

  name_courses(&world, courses_of(&world, NULL, COMPETENT_THRIFT_COST), text);
  cr_expect(eq(str, text, "free day cheap whole fast unpriced "));
  name_courses(&world, courses_of(&world, NULL, COMPETENT_THRIFT_WEEKS), text);
  cr_expect(eq(str, text, "free unpriced fast day whole cheap "));
  name_courses(&world, courses_of(&world, NULL, COMPETENT_THRIFT_HOURS), text);
  cr_expect(eq(str, text, "free fast cheap day whole unpriced "));
  name_courses(&world, courses_of(&world, NULL, COMPETENT_THRIFT_NONE), text);
  cr_expect(eq(str, text, "whole free cheap day fast unpriced "));
  free_world(&world);
}

Test(planner_courses, bring_what_having_all_that_they_teach_would)
{
  World world = make_world();
  cr_assert(eq(int,
               (int)competent_profile_add(
                 world.profile, concept_of(world.taxonomy, "u:cut"), 1.0, NULL),
               0));

  CompetentGap* gap = NULL;
  cr_assert(eq(int,
               (int)competent_gap_new(competent_planner_matcher(world.planner),
                                      world.profile,
                                      world.target,
                                      &gap,
                                      NULL),
               0));

  CompetentCourses* const courses =
    courses_of(&world, NULL, COMPETENT_THRIFT_COST);
  size_t                       n         = 0U;
  const CompetentCourse* const items     = competent_courses_items(courses, &n);
  size_t                       n_lessons = 0U;
  const CompetentLesson* const lessons =
    competent_courses_lessons(courses, 0U, &n_lessons);

  cr_assert(eq(sz, n, 6U));
  cr_assert(eq(sz, competent_courses_n_useful(courses), 6U));
  cr_assert(eq(i32, items[0].concept, concept_of(world.taxonomy, "u:free")));
  cr_expect(eq(i32, items[0].n_taught, 2));
  cr_expect(eq(i32, items[0].n_exempt, 1));
  cr_expect(eq(i32, items[0].n_gained, 1));
  cr_assert(eq(sz, n_lessons, 2U));
  cr_expect(eq(i32, lessons[0].concept, concept_of(world.taxonomy, "u:serve")));
  cr_expect(eq(i32, lessons[0].gain, items[0].gain));
  cr_expect(eq(i32, lessons[1].credit, COMPETENT_FULL_CREDIT));
  cr_expect(eq(i32, lessons[1].gain, 0));
  cr_expect(
    eq(i32, competent_courses_before(courses), competent_gap_earned(gap)));
  cr_expect(eq(i32, competent_courses_after(courses), COMPETENT_TARGET_POINTS));
  cr_expect(competent_courses_are_enough(courses));
  cr_expect(
    eq(ptr, (void*)competent_courses_lessons(courses, n, &n_lessons), NULL));

  // None of one kind only: no group says what is feasible
  cr_expect(eq(i32, items[0].unlocked, COMPETENT_UNKNOWN));
  competent_courses_free(courses);
  competent_gap_free(gap);
  free_world(&world);
}

static uint32_t
bars_with(const World* const world, const CompetentWishes wishes, char* text)
{
  CompetentCourses* const courses =
    courses_of(world, &wishes, COMPETENT_THRIFT_COST);
  const uint32_t bars = competent_courses_bars(courses);
  name_courses(world, courses, text);
  return bars & ~(1U << (unsigned)COMPETENT_BAR_PREREQUISITE);
}

Test(planner_courses, leave_out_what_something_stands_in_the_way_of)
{
  char                  text[256];
  World                 world  = make_world();
  const CompetentWishes none   = competent_wishes_none();
  CompetentWishes       wishes = none;

  wishes.budget = 9500;
  cr_expect(eq(u32, bars_with(&world, wishes, text), 1U << 0U));
  cr_expect(eq(str, text, "free day unpriced "));

  wishes       = none;
  wishes.modes = 1U << (unsigned)COMPETENT_MODE_BBL;
  cr_expect(eq(u32, bars_with(&world, wishes, text), 1U << 2U));

  wishes           = none;
  wishes.must_earn = true;
  cr_expect(eq(u32, bars_with(&world, wishes, text), 1U << 3U));

  wishes               = none;
  wishes.region.bytes  = "Gelderland";
  wishes.region.length = 10U;
  cr_expect(eq(u32, bars_with(&world, wishes, text), 1U << 4U));

  wishes       = none;
  wishes.weeks = 3;
  cr_expect(eq(u32, bars_with(&world, wishes, text), 1U << 6U));
  cr_expect(eq(str, text, "free fast unpriced "));

  wishes       = none;
  wishes.hours = 12;
  cr_expect(eq(u32, bars_with(&world, wishes, text), 1U << 1U));

  wishes       = none;
  wishes.dutch = COMPETENT_CEFR_A2;
  cr_expect(eq(u32, bars_with(&world, wishes, text), 1U << 8U));

  cr_assert(
    eq(int,
       (int)competent_profile_set_fact(
         world.profile, COMPETENT_FACT_LEVEL, COMPETENT_NLQF_LEVEL_2, NULL),
       0));
  cr_expect(eq(u32, bars_with(&world, none, text), 1U << 7U));
  cr_expect(eq(str, text, "free cheap whole fast unpriced "));
  free_world(&world);
}

Test(planner_courses, need_what_they_build_on)
{
  char  text[256];
  World world = make_world();
  cr_assert(
    eq(int,
       (int)competent_profile_add(
         world.profile, concept_of(world.taxonomy, "u:norm"), 0.1, NULL),
       0));
  name_courses(&world, courses_of(&world, NULL, COMPETENT_THRIFT_NONE), text);
  cr_expect(eq(str, text, "free whole cheap day fast gated unpriced "));
  free_world(&world);
}

Test(planner_course_set, is_enough_at_least_cost)
{
  char            text[256];
  const World     world  = make_world();
  CompetentWishes wishes = competent_wishes_none();

  wishes.coverage = COMPETENT_TARGET_POINTS;
  CompetentCourses* const courses =
    set_of(&world, &wishes, COMPETENT_THRIFT_COST);
  cr_expect(competent_courses_are_enough(courses));
  cr_expect(eq(i64, competent_courses_spent(courses), 19000));
  cr_expect(eq(i64, competent_courses_bound(courses), 19000));
  cr_expect(
    ne(u32,
       competent_courses_bars(courses) & 1U << (unsigned)COMPETENT_BAR_UNSTATED,
       0U));
  name_courses(&world, courses, text);
  cr_expect(eq(str, text, "cheap day free "));

  name_courses(&world, set_of(&world, &wishes, COMPETENT_THRIFT_WEEKS), text);
  cr_expect(eq(str, text, "day fast free "));

  wishes.modes = 1U << (unsigned)COMPETENT_MODE_BBL;
  name_courses(&world, set_of(&world, &wishes, COMPETENT_THRIFT_COST), text);
  cr_expect(eq(str, text, "free whole "));
  free_world(&world);
}

Test(planner_course_set, is_empty_where_none_is_enough)
{
  const World     world  = make_world();
  CompetentWishes wishes = competent_wishes_none();

  wishes.coverage = COMPETENT_TARGET_POINTS;
  wishes.budget   = 100;
  CompetentCourses* const courses =
    set_of(&world, &wishes, COMPETENT_THRIFT_COST);
  size_t n = 1U;
  cr_expect(eq(ptr, (void*)competent_courses_items(courses, &n), NULL));
  cr_expect(eq(sz, n, 0U));
  cr_expect(not(competent_courses_are_enough(courses)));
  cr_expect(eq(i64, competent_courses_bound(courses), COMPETENT_UNKNOWN));
  competent_courses_free(courses);
  free_world(&world);
}

Test(planner_courses, refuse_what_is_out_of_range)
{
  const World       world   = make_world();
  CompetentWishes   wishes  = competent_wishes_none();
  CompetentCourses* courses = NULL;

  wishes.hours = 200;
  cr_expect(eq(int,
               (int)competent_planner_courses(world.planner,
                                              world.profile,
                                              world.target,
                                              &wishes,
                                              COMPETENT_THRIFT_COST,
                                              1U,
                                              &courses,
                                              NULL),
               COMPETENT_STATUS_BAD_ARGUMENT));
  cr_expect(eq(int,
               (int)competent_planner_courses(world.planner,
                                              world.profile,
                                              world.target,
                                              NULL,
                                              COMPETENT_THRIFT_COST,
                                              0U,
                                              &courses,
                                              NULL),
               COMPETENT_STATUS_BAD_ARGUMENT));
  cr_expect(eq(int,
               (int)competent_planner_course_set(world.planner,
                                                 world.profile,
                                                 world.target,
                                                 NULL,
                                                 COMPETENT_THRIFT_NONE,
                                                 &courses,
                                                 NULL),
               COMPETENT_STATUS_BAD_ARGUMENT));
  cr_expect(eq(ptr, courses, NULL));
  free_world(&world);
}

Test(bar_name, is_there_for_all)
{
  cr_expect(eq(str, (char*)competent_bar_name(COMPETENT_BAR_BUDGET), "budget"));
  cr_expect(
    eq(str, (char*)competent_bar_name(COMPETENT_BAR_COVERAGE), "coverage"));
  cr_expect(
    eq(ptr, (void*)competent_bar_name((CompetentBar)COMPETENT_N_BARS), NULL));
  cr_expect(
    eq(str, (char*)competent_thrift_name(COMPETENT_THRIFT_HOURS), "hours"));
  cr_expect(
    eq(ptr,
       (void*)competent_thrift_name((CompetentThrift)COMPETENT_N_THRIFTS),
       NULL));
}
