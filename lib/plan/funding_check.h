// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef PLAN_FUNDING_CHECK_H
#define PLAN_FUNDING_CHECK_H

#include <competent/funding.h>
#include <competent/profile.h>
#include <competent/status.h>

/// Fail unless a profile is of the taxonomy of the schemes
COMPETENT_NODISCARD CompetentStatus
funding_check_profile(const CompetentFunding* funding,
                      const CompetentProfile* profile,
                      CompetentError*         error);

/// Fail unless a case has a course, dates and a price that may be
COMPETENT_NODISCARD CompetentStatus
funding_check_case(const CompetentFunding* funding,
                   const CompetentCase*    question,
                   CompetentError*         error);

#endif // PLAN_FUNDING_CHECK_H
