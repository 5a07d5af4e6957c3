// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "search/distance.h"

#include <stddef.h>
#include <string.h>

enum {
  BAND  = 2 * (int)DISTANCE_MAX + 1, ///< Diagonals that may be passed
  WIDTH = BAND + 2,                  ///< With one on each side that may not
  FAR   = (int)DISTANCE_MAX + 1,
};

static unsigned
least(const unsigned a, const unsigned b)
{
  return (a < b) ? a : b;
}

/// The last three rows of the table, each around its diagonal
typedef struct {
  unsigned cells[3][WIDTH];
} Rows;

static unsigned
fill_row(const CompetentText a,
         const CompetentText b,
         const size_t        i,
         Rows* const         rows)
{
  unsigned* const       row    = rows->cells[i % 3U];
  const unsigned* const before = rows->cells[(i + 2U) % 3U];
  const unsigned* const second = rows->cells[(i + 1U) % 3U];
  unsigned              lowest = FAR;
  row[0] = row[WIDTH - 1] = FAR;
  for (unsigned k = 1U; k <= BAND; ++k) {
    // The column, which is before the start or behind the end at times
    const size_t j = i + k;
    row[k]         = FAR;
    if (j < DISTANCE_MAX + 1U || j - DISTANCE_MAX - 1U > b.length) {
      continue;
    }

    const size_t column = j - DISTANCE_MAX - 1U;
    unsigned     cell   = least(before[k + 1U], row[k - 1U]) + 1U;
    if (!i) {
      cell = (unsigned)column;
    } else if (column) {
      cell = least(cell, before[k] + (a.bytes[i - 1U] != b.bytes[column - 1U]));
    }

    if (i > 1U && column > 1U && a.bytes[i - 1U] == b.bytes[column - 2U] &&
        a.bytes[i - 2U] == b.bytes[column - 1U]) {
      cell = least(cell, second[k] + 1U);
    }

    row[k] = least(cell, FAR);
    lowest = least(lowest, row[k]);
  }

  return lowest;
}

unsigned
distance_between(const CompetentText a, const CompetentText b)
{
  const size_t more =
    (a.length > b.length) ? a.length - b.length : b.length - a.length;
  if (more > DISTANCE_MAX) {
    return FAR;
  }

  Rows rows;
  memset(&rows, 0, sizeof(rows));
  for (size_t i = 0U; i <= a.length; ++i) {
    if (fill_row(a, b, i, &rows) >= FAR) {
      return FAR;
    }
  }

  return rows.cells[a.length % 3U][b.length + DISTANCE_MAX + 1U - a.length];
}
