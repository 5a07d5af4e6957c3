// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/radar.h>

#include "support/taxonomies.h"

#include <competent/concept.h>
#include <competent/course.h>
#include <competent/fact.h>
#include <competent/gate.h>
#include <competent/match.h>
#include <competent/planner.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/taxonomy.h>
#include <competent/vacancy.h>
#include <competent/wishes.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

TestSuite(radar_new, .timeout = 60);
TestSuite(radar_shortages, .timeout = 60);
TestSuite(radar_remedies, .timeout = 60);
TestSuite(radar_placements, .timeout = 60);
TestSuite(radar_group, .timeout = 60);

// A kitchen and a practice: cooks are taught by courses, and so are nurses, but
// the law asks these for a diploma
static const char town[] =
  "@prefix lc: <https://w3id.org/libcompetent/def#> .\n"
  ":cook a cnlo:Occupation ; cnlo:requiresHATEssential :bake, :fry, :cut .\n"
  ":nurse a cnlo:Occupation ; cnlo:requiresHATEssential :wash, :care ;\n"
  "  cnluwvo:isRegulatedProfession true .\n"
  ":other a cnlo:Occupation ; cnlo:requiresHATEssential :clean .\n"
  ":empty a cnlo:Occupation .\n"
  ":helper a cnlo:Occupation ; cnlo:requiresHATSomewhat :bake .\n"
  ":bake a cnlo:HumanCapability . :fry a cnlo:HumanCapability .\n"
  ":cut a cnlo:HumanCapability . :clean a cnlo:HumanCapability .\n"
  ":wash a cnlo:HumanCapability . :care a cnlo:HumanCapability .\n"
  ":cheap-bake a lc:Course ; lc:teaches :bake ; lc:price 100 ;\n"
  "  lc:weeks 10 ; lc:studyHours 40 .\n"
  ":fast-bake a lc:Course ; lc:teaches :bake ; lc:price 300 ;\n"
  "  lc:weeks 2 ; lc:studyHours 60 .\n"
  ":fry-and-cut a lc:Course ; lc:teaches :fry, :cut ; lc:price 250 ;\n"
  "  lc:weeks 4 ; lc:studyHours 80 .\n"
  ":serve a cnlo:HumanCapability .\n"
  ":free-serve a lc:Course ; lc:teaches :serve ; lc:price 0 ;\n"
  "  lc:weeks 1 ; lc:studyHours 8 .\n"
  ":entry a lc:Function . :worker a lc:Function .\n"
  ":begin a lc:Tile ; lc:startsFrom :entry ; lc:teaches :serve ;\n"
  "  lc:price 900 ; lc:weeks 9 ; lc:studyHours 90 .\n"
  ":grow a lc:Tile ; lc:startsFrom :entry ; lc:leadsTo :worker .\n"
  ":inside a lc:Tile ; lc:startsFrom :worker ; lc:teaches :serve ;\n"
  "  lc:price 1 ; lc:weeks 1 ; lc:studyHours 1 .\n"
  ":unpriced a lc:Course ; lc:teaches :cut ; lc:weeks 1 .\n"
  ":teacher a cnlo:Occupation ; cnlo:requiresHATEssential :teach .\n"
  ":teach a cnlo:HumanCapability . :mbo-4 a cnlo:EducationalNorm .\n"
  ":mbo-course a lc:Course ; lc:awards :mbo-4 ; lc:level 4 ;\n"
  "  lc:document lc:Diploma .\n"
  ":school-of-3 a lc:Course ; lc:teaches :teach ; lc:price 100 ;\n"
  "  lc:weeks 10 ; lc:studyHours 40 ; lc:entryLevel 3 .\n"
  ":open-school a lc:Course ; lc:teaches :teach ; lc:price 300 ;\n"
  "  lc:weeks 20 ; lc:studyHours 80 .\n";

enum {
  MAX_PEOPLE = 20,
};

/// What every test has
typedef struct {
  CompetentTaxonomy* taxonomy;
  CompetentPlanner*  planner;
  CompetentProfile*  people[MAX_PEOPLE];
  size_t             n_people;
  CompetentWishes    wishes;
} World;

static World
make_world(void)
{
  World world = {.taxonomy = taxonomy_of(town),
                 .wishes   = competent_wishes_none()};

  world.wishes.coverage = COMPETENT_TARGET_POINTS;
  cr_assert(
    eq(int,
       (int)competent_planner_new(world.taxonomy, NULL, &world.planner, NULL),
       0));
  return world;
}

static void
free_world(const World* const world)
{
  for (size_t p = 0U; p < world->n_people; ++p) {
    competent_profile_free(world->people[p]);
  }

  competent_planner_free(world->planner);
  competent_taxonomy_free(world->taxonomy);
}

static void
add_item(const World* const world, const size_t person, const char* const iri)
{
  cr_assert(
    eq(int,
       (int)competent_profile_add(
         world->people[person], concept_of(world->taxonomy, iri), 1.0, NULL),
       0));
}

