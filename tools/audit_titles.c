// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "audit.h"
#include "audit_words.h"

#include "text.h"

#include <competent/search.h>

#include <stdlib.h>

static CompetentStatus
no_memory(CompetentError* const error)
{
  error->status = COMPETENT_STATUS_NO_MEMORY;
  return error->status;
}

// Find the first occupation for a title, or none
static CompetentStatus
find(const Audit* const      audit,
     const CompetentText     title,
     CompetentConcept* const found,
     CompetentError* const   error)
{
  const CompetentQuery query = {
    .text  = title,
    .kinds = 1U << (unsigned)COMPETENT_KIND_OCCUPATION,
    .limit = 1U,
  };

  CompetentSearch*      search = NULL;
  const CompetentStatus st =
    competent_search_new(audit->taxonomy, &query, &search, error);

  size_t                    n = 0U;
  const CompetentHit* const hits =
    st ? NULL : competent_search_hits(search, &n);
  *found = n ? hits[0].concept : COMPETENT_NONE;
  competent_search_free(search);
  return st;
}

// Compare what is found for a title and for that title as it was changed
static CompetentStatus
compare(Audit* const          audit,
        const Probe           probe,
        const CompetentText   title,
        const char* const     changed,
        CompetentError* const error)
{
  CompetentConcept expected = COMPETENT_NONE;
  CompetentConcept found    = COMPETENT_NONE;
  CompetentStatus  st       = find(audit, title, &expected, error);
  if (!st) {
    st = find(audit, text_of(changed), &found, error);
  }

  return st ? st : audit_count(audit, probe, found == expected, changed);
}

static CompetentStatus
insert_word(Audit* const           audit,
            const Insertion* const insertion,
            const Title* const     title,
            Random* const          random,
            CompetentError* const  error)
{
  const CompetentText none    = {"", 0U};
  const size_t        word    = random_below(random, insertion->n_words);
  const size_t        pattern = random_below(random, insertion->n_patterns);

  char* const changed = audit_fill(insertion->patterns[2U * pattern + 1U],
                                   title->text,
                                   none,
                                   insertion->words[word]);

  const CompetentStatus st =
    changed ? compare(audit, insertion->probe, title->text, changed, error)
            : no_memory(error);

  free(changed);
  return st;
}

static CompetentStatus
probe_insertion(Audit* const           audit,
                const Insertion* const insertion,
                CompetentError* const  error)
{
  Random          random = audit_random(audit, insertion->probe);
  CompetentStatus st     = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U;
       !st && i < audit->n_titles && !audit_is_enough(audit, insertion->probe);
       ++i) {
    st = insert_word(audit, insertion, &audit->titles[i], &random, error);
  }

  return st;
}

// A title that has no gender is not tried
static CompetentStatus
probe_gender(Audit* const          audit,
             const Probe           probe,
             const bool            is_both,
             CompetentError* const error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U;
       !st && i < audit->n_titles && !audit_is_enough(audit, probe);
       ++i) {
    const CompetentText title  = audit->titles[i].text;
    char* const         turned = audit_turn(title, is_both);
    if (turned) {
      st = compare(audit, probe, title, turned, error);
    }

    free(turned);
  }

  return st;
}

// Where the taxonomy itself has a title in both genders
static CompetentStatus
probe_labels(Audit* const audit, CompetentError* const error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U;
       !st && i < audit->n_titles && !audit_is_enough(audit, PROBE_LABELS);
       ++i) {
    const CompetentText title  = audit->titles[i].text;
    char* const         turned = audit_turn(title, false);
    const CompetentText other  = text_of(turned ? turned : "");

    size_t n = 0U;
    competent_taxonomy_find_label(
      audit->taxonomy, other.bytes, other.length, &n);
    if (n) {
      st = compare(audit, PROBE_LABELS, title, turned, error);
    }

    free(turned);
  }

  return st;
}

static CompetentStatus
probe_case(Audit* const audit, CompetentError* const error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U;
       !st && i < audit->n_titles && !audit_is_enough(audit, PROBE_TITLE_CASE);
       ++i) {
    const CompetentText title    = audit->titles[i].text;
    char* const         capitals = audit_capitals(title);

    st = capitals ? compare(audit, PROBE_TITLE_CASE, title, capitals, error)
                  : no_memory(error);
    free(capitals);
  }

  return st;
}

CompetentStatus
audit_titles(Audit* const audit, CompetentError* const error)
{
  CompetentStatus st = probe_gender(audit, PROBE_FEMALE, false, error);
  if (!st) {
    st = probe_gender(audit, PROBE_BOTH, true, error);
  }

  if (!st) {
    st = probe_labels(audit, error);
  }

  if (!st) {
    st = probe_case(audit, error);
  }

  size_t                 n          = 0U;
  const Insertion* const insertions = audit_title_insertions(&n);
  for (size_t i = 0U; !st && i < n; ++i) {
    st = probe_insertion(audit, &insertions[i], error);
  }

  return st;
}
