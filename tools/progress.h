// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_PROGRESS_H
#define TOOLS_PROGRESS_H

#include "messages.h"

#include <competent/builder.h>

#include <stdbool.h>
#include <time.h>

/// A bar on a terminal for what takes longer than a second
typedef struct {
  Language        language;
  const char*     name;     ///< What is being read
  bool            is_shown; ///< Something is on the terminal
  struct timespec start;    ///< When reading began
} Progress;

/// Have a builder show its progress, if there is somebody to see it
void
progress_begin(Progress*         progress,
               Language          language,
               CompetentBuilder* builder);

/// Go on with a file
void
progress_file(Progress* progress, const char* name);

/// Take the bar away
void
progress_end(Progress* progress);

#endif // TOOLS_PROGRESS_H
