// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"
#include "document.h"
#include "explain.h"
#include "load.h"
#include "messages.h"
#include "number.h"
#include "options.h"
#include "person.h"
#include "ranking.h"
#include "resolve.h"
#include "skipped.h"
#include "table.h"
#include "text.h"

#include <competent/gate.h>
#include <competent/leniency.h>
#include <competent/match.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DEFAULT_LIMIT 10U

/// What is being matched
typedef struct {
  const Options*     options;
  CompetentTaxonomy* taxonomy;
  CompetentProfile*  profile;
  CompetentConcept   from; ///< Occupation to go from, or none
  CompetentMatcher*  matcher;
  CompetentMatches*  matches;
  size_t*            rows;    ///< Ranks of the matches that are shown
  size_t             n_rows;  ///< How many there are
  Skipped            skipped; ///< Items that were not understood
} Job;

// Who has an occupation best goes where that fits, unless it is said otherwise
static CompetentOrder
order_of(const Options* const options)
{
  return (options->from && !options->has_order) ? COMPETENT_ORDER_FIT
                                                : options->order;
}

// The fit is a part of the best that there can be, but for rounding
static int32_t
shown_fit(const CompetentMatches* const matches, const size_t rank)
{
  const int32_t fit = competent_matches_fits(matches)[rank];
  const int32_t own = competent_matches_own_fit(matches);

  return (fit < own) ? fit : own;
}

static void
add_fit(Table* const                  table,
        const Language                language,
        const size_t                  rank,
        const CompetentMatches* const matches)
{
  static const Style styles[] = {
    STYLE_PLAIN, STYLE_PLAIN, STYLE_PARTLY, STYLE_GOOD};

  const int32_t     own  = competent_matches_own_fit(matches);
  const int32_t     near = competent_matches_nearnesses(matches)[rank];
  const char* const fit =
    own ? number_percent(language, shown_fit(matches, rank), own).text : "–";

  table_string(table, STYLE_PLAIN, fit);
  table_string(
    table, styles[near], message_name(language, MESSAGE_NEARNESSES, near));
}

static void
add_row(Table* const             table,
        const Language           language,
        const CompetentTaxonomy* taxonomy,
        const size_t             rank,
        const CompetentMatches*  matches)
{
  const CompetentConcept target = competent_matches_targets(matches)[rank];
  const int32_t          earned = competent_matches_earned(matches)[rank];

  table_string(
    table, STYLE_PLAIN, number_whole(language, (int64_t)rank + 1).text);
  table_cell(table, STYLE_BOLD, competent_taxonomy_name(taxonomy, target));
  table_string(table,
               STYLE_PLAIN,
               number_percent(language, earned, COMPETENT_TARGET_POINTS).text);

  table_bar(table, STYLE_GOOD, earned, COMPETENT_TARGET_POINTS);
  add_fit(table, language, rank, matches);
}

static CompetentPassage
passage_of(const Job* const job, const size_t rank)
{
  return competent_profile_passage(
    job->profile, competent_matches_targets(job->matches)[rank]);
}

static bool
has_open_gate(const Job* const job)
{
  for (size_t i = 0U; i < job->n_rows; ++i) {
    if (passage_of(job, job->rows[i]) == COMPETENT_PASSAGE_OPEN) {
      return true;
    }
  }

  return false;
}

static void
add_passage(Table* const     table,
            const Language   language,
            const Job* const job,
            const size_t     rank)
{
  const CompetentPassage passage = passage_of(job, rank);

  table_string(table,
               STYLE_BAD,
               (passage == COMPETENT_PASSAGE_OPEN)
                 ? message_name(language, MESSAGE_PASSAGES, (int32_t)passage)
                 : "");
}

