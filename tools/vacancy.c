// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"
#include "document.h"
#include "explain.h"
#include "load.h"
#include "messages.h"
#include "number.h"
#include "options.h"
#include "people.h"
#include "table.h"
#include "text.h"
#include "wanted.h"

#include <competent/concept.h>
#include <competent/gap.h>
#include <competent/match.h>
#include <competent/status.h>
#include <competent/taxonomy.h>
#include <competent/text.h>
#include <competent/vacancy.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#define DEFAULT_LIMIT 10U
#define MAX_MISSING 5U

/// A vacancy, and those who are compared with it
typedef struct {
  const Options*       options;
  CompetentTaxonomy*   taxonomy;
  Wanted               wanted;
  People               people;
  CompetentCandidates* candidates;
} Job;

static CompetentGap*
gap_of(const Job* const job, const size_t person)
{
  CompetentGap*  gap   = NULL;
  CompetentError error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  if (competent_vacancy_gap(job->wanted.vacancy,
                            people_profiles(&job->people)[person],
                            &gap,
                            &error)) {
    complain_error(job->options->language, &error);
  }

  return gap;
}

// Return the names of what is missing, of which the largest comes first
static char*
list_missing(const Job* const job, const CompetentGap* const gap)
{
  char*       list   = NULL;
  size_t      length = 0U;
  FILE* const out    = open_memstream(&list, &length);
  if (!out) {
    return NULL;
  }

  size_t                            n        = 0U;
  size_t                            n_listed = 0U;
  const CompetentRequirement* const all = competent_gap_requirements(gap, &n);
  for (size_t i = 0U; i < n && n_listed < MAX_MISSING; ++i) {
    if (all[i].points > all[i].earned) {
      fputs(n_listed++ ? "; " : "", out);
      text_write(out, competent_taxonomy_name(job->taxonomy, all[i].concept));
    }
  }

  if (fclose(out)) {
    free(list);
    return NULL;
  }

  return list;
}

static bool
add_candidate(const Job* const job, Table* const table, const size_t rank)
{
  const Language language = job->options->language;
  const size_t   person =
    (size_t)competent_candidates_profiles(job->candidates)[rank];
  const int32_t earned = competent_candidates_earned(job->candidates)[rank];

  CompetentGap* const gap = gap_of(job, person);
  if (!gap) {
    return false;
  }

  char* const missing = list_missing(job, gap);
  table_string(
    table, STYLE_PLAIN, number_whole(language, (int64_t)rank + 1).text);
  table_cell(table, STYLE_BOLD, people_title(&job->people, person));
  table_string(table,
               STYLE_PLAIN,
               number_percent(language, earned, COMPETENT_TARGET_POINTS).text);
  table_bar(table, STYLE_GOOD, earned, COMPETENT_TARGET_POINTS);
  table_string(table, STYLE_PLAIN, missing ? missing : "");
  free(missing);
  competent_gap_free(gap);
  return true;
}

static bool
write_candidates(const Job* const job)
{
  static const Column columns[] = {{MESSAGE_COLUMN_RANK, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_PROFILE, false, FIT_CUT},
                                   {MESSAGE_COLUMN_COVERAGE, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_BAR, false, FIT_WHOLE},
                                   {MESSAGE_COLUMN_MISSING, false, FIT_CUT}};

  const Language language = job->options->language;
  Table* const   table    = table_new(language, columns, 5U);
  for (size_t i = 0U; i < competent_candidates_n(job->candidates); ++i) {
    if (!add_candidate(job, table, i)) {
      table_free(table);
      return false;
    }
  }

  return table_finish(table, language, stdout);
}

// Return what asked for something: words of a text, or an occupation
static CompetentText
shown_reason(const Job* const job, const CompetentDemand* const demand)
{
  const CompetentText words = {
    job->wanted.bytes ? job->wanted.bytes + demand->start : NULL,
    (size_t)(demand->end - demand->start)};

  return (demand->start >= 0) ? words
         : (demand->via == demand->concept)
           ? text_of("")
           : competent_taxonomy_name(job->taxonomy, demand->via);
}

static int
compare_demands(const void* const a, const void* const b)
{
  const CompetentDemand* const x = (const CompetentDemand*)a;
  const CompetentDemand* const y = (const CompetentDemand*)b;

  return (x->points != y->points)
           ? y->points - x->points
           : (x->concept > y->concept) - (x->concept < y->concept);
}

static bool
write_sorted(const Job* const             job,
             const CompetentDemand* const demands,
             const size_t                 n)
{
  static const Column columns[] = {{MESSAGE_COLUMN_REQUIREMENT, false, FIT_CUT},
                                   {MESSAGE_COLUMN_KIND, false, FIT_CUT},
                                   {MESSAGE_COLUMN_LEVEL, false, FIT_WHOLE},
                                   {MESSAGE_COLUMN_POINTS, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_BECAUSE, false, FIT_CUT}};

  const Language language = job->options->language;
  Table* const   table    = table_new(language, columns, 5U);
  for (size_t i = 0U; i < n; ++i) {
    const CompetentKind kind =
      competent_taxonomy_kind(job->taxonomy, demands[i].concept);

    table_cell(table,
               STYLE_BOLD,
               competent_taxonomy_name(job->taxonomy, demands[i].concept));
    table_string(
      table, STYLE_PLAIN, message_name(language, MESSAGE_KINDS, (int32_t)kind));
    table_string(table,
                 STYLE_PLAIN,
                 message_name(language, MESSAGE_LEVELS, demands[i].level));
    table_string(
      table, STYLE_PLAIN, number_whole(language, demands[i].points).text);
    table_cell(table, STYLE_PLAIN, shown_reason(job, &demands[i]));
  }

  return table_finish(table, language, stdout);
}

