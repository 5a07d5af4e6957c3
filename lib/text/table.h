// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_TABLE_H
#define TEXT_TABLE_H

#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

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

/// Rows that are sorted by key, or by its end
typedef struct {
  const TableRow* rows;
  size_t          n_rows;
  const uint16_t* starts; ///< Where those of each byte start, or null
} Table;

/// Make a table of an array of rows
#define TABLE_OF(rows)                             \
  {                                                \
    (rows), sizeof(rows) / sizeof((rows)[0]), NULL \
  }

/// Make a table of an array of rows that much is looked for in, and of where
/// those start whose keys begin with each byte, or end with it
#define TABLE_WITH(rows, starts)                       \
  {                                                    \
    (rows), sizeof(rows) / sizeof((rows)[0]), (starts) \
  }

/// Return the row of a text, or null
const TableRow*
table_find(Table table, CompetentText text);

/// Rows of a table that begin with the bytes that were stepped over
typedef struct {
  Table  table;
  size_t first;
  size_t last;
  size_t n_bytes;
} TableWalk;

/// Begin to walk through a table
TableWalk
table_walk(Table table);

/// Step over a byte, and return whether there are rows that go on so
bool
table_step(TableWalk* walk, char byte);

/// Return the row that is what was stepped over, or null
const TableRow*
table_walked(const TableWalk* walk);

/// Return the first row that does not come before a text
size_t
table_lower(Table table, CompetentText text);

/// Return whether a row is a word, or begins with it
bool
table_row_begins(const TableRow* row, CompetentText word);

/// Return whether any row is a word, or begins with it
bool
table_has_start(Table table, CompetentText word);

/**
   Return the row of the longest ending of a word, or null.

   The rows of such a table are sorted by the bytes of their keys from the end
   on, so that all that end alike are side by side.

   A key with a hyphen in front is for endings with at least three letters
   before them, and one with an equals sign for whole words.
*/
const TableRow*
table_find_ending(Table table, CompetentText word);

#endif // TEXT_TABLE_H
