// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_WHOLE_H
#define TOOLS_WHOLE_H

#include "messages.h"

#include <stdbool.h>
#include <stddef.h>

/**
   Read all of a file, or of standard input where it is called -.

   @param language Language to speak.
   @param path File to read.
   @param[out] bytes Set to what is in it, which must be freed, or to null.
   @param[out] length Set to the number of bytes.
   @return Whether it was read; if not, that was told.
*/
bool
whole_read(Language language, const char* path, char** bytes, size_t* length);

#endif // TOOLS_WHOLE_H
