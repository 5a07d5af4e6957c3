// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "match/fit_model.h"

#include "base/failure.h"
#include "match/profile_impl.h"
#include "taxonomy/target.h"
#include "taxonomy/taxonomy_impl.h"

#include <stdlib.h>
#include <string.h>

/// A narrower task that a profile has, under a broader one
typedef struct {
  uint32_t index; ///< Of the term
  int32_t  credit;
} Narrower;

void
fit_model_free(FitModel* const model)
{
  free(model->steps);
  memset(model, 0, sizeof(*model));
}

static void
make_steps(const FitModel* const model, const Image* const image)
{
  const uint32_t n_required = fit_n_required(&model->view);
  const uint32_t n_terms    = fit_n_terms(&model->view);
  const unsigned number     = image_target(model->targets);
  for (uint32_t r = 0U; r < n_required; ++r) {
    const ImageInformation* const row = &image->information[r];
    model->steps[r]                   = fit_steps(row->of[number]);
  }

  for (uint32_t i = n_required; i < n_terms; ++i) {
    const ImageBreadth* const row = &image->breadths[i - n_required];
    model->steps[i]               = fit_broader_steps(row->of[number]);
  }
}

CompetentStatus
fit_model_init(FitModel* const                model,
               const CompetentTaxonomy* const taxonomy,
               const CompetentKind            targets,
               CompetentError* const          error)
{
  const Image* const image  = &taxonomy->image;
  const unsigned     number = image_target(targets);
  const FitView      view   = {
           image->concepts, image->runs, image->links, image->header->first_of_kind};

  model->view         = view;
  model->targets      = targets;
  model->first_target = view.first_of_kind[targets];
  model->calibration  = image->calibrations + number;
  model->scales       = image->fit_scales;
  for (unsigned i = 0U; i < number; ++i) {
    model->scales +=
      competent_taxonomy_n_of_kind(taxonomy, image_target_kind(i));
  }

  model->steps =
    (FitSteps*)calloc((size_t)fit_n_terms(&view) + 1U, sizeof(FitSteps));
  if (!model->steps) {
    return no_memory(error);
  }

  make_steps(model, image);
  return COMPETENT_STATUS_SUCCESS;
}

// A broader task is under those with more credit first
static int
compare_narrower(const void* const a, const void* const b)
{
  const Narrower* const x = (const Narrower*)a;
  const Narrower* const y = (const Narrower*)b;

  return (x->index != y->index)
           ? (x->index > y->index) - (x->index < y->index)
           : (x->credit < y->credit) - (x->credit > y->credit);
}

