// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"
#include "explain.h"
#include "load.h"
#include "messages.h"
#include "options.h"
#include "person.h"
#include "resolve.h"
#include "sheet.h"
#include "skipped.h"
#include "text.h"

#include <competent/advice.h>
#include <competent/concept.h>
#include <competent/fit.h>
#include <competent/gap.h>
#include <competent/gate.h>
#include <competent/match.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/taxonomy.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/// What a target may be, in the order in which a name is taken for one
static const CompetentKind target_kinds[] = {COMPETENT_KIND_OCCUPATION,
                                             COMPETENT_KIND_NORM,
                                             COMPETENT_KIND_COURSE};

#define N_TARGET_KINDS (sizeof(target_kinds) / sizeof(target_kinds[0]))

/// What is being explained
typedef struct {
  const Options*     options;
  CompetentConcept   target;
  CompetentTaxonomy* taxonomy;
  CompetentProfile*  profile;
  CompetentMatcher*  matcher;
  CompetentGap*      gap;
  CompetentGates*    gates;
  CompetentAdvice*   advice;
  CompetentFit*      fit;
  Skipped            skipped; ///< Items that were not understood
} Job;

// Occupations go first, since qualifications are often named after them, and
// courses after these
static bool
find_target(Job* const job, const char* const name)
{
  const Options* const options = job->options;
  const CompetentText  text    = text_of(name);

  Resolved resolved = {.resolution = RESOLVED_NONE};
  uint32_t kinds    = 0U;
  for (size_t i = 0U;
       i < N_TARGET_KINDS && resolved.resolution != RESOLVED_ONE &&
       resolved.resolution != RESOLVED_SEVERAL;
       ++i) {
    if (!options->has_targets || options->targets == target_kinds[i]) {
      kinds |= 1U << (unsigned)target_kinds[i];
      resolved = resolve(job->taxonomy, FORM_ANY, text, kinds);
    }
  }

  job->target = resolved.concept;
  if (resolved.resolution != RESOLVED_ONE) {
    complain_resolved(options->language,
                      message_text(options->language, MESSAGE_TARGET_PLACE),
                      "",
                      job->taxonomy,
                      &resolved,
                      kinds);
    return false;
  }

  return true;
}

static CompetentStatus
find_gap(Job* const job, CompetentError* const error)
{
  const CompetentKind targets =
    competent_taxonomy_kind(job->taxonomy, job->target);
  const CompetentWeights weights =
    competent_preset_weights(job->options->preset);

  CompetentStatus st = competent_matcher_new(
    job->taxonomy, targets, &weights, &job->matcher, error);
  if (!st) {
    st = competent_gap_new(
      job->matcher, job->profile, job->target, &job->gap, error);
  }

  if (!st) {
    st = competent_advice_new(
      job->matcher, job->profile, job->target, &job->advice, error);
  }

  if (!st) {
    st = competent_fit_new(
      job->matcher, job->profile, job->target, &job->fit, error);
  }

  return st
           ? st
           : competent_gates_new(job->profile, job->target, &job->gates, error);
}

static void
write_page(const Job* const job)
{
  const SheetPage page = {job->options->language,
                          job->options->limit,
                          job->taxonomy,
                          job->profile,
                          job->matcher,
                          job->gap,
                          job->fit,
                          job->gates,
                          job->advice,
                          &job->skipped};

  sheet_write(stdout, &page);
}

static bool
explain(Job* const job, const char* const profile, const char* const target)
{
  const Language language = job->options->language;

  job->taxonomy = load_taxonomy(job->options);
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

  if (!job->profile || !find_target(job, target)) {
    return false;
  }

  CompetentError error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  if (find_gap(job, &error)) {
    complain_error(language, &error);
    return false;
  }

  const Explanation explanation = {job->options,
                                   job->taxonomy,
                                   job->matcher,
                                   job->gap,
                                   job->fit,
                                   job->gates,
                                   job->advice,
                                   &job->skipped};
  if (job->options->is_html) {
    write_page(job);
    return true;
  }

  if (job->options->is_json) {
    explain_document(stdout, &explanation);
    return true;
  }

  return explain_tables(stdout, &explanation);
}

ExitCode
run_gap(Options* const options)
{
  if (options->is_html && options->is_json) {
    return usage(options, MESSAGE_NOT_TOGETHER, "--html", "--json", NULL);
  }

  const char* const profile = options->cv ? options->cv
                              : options->profile
                                ? options->profile
                                : options_take(options, TAKE_JSON_OR_FIRST);
  if (!profile) {
    return usage(options, MESSAGE_NO_PROFILE, NULL);
  }

  const char* const target =
    options->target ? options->target : options_take(options, TAKE_FIRST);
  if (!target) {
    return usage(options, MESSAGE_NO_TARGET, NULL);
  }

  if (!options_have_files(options, profile)) {
    return EXIT_USAGE;
  }

  Job        job     = {.skipped = {.is_wanted = options->skips},
                        .options = options,
                        .target  = COMPETENT_NONE};
  const bool is_done = explain(&job, profile, target);

  competent_advice_free(job.advice);
  competent_fit_free(job.fit);
  competent_gates_free(job.gates);
  competent_gap_free(job.gap);
  competent_matcher_free(job.matcher);
  skipped_free(&job.skipped);
  competent_profile_free(job.profile);
  competent_taxonomy_free(job.taxonomy);
  return is_done ? EXIT_ANSWERED : EXIT_INPUT;
}
