// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "audit.h"

#include "commands.h"
#include "load.h"
#include "messages.h"

#include <stdlib.h>
#include <string.h>

#define DEFAULT_SAMPLES 200U
#define DEFAULT_EXAMPLES 3U

uint64_t
random_next(Random* const random)
{
  random->state += UINT64_C(0x9E3779B97F4A7C15);

  uint64_t bits = random->state;
  bits          = (bits ^ (bits >> 30U)) * UINT64_C(0xBF58476D1CE4E5B9);
  bits          = (bits ^ (bits >> 27U)) * UINT64_C(0x94D049BB133111EB);
  return bits ^ (bits >> 31U);
}

size_t
random_below(Random* const random, const size_t limit)
{
  return (size_t)(random_next(random) % limit);
}

Random
audit_random(const Audit* const audit, const Probe probe)
{
  Random       seeds  = {audit->seed};
  const Random random = {random_next(&seeds) + 1000U * (uint64_t)probe};
  return random;
}

bool
audit_is_enough(const Audit* const audit, const Probe probe)
{
  return audit->outcomes[probe].n_tried >= audit->n_samples;
}

CompetentStatus
audit_count(Audit* const      audit,
            const Probe       probe,
            const bool        has_held,
            const char* const tried)
{
  Outcome* const outcome = &audit->outcomes[probe];
  outcome->n_tried += 1U;
  outcome->n_held += has_held ? 1U : 0U;
  if (has_held || !tried || outcome->n_examples == audit->n_examples) {
    return COMPETENT_STATUS_SUCCESS;
  }

  char** const examples = (char**)realloc(
    outcome->examples, (outcome->n_examples + 1U) * sizeof(char*));
  if (!examples) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  outcome->examples             = examples;
  examples[outcome->n_examples] = strdup(tried);
  if (!examples[outcome->n_examples]) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  ++outcome->n_examples;
  return COMPETENT_STATUS_SUCCESS;
}

bool
audit_holds(const Audit* const audit)
{
  for (int i = 0; i < N_PROBES; ++i) {
    const Outcome* const outcome = &audit->outcomes[i];
    if (audit_text((Probe)i)->is_must && outcome->n_held < outcome->n_tried) {
      return false;
    }
  }

  return true;
}

// Dutch labels, and those of no stated language, which are Dutch as well
static bool
is_dutch(const CompetentLabel* const label)
{
  return !label->language.length || (label->language.length >= 2U &&
                                     !memcmp(label->language.bytes, "nl", 2U));
}

static void
collect_titles(Audit* const audit, const CompetentConcept concept)
{
  const size_t n = competent_taxonomy_n_labels(audit->taxonomy, concept);
  for (size_t i = 0U; i < n; ++i) {
    const CompetentLabel label =
      competent_taxonomy_label(audit->taxonomy, concept, i);
    if (is_dutch(&label)) {
      const Title title                = {concept, label.text};
      audit->titles[audit->n_titles++] = title;
    }
  }
}

static size_t
count_labels(const Audit* const     audit,
             const CompetentConcept first,
             const int32_t          n_concepts)
{
  size_t n = 0U;
  for (int32_t i = 0; i < n_concepts; ++i) {
    n += competent_taxonomy_n_labels(audit->taxonomy, first + i);
  }

  return n;
}

static bool
make_titles(Audit* const audit)
{
  const CompetentKind kind = COMPETENT_KIND_OCCUPATION;
  const int32_t       n = competent_taxonomy_n_of_kind(audit->taxonomy, kind);
  const CompetentConcept first =
    competent_taxonomy_first_of_kind(audit->taxonomy, kind);

  audit->titles =
    (Title*)calloc(count_labels(audit, first, n) + 1U, sizeof(Title));
  for (int32_t i = 0; audit->titles && i < n; ++i) {
    collect_titles(audit, first + i);
  }

  Random random = {audit->seed};
  for (size_t i = audit->n_titles; i > 1U; --i) {
    const size_t j        = random_below(&random, i);
    const Title  last     = audit->titles[i - 1U];
    audit->titles[i - 1U] = audit->titles[j];
    audit->titles[j]      = last;
  }

  return audit->titles;
}

