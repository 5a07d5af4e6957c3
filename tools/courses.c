// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"
#include "document.h"
#include "goal.h"
#include "load.h"
#include "messages.h"
#include "number.h"
#include "offers.h"
#include "options.h"
#include "table.h"
#include "text.h"

#include <competent/course.h>
#include <competent/fact.h>
#include <competent/match.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#define DEFAULT_LIMIT 10U

static CompetentStatus
find_courses(const Goal* const        goal,
             CompetentCourses** const courses,
             CompetentError* const    error)
{
  const Options* const options = goal->options;
  const size_t         limit = options->limit ? options->limit : DEFAULT_LIMIT;

  return options->is_set ? competent_planner_course_set(goal->planner,
                                                        goal->profile,
                                                        goal->target,
                                                        &options->wishes,
                                                        options->thrift,
                                                        courses,
                                                        error)
                         : competent_planner_courses(goal->planner,
                                                     goal->profile,
                                                     goal->target,
                                                     &options->wishes,
                                                     options->thrift,
                                                     limit,
                                                     courses,
                                                     error);
}

static void
write_lessons(Document* const                document,
              const CompetentTaxonomy* const taxonomy,
              const CompetentCourses* const  courses,
              const size_t                   index)
{
  size_t                       n = 0U;
  const CompetentLesson* const lessons =
    competent_courses_lessons(courses, index, &n);

  document_key(document, "teaches");
  document_open(document, '[');
  for (size_t i = 0U; i < n; ++i) {
    document_open(document, '{');
    document_concept(document, taxonomy, lessons[i].concept);
    document_key(document, "level");
    document_string(document,
                    competent_level_name((CompetentLevel)lessons[i].level));
    document_key(document, "gain");
    document_whole(document, lessons[i].gain);
    document_key(document, "exempt");
    document_truth(document, lessons[i].credit >= COMPETENT_FULL_CREDIT);
    document_close(document, '}');
  }

  document_close(document, ']');
}

static void
write_course(Document* const                document,
             const CompetentTaxonomy* const taxonomy,
             const CompetentCourses* const  courses,
             const size_t                   index)
{
  size_t                       n = 0U;
  const CompetentCourse* const course =
    competent_courses_items(courses, &n) + index;

  document_open(document, '{');
  document_concept(document, taxonomy, course->concept);
  document_key(document, "kind");
  document_string(
    document,
    competent_kind_name(competent_taxonomy_kind(taxonomy, course->concept)));
  document_key(document, "gain");
  document_whole(document, course->gain);
  offers_member(document, "price", course->price);
  offers_member(document, "own_cost", course->own_cost);
  offers_member(document, "weeks", course->weeks);
  offers_member(document, "hours", course->hours);
  offers_member(document, "unlocked", course->unlocked);
  write_lessons(document, taxonomy, courses, index);
  document_close(document, '}');
}

static void
write_document(const Goal* const goal, const CompetentCourses* const courses)
{
  size_t n = 0U;
  (void)competent_courses_items(courses, &n);

  Document document = document_begin(stdout, false);
  document_open(&document, '{');
  document_link(&document, goal->taxonomy, "target", goal->target);
  document_key(&document, "coverage");
  document_real(&document,
                (double)competent_courses_before(courses) /
                  COMPETENT_TARGET_POINTS);
  document_key(&document, "coverage_after");
  document_real(&document,
                (double)competent_courses_after(courses) /
                  COMPETENT_TARGET_POINTS);
  document_key(&document, "enough");
  document_truth(&document, competent_courses_are_enough(courses));
  document_key(&document, "least");
  document_string(&document, competent_thrift_name(goal->options->thrift));
  document_key(&document, "spent");
  document_whole(&document, competent_courses_spent(courses));
  offers_member(&document, "bound", competent_courses_bound(courses));
  document_key(&document, "useful");
  document_whole(&document, (int64_t)competent_courses_n_useful(courses));
  document_key(&document, "courses");
  document_open(&document, '[');
  for (size_t i = 0U; i < n; ++i) {
    write_course(&document, goal->taxonomy, courses, i);
  }

  document_close(&document, ']');
  offers_bars(&document, competent_courses_bars(courses));
  skipped_member(&document, &goal->skipped);
  document_origin(&document, goal->taxonomy);
  document_close(&document, '}');
  document_end(&document);
}

