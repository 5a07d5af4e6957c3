// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/calendar.h"
#include "plan/funding_choice.h"
#include "plan/funding_program.h"

#include "support/scarcity.h"
#include "support/taxonomies.h"

#include <competent/fact.h>
#include <competent/funding.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

TestSuite(calendar, .timeout = 60);
TestSuite(funding_choice, .timeout = 60);
TestSuite(funding_memory, .timeout = 60);
TestSuite(funding_facts, .timeout = 60);

#define TERMS "@prefix lc: <https://w3id.org/libcompetent/def#> .\n"

Test(calendar, numbers_days_without_gaps)
{
  cr_expect(eq(i32, calendar_day(19700101), 0));
  cr_expect(eq(i32, calendar_day(20240301) - calendar_day(20240228), 2));
  cr_expect(eq(i32, calendar_day(21000301) - calendar_day(21000228), 1));

  int32_t last = calendar_date(calendar_day(10000101) - 1);
  for (int32_t day = calendar_day(10000101); day <= calendar_day(99991231);
       ++day) {
    const int32_t date = calendar_date(day);
    if (date <= last || calendar_day(date) != day || !calendar_is_date(date)) {
      cr_assert(false, "Day %d is %d", day, date);
    }

    last = date;
  }
}

Test(calendar, knows_what_is_no_date)
{
  static const int64_t wrong[] = {0,
                                  -1,
                                  20230229,
                                  20231301,
                                  20230001,
                                  20230100,
                                  20230431,
                                  9991231,
                                  100000101};
  for (size_t i = 0U; i < sizeof(wrong) / sizeof(wrong[0]); ++i) {
    cr_expect(not(calendar_is_date(wrong[i])), "%d", (int)wrong[i]);
  }

  cr_expect(calendar_is_date(20240229));
}

// Write schemes of which some exclude others at random
static CompetentTaxonomy*
schemes_at_random(uint32_t* const state,
                  const unsigned  n,
                  const unsigned  rarity)
{
  char* const text = (char*)malloc(65536U);
  cr_assert(ne(ptr, text, NULL));

  size_t length = (size_t)snprintf(text, 65536U, TERMS);
  for (unsigned i = 0U; i < n; ++i) {
    length += (size_t)snprintf(
      text + length, 65536U - length, ":s%02u a lc:Scheme .\n", i);
    for (unsigned j = 0U; j < i; ++j) {
      if (next_random(state) % rarity == 0U) {
        length += (size_t)snprintf(text + length,
                                   65536U - length,
                                   ":s%02u lc:excludes :s%02u .\n",
                                   i,
                                   j);
      }
    }
  }

  CompetentTaxonomy* const taxonomy = taxonomy_of(text);
  free(text);
  return taxonomy;
}

static bool
excludes(const Program* const program, const uint32_t a, const uint32_t b)
{
  const Scheme* const   scheme = program_scheme(program, a);
  const uint32_t* const others =
    (const uint32_t*)program->exclusions.items + scheme->first_exclusion;
  for (uint32_t i = 0U; i < scheme->n_exclusions; ++i) {
    if (others[i] == b) {
      return true;
    }
  }

  return false;
}

// Return the best sum of all combinations, by trying each of them
static int64_t
best_of_all(const Program* const program,
            const int64_t* const amounts,
            const unsigned       n)
{
  int64_t best = 0;
  for (uint32_t set = 0U; set < (1U << n); ++set) {
    int64_t sum   = 0;
    bool    is_ok = true;
    for (uint32_t i = 0U; i < n && is_ok; ++i) {
      for (uint32_t j = 0U; j < i && is_ok; ++j) {
        is_ok = !((set >> i) & (set >> j) & 1U) || !excludes(program, i, j);
      }

      sum += ((set >> i) & 1U) ? amounts[i] : 0;
    }

    best = (is_ok && sum > best) ? sum : best;
  }

  return best;
}

