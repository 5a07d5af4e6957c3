// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef PLAN_STAFFING_H
#define PLAN_STAFFING_H

#include "plan/assignment.h"
#include "plan/survey.h"
#include "plan/training.h"

#include <competent/status.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// No training
#define STAFFING_NONE UINT32_MAX

/// Who goes where
typedef struct {
  Assignment as_is;     ///< People as they are, for most points
  Assignment trained;   ///< As many people as can be, at least cost
  Trainings  trainings; ///< All that were searched for
  uint32_t*  taken;     ///< By person: index of the training, or none
  int64_t    bound;     ///< What no plan for as many people spends less than
  size_t     n_searches;
  bool       is_proven;
} Staffing;

/// Find out who goes where, without and with training
COMPETENT_NODISCARD CompetentStatus
staffing_init(Staffing* staffing, const Survey* survey, CompetentError* error);

/// Free what it holds
void
staffing_free(Staffing* staffing);

#endif // PLAN_STAFFING_H
