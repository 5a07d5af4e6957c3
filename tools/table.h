// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_TABLE_H
#define TOOLS_TABLE_H

#include "messages.h"

#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/// What a cell says by its colour, on a terminal that has any
typedef enum {
  STYLE_PLAIN  = 0,
  STYLE_GOOD   = 1,
  STYLE_PARTLY = 2,
  STYLE_BAD    = 3,
  STYLE_FAINT  = 4,
  STYLE_BOLD   = 5,
} Style;

/// What becomes of a column where the table would be too wide
typedef enum {
  FIT_WHOLE = 0, ///< It stays as it is
  FIT_CUT   = 1, ///< Its end is left out
  FIT_WRAP  = 2, ///< It goes on in the next line
} Fit;

/// A column of a table
typedef struct {
  Message header;    ///< What stands above it
  bool    is_number; ///< It is aligned to the right
  Fit     fit;       ///< How it is made to fit
} Column;

/// A table for people
typedef struct TableImpl Table;

/// Make a table of columns, which must outlive it, or null
Table*
table_new(Language language, const Column* columns, size_t n_columns);

/// Free a table
void
table_free(Table* table);

/// Add a cell, from left to right and then in the next row
void
table_cell(Table* table, Style style, CompetentText text);

/// Add a cell with a string
void
table_string(Table* table, Style style, const char* string);

/// Add a cell with a bar for a part of a whole
void
table_bar(Table* table, Style style, int32_t part, int32_t whole);

/// Add a line under the last row that is as wide as the table
void
table_note(Table* table, CompetentText text);

/// Write a table, and return false where there was no memory for it
bool
table_write(const Table* table, FILE* out);

/// Write a table, free it and tell where there was no memory
bool
table_finish(Table* table, Language language, FILE* out);

/// Write text in a style, where that is shown
void
style_write(FILE* out, Style style, CompetentText text);

#endif // TOOLS_TABLE_H