// Somebody who has one or two things, or nothing
static void
add_person(World* const      world,
           const char* const first,
           const char* const second)
{
  const size_t person = world->n_people++;
  cr_assert(eq(
    int,
    (int)competent_profile_new(world->taxonomy, &world->people[person], NULL),
    0));
  if (first) {
    add_item(world, person, first);
  }

  if (second) {
    add_item(world, person, second);
  }
}

// Some people who have the same
static void
add_people(World* const      world,
           const size_t      n,
           const char* const first,
           const char* const second)
{
  for (size_t i = 0U; i < n; ++i) {
    add_person(world, first, second);
  }
}

static void
add_people_with_half(World* const      world,
                     const size_t      n,
                     const char* const half,
                     const char* const other)
{
  for (size_t i = 0U; i < n; ++i) {
    add_person(world, other, NULL);
    cr_assert(eq(int,
                 (int)competent_profile_add(world->people[world->n_people - 1U],
                                            concept_of(world->taxonomy, half),
                                            0.5,
                                            NULL),
                 0));
  }
}

static CompetentRadarOptions
options_of_five(void)
{
  CompetentRadarOptions options = competent_radar_options();
  options.group                 = 5;
  return options;
}

static CompetentOpening
opening_of(const World* const world,
           const char* const  iri,
           const int32_t      places)
{
  const CompetentOpening opening = {
    NULL, concept_of(world->taxonomy, iri), places};

  return opening;
}

static CompetentRadar*
radar_of(const World* const                 world,
         const CompetentOpening* const      openings,
         const size_t                       n_openings,
         const CompetentRadarOptions* const options)
{
  CompetentRadar* radar = NULL;
  CompetentError  error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  cr_assert(
    eq(int,
       (int)competent_radar_new(world->planner,
                                openings,
                                n_openings,
                                (const CompetentProfile* const*)world->people,
                                world->n_people,
                                &world->wishes,
                                options,
                                &radar,
                                &error),
       0),
    "%s",
    error.message);
  return radar;
}

static const CompetentShortage*
shortage_of(const World* const          world,
            const CompetentRadar* const radar,
            const char* const           iri)
{
  size_t                         n       = 0U;
  const CompetentShortage* const lines   = competent_radar_shortages(radar, &n);
  const CompetentConcept         concept = concept_of(world->taxonomy, iri);
  for (size_t i = 0U; i < n; ++i) {
    if (lines[i].concept == concept) {
      return &lines[i];
    }
  }

  return NULL;
}

Test(radar_new, finds_nothing_without_openings_or_people)
{
  World                 world = make_world();
  CompetentRadar* const none  = radar_of(&world, NULL, 0U, NULL);

  size_t n = 1U;
  cr_expect(eq(ptr, (void*)competent_radar_shortages(none, &n), NULL));
  cr_expect(eq(sz, n, 0U));
  cr_expect(eq(ptr, (void*)competent_radar_prospects(none, &n), NULL));
  cr_expect(eq(i32, competent_radar_totals(none).is_proven, 1));
  competent_radar_free(none);

  const CompetentOpening     openings[] = {opening_of(&world, "u:cook", 2)};
  CompetentRadar* const      nobody     = radar_of(&world, openings, 1U, NULL);
  const CompetentRadarTotals totals     = competent_radar_totals(nobody);
  cr_expect(eq(i64, totals.asked, 2 * COMPETENT_TARGET_POINTS));
  cr_expect(eq(i64, totals.held, 0));
  cr_expect(eq(i32, totals.n_empty, 2));
  cr_expect(eq(i32, shortage_of(&world, nobody, "u:fry")->n_short, 2));
  cr_expect(eq(ptr, (void*)competent_radar_remedies(nobody, &n), NULL));
  competent_radar_free(nobody);
  free_world(&world);
}

Test(radar_new, leaves_openings_out_that_ask_for_nothing)
{
  World world = make_world();
  add_person(&world, "u:bake", NULL);

  const CompetentOpening         openings[] = {opening_of(&world, "u:empty", 3),
                                               opening_of(&world, "u:cook", 0)};
  CompetentRadar* const          radar  = radar_of(&world, openings, 2U, NULL);
  const CompetentRadarTotals     totals = competent_radar_totals(radar);
  size_t                         n      = 0U;
  const CompetentProspect* const prospects =
    competent_radar_prospects(radar, &n);

  cr_assert(eq(sz, n, 2U));
  cr_expect(eq(i32, prospects[0].is_scored, 0));
  cr_expect(eq(i32, prospects[1].is_scored, 1));
  cr_expect(eq(i32, totals.n_unscored, 1));
  cr_expect(eq(i32, totals.n_places, 0));
  cr_expect(eq(ptr, (void*)competent_radar_placements(radar, &n), NULL));
  competent_radar_free(radar);
  free_world(&world);
}

