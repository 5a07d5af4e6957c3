// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef SUPPORT_GOLDEN_H
#define SUPPORT_GOLDEN_H

#include <competent/text.h>

#include <stdbool.h>
#include <stdio.h>

/// A line of a table in tests/golden/terms
typedef struct {
  FILE*         file;
  char          line[1024];
  CompetentText columns[2];
} Golden;

/// Open the table of a name; what stands behind # is not of it
bool
golden_open(Golden* golden, const char* name);

/// Read the next line, or close the table and return false
bool
golden_next(Golden* golden);

#endif // SUPPORT_GOLDEN_H
