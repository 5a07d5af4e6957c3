// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef RDF_NAME_H
#define RDF_NAME_H

#include <stdbool.h>
#include <stddef.h>

/*
  Which characters names are made of, in the words of the Turtle grammar:
  PN_CHARS_BASE begins a prefix, PN_CHARS_U and digits begin a label or a local
  name, PN_CHARS and dots go on.

  The text is valid UTF-8, and a character is never cut off at its end.
*/

/// Return the length of a letter (PN_CHARS_BASE) at the start, or 0
size_t
name_letter_length(const char* bytes, size_t length);

/// Return the length of a letter, underscore or digit at the start, or 0
size_t
name_start_length(const char* bytes, size_t length);

/// Return how many bytes at the start are of PN_CHARS, or dots
size_t
name_length(const char* bytes, size_t length);

/// Return whether text can be the label of a blank node
bool
name_is_label(const char* bytes, size_t length);

#endif // RDF_NAME_H
