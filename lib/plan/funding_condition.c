// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/funding_condition.h"

#include <competent/concept.h>
#include <competent/fact.h>
#include <competent/text.h>

#include <stdlib.h>

/// Days of a week: dates are compared by days
#define DAYS_A_WEEK 7

bool
condition_is_of_course(const Condition* const condition)
{
  switch (condition->criterion) {
    case COMPETENT_CRITERION_COURSE_LEVEL:
    case COMPETENT_CRITERION_COURSE_MODE:
    case COMPETENT_CRITERION_DOCUMENT:
    case COMPETENT_CRITERION_IS_ACCREDITED:
    case COMPETENT_CRITERION_IS_IN_PATH:
    case COMPETENT_CRITERION_HAS_CREBO:
    case COMPETENT_CRITERION_IS_BASIC:
    case COMPETENT_CRITERION_COURSE_START:
    case COMPETENT_CRITERION_PRICE:
    case COMPETENT_CRITERION_IN_DEMAND:
    case COMPETENT_CRITERION_WEEKS_AHEAD:
    case COMPETENT_CRITERION_WEEKS:
    case COMPETENT_CRITERION_COURSE:
      return condition->form != (int32_t)FORM_NEVER;
    default:
      return false;
  }
}

static bool
is_boolean(const int32_t criterion)
{
  switch (criterion) {
    case COMPETENT_CRITERION_IS_TIED:
    case COMPETENT_CRITERION_STUDY_FINANCE:
    case COMPETENT_CRITERION_IS_WEAK:
    case COMPETENT_CRITERION_IS_LEERBEDRIJF:
    case COMPETENT_CRITERION_HAS_FUND:
    case COMPETENT_CRITERION_IS_ACCREDITED:
    case COMPETENT_CRITERION_IS_IN_PATH:
    case COMPETENT_CRITERION_HAS_CREBO:
    case COMPETENT_CRITERION_IS_FOR_WORK:
    case COMPETENT_CRITERION_IS_BASIC:
    case COMPETENT_CRITERION_IN_DEMAND:
    case COMPETENT_CRITERION_ON_WW:
    case COMPETENT_CRITERION_AT_RISK:
      return true;
    default:
      return false;
  }
}

static bool
is_level(const int32_t criterion)
{
  return criterion == COMPETENT_CRITERION_PERSON_LEVEL ||
         criterion == COMPETENT_CRITERION_COURSE_LEVEL;
}

static Form
form_of(const int32_t criterion)
{
  switch (criterion) {
    case -1:
    case COMPETENT_CRITERION_DISCRETION:
      return FORM_NEVER;
    case COMPETENT_CRITERION_APPLICANT:
      return FORM_APPLICANT;
    case COMPETENT_CRITERION_WORK:
    case COMPETENT_CRITERION_COURSE_MODE:
      return FORM_SET;
    case COMPETENT_CRITERION_PERSON_SECTOR:
    case COMPETENT_CRITERION_PERSON_REGION:
      return FORM_TEXT;
    case COMPETENT_CRITERION_COURSE:
      return FORM_COURSE;
    default:
      return FORM_NUMBER;
  }
}

static int
compare_values(const void* const a, const void* const b)
{
  const int64_t x = *(const int64_t*)a;
  const int64_t y = *(const int64_t*)b;
  return (x > y) - (x < y);
}

// Return the first of a condition's values that is no less than a number
static const int64_t*
find_value(const Program* const   program,
           const Condition* const condition,
           const int64_t          number)
{
  const int64_t* first =
    (const int64_t*)program->values.items + condition->first_value;
  size_t n = condition->n_values;
  while (n) {
    const size_t half = n / 2U;
    if (first[half] < number) {
      first += half + 1U;
      n -= half + 1U;
    } else {
      n = half;
    }
  }

  return first;
}

static const int64_t*
end_of_values(const Program* const program, const Condition* const condition)
{
  return (const int64_t*)program->values.items + condition->first_value +
         condition->n_values;
}

bool
condition_has(const Program* const   program,
              const Condition* const condition,
              const int64_t          number)
{
  const int64_t* const end = end_of_values(program, condition);
  const int64_t* const found =
    condition->n_values ? find_value(program, condition, number) : end;

  return number >= condition->least && number <= condition->most &&
         (condition->n_values ? found < end && *found == number
                              : condition->form != (int32_t)FORM_COURSE);
}

