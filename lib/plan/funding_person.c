// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/funding_person.h"

#include <competent/fact.h>
#include <competent/taxonomy.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>

#define BIT(work) (1 << (int)COMPETENT_WORK_##work)

static Seen
seen_fact(const CompetentProfile* const profile, const CompetentFact fact)
{
  const int32_t value = competent_profile_fact(profile, fact);
  const Seen    seen  = {
        (value < 0) ? 0 : value, (value < 0) ? INT64_MAX : value, (int32_t)fact};
  return seen;
}

static Seen
seen_truth(const CompetentProfile* const profile, const CompetentFact fact)
{
  Seen seen = seen_fact(profile, fact);
  seen.high = (seen.high > 1) ? 1 : seen.high;
  return seen;
}

// Who was born in a year has one of two ages, as the birthday has been or not
static Seen
seen_age(const CompetentProfile* const profile, const int32_t date)
{
  const int32_t born =
    competent_profile_fact(profile, COMPETENT_FACT_BIRTH_YEAR);
  if (competent_profile_fact(profile, COMPETENT_FACT_AGE) >= 0 || born < 0) {
    return seen_fact(profile, COMPETENT_FACT_AGE);
  }

  const int32_t high = date / 10000 - born;
  const Seen    seen = {
       (high > 0) ? high - 1 : 0, high, (int32_t)COMPETENT_FACT_BIRTH_YEAR};
  return seen;
}

// Who works or has a benefit here is tied to the labour market here
static Seen
seen_tie(const CompetentProfile* const profile)
{
  const int32_t status = competent_profile_fact(profile, COMPETENT_FACT_STATUS);
  const Seen    tie    = seen_truth(profile, COMPETENT_FACT_LABOUR_MARKET);
  const Seen    by     = {1, 1, (int32_t)COMPETENT_FACT_STATUS};
  const int32_t ties   = BIT(EMPLOYED) | BIT(SELF_EMPLOYED) | BIT(ON_BENEFIT);

  return (tie.low != tie.high && status >= 0 && (status & ties)) ? by : tie;
}

// Who has no work is at risk like those who are about to lose it
static Seen
seen_risk(const CompetentProfile* const profile)
{
  const int32_t status = competent_profile_fact(profile, COMPETENT_FACT_STATUS);
  const Seen    by     = {1, 1, (int32_t)COMPETENT_FACT_STATUS};

  return (status >= 0 && (status & BIT(JOB_SEEKER)))
           ? by
           : seen_truth(profile, COMPETENT_FACT_WEAK_POSITION);
}

// Who has no benefit does not have this one
static Seen
seen_ww(const CompetentProfile* const profile)
{
  const int32_t status = competent_profile_fact(profile, COMPETENT_FACT_STATUS);
  const Seen    ww     = seen_truth(profile, COMPETENT_FACT_WW);
  const Seen    none   = {0, 0, (int32_t)COMPETENT_FACT_STATUS};

  return (ww.low != ww.high && status >= 0 && !(status & BIT(ON_BENEFIT)))
           ? none
           : ww;
}

// An employer may ask for whoever works there; whether one wants to is known
// only if somebody says so
static Seen
seen_employer(const CompetentProfile* const profile)
{
  const int32_t status = competent_profile_fact(profile, COMPETENT_FACT_STATUS);
  const Seen    asks   = seen_truth(profile, COMPETENT_FACT_EMPLOYER_ASKS);
  const Seen    by     = {1, 1, (int32_t)COMPETENT_FACT_STATUS};

  return (asks.low != asks.high && status >= 0 && (status & BIT(EMPLOYED)))
           ? by
           : asks;
}

static Seen
seen_status(const CompetentProfile* const profile)
{
  const int32_t status = competent_profile_fact(profile, COMPETENT_FACT_STATUS);
  const Seen    seen   = {status, status, (int32_t)COMPETENT_FACT_STATUS};
  return seen;
}

void
person_see(const CompetentProfile* const profile,
           const int32_t                 date,
           Seen                          seen[COMPETENT_N_CRITERIA])
{
  const Seen unknown = {0, 1, -1};
  const Seen asked   = {date, date, -1};

  seen[COMPETENT_CRITERION_APPLICANT] = seen_employer(profile);
  seen[COMPETENT_CRITERION_AGE]       = seen_age(profile, date);
  seen[COMPETENT_CRITERION_WORK]      = seen_status(profile);
  seen[COMPETENT_CRITERION_PERSON_LEVEL] =
    seen_fact(profile, COMPETENT_FACT_LEVEL);
  seen[COMPETENT_CRITERION_IS_TIED] = seen_tie(profile);
  seen[COMPETENT_CRITERION_STUDY_FINANCE] =
    seen_truth(profile, COMPETENT_FACT_STUDY_FINANCE);
  seen[COMPETENT_CRITERION_IS_WEAK] =
    seen_truth(profile, COMPETENT_FACT_WEAK_POSITION);
  seen[COMPETENT_CRITERION_EMPLOYEES] =
    seen_fact(profile, COMPETENT_FACT_EMPLOYEES);
  seen[COMPETENT_CRITERION_IS_LEERBEDRIJF] =
    seen_truth(profile, COMPETENT_FACT_LEERBEDRIJF);
  seen[COMPETENT_CRITERION_HAS_FUND] = seen_truth(profile, COMPETENT_FACT_FUND);
  seen[COMPETENT_CRITERION_IS_FOR_WORK] = unknown;
  seen[COMPETENT_CRITERION_ASKED]       = asked;
  seen[COMPETENT_CRITERION_ON_WW]       = seen_ww(profile);
  seen[COMPETENT_CRITERION_AT_RISK]     = seen_risk(profile);
}

static char
lower(const char c)
{
  return (c >= 'A' && c <= 'Z') ? (char)(c - 'A' + 'a') : c;
}

static bool
is_same(const CompetentText a, const CompetentText b)
{
  size_t i = 0U;
  while (i < a.length && i < b.length &&
         lower(a.bytes[i]) == lower(b.bytes[i])) {
    ++i;
  }

  return a.length == b.length && i == a.length;
}

CompetentVerdict
person_decide(const Program* const           program,
              const Condition* const         condition,
              const CompetentProfile* const  profile,
              const CompetentTaxonomy* const taxonomy,
              int32_t* const                 fact)
{
  const CompetentFact about =
    (condition->criterion == COMPETENT_CRITERION_PERSON_SECTOR)
      ? COMPETENT_FACT_SECTOR
      : COMPETENT_FACT_REGION;
  const CompetentText  said = competent_profile_text_fact(profile, about);
  const int64_t* const values =
    (const int64_t*)program->values.items + condition->first_value;

  *fact = (int32_t)about;
  if (!said.length) {
    return COMPETENT_VERDICT_UNKNOWN;
  }

  for (uint32_t i = 0U; i < condition->n_values; ++i) {
    if (is_same(said, competent_taxonomy_value_text(taxonomy, values[i]))) {
      return COMPETENT_VERDICT_YES;
    }
  }

  return COMPETENT_VERDICT_NO;
}
