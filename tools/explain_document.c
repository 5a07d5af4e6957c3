// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "advice.h"
#include "document.h"
#include "explain.h"
#include "gates.h"

#include <competent/concept.h>
#include <competent/match.h>
#include <competent/profile.h>

#include <stddef.h>
#include <stdint.h>

static const CompetentKind scored[] = {COMPETENT_KIND_CAPABILITY,
                                       COMPETENT_KIND_KNOWLEDGE,
                                       COMPETENT_KIND_TASK};

#define N_SCORED (sizeof(scored) / sizeof(scored[0]))

static void
write_target(Document* const                document,
             const CompetentTaxonomy* const taxonomy,
             const CompetentConcept         target)
{
  document_key(document, "target");
  document_open(document, '{');
  document_concept(document, taxonomy, target);
  document_key(document, "kind");
  document_string(
    document, competent_kind_name(competent_taxonomy_kind(taxonomy, target)));
  document_close(document, '}');
}

static void
write_part(Document* const document, const CompetentPart* const part)
{
  document_open(document, '{');
  document_key(document, "points");
  document_whole(document, part->points);
  document_key(document, "earned");
  document_whole(document, part->earned);
  for (int32_t state = 0; state < COMPETENT_N_STATES; ++state) {
    document_key(document, competent_state_name((CompetentState)state));
    document_whole(document, part->n[state]);
  }

  document_close(document, '}');
}

static void
write_parts(Document* const document, const CompetentGap* const gap)
{
  document_key(document, "kinds");
  document_open(document, '{');
  for (size_t i = 0U; i < N_SCORED; ++i) {
    const CompetentPart part = competent_gap_part(gap, scored[i]);

    document_key(document, competent_kind_name(scored[i]));
    write_part(document, &part);
  }

  document_close(document, '}');
}

// The kinds of which the target asks nothing, which leave their weight to
// others
static void
write_unstated(Document* const document, const CompetentGap* const gap)
{
  document_key(document, "unstated");
  document_open(document, '[');
  for (size_t i = 0U; i < N_SCORED; ++i) {
    const CompetentPart part = competent_gap_part(gap, scored[i]);

    int32_t n = 0;
    for (size_t state = 0U; state < COMPETENT_N_STATES; ++state) {
      n += part.n[state];
    }

    if (!n) {
      document_string(document, competent_kind_name(scored[i]));
    }
  }

  document_close(document, ']');
}

static void
write_requirement(Document* const                   document,
                  const CompetentTaxonomy* const    taxonomy,
                  const CompetentRequirement* const requirement)
{
  const CompetentKind kind =
    competent_taxonomy_kind(taxonomy, requirement->concept);

  document_open(document, '{');
  document_concept(document, taxonomy, requirement->concept);
  document_key(document, "kind");
  document_string(document, competent_kind_name(kind));
  document_key(document, "level");
  document_string(document,
                  competent_level_name((CompetentLevel)requirement->level));
  document_key(document, "state");
  document_string(document,
                  competent_state_name((CompetentState)requirement->state));
  document_key(document, "points");
  document_whole(document, requirement->points);
  document_key(document, "credit");
  document_real(document, (double)requirement->credit / COMPETENT_FULL_CREDIT);
  document_key(document, "earned");
  document_whole(document, requirement->earned);
  document_key(document, "gain");
  document_whole(document, requirement->points - requirement->earned);
  document_key(document, "how");
  document_string(document, competent_how_name((CompetentHow)requirement->how));
  document_link(document, taxonomy, "has", requirement->has);
  document_link(document, taxonomy, "via", requirement->via);
  document_close(document, '}');
}

static void
write_requirements(Document* const                document,
                   const CompetentTaxonomy* const taxonomy,
                   const CompetentGap* const      gap)
{
  size_t                            n   = 0U;
  const CompetentRequirement* const all = competent_gap_requirements(gap, &n);

  document_key(document, "requirements");
  document_open(document, '[');
  for (size_t i = 0U; i < n; ++i) {
    write_requirement(document, taxonomy, &all[i]);
  }

  document_close(document, ']');
}

static void
write_teachers(Document* const                document,
               const CompetentTaxonomy* const taxonomy,
               const CompetentGap* const      gap)
{
  size_t                        n   = 0U;
  const CompetentTeacher* const all = competent_gap_teachers(gap, &n);

  document_key(document, "teachers");
  document_open(document, '[');
  for (size_t i = 0U; i < n; ++i) {
    document_open(document, '{');
    document_concept(document, taxonomy, all[i].norm);
    document_key(document, "points");
    document_whole(document, all[i].gained);
    document_close(document, '}');
  }

  document_close(document, ']');
}

void
explain_members(Document* const                document,
                const CompetentTaxonomy* const taxonomy,
                const CompetentGap* const      gap)
{
  document_key(document, "known");
  document_truth(document, competent_gap_is_known(gap));
  write_unstated(document, gap);
  write_parts(document, gap);
  write_requirements(document, taxonomy, gap);
  write_teachers(document, taxonomy, gap);
}

void
explain_document(FILE* const out, const Explanation* const explanation)
{
  const CompetentTaxonomy* const taxonomy = explanation->taxonomy;
  const CompetentGap* const      gap      = explanation->gap;
  const Options* const           options  = explanation->options;
  const int32_t                  earned   = competent_gap_earned(gap);

  Document document = document_begin(out, false);
  document_open(&document, '{');
  document_origin(&document, taxonomy);
  write_target(&document, taxonomy, competent_gap_target(gap));
  document_weights(&document, options->preset);
  document_key(&document, "leniency");
  document_string(&document, competent_strictness_name(options->strictness));
  document_key(&document, "coverage");
  document_real(&document, (double)earned / COMPETENT_TARGET_POINTS);
  document_key(&document, "earned");
  document_whole(&document, earned);
  document_key(&document, "total");
  document_whole(&document, COMPETENT_TARGET_POINTS);
  skipped_member(&document, explanation->skipped);
  explain_members(&document, taxonomy, gap);
  explain_fit_members(&document, explanation);
  advice_members(&document, taxonomy, explanation->advice);
  gates_members(&document, taxonomy, explanation->gates);
  document_close(&document, '}');
  document_end(&document);
}
