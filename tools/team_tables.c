// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "team.h"

#include "messages.h"
#include "number.h"
#include "table.h"
#include "text.h"

#include <competent/concept.h>
#include <competent/match.h>
#include <competent/profile.h>

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DEFAULT_LIMIT 20U
#define MAX_GAPS 5U
#define MAX_SHOWN 40U
#define SYMBOL_SIZE 3U

static bool
write_members(const TeamJob* const job)
{
  static const Column columns[] = {{MESSAGE_COLUMN_RANK, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_PROFILE, false, FIT_CUT},
                                   {MESSAGE_COLUMN_COVERAGE, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_BAR, false, FIT_WHOLE},
                                   {MESSAGE_COLUMN_CREW, false, FIT_WHOLE},
                                   {MESSAGE_COLUMN_ALONE, true, FIT_WHOLE}};

  const Language               language = job->options->language;
  size_t                       n        = 0U;
  const CompetentMember* const members  = competent_team_members(job->team, &n);
  Table* const                 table    = table_new(language, columns, 6U);
  for (size_t m = 0U; m < n; ++m) {
    const int32_t earned = members[m].earned;

    table_string(
      table, STYLE_PLAIN, number_whole(language, (int64_t)m + 1).text);
    table_cell(table, STYLE_BOLD, people_title(&job->people, m));
    table_string(
      table,
      STYLE_PLAIN,
      number_percent(language, earned, COMPETENT_TARGET_POINTS).text);
    table_bar(table, STYLE_GOOD, earned, COMPETENT_TARGET_POINTS);
    table_string(
      table, STYLE_GOOD, team_is_in_crew(job->team, m) ? "\xE2\x9C\x93" : "");
    table_string(
      table,
      members[m].alone ? STYLE_PARTLY : STYLE_FAINT,
      number_percent(language, members[m].alone, COMPETENT_TARGET_POINTS).text);
  }

  return table_finish(table, language, stdout);
}

// Return a row of circles, one for each member: full, half and none
static char*
row_of(const int32_t* const credits, const size_t n)
{
  const size_t n_shown = (n < MAX_SHOWN) ? n : MAX_SHOWN;
  char* const  row     = (char*)calloc(2U * n_shown + 2U, SYMBOL_SIZE);
  char*        end     = row;
  for (size_t m = 0U; row && m < n_shown; ++m) {
    const char* const symbol = (credits[m] >= COMPETENT_FULL_CREDIT)
                                 ? "\xE2\x97\x8F"
                               : credits[m] ? "\xE2\x97\x90"
                                            : "\xC2\xB7";

    end = stpcpy(end, symbol);
    end = stpcpy(end, (n <= MAX_SHOWN / 4U && m + 1U < n) ? " " : "");
  }

  return row;
}

// Return the numbers of members as they stand above the circles: the last digit
static char*
digits_of(const size_t n)
{
  const size_t n_shown = (n < MAX_SHOWN) ? n : MAX_SHOWN;
  char* const  row     = (char*)calloc(2U * n_shown + 2U, 1U);
  char*        end     = row;
  for (size_t m = 0U; row && m < n_shown; ++m) {
    *end++ = (char)('0' + (m + 1U) % 10U);
    if (n <= MAX_SHOWN / 4U && m + 1U < n) {
      *end++ = ' ';
    }
  }

  return row;
}

/// A thing that is asked for, and where it is among the covers
typedef struct {
  CompetentCover cover;
  size_t         index;
} Row;

static int
compare_points(const void* const a, const void* const b)
{
  const CompetentCover* const x = &((const Row*)a)->cover;
  const CompetentCover* const y = &((const Row*)b)->cover;

  return (x->points != y->points)
           ? y->points - x->points
           : (x->concept > y->concept) - (x->concept < y->concept);
}

static int
compare_gains(const void* const a, const void* const b)
{
  const CompetentCover* const x      = &((const Row*)a)->cover;
  const CompetentCover* const y      = &((const Row*)b)->cover;
  const int32_t               x_gain = x->points - x->earned;
  const int32_t               y_gain = y->points - y->earned;

  return (x_gain != y_gain) ? y_gain - x_gain : compare_points(a, b);
}

