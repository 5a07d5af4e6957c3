// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_CATALOGUE_H
#define TOOLS_CATALOGUE_H

/**
   @file catalogue.h

   Courses in JSON, as RIO, EDU-DEX and OEAPI answer with them, as statements.

   What a file has beside courses is passed over.  What it says of a course in
   words that are not known is left out and told, by the file and the place in
   it.
*/

#include "messages.h"

#include <stdbool.h>
#include <stddef.h>

/// Return whether a file is one of JSON, by how it begins
bool
catalogue_is_json(const char* path);

/**
   Read a file of courses.

   @param[out] length Set to the length of what is returned.

   @return Statements as N-Triples, to be freed, or null after telling why not.
*/
char*
catalogue_read(const char* path, Language language, size_t* length);

#endif // TOOLS_CATALOGUE_H
