// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "support/questions.h"

#include <competent/concept.h>
#include <competent/gap.h>
#include <competent/match.h>
#include <competent/profile.h>
#include <competent/report.h>
#include <competent/search.h>
#include <competent/status.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

/// What has been heard so far
typedef struct {
  const CompetentTaxonomy* taxonomy;
  uint64_t                 hash;
} Answers;

static void
require(const bool condition, const char* const what)
{
  if (!condition) {
    fprintf(stderr, "This does not hold: %s\n", what);
    abort();
  }
}

static void
hear(Answers* const answers, const int64_t number)
{
  answers->hash = (answers->hash ^ (uint64_t)number) * UINT64_C(1099511628211);
}

// All bytes are read, and the one behind them
static void
hear_text(Answers* const answers, const CompetentText text)
{
  hear(answers, (int64_t)text.length);
  for (size_t i = 0U; i < text.length; ++i) {
    hear(answers, text.bytes[i]);
  }

  require(!text.bytes || !text.bytes[text.length], "a null byte ends text");
}

static void
hear_concept(Answers* const answers, const CompetentConcept concept)
{
  require(concept >= 0 &&
            concept < competent_taxonomy_n_concepts(answers->taxonomy),
          "an answer is a concept");
  hear(answers, concept);
}

static void
ask_for_label(Answers* const answers, const CompetentText text)
{
  size_t                        n     = 0U;
  const CompetentConcept* const found = competent_taxonomy_find_label(
    answers->taxonomy, text.bytes, text.length, &n);

  for (size_t i = 0U; i < n; ++i) {
    hear_concept(answers, found[i]);
  }
}

static void
search_for(Answers* const answers, const CompetentText text)
{
  // A part of a label begins more than one
  const CompetentText  start  = {text.bytes,
                               (text.length > 3U) ? 3U : text.length};
  const CompetentQuery query  = {start, 0U, 5U, true, 0U, 0U};
  CompetentSearch*     search = NULL;
  if (competent_search_new(answers->taxonomy, &query, &search, NULL)) {
    return; // It may be cut inside of a character
  }

  size_t                    n    = 0U;
  const CompetentHit* const hits = competent_search_hits(search, &n);
  for (size_t i = 0U; i < n; ++i) {
    hear_concept(answers, hits[i].concept);
    hear_text(answers, hits[i].matched);
    hear(answers, (int64_t)(hits[i].score * 1e6));
    hear(answers, hits[i].rule);
  }

  hear(answers, competent_search_is_ambiguous(search));
  competent_search_free(search);
}

static void
ask_for_labels(Answers* const answers, const CompetentConcept concept)
{
  const size_t n = competent_taxonomy_n_labels(answers->taxonomy, concept);
  for (size_t i = 0U; i < n; ++i) {
    const CompetentLabel label =
      competent_taxonomy_label(answers->taxonomy, concept, i);

    require(label.concept == concept, "a label is of its concept");
    hear_text(answers, label.text);
    hear_text(answers, label.language);
    hear(answers, label.role);
    hear(answers, label.content);
    ask_for_label(answers, label.text);
    search_for(answers, label.text);
  }

  hear_text(answers, competent_taxonomy_name(answers->taxonomy, concept));
}

static void
ask_for_codes(Answers* const answers, const CompetentConcept concept)
{
  for (unsigned c = 0U; c < COMPETENT_N_CODES; ++c) {
    const CompetentText text =
      competent_taxonomy_code(answers->taxonomy, concept, (CompetentCode)c);
    size_t                        n     = 0U;
    const CompetentConcept* const found = competent_taxonomy_find_code(
      answers->taxonomy, (CompetentCode)c, text.bytes, text.length, &n);

    hear_text(answers, text);
    for (size_t i = 0U; i < n; ++i) {
      hear_concept(answers, found[i]);
    }
  }
}

static void
ask_for_links(Answers* const answers, const CompetentConcept concept)
{
  for (unsigned r = 0U; r < COMPETENT_N_RELATIONS; ++r) {
    size_t                     n     = 0U;
    const CompetentLink* const links = competent_taxonomy_links(
      answers->taxonomy, concept, (CompetentRelation)r, &n);

    for (size_t i = 0U; i < n; ++i) {
      hear_concept(answers, links[i].concept);
      hear(answers, links[i].level);
    }
  }
}

static void
ask_about(Answers* const answers, const CompetentConcept concept)
{
  const CompetentTaxonomy* const taxonomy = answers->taxonomy;
  const CompetentText iri = competent_taxonomy_iri(taxonomy, concept);

  hear_text(answers, iri);
  hear(answers, competent_taxonomy_find(taxonomy, iri.bytes, iri.length));
  hear(answers, competent_taxonomy_kind(taxonomy, concept));
  hear(answers, competent_taxonomy_content(taxonomy, concept));
  hear(answers, competent_taxonomy_is_regulated(taxonomy, concept));
  hear(answers, competent_taxonomy_is_mediable(taxonomy, concept));
  hear(answers, competent_taxonomy_riasec(taxonomy, concept));
  hear_text(answers, competent_taxonomy_definition(taxonomy, concept));
  ask_for_labels(answers, concept);
  ask_for_codes(answers, concept);
  ask_for_links(answers, concept);
  for (unsigned l = 0U; l < COMPETENT_N_LEVELS; ++l) {
    hear(answers,
         competent_taxonomy_information(
           taxonomy, concept, COMPETENT_KIND_OCCUPATION, (CompetentLevel)l));
    hear(answers,
         competent_taxonomy_information(
           taxonomy, concept, COMPETENT_KIND_NORM, (CompetentLevel)l));
  }
}

