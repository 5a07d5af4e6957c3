// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/fit.h>

#include "base/array.h"
#include "base/failure.h"
#include "base/order.h"
#include "match/fit_model.h"
#include "match/matcher_impl.h"
#include "taxonomy/proof.h"

#include <assert.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

struct CompetentFitImpl {
  CompetentTaxonomy* taxonomy;
  CompetentConcept   target;
  int32_t            earned;
  int32_t            own;
  CompetentNearness  nearness;
  Array              terms; ///< CompetentFitTerm
};

static int
compare_concepts(const CompetentFitTerm* const x,
                 const CompetentFitTerm* const y)
{
  return (x->concept != y->concept)
           ? (x->concept > y->concept) - (x->concept < y->concept)
           : (x->narrower > y->narrower) - (x->narrower < y->narrower);
}

static int
compare_gains(const void* const a, const void* const b)
{
  const CompetentFitTerm* const x      = (const CompetentFitTerm*)a;
  const CompetentFitTerm* const y      = (const CompetentFitTerm*)b;
  const int32_t                 x_gain = x->points - x->earned;
  const int32_t                 y_gain = y->points - y->earned;

  return (x_gain != y_gain)         ? y_gain - x_gain
         : (x->points != y->points) ? y->points - x->points
                                    : compare_concepts(x, y);
}

static uint32_t
rank_of_gain(const void* const item)
{
  const CompetentFitTerm* const term = (const CompetentFitTerm*)item;
  return order_descending(term->points - term->earned, term->points);
}

// Requirements first, in ascending order, and then broader tasks
static int
compare_places(const void* const a, const void* const b)
{
  const CompetentFitTerm* const x            = (const CompetentFitTerm*)a;
  const CompetentFitTerm* const y            = (const CompetentFitTerm*)b;
  const bool                    x_is_broader = x->narrower > 0;
  const bool                    y_is_broader = y->narrower > 0;

  return (x_is_broader != y_is_broader) ? x_is_broader - y_is_broader
                                        : compare_concepts(x, y);
}

static bool
counts(const CompetentMatcher* const matcher, const CompetentLink link)
{
  const uint32_t r = (uint32_t)(link.concept - matcher->first_required);

  return r < fit_n_required(&matcher->fit.view) && credit_is_level(link.level);
}

static void
list_broader(const CompetentMatcher* const matcher,
             const ImageBroaderTerm* const broader,
             const size_t                  n_broader,
             CompetentFitTerm* const       terms)
{
  for (size_t i = 0U; i < n_broader; ++i) {
    terms[i].concept =
      fit_first_task(&matcher->fit.view) + (int32_t)broader[i].task;
    terms[i].points   = broader[i].points;
    terms[i].narrower = broader[i].grade + 1;
  }
}

// Say what a target asks, with no credit yet
static CompetentStatus
list_terms(const CompetentMatcher* const matcher,
           const CompetentConcept        target,
           Array* const                  terms,
           CompetentError* const         error)
{
  const uint32_t t         = (uint32_t)(target - matcher->first_target);
  const Row      row       = rows_fit_at(&matcher->rows, t);
  size_t         n_broader = 0U;

  const ImageBroaderTerm* const broader =
    matcher_broader(matcher, t, &n_broader);
  CompetentFitTerm* const items = (CompetentFitTerm*)array_add_many(
    terms, sizeof(CompetentFitTerm), row.n + n_broader, error);
  if (!items) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  size_t n = 0U;
  for (size_t i = 0U; i < row.n; ++i) {
    if (counts(matcher, row.links[i])) {
      items[n].concept = row.links[i].concept;
      items[n].level   = row.links[i].level;
      items[n].points  = row.points[i];
      ++n;
    }
  }

  list_broader(matcher, broader, n_broader, items + n);
  terms->n = n + n_broader;
  return COMPETENT_STATUS_SUCCESS;
}

static uint32_t
index_of(const CompetentMatcher* const matcher,
         const CompetentFitTerm* const term)
{
  const FitView* const view = &matcher->fit.view;

  return term->narrower ? fit_n_required(view) +
                            (uint32_t)(term->concept - fit_first_task(view))
                        : (uint32_t)(term->concept - matcher->first_required);
}

static Grade
grade_of(const CompetentFitTerm* const term)
{
  return term->narrower ? (Grade)(term->narrower - 1)
                        : credit_grade(term->level);
}

// Both are in ascending order
static void
earn(const CompetentMatcher* const matcher,
     const Array* const            had,
     CompetentFit* const           fit)
{
  CompetentFitTerm* const terms = (CompetentFitTerm*)fit->terms.items;
  const FitHad* const     items = (const FitHad*)had->items;
  for (size_t t = 0U, h = 0U; t < fit->terms.n; ++t) {
    const uint32_t index = index_of(matcher, terms + t);
    while (h < had->n && items[h].index < index) {
      ++h;
    }

    if (h < had->n && items[h].index == index) {
      terms[t].credit =
        fit_model_credit(&matcher->fit, items + h, grade_of(terms + t));
      terms[t].earned = credit_part(terms[t].points, terms[t].credit);
      fit->earned += terms[t].earned;
    }
  }
}

