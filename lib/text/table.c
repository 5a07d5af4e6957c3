// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/table.h"

#include "base/compare.h"

#include <string.h>

enum {
  // No key of a table of endings is longer
  MAX_ENDING = 32,

  // How many letters stand before an ending with a hyphen
  MIN_BEFORE = 3,
};

const TableRow*
table_find(const Table table, const CompetentText text)
{
  size_t first = 0U;
  size_t last  = table.n_rows;
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

static const TableRow*
find_behind(const Table table, const char sign, const CompetentText ending)
{
  char bytes[MAX_ENDING + 1] = {sign};
  memcpy(bytes + 1, ending.bytes, ending.length);

  const CompetentText key = {bytes, ending.length + 1U};
  return table_find(table, key);
}

const TableRow*
table_find_ending(const Table table, const CompetentText word)
{
  const TableRow* const whole =
    (word.length <= MAX_ENDING) ? find_behind(table, '=', word) : NULL;
  if (whole) {
    return whole;
  }

  const size_t longest = (word.length < MAX_ENDING) ? word.length : MAX_ENDING;
  for (size_t n = longest; n > 1U; --n) {
    const CompetentText   ending = {word.bytes + word.length - n, n};
    const TableRow* const row    = table_find(table, ending);
    if (row) {
      return row;
    }

    if (word.length >= n + MIN_BEFORE) {
      const TableRow* const other = find_behind(table, '-', ending);
      if (other) {
        return other;
      }
    }
  }

  return NULL;
}
