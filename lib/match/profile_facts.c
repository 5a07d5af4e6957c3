// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "match/profile_facts.h"

#include "base/failure.h"
#include "base/utf8.h"
#include "match/profile_impl.h"

#include <competent/concept.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/taxonomy.h>
#include <competent/text.h>

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

void
profile_facts_init(ProfileFacts* const facts)
{
  memset(facts, 0, sizeof(ProfileFacts));
  for (unsigned i = 0U; i < N_WHOLE_FACTS; ++i) {
    facts->wholes[i] = COMPETENT_UNKNOWN;
  }
}

void
profile_facts_free(ProfileFacts* const facts)
{
  for (unsigned i = 0U; i < N_TEXT_FACTS; ++i) {
    buffer_free(&facts->texts[i]);
  }

  array_free(&facts->answers);
}

static bool
is_between(const int32_t value, const int32_t least, const int32_t most)
{
  return value >= least && value <= most;
}

static bool
is_value(const CompetentFact fact, const int32_t value)
{
  switch (fact) {
    case COMPETENT_FACT_AGE:
      return is_between(value, 0, 130);
    case COMPETENT_FACT_BIRTH_YEAR:
      return is_between(value, 1880, 2200);
    case COMPETENT_FACT_LICENCES:
      return is_between(value, 0, (1 << COMPETENT_N_LICENCES) - 1);
    case COMPETENT_FACT_LEVEL:
      return competent_nlqf_name((CompetentNlqf)value);
    case COMPETENT_FACT_STATUS:
      return is_between(value, 0, (1 << COMPETENT_N_WORKS) - 1);
    case COMPETENT_FACT_HOURS:
      return is_between(value, 0, 168);
    case COMPETENT_FACT_ALL_DIPLOMAS:
    case COMPETENT_FACT_LABOUR_MARKET:
    case COMPETENT_FACT_STUDY_FINANCE:
    case COMPETENT_FACT_WEAK_POSITION:
    case COMPETENT_FACT_WW:
    case COMPETENT_FACT_LEERBEDRIJF:
    case COMPETENT_FACT_FUND:
    case COMPETENT_FACT_EMPLOYER_ASKS:
      return is_between(value, 0, 1);
    case COMPETENT_FACT_EMPLOYEES:
      return is_between(value, 0, 10000000);
    case COMPETENT_FACT_REGION:
    case COMPETENT_FACT_SECTOR:
    case COMPETENT_FACT_CIRCUMSTANCES:
    case COMPETENT_FACT_LANGUAGES:
      break;
  }

  return false;
}

// Return which whole number a fact is, or too large a number
static unsigned
whole_of_fact(const CompetentFact fact)
{
  const unsigned number  = (unsigned)fact;
  const unsigned n_first = (unsigned)COMPETENT_FACT_REGION;

  return (number < n_first) ? number
         : (number < (unsigned)COMPETENT_FACT_LABOUR_MARKET)
           ? N_WHOLE_FACTS
           : number - (unsigned)COMPETENT_FACT_LABOUR_MARKET + n_first;
}

CompetentStatus
competent_profile_set_fact(CompetentProfile* const profile,
                           const CompetentFact     fact,
                           const int32_t           value,
                           CompetentError* const   error)
{
  assert(profile);

  if (whole_of_fact(fact) >= N_WHOLE_FACTS) {
    return failure(
      error, COMPETENT_STATUS_BAD_ARGUMENT, "That fact is no whole number");
  }

  if (value != COMPETENT_UNKNOWN && !is_value(fact, value)) {
    return failure(error,
                   COMPETENT_STATUS_BAD_ARGUMENT,
                   "That is no value of the fact %s",
                   competent_fact_name(fact));
  }

  profile->facts.wholes[whole_of_fact(fact)] = value;
  return COMPETENT_STATUS_SUCCESS;
}

int32_t
competent_profile_fact(const CompetentProfile* const profile,
                       const CompetentFact           fact)
{
  assert(profile);

  const unsigned whole = whole_of_fact(fact);
  return (whole < N_WHOLE_FACTS) ? profile->facts.wholes[whole]
                                 : COMPETENT_UNKNOWN;
}

// Return which text a fact is, or too large a number
static unsigned
text_of_fact(const CompetentFact fact)
{
  return (unsigned)fact - (unsigned)COMPETENT_FACT_REGION;
}

CompetentStatus
competent_profile_set_text_fact(CompetentProfile* const profile,
                                const CompetentFact     fact,
                                const char* const       text,
                                const size_t            length,
                                CompetentError* const   error)
{
  assert(profile);
  assert(text || !length);

  if (text_of_fact(fact) >= N_TEXT_FACTS) {
    return failure(
      error, COMPETENT_STATUS_BAD_ARGUMENT, "That fact is no text");
  }

  if (length > COMPETENT_MAX_FACT_LENGTH ||
      utf8_valid_length(text, length) < length) {
    return failure(error,
                   COMPETENT_STATUS_BAD_ARGUMENT,
                   "The fact %s has to be at most %d bytes of UTF-8",
                   competent_fact_name(fact),
                   COMPETENT_MAX_FACT_LENGTH);
  }

  Buffer* const         buffer = &profile->facts.texts[text_of_fact(fact)];
  const CompetentStatus st =
    buffer_reserve(buffer, COMPETENT_MAX_FACT_LENGTH, error);
  if (!st) {
    if (length) {
      memcpy(buffer->bytes, text, length);
    }

    buffer->length = length;
  }

  return st;
}

