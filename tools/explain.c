// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "explain.h"

#include "advice.h"
#include "gates.h"
#include "messages.h"
#include "number.h"
#include "table.h"
#include "text.h"

#include <competent/concept.h>
#include <competent/match.h>
#include <competent/profile.h>
#include <competent/text.h>

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define DEFAULT_LIMIT 15U
#define MAX_TEACHERS 5U

static const CompetentKind scored[] = {COMPETENT_KIND_CAPABILITY,
                                       COMPETENT_KIND_KNOWLEDGE,
                                       COMPETENT_KIND_TASK};

#define N_SCORED (sizeof(scored) / sizeof(scored[0]))

// What has no name is shown by its IRI
static CompetentText
shown_name(const CompetentTaxonomy* const taxonomy,
           const CompetentConcept         concept)
{
  const CompetentText name = competent_taxonomy_name(taxonomy, concept);
  return name.length ? name : competent_taxonomy_iri(taxonomy, concept);
}

static void
add_whole(Table* const table, const Language language, const int32_t value)
{
  table_string(table, STYLE_PLAIN, number_whole(language, value).text);
}

static void
add_percent(Table* const   table,
            const Language language,
            const int32_t  part,
            const int32_t  whole)
{
  table_string(table, STYLE_PLAIN, number_percent(language, part, whole).text);
}

static void
write_title(FILE* const                    out,
            const Language                 language,
            const CompetentTaxonomy* const taxonomy,
            const CompetentGap* const      gap)
{
  const CompetentConcept target = competent_gap_target(gap);
  const CompetentKind    kind   = competent_taxonomy_kind(taxonomy, target);
  const int32_t          earned = competent_gap_earned(gap);
  const Number           coverage =
    number_percent(language, earned, COMPETENT_TARGET_POINTS);

  message_write(out,
                language,
                MESSAGE_GAP_TITLE,
                shown_name(taxonomy, target).bytes,
                message_name(language, MESSAGE_KINDS, (int32_t)kind),
                competent_gap_is_known(gap)
                  ? coverage.text
                  : message_text(language, MESSAGE_UNKNOWN_COVERAGE),
                NULL);
  if (!competent_gap_is_known(gap)) {
    message_write(out, language, MESSAGE_NOTHING_KNOWN, NULL);
  }
}

static int32_t
count_requirements(const CompetentPart* const part)
{
  int32_t n = 0;
  for (size_t i = 0U; i < COMPETENT_N_STATES; ++i) {
    n += part->n[i];
  }

  return n;
}

// A kind of which nothing is known is not one of which nothing is there
static void
add_part(Table* const               table,
         const Language             language,
         const CompetentPart* const part)
{
  if (part->n[COMPETENT_STATE_UNKNOWN] < count_requirements(part)) {
    add_percent(table, language, part->earned, part->points);
  } else {
    table_string(
      table,
      STYLE_FAINT,
      message_name(language, MESSAGE_STATES, COMPETENT_STATE_UNKNOWN));
  }
}

// Tell of what the target asks nothing, which leaves its weight to the others
static void
write_unstated(FILE* const               out,
               const Language            language,
               const CompetentGap* const gap)
{
  size_t n = 0U;
  (void)competent_gap_requirements(gap, &n);
  for (size_t i = 0U; i < N_SCORED && n; ++i) {
    const CompetentPart part = competent_gap_part(gap, scored[i]);
    if (!count_requirements(&part)) {
      message_write(
        out,
        language,
        MESSAGE_UNSTATED,
        message_name(language, MESSAGE_KINDS_OF, (int32_t)scored[i]),
        NULL);
    }
  }
}

static bool
write_parts(FILE* const               out,
            const Language            language,
            const CompetentGap* const gap)
{
  static const Column columns[] = {{MESSAGE_COLUMN_KIND, false, FIT_CUT},
                                   {MESSAGE_COLUMN_POINTS, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_EARNED, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_COVERAGE, true, FIT_WHOLE}};

  Table* const table = table_new(language, columns, 4U);
  for (size_t i = 0U; i < N_SCORED; ++i) {
    const CompetentPart part = competent_gap_part(gap, scored[i]);
    if (part.points) {
      table_string(
        table,
        STYLE_PLAIN,
        message_name(language, MESSAGE_KINDS_OF, (int32_t)scored[i]));
      add_whole(table, language, part.points);
      add_whole(table, language, part.earned);
      add_part(table, language, &part);
    }
  }

  if (!table_finish(table, language, out)) {
    return false;
  }

  write_unstated(out, language, gap);
  return true;
}

