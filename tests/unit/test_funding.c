// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/funding.h>

#include "support/taxonomies.h"

#include <competent/detail.h>
#include <competent/fact.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

TestSuite(funding_new, .timeout = 60);
TestSuite(funding_claims, .timeout = 60);
TestSuite(funding_costs, .timeout = 60);
TestSuite(verdict_name, .timeout = 60);

#define TERMS                                            \
  "@prefix lc: <https://w3id.org/libcompetent/def#> .\n" \
  "@prefix schema: <https://schema.org/> .\n"

#define STAP                                                       \
  ":stap a lc:Scheme ; skos:prefLabel 'STAP'@nl ;"                 \
  "  lc:validFrom '2022-03-01' ; lc:validUntil '2023-12-31' ;"     \
  "  lc:condition [ lc:about lc:Applicant ; lc:oneOf lc:Person ]," \
  "    [ lc:about lc:Age ; lc:atLeast 18 ; lc:atMost 66 ],"        \
  "    [ lc:about lc:Tied ],"                                      \
  "    [ lc:about lc:Accredited ; lc:validFrom '2023-09-01' ] ;"   \
  "  lc:amount [ lc:cap 1000 ] .\n"

#define SLIM                                                                \
  ":slim a lc:Scheme ; skos:prefLabel 'SLIM'@nl ; lc:payment lc:Whole ;"    \
  "  lc:window [ lc:validFrom '2025-03-10' ; lc:validUntil '2025-06-30' ]," \
  "    [ lc:validFrom '2025-07-01' ; lc:validUntil '2025-11-10' ] ;"        \
  "  lc:condition [ lc:about lc:Applicant ; lc:oneOf lc:Employer ],"        \
  "    [ lc:about lc:InPath ],"                                             \
  "    [ lc:about lc:WeeksAhead ; lc:atMost 13 ] ;"                         \
  "  lc:amount [ lc:variant 'a' ; lc:share 0.9 ;"                           \
  "      lc:condition [ lc:about lc:CourseLevel ; lc:atMost 2 ] ],"         \
  "    [ lc:variant 'a' ; lc:share 0.5 ;"                                   \
  "      lc:condition [ lc:about lc:CourseLevel ; lc:atLeast 3 ] ],"        \
  "    [ lc:variant 'b' ; lc:share 0.9 ;"                                   \
  "      lc:condition [ lc:about lc:CourseLevel ; lc:atMost 3 ] ],"         \
  "    [ lc:variant 'b' ; lc:share 0.4 ;"                                   \
  "      lc:condition [ lc:about lc:CourseLevel ; lc:oneOf 4 ] ] .\n"

#define COURSES                                                              \
  ":c a lc:Course ; skos:prefLabel 'C'@nl ; lc:teaches :s ; lc:price 1500 ;" \
  "  lc:level 4 ; lc:accredited true ; lc:awards :n ;"                       \
  "  lc:instance [ lc:start '2025-09-01' ] .\n"                              \
  ":d a lc:Course ; skos:prefLabel 'D'@nl ; lc:teaches :s .\n"               \
  ":n a cnlo:EducationalNorm ; skos:prefLabel 'N'@nl ;"                      \
  "  ksmo:opleidingscode '25696' .\n"                                        \
  ":t a lc:Tile ; skos:prefLabel 'T'@nl ; lc:awards :n ; lc:startsFrom :f ;" \
  "  lc:leadsTo :g ; lc:level 2 ; lc:price 800 .\n"                          \
  ":f a lc:Function ; skos:prefLabel 'F'@nl .\n"                             \
  ":g a lc:Function ; skos:prefLabel 'G'@nl .\n"                             \
  ":p a lc:Path ; skos:prefLabel 'P'@nl ; lc:recognised '2023-06-01' ;"      \
  "  lc:hasStep :f, :t, :g .\n"                                              \
  ":s a cnlo:HumanCapability ; skos:prefLabel 'S'@nl .\n"

/// Somebody with a question
typedef struct {
  CompetentTaxonomy* taxonomy;
  CompetentProfile*  profile;
  CompetentFunding*  funding;
} World;

static World
world_of(const char* const statements)
{
  World world = {taxonomy_of(statements), NULL, NULL};
  cr_assert(eq(
    int, (int)competent_profile_new(world.taxonomy, &world.profile, NULL), 0));
  cr_assert(eq(
    int, (int)competent_funding_new(world.taxonomy, &world.funding, NULL), 0));
  return world;
}

static void
free_world(World* const world)
{
  competent_funding_free(world->funding);
  competent_profile_free(world->profile);
  competent_taxonomy_free(world->taxonomy);
}

