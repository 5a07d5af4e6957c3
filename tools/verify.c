// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "claim.h"
#include "commands.h"
#include "document.h"
#include "fit_claim.h"
#include "json.h"
#include "load.h"
#include "messages.h"
#include "number.h"
#include "options.h"
#include "text.h"

#include <competent/concept.h>
#include <competent/gap.h>
#include <competent/match.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <jansson.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_BYTES 64000000U
#define N_WEIGHTS 7U

/// An explanation that is being read
typedef struct {
  const Options*        options;
  Claim                 claim;
  CompetentTaxonomy*    taxonomy;
  json_t*               json;
  CompetentConcept      target;
  int32_t               earned;
  CompetentWeights      weights;
  CompetentRequirement* requirements;
  size_t                n_requirements;
  FitClaim              fit;
} Job;

static const char* const weight_keys[N_WEIGHTS] = {"capability",
                                                   "knowledge",
                                                   "task",
                                                   "essential",
                                                   "important",
                                                   "somewhat",
                                                   "optional"};

static bool
read_state(const Job* const            job,
           const json_t* const         object,
           const char* const           place,
           CompetentRequirement* const requirement)
{
  const char* names[COMPETENT_N_STATES] = {NULL};
  for (size_t i = 0U; i < COMPETENT_N_STATES; ++i) {
    names[i] = competent_state_name((CompetentState)i);
  }

  return claim_name(&job->claim,
                    object,
                    place,
                    "state",
                    names,
                    COMPETENT_N_STATES,
                    &requirement->state);
}

// The kind and the gain are told for people, but have to be true as well
static bool
check_told(const Job* const                  job,
           const json_t* const               object,
           const char* const                 place,
           const CompetentRequirement* const requirement)
{
  char deeper[2U * CLAIM_PLACE_SIZE] = {0};

  const char* const kind = json_string_value(json_object_get(object, "kind"));
  if (!kind || strcmp(kind,
                      competent_kind_name(competent_taxonomy_kind(
                        job->taxonomy, requirement->concept)))) {
    snprintf(deeper, sizeof(deeper), "%s/kind", place);
    return claim_refuse(&job->claim, deeper, MESSAGE_BAD_MEMBER);
  }

  const json_t* const gain = json_object_get(object, "gain");
  if (gain && (!json_is_integer(gain) ||
               json_integer_value(gain) !=
                 (json_int_t)requirement->points - requirement->earned)) {
    snprintf(deeper, sizeof(deeper), "%s/gain", place);
    return claim_refuse(&job->claim, deeper, MESSAGE_GAIN_DIFFERS);
  }

  return true;
}

static bool
read_requirement(const Job* const            job,
                 const json_t* const         object,
                 const size_t                index,
                 CompetentRequirement* const requirement)
{
  char place[CLAIM_PLACE_SIZE] = {0};
  snprintf(place, sizeof(place), "/requirements/%zu", index);

  requirement->via = COMPETENT_NONE;
  return claim_concept(&job->claim, object, place, &requirement->concept) &&
         claim_level(&job->claim, object, place, &requirement->level) &&
         read_state(job, object, place, requirement) &&
         claim_credit(&job->claim, object, place, &requirement->credit) &&
         claim_whole(
           &job->claim, object, place, "points", &requirement->points) &&
         claim_whole(
           &job->claim, object, place, "earned", &requirement->earned) &&
         check_told(job, object, place, requirement);
}

static bool
read_requirements(Job* const job)
{
  const json_t* const array = json_object_get(job->json, "requirements");
  if (!json_is_array(array)) {
    return claim_refuse(&job->claim, "/requirements", MESSAGE_BAD_MEMBER);
  }

  job->n_requirements = json_array_size(array);
  job->requirements   = (CompetentRequirement*)calloc(
    job->n_requirements + 1U, sizeof(CompetentRequirement));
  if (!job->requirements) {
    complain(job->options->language, MESSAGE_NO_MEMORY, NULL);
    return false;
  }

  for (size_t i = 0U; i < job->n_requirements; ++i) {
    if (!read_requirement(
          job, json_array_get(array, i), i, &job->requirements[i])) {
      return false;
    }
  }

  return true;
}

// Read weights that no preset has; whether they can be is for the matcher
static bool
read_own_weights(Job* const job, const json_t* const object)
{
  int32_t* const values[N_WEIGHTS] = {&job->weights.capability,
                                      &job->weights.knowledge,
                                      &job->weights.task,
                                      &job->weights.essential,
                                      &job->weights.important,
                                      &job->weights.somewhat,
                                      &job->weights.optional};

  for (size_t i = 0U; i < N_WEIGHTS; ++i) {
    if (!claim_whole(
          &job->claim, object, "/weights", weight_keys[i], values[i])) {
      return false;
    }
  }

  const json_t* const by_level = json_object_get(object, "by_level");
  job->weights.by_level        = json_is_true(by_level);
  return json_is_boolean(by_level) ||
         claim_refuse(&job->claim, "/weights/by_level", MESSAGE_BAD_MEMBER);
}