static CompetentStatus
status_of(const World* const                 world,
          const CompetentOpening* const      openings,
          const size_t                       n_openings,
          const CompetentRadarOptions* const options)
{
  CompetentRadar*       radar = (CompetentRadar*)(uintptr_t)1U;
  const CompetentStatus st =
    competent_radar_new(world->planner,
                        openings,
                        n_openings,
                        (const CompetentProfile* const*)world->people,
                        world->n_people,
                        &world->wishes,
                        options,
                        &radar,
                        NULL);
  cr_assert(eq(ptr, (void*)radar, NULL));
  return st;
}

Test(radar_new, refuses_what_makes_no_sense)
{
  const CompetentStatus bad   = COMPETENT_STATUS_BAD_ARGUMENT;
  World                 world = make_world();
  CompetentOpening      one   = opening_of(&world, "u:cook", -1);
  cr_expect(eq(int, (int)status_of(&world, &one, 1U, NULL), (int)bad));

  one = opening_of(&world, "u:bake", 1);
  cr_expect(eq(int, (int)status_of(&world, &one, 1U, NULL), (int)bad));
  one.target = COMPETENT_NONE;
  cr_expect(eq(int, (int)status_of(&world, &one, 1U, NULL), (int)bad));
  one.target = 1 << 30;
  cr_expect(eq(int, (int)status_of(&world, &one, 1U, NULL), (int)bad));

  const CompetentOpening many[] = {opening_of(&world, "u:cook", 999999999),
                                   opening_of(&world, "u:cook", 2)};
  cr_expect(eq(int,
               (int)status_of(&world, many, 2U, NULL),
               (int)COMPETENT_STATUS_OVER_LIMIT));
  cr_expect(eq(int,
               (int)status_of(&world, many, COMPETENT_RADAR_PAIRS + 1U, NULL),
               (int)COMPETENT_STATUS_OVER_LIMIT));

  CompetentRadarOptions options = competent_radar_options();
  options.thrift                = COMPETENT_THRIFT_NONE;
  cr_expect(eq(int, (int)status_of(&world, many, 1U, &options), (int)bad));
  options       = competent_radar_options();
  options.group = -1;
  cr_expect(eq(int, (int)status_of(&world, many, 1U, &options), (int)bad));

  World other = make_world();
  add_person(&other, "u:bake", NULL);
  world.people[0] = other.people[0];
  world.n_people  = 1U;
  cr_expect(eq(int, (int)status_of(&world, many, 1U, NULL), (int)bad));
  world.n_people = 0U;
  free_world(&other);
  free_world(&world);
}

Test(radar_new, takes_as_many_places_as_there_may_be)
{
  World world = make_world();
  add_person(&world, "u:bake", "u:fry");

  const CompetentOpening openings[] = {
    opening_of(&world, "u:cook", COMPETENT_RADAR_PLACES)};
  CompetentRadar* const      radar  = radar_of(&world, openings, 1U, NULL);
  const CompetentRadarTotals totals = competent_radar_totals(radar);
  cr_expect(eq(i64,
               totals.asked,
               (int64_t)COMPETENT_RADAR_PLACES * COMPETENT_TARGET_POINTS));
  cr_expect(eq(i32, totals.n_trained, 1));
  cr_expect(eq(i32, totals.n_empty, COMPETENT_RADAR_PLACES - 1));
  competent_radar_free(radar);
  free_world(&world);
}

Test(radar_shortages, count_people_before_and_after_they_are_placed)
{
  World world = make_world();
  add_person(&world, "u:bake", "u:fry");
  add_person(&world, "u:bake", NULL);
  add_person(&world, "u:clean", NULL);

  const CompetentOpening openings[] = {opening_of(&world, "u:cook", 2)};
  CompetentRadar* const  radar      = radar_of(&world, openings, 1U, NULL);

  const CompetentShortage* const bake = shortage_of(&world, radar, "u:bake");
  cr_expect(eq(i32, bake->n_places, 2));
  cr_expect(eq(i32, bake->n_openings, 1));
  cr_expect(eq(i32, bake->n_have, 2));
  cr_expect(eq(i32, bake->n_short, 0));
  cr_expect(eq(i32, bake->n_lacking, 0));
  cr_expect(eq(i64, bake->lacking, 0));

  const CompetentShortage* const fry = shortage_of(&world, radar, "u:fry");
  cr_expect(eq(i32, fry->n_have, 1));
  cr_expect(eq(i32, fry->n_short, 1));
  cr_expect(eq(i32, fry->n_lacking, 1));
  cr_expect(eq(i32, fry->n_left, 0));
  cr_expect(eq(i64, 2 * fry->lacking, fry->asked));

  // Nobody can cut, so that comes first
  size_t                         n     = 0U;
  const CompetentShortage* const lines = competent_radar_shortages(radar, &n);
  cr_assert(eq(sz, n, 3U));
  cr_expect(eq(i32, lines[0].concept, concept_of(world.taxonomy, "u:cut")));
  cr_expect(eq(i32, lines[0].n_short, 2));

  // What is lacking adds up to what is asked but not held
  const CompetentRadarTotals totals = competent_radar_totals(radar);
  int64_t                    sum    = 0;
  int64_t                    left   = 0;
  for (size_t i = 0U; i < n; ++i) {
    sum += lines[i].lacking;
    left += lines[i].left;
  }

  cr_expect(eq(i64, sum, totals.asked - totals.held));
  cr_expect(eq(i64, left, totals.asked - totals.trained));
  competent_radar_free(radar);
  free_world(&world);
}

