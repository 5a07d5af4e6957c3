// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_TEXT_H
#define TOOLS_TEXT_H

#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/// Return the text of a string
CompetentText
text_of(const char* string);

/// Read a character; what is no UTF-8 counts as one replacement character
size_t
text_next(CompetentText text, uint32_t* code_point);

/// Return whether a character steers a terminal, turns writing, or is none
bool
text_is_harmful(uint32_t code_point);

/// Return how many columns of a terminal a text takes
size_t
text_columns(CompetentText text);

/// Return how many bytes, in whole characters, fit in a number of columns
size_t
text_fit(CompetentText text, size_t columns);

/**
   Return a copy of a text that is safe to show, which must be freed.

   Data may hold anything, so what steers a terminal or reverses the direction
   of writing is replaced.  Null if there is no memory.
*/
char*
text_clean(CompetentText text);

/**
   Return a copy of a text with U+FFFD for each byte that is no UTF-8, which
   must be freed.

   Null if there is none, or no memory.
*/
char*
text_mend(CompetentText text, size_t* length);

/// Write a text so that it is safe to show
void
text_write(FILE* out, CompetentText text);

#endif // TOOLS_TEXT_H