static void
add_state(Table* const                      table,
          const Language                    language,
          const CompetentRequirement* const requirement)
{
  static const Style styles[] = {
    STYLE_BAD, STYLE_PARTLY, STYLE_GOOD, STYLE_FAINT};

  char state[64] = {0};
  strncat(
    state, message_name(language, MESSAGE_STATES, requirement->state), 40U);
  if (requirement->state == COMPETENT_STATE_PARTIAL) {
    strcat(state, " ");
    strcat(
      state,
      number_share(language, requirement->credit, COMPETENT_FULL_CREDIT).text);
  }

  table_string(table, styles[requirement->state], state);
}

// Tell what brought a credit, unless the person said it
static void
add_origin(Table* const                      table,
           const Language                    language,
           const CompetentTaxonomy* const    taxonomy,
           const CompetentRequirement* const requirement)
{
  if (requirement->how <= COMPETENT_HOW_ITSELF) {
    return;
  }

  const char* const via = shown_name(taxonomy, requirement->via).bytes;
  const char* const has = shown_name(taxonomy, requirement->has).bytes;
  const char* const how =
    message_name(language, MESSAGE_HOWS, requirement->how);

  char* const note =
    (requirement->how == COMPETENT_HOW_BROUGHT)
      ? message_format(language, MESSAGE_VIA, via, NULL)
    : (requirement->via == requirement->has)
      ? message_format(language, MESSAGE_NEAR, has, how, NULL)
      : message_format(language, MESSAGE_NEAR_VIA, has, how, via, NULL);

  table_note(table, text_of(note ? note : ""));
  free(note);
}

static void
add_requirement(Table* const                      table,
                const Language                    language,
                const CompetentTaxonomy* const    taxonomy,
                const CompetentRequirement* const requirement)
{
  const int32_t gain = requirement->points - requirement->earned;

  table_cell(table, STYLE_PLAIN, shown_name(taxonomy, requirement->concept));
  table_string(table,
               STYLE_PLAIN,
               message_name(language, MESSAGE_LEVELS, requirement->level));
  add_state(table, language, requirement);
  add_whole(table, language, requirement->points);
  add_whole(table, language, requirement->earned);
  add_whole(table, language, gain);
  add_percent(table, language, gain, COMPETENT_TARGET_POINTS);

  add_origin(table, language, taxonomy, requirement);
}

static bool
write_requirements(FILE* const                    out,
                   const Options* const           options,
                   const CompetentTaxonomy* const taxonomy,
                   const CompetentGap* const      gap)
{
  static const Column columns[] = {{MESSAGE_COLUMN_REQUIREMENT, false, FIT_CUT},
                                   {MESSAGE_COLUMN_LEVEL, false, FIT_WHOLE},
                                   {MESSAGE_COLUMN_STATE, false, FIT_WHOLE},
                                   {MESSAGE_COLUMN_POINTS, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_EARNED, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_GAIN, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_PERCENT, true, FIT_WHOLE}};

  const Language                    language = options->language;
  size_t                            n        = 0U;
  const CompetentRequirement* const all = competent_gap_requirements(gap, &n);

  const size_t limit   = options->limit ? options->limit : DEFAULT_LIMIT;
  const size_t n_shown = (n < limit) ? n : limit;
  Table* const table   = table_new(language, columns, 7U);
  for (size_t i = 0U; i < n_shown; ++i) {
    add_requirement(table, language, taxonomy, &all[i]);
  }

  if (!table_finish(table, language, out)) {
    return false;
  }

  if (n > n_shown) {
    message_write(out,
                  language,
                  MESSAGE_MORE_REQUIREMENTS,
                  number_whole(language, (int64_t)(n - n_shown)).text,
                  number_whole(language, (int64_t)n).text,
                  NULL);
  }

  return true;
}

