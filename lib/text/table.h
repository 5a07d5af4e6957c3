// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_TABLE_H
#define TEXT_TABLE_H

#include <competent/text.h>

#include <stddef.h>

/// Text of a string literal
#define TABLE_TEXT(literal)         \
  {                                 \
    (literal), sizeof(literal) - 1U \
  }

/// A line of data/dutch/X.tsv, as the build writes it
#define TABLE_ROW(a, b, c)                      \
  {                                             \
    TABLE_TEXT(a), TABLE_TEXT(b), TABLE_TEXT(c) \
  }

/// What a table says of a text
typedef struct {
  CompetentText key;
  CompetentText value; ///< Second column, or empty
  CompetentText kind;  ///< Third column, or empty
} TableRow;

/// Rows that are sorted by key
typedef struct {
  const TableRow* rows;
  size_t          n_rows;
} Table;

/// Make a table of an array of rows
#define TABLE_OF(rows)                       \
  {                                          \
    (rows), sizeof(rows) / sizeof((rows)[0]) \
  }

/// Return the row of a text, or null
const TableRow*
table_find(Table table, CompetentText text);

/**
   Return the row of the longest ending of a word, or null.

   A key with a hyphen in front is for endings with at least three letters
   before them, and one with an equals sign for whole words.
*/
const TableRow*
table_find_ending(Table table, CompetentText word);

#endif // TEXT_TABLE_H