static CompetentStatus
list_narrower(const FitModel* const model,
              const CompetentCredit credit,
              Array* const          narrower,
              CompetentError* const error)
{
  CompetentConcept broader[FIT_MAX_BROADER];
  const size_t     n = fit_broader(&model->view, credit.concept, broader);
  Narrower* const  added =
    (Narrower*)array_add_many(narrower, sizeof(Narrower), n, error);
  if (!added) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  for (size_t i = 0U; i < n; ++i) {
    added[i].index = fit_n_required(&model->view) +
                     (uint32_t)(broader[i] - fit_first_task(&model->view));
    added[i].credit = credit.credit;
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
add_had(Array* const          had,
        const uint32_t        index,
        const int32_t* const  credits,
        CompetentError* const error)
{
  FitHad* const added = (FitHad*)array_add(had, sizeof(FitHad), error);
  if (!added) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  added->index = index;
  memcpy(added->credits, credits, sizeof(added->credits));
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
add_broader(Array* const          narrower,
            Array* const          had,
            CompetentError* const error)
{
  Narrower* const items = (Narrower*)narrower->items;
  if (narrower->n) {
    qsort(items, narrower->n, sizeof(Narrower), compare_narrower);
  }

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U, next = 0U; i < narrower->n && !st; i = next) {
    int32_t credits[FIT_N_STEPS] = {0};
    for (; next < narrower->n && items[next].index == items[i].index; ++next) {
      if (next - i < FIT_N_STEPS) {
        credits[next - i] = items[next].credit;
      }
    }

    st = add_had(had, items[i].index, credits, error);
  }

  return st;
}

CompetentStatus
fit_model_had(const FitModel* const         model,
              const CompetentProfile* const profile,
              Array* const                  had,
              CompetentError* const         error)
{
  const Array* const           credits = &profile->credits[GRADE_LOW];
  const CompetentCredit* const items   = (const CompetentCredit*)credits->items;
  const Had* const             steps   = (const Had*)profile->had.items;
  const CompetentConcept       first =
    model->view.first_of_kind[COMPETENT_KIND_CAPABILITY];

  Array           narrower = {NULL, 0U, 0U};
  CompetentStatus st       = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < credits->n && !st; ++i) {
    st = add_had(
      had, (uint32_t)(items[i].concept - first), steps[i].credits, error);
    if (!st && items[i].concept >= fit_first_task(&model->view)) {
      st = list_narrower(model, items[i], &narrower, error);
    }
  }

  if (!st) {
    st = add_broader(&narrower, had, error);
  }

  array_free(&narrower);
  return st;
}

// Return what the steps that a profile has tell, in 65,536ths
static uint64_t
worth_of_had(const FitSteps* const steps,
             const FitHad* const   had,
             const unsigned        last)
{
  uint64_t worth = 0U;
  for (unsigned s = 0U; s <= last; ++s) {
    worth += (uint64_t)steps->at[s] * (uint32_t)had->credits[s];
  }

  return worth;
}

// It is rounded down, so that it is full only if every step is
int32_t
fit_model_credit(const FitModel* const model,
                 const FitHad* const   had,
                 const Grade           grade)
{
  const FitSteps* const steps = &model->steps[had->index];
  const uint64_t        worth = fit_worth(steps, (uint32_t)grade);

  return worth ? (int32_t)(worth_of_had(steps, had, (unsigned)grade) / worth)
               : had->credits[0];
}

Earning
fit_model_earning(const FitModel* const model, const FitHad* const had)
{
  const Earning earning = {had->index,
                           {fit_model_credit(model, had, GRADE_LOW),
                            fit_model_credit(model, had, GRADE_IMPORTANT),
                            fit_model_credit(model, had, GRADE_ESSENTIAL)}};

  return earning;
}

void
fit_model_add_size(const FitModel* const model,
                   const FitHad* const   had,
                   FitSizes* const       sizes)
{
  sizes->parts[fit_part(&model->view, had->index)] +=
    worth_of_had(&model->steps[had->index], had, FIT_N_STEPS - 1U);
}

void
fit_model_take_size(const FitModel* const model,
                    const FitHad* const   had,
                    FitSizes* const       sizes)
{
  sizes->parts[fit_part(&model->view, had->index)] -=
    worth_of_had(&model->steps[had->index], had, FIT_N_STEPS - 1U);
}

FitSizes
fit_model_sizes(const FitModel* const model, const Array* const had)
{
  FitSizes sizes = {{0U}};
  for (size_t i = 0U; i < had->n; ++i) {
    fit_model_add_size(model, (const FitHad*)had->items + i, &sizes);
  }

  return sizes;
}

// What the targets would give for a part that asked for what a profile has
int32_t
fit_model_own_part(const FitModel* const model,
                   const FitSizes* const sizes,
                   const unsigned        part)
{
  const uint64_t* const means = model->calibration->means;
  const uint64_t        size  = sizes->parts[part] / COMPETENT_FULL_CREDIT;

  return fit_points(means, part, fit_scale(size, means[part]));
}

int32_t
fit_model_own(const FitModel* const model, const FitSizes* const sizes)
{
  int32_t own = 0;
  for (unsigned p = 0U; p < IMAGE_N_PARTS; ++p) {
    own += fit_model_own_part(model, sizes, p);
  }

  return own;
}