// Return the code of a norm that people know it by
static CompetentText
shown_code(const CompetentTaxonomy* const taxonomy, const CompetentConcept norm)
{
  static const CompetentCode systems[] = {
    COMPETENT_CODE_CREBO, COMPETENT_CODE_CERTIFICATE, COMPETENT_CODE_ELECTIVE};

  for (size_t i = 0U; i < sizeof(systems) / sizeof(systems[0]); ++i) {
    const CompetentText code =
      competent_taxonomy_code(taxonomy, norm, systems[i]);
    if (code.length) {
      return code;
    }
  }

  return text_of("–");
}

static bool
write_teachers(FILE* const                    out,
               const Language                 language,
               const CompetentTaxonomy* const taxonomy,
               const CompetentGap* const      gap)
{
  static const Column columns[] = {{MESSAGE_COLUMN_TEACHER, false, FIT_CUT},
                                   {MESSAGE_COLUMN_CODE, false, FIT_WHOLE},
                                   {MESSAGE_COLUMN_GAIN, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_AFTER, true, FIT_WHOLE}};

  const int32_t                 earned = competent_gap_earned(gap);
  size_t                        n      = 0U;
  const CompetentTeacher* const all    = competent_gap_teachers(gap, &n);
  if (!n) {
    if (earned < COMPETENT_TARGET_POINTS) {
      message_write(out, language, MESSAGE_NO_TEACHERS, NULL);
      fputc('\n', out);
    }

    return true;
  }

  message_write(out, language, MESSAGE_TEACHERS, NULL);
  Table* const table = table_new(language, columns, 4U);
  for (size_t i = 0U; i < n && i < MAX_TEACHERS; ++i) {
    table_cell(table, STYLE_PLAIN, shown_name(taxonomy, all[i].norm));
    table_cell(table, STYLE_PLAIN, shown_code(taxonomy, all[i].norm));
    add_whole(table, language, all[i].gained);
    add_percent(
      table, language, earned + all[i].gained, COMPETENT_TARGET_POINTS);
  }

  const bool is_written = table_finish(table, language, out);
  fputc('\n', out);
  return is_written;
}

static void
write_sum(FILE* const               out,
          const Language            language,
          const CompetentGap* const gap)
{
  const int32_t earned = competent_gap_earned(gap);

  char   terms[128] = {0};
  size_t n_terms    = 0U;
  for (size_t i = 0U; i < N_SCORED; ++i) {
    const CompetentPart part = competent_gap_part(gap, scored[i]);
    if (part.points) {
      const Number      term = number_whole(language, part.earned);
      const char* const glue = n_terms++ ? " + " : "";
      strncat(terms, glue, sizeof(terms) - strlen(terms) - 1U);
      strncat(terms, term.text, sizeof(terms) - strlen(terms) - 1U);
    }
  }

  message_write(out,
                language,
                MESSAGE_SUM,
                terms,
                number_whole(language, earned).text,
                number_whole(language, COMPETENT_TARGET_POINTS).text,
                number_percent(language, earned, COMPETENT_TARGET_POINTS).text,
                NULL);
}

bool
explain_requirements(FILE* const                    out,
                     const Options* const           options,
                     const CompetentTaxonomy* const taxonomy,
                     const CompetentGap* const      gap)
{
  if (!write_parts(out, options->language, gap)) {
    return false;
  }

  fputc('\n', out);
  if (!write_requirements(out, options, taxonomy, gap)) {
    return false;
  }

  fputc('\n', out);
  return write_teachers(out, options->language, taxonomy, gap);
}

bool
explain_tables(FILE* const out, const Explanation* const explanation)
{
  const Options* const           options  = explanation->options;
  const Language                 language = options->language;
  const CompetentTaxonomy* const taxonomy = explanation->taxonomy;
  const CompetentGap* const      gap      = explanation->gap;

  write_title(out, language, taxonomy, gap);
  fputc('\n', out);
  skipped_write(out, language, explanation->skipped);
  if (!write_parts(out, language, gap)) {
    return false;
  }

  fputc('\n', out);
  if (!write_requirements(out, options, taxonomy, gap)) {
    return false;
  }

  fputc('\n', out);
  if (!gates_table(out, language, taxonomy, explanation->gates) ||
      !advice_table(out, language, taxonomy, explanation->advice) ||
      !write_teachers(out, language, taxonomy, gap)) {
    return false;
  }

  if (competent_gap_is_known(gap)) {
    write_sum(out, language, gap);
  }

  return true;
}