Test(radar_shortages, count_each_thing_once_for_all_that_ask_for_it)
{
  World world = make_world();
  add_person(&world, "u:bake", NULL);

  const CompetentLink asked[] = {
    {concept_of(world.taxonomy, "u:bake"), COMPETENT_LEVEL_SOMEWHAT},
    {concept_of(world.taxonomy, "u:bake"), COMPETENT_LEVEL_ESSENTIAL},
    {concept_of(world.taxonomy, "u:clean"), COMPETENT_LEVEL_IMPORTANT}};
  CompetentVacancy* vacancy = NULL;
  cr_assert(eq(
    int,
    (int)competent_vacancy_new(world.taxonomy, asked, 3U, NULL, &vacancy, NULL),
    0));

  const CompetentOpening openings[] = {{vacancy, COMPETENT_NONE, 4},
                                       opening_of(&world, "u:cook", 1)};
  CompetentRadar* const  radar      = radar_of(&world, openings, 2U, NULL);
  competent_vacancy_free(vacancy);

  const CompetentShortage* const bake = shortage_of(&world, radar, "u:bake");
  cr_expect(eq(i32, bake->n_openings, 2));
  cr_expect(eq(i32, bake->n_places, 5));
  cr_expect(eq(i32, bake->n_short, 4));
  cr_expect(eq(i32, bake->level, COMPETENT_LEVEL_ESSENTIAL));
  cr_expect(eq(ptr, (void*)shortage_of(&world, radar, "u:wash"), NULL));
  competent_radar_free(radar);
  free_world(&world);
}

Test(radar_remedies, bring_most_for_what_is_spent)
{
  World world = make_world();
  add_person(&world, "u:bake", NULL);
  add_person(&world, "u:fry", "u:cut");

  const CompetentOpening       openings[] = {opening_of(&world, "u:cook", 2)};
  CompetentRadar* const        radar    = radar_of(&world, openings, 1U, NULL);
  size_t                       n        = 0U;
  const CompetentRemedy* const remedies = competent_radar_remedies(radar, &n);

  cr_assert(eq(sz, n, 4U));
  cr_expect(
    eq(i32, remedies[0].course, concept_of(world.taxonomy, "u:cheap-bake")));
  cr_expect(eq(i32, remedies[0].n_people, 1));
  cr_expect(eq(i64, remedies[0].spends, 10000));
  cr_expect(
    eq(i32, remedies[1].course, concept_of(world.taxonomy, "u:fry-and-cut")));
  cr_expect(
    eq(i32, remedies[3].course, concept_of(world.taxonomy, "u:unpriced")));
  cr_expect(eq(i64, remedies[3].spends, COMPETENT_UNKNOWN));

  // Gains are what is lacking of what they teach, where people are placed
  cr_expect(
    eq(i64, remedies[0].gain, shortage_of(&world, radar, "u:bake")->lacking));
  competent_radar_free(radar);

  CompetentRadarOptions options = competent_radar_options();
  options.courses               = 2;
  options.thrift                = COMPETENT_THRIFT_WEEKS;

  CompetentRadar* const two = radar_of(&world, openings, 1U, &options);
  cr_expect(eq(i32,
               competent_radar_remedies(two, &n)[0].course,
               concept_of(world.taxonomy, "u:unpriced")));
  cr_expect(eq(sz, n, 2U));
  competent_radar_free(two);
  free_world(&world);
}

