// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef PLAN_FUNDING_SCHEME_H
#define PLAN_FUNDING_SCHEME_H

#include "plan/funding_program.h"

#include <competent/concept.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

/// Add what a scheme states to a program, of which the order is made later
COMPETENT_NODISCARD CompetentStatus
scheme_read(Program*                 program,
            const CompetentTaxonomy* taxonomy,
            CompetentConcept         concept,
            CompetentError*          error);

#endif // PLAN_FUNDING_SCHEME_H