static void
say(const World* const world, const CompetentFact fact, const int32_t value)
{
  cr_assert(
    eq(int,
       (int)competent_profile_set_fact(world->profile, fact, value, NULL),
       0));
}

static CompetentCase
case_of(const World* const world, const char* const course, const int32_t date)
{
  const CompetentCase question = {course ? concept_of(world->taxonomy, course)
                                         : COMPETENT_NONE,
                                  date,
                                  0,
                                  0,
                                  COMPETENT_UNKNOWN};
  return question;
}

static CompetentClaims*
ask(const World* const world, const char* const course, const int32_t date)
{
  const CompetentCase question = case_of(world, course, date);
  CompetentClaims*    claims   = NULL;
  CompetentError      error    = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  cr_assert(eq(int,
               (int)competent_funding_claims(
                 world->funding, world->profile, &question, &claims, &error),
               0),
            "%s",
            error.message);
  return claims;
}

static CompetentClaim
claim_of(const World* const           world,
         const CompetentClaims* const claims,
         const char* const            scheme)
{
  const CompetentConcept      concept = concept_of(world->taxonomy, scheme);
  size_t                      n       = 0U;
  const CompetentClaim* const items   = competent_claims_items(claims, &n);
  for (size_t i = 0U; i < n; ++i) {
    if (items[i].scheme == concept) {
      return items[i];
    }
  }

  cr_assert(false, "No claim of %s", scheme);
  const CompetentClaim none = {0};
  return none;
}

static int
verdict(const World* const world,
        const char* const  scheme,
        const char* const  course,
        const int32_t      date)
{
  CompetentClaims* const claims = ask(world, course, date);
  const int              found  = claim_of(world, claims, scheme).verdict;
  competent_claims_free(claims);
  return found;
}

#define NO ((int)COMPETENT_VERDICT_NO)
#define UNKNOWN ((int)COMPETENT_VERDICT_UNKNOWN)
#define YES ((int)COMPETENT_VERDICT_YES)

Test(verdict_name, is_there_for_each_value_and_no_other)
{
  cr_expect(eq(str, (char*)competent_verdict_name(COMPETENT_VERDICT_NO), "no"));
  cr_expect(eq(
    str, (char*)competent_verdict_name(COMPETENT_VERDICT_UNKNOWN), "unknown"));
  cr_expect(
    eq(str, (char*)competent_verdict_name(COMPETENT_VERDICT_YES), "yes"));
  cr_expect(eq(ptr, (void*)competent_verdict_name((CompetentVerdict)3), NULL));
  cr_expect(eq(ptr, (void*)competent_verdict_name((CompetentVerdict)-1), NULL));
}

Test(reason_role_name, is_there_for_each_value_and_no_other)
{
  cr_expect(eq(str,
               (char*)competent_reason_role_name(COMPETENT_REASON_ROLE_AMOUNT),
               "amount"));
  cr_expect(eq(ptr,
               (void*)competent_reason_role_name(
                 (CompetentReasonRole)COMPETENT_N_REASON_ROLES),
               NULL));
}

Test(funding_new, has_all_schemes)
{
  World                         world = world_of(TERMS STAP SLIM COURSES);
  size_t                        n     = 0U;
  const CompetentConcept* const schemes =
    competent_funding_schemes(world.funding, &n);
  cr_assert(eq(sz, n, 2U));
  cr_expect(eq(int, schemes[0], concept_of(world.taxonomy, "u:slim")));
  cr_expect(eq(int, schemes[1], concept_of(world.taxonomy, "u:stap")));
  free_world(&world);
}

Test(funding_new, works_without_schemes)
{
  World                  world  = world_of(TERMS COURSES);
  CompetentClaims* const claims = ask(&world, "u:c", 20250101);
  size_t                 n      = 1U;
  cr_expect(eq(ptr, (void*)competent_funding_schemes(world.funding, &n), NULL));
  cr_expect(eq(sz, n, 0U));
  cr_expect(eq(ptr, (void*)competent_claims_items(claims, &n), NULL));
  cr_expect(eq(ptr, (void*)competent_claims_reasons(claims, &n), NULL));
  cr_expect(eq(i64, competent_claims_cost(claims).own_low, 150000));
  cr_expect(eq(i64, competent_claims_cost(claims).own_high, 150000));
  cr_expect(competent_claims_are_best(claims));
  competent_claims_free(claims);
  free_world(&world);
}