Test(radar_placements, fill_most_places_at_least_cost)
{
  World world = make_world();
  add_person(&world, "u:bake", NULL);      // Needs 250 for a cook
  add_person(&world, "u:fry", "u:cut");    // Needs 100 for a cook
  add_person(&world, "u:cook", "u:clean"); // Suits both
  add_person(&world, NULL, NULL);

  const CompetentOpening          openings[] = {opening_of(&world, "u:cook", 2),
                                                opening_of(&world, "u:other", 1)};
  CompetentRadar* const           radar = radar_of(&world, openings, 2U, NULL);
  size_t                          n     = 0U;
  const CompetentPlacement* const placements =
    competent_radar_placements(radar, &n);
  size_t                        n_courses = 0U;
  const CompetentConcept* const courses =
    competent_radar_courses(radar, &n_courses);

  // Nothing teaches cleaning, so who can goes there, and two others are trained
  cr_assert(eq(sz, n, 3U));
  cr_expect(eq(i32, placements[0].opening, 0));
  cr_expect(eq(i32, placements[0].person, 0));
  cr_expect(eq(i64, placements[0].spent, 25000));
  cr_expect(eq(i64, placements[0].bound, 25000));
  cr_expect(eq(i32, placements[0].after, COMPETENT_TARGET_POINTS));
  cr_expect(eq(i32, placements[1].person, 1));
  cr_expect(eq(i32, placements[1].n_courses, 1));
  cr_expect(eq(i32, placements[1].passage, COMPETENT_PASSAGE_PASSED));
  cr_assert(eq(sz, n_courses, 2U));
  cr_expect(eq(i32,
               courses[placements[1].first_course],
               concept_of(world.taxonomy, "u:cheap-bake")));
  cr_expect(eq(i32, placements[2].opening, 1));
  cr_expect(eq(i32, placements[2].person, 2));
  cr_expect(eq(i32, placements[2].n_courses, 0));

  const CompetentRadarTotals totals = competent_radar_totals(radar);
  cr_expect(eq(i64, totals.spent, 35000));
  cr_expect(eq(i64, totals.bound, 35000));
  cr_expect(eq(i32, totals.is_proven, 1));
  cr_expect(eq(i32, totals.n_ready, 1));
  cr_expect(eq(i32, totals.n_trained, 2));
  cr_expect(eq(i32, totals.n_empty, 0));

  size_t                          n_enrolments = 0U;
  const CompetentEnrolment* const enrolments =
    competent_radar_enrolments(radar, &n_enrolments);
  cr_assert(eq(sz, n_enrolments, 2U));
  cr_expect(eq(i32, enrolments[0].n_people, 1));
  competent_radar_free(radar);
  free_world(&world);
}

// What costs nothing is no reason to train anybody who need not be
Test(radar_placements, train_few_people_where_that_is_free)
{
  World world = make_world();
  add_person(&world, "u:bake", NULL);
  add_person(&world, "u:bake", "u:serve");

  const CompetentLink asked   = {concept_of(world.taxonomy, "u:serve"),
                                 COMPETENT_LEVEL_ESSENTIAL};
  CompetentVacancy*   vacancy = NULL;
  cr_assert(eq(int,
               (int)competent_vacancy_new(
                 world.taxonomy, &asked, 1U, NULL, &vacancy, NULL),
               0));

  const CompetentOpening openings[] = {{vacancy, COMPETENT_NONE, 1}};
  CompetentRadar* const  radar      = radar_of(&world, openings, 1U, NULL);
  size_t                 n          = 0U;
  cr_expect(eq(i32, competent_radar_placements(radar, &n)[0].person, 1));
  cr_expect(eq(i32, competent_radar_totals(radar).n_trained, 0));
  competent_radar_free(radar);
  competent_vacancy_free(vacancy);
  free_world(&world);
}

// Several openings for one target come to what one with all places does
Test(radar_placements, are_the_same_for_openings_that_ask_the_same)
{
  World world = make_world();
  add_person(&world, "u:bake", NULL);
  add_person(&world, "u:fry", "u:cut");
  add_person(&world, "u:clean", NULL);

  const CompetentOpening one[]   = {opening_of(&world, "u:cook", 2)};
  const CompetentOpening three[] = {opening_of(&world, "u:cook", 1),
                                    opening_of(&world, "u:other", 1),
                                    opening_of(&world, "u:cook", 1)};
  CompetentRadar* const  whole   = radar_of(&world, one, 1U, NULL);
  CompetentRadar* const  parts   = radar_of(&world, three, 3U, NULL);
  cr_expect(eq(i64,
               competent_radar_totals(whole).spent,
               competent_radar_totals(parts).spent));
  cr_expect(eq(i32, competent_radar_totals(whole).n_trained, 2));
  cr_expect(eq(i32, competent_radar_totals(parts).n_trained, 2));
  cr_expect(eq(i32, competent_radar_totals(parts).n_ready, 1));
  cr_expect(eq(i64,
               shortage_of(&world, whole, "u:fry")->lacking,
               shortage_of(&world, parts, "u:fry")->lacking));
  competent_radar_free(whole);
  competent_radar_free(parts);
  free_world(&world);
}

Test(radar_placements, spend_least_of_what_is_wished)
{
  World world = make_world();
  add_person(&world, "u:fry", "u:cut");

  const CompetentOpening   openings[] = {opening_of(&world, "u:cook", 1)};
  static const char* const courses[]  = {
     "u:cheap-bake", "u:cheap-bake", "u:fast-bake"};
  static const int64_t spent[] = {10000, 40, 2};
  for (int t = 0; t < (int)COMPETENT_THRIFT_NONE; ++t) {
    CompetentRadarOptions options = competent_radar_options();
    options.thrift                = (CompetentThrift)t;

    CompetentRadar* const radar = radar_of(&world, openings, 1U, &options);
    size_t                n     = 0U;
    cr_expect(eq(i64, competent_radar_totals(radar).spent, spent[t]));
    cr_expect(eq(i32,
                 competent_radar_courses(radar, &n)[0],
                 concept_of(world.taxonomy, courses[t])));
    competent_radar_free(radar);
  }

  free_world(&world);
}