static bool
make_items(Audit* const audit)
{
  const int32_t n = competent_taxonomy_n_concepts(audit->taxonomy);

  audit->items =
    (CompetentConcept*)calloc((size_t)n + 1U, sizeof(CompetentConcept));
  for (CompetentConcept concept = 0; audit->items && concept < n; ++concept) {
    const CompetentKind kind =
      competent_taxonomy_kind(audit->taxonomy, concept);
    if (kind == COMPETENT_KIND_CAPABILITY || kind == COMPETENT_KIND_KNOWLEDGE ||
        kind == COMPETENT_KIND_TASK) {
      audit->items[audit->n_items++] = concept;
    }
  }

  return audit->items;
}

// An image is one file, whose order says nothing
CompetentStatus
audit_files(Audit* const audit)
{
  const Options* const options = audit->options;
  const size_t         n       = options->n_operands;
  if (n < 2U) {
    return COMPETENT_STATUS_SUCCESS;
  }

  char** const files = (char**)calloc(n, sizeof(char*));
  if (!files) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  bool is_standard_input = false;
  for (size_t i = 0U; i < n; ++i) {
    files[i] = options->operands[n - 1U - i];
    is_standard_input |= !strcmp(files[i], "-");
  }

  Options reversed  = *options;
  reversed.operands = files;

  // What comes from a pipe comes once
  CompetentTaxonomy* const other =
    is_standard_input ? NULL : load_taxonomy(&reversed);

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  if (other) {
    const CompetentText a = competent_taxonomy_hash(audit->taxonomy);
    const CompetentText b = competent_taxonomy_hash(other);
    st =
      audit_count(audit,
                  PROBE_FILES,
                  a.length == b.length && !memcmp(a.bytes, b.bytes, a.length),
                  NULL);
  }

  competent_taxonomy_free(other);
  free(files);
  return st;
}

static CompetentStatus
try_all(Audit* const audit, CompetentError* const error)
{
  if (!make_titles(audit) || !make_items(audit)) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  CompetentStatus st = audit_titles(audit, error);
  if (!st) {
    st = audit_texts(audit, error);
  }

  if (!st) {
    st = audit_scores(audit, error);
  }

  return st ? st : audit_files(audit);
}

static bool
audit_all(Audit* const audit)
{
  audit->taxonomy = load_taxonomy(audit->options);
  if (!audit->taxonomy) {
    return false;
  }

  CompetentError        error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  const CompetentStatus st    = try_all(audit, &error);
  if (st) {
    error.status = st;
    complain_error(audit->options->language, &error);
    return false;
  }

  if (audit->options->is_json) {
    audit_document(audit);
  } else if (!audit_table(audit)) {
    return false;
  }

  return audit_holds(audit);
}

static void
free_all(const Audit* const audit)
{
  for (size_t i = 0U; i < N_PROBES; ++i) {
    for (size_t j = 0U; j < audit->outcomes[i].n_examples; ++j) {
      free(audit->outcomes[i].examples[j]);
    }

    free(audit->outcomes[i].examples);
  }

  free(audit->items);
  free(audit->titles);
  competent_taxonomy_free(audit->taxonomy);
}

ExitCode
run_audit(Options* const options)
{
  if (!options_have_files(options, NULL)) {
    return EXIT_USAGE;
  }

  Audit audit = {
    .options    = options,
    .weights    = competent_preset_weights(options->preset),
    .n_samples  = options->n_samples ? options->n_samples : DEFAULT_SAMPLES,
    .n_examples = options->limit ? options->limit : DEFAULT_EXAMPLES,
    .seed       = options->seed ? options->seed : 1U,
  };

  const bool has_held = audit_all(&audit);
  free_all(&audit);
  return has_held ? EXIT_ANSWERED : EXIT_INPUT;
}