// Return the rows of a table in some order, or tell that there is no memory
static Row*
sorted_rows(const TeamJob* const job,
            size_t* const        n,
            int (*const compare)(const void* a, const void* b))
{
  const CompetentCover* const covers = competent_team_covers(job->team, n);
  Row* const                  rows   = (Row*)calloc(*n + 1U, sizeof(Row));
  if (!rows) {
    complain(job->options->language, MESSAGE_NO_MEMORY, NULL);
    return NULL;
  }

  for (size_t i = 0U; i < *n; ++i) {
    rows[i].cover = covers[i];
    rows[i].index = i;
  }

  qsort(rows, *n, sizeof(Row), compare);
  return rows;
}

static void
add_cover(const TeamJob* const job, Table* const table, const Row* const row)
{
  const Language              language = job->options->language;
  const CompetentCover* const cover    = &row->cover;
  const Style                 style    = cover->n_met       ? STYLE_GOOD
                                         : cover->n_partial ? STYLE_PARTLY
                                                            : STYLE_BAD;

  size_t               n       = 0U;
  const int32_t* const credits = competent_team_credits(job->team, &n);
  char* const          circles =
    row_of(credits + row->index * job->people.n, job->people.n);

  table_cell(
    table, style, competent_taxonomy_name(job->taxonomy, cover->concept));
  table_string(
    table, STYLE_PLAIN, message_name(language, MESSAGE_LEVELS, cover->level));
  table_string(
    table,
    STYLE_PLAIN,
    number_percent(language, cover->points, COMPETENT_TARGET_POINTS).text);
  table_string(table, STYLE_PLAIN, number_whole(language, cover->n_met).text);
  table_string(table, style, circles ? circles : "");
  free(circles);
}

// Circles are in the same place as the digits above them
static bool
write_covers(const TeamJob* const job)
{
  static const Column columns[] = {{MESSAGE_COLUMN_REQUIREMENT, false, FIT_CUT},
                                   {MESSAGE_COLUMN_LEVEL, false, FIT_WHOLE},
                                   {MESSAGE_COLUMN_PART, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_HOW_MANY, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_WHO, false, FIT_WHOLE}};

  const Language language = job->options->language;
  size_t         n        = 0U;
  Row* const     rows     = sorted_rows(job, &n, compare_points);
  if (!rows) {
    return false;
  }

  const size_t limit =
    job->options->limit ? job->options->limit : DEFAULT_LIMIT;
  const size_t n_shown = (n < limit) ? n : limit;
  char* const  digits  = digits_of(job->people.n);
  Table* const table   = table_new(language, columns, 5U);
  for (unsigned i = 0U; i < 5U; ++i) {
    table_string(table, STYLE_FAINT, (i == 4U && digits) ? digits : "");
  }

  for (size_t i = 0U; i < n_shown; ++i) {
    add_cover(job, table, &rows[i]);
  }

  free(digits);
  free(rows);
  if (!table_finish(table, language, stdout)) {
    return false;
  }

  if (n > n_shown) {
    message_write(stdout,
                  language,
                  MESSAGE_MORE_REQUIREMENTS,
                  number_whole(language, (int64_t)(n - n_shown)).text,
                  number_whole(language, (int64_t)n).text,
                  NULL);
  }

  message_write(stdout, language, MESSAGE_TEAM_LEGEND, NULL);
  return true;
}

static void
add_gap(const TeamJob* const  job,
        Table* const          table,
        const CompetentCover* cover)
{
  const Language language = job->options->language;
  const int32_t  gain     = cover->points - cover->earned;

  table_cell(
    table, STYLE_BAD, competent_taxonomy_name(job->taxonomy, cover->concept));
  table_string(table,
               STYLE_PLAIN,
               number_percent(language, gain, COMPETENT_TARGET_POINTS).text);
  table_cell(table,
             STYLE_PLAIN,
             (cover->nearest < 0)
               ? text_of("\xE2\x80\x93")
               : people_title(&job->people, (size_t)cover->nearest));
}

