// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_CURSOR_H
#define TEXT_CURSOR_H

#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>

/// A place in a text in normal form, which what is accepted moves on
typedef struct {
  CompetentText text;
  size_t        at;
} Cursor;

/// Accept a character
bool
cursor_char(Cursor* cursor, char c);

/// Accept any number of blanks
void
cursor_blanks(Cursor* cursor);

/// Accept a string that no letter, digit or hyphenated word follows
bool
cursor_word(Cursor* cursor, const char* word);

/// Accept the first of some words that fits, and the blanks behind it
bool
cursor_any(Cursor* cursor, const char* const* words, size_t n_words);

/// Accept a number like 8, 0,6 or 2.500
bool
cursor_number(Cursor* cursor);

/// Accept a number or two: 8, 8-9, 32 tot 40, 24/32
bool
cursor_range(Cursor* cursor);

/// Return whether a word ends here
bool
cursor_is_boundary(const Cursor* cursor);

#endif // TEXT_CURSOR_H
