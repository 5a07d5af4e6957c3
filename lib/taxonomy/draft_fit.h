// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_DRAFT_FIT_H
#define TAXONOMY_DRAFT_FIT_H

#include "taxonomy/draft.h"
#include "taxonomy/fit_terms.h"

#include <competent/concept.h>
#include <competent/status.h>

#include <stddef.h>
#include <stdint.h>

/// Targets of a kind, each with what it asks
typedef struct {
  Draft*            draft;
  FitView           view;
  CompetentKind     kind;
  CompetentConcept  first;
  uint32_t          n;      ///< Targets
  Array             terms;  ///< FitTerm, by target
  size_t*           starts; ///< Of the terms of each target, and one more
  FitSteps*         steps;  ///< Of each term that there can be
  uint64_t*         sizes;  ///< By target and part
  ImageFitScales*   scales; ///< In the draft
  ImageCalibration* calibration;
} Calibration;

/// Find out how much of each other those of one group fit
COMPETENT_NODISCARD CompetentStatus
draft_thresholds(const Calibration* calibration, CompetentError* error);

/// Make the points of all targets, in both ways
COMPETENT_NODISCARD CompetentStatus
draft_points(const Calibration* calibration, CompetentError* error);

#endif // TAXONOMY_DRAFT_FIT_H