static bool
write_gaps(const TeamJob* const job)
{
  static const Column columns[] = {{MESSAGE_COLUMN_MISSING, false, FIT_CUT},
                                   {MESSAGE_COLUMN_GAIN, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_NEAREST, false, FIT_CUT}};

  const Language language = job->options->language;
  size_t         n        = 0U;
  Row* const     rows     = sorted_rows(job, &n, compare_gains);
  if (!rows) {
    return false;
  }

  if (!n || rows[0].cover.points == rows[0].cover.earned) {
    message_write(stdout, language, MESSAGE_TEAM_COMPLETE, NULL);
    free(rows);
    return true;
  }

  Table* const table = table_new(language, columns, 3U);
  for (size_t i = 0U; i < n && i < MAX_GAPS; ++i) {
    if (rows[i].cover.points > rows[i].cover.earned) {
      add_gap(job, table, &rows[i].cover);
    }
  }

  free(rows);
  return table_finish(table, language, stdout);
}

// What is earned is the team's with whoever joins it
static bool
write_candidates(const TeamJob* const job)
{
  static const Column columns[] = {{MESSAGE_COLUMN_RANK, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_PROFILE, false, FIT_WRAP},
                                   {MESSAGE_COLUMN_AFTER, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_BAR, false, FIT_WHOLE},
                                   {MESSAGE_COLUMN_GAIN, true, FIT_WHOLE}};

  const Language       language = job->options->language;
  const int32_t        before   = competent_team_earned(job->team);
  const int32_t* const people = competent_candidates_profiles(job->candidates);
  const int32_t* const earned = competent_candidates_earned(job->candidates);
  Table* const         table  = table_new(language, columns, 5U);

  fputc('\n', stdout);
  message_write(stdout, language, MESSAGE_TEAM_CANDIDATES, NULL);
  for (size_t i = 0U; i < competent_candidates_n(job->candidates); ++i) {
    table_string(
      table, STYLE_PLAIN, number_whole(language, (int64_t)i + 1).text);
    table_cell(
      table, STYLE_BOLD, people_title(&job->others, (size_t)people[i]));
    table_string(
      table,
      STYLE_PLAIN,
      number_percent(language, earned[i], COMPETENT_TARGET_POINTS).text);
    table_bar(table, STYLE_GOOD, earned[i], COMPETENT_TARGET_POINTS);
    table_string(
      table,
      (earned[i] > before) ? STYLE_GOOD : STYLE_FAINT,
      number_percent(language, earned[i] - before, COMPETENT_TARGET_POINTS)
        .text);
  }

  return table_finish(table, language, stdout);
}

static void
write_summary(const TeamJob* const job)
{
  const Language language = job->options->language;
  const int32_t  earned   = competent_team_earned(job->team);
  const size_t   at_least = competent_team_crew_at_least(job->team);
  size_t         n_crew   = 0U;
  (void)competent_team_crew(job->team, &n_crew);

  message_write(stdout,
                language,
                MESSAGE_TEAM_TITLE,
                number_percent(language, earned, COMPETENT_TARGET_POINTS).text,
                NULL);
  message_write(stdout,
                language,
                (n_crew == at_least) ? MESSAGE_TEAM_CREW
                                     : MESSAGE_TEAM_CREW_BOUND,
                number_whole(language, (int64_t)n_crew).text,
                number_whole(language, (int64_t)job->people.n).text,
                number_whole(language, (int64_t)at_least).text,
                NULL);
}

bool
team_tables(const TeamJob* const job)
{
  wanted_hint(job->options, &job->wanted);
  people_write_skipped(&job->people, job->options->language);
  people_write_skipped(&job->others, job->options->language);
  write_summary(job);
  fputc('\n', stdout);
  if (!write_members(job)) {
    return false;
  }

  fputc('\n', stdout);
  if (!write_covers(job)) {
    return false;
  }

  fputc('\n', stdout);
  return write_gaps(job) && (!job->candidates || write_candidates(job));
}
