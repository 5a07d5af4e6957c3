// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_HTML_H
#define TOOLS_HTML_H

#include <competent/text.h>

#include <stdio.h>

/**
   Write a text that may hold anything, for what is between tags or in quotes.

   Line ends are kept.  What browsers may not get, and what reverses the
   direction of writing, is replaced.
*/
void
html_text(FILE* out, CompetentText text);

/// Write a string as a text
void
html_string(FILE* out, const char* string);

#endif // TOOLS_HTML_H
