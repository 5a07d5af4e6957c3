// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_AUDIT_H
#define TOOLS_AUDIT_H

#include "options.h"

#include <competent/concept.h>
#include <competent/match.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/taxonomy.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What is tried, in the order in which it is told
typedef enum {
  PROBE_FEMALE,
  PROBE_BOTH,
  PROBE_LABELS,
  PROBE_TITLE_MARK,
  PROBE_TITLE_CASE,
  PROBE_TITLE_NAME,
  PROBE_TITLE_AGE,
  PROBE_TITLE_PLACE,
  PROBE_TITLE_NATIONALITY,
  PROBE_TEXT_MARK,
  PROBE_TEXT_CASE,
  PROBE_TEXT_NAME,
  PROBE_TEXT_SURNAME,
  PROBE_TEXT_AGE,
  PROBE_TEXT_PLACE,
  PROBE_TEXT_NATIONALITY,
  PROBE_ORDER,
  PROBE_DOUBLES,
  PROBE_MORE,
  PROBE_SUM,
  PROBE_VERIFY,
  PROBE_FORGED,
  PROBE_FILES,
  N_PROBES
} Probe;

/// What is said of a probe
typedef struct {
  const char* name;       ///< In documents; never changes
  bool        is_must;    ///< All of it has to hold
  const char* what[2];    ///< What was tried, by language
  const char* meaning[2]; ///< What it means if it holds, by language
} ProbeText;

/// What came of a probe
typedef struct {
  size_t n_tried;
  size_t n_held;
  char** examples; ///< Of what did not hold; of labels of the taxonomy only
  size_t n_examples;
} Outcome;

/// Numbers that are the same for the same seed everywhere
typedef struct {
  uint64_t state;
} Random;

/// A label of an occupation
typedef struct {
  CompetentConcept concept;
  CompetentText    text;
} Title;

/// An audit that is under way
typedef struct {
  const Options*     options;
  CompetentTaxonomy* taxonomy;
  CompetentWeights   weights;
  size_t             n_samples;  ///< Most tries of each probe
  size_t             n_examples; ///< Most examples of each probe
  uint64_t           seed;
  Title*             titles; ///< Labels of occupations, shuffled
  size_t             n_titles;
  CompetentConcept*  items; ///< What a profile may hold, shuffled
  size_t             n_items;
  Outcome            outcomes[N_PROBES];
} Audit;

/// Return what is said of a probe
const ProbeText*
audit_text(Probe probe);

/// Return the next number of a row of them that looks random
uint64_t
random_next(Random* random);

/// Return the next number below another, which is at least 1
size_t
random_below(Random* random, size_t limit);

/// Return the numbers of a probe, whichever were tried before it
Random
audit_random(const Audit* audit, Probe probe);

/// Return whether a probe has been tried as often as was asked for
bool
audit_is_enough(const Audit* audit, Probe probe);

/// Count a try; where it did not hold, what was tried may become an example
CompetentStatus
audit_count(Audit* audit, Probe probe, bool has_held, const char* tried);

/// Try titles: what is found for them does not depend on who is meant
CompetentStatus
audit_titles(Audit* audit, CompetentError* error);

/// Try texts: what they mention does not depend on whom they are about
CompetentStatus
audit_texts(Audit* audit, CompetentError* error);

/// Try scores: they depend on what is in a profile only, and add up
CompetentStatus
audit_scores(Audit* audit, CompetentError* error);

/// Try the explanations of what a profile earns for one of its matches
CompetentStatus
audit_explanations(Audit*                  audit,
                   const CompetentMatcher* matcher,
                   const CompetentProfile* profile,
                   Random*                 random,
                   CompetentError*         error);

/// Try the files in another order, where there are several
CompetentStatus
audit_files(Audit* audit);

/// Write what came of it as a table
bool
audit_table(const Audit* audit);

/// Write what came of it as a document
void
audit_document(const Audit* audit);

/// Return whether all held that has to
bool
audit_holds(const Audit* audit);

#endif // TOOLS_AUDIT_H
