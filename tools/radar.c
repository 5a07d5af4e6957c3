// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "radar.h"

#include "commands.h"
#include "load.h"
#include "messages.h"
#include "offers.h"
#include "shown.h"
#include "table.h"
#include "text.h"

#include <competent/concept.h>
#include <competent/fact.h>
#include <competent/match.h>
#include <competent/planner.h>
#include <competent/status.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#define DEFAULT_LIMIT 15U

size_t
radar_limit(const RadarJob* const job)
{
  return job->options->limit ? job->options->limit : DEFAULT_LIMIT;
}

Number
radar_spent(const RadarJob* const job, const int64_t spent)
{
  return (job->options->thrift == COMPETENT_THRIFT_COST)
           ? shown_money(job->options->language, spent)
           : radar_count(job, spent);
}

Number
radar_count(const RadarJob* const job, const int64_t count)
{
  static const Number none = {"–"};

  return (count < 0) ? none : number_whole(job->options->language, count);
}

char*
radar_courses(const RadarJob* const           job,
              const CompetentPlacement* const placement)
{
  size_t                        n      = 0U;
  size_t                        length = 0U;
  const CompetentConcept* const courses =
    competent_radar_courses(job->radar, &n);
  const CompetentConcept* const first = courses + placement->first_course;
  for (int32_t i = 0; i < placement->n_courses; ++i) {
    length += shown_name(job->taxonomy, first[i]).length + 2U;
  }

  char* const text = (char*)calloc(length + 1U, 1U);
  char*       end  = text;
  for (int32_t i = 0; text && i < placement->n_courses; ++i) {
    const CompetentText name = shown_name(job->taxonomy, first[i]);
    end                      = stpcpy(end, i ? "; " : "");
    memcpy(end, name.bytes, name.length);
    end += name.length;
  }

  return text;
}

static Message
unit_of(const RadarJob* const job)
{
  return (job->options->thrift == COMPETENT_THRIFT_COST) ? MESSAGE_RADAR_EUROS
         : (job->options->thrift == COMPETENT_THRIFT_HOURS)
           ? MESSAGE_RADAR_HOURS
           : MESSAGE_RADAR_WEEKS;
}

char*
radar_summary(const RadarJob* const job)
{
  const CompetentRadarTotals totals   = competent_radar_totals(job->radar);
  const Language             language = job->options->language;
  char* const                spent    = message_format(
    language, unit_of(job), radar_spent(job, totals.spent).text, NULL);
  char* const text =
    (totals.n_ready < 0)
      ? message_format(language,
                       MESSAGE_RADAR_WITHHELD,
                       radar_count(job, (int64_t)job->openings.n).text,
                       radar_count(job, totals.n_places).text,
                       radar_count(job, (int64_t)job->people.n).text,
                       NULL)
      : message_format(language,
                       MESSAGE_RADAR_TITLE,
                       radar_count(job, (int64_t)job->openings.n).text,
                       radar_count(job, totals.n_places).text,
                       radar_count(job, (int64_t)job->people.n).text,
                       radar_count(job, totals.n_ready).text,
                       radar_count(job, totals.n_trained).text,
                       spent ? spent : "",
                       radar_count(job, totals.n_empty).text,
                       NULL);
  free(spent);
  return text;
}

static bool
write_shortages(const RadarJob* const job)
{
  static const Column columns[] = {
    {MESSAGE_COLUMN_REQUIREMENT, false, FIT_WRAP},
    {MESSAGE_COLUMN_PLACES, true, FIT_WHOLE},
    {MESSAGE_COLUMN_HAVE, true, FIT_WHOLE},
    {MESSAGE_COLUMN_SHORT, true, FIT_WHOLE},
    {MESSAGE_COLUMN_BAR, false, FIT_WHOLE},
    {MESSAGE_COLUMN_LACKS, true, FIT_WHOLE}};

  const Language                 language = job->options->language;
  size_t                         n        = 0U;
  const CompetentShortage* const lines =
    competent_radar_shortages(job->radar, &n);
  const size_t n_shown = (n < radar_limit(job)) ? n : radar_limit(job);
  Table* const table   = table_new(language, columns, 6U);
  for (size_t i = 0U; i < n_shown; ++i) {
    const CompetentShortage* const line = &lines[i];
    const int32_t lacks = (line->n_lacking < 0) ? 0 : line->n_lacking;

    table_cell(table,
               line->n_short > 0 ? STYLE_BAD : STYLE_PLAIN,
               shown_name(job->taxonomy, line->concept));
    table_string(table, STYLE_PLAIN, radar_count(job, line->n_places).text);
    table_string(table, STYLE_PLAIN, radar_count(job, line->n_have).text);
    table_string(table, STYLE_PLAIN, radar_count(job, line->n_short).text);
    table_bar(table, STYLE_BAD, lacks, line->n_places);
    table_string(table, STYLE_PLAIN, radar_count(job, line->n_lacking).text);
  }

  if (!table_finish(table, language, stdout)) {
    return false;
  }

  if (n > n_shown) {
    message_write(stdout,
                  language,
                  MESSAGE_MORE_REQUIREMENTS,
                  radar_count(job, (int64_t)(n - n_shown)).text,
                  radar_count(job, (int64_t)n).text,
                  NULL);
  }

  return true;
}