// Read the preset, which has to be there, and the weights, which may differ
// from all presets, if it is null, but not from the one that is named
static bool
read_weights(Job* const job)
{
  if (json_is_null(json_object_get(job->json, "preset"))) {
    return read_own_weights(job, json_object_get(job->json, "weights"));
  }

  const char* const names[] = {competent_preset_name(COMPETENT_PRESET_BALANCED),
                               competent_preset_name(COMPETENT_PRESET_PUBLIC)};

  int32_t preset = 0;
  if (!claim_name(&job->claim, job->json, "", "preset", names, 2U, &preset)) {
    return false;
  }

  job->weights = competent_preset_weights((CompetentPreset)preset);

  const json_t* const object = json_object_get(job->json, "weights");
  if (!object) {
    return true;
  }

  const int32_t expected[N_WEIGHTS] = {job->weights.capability,
                                       job->weights.knowledge,
                                       job->weights.task,
                                       job->weights.essential,
                                       job->weights.important,
                                       job->weights.somewhat,
                                       job->weights.optional};

  for (size_t i = 0U; i < N_WEIGHTS; ++i) {
    int32_t weight = 0;
    if (!claim_whole(
          &job->claim, object, "/weights", weight_keys[i], &weight)) {
      return false;
    }

    if (weight != expected[i]) {
      return claim_refuse(&job->claim, "/weights", MESSAGE_WEIGHTS_DIFFER);
    }
  }

  const json_t* const by_level = json_object_get(object, "by_level");
  return (json_is_boolean(by_level) &&
          json_is_true(by_level) == job->weights.by_level) ||
         claim_refuse(&job->claim, "/weights", MESSAGE_WEIGHTS_DIFFER);
}

// Coverage is one division, so it is exactly what was written or wrong
static bool
check_coverage(const Job* const job)
{
  const json_t* const member = json_object_get(job->json, "coverage");
  const double        difference =
    json_number_value(member) - (double)job->earned / COMPETENT_TARGET_POINTS;

  return (json_is_number(member) && difference > -1e-9 && difference < 1e-9) ||
         claim_refuse(&job->claim, "/coverage", MESSAGE_COVERAGE_DIFFERS);
}

static bool
check_kind(const Job* const    job,
           const json_t* const kinds,
           const CompetentKind kind)
{
  const char* const name = competent_kind_name(kind);

  char place[CLAIM_PLACE_SIZE] = {0};
  snprintf(place, sizeof(place), "/kinds/%s", name);

  int64_t points                = 0;
  int64_t earned                = 0;
  int32_t n[COMPETENT_N_STATES] = {0};
  for (size_t i = 0U; i < job->n_requirements; ++i) {
    const CompetentRequirement* const requirement = &job->requirements[i];
    if (competent_taxonomy_kind(job->taxonomy, requirement->concept) == kind) {
      points += requirement->points;
      earned += requirement->earned;
      ++n[requirement->state];
    }
  }

  CompetentPart       part   = {0, 0, {0}};
  const json_t* const object = json_object_get(kinds, name);
  if (object &&
      (!claim_whole(&job->claim, object, place, "points", &part.points) ||
       !claim_whole(&job->claim, object, place, "earned", &part.earned))) {
    return false;
  }

  for (size_t i = 0U; i < COMPETENT_N_STATES; ++i) {
    const char* const state = competent_state_name((CompetentState)i);
    if (json_object_get(object, state) &&
        (!claim_whole(&job->claim, object, place, state, &part.n[i]) ||
         (part.n[i] != n[i] &&
          !claim_refuse(&job->claim, place, MESSAGE_KIND_DIFFERS)))) {
      return false;
    }
  }

  return (part.points == points && part.earned == earned) ||
         claim_refuse(&job->claim, place, MESSAGE_KIND_DIFFERS);
}

static bool
check_kinds(const Job* const job)
{
  const json_t* const kinds = json_object_get(job->json, "kinds");
  if (!json_is_object(kinds)) {
    return claim_refuse(&job->claim, "/kinds", MESSAGE_BAD_MEMBER);
  }

  return check_kind(job, kinds, COMPETENT_KIND_CAPABILITY) &&
         check_kind(job, kinds, COMPETENT_KIND_KNOWLEDGE) &&
         check_kind(job, kinds, COMPETENT_KIND_TASK);
}