static void
ask_for_report(Answers* const answers)
{
  const CompetentReport* const report =
    competent_taxonomy_report(answers->taxonomy);
  for (size_t i = 0U; i < competent_report_n_sources(report); ++i) {
    const CompetentReportSource source = competent_report_source(report, i);
    hear_text(answers, source.name);
    hear_text(answers, source.version);
    hear(answers, source.bytes + source.statements + source.format);
  }

  for (size_t i = 0U; i < competent_report_n_findings(report); ++i) {
    const CompetentFinding finding = competent_report_finding(report, i);
    hear_text(answers, finding.subject);
    hear_text(answers, finding.source);
    hear(answers, finding.kind);
    hear(answers, finding.count);
    hear(answers, finding.line);
  }

  hear(answers, competent_report_n_statements(report));
  for (unsigned k = 0U; k < COMPETENT_N_FINDINGS; ++k) {
    hear(answers, competent_report_n_of_kind(report, (CompetentFindingKind)k));
  }
}

static void
ask_for_gap(Answers* const                answers,
            const CompetentMatcher* const matcher,
            const CompetentProfile* const profile,
            const CompetentConcept        target,
            const int32_t                 earned)
{
  CompetentGap* gap = NULL;
  if (competent_gap_new(matcher, profile, target, &gap, NULL)) {
    return;
  }

  size_t                            n = 0U;
  const CompetentRequirement* const requirements =
    competent_gap_requirements(gap, &n);
  require(competent_gap_earned(gap) == earned, "a gap earns what a match does");

  // Points that links do not give explain nothing
  const CompetentStatus st =
    competent_matcher_verify(matcher, target, earned, requirements, n, NULL);
  require(!st || st == COMPETENT_STATUS_BAD_SNAPSHOT,
          "a gap is an explanation");
  for (size_t i = 0U; i < n; ++i) {
    hear_concept(answers, requirements[i].concept);
    hear(answers, requirements[i].points);
    hear(answers, requirements[i].earned);
  }

  const CompetentTeacher* const teachers = competent_gap_teachers(gap, &n);
  for (size_t i = 0U; i < n; ++i) {
    hear_concept(answers, teachers[i].norm);
    hear(answers, teachers[i].gained);
  }

  competent_gap_free(gap);
}

static void
ask_for_matches(Answers* const                answers,
                const CompetentMatcher* const matcher,
                const CompetentProfile* const profile)
{
  CompetentMatches* matches = NULL;
  require(
    !competent_matcher_match(matcher, profile, SIZE_MAX / 64U, &matches, NULL),
    "there are matches");

  for (size_t i = 0U; i < competent_matches_n(matches); ++i) {
    const CompetentConcept target = competent_matches_targets(matches)[i];
    const int32_t          earned = competent_matches_earned(matches)[i];

    hear_concept(answers, target);
    hear(answers, earned);
    if (i < 4U) {
      ask_for_gap(answers, matcher, profile, target, earned);
    }
  }

  competent_matches_free(matches);
}

static void
ask_for_scores(Answers* const answers, const CompetentProfile* const profile)
{
  static const CompetentKind targets[] = {COMPETENT_KIND_OCCUPATION,
                                          COMPETENT_KIND_NORM};
  for (size_t i = 0U; i < 2U; ++i) {
    CompetentMatcher* matcher = NULL;
    if (!competent_matcher_new(
          answers->taxonomy, targets[i], NULL, &matcher, NULL)) {
      ask_for_matches(answers, matcher, profile);
      competent_matcher_free(matcher);
    }
  }
}

uint64_t
ask_everything(const CompetentTaxonomy* const taxonomy)
{
  Answers       answers = {taxonomy, UINT64_C(14695981039346656037)};
  const int32_t n       = competent_taxonomy_n_concepts(taxonomy);

  // Everything that a person can have, each to another extent
  CompetentProfile* profile = NULL;
  require(!competent_profile_new(taxonomy, &profile, NULL), "there is memory");

  ask_for_report(&answers);
  hear_text(&answers, competent_taxonomy_hash(taxonomy));
  for (CompetentConcept c = -1; c <= n; ++c) {
    ask_about(&answers, c);
    if (c % 3 && competent_profile_add(profile, c, (c % 5) / 4.0, NULL)) {
      hear(&answers, c);
    }
  }

  for (unsigned k = 0U; k <= COMPETENT_N_KINDS; ++k) {
    hear(&answers, competent_taxonomy_n_of_kind(taxonomy, (CompetentKind)k));
    hear(&answers,
         competent_taxonomy_first_of_kind(taxonomy, (CompetentKind)k));
  }

  ask_for_scores(&answers, profile);
  competent_profile_free(profile);
  return answers.hash;
}