static bool
write_remedies(const RadarJob* const job)
{
  static const Column columns[] = {{MESSAGE_COLUMN_COURSE, false, FIT_WRAP},
                                   {MESSAGE_COLUMN_FOR_WHOM, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_SPENDS, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_CLOSES, true, FIT_WHOLE}};

  const Language               language = job->options->language;
  const CompetentRadarTotals   totals   = competent_radar_totals(job->radar);
  size_t                       n        = 0U;
  const CompetentRemedy* const remedies =
    competent_radar_remedies(job->radar, &n);
  const int64_t lacking = (totals.held < 0) ? 0 : totals.asked - totals.held;
  Table* const  table   = table_new(language, columns, 4U);
  for (size_t i = 0U; i < n && i < radar_limit(job); ++i) {
    table_cell(
      table, STYLE_PLAIN, shown_name(job->taxonomy, remedies[i].course));
    table_string(
      table, STYLE_PLAIN, radar_count(job, remedies[i].n_people).text);
    table_string(table, STYLE_PLAIN, radar_spent(job, remedies[i].spends).text);
    table_string(
      table,
      STYLE_GOOD,
      lacking ? number_percent(language, remedies[i].gain, lacking).text : "–");
  }

  return table_finish(table, language, stdout);
}

static bool
write_prospects(const RadarJob* const job)
{
  static const Column columns[] = {{MESSAGE_COLUMN_VACANCY, false, FIT_WRAP},
                                   {MESSAGE_COLUMN_PLACES, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_SUITED, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_READY, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_TRAINED, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_EMPTY, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_SPENDS, true, FIT_WHOLE}};

  const Language                 language = job->options->language;
  size_t                         n        = 0U;
  const CompetentProspect* const prospects =
    competent_radar_prospects(job->radar, &n);
  Table* const table = table_new(language, columns, 7U);
  for (size_t i = 0U; i < n; ++i) {
    const CompetentProspect* const one = &prospects[i];

    table_cell(table, STYLE_BOLD, text_of(job->openings.titles[i]));
    table_string(table, STYLE_PLAIN, radar_count(job, one->places).text);
    table_string(table, STYLE_PLAIN, radar_count(job, one->n_suited).text);
    table_string(table, STYLE_GOOD, radar_count(job, one->n_ready).text);
    table_string(table, STYLE_PARTLY, radar_count(job, one->n_trained).text);
    table_string(table,
                 one->n_empty ? STYLE_BAD : STYLE_PLAIN,
                 radar_count(job, one->n_empty).text);
    table_string(table, STYLE_PLAIN, radar_spent(job, one->spent).text);
  }

  return table_finish(table, language, stdout);
}

static bool
write_placements(const RadarJob* const job)
{
  static const Column columns[] = {{MESSAGE_COLUMN_VACANCY, false, FIT_WRAP},
                                   {MESSAGE_COLUMN_PROFILE, false, FIT_WRAP},
                                   {MESSAGE_COLUMN_COVERAGE, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_LEFT, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_SPENDS, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_COURSES, false, FIT_WRAP}};

  const Language                  language = job->options->language;
  size_t                          n        = 0U;
  const CompetentPlacement* const rows =
    competent_radar_placements(job->radar, &n);
  Table* const table = table_new(language, columns, 6U);
  for (size_t i = 0U; i < n; ++i) {
    char* const courses = radar_courses(job, &rows[i]);

    table_cell(
      table, STYLE_BOLD, text_of(job->openings.titles[rows[i].opening]));
    table_cell(
      table, STYLE_PLAIN, people_title(&job->people, (size_t)rows[i].person));
    table_string(
      table,
      STYLE_PLAIN,
      number_share(language, rows[i].before, COMPETENT_TARGET_POINTS).text);
    table_string(
      table,
      STYLE_GOOD,
      number_share(language, rows[i].after, COMPETENT_TARGET_POINTS).text);
    table_string(table,
                 STYLE_PLAIN,
                 rows[i].n_courses ? radar_spent(job, rows[i].spent).text : "");
    table_string(table,
                 STYLE_FAINT,
                 !rows[i].n_courses
                   ? message_text(language, MESSAGE_RADAR_READY)
                 : courses ? courses
                           : "");
    free(courses);
  }

  return table_finish(table, language, stdout);
}