// An explanation may well hold in another taxonomy, but there it proves nothing
static bool
check_taxonomy(const Job* const job)
{
  const json_t* const hash     = json_object_get(job->json, "taxonomy");
  const CompetentText expected = competent_taxonomy_hash(job->taxonomy);
  if (!json_is_string(hash)) {
    return claim_refuse(&job->claim, "/taxonomy", MESSAGE_BAD_MEMBER);
  }

  if (json_string_length(hash) == expected.length &&
      !memcmp(json_string_value(hash), expected.bytes, expected.length)) {
    return true;
  }

  complain_at(job->options->language,
              job->claim.file,
              "/taxonomy",
              MESSAGE_OTHER_TAXONOMY,
              expected.bytes,
              NULL);
  return false;
}

static bool
read_explanation(Job* const job)
{
  if (!json_is_object(job->json)) {
    return claim_refuse(&job->claim, "/", MESSAGE_NOT_OBJECT);
  }

  const json_t* const target = json_object_get(job->json, "target");
  return check_taxonomy(job) &&
         claim_concept(&job->claim, target, "/target", &job->target) &&
         claim_whole(&job->claim, job->json, "", "earned", &job->earned) &&
         read_weights(job) && read_requirements(job) && check_coverage(job) &&
         check_kinds(job) && fit_claim_read(&job->claim, &job->fit);
}

static CompetentStatus
recompute(const Job* const job, CompetentError* const error)
{
  const CompetentKind kind =
    competent_taxonomy_kind(job->taxonomy, job->target);

  CompetentMatcher*     matcher = NULL;
  const CompetentStatus st =
    competent_matcher_new(job->taxonomy, kind, &job->weights, &matcher, error);

  CompetentStatus verified = st ? st
                                : competent_matcher_verify(matcher,
                                                           job->target,
                                                           job->earned,
                                                           job->requirements,
                                                           job->n_requirements,
                                                           error);
  if (!verified) {
    verified = fit_claim_verify(&job->fit, matcher, job->target, error);
  }

  competent_matcher_free(matcher);
  return verified;
}

static void
tell(const Job* const job)
{
  const Language      language = job->options->language;
  const CompetentText name =
    competent_taxonomy_name(job->taxonomy, job->target);

  if (!job->options->is_json) {
    message_write(stdout,
                  language,
                  MESSAGE_VERIFIED,
                  number_whole(language, (int64_t)job->n_requirements).text,
                  number_whole(language, job->earned).text,
                  name.length
                    ? name.bytes
                    : competent_taxonomy_iri(job->taxonomy, job->target).bytes,
                  NULL);
    if (job->fit.terms) {
      message_write(stdout,
                    language,
                    MESSAGE_VERIFIED_FIT,
                    number_whole(language, (int64_t)job->fit.n_terms).text,
                    number_whole(language, job->fit.earned).text,
                    NULL);
    }

    return;
  }

  Document document = document_begin(stdout, false);
  document_open(&document, '{');
  document_origin(&document, job->taxonomy);
  document_key(&document, "verified");
  document_truth(&document, true);
  document_link(&document, job->taxonomy, "target", job->target);
  document_key(&document, "earned");
  document_whole(&document, job->earned);
  document_key(&document, "requirements");
  document_whole(&document, (int64_t)job->n_requirements);
  if (job->fit.terms) {
    document_key(&document, "fit_points");
    document_whole(&document, job->fit.earned);
    document_key(&document, "terms");
    document_whole(&document, (int64_t)job->fit.n_terms);
  }

  document_close(&document, '}');
  document_end(&document);
}

static bool
verify(Job* const job, const char* const path)
{
  job->taxonomy = load_taxonomy(job->options);
  if (job->taxonomy) {
    job->json = json_read(path, MAX_BYTES, job->options->language);
  }

  const Claim claim = {
    job->options->language, json_file_name(path), job->taxonomy, job->json};
  job->claim = claim;
  if (!job->json || !read_explanation(job)) {
    return false;
  }

  CompetentError error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  if (recompute(job, &error)) {
    complain(job->options->language, MESSAGE_NOT_VERIFIED, error.message, NULL);
    return false;
  }

  tell(job);
  return true;
}

ExitCode
run_verify(Options* const options)
{
  const char* const path = options_take(options, TAKE_JSON_OR_LAST);
  if (!path) {
    return usage(options, MESSAGE_NO_EXPLANATION, NULL);
  }

  if (!options_have_files(options, path)) {
    return EXIT_USAGE;
  }

  Job job = {.options = options};

  const bool is_done = verify(&job, path);

  fit_claim_free(&job.fit);
  free(job.requirements);
  json_decref(job.json);
  competent_taxonomy_free(job.taxonomy);
  return is_done ? EXIT_ANSWERED : EXIT_INPUT;
}
