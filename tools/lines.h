// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_LINES_H
#define TOOLS_LINES_H

#include "options.h"

#include <competent/status.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>

/// The longest line that is read, in bytes
#define LINES_MAX_LENGTH 64000000

/**
   Answers a line, and returns whether to go on.

   @param handle What was given along with this function.

   @param text The line, without its end.

   @param number Number of the line, from 1.
*/
typedef bool (*LineAnswer)(const void*   handle,
                           CompetentText text,
                           size_t        number);

/**
   Have each line answered of the file that is asked for, or tell why not.

   Lines end in LF or CRLF, and a byte order mark before the first is no part of
   it.  Only one line is in memory at a time.  Progress is shown to whoever sees
   standard error but not the answers.
*/
bool
lines_answer(const Options* options, LineAnswer answer, const void* handle);

/// Tell what is wrong with a line
void
lines_refuse(const Options*        options,
             size_t                number,
             const CompetentError* error);

#endif // TOOLS_LINES_H