CompetentText
competent_profile_text_fact(const CompetentProfile* const profile,
                            const CompetentFact           fact)
{
  assert(profile);

  CompetentText text = {NULL, 0U};
  if (text_of_fact(fact) < N_TEXT_FACTS) {
    const Buffer* const buffer = &profile->facts.texts[text_of_fact(fact)];
    if (buffer->length) {
      text.bytes  = buffer->bytes;
      text.length = buffer->length;
    }
  }

  return text;
}

// Return where an answer is among the answers, or else where it belongs
static size_t
position_of_answer(const Array* const answers, const CompetentConcept concept)
{
  const CompetentAnswer* const items = (const CompetentAnswer*)answers->items;
  size_t                       at    = 0U;
  while (at < answers->n && items[at].concept < concept) {
    ++at;
  }

  return at;
}

static bool
has_answer(const Array* const     answers,
           const size_t           at,
           const CompetentConcept concept)
{
  const CompetentAnswer* const items = (const CompetentAnswer*)answers->items;

  return at < answers->n && items[at].concept == concept;
}

static bool
is_answer(const CompetentKind kind, const int32_t value)
{
  return (kind == COMPETENT_KIND_CIRCUMSTANCE)
           ? is_between(
               value, COMPETENT_STANCE_EXCLUDES, COMPETENT_STANCE_ACCEPTS)
           : is_between(value, COMPETENT_CEFR_NONE, COMPETENT_CEFR_C2);
}

static CompetentStatus
check_answer(const CompetentProfile* const profile,
             const CompetentConcept        concept,
             const int32_t                 value,
             CompetentError* const         error)
{
  const CompetentKind kind =
    competent_taxonomy_kind(profile->taxonomy, concept);
  if (kind != COMPETENT_KIND_CIRCUMSTANCE && kind != COMPETENT_KIND_LANGUAGE &&
      kind != COMPETENT_KIND_PROFICIENCY) {
    return failure(error,
                   COMPETENT_STATUS_BAD_ARGUMENT,
                   "Answers are about circumstances, languages and "
                   "proficiencies only");
  }

  if (value != COMPETENT_UNKNOWN && !is_answer(kind, value)) {
    return failure(error,
                   COMPETENT_STATUS_BAD_ARGUMENT,
                   "That is no answer about a %s",
                   competent_kind_name(kind));
  }

  return COMPETENT_STATUS_SUCCESS;
}

static void
forget_answer(Array* const answers, const size_t at)
{
  CompetentAnswer* const items = (CompetentAnswer*)answers->items;
  --answers->n;
  memmove(
    items + at, items + at + 1U, (answers->n - at) * sizeof(CompetentAnswer));
}

static CompetentStatus
insert_answer(Array* const           answers,
              const size_t           at,
              const CompetentConcept concept,
              CompetentError* const  error)
{
  if (!array_add(answers, sizeof(CompetentAnswer), error)) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  CompetentAnswer* const items = (CompetentAnswer*)answers->items;
  memmove(items + at + 1U,
          items + at,
          (answers->n - 1U - at) * sizeof(CompetentAnswer));
  items[at].concept = concept;
  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
competent_profile_say(CompetentProfile* const profile,
                      const CompetentConcept  concept,
                      const int32_t           value,
                      CompetentError* const   error)
{
  assert(profile);

  Array* const    answers = &profile->facts.answers;
  const size_t    at      = position_of_answer(answers, concept);
  const bool      is_new  = !has_answer(answers, at, concept);
  CompetentStatus st      = check_answer(profile, concept, value, error);
  if (st) {
    return st;
  }

  if (value == COMPETENT_UNKNOWN) {
    if (!is_new) {
      forget_answer(answers, at);
    }

    return COMPETENT_STATUS_SUCCESS;
  }

  if (is_new) {
    st = insert_answer(answers, at, concept, error);
  }

  if (!st) {
    ((CompetentAnswer*)answers->items)[at].value = value;
  }

  return st;
}

int32_t
competent_profile_said(const CompetentProfile* const profile,
                       const CompetentConcept        concept)
{
  assert(profile);

  const Array* const answers = &profile->facts.answers;
  const size_t       at      = position_of_answer(answers, concept);

  return has_answer(answers, at, concept)
           ? ((const CompetentAnswer*)answers->items)[at].value
           : COMPETENT_UNKNOWN;
}

const CompetentAnswer*
competent_profile_answers(const CompetentProfile* const profile,
                          size_t* const                 n_answers)
{
  assert(profile);
  assert(n_answers);

  *n_answers = profile->facts.answers.n;
  return *n_answers ? (const CompetentAnswer*)profile->facts.answers.items
                    : NULL;
}
