// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"
#include "fund_document.h"
#include "load.h"
#include "messages.h"
#include "number.h"
#include "options.h"
#include "overview_parts.h"
#include "overview_said.h"
#include "person.h"
#include "reasons.h"
#include "resolve.h"
#include "shown.h"
#include "skipped.h"
#include "table.h"
#include "text.h"

#include <competent/concept.h>
#include <competent/fact.h>
#include <competent/funding.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/taxonomy.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define COURSE_KINDS                         \
  ((1U << (unsigned)COMPETENT_KIND_COURSE) | \
   (1U << (unsigned)COMPETENT_KIND_TILE))

/// What is asked
typedef struct {
  const Options*     options;
  CompetentTaxonomy* taxonomy;
  CompetentProfile*  profile;
  CompetentFunding*  funding;
  CompetentClaims*   claims;
  Skipped            skipped;
  CompetentCase      question;
} Job;

// Return an amount or a range of amounts, which must be freed, or null
static char*
shown_range(const Language language, const int64_t low, const int64_t high)
{
  const Number least = number_money(language, low);
  if (high == COMPETENT_UNKNOWN) {
    return message_format(language, MESSAGE_FUND_UNLIMITED, NULL);
  }

  const Number most = number_money(language, high);
  return (low == high) ? strdup(most.text)
         : low         ? message_format(
                   language, MESSAGE_FUND_RANGE, least.text, most.text, NULL)
               : message_format(language, MESSAGE_FUND_UP_TO, most.text, NULL);
}

static char*
shown_amount(const Language language, const CompetentClaim* const claim)
{
  return (claim->verdict == COMPETENT_VERDICT_NO)
           ? strdup("–")
           : shown_range(language, claim->low, claim->high);
}

// Return what decided, which must be freed, or null
static char*
shown_reasons(const Job* const job, const CompetentClaim* const claim)
{
  const Language language = job->options->language;
  if (claim->verdict == COMPETENT_VERDICT_YES) {
    return message_format(language, MESSAGE_FUND_MET, NULL);
  }

  char*       list   = NULL;
  size_t      length = 0U;
  FILE* const out    = open_memstream(&list, &length);
  if (!out) {
    return NULL;
  }

  const CompetentReason* deciding[MAX_REASONS];
  const size_t           n = reasons_of(job->claims, claim, deciding);
  for (size_t i = 0U; i < n; ++i) {
    const int32_t criterion = deciding[i]->criterion;
    fputs(i ? "; " : "", out);
    fputs((criterion < 0) ? message_text(language, MESSAGE_FUND_UNSTATED)
                          : message_name(language, MESSAGE_CRITERIA, criterion),
          out);
  }

  if (fclose(out)) {
    free(list);
    return NULL;
  }

  return list;
}

static char*
shown_deadline(const Language language, const CompetentClaim* const claim)
{
  const DateText from  = date_text(claim->ask_from);
  const DateText until = date_text(claim->ask_until);

  return (claim->ask_from && claim->ask_until)
           ? message_format(
               language, MESSAGE_FUND_ASK_BETWEEN, from.text, until.text, NULL)
         : claim->ask_until
           ? message_format(language, MESSAGE_FUND_ASK_UNTIL, until.text, NULL)
         : claim->ask_from
           ? message_format(language, MESSAGE_FUND_ASK_FROM, from.text, NULL)
           : NULL;
}

static void
add_claim(const Job* const            job,
          Table* const                table,
          const CompetentClaim* const claim)
{
  static const Style styles[COMPETENT_N_VERDICTS] = {
    STYLE_FAINT, STYLE_PARTLY, STYLE_GOOD};

  const Language    language = job->options->language;
  char* const       amount   = shown_amount(language, claim);
  char* const       reasons  = shown_reasons(job, claim);
  char* const       deadline = shown_deadline(language, claim);
  const char* const payment =
    (claim->verdict == COMPETENT_VERDICT_NO)
      ? ""
      : message_name(language, MESSAGE_PAYMENTS, claim->payment);

  table_cell(table, STYLE_PLAIN, shown_name(job->taxonomy, claim->scheme));
  table_string(table,
               styles[claim->verdict],
               message_name(language, MESSAGE_VERDICTS, claim->verdict));
  table_string(table, STYLE_PLAIN, amount ? amount : "");
  table_string(table, STYLE_PLAIN, reasons ? reasons : "");
  if (payment[0]) {
    table_note(table, text_of(payment));
  }

  if (deadline) {
    table_note(table, text_of(deadline));
  }

  free(amount);
  free(reasons);
  free(deadline);
}

static void
write_cost(const Job* const job)
{
  const Language      language = job->options->language;
  const CompetentCost cost     = competent_claims_cost(job->claims);
  char* const price = shown_range(language, cost.price_low, cost.price_high);
  char* const own   = shown_range(language, cost.own_low, cost.own_high);
  if (cost.price_high != COMPETENT_UNKNOWN) {
    message_write(stdout,
                  language,
                  MESSAGE_FUND_PRICE,
                  price ? price : "",
                  own ? own : "",
                  NULL);
  } else if (cost.own_high != COMPETENT_UNKNOWN) {
    message_write(stdout, language, MESSAGE_FUND_OWN, own ? own : "", NULL);
  } else {
    message_write(stdout, language, MESSAGE_FUND_NO_PRICE, NULL);
  }

  free(price);
  free(own);
}

static bool
is_chosen(const CompetentClaim* const claim, const bool is_hoped)
{
  return is_hoped ? (claim->is_hoped && !claim->is_chosen) : claim->is_chosen;
}

