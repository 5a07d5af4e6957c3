// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// Whatever is stated of schemes and courses, ranges are ranges, many courses
// are told what each is told, and what is learnt only narrows

#include "fuzz/fuzz.h"

#include <competent/builder.h>
#include <competent/fact.h>
#include <competent/funding.h>
#include <competent/limit.h>
#include <competent/profile.h>
#include <competent/source.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static void
require(const bool is_so)
{
  if (!is_so) {
    abort();
  }
}

static CompetentTaxonomy*
build(const uint8_t* const data, const size_t size)
{
  CompetentLimits    limits                 = competent_limits_default();
  CompetentBuilder*  builder                = NULL;
  CompetentTaxonomy* taxonomy               = NULL;
  limits.values[COMPETENT_LIMIT_STATEMENTS] = 1000;

  const CompetentSource source = {
    "schemes.ttl", NULL, COMPETENT_FORMAT_TURTLE, &limits};
  CompetentStatus st = competent_builder_new(&builder, NULL);
  if (!st) {
    st = competent_builder_read_bytes(builder, &source, data, size, NULL);
  }

  if (!st) {
    st = competent_builder_finish(builder, &taxonomy, NULL);
  }

  competent_builder_free(builder);
  return st ? NULL : taxonomy;
}

// Return whether a range is one; less than 0 is without an end
static bool
is_range(const int64_t low, const int64_t high)
{
  return low >= 0 && (high == COMPETENT_UNKNOWN || low <= high);
}

static CompetentCost
ask(const CompetentFunding* const funding,
    const CompetentProfile* const profile,
    const CompetentCase* const    question)
{
  CompetentClaims* claims = NULL;
  CompetentCost    cost;
  require(!competent_funding_claims(funding, profile, question, &claims, NULL));

  size_t                      n     = 0U;
  const CompetentClaim* const items = competent_claims_items(claims, &n);
  for (size_t i = 0U; i < n; ++i) {
    require(is_range(items[i].low, items[i].high));
  }

  require(
    !competent_funding_costs(funding, profile, question, 1U, &cost, NULL));
  const CompetentCost same = competent_claims_cost(claims);
  require(!memcmp(&cost, &same, sizeof(cost)));
  require(is_range(cost.own_low, cost.own_high));
  require(is_range(cost.price_low, cost.price_high));
  competent_claims_free(claims);
  return cost;
}

static void
ask_about(const CompetentFunding* const  funding,
          const CompetentTaxonomy* const taxonomy,
          const CompetentCase* const     question)
{
  CompetentProfile* nobody   = NULL;
  CompetentProfile* somebody = NULL;
  require(!competent_profile_new(taxonomy, &nobody, NULL));
  require(!competent_profile_new(taxonomy, &somebody, NULL));
  require(
    !competent_profile_set_fact(somebody, COMPETENT_FACT_AGE, 34, NULL) &&
    !competent_profile_set_fact(somebody, COMPETENT_FACT_STATUS, 1, NULL) &&
    !competent_profile_set_fact(somebody, COMPETENT_FACT_FUND, 0, NULL));

  const CompetentCost before = ask(funding, nobody, question);
  const CompetentCost after  = ask(funding, somebody, question);
  require(after.own_low >= before.own_low);
  require(before.own_high == COMPETENT_UNKNOWN ||
          (after.own_high >= 0 && after.own_high <= before.own_high));
  competent_profile_free(nobody);
  competent_profile_free(somebody);
}

int
LLVMFuzzerTestOneInput(const uint8_t* const data, const size_t size)
{
  static const int32_t dates[] = {20230601, 20250801};

  CompetentTaxonomy* const taxonomy = build(data, size);
  CompetentFunding*        funding  = NULL;
  if (!taxonomy) {
    return 0;
  }

  require(!competent_funding_new(taxonomy, &funding, NULL));
  const CompetentConcept first =
    competent_taxonomy_first_of_kind(taxonomy, COMPETENT_KIND_COURSE);
  const int32_t n =
    competent_taxonomy_n_of_kind(taxonomy, COMPETENT_KIND_COURSE);
  for (int32_t i = -1; i < n && i < 8; ++i) {
    for (size_t d = 0U; d < sizeof(dates) / sizeof(dates[0]); ++d) {
      const CompetentCase question = {(i < 0) ? COMPETENT_NONE : first + i,
                                      dates[d],
                                      0,
                                      0,
                                      COMPETENT_UNKNOWN};
      ask_about(funding, taxonomy, &question);
    }
  }

  competent_funding_free(funding);
  competent_taxonomy_free(taxonomy);
  return 0;
}
