// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef PLAN_WISHES_IMPL_H
#define PLAN_WISHES_IMPL_H

#include <competent/status.h>
#include <competent/wishes.h>

/// Check that all wishes are in their ranges
COMPETENT_NODISCARD CompetentStatus
wishes_check(const CompetentWishes* wishes, CompetentError* error);

#endif // PLAN_WISHES_IMPL_H