static bool
write_table(const Job* const job)
{
  const Language language = job->options->language;

  const Column columns[] = {{MESSAGE_COLUMN_RANK, true, FIT_WHOLE},
                            {ranking_head(job->options->targets), false, true},
                            {MESSAGE_COLUMN_COVERAGE, true, FIT_WHOLE},
                            {MESSAGE_COLUMN_BAR, false, FIT_WHOLE},
                            {MESSAGE_COLUMN_FIT, true, FIT_WHOLE},
                            {MESSAGE_COLUMN_NEARNESS, false, FIT_WHOLE},
                            {MESSAGE_COLUMN_GATE, false, FIT_WHOLE}};

  // Gates are told where one stands in the way
  const bool   has_open  = has_open_gate(job);
  const size_t n_columns = sizeof(columns) / sizeof(columns[0]);
  skipped_write(stdout, language, &job->skipped);
  if (!job->n_rows) {
    message_write(stdout, language, MESSAGE_NO_MATCHES, NULL);
    return true;
  }

  if (!competent_profile_n_items(job->profile)) {
    message_write(stdout, language, MESSAGE_NOTHING_KNOWN, NULL);
    return true;
  }

  Table* const table =
    table_new(language, columns, has_open ? n_columns : n_columns - 1U);
  for (size_t i = 0U; i < job->n_rows; ++i) {
    add_row(table, language, job->taxonomy, job->rows[i], job->matches);
    if (has_open) {
      add_passage(table, language, job, job->rows[i]);
    }
  }

  if (!table_finish(table, language, stdout)) {
    return false;
  }

  fputc('\n', stdout);
  message_write(stdout,
                language,
                MESSAGE_MATCH_EXPLAINED,
                number_whole(language, COMPETENT_TARGET_POINTS).text,
                NULL);
  return true;
}

static void
write_fit(Document* const               document,
          const CompetentMatches* const matches,
          const size_t                  rank)
{
  const int32_t own  = competent_matches_own_fit(matches);
  const int32_t near = competent_matches_nearnesses(matches)[rank];

  explain_fit(document, competent_matches_fits(matches)[rank], own);
  document_key(document, "fit_points");
  document_whole(document, competent_matches_fits(matches)[rank]);
  document_key(document, "nearness");
  document_string(document, competent_nearness_name((CompetentNearness)near));
}

static void
write_document(const Job* const job)
{
  const CompetentConcept* const targets =
    competent_matches_targets(job->matches);
  const int32_t* const earned = competent_matches_earned(job->matches);

  Document document = document_begin(stdout, false);
  document_open(&document, '{');
  document_origin(&document, job->taxonomy);
  document_key(&document, "targets");
  document_string(&document, competent_kind_name(job->options->targets));
  document_weights(&document, job->options->preset);
  document_key(&document, "leniency");
  document_string(&document,
                  competent_strictness_name(job->options->strictness));
  document_key(&document, "total");
  document_whole(&document, COMPETENT_TARGET_POINTS);
  document_key(&document, "by");
  document_string(&document, competent_order_name(order_of(job->options)));
  if (job->from != COMPETENT_NONE) {
    document_link(&document, job->taxonomy, "from", job->from);
  }

  document_key(&document, "own_fit");
  document_whole(&document, competent_matches_own_fit(job->matches));
  explain_thresholds(&document, job->matcher);
  document_key(&document, "known");
  document_truth(&document, competent_profile_n_items(job->profile) > 0U);
  skipped_member(&document, &job->skipped);
  document_key(&document, "matches");
  document_open(&document, '[');
  for (size_t row = 0U; row < job->n_rows; ++row) {
    const size_t i = job->rows[row];
    document_open(&document, '{');
    document_concept(&document, job->taxonomy, targets[i]);
    document_key(&document, "coverage");
    document_real(&document, (double)earned[i] / COMPETENT_TARGET_POINTS);
    document_key(&document, "points");
    document_whole(&document, earned[i]);
    write_fit(&document, job->matches, i);
    document_key(&document, "passage");
    document_string(&document, competent_passage_name(passage_of(job, i)));
    document_close(&document, '}');
  }

  document_close(&document, ']');
  document_close(&document, '}');
  document_end(&document);
}

static size_t
shown_limit(const Job* const job)
{
  return job->options->limit ? job->options->limit : DEFAULT_LIMIT;
}

// Choose the matches to show, best first
static bool
choose_rows(Job* const job)
{
  const size_t n = competent_matches_n(job->matches);

  job->rows = (size_t*)calloc(n + 1U, sizeof(size_t));
  for (size_t i = 0U; job->rows && i < n && job->n_rows < shown_limit(job);
       ++i) {
    if (!job->options->passable ||
        passage_of(job, i) != COMPETENT_PASSAGE_OPEN) {
      job->rows[job->n_rows++] = i;
    }
  }

  return job->rows;
}

// Whoever has an occupation may go to others that are like it
static CompetentStatus
find_transitions(Job* const            job,
                 const size_t          limit,
                 CompetentError* const error)
{
  return competent_matcher_transitions(job->matcher,
                                       job->from,
                                       order_of(job->options),
                                       limit,
                                       &job->matches,
                                       error);
}

