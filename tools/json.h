// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_JSON_H
#define TOOLS_JSON_H

#include "messages.h"

#include <competent/text.h>

#include <jansson.h>

#include <stddef.h>

/**
   Read a JSON file, or standard input for "-".

   Null after telling what is wrong, by place and never by content: the file may
   be about a person.
*/
json_t*
json_read(const char* path, size_t max_bytes, Language language);

/// Return what to call a file in messages
const char*
json_file_name(const char* path);

/// Return the text of a string
CompetentText
json_text(const json_t* string);

#endif // TOOLS_JSON_H