static CompetentStatus
fill(CompetentFit* const           fit,
     const CompetentMatcher* const matcher,
     const CompetentProfile* const profile,
     CompetentError* const         error)
{
  Array           had = {NULL, 0U, 0U};
  CompetentStatus st  = fit_model_had(&matcher->fit, profile, &had, error);
  if (!st) {
    st = list_terms(matcher, fit->target, &fit->terms, error);
  }

  if (!st) {
    earn(matcher, &had, fit);
    const FitSizes sizes = fit_model_sizes(&matcher->fit, &had);
    fit->own             = fit_model_own(&matcher->fit, &sizes);
    fit->nearness        = matcher_nearness(matcher, fit->earned, fit->own);
  }

  if (!st) {
    order_items(fit->terms.items,
                fit->terms.n,
                sizeof(CompetentFitTerm),
                rank_of_gain,
                compare_gains);
  }

  array_free(&had);
  return st;
}

CompetentStatus
competent_fit_new(const CompetentMatcher* const matcher,
                  const CompetentProfile* const profile,
                  const CompetentConcept        target,
                  CompetentFit** const          fit,
                  CompetentError* const         error)
{
  assert(matcher);
  assert(profile);
  assert(fit);

  *fit = NULL;

  CompetentStatus st = matcher_check_profile(matcher, profile, error);
  if (!st) {
    st = matcher_check_target(matcher, target, error);
  }

  if (st) {
    return st;
  }

  CompetentFit* const made = (CompetentFit*)calloc(1, sizeof(CompetentFit));
  if (!made) {
    return no_memory(error);
  }

  made->taxonomy = competent_taxonomy_share(matcher->taxonomy);
  made->target   = target;

  st = fill(made, matcher, profile, error);
  if (st) {
    competent_fit_free(made);
    return st;
  }

  *fit = made;
  return COMPETENT_STATUS_SUCCESS;
}

void
competent_fit_free(CompetentFit* const fit)
{
  if (fit) {
    array_free(&fit->terms);
    competent_taxonomy_free(fit->taxonomy);
    free(fit);
  }
}

CompetentConcept
competent_fit_target(const CompetentFit* const fit)
{
  assert(fit);

  return fit->target;
}

int32_t
competent_fit_earned(const CompetentFit* const fit)
{
  assert(fit);

  return fit->earned;
}

int32_t
competent_fit_own(const CompetentFit* const fit)
{
  assert(fit);

  return fit->own;
}

CompetentNearness
competent_fit_nearness(const CompetentFit* const fit)
{
  assert(fit);

  return fit->nearness;
}

const CompetentFitTerm*
competent_fit_terms(const CompetentFit* const fit, size_t* const n_terms)
{
  assert(fit);
  assert(n_terms);

  *n_terms = fit->terms.n;
  return fit->terms.n ? (const CompetentFitTerm*)fit->terms.items : NULL;
}

static CompetentStatus
bad(CompetentError* const error, const char* const what)
{
  return failure(
    error, COMPETENT_STATUS_BAD_SUM, "The explanation is wrong: %s", what);
}

static CompetentStatus
verify_term(const CompetentFitTerm* const term,
            const CompetentFitTerm* const expected,
            CompetentError* const         error)
{
  if (term->concept != expected->concept || term->level != expected->level ||
      term->narrower != expected->narrower) {
    return bad(error, "its terms are not those of the target");
  }

  if (term->points != expected->points) {
    return bad(error, "a term has other points");
  }

  if (term->credit < 0 || term->credit > COMPETENT_FULL_CREDIT) {
    return bad(error, "a credit is out of range");
  }

  return (term->earned == credit_part(term->points, term->credit))
           ? COMPETENT_STATUS_SUCCESS
           : bad(error, "a credit earns other points");
}

// Both are in the order of places, which has each term once
static CompetentStatus
verify_sorted(const CompetentFitTerm* const terms,
              const Array* const            expected,
              const int32_t                 earned,
              CompetentError* const         error)
{
  int64_t         sum = 0;
  CompetentStatus st  = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < expected->n && !st; ++i) {
    st = verify_term(
      terms + i, (const CompetentFitTerm*)expected->items + i, error);
    sum += terms[i].earned;
  }

  return (st || sum == earned)
           ? st
           : bad(error, "what its terms earn is not the fit");
}

static CompetentStatus
verify_terms(const Array* const            expected,
             const int32_t                 earned,
             const CompetentFitTerm* const terms,
             const size_t                  n_terms,
             CompetentError* const         error)
{
  if (n_terms != expected->n) {
    return bad(error, "it has another number of terms");
  }

  CompetentFitTerm* const sorted =
    (CompetentFitTerm*)malloc((n_terms + 1U) * sizeof(CompetentFitTerm));
  if (!sorted) {
    return no_memory(error);
  }

  if (n_terms) {
    memcpy(sorted, terms, n_terms * sizeof(CompetentFitTerm));
    qsort(sorted, n_terms, sizeof(CompetentFitTerm), compare_places);
  }

  const CompetentStatus st = verify_sorted(sorted, expected, earned, error);
  free(sorted);
  return st;
}

CompetentStatus
competent_matcher_verify_fit(const CompetentMatcher* const matcher,
                             const CompetentConcept        target,
                             const int32_t                 earned,
                             const CompetentFitTerm* const terms,
                             const size_t                  n_terms,
                             CompetentError* const         error)
{
  assert(matcher);
  assert(terms || !n_terms);

  CompetentStatus st = matcher_check_target(matcher, target, error);
  if (!st) {
    st = taxonomy_prove(matcher->taxonomy, error);
  }

  if (st) {
    return st;
  }

  Array expected = {NULL, 0U, 0U};
  st             = list_terms(matcher, target, &expected, error);
  if (!st) {
    st = verify_terms(&expected, earned, terms, n_terms, error);
  }

  array_free(&expected);
  return st;
}
