// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/table.h"

#include "base/compare.h"

#include <stdbool.h>
#include <stdint.h>

enum {
  // How many letters an ending has at least
  MIN_ENDING = 2,

  // How many letters stand before an ending with a hyphen
  MIN_BEFORE = 3,
};

// Return the rows whose keys begin, or end, with a byte, as far as that is
// known
static TableWalk
rows_of(const Table table, const unsigned char byte)
{
  TableWalk walk = table_walk(table);
  if (table.starts) {
    walk.first = table.starts[byte];
    walk.last  = table.starts[byte + 1U];
  }

  return walk;
}

const TableRow*
table_find(const Table table, const CompetentText text)
{
  if (!text.length) {
    return NULL;
  }

  const TableWalk rows  = rows_of(table, (unsigned char)text.bytes[0]);
  size_t          first = rows.first;
  size_t          last  = rows.last;
  while (first < last) {
    const size_t middle = first + (last - first) / 2U;
    const int    order  = compare_texts(table.rows[middle].key, text);
    if (!order) {
      return &table.rows[middle];
    }

    first = (order < 0) ? middle + 1U : first;
    last  = (order < 0) ? last : middle;
  }

  return NULL;
}

size_t
table_lower(const Table table, const CompetentText text)
{
  size_t first = 0U;
  size_t last  = table.n_rows;
  while (first < last) {
    const size_t middle = first + (last - first) / 2U;
    if (compare_texts(table.rows[middle].key, text) < 0) {
      first = middle + 1U;
    } else {
      last = middle;
    }
  }

  return first;
}

bool
table_row_begins(const TableRow* const row, const CompetentText word)
{
  return row->key.length >= word.length &&
         !memcmp(row->key.bytes, word.bytes, word.length) &&
         (row->key.length == word.length || row->key.bytes[word.length] == ' ');
}

bool
table_has_start(const Table table, const CompetentText word)
{
  const size_t i = table_lower(table, word);
  return i < table.n_rows && table_row_begins(&table.rows[i], word);
}

// Return a byte of a key, or 0 behind it, from the start or the end on
static unsigned char
byte_of(const CompetentText key, const size_t n, const bool is_backward)
{
  return (n >= key.length) ? 0U
         : is_backward     ? (unsigned char)key.bytes[key.length - 1U - n]
                           : (unsigned char)key.bytes[n];
}

// Return the first row of a walk whose next byte is not before another one
static size_t
lower_bound(const TableWalk* const walk,
            const size_t           start,
            const unsigned         byte,
            const bool             is_backward)
{
  size_t first = start;
  size_t last  = walk->last;
  while (first < last) {
    const size_t   middle = first + (last - first) / 2U;
    const unsigned other =
      byte_of(walk->table.rows[middle].key, walk->n_bytes, is_backward);

    first = (other < byte) ? middle + 1U : first;
    last  = (other < byte) ? last : middle;
  }

  return first;
}

static bool
step(TableWalk* const walk, const unsigned char byte, const bool is_backward)
{
  walk->first = lower_bound(walk, walk->first, byte, is_backward);
  walk->last  = lower_bound(walk, walk->first, byte + 1U, is_backward);
  ++walk->n_bytes;
  return walk->first < walk->last;
}

TableWalk
table_walk(const Table table)
{
  const TableWalk walk = {table, 0U, table.n_rows, 0U};
  return walk;
}

bool
table_step(TableWalk* const walk, const char byte)
{
  return step(walk, (unsigned char)byte, false);
}

// Shorter keys go before those that go on
const TableRow*
table_walked(const TableWalk* const walk)
{
  return (walk->first < walk->last &&
          walk->table.rows[walk->first].key.length == walk->n_bytes)
           ? &walk->table.rows[walk->first]
           : NULL;
}

// Return the row whose key is a sign, or none, before what was walked over
static const TableRow*
find_sign(const TableWalk* const walk, const unsigned char sign)
{
  const size_t first = lower_bound(walk, walk->first, sign, true);

  return (first < walk->last &&
          byte_of(walk->table.rows[first].key, walk->n_bytes, true) == sign)
           ? &walk->table.rows[first]
           : NULL;
}

// Return the row of the ending that was walked over, or null
static const TableRow*
find_ending(const TableWalk* const walk, const CompetentText word)
{
  const TableRow* const row = table_walked(walk);

  return (row || word.length < walk->n_bytes + MIN_BEFORE)
           ? row
           : find_sign(walk, '-');
}

// Step over the last byte of a word
static bool
step_last(TableWalk* const walk, const CompetentText word)
{
  if (!word.length || !walk->table.starts) {
    return word.length && step(walk, byte_of(word, 0U, true), true);
  }

  *walk         = rows_of(walk->table, byte_of(word, 0U, true));
  walk->n_bytes = 1U;
  return walk->first < walk->last;
}

const TableRow*
table_find_ending(const Table table, const CompetentText word)
{
  const TableRow* longest = NULL;
  TableWalk       walk    = table_walk(table);
  for (bool goes_on = step_last(&walk, word); goes_on;
       goes_on      = walk.n_bytes < word.length &&
                 step(&walk, byte_of(word, walk.n_bytes, true), true)) {
    const TableRow* const row =
      (walk.n_bytes < MIN_ENDING) ? NULL : find_ending(&walk, word);

    longest = row ? row : longest;
  }

  const TableRow* const whole =
    (walk.n_bytes == word.length) ? find_sign(&walk, '=') : NULL;
  return whole ? whole : longest;
}
