// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef PLAN_COURSE_SET_H
#define PLAN_COURSE_SET_H

#include "base/array.h"
#include "plan/courses_impl.h"
#include "plan/cover.h"

#include <competent/status.h>

#include <stddef.h>

/// Find the courses that together are enough at least cost
COMPETENT_NODISCARD CompetentStatus
course_set_find(CompetentCourses* courses,
                const Query*      query,
                size_t            limit,
                CompetentError*   error);

#endif // PLAN_COURSE_SET_H