// Return the number that a value is compared as: a concept by its number
static int64_t
number_of(const CompetentTaxonomy* const taxonomy,
          const Condition* const         condition,
          const int64_t                  value)
{
  if (condition->form == (int32_t)FORM_COURSE) {
    const CompetentText iri = competent_taxonomy_value_text(taxonomy, value);
    return iri.length ? competent_taxonomy_find(taxonomy, iri.bytes, iri.length)
                      : COMPETENT_NONE;
  }

  return (condition->criterion == COMPETENT_CRITERION_WEEKS_AHEAD)
           ? value * DAYS_A_WEEK
           : value;
}

static CompetentStatus
add_values(Program* const                 program,
           const CompetentTaxonomy* const taxonomy,
           Condition* const               condition,
           const CompetentDetail* const   details,
           const size_t                   n_details,
           CompetentError* const          error)
{
  condition->first_value = (uint32_t)program->values.n;
  for (size_t i = 0U; i < n_details; ++i) {
    if (details[i].property != COMPETENT_PROPERTY_ONE_OF &&
        details[i].property != COMPETENT_PROPERTY_ONE_OF_TEXT) {
      continue;
    }

    int64_t* const value =
      (int64_t*)array_add(&program->values, sizeof(int64_t), error);
    if (!value) {
      return COMPETENT_STATUS_NO_MEMORY;
    }

    *value = number_of(taxonomy, condition, details[i].value);
    ++condition->n_values;
  }

  if (condition->n_values > 1U && condition->form != (int32_t)FORM_TEXT) {
    qsort((int64_t*)program->values.items + condition->first_value,
          condition->n_values,
          sizeof(int64_t),
          compare_values);
  }

  return COMPETENT_STATUS_SUCCESS;
}

static void
read_bounds(Condition* const             condition,
            const CompetentDetail* const details,
            const size_t                 n_details)
{
  const int64_t unit =
    (condition->criterion == COMPETENT_CRITERION_WEEKS_AHEAD) ? DAYS_A_WEEK : 1;
  for (size_t i = 0U; i < n_details; ++i) {
    const int64_t value = details[i].value;
    switch (details[i].property) {
      case COMPETENT_PROPERTY_AT_LEAST:
        condition->least = value * unit;
        break;
      case COMPETENT_PROPERTY_AT_MOST:
        condition->most = value * unit;
        break;
      case COMPETENT_PROPERTY_VALID_FROM:
        condition->from = (int32_t)value;
        break;
      case COMPETENT_PROPERTY_VALID_UNTIL:
        condition->until = (int32_t)value;
        break;
      default:
        break;
    }
  }
}

static void
make_mask(const Program* const program, Condition* const condition)
{
  for (int bit = 0; bit < 64; ++bit) {
    if (condition_has(program, condition, bit)) {
      condition->mask |= UINT64_C(1) << (unsigned)bit;
    }
  }
}

static bool
is_bound(const Condition* const condition)
{
  return condition->least != INT64_MIN || condition->most != INT64_MAX ||
         condition->n_values;
}

static int32_t
criterion_of(const CompetentDetail* const details, const size_t n_details)
{
  for (size_t i = 0U; i < n_details; ++i) {
    if (details[i].property == COMPETENT_PROPERTY_ABOUT) {
      return (int32_t)details[i].value;
    }
  }

  return -1;
}

CompetentStatus
condition_add(Program* const                 program,
              const CompetentTaxonomy* const taxonomy,
              const CompetentDetail* const   details,
              const size_t                   n_details,
              CompetentError* const          error)
{
  Condition* const condition =
    (Condition*)array_add(&program->conditions, sizeof(Condition), error);
  if (!condition) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  condition->criterion = criterion_of(details, n_details);
  condition->form      = (int32_t)form_of(condition->criterion);
  condition->least     = INT64_MIN;
  condition->most      = INT64_MAX;
  condition->until     = LAST_DATE;
  read_bounds(condition, details, n_details);

  const CompetentStatus st =
    add_values(program, taxonomy, condition, details, n_details, error);
  if (is_boolean(condition->criterion) && !is_bound(condition)) {
    condition->least = 1; // What is asked without more has to be so
  }

  // Nobody can say what a condition means that says nothing
  if (!is_bound(condition)) {
    condition->form = (int32_t)FORM_NEVER;
  }

  if (!st && (condition->form == (int32_t)FORM_SET ||
              condition->form == (int32_t)FORM_APPLICANT)) {
    make_mask(program, condition);
  }

  return st;
}

static CompetentVerdict
verdict_of(const bool is_sure, const bool is_possible)
{
  return is_sure       ? COMPETENT_VERDICT_YES
         : is_possible ? COMPETENT_VERDICT_UNKNOWN
                       : COMPETENT_VERDICT_NO;
}