// Without anybody to compare with it, show what a vacancy asks for
static bool
write_demands(const Job* const job)
{
  size_t                       n = 0U;
  const CompetentDemand* const demands =
    competent_vacancy_demands(job->wanted.vacancy, &n);

  CompetentDemand* const sorted =
    (CompetentDemand*)calloc(n + 1U, sizeof(CompetentDemand));
  if (!sorted) {
    complain(job->options->language, MESSAGE_NO_MEMORY, NULL);
    return false;
  }

  for (size_t i = 0U; i < n; ++i) {
    sorted[i] = demands[i];
  }

  qsort(sorted, n, sizeof(CompetentDemand), compare_demands);
  const bool is_written = write_sorted(job, sorted, n);
  free(sorted);
  return is_written;
}

static bool
write_gap(const Job* const job)
{
  CompetentGap* const gap = gap_of(job, 0U);
  if (!gap) {
    return false;
  }

  message_write(stdout,
                job->options->language,
                MESSAGE_VACANCY_TITLE,
                people_name(&job->people, 0U),
                number_percent(job->options->language,
                               competent_gap_earned(gap),
                               COMPETENT_TARGET_POINTS)
                  .text,
                NULL);
  fputc('\n', stdout);

  const bool is_written =
    explain_requirements(stdout, job->options, job->taxonomy, gap);
  competent_gap_free(gap);
  return is_written;
}

static bool
write_candidate(const Job* const job,
                Document* const  document,
                const size_t     rank)
{
  const size_t person =
    (size_t)competent_candidates_profiles(job->candidates)[rank];
  const int32_t earned = competent_candidates_earned(job->candidates)[rank];

  CompetentGap* const gap = gap_of(job, person);
  if (!gap) {
    return false;
  }

  document_open(document, '{');
  document_key(document, "profile");
  document_string(document, people_name(&job->people, person));
  document_key(document, "coverage");
  document_real(document, (double)earned / COMPETENT_TARGET_POINTS);
  document_key(document, "points");
  document_whole(document, earned);
  skipped_member(document, &job->people.skipped[person]);
  explain_members(document, job->taxonomy, gap);
  document_close(document, '}');
  competent_gap_free(gap);
  return true;
}

static bool
write_document(const Job* const job)
{
  const size_t n =
    job->candidates ? competent_candidates_n(job->candidates) : 0U;

  bool     is_written = true;
  Document document   = document_begin(stdout, false);
  document_open(&document, '{');
  wanted_members(&document, job->options, &job->wanted);
  document_key(&document, "candidates");
  document_open(&document, '[');
  for (size_t i = 0U; i < n && is_written; ++i) {
    is_written = write_candidate(job, &document, i);
  }

  document_close(&document, ']');
  document_close(&document, '}');
  document_end(&document);
  return is_written;
}

static bool
rank(Job* const job)
{
  const size_t limit =
    job->options->limit ? job->options->limit : DEFAULT_LIMIT;

  CompetentError error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  if (competent_vacancy_rank(job->wanted.vacancy,
                             people_profiles(&job->people),
                             job->people.n,
                             limit,
                             &job->candidates,
                             &error)) {
    complain_error(job->options->language, &error);
    return false;
  }

  return true;
}

static bool
answer(Job* const job, const char* const path)
{
  job->taxonomy = load_taxonomy(job->options);
  if (!job->taxonomy ||
      !wanted_read(job->options, path, job->taxonomy, &job->wanted) ||
      !people_read(&job->people, job->options, job->taxonomy) || !rank(job)) {
    return false;
  }

  if (job->options->is_json) {
    return write_document(job);
  }

  wanted_hint(job->options, &job->wanted);
  people_write_skipped(&job->people, job->options->language);
  return (job->people.n == 0U)   ? write_demands(job)
         : (job->people.n == 1U) ? write_gap(job)
                                 : write_candidates(job);
}

ExitCode
run_vacancy(Options* const options)
{
  const char* const path = options_take(options, TAKE_FIRST);
  if (!path) {
    return usage(options, MESSAGE_NO_VACANCY, NULL);
  }

  Job      job  = {.options = options};
  ExitCode code = EXIT_INPUT;
  if (people_take(options, &job.people)) {
    code = !options_have_files(options, path) ? EXIT_USAGE
           : answer(&job, path)               ? EXIT_ANSWERED
                                              : EXIT_INPUT;
  }

  competent_candidates_free(job.candidates);
  people_free(&job.people);
  wanted_free(&job.wanted);
  competent_taxonomy_free(job.taxonomy);
  return code;
}