// Write the names of the schemes that are chosen, surely or possibly
static void
write_chosen(const Job* const job, const Message message, const bool is_hoped)
{
  char*                       list   = NULL;
  size_t                      length = 0U;
  size_t                      n      = 0U;
  const CompetentClaim* const items  = competent_claims_items(job->claims, &n);
  FILE* const                 out    = open_memstream(&list, &length);
  if (!out) {
    return;
  }

  size_t n_named = 0U;
  for (size_t i = 0U; i < n; ++i) {
    if (is_chosen(items + i, is_hoped)) {
      fputs(n_named++ ? ", " : "", out);
      text_write(out, shown_name(job->taxonomy, items[i].scheme));
    }
  }

  if (!fclose(out) && n_named) {
    message_write(stdout, job->options->language, message, list, NULL);
  }

  free(list);
}

// Write the facts that what may pay waits for, and how a profile calls them
static void
write_hint(const Job* const job)
{
  const Language language                    = job->options->language;
  bool           is_asked[COMPETENT_N_FACTS] = {false};
  bool           is_first                    = true;
  reasons_mark_facts(job->claims, is_asked);
  for (int32_t fact = 0; fact < COMPETENT_N_FACTS; ++fact) {
    if (is_asked[fact]) {
      if (is_first) {
        message_write(stdout, language, MESSAGE_FUND_HINT, NULL);
      }

      is_first = false;
      printf("  - %s (%s)\n",
             said_text(language, overview_fact((CompetentFact)fact)),
             competent_fact_name((CompetentFact)fact));
    }
  }
}

static bool
write_table(const Job* const job)
{
  static const Column columns[] = {{MESSAGE_COLUMN_SCHEME, false, FIT_WRAP},
                                   {MESSAGE_COLUMN_ANSWER, false, FIT_WHOLE},
                                   {MESSAGE_COLUMN_AMOUNT, false, FIT_WHOLE},
                                   {MESSAGE_COLUMN_BECAUSE, false, FIT_WRAP}};

  size_t                      n        = 0U;
  const Language              language = job->options->language;
  const CompetentClaim* const items = competent_claims_items(job->claims, &n);
  if (!n) {
    message_write(stdout, language, MESSAGE_FUND_NO_SCHEMES, NULL);
    return true;
  }

  char* const course =
    (job->question.course == COMPETENT_NONE)
      ? strdup(message_text(language, MESSAGE_FUND_ANY_COURSE))
      : text_clean(shown_name(job->taxonomy, job->question.course));
  message_write(stdout,
                language,
                MESSAGE_FUND_TITLE,
                course ? course : "",
                date_text(job->question.date).text,
                NULL);
  free(course);

  Table* const table = table_new(language, columns, 4U);
  for (size_t i = 0U; i < n; ++i) {
    add_claim(job, table, items + i);
  }

  if (!table_finish(table, language, stdout)) {
    return false;
  }

  if (job->question.course != COMPETENT_NONE) {
    write_cost(job);
  }

  write_chosen(job, MESSAGE_FUND_CHOSEN, false);
  write_chosen(job, MESSAGE_FUND_HOPED, true);
  write_hint(job);
  message_write(stdout, language, MESSAGE_FUND_RIGHTS, NULL);
  return true;
}

static bool
find_course(Job* const job, const char* const name)
{
  const Language language = job->options->language;
  if (!name) {
    return true;
  }

  const Resolved resolved =
    resolve(job->taxonomy, FORM_ANY, text_of(name), COURSE_KINDS);
  job->question.course = resolved.concept;
  if (resolved.resolution != RESOLVED_ONE) {
    complain_resolved(language,
                      message_text(language, MESSAGE_COURSE_PLACE),
                      "",
                      job->taxonomy,
                      &resolved,
                      COURSE_KINDS);
    return false;
  }

  return true;
}

static CompetentStatus
find_claims(Job* const job, CompetentError* const error)
{
  const CompetentStatus st =
    competent_funding_new(job->taxonomy, &job->funding, error);

  return st
           ? st
           : competent_funding_claims(
               job->funding, job->profile, &job->question, &job->claims, error);
}

static bool
fund(Job* const job, const char* const profile, const char* const course)
{
  const Options* const options = job->options;

  job->taxonomy = load_taxonomy(options);
  if (job->taxonomy) {
    job->profile = person_read(profile,
                               job->taxonomy,
                               options->strictness,
                               &job->skipped,
                               options->language);
  }

  if (!job->profile || !find_course(job, course)) {
    return false;
  }

  CompetentError error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  if (find_claims(job, &error)) {
    complain_error(options->language, &error);
    return false;
  }

  if (options->is_json) {
    fund_document(stdout, job->taxonomy, &job->question, job->claims);
    return true;
  }

  return write_table(job);
}

// A course is what is no file
static const char*
take_course(Options* const options)
{
  return options->target ? options->target
         : (options->n_operands > 1U && access(options->operands[0], F_OK))
           ? options_take(options, TAKE_FIRST)
           : NULL;
}

ExitCode
run_fund(Options* const options)
{
  const char* const profile = options->profile
                                ? options->profile
                                : options_take(options, TAKE_JSON_OR_FIRST);
  if (!profile) {
    return usage(options, MESSAGE_NO_PROFILE, NULL);
  }

  const char* const course = take_course(options);
  if (!options_have_files(options, profile)) {
    return EXIT_USAGE;
  }

  Job        job     = {.options  = options,
                        .question = {COMPETENT_NONE,
                          options->date ? options->date : shown_today(),
                                     options->wishes.start,
                                     0,
                                     COMPETENT_UNKNOWN}};
  const bool is_done = fund(&job, profile, course);

  competent_claims_free(job.claims);
  competent_funding_free(job.funding);
  skipped_free(&job.skipped);
  competent_profile_free(job.profile);
  competent_taxonomy_free(job.taxonomy);
  return is_done ? EXIT_ANSWERED : EXIT_INPUT;
}