Test(funding_choice, of_small_sets_is_what_trying_all_finds)
{
  enum { N = 10 };

  uint32_t state = 11U;
  for (unsigned round = 0U; round < 60U; ++round) {
    CompetentTaxonomy* const taxonomy =
      schemes_at_random(&state, N, 2U + round % 5U);
    Program program;
    memset(&program, 0, sizeof(program));
    cr_assert(eq(int, (int)program_make(&program, taxonomy, NULL), 0));

    int64_t  amounts[N];
    Offer    offers[N];
    uint32_t place[N] = {0U};
    for (uint32_t i = 0U; i < N; ++i) {
      const Offer offer = {
        (int64_t)(1U + next_random(&state) % 100U), i, false};
      amounts[i] = offer.amount;
      offers[i]  = offer;
    }

    const Choice choice = choice_make(&program, offers, N, ENDLESS, place);
    cr_expect(eq(i64, choice.sum, best_of_all(&program, amounts, N)));
    cr_expect(eq(i64, choice.bound, choice.sum));

    int64_t sum = 0;
    for (uint32_t i = 0U; i < N; ++i) {
      sum += offers[i].is_chosen ? offers[i].amount : 0;
      cr_expect(eq(u32, place[i], 0U));
      for (uint32_t j = 0U; j < i; ++j) {
        cr_expect(not(offers[i].is_chosen && offers[j].is_chosen &&
                      excludes(&program, offers[i].scheme, offers[j].scheme)));
      }
    }

    cr_expect(eq(i64, sum, choice.sum));
    program_free(&program);
    competent_taxonomy_free(taxonomy);
  }
}

// Far too many to try all of them: what is chosen is allowed, and no more is
// promised than holds
Test(funding_choice, of_very_many_is_allowed_and_bounded)
{
  enum { N = 90 };

  uint32_t                 state    = 5U;
  CompetentTaxonomy* const taxonomy = schemes_at_random(&state, N, 6U);
  Program                  program;
  memset(&program, 0, sizeof(program));
  cr_assert(eq(int, (int)program_make(&program, taxonomy, NULL), 0));
  for (size_t n = 50U; n <= N; n += 20U) {
    Offer    offers[N];
    uint32_t place[N] = {0U};
    int64_t  all      = 0;
    for (uint32_t i = 0U; i < n; ++i) {
      const Offer offer = {(int64_t)(1U + next_random(&state) % 9U), i, false};
      offers[i]         = offer;
      all += offer.amount;
    }

    const Choice choice = choice_make(&program, offers, n, ENDLESS, place);
    cr_expect(le(i64, choice.sum, choice.bound));
    cr_expect(le(i64, choice.bound, all));
    cr_expect(lt(i64, 0, choice.sum));
    for (size_t i = 0U; i < n; ++i) {
      for (size_t j = 0U; j < i; ++j) {
        cr_expect(not(offers[i].is_chosen && offers[j].is_chosen &&
                      excludes(&program, offers[i].scheme, offers[j].scheme)));
      }
    }
  }

  program_free(&program);
  competent_taxonomy_free(taxonomy);
}

static const char town[] = TERMS
  ":a a lc:Scheme ; lc:validFrom '2025-01-01' ; lc:excludes :b ;"
  "  lc:condition [ lc:about lc:Age ; lc:atLeast 18 ],"
  "    [ lc:about lc:Work ; lc:oneOf lc:Employed, lc:JobSeeker ],"
  "    [ lc:about lc:Course ; lc:oneOfText 'u:c', 'u:x' ] ;"
  "  lc:amount [ lc:variant 'x' ; lc:share 0.5 ],"
  "    [ lc:variant 'y' ; lc:cap 300 ; lc:condition [ lc:about lc:WW ] ] ;"
  "  lc:window [ lc:validUntil '2025-12-31' ; lc:weeksBefore 2 ] .\n"
  ":b a lc:Scheme ; lc:condition [ lc:about lc:StudyFinance ; lc:oneOf false ],"
  "    [ lc:about lc:WeakPosition ] ;"
  "  lc:amount [ lc:cap 200 ; lc:condition [ lc:about lc:Fund ] ],"
  "    [ lc:cap 100 ; lc:condition [ lc:about lc:Fund ; lc:oneOf false ] ] .\n"
  ":d a lc:Scheme ; lc:payment lc:Whole ; lc:condition [ lc:about lc:Applicant "
  ";"
  "    lc:oneOf lc:Employer ], [ lc:about lc:Employees ; lc:atMost 249 ],"
  "    [ lc:about lc:Leerbedrijf ] .\n"
  ":c a lc:Course ; lc:price 1000 ; lc:level 3 ; lc:mode lc:BBL .\n";

/// What is asked, and who asks
typedef struct {
  CompetentTaxonomy* taxonomy;
  CompetentProfile*  profile;
  CompetentCase      question;
} World;

static World
new_world(void)
{
  World world           = {taxonomy_of(town), NULL, {0, 20250601, 0, 0, -1}};
  world.question.course = concept_of(world.taxonomy, "u:c");
  cr_assert(eq(
    int, (int)competent_profile_new(world.taxonomy, &world.profile, NULL), 0));
  return world;
}

static void
free_world(World* const world)
{
  competent_profile_free(world->profile);
  competent_taxonomy_free(world->taxonomy);
}

