// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// How does somebody get from here to a job, and who pays for it?

#include <competent/competent.h>

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char* const target = "Pedagogisch medewerker kinderopvang";
static const char* const skill  = "Verzorgen";

static const int32_t start = 20250901;

/// All that is made on the way
typedef struct {
  CompetentBuilder*  builder;
  CompetentTaxonomy* taxonomy;
  CompetentProfile*  profile;
  CompetentPlanner*  planner;
  CompetentPlan*     plan;
  CompetentFunding*  funding;
  CompetentClaims*   claims;
} Steps;

static void
forget(Steps* const steps)
{
  competent_claims_free(steps->claims);
  competent_funding_free(steps->funding);
  competent_plan_free(steps->plan);
  competent_planner_free(steps->planner);
  competent_profile_free(steps->profile);
  competent_taxonomy_free(steps->taxonomy);
  competent_builder_free(steps->builder);
}

static const char*
name_of(const Steps* const steps, const CompetentConcept concept)
{
  const CompetentText name = competent_taxonomy_name(steps->taxonomy, concept);

  return name.length ? name.bytes : "";
}

// Return the first concept of a kind that has a label, or none
static CompetentConcept
find(const Steps* const  steps,
     const char* const   label,
     const CompetentKind kind)
{
  size_t                        n = 0U;
  const CompetentConcept* const found =
    competent_taxonomy_find_label(steps->taxonomy, label, strlen(label), &n);
  for (size_t i = 0U; i < n; ++i) {
    if (competent_taxonomy_kind(steps->taxonomy, found[i]) == kind) {
      return found[i];
    }
  }

  return COMPETENT_NONE;
}

// Read occupations, an ontwikkelpad and schemes as one taxonomy
static CompetentStatus
read_files(Steps* const          steps,
           const int             n,
           char** const          paths,
           CompetentError* const error)
{
  CompetentStatus st = competent_builder_new(&steps->builder, error);
  for (int i = 0; i < n && !st; ++i) {
    const CompetentSource source = {.path = paths[i]};
    st = competent_builder_read(steps->builder, &source, error);
  }

  return st ? st
            : competent_builder_finish(steps->builder, &steps->taxonomy, error);
}

// Somebody with vmbo, whose employer asks for subsidies
static CompetentStatus
fill_profile(Steps* const steps, CompetentError* const error)
{
  static const struct {
    CompetentFact fact;
    int32_t       value;
  } facts[] = {{COMPETENT_FACT_LEVEL, COMPETENT_NLQF_LEVEL_2},
               {COMPETENT_FACT_STATUS, 1 << COMPETENT_WORK_EMPLOYED},
               {COMPETENT_FACT_EMPLOYER_ASKS, 1}};

  CompetentStatus st =
    competent_profile_new(steps->taxonomy, &steps->profile, error);
  if (!st) {
    const CompetentConcept known =
      find(steps, skill, COMPETENT_KIND_CAPABILITY);
    st = competent_profile_add(steps->profile, known, 1.0, error);
  }

  for (size_t i = 0U; i < sizeof(facts) / sizeof(facts[0]) && !st; ++i) {
    st = competent_profile_set_fact(
      steps->profile, facts[i].fact, facts[i].value, error);
  }

  return st;
}

static void
print_step(const Steps* const steps, const CompetentRouteStep* const step)
{
  const CompetentStepKind kind = (CompetentStepKind)step->kind;

  printf("%-8s  %4d weeks  %s\n",
         competent_step_kind_name(kind),
         (int)step->weeks,
         name_of(steps, step->concept));
  if (step->price > 0) {
    printf("          %.2f euros, of which %.2f to pay\n",
           (double)step->price / 100.0,
           (double)step->own_cost / 100.0);
  }

  if (step->payer != COMPETENT_NONE) {
    printf("          paid by %s\n", name_of(steps, step->payer));
  }

  if (step->leads_to != COMPETENT_NONE) {
    printf("          leads to %s\n", name_of(steps, step->leads_to));
  }
}

static CompetentStatus
plan(Steps* const steps, CompetentError* const error)
{
  CompetentWishes wishes = competent_wishes_none();
  wishes.start           = start;
  wishes.must_earn       = true;

  CompetentStatus st =
    competent_planner_new(steps->taxonomy, NULL, &steps->planner, error);
  if (!st) {
    st = competent_planner_plan(steps->planner,
                                steps->profile,
                                COMPETENT_NONE,
                                find(steps, target, COMPETENT_KIND_OCCUPATION),
                                &wishes,
                                COMPETENT_THRIFT_COST,
                                COMPETENT_ROUTES_BEST,
                                1U,
                                &steps->plan,
                                error);
  }

  return st;
}

// Return what is followed last, or none if there is no route
static CompetentConcept
print_route(const Steps* const steps)
{
  size_t                      n        = 0U;
  const CompetentRoute* const routes   = competent_plan_routes(steps->plan, &n);
  const CompetentRouteStep* const all  = competent_plan_steps(steps->plan, &n);
  CompetentConcept                last = COMPETENT_NONE;

  printf("From here to %s\n", target);
  for (int32_t i = 0; routes && i < routes[0].n_steps; ++i) {
    const CompetentRouteStep* const step = &all[routes[0].first_step + i];
    print_step(steps, step);
    last = (step->kind == COMPETENT_STEP_TILE) ? step->concept : last;
  }

  return last;
}

static CompetentStatus
ask(Steps* const           steps,
    const CompetentConcept course,
    CompetentError* const  error)
{
  const CompetentCase question = {.course = course,
                                  .date   = start,
                                  .start  = start,
                                  .price  = COMPETENT_UNKNOWN};

  const CompetentStatus st =
    competent_funding_new(steps->taxonomy, &steps->funding, error);
  return st ? st
            : competent_funding_claims(steps->funding,
                                       steps->profile,
                                       &question,
                                       &steps->claims,
                                       error);
}

static void
print_claims(const Steps* const steps, const CompetentConcept course)
{
  size_t                      n = 0U;
  const CompetentClaim* const claims =
    competent_claims_items(steps->claims, &n);
  const CompetentCost cost = competent_claims_cost(steps->claims);

  printf("\nWho pays for %s\n", name_of(steps, course));
  for (size_t i = 0U; i < n; ++i) {
    const CompetentVerdict verdict = (CompetentVerdict)claims[i].verdict;
    if (verdict != COMPETENT_VERDICT_NO) {
      printf("%-7s  %s\n",
             competent_verdict_name(verdict),
             name_of(steps, claims[i].scheme));
    }
  }

  printf("Remains to pay: %.2f to %.2f euros\n",
         (double)cost.own_low / 100.0,
         (double)cost.own_high / 100.0);
}

int
main(const int argc, char** const argv)
{
  if (argc < 2) {
    fprintf(stderr, "Usage: route FILE...\n");
    return 2;
  }

  Steps           steps = {NULL, NULL, NULL, NULL, NULL, NULL, NULL};
  CompetentError  error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  CompetentStatus st    = read_files(&steps, argc - 1, argv + 1, &error);

  if (!st) {
    st = fill_profile(&steps, &error);
  }

  if (!st) {
    st = plan(&steps, &error);
  }

  if (!st) {
    const CompetentConcept course = print_route(&steps);
    st                            = ask(&steps, course, &error);
    if (!st) {
      print_claims(&steps, course);
    }
  }

  if (st) {
    fprintf(stderr, "route: %s\n", error.message);
  }

  forget(&steps);
  return st ? EXIT_FAILURE : EXIT_SUCCESS;
}
