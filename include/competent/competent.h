// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef COMPETENT_COMPETENT_H
#define COMPETENT_COMPETENT_H

/**
   @file competent.h

   All of libcompetent, in the order in which it is best read.
*/

#include <competent/advice.h>
#include <competent/attributes.h>
#include <competent/builder.h>
#include <competent/concept.h>
#include <competent/course.h>
#include <competent/detail.h>
#include <competent/evidence.h>
#include <competent/extract.h>
#include <competent/extracts.h>
#include <competent/fact.h>
#include <competent/fit.h>
#include <competent/funding.h>
#include <competent/gap.h>
#include <competent/gate.h>
#include <competent/leniency.h>
#include <competent/limit.h>
#include <competent/match.h>
#include <competent/network.h>
#include <competent/normaliser.h>
#include <competent/normals.h>
#include <competent/plan.h>
#include <competent/planner.h>
#include <competent/profile.h>
#include <competent/radar.h>
#include <competent/report.h>
#include <competent/search.h>
#include <competent/searches.h>
#include <competent/source.h>
#include <competent/status.h>
#include <competent/taxonomy.h>
#include <competent/team.h>
#include <competent/text.h>
#include <competent/vacancy.h>
#include <competent/version.h>
#include <competent/wishes.h>

#endif // COMPETENT_COMPETENT_H