// A school of level 3 takes no one who has no diploma, so it stands in for no
// course that takes everybody; whose level follows from diplomas has one, too
Test(radar_placements, mind_levels_that_follow_from_diplomas)
{
  World world = make_world();
  add_person(&world, "u:mbo-4", NULL);
  add_person(&world, NULL, NULL);
  for (size_t p = 0U; p < world.n_people; ++p) {
    cr_assert(eq(int,
                 (int)competent_profile_set_fact(
                   world.people[p], COMPETENT_FACT_ALL_DIPLOMAS, 1, NULL),
                 0));
  }

  const CompetentOpening openings[] = {opening_of(&world, "u:teacher", 2)};
  CompetentRadar* const  radar      = radar_of(&world, openings, 1U, NULL);
  size_t                 n          = 0U;
  const CompetentPlacement* const placements =
    competent_radar_placements(radar, &n);
  cr_assert(eq(sz, n, 2U));

  const CompetentConcept* const courses    = competent_radar_courses(radar, &n);
  static const char* const      expected[] = {"u:school-of-3", "u:open-school"};
  for (size_t i = 0U; i < 2U; ++i) {
    cr_assert(eq(i32, placements[i].n_courses, 1));
    cr_expect(eq(i32,
                 courses[placements[i].first_course],
                 concept_of(world.taxonomy, expected[placements[i].person])));
  }

  competent_radar_free(radar);
  free_world(&world);
}

Test(radar_placements, pass_no_gate_that_stops_somebody)
{
  World world = make_world();
  add_person(&world, "u:wash", "u:care");
  add_person(&world, "u:nurse", NULL);
  for (size_t p = 0U; p < world.n_people; ++p) {
    cr_assert(eq(int,
                 (int)competent_profile_set_fact(
                   world.people[p], COMPETENT_FACT_ALL_DIPLOMAS, 1, NULL),
                 0));
  }

  const CompetentOpening openings[] = {opening_of(&world, "u:nurse", 2)};
  CompetentRadar* const  radar      = radar_of(&world, openings, 1U, NULL);
  size_t                 n          = 0U;
  const CompetentPlacement* const placements =
    competent_radar_placements(radar, &n);
  const CompetentPassage first =
    competent_profile_passage(world.people[0], openings[0].target);
  const size_t n_stopped =
    (size_t)(first == COMPETENT_PASSAGE_OPEN) +
    (competent_profile_passage(world.people[1], openings[0].target) ==
     COMPETENT_PASSAGE_OPEN);

  cr_assert(lt(sz, 0U, n_stopped));
  cr_expect(eq(sz, n, 2U - n_stopped));
  for (size_t i = 0U; i < n; ++i) {
    cr_expect(ne(i32, placements[i].passage, COMPETENT_PASSAGE_OPEN));
  }

  competent_radar_free(radar);
  free_world(&world);
}

Test(radar_group, is_withheld_where_it_is_too_small)
{
  World world = make_world();
  for (unsigned p = 0U; p < 4U; ++p) {
    add_person(&world, "u:bake", NULL);
  }

  add_person(&world, "u:clean", "u:bake");
  add_person(&world, "u:fry", "u:clean");

  CompetentRadarOptions options = competent_radar_options();
  options.group                 = 2;

  const CompetentOpening openings[] = {opening_of(&world, "u:cook", 6)};
  CompetentRadar* const  radar      = radar_of(&world, openings, 1U, &options);
  size_t                 n          = 0U;

  const CompetentShortage* const fry = shortage_of(&world, radar, "u:fry");
  cr_expect(eq(i32, fry->is_withheld, 1));
  cr_expect(eq(i32, fry->n_have, COMPETENT_UNKNOWN));
  cr_expect(eq(i32, fry->n_lacking, COMPETENT_UNKNOWN));
  cr_expect(eq(i64, fry->lacking, COMPETENT_UNKNOWN));
  cr_expect(eq(i32, fry->n_places, 6));

  // Nobody can cut, which tells of nobody
  cr_expect(eq(i32, shortage_of(&world, radar, "u:cut")->n_short, 6));
  cr_expect(eq(ptr, (void*)competent_radar_placements(radar, &n), NULL));
  cr_expect(eq(sz, n, 0U));
  cr_expect(eq(ptr, (void*)competent_radar_courses(radar, &n), NULL));
  cr_expect(lt(i32, 0, competent_radar_totals(radar).n_withheld));

  const CompetentEnrolment* const enrolments =
    competent_radar_enrolments(radar, &n);
  for (size_t i = 0U; i < n; ++i) {
    cr_expect(ge(i32, enrolments[i].n_people, 2));
  }

  competent_radar_free(radar);

  // Too few people tell nothing at all
  options.group            = 7;
  CompetentRadar* const no = radar_of(&world, openings, 1U, &options);
  cr_expect(eq(i32, shortage_of(&world, no, "u:cut")->is_withheld, 1));
  cr_expect(
    eq(i32, competent_radar_prospects(no, &n)[0].n_suited, COMPETENT_UNKNOWN));
  cr_expect(eq(i64, competent_radar_totals(no).held, COMPETENT_UNKNOWN));
  cr_expect(eq(i32, competent_radar_totals(no).n_trained, COMPETENT_UNKNOWN));
  competent_radar_free(no);
  free_world(&world);
}

