// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"
#include "race.h"

#include <competent/funding.h>
#include <competent/profile.h>
#include <competent/taxonomy.h>

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/// Somebody who asks who pays for each course there is
typedef struct {
  CompetentTaxonomy* taxonomy;
  CompetentFunding*  funding;
  CompetentProfile*  profile;
  CompetentCase*     cases;
  CompetentCost*     costs;
  size_t             n;
} Payer;

/// A fact that is known of them
typedef struct {
  CompetentFact fact;
  int64_t       value;
} Known;

// Someone who works for a small employer
static const Known known[] = {
  {COMPETENT_FACT_BIRTH_YEAR, 1990},
  {COMPETENT_FACT_STATUS, INT64_C(1) << COMPETENT_WORK_EMPLOYED},
  {COMPETENT_FACT_LEVEL, COMPETENT_NLQF_LEVEL_2},
  {COMPETENT_FACT_LABOUR_MARKET, 1},
  {COMPETENT_FACT_EMPLOYEES, 20},
};

static bool
know(CompetentProfile* const profile)
{
  bool is_done = true;
  for (size_t i = 0U; i < sizeof(known) / sizeof(known[0]) && is_done; ++i) {
    is_done =
      !competent_profile_set_fact(profile, known[i].fact, known[i].value, NULL);
  }

  return is_done;
}

static bool
make_cases(Payer* const payer)
{
  const CompetentConcept first =
    competent_taxonomy_first_of_kind(payer->taxonomy, COMPETENT_KIND_COURSE);

  payer->n     = (size_t)competent_taxonomy_n_of_kind(payer->taxonomy,
                                                  COMPETENT_KIND_COURSE);
  payer->cases = (CompetentCase*)calloc(payer->n + 1U, sizeof(CompetentCase));
  payer->costs = (CompetentCost*)calloc(payer->n + 1U, sizeof(CompetentCost));
  if (!payer->cases || !payer->costs) {
    return false;
  }

  for (size_t i = 0U; i < payer->n; ++i) {
    payer->cases[i].course = first + (CompetentConcept)i;
    payer->cases[i].date   = 20261101;
    payer->cases[i].price  = COMPETENT_UNKNOWN;
  }

  return true;
}

static bool
open_payer(Payer* const payer, const char* const path)
{
  CompetentError error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};

  memset(payer, 0, sizeof(*payer));
  if (competent_taxonomy_open(path, &payer->taxonomy, &error) ||
      competent_funding_new(payer->taxonomy, &payer->funding, &error) ||
      competent_profile_new(payer->taxonomy, &payer->profile, &error)) {
    fprintf(stderr, "%s\n", error.message);
    return false;
  }

  return know(payer->profile) && make_cases(payer);
}

static void
close_payer(Payer* const payer)
{
  free(payer->costs);
  free(payer->cases);
  competent_profile_free(payer->profile);
  competent_funding_free(payer->funding);
  competent_taxonomy_free(payer->taxonomy);
}

static bool
fund_all(void* const handle)
{
  Payer* const payer = (Payer*)handle;

  return !competent_funding_costs(
    payer->funding, payer->profile, payer->cases, payer->n, payer->costs, NULL);
}

static bool
make_funding(void* const handle)
{
  CompetentFunding* funding = NULL;
  const bool        is_done =
    !competent_funding_new(((const Payer*)handle)->taxonomy, &funding, NULL);
  competent_funding_free(funding);
  return is_done;
}

// How many courses some scheme pays for certain: a check that it is asked
static double
n_paid(const Payer* const payer)
{
  size_t n = 0U;
  for (size_t i = 0U; i < payer->n; ++i) {
    n += payer->costs[i].n_yes > 0;
  }

  return (double)n;
}

static bool
measure(Payer* const payer, const Job* const job)
{
  Entrant entrants[] = {{"funding: making it", make_funding, payer, 1U, 0.0},
                        {"funding: all courses", fund_all, payer, 1U, 0.0}};
  if (!race_and_print(entrants, 2U, job->n_rounds, CLOCK_PROCESSOR)) {
    return false;
  }

  size_t n_schemes = 0U;
  (void)competent_funding_schemes(payer->funding, &n_schemes);
  print_figure("funding: courses", "n", (double)payer->n, 1U);
  print_figure("funding: schemes", "n", (double)n_schemes, 1U);
  print_figure("funding: courses that are paid", "n", n_paid(payer), 1U);
  return true;
}

bool
bench_funding(const Job* const job)
{
  bool is_done = true;
  for (unsigned i = 0U; i < job->n_paths && is_done; ++i) {
    Payer payer;
    is_done = open_payer(&payer, job->paths[i]) && measure(&payer, job);
    close_payer(&payer);
  }

  return is_done;
}
