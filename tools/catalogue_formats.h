// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_CATALOGUE_FORMATS_H
#define TOOLS_CATALOGUE_FORMATS_H

#include "course_writer.h"

#include <jansson.h>

#include <stdbool.h>

/// State an item of RIO LOD v2, or return false where it is none
bool
rio_state(CourseWriter* writer, const json_t* item);

/// State an item of EDU-DEX, or return false where it is none
bool
edudex_state(CourseWriter* writer, const json_t* item);

/// State an item of OEAPI v5 or v6, or return false where it is none
bool
oeapi_state(CourseWriter* writer, const json_t* item);

#endif // TOOLS_CATALOGUE_FORMATS_H
