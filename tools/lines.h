// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_LINES_H
#define TOOLS_LINES_H

#include "options.h"

#include <competent/status.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>

/**
   Answers a line, and returns whether to go on.

   @param handle What was given along with this function.

   @param text The line, without its end.

   @param number Number of the line, from 1.
*/
typedef bool (*LineAnswer)(const void*   handle,
                           CompetentText text,
                           size_t        number);

/// Have each line answered of the file that is asked for, or tell why not
bool
lines_answer(const Options* options, LineAnswer answer, const void* handle);

/// Tell what is wrong with a line
void
lines_refuse(const Options*        options,
             size_t                number,
             const CompetentError* error);

#endif // TOOLS_LINES_H