Test(funding_memory, runs_out_without_harm)
{
  World world = new_world();
  for (unsigned lasting = 0U; lasting < 2U; ++lasting) {
    bool has_failed = true;
    for (size_t i = 0U; has_failed; ++i) {
      CompetentFunding* funding = (CompetentFunding*)&world;
      CompetentClaims*  claims  = NULL;
      CompetentCost     cost;

      scarcity_begin(i, lasting != 0U);
      CompetentStatus st =
        competent_funding_new(world.taxonomy, &funding, NULL);
      if (!st) {
        st = competent_funding_claims(
          funding, world.profile, &world.question, &claims, NULL);
      }

      if (!st) {
        st = competent_funding_costs(
          funding, world.profile, &world.question, 1U, &cost, NULL);
      }

      has_failed = scarcity_end();
      cr_assert(eq(int, (int)st, has_failed ? COMPETENT_STATUS_NO_MEMORY : 0));
      competent_claims_free(claims);
      competent_funding_free(funding);
    }
  }

  free_world(&world);
}

/// A fact and a value that it may have
typedef struct {
  CompetentFact fact;
  int32_t       values[2];
} Said;

static const Said facts[] = {
  {COMPETENT_FACT_AGE, {17, 40}},
  {COMPETENT_FACT_STATUS, {1 << COMPETENT_WORK_EMPLOYED, 0}},
  {COMPETENT_FACT_STUDY_FINANCE, {0, 1}},
  {COMPETENT_FACT_WEAK_POSITION, {0, 1}},
  {COMPETENT_FACT_FUND, {0, 1}},
  {COMPETENT_FACT_EMPLOYEES, {20, 900}},
  {COMPETENT_FACT_LEERBEDRIJF, {0, 1}},
  {COMPETENT_FACT_WW, {0, 1}},
};

#define N_FACTS (sizeof(facts) / sizeof(facts[0]))

static CompetentClaims*
claims_of(const World* const world, const CompetentFunding* const funding)
{
  CompetentClaims* claims = NULL;
  cr_assert(eq(int,
               (int)competent_funding_claims(
                 funding, world->profile, &world->question, &claims, NULL),
               0));
  return claims;
}

static int
verdict_of(const CompetentClaims* const claims, const CompetentConcept scheme)
{
  size_t                      n     = 0U;
  const CompetentClaim* const items = competent_claims_items(claims, &n);
  for (size_t i = 0U; i < n; ++i) {
    if (items[i].scheme == scheme) {
      return items[i].verdict;
    }
  }

  return -1;
}

// What is learnt narrows what was told before
static void
expect_narrower(const CompetentClaims* const before,
                const CompetentClaims* const after)
{
  size_t                      n     = 0U;
  const CompetentClaim* const items = competent_claims_items(before, &n);
  const CompetentCost         was   = competent_claims_cost(before);
  const CompetentCost         is    = competent_claims_cost(after);
  for (size_t i = 0U; i < n; ++i) {
    if (items[i].verdict != COMPETENT_VERDICT_UNKNOWN) {
      cr_expect(eq(int, verdict_of(after, items[i].scheme), items[i].verdict));
    }
  }

  cr_expect(ge(i64, is.own_low, was.own_low));
  cr_expect(le(i64, is.own_high, was.own_high));
}

Test(funding_facts, that_are_learnt_in_any_order_only_narrow)
{
  World             world   = new_world();
  CompetentFunding* funding = NULL;
  uint32_t          state   = 3U;
  cr_assert(
    eq(int, (int)competent_funding_new(world.taxonomy, &funding, NULL), 0));
  for (unsigned round = 0U; round < 300U; ++round) {
    for (size_t i = 0U; i < N_FACTS; ++i) {
      cr_assert(eq(int,
                   (int)competent_profile_set_fact(
                     world.profile, facts[i].fact, COMPETENT_UNKNOWN, NULL),
                   0));
    }

    // Nobody contradicts anybody: who has no benefit says nothing of WW
    CompetentClaims* before = claims_of(&world, funding);
    const size_t     first  = next_random(&state) % N_FACTS;
    for (size_t i = 0U; i < N_FACTS; ++i) {
      const Said* const said  = &facts[(first + 3U * i) % N_FACTS];
      const int32_t     value = (said->fact == COMPETENT_FACT_WW)
                                  ? 0
                                  : said->values[next_random(&state) % 2U];
      cr_assert(eq(
        int,
        (int)competent_profile_set_fact(world.profile, said->fact, value, NULL),
        0));

      CompetentClaims* const after = claims_of(&world, funding);
      expect_narrower(before, after);
      competent_claims_free(before);
      before = after;
    }

    competent_claims_free(before);
  }

  competent_funding_free(funding);
  free_world(&world);
}