Test(funding_claims, of_stap_are_yes_until_it_ended_and_no_since)
{
  World world = world_of(TERMS STAP COURSES);
  cr_expect(eq(int, verdict(&world, "u:stap", "u:c", 20230601), UNKNOWN));
  say(&world, COMPETENT_FACT_AGE, 34);
  say(&world, COMPETENT_FACT_STATUS, 1 << COMPETENT_WORK_EMPLOYED);
  cr_expect(eq(int, verdict(&world, "u:stap", "u:c", 20220228), NO));
  cr_expect(eq(int, verdict(&world, "u:stap", "u:c", 20220301), YES));
  cr_expect(eq(int, verdict(&world, "u:stap", "u:c", 20231231), YES));
  cr_expect(eq(int, verdict(&world, "u:stap", "u:c", 20240101), NO));
  cr_expect(eq(int, verdict(&world, "u:stap", "u:d", 20230831), YES));
  cr_expect(eq(int, verdict(&world, "u:stap", "u:d", 20230901), UNKNOWN));
  say(&world, COMPETENT_FACT_AGE, 67);
  cr_expect(eq(int, verdict(&world, "u:stap", "u:c", 20230601), NO));
  free_world(&world);
}

Test(funding_claims, know_an_age_by_the_year_of_birth)
{
  World world = world_of(TERMS STAP COURSES);
  say(&world, COMPETENT_FACT_LABOUR_MARKET, 1);
  say(&world, COMPETENT_FACT_BIRTH_YEAR, 2005);
  cr_expect(eq(int, verdict(&world, "u:stap", NULL, 20220601), NO));
  cr_expect(eq(int, verdict(&world, "u:stap", NULL, 20230601), UNKNOWN));
  say(&world, COMPETENT_FACT_BIRTH_YEAR, 2004);
  cr_expect(eq(int, verdict(&world, "u:stap", NULL, 20230601), YES));
  free_world(&world);
}

Test(funding_claims, give_the_range_over_conflicting_sources)
{
  World world = world_of(TERMS SLIM COURSES);
  say(&world, COMPETENT_FACT_STATUS, 1 << COMPETENT_WORK_EMPLOYED);

  CompetentClaims* claims = ask(&world, "u:c", 20250715);
  CompetentClaim   claim  = claim_of(&world, claims, "u:slim");
  cr_expect(eq(int, claim.verdict, YES));
  cr_expect(eq(i64, claim.low, 60000));
  cr_expect(eq(i64, claim.high, 75000));
  cr_expect(eq(int, claim.payment, (int)COMPETENT_PAYMENT_WHOLE));
  cr_expect(eq(int, claim.ask_from, 20250701));
  cr_expect(eq(int, claim.ask_until, 20251110));

  // It pays if the employer asks, and nobody said that one does
  cr_expect(eq(int, claim.is_chosen, 0));
  cr_expect(eq(int, claim.is_hoped, 1));
  cr_expect(eq(i64, competent_claims_cost(claims).own_low, 0));
  cr_expect(eq(i64, competent_claims_cost(claims).own_high, 150000));
  competent_claims_free(claims);

  say(&world, COMPETENT_FACT_EMPLOYER_ASKS, 1);
  claims = ask(&world, "u:c", 20250715);
  claim  = claim_of(&world, claims, "u:slim");
  cr_expect(eq(int, claim.is_chosen, 1));
  cr_expect(eq(i64, competent_claims_cost(claims).own_high, 0));
  competent_claims_free(claims);

  // Too early by more than thirteen weeks, as the course begins in September
  claims = ask(&world, "u:c", 20250601);
  claim  = claim_of(&world, claims, "u:slim");
  cr_expect(eq(int, claim.verdict, NO));
  competent_claims_free(claims);

  claims = ask(&world, "u:c", 20250301);
  claim  = claim_of(&world, claims, "u:slim");
  cr_expect(eq(int, claim.verdict, NO));
  cr_expect(eq(int, claim.ask_from, 20250310));
  cr_expect(eq(int, claim.ask_until, 20250630));
  competent_claims_free(claims);

  // Of a course of which nothing is known, nothing is known
  cr_expect(eq(int, verdict(&world, "u:slim", "u:d", 20250715), UNKNOWN));
  free_world(&world);
}

