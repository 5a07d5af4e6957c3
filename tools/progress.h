// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_PROGRESS_H
#define TOOLS_PROGRESS_H

#include "messages.h"
#include "options.h"

#include <competent/builder.h>

#include <stdbool.h>
#include <stdint.h>
#include <time.h>

/// A bar on a terminal for what takes longer than a second
typedef struct {
  Language        language;
  const char*     name;      ///< What is being read
  bool            is_wanted; ///< There is somebody to see it
  bool            is_shown;  ///< Something is on the terminal
  struct timespec start;     ///< When reading began
  int64_t         last;      ///< When it was shown, in milliseconds since then
} Progress;

/// Begin, with a builder that shows its progress if there is somebody to see it
void
progress_begin(Progress*         progress,
               const Options*    options,
               CompetentBuilder* builder);

/**
   Begin with what is written as it is read.

   On a terminal that shows what is written there would be no room for a bar.
*/
void
progress_begin_writing(Progress* progress, const Options* options);

/// Go on with a file
void
progress_file(Progress* progress, const char* name);

/// Show how many bytes are done out of how many, or 0 where that is not known
void
progress_show(Progress* progress, int64_t done, int64_t total);

/// Take the bar away
void
progress_end(Progress* progress);

#endif // TOOLS_PROGRESS_H
