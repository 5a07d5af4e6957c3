// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/course_table.h"

#include "base/compare.h"
#include "base/failure.h"
#include "taxonomy/course_rows.h"
#include "taxonomy/versions.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/// A row, to be sorted, whose texts are borrowed until rows are stated
typedef struct {
  const RowFact* row;
  CompetentText  iri;
  CompetentText  version; ///< Empty for none, which is below all others
  CompetentText  source;
  bool           is_lower; ///< Than another one of the course
} Item;

static int
compare_items(const void* const a, const void* const b)
{
  const Item* const x     = (const Item*)a;
  const Item* const y     = (const Item*)b;
  int               order = compare_texts(x->iri, y->iri);
  order = order ? order : -versions_compare(x->version, y->version);
  order = order ? order : compare_texts(x->source, y->source);
  return order ? order
               : (x->row->origin.line > y->row->origin.line) -
                   (x->row->origin.line < y->row->origin.line);
}

// Of one course, only rows of its highest version hold
static CompetentStatus
drop_lower(CourseRows* const     rows,
           Item* const           items,
           CompetentError* const error)
{
  const size_t    n    = rows->facts->rows.n;
  const Item*     best = items;
  CompetentStatus st   = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < n && !st; ++i) {
    best = compare_texts(best->iri, items[i].iri) ? items + i : best;
    if (versions_compare(best->version, items[i].version)) {
      rows->row         = items[i].row;
      items[i].is_lower = true;
      st                = course_rows_find(
        rows, COMPETENT_FINDING_TWO_VERSIONS, COURSE_VERSION, error);
    }
  }

  return st;
}

static CompetentStatus
state_items(CourseRows* const     rows,
            Item* const           items,
            CompetentError* const error)
{
  const size_t    n  = rows->facts->rows.n;
  CompetentStatus st = drop_lower(rows, items, error);
  for (size_t i = 0U; i < n && !st; ++i) {
    if (!items[i].is_lower) {
      rows->row = items[i].row;
      st        = course_rows_state(rows, error);
    }
  }

  return st;
}

static Item
item_of(const Facts* const facts, const RowFact* const row)
{
  const CompetentText none = {NULL, 0U};
  const Item          item = {row,
                              interner_text(&facts->texts, row->iri),
                     (row->version == INTERNER_NONE)
                                ? none
                                : interner_text(&facts->texts, row->version),
                              facts_source(facts, row->origin),
                              false};
  return item;
}

CompetentStatus
course_table_state(Facts* const facts, CompetentError* const error)
{
  const size_t n = facts->rows.n;
  if (!n) {
    return COMPETENT_STATUS_SUCCESS;
  }

  Item* const items = (Item*)calloc(n, sizeof(Item));
  if (!items) {
    return no_memory(error);
  }

  for (size_t i = 0U; i < n; ++i) {
    items[i] = item_of(facts, (const RowFact*)facts->rows.items + i);
  }

  CourseRows rows;
  memset(&rows, 0, sizeof(rows));
  rows.facts = facts;
  qsort(items, n, sizeof(Item), compare_items);

  const CompetentStatus st = state_items(&rows, items, error);
  course_rows_free(&rows);
  free(items);
  return st;
}