static void
head(const RadarJob* const job, const Message message)
{
  fputs("\n", stdout);
  message_write(stdout, job->options->language, message, NULL);
}

// Tell what was not understood; of people only where they are told of
static void
write_skipped(const RadarJob* const job)
{
  for (size_t i = 0U; i < job->openings.n; ++i) {
    skipped_write(
      stdout, job->options->language, &job->openings.wanted[i].skipped);
  }

  if (job->options->group <= 1) {
    people_write_skipped(&job->people, job->options->language);
  }
}

// Tell how sure it is, and what is not told
static void
write_notes(const RadarJob* const job)
{
  const Language             language = job->options->language;
  const CompetentRadarTotals totals   = competent_radar_totals(job->radar);
  if (!totals.is_proven && totals.bound >= 0) {
    message_write(stdout,
                  language,
                  MESSAGE_RADAR_BOUND,
                  radar_spent(job, totals.bound).text,
                  NULL);
  }

  if (totals.n_unscored) {
    message_write(stdout,
                  language,
                  MESSAGE_RADAR_UNSCORED,
                  radar_count(job, totals.n_unscored).text,
                  NULL);
  }

  if (job->options->group > 1) {
    message_write(stdout,
                  language,
                  MESSAGE_RADAR_GROUP,
                  radar_count(job, job->options->group).text,
                  radar_count(job, totals.n_withheld).text,
                  NULL);
  }

  write_skipped(job);
}

static bool
write_tables(const RadarJob* const job)
{
  size_t n       = 0U;
  char*  summary = radar_summary(job);
  text_write(stdout, text_of(summary ? summary : ""));
  fputs("\n", stdout);
  free(summary);
  head(job, MESSAGE_RADAR_SHORT);
  if (!write_shortages(job)) {
    return false;
  }

  if (competent_radar_remedies(job->radar, &n)) {
    head(job, MESSAGE_RADAR_REMEDIES);
    if (!write_remedies(job)) {
      return false;
    }
  }

  head(job, MESSAGE_RADAR_PROSPECTS);
  if (!write_prospects(job)) {
    return false;
  }

  if (competent_radar_placements(job->radar, &n)) {
    head(job, MESSAGE_RADAR_PLACEMENTS);
    if (!write_placements(job)) {
      return false;
    }
  }

  fputs("\n", stdout);
  write_notes(job);
  return true;
}

static CompetentStatus
find(RadarJob* const job, CompetentError* const error)
{
  const Options* const   options = job->options;
  const CompetentWeights weights = competent_preset_weights(options->preset);
  CompetentRadarOptions  wanted  = competent_radar_options();
  CompetentPlanner*      planner = NULL;
  wanted.thrift                  = options->thrift;
  wanted.group                   = options->group;
  wanted.courses                 = (int32_t)radar_limit(job);
  wanted.searches = options->has_searches ? options->searches : wanted.searches;

  CompetentStatus st =
    competent_planner_new(job->taxonomy, &weights, &planner, error);
  if (!st) {
    st = competent_radar_new(planner,
                             job->openings.items,
                             job->openings.n,
                             people_profiles(&job->people),
                             job->people.n,
                             &options->wishes,
                             &wanted,
                             &job->radar,
                             error);
  }

  competent_planner_free(planner);
  return st;
}

static bool
answer(RadarJob* const job)
{
  job->taxonomy = load_taxonomy(job->options);
  if (!job->taxonomy ||
      !openings_read(job->options, job->taxonomy, &job->openings) ||
      !people_read(&job->people, job->options, job->taxonomy)) {
    return false;
  }

  CompetentError error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  if (find(job, &error)) {
    complain_error(job->options->language, &error);
    return false;
  }

  if (job->options->is_json) {
    radar_document(stdout, job);
  } else if (job->options->is_html) {
    radar_page(stdout, job);
  } else {
    return write_tables(job);
  }

  return true;
}

ExitCode
run_radar(Options* const options)
{
  if (!options->n_vacancies) {
    return usage(options, MESSAGE_NO_VACANCIES, NULL);
  }

  if (options->thrift == COMPETENT_THRIFT_NONE) {
    return usage(
      options, MESSAGE_BAD_VALUE, "least", "cost, hours, weeks", NULL);
  }

  RadarJob job  = {.options = options};
  ExitCode code = EXIT_INPUT;
  if (people_take(options, &job.people)) {
    code = !options_have_files(options, options->vacancies[0]) ? EXIT_USAGE
           : answer(&job)                                      ? EXIT_ANSWERED
                                                               : EXIT_INPUT;
  }

  competent_radar_free(job.radar);
  people_free(&job.people);
  openings_free(&job.openings);
  competent_taxonomy_free(job.taxonomy);
  return code;
}
