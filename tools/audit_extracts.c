// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "audit.h"
#include "audit_words.h"

#include "text.h"

#include <competent/extract.h>

#include <stdlib.h>

/// A text that is tried: what it says, about whom, and of which title
typedef struct {
  Probe         probe;
  const char*   before;
  const char*   after;
  CompetentText shown; ///< What may be an example of it
} Try;

static CompetentStatus
no_memory(CompetentError* const error)
{
  error->status = COMPETENT_STATUS_NO_MEMORY;
  return error->status;
}

static bool
is_same(const CompetentMention* const a, const CompetentMention* const b)
{
  return a->concept == b->concept && a->label == b->label &&
         a->score == b->score && a->rule == b->rule &&
         a->negated == b->negated && a->required == b->required &&
         a->wished == b->wished;
}

// The same is mentioned in the same order, though in other places
static bool
are_same(const CompetentMentions* const a, const CompetentMentions* const b)
{
  size_t                        n_a  = 0U;
  size_t                        n_b  = 0U;
  const CompetentMention* const in_a = competent_mentions_items(a, &n_a);
  const CompetentMention* const in_b = competent_mentions_items(b, &n_b);

  bool same = n_a == n_b;
  for (size_t i = 0U; same && i < n_a; ++i) {
    same = is_same(&in_a[i], &in_b[i]);
  }

  return same;
}

static CompetentStatus
compare(Audit* const                    audit,
        const CompetentExtractor* const extractor,
        const Try* const                tried,
        CompetentError* const           error)
{
  if (!tried->before || !tried->after) {
    return no_memory(error);
  }

  CompetentMentions* before = NULL;
  CompetentMentions* after  = NULL;
  CompetentStatus    st =
    competent_extractor_run(extractor, text_of(tried->before), &before, error);
  if (!st) {
    st =
      competent_extractor_run(extractor, text_of(tried->after), &after, error);
  }

  if (!st) {
    st = audit_count(
      audit, tried->probe, are_same(before, after), tried->shown.bytes);
  }

  competent_mentions_free(after);
  competent_mentions_free(before);
  return st;
}

static CompetentText
skill_of(const Audit* const audit, Random* const random)
{
  const CompetentText none = {"", 0U};

  return audit->n_items ? competent_taxonomy_name(
                            audit->taxonomy,
                            audit->items[random_below(random, audit->n_items)])
                        : none;
}

static CompetentStatus
insert_word(Audit* const                    audit,
            const CompetentExtractor* const extractor,
            const Insertion* const          insertion,
            const CompetentText             title,
            Random* const                   random,
            CompetentError* const           error)
{
  const CompetentText skill = skill_of(audit, random);
  const size_t      pattern = 2U * random_below(random, insertion->n_patterns);
  const char* const word =
    insertion->words[random_below(random, insertion->n_words)];

  char* const before =
    audit_fill(insertion->patterns[pattern], title, skill, word);
  char* const after =
    audit_fill(insertion->patterns[pattern + 1U], title, skill, word);

  const Try tried = {
    insertion->probe, before, after, text_of(after ? after : "")};
  const CompetentStatus st = compare(audit, extractor, &tried, error);
  free(after);
  free(before);
  return st;
}

static CompetentStatus
probe_insertion(Audit* const                    audit,
                const CompetentExtractor* const extractor,
                const Insertion* const          insertion,
                CompetentError* const           error)
{
  Random          random = audit_random(audit, insertion->probe);
  CompetentStatus st     = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U;
       !st && i < audit->n_titles && !audit_is_enough(audit, insertion->probe);
       ++i) {
    st = insert_word(
      audit, extractor, insertion, audit->titles[i].text, &random, error);
  }

  return st;
}

static CompetentStatus
probe_case(Audit* const                    audit,
           const CompetentExtractor* const extractor,
           CompetentError* const           error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U;
       !st && i < audit->n_titles && !audit_is_enough(audit, PROBE_TEXT_CASE);
       ++i) {
    const CompetentText none = {"", 0U};
    char* const         before =
      audit_fill("Ik werk als {t}.", audit->titles[i].text, none, "");
    char* const after = before ? audit_capitals(text_of(before)) : NULL;

    const Try tried = {
      PROBE_TEXT_CASE, before, after, text_of(after ? after : "")};
    st = compare(audit, extractor, &tried, error);
    free(after);
    free(before);
  }

  return st;
}

CompetentStatus
audit_texts(Audit* const audit, CompetentError* const error)
{
  CompetentExtractor* extractor = NULL;
  CompetentStatus     st =
    competent_extractor_new(audit->taxonomy, NULL, &extractor, error);
  if (!st) {
    st = probe_case(audit, extractor, error);
  }

  size_t                 n          = 0U;
  const Insertion* const insertions = audit_text_insertions(&n);
  for (size_t i = 0U; !st && i < n; ++i) {
    st = probe_insertion(audit, extractor, &insertions[i], error);
  }

  competent_extractor_free(extractor);
  return st;
}