static bool
may_have(const Program* const   program,
         const Condition* const condition,
         const Seen             seen)
{
  const int64_t low =
    (seen.low > condition->least) ? seen.low : condition->least;
  const int64_t high =
    (seen.high < condition->most) ? seen.high : condition->most;
  if (low > high || !condition->n_values) {
    return low <= high;
  }

  const int64_t* const found = find_value(program, condition, low);
  return found < end_of_values(program, condition) && *found <= high;
}

// Of few values all may be wanted, of many only bounds tell
static bool
has_to_have(const Program* const   program,
            const Condition* const condition,
            const Seen             seen)
{
  if (!condition->n_values) {
    return seen.low >= condition->least && seen.high <= condition->most;
  }

  return condition_has(program, condition, seen.low) &&
         (seen.low == seen.high ||
          (seen.high == seen.low + 1 &&
           condition_has(program, condition, seen.high)));
}

bool
condition_is_of_employer(const Condition* const condition)
{
  const unsigned who = (unsigned)condition->mask;
  return (who & (1U << COMPETENT_APPLICANT_EMPLOYER)) &&
         !(who & (1U << COMPETENT_APPLICANT_PERSON));
}

CompetentVerdict
condition_decide(const Program* const   program,
                 const Condition* const condition,
                 const Seen             seen)
{
  switch ((Form)condition->form) {
    case FORM_NUMBER:
      return verdict_of(has_to_have(program, condition, seen),
                        may_have(program, condition, seen));
    case FORM_SET:
      return (seen.low < 0)
               ? COMPETENT_VERDICT_UNKNOWN
               : verdict_of((uint64_t)seen.low & condition->mask, false);
    case FORM_APPLICANT:
      // All that is known is of who may have an employer ask
      return (condition->mask & (1U << COMPETENT_APPLICANT_PERSON))
               ? COMPETENT_VERDICT_YES
             : (condition->mask & (1U << COMPETENT_APPLICANT_EMPLOYER))
               ? verdict_of(seen.low > 0, seen.high > 0)
               : COMPETENT_VERDICT_NO;
    case FORM_NEVER:
    case FORM_TEXT:
    case FORM_COURSE:
    default:
      return COMPETENT_VERDICT_UNKNOWN;
  }
}

// Return the only condition of an amount, or null
static const Condition*
only_condition(const Program* const program, const Amount* const amount)
{
  const Group* const     group = (const Group*)program->groups.items;
  const Condition* const all   = (const Condition*)program->conditions.items;
  const Group* const     own   = group + amount->group;

  return (own->n == 1U && !amount->from && amount->until == LAST_DATE &&
          all[own->first].form == (int32_t)FORM_NUMBER &&
          !all[own->first].from && all[own->first].until == LAST_DATE)
           ? all + own->first
           : NULL;
}

static bool
is_wanted(const Program* const program,
          const Amount* const  amounts,
          const uint32_t       n_amounts,
          const int64_t        number)
{
  for (uint32_t i = 0U; i < n_amounts; ++i) {
    if (condition_has(program, only_condition(program, amounts + i), number)) {
      return true;
    }
  }

  return false;
}

// Only levels and what is true or false are few enough to look at each of them
bool
condition_is_exhaustive(const Program* const program,
                        const uint32_t       first_amount,
                        const uint32_t       n_amounts)
{
  static const int64_t levels[]   = {COMPETENT_NLQF_LEVEL_1,
                                     COMPETENT_NLQF_LEVEL_2,
                                     COMPETENT_NLQF_LEVEL_3,
                                     COMPETENT_NLQF_LEVEL_4,
                                     COMPETENT_NLQF_LEVEL_4_PLUS,
                                     COMPETENT_NLQF_LEVEL_5,
                                     COMPETENT_NLQF_LEVEL_6,
                                     COMPETENT_NLQF_LEVEL_7,
                                     COMPETENT_NLQF_LEVEL_8};
  static const int64_t booleans[] = {0, 1};

  const Amount* const amounts =
    (const Amount*)program->amounts.items + first_amount;
  int32_t criterion = -1;
  for (uint32_t i = 0U; i < n_amounts; ++i) {
    const Condition* const only = only_condition(program, amounts + i);
    if (!only || (i && only->criterion != criterion)) {
      return false;
    }

    criterion = only->criterion;
  }

  const bool           of_levels = is_level(criterion);
  const int64_t* const values    = of_levels ? levels : booleans;
  const size_t         n_values = of_levels ? sizeof(levels) / sizeof(levels[0])
                                            : sizeof(booleans) / sizeof(booleans[0]);

  bool are_wanted = n_amounts && (of_levels || is_boolean(criterion));
  for (size_t v = 0U; v < n_values && are_wanted; ++v) {
    are_wanted = is_wanted(program, amounts, n_amounts, values[v]);
  }

  return are_wanted;
}