Test(funding_claims, name_each_condition_with_what_was_looked_at)
{
  World world = world_of(TERMS STAP COURSES);
  say(&world, COMPETENT_FACT_AGE, 17);

  CompetentClaims* const       claims  = ask(&world, "u:c", 20231001);
  const CompetentClaim         claim   = claim_of(&world, claims, "u:stap");
  size_t                       n       = 0U;
  const CompetentReason* const reasons = competent_claims_reasons(claims, &n);
  const CompetentReason* const age     = reasons + claim.first_reason;
  cr_assert(eq(int, claim.n_reasons, 5));
  cr_expect(eq(sz, n, 5U));
  cr_expect(eq(int, age->criterion, (int)COMPETENT_CRITERION_AGE));
  cr_expect(eq(int, age->verdict, NO));
  cr_expect(eq(int, age->fact, (int)COMPETENT_FACT_AGE));
  cr_expect(eq(i64, age->low, 17));
  cr_expect(eq(i64, age->high, 17));
  cr_expect(eq(int, age[1].criterion, (int)COMPETENT_CRITERION_IS_TIED));
  cr_expect(eq(int, age[1].verdict, UNKNOWN));
  cr_expect(eq(i64, age[1].low, COMPETENT_UNKNOWN));
  competent_claims_free(claims);
  free_world(&world);
}

Test(funding_claims, refuse_what_is_no_case)
{
  World            world = world_of(TERMS STAP COURSES);
  World            other = world_of(TERMS STAP COURSES);
  CompetentClaims* made  = NULL;
  CompetentError   error;

  const int           bad     = (int)COMPETENT_STATUS_BAD_ARGUMENT;
  const CompetentCase good    = case_of(&world, "u:c", 20230601);
  CompetentCase       wrong[] = {good, good, good, good, good};
  wrong[0].course             = concept_of(world.taxonomy, "u:s");
  wrong[1].date               = 20230229;
  wrong[2].date               = 0;
  wrong[3].start              = 20231301;
  wrong[4].price              = -2;
  for (size_t i = 0U; i < sizeof(wrong) / sizeof(wrong[0]); ++i) {
    CompetentCost cost;
    cr_expect(eq(int,
                 (int)competent_funding_claims(
                   world.funding, world.profile, &wrong[i], &made, &error),
                 bad));
    cr_expect(eq(ptr, made, NULL));
    cr_expect(eq(int,
                 (int)competent_funding_costs(
                   world.funding, world.profile, &wrong[i], 1U, &cost, &error),
                 bad));
  }

  cr_expect(eq(int,
               (int)competent_funding_claims(
                 world.funding, other.profile, &good, &made, &error),
               bad));
  cr_expect(
    eq(str, (char*)error.message, "The profile is of another taxonomy"));
  free_world(&other);
  free_world(&world);
}

Test(funding_costs, are_those_of_the_claims)
{
  World world = world_of(TERMS STAP SLIM COURSES);
  say(&world, COMPETENT_FACT_AGE, 30);
  say(&world, COMPETENT_FACT_LABOUR_MARKET, 1);

  static const char* const courses[] = {"u:c", "u:d", "u:t", NULL};
  static const int32_t     dates[]   = {20230601, 20250401, 20250801};
  CompetentCase            cases[12];
  CompetentCost            costs[12];
  for (size_t i = 0U; i < 12U; ++i) {
    cases[i] = case_of(&world, courses[i % 4U], dates[i / 4U]);
  }

  cr_assert(eq(int,
               (int)competent_funding_costs(
                 world.funding, world.profile, cases, 12U, costs, NULL),
               0));
  for (size_t i = 0U; i < 12U; ++i) {
    CompetentClaims* const claims = ask(&world, courses[i % 4U], dates[i / 4U]);
    const CompetentCost    cost   = competent_claims_cost(claims);
    cr_expect(eq(i64, costs[i].price_low, cost.price_low));
    cr_expect(eq(i64, costs[i].price_high, cost.price_high));
    cr_expect(eq(i64, costs[i].own_low, cost.own_low));
    cr_expect(eq(i64, costs[i].own_high, cost.own_high));
    cr_expect(eq(int, costs[i].chosen, cost.chosen));
    cr_expect(eq(int, costs[i].hoped, cost.hoped));
    cr_expect(eq(int, costs[i].n_yes, cost.n_yes));
    cr_expect(eq(int, costs[i].n_unknown, cost.n_unknown));
    competent_claims_free(claims);
  }

  cr_expect(eq(i64, costs[0].own_high, 50000));
  cr_expect(eq(i64, costs[0].own_low, 50000));
  cr_expect(eq(int, costs[0].chosen, concept_of(world.taxonomy, "u:stap")));
  cr_expect(eq(i64, costs[1].price_high, COMPETENT_UNKNOWN));
  cr_expect(eq(i64, costs[1].own_high, COMPETENT_UNKNOWN));
  free_world(&world);
}
