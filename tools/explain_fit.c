// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "document.h"
#include "explain.h"

#include <competent/concept.h>
#include <competent/fit.h>
#include <competent/match.h>
#include <competent/profile.h>

#include <stddef.h>
#include <stdint.h>

static void
write_threshold(Document* const               document,
                const CompetentMatcher* const matcher,
                const CompetentNearness       nearness)
{
  const int32_t threshold = competent_matcher_threshold(matcher, nearness);

  document_key(document, competent_nearness_name(nearness));
  if (threshold < 0) {
    document_null(document);
  } else {
    document_real(document, (double)threshold / COMPETENT_FULL_CREDIT);
  }
}

void
explain_thresholds(Document* const               document,
                   const CompetentMatcher* const matcher)
{
  document_key(document, "thresholds");
  document_open(document, '{');
  write_threshold(document, matcher, COMPETENT_NEARNESS_FEASIBLE);
  write_threshold(document, matcher, COMPETENT_NEARNESS_CLOSE);
  document_close(document, '}');
}

void
explain_fit(Document* const document, const int32_t fit, const int32_t own)
{
  document_key(document, "fit");
  if (own) {
    // The fit is a part of the best that there can be, but for rounding
    document_real(document, (double)((fit < own) ? fit : own) / own);
  } else {
    document_null(document);
  }
}

static void
write_term(Document* const                document,
           const CompetentTaxonomy* const taxonomy,
           const CompetentFitTerm* const  term)
{
  document_open(document, '{');
  document_concept(document, taxonomy, term->concept);
  document_key(document, "level");
  if (term->level == COMPETENT_LEVEL_NONE) {
    document_null(document);
  } else {
    document_string(document,
                    competent_level_name((CompetentLevel)term->level));
  }

  document_key(document, "narrower");
  document_whole(document, term->narrower);
  document_key(document, "points");
  document_whole(document, term->points);
  document_key(document, "credit");
  document_real(document, (double)term->credit / COMPETENT_FULL_CREDIT);
  document_key(document, "earned");
  document_whole(document, term->earned);
  document_close(document, '}');
}

void
explain_fit_members(Document* const          document,
                    const Explanation* const explanation)
{
  const CompetentFit* const fit = explanation->fit;

  explain_fit(document, competent_fit_earned(fit), competent_fit_own(fit));
  document_key(document, "fit_points");
  document_whole(document, competent_fit_earned(fit));
  document_key(document, "own_fit");
  document_whole(document, competent_fit_own(fit));
  document_key(document, "nearness");
  document_string(document,
                  competent_nearness_name(competent_fit_nearness(fit)));
  explain_thresholds(document, explanation->matcher);

  size_t                        n     = 0U;
  const CompetentFitTerm* const terms = competent_fit_terms(fit, &n);

  document_key(document, "terms");
  document_open(document, '[');
  for (size_t i = 0U; i < n; ++i) {
    write_term(document, explanation->taxonomy, &terms[i]);
  }

  document_close(document, ']');
}