static bool
write_table(const Goal* const goal, const CompetentCourses* const courses)
{
  static const Column columns[] = {{MESSAGE_COLUMN_COURSE, false, FIT_WRAP},
                                   {MESSAGE_COLUMN_GAIN, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_OWN, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_WEEKS, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_HOURS, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_EXEMPT, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_UNLOCKED, true, FIT_WHOLE}};

  const Language               language = goal->options->language;
  size_t                       n        = 0U;
  const CompetentCourse* const items    = competent_courses_items(courses, &n);
  Table* const                 table    = table_new(language, columns, 7U);
  for (size_t i = 0U; i < n; ++i) {
    char exempt[96] = {0};
    snprintf(exempt,
             sizeof(exempt),
             "%d/%d",
             (int)items[i].n_exempt,
             (int)items[i].n_taught);

    table_cell(
      table, STYLE_PLAIN, shown_name(goal->taxonomy, items[i].concept));
    table_string(
      table,
      STYLE_GOOD,
      number_percent(language, items[i].gain, COMPETENT_TARGET_POINTS).text);
    table_string(
      table, STYLE_PLAIN, shown_money(language, items[i].own_cost).text);
    offers_count(table, language, items[i].weeks);
    offers_count(table, language, items[i].hours);
    table_string(table, STYLE_FAINT, exempt);
    offers_count(table, language, items[i].unlocked);
  }

  return table_finish(table, language, stdout);
}

static Number
spent_text(const Goal* const goal, const int64_t spent)
{
  const Language language = goal->options->language;

  return (goal->options->thrift == COMPETENT_THRIFT_COST)
           ? shown_money(language, spent)
           : number_whole(language, spent);
}

// Tell what a set spends, and whether that is proven to be least
static void
write_set(const Goal* const goal, const CompetentCourses* const courses)
{
  const Language language = goal->options->language;
  const int64_t  spent    = competent_courses_spent(courses);
  const int64_t  bound    = competent_courses_bound(courses);
  const int32_t  after    = competent_courses_after(courses);
  if (!competent_courses_are_enough(courses)) {
    message_write(stdout, language, MESSAGE_NOT_ENOUGH, NULL);
    return;
  }

  message_write(stdout,
                language,
                (bound < spent) ? MESSAGE_COURSES_BOUND : MESSAGE_COURSES_SET,
                number_percent(language, after, COMPETENT_TARGET_POINTS).text,
                spent_text(goal, spent).text,
                spent_text(goal, bound).text,
                NULL);
}

static bool
write_courses(const Goal* const goal, const CompetentCourses* const courses)
{
  const Language language = goal->options->language;
  const int32_t  before   = competent_courses_before(courses);
  size_t         n        = 0U;
  (void)competent_courses_items(courses, &n);

  message_write(
    stdout,
    language,
    MESSAGE_COURSES_TITLE,
    shown_name(goal->taxonomy, goal->target).bytes,
    number_percent(language, before, COMPETENT_TARGET_POINTS).text,
    number_whole(language, (int64_t)competent_courses_n_useful(courses)).text,
    NULL);
  if (n && !write_table(goal, courses)) {
    return false;
  }

  if (goal->options->is_set) {
    write_set(goal, courses);
  } else if (!n) {
    message_write(stdout, language, MESSAGE_COURSES_NONE, NULL);
  }

  offers_tell_bars(stdout, language, competent_courses_bars(courses));
  skipped_write(stdout, language, &goal->skipped);
  return true;
}

ExitCode
run_courses(Options* const options)
{
  Goal     goal;
  ExitCode code = goal_read(options, &goal);
  if (code) {
    goal_free(&goal);
    return code;
  }

  CompetentError    error   = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  CompetentCourses* courses = NULL;
  if (find_courses(&goal, &courses, &error)) {
    complain_error(options->language, &error);
    code = EXIT_INPUT;
  } else if (options->is_json) {
    write_document(&goal, courses);
  } else if (!write_courses(&goal, courses)) {
    code = EXIT_INPUT;
  }

  competent_courses_free(courses);
  goal_free(&goal);
  return code;
}