// One is placed who has anything, and ten after training
Test(radar_group, withholds_what_few_hold_before_training)
{
  World world = make_world();
  add_people(&world, 9U, NULL, NULL);
  add_person(&world, "u:bake", NULL);

  const CompetentRadarOptions options    = options_of_five();
  const CompetentOpening      openings[] = {opening_of(&world, "u:cook", 10)};
  CompetentRadar* const       radar  = radar_of(&world, openings, 1U, &options);
  const CompetentRadarTotals  totals = competent_radar_totals(radar);
  cr_expect(eq(i64, totals.held, COMPETENT_UNKNOWN));
  cr_expect(eq(i64, totals.trained, COMPETENT_UNKNOWN));
  cr_expect(eq(i32, totals.n_trained, COMPETENT_UNKNOWN));
  cr_expect(eq(i32, shortage_of(&world, radar, "u:bake")->is_withheld, 1));
  competent_radar_free(radar);
  free_world(&world);
}

// What the only line withholds would follow from the totals
Test(radar_group, withholds_totals_that_tell_of_the_only_line)
{
  World world = make_world();
  add_people(&world, 6U, "u:clean", NULL);
  add_people(&world, 5U, NULL, NULL);
  add_people_with_half(&world, 1U, "u:clean", NULL);

  const CompetentRadarOptions options    = options_of_five();
  const CompetentOpening      openings[] = {opening_of(&world, "u:other", 6)};
  CompetentRadar* const       radar  = radar_of(&world, openings, 1U, &options);
  const CompetentRadarTotals  totals = competent_radar_totals(radar);
  cr_assert(eq(i32, shortage_of(&world, radar, "u:clean")->is_withheld, 1));
  cr_expect(eq(i64, totals.held, COMPETENT_UNKNOWN));
  cr_expect(eq(i64, totals.trained, COMPETENT_UNKNOWN));
  cr_expect(eq(i32, totals.n_ready, 6));
  competent_radar_free(radar);

  // Without the one who has a part nothing is small
  competent_profile_free(world.people[--world.n_people]);

  CompetentRadar* const whole = radar_of(&world, openings, 1U, &options);
  cr_expect(eq(i32, shortage_of(&world, whole, "u:clean")->is_withheld, 0));
  cr_expect(eq(i64,
               competent_radar_totals(whole).held,
               6 * (int64_t)COMPETENT_TARGET_POINTS));
  competent_radar_free(whole);
  free_world(&world);
}

// Six have a part of it, of whom one is placed where it is asked for: what is
// lacking would tell which part
Test(radar_group, withholds_points_of_few_who_are_placed)
{
  World world = make_world();
  add_people(&world, 9U, "u:fry", NULL);
  add_people_with_half(&world, 5U, "u:bake", "u:clean");
  add_people_with_half(&world, 1U, "u:bake", NULL);

  const CompetentRadarOptions options    = options_of_five();
  const CompetentOpening      openings[] = {opening_of(&world, "u:cook", 10),
                                            opening_of(&world, "u:other", 5)};
  CompetentRadar* const       open       = radar_of(&world, openings, 2U, NULL);
  CompetentRadar* const       radar = radar_of(&world, openings, 2U, &options);

  const CompetentShortage* const told = shortage_of(&world, open, "u:bake");
  cr_assert(eq(i32, told->n_have, 0));
  cr_assert(eq(i32, told->n_partly, 6));
  cr_assert(eq(i32, told->n_lacking, told->n_places));
  cr_assert(lt(i64, told->lacking, told->asked));
  cr_expect(eq(i32, shortage_of(&world, radar, "u:bake")->is_withheld, 1));
  cr_expect(
    eq(i64, shortage_of(&world, radar, "u:bake")->lacking, COMPETENT_UNKNOWN));
  cr_expect(eq(i32, shortage_of(&world, radar, "u:fry")->is_withheld, 0));
  competent_radar_free(open);
  competent_radar_free(radar);
  free_world(&world);
}