static CompetentStatus
find_matches(Job* const job, CompetentError* const error)
{
  const CompetentWeights weights =
    competent_preset_weights(job->options->preset);

  // Who has an occupation may be in front of gates with it too
  const bool   passable = job->options->passable;
  const size_t limit    = (passable && job->options->from)
                            ? (size_t)competent_taxonomy_n_of_kind(
                             job->taxonomy, job->options->targets) +
                             1U
                            : shown_limit(job);

  const CompetentStatus st = competent_matcher_new(
    job->taxonomy, job->options->targets, &weights, &job->matcher, error);

  return st ? st
         : job->options->from
           ? find_transitions(job, limit, error)
           : (passable ? competent_matcher_rank_passable
                       : competent_matcher_rank)(job->matcher,
                                                 job->profile,
                                                 job->options->order,
                                                 limit,
                                                 &job->matches,
                                                 error);
}

static bool
answer(Job* const job)
{
  const Language language = job->options->language;

  CompetentError error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  if (find_matches(job, &error)) {
    complain_error(language, &error);
    return false;
  }

  if (!choose_rows(job)) {
    complain(language, MESSAGE_NO_MEMORY, NULL);
    return false;
  }

  if (job->options->is_json) {
    write_document(job);
    return true;
  }

  if (job->options->is_html) {
    const Ranking ranking = {job->options->language,
                             job->taxonomy,
                             job->profile,
                             job->matcher,
                             job->matches,
                             job->rows,
                             job->n_rows,
                             &job->skipped};
    ranking_write(stdout, &ranking);
    return true;
  }

  return write_table(job);
}

static bool
find_from(Job* const job)
{
  const uint32_t kinds = 1U << (unsigned)COMPETENT_KIND_OCCUPATION;
  const Resolved resolved =
    resolve(job->taxonomy, FORM_ANY, text_of(job->options->from), kinds);

  job->from = resolved.concept;
  if (resolved.resolution != RESOLVED_ONE) {
    complain_resolved(
      job->options->language, "--from", "", job->taxonomy, &resolved, kinds);
    return false;
  }

  // Gates look at who has the occupation, as the matches do
  CompetentError error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  if (competent_profile_new(job->taxonomy, &job->profile, &error) ||
      competent_profile_add(job->profile, job->from, 1.0, &error)) {
    complain_error(job->options->language, &error);
    return false;
  }

  return true;
}

static bool
match(Job* const job, const char* const profile)
{
  const Language language = job->options->language;

  job->taxonomy = load_taxonomy(job->options);
  if (job->options->from) {
    return job->taxonomy && find_from(job) && answer(job);
  }

  if (job->taxonomy) {
    job->profile =
      job->options->cv
        ? person_read_text(
            job->options->cv, job->taxonomy, job->options->strictness, language)
        : person_read(profile,
                      job->taxonomy,
                      job->options->strictness,
                      &job->skipped,
                      language);
  }

  return job->profile && answer(job);
}
static ExitCode
run(Options* const options, const char* const profile)
{
  if (!options_have_files(options, profile)) {
    return EXIT_USAGE;
  }

  Job        job     = {.skipped = {.is_wanted = options->skips},
                        .options = options,
                        .from    = COMPETENT_NONE};
  const bool is_done = match(&job, profile);

  free(job.rows);
  competent_matches_free(job.matches);
  competent_matcher_free(job.matcher);
  skipped_free(&job.skipped);
  competent_profile_free(job.profile);
  competent_taxonomy_free(job.taxonomy);
  return is_done ? EXIT_ANSWERED : EXIT_INPUT;
}

ExitCode
run_match(Options* const options)
{
  if (options->is_html && options->is_json) {
    return usage(options, MESSAGE_NOT_TOGETHER, "--html", "--json", NULL);
  }

  if (options->from) {
    return (options->profile || options->cv)
             ? usage(options, MESSAGE_TWO_PROFILES, NULL)
             : run(options, NULL);
  }

  const char* const profile = options->cv ? options->cv
                              : options->profile
                                ? options->profile
                                : options_take(options, TAKE_JSON_OR_FIRST);

  return profile ? run(options, profile)
                 : usage(options, MESSAGE_NO_PROFILE, NULL);
}
