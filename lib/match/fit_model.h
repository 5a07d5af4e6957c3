// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef MATCH_FIT_MODEL_H
#define MATCH_FIT_MODEL_H

#include "base/array.h"
#include "match/columns.h"
#include "match/credit.h"
#include "taxonomy/fit_terms.h"
#include "taxonomy/image.h"

#include <competent/concept.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <stdint.h>

/// What fit is computed with, for targets of a kind
typedef struct {
  FitView                 view;
  const ImageFitScales*   scales;      ///< By target
  const ImageCalibration* calibration; ///< Of the kind
  CompetentKind           targets;
  CompetentConcept        first_target;
  FitSteps*               steps; ///< Of each term
} FitModel;

/// How far a profile has each step of a term
typedef struct {
  uint32_t index;                ///< Of the term
  int32_t  credits[FIT_N_STEPS]; ///< None more than the one before
} FitHad;

/// What all steps that a profile has tell, by part, in 65,536ths
typedef struct {
  uint64_t parts[IMAGE_N_PARTS];
} FitSizes;

/// Make a model of a taxonomy, which has to outlive it
COMPETENT_NODISCARD CompetentStatus
fit_model_init(FitModel*                model,
               const CompetentTaxonomy* taxonomy,
               CompetentKind            targets,
               CompetentError*          error);

/// Free what a model holds
void
fit_model_free(FitModel* model);

/// Find what a profile has, in ascending order
COMPETENT_NODISCARD CompetentStatus
fit_model_had(const FitModel*         model,
              const CompetentProfile* profile,
              Array*                  had, ///< FitHad, which are added
              CompetentError*         error);

/// Return the credit for a term that is asked up to a grade
int32_t
fit_model_credit(const FitModel* model, const FitHad* had, Grade grade);

/// Return the credits for a term, by the grade up to which it is asked
Earning
fit_model_earning(const FitModel* model, const FitHad* had);

/// Count what a profile has of a term
void
fit_model_add_size(const FitModel* model, const FitHad* had, FitSizes* sizes);

/// Count it no more
void
fit_model_take_size(const FitModel* model, const FitHad* had, FitSizes* sizes);

/// Return the sizes of all that a profile has
FitSizes
fit_model_sizes(const FitModel* model, const Array* had);

/// Return what a target would give that asked for what a profile has
int32_t
fit_model_own(const FitModel* model, const FitSizes* sizes);

/// Return a part of that
int32_t
fit_model_own_part(const FitModel* model, const FitSizes* sizes, unsigned part);

#endif // MATCH_FIT_MODEL_H