// Five can do it well, one only somewhat, and places ask for both: what is
// short would tell of that one
Test(radar_group, withholds_what_few_have_at_a_lower_level)
{
  World world = make_world();
  add_people(&world, 5U, "u:bake", NULL);
  add_people(&world, 5U, NULL, NULL);
  add_people_with_half(&world, 5U, "u:bake", NULL);
  add_person(&world, "u:helper", NULL);

  const CompetentLink asked[] = {
    {concept_of(world.taxonomy, "u:bake"), COMPETENT_LEVEL_SOMEWHAT},
    {concept_of(world.taxonomy, "u:bake"), COMPETENT_LEVEL_ESSENTIAL}};
  CompetentVacancy* vacancies[2] = {NULL};
  for (size_t i = 0U; i < 2U; ++i) {
    cr_assert(eq(int,
                 (int)competent_vacancy_new(
                   world.taxonomy, &asked[i], 1U, NULL, &vacancies[i], NULL),
                 0));
  }

  const CompetentRadarOptions options    = options_of_five();
  const CompetentOpening      openings[] = {{vacancies[0], COMPETENT_NONE, 6},
                                            {vacancies[1], COMPETENT_NONE, 5}};
  CompetentRadar* const       open       = radar_of(&world, openings, 2U, NULL);
  CompetentRadar* const       radar = radar_of(&world, openings, 2U, &options);

  // Eleven places, and six who can do it somewhat at least
  const CompetentShortage* const told = shortage_of(&world, open, "u:bake");
  cr_assert(eq(i32, told->n_have, 5));
  cr_assert(eq(i32, told->n_partly, 6));
  cr_assert(eq(i32, told->n_short, 5));
  cr_assert(eq(i32, told->n_lacking, 5));
  cr_expect(eq(i32, shortage_of(&world, radar, "u:bake")->is_withheld, 1));
  cr_expect(
    eq(i32, shortage_of(&world, radar, "u:bake")->n_short, COMPETENT_UNKNOWN));
  competent_radar_free(open);
  competent_radar_free(radar);
  competent_vacancy_free(vacancies[0]);
  competent_vacancy_free(vacancies[1]);
  free_world(&world);
}

// An opening without figures hides none of another one
Test(radar_group, withholds_another_opening_that_has_figures)
{
  World world = make_world();
  add_people(&world, 3U, "u:clean", NULL);
  add_people(&world, 12U, "u:fry", NULL);

  const CompetentRadarOptions options    = options_of_five();
  const CompetentOpening      openings[] = {opening_of(&world, "u:other", 3),
                                            opening_of(&world, "u:empty", 1),
                                            opening_of(&world, "u:cook", 0),
                                            opening_of(&world, "u:cook", 6)};
  CompetentRadar* const       radar  = radar_of(&world, openings, 4U, &options);
  size_t                      n      = 0U;
  const CompetentProspect* const all = competent_radar_prospects(radar, &n);
  cr_assert(eq(sz, n, 4U));
  cr_expect(eq(i32, all[0].is_withheld, 1));
  cr_expect(eq(i32, all[1].is_withheld, 0));
  cr_expect(eq(i32, all[2].is_withheld, 0));
  cr_expect(eq(i32, all[3].is_withheld, 1));
  competent_radar_free(radar);
  free_world(&world);
}

Test(radar_group, withholds_totals_that_tell_of_the_only_opening)
{
  World world = make_world();
  add_people(&world, 13U, "u:clean", NULL);
  add_people(&world, 2U, NULL, NULL);

  const CompetentRadarOptions options    = options_of_five();
  const CompetentOpening      openings[] = {opening_of(&world, "u:other", 6)};
  CompetentRadar* const       radar  = radar_of(&world, openings, 1U, &options);
  const CompetentRadarTotals  totals = competent_radar_totals(radar);
  size_t                      n      = 0U;
  cr_expect(eq(i32, competent_radar_prospects(radar, &n)[0].is_withheld, 1));
  cr_expect(eq(i32, totals.n_ready, COMPETENT_UNKNOWN));
  cr_expect(eq(i64, totals.spent, COMPETENT_UNKNOWN));
  cr_expect(eq(i32, totals.n_places, 6));
  competent_radar_free(radar);
  free_world(&world);
}

// A tile of a function that nobody begins in is for who works there
Test(radar_remedies, leave_out_what_is_followed_inside)
{
  World world = make_world();
  add_person(&world, "u:bake", NULL);

  const CompetentLink asked[] = {
    {concept_of(world.taxonomy, "u:bake"), COMPETENT_LEVEL_ESSENTIAL},
    {concept_of(world.taxonomy, "u:serve"), COMPETENT_LEVEL_ESSENTIAL}};
  CompetentVacancy* vacancy = NULL;
  cr_assert(eq(
    int,
    (int)competent_vacancy_new(world.taxonomy, asked, 2U, NULL, &vacancy, NULL),
    0));

  const CompetentOpening       openings[] = {{vacancy, COMPETENT_NONE, 1}};
  CompetentRadar* const        radar    = radar_of(&world, openings, 1U, NULL);
  size_t                       n        = 0U;
  const CompetentRemedy* const remedies = competent_radar_remedies(radar, &n);
  bool                         is_begun = false;
  for (size_t i = 0U; i < n; ++i) {
    cr_expect(
      ne(i32, remedies[i].course, concept_of(world.taxonomy, "u:inside")));
    is_begun =
      is_begun || remedies[i].course == concept_of(world.taxonomy, "u:begin");
  }

  cr_expect(is_begun);
  competent_radar_free(radar);
  competent_vacancy_free(vacancy);
  free_world(&world);
}
