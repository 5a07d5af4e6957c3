// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/course_table.h"

#include "base/failure.h"
#include "base/trim.h"
#include "rdf/iri.h"

#include <stdlib.h>
#include <string.h>

// Return the column that a field of the first row names, or all of them for
// none; what is in brackets behind a name is for people
static unsigned
column_of(const CompetentText field)
{
  CompetentText     name = trim(field);
  const char* const bracket =
    name.length ? (const char*)memchr(name.bytes, '(', name.length) : NULL;
  if (bracket) {
    name.length = (size_t)(bracket - name.bytes);
  }

  unsigned column = 0U;
  while (column < N_COURSE_COLUMNS &&
         !course_column_is((CourseColumn)column, trim(name))) {
    ++column;
  }

  return column;
}

bool
course_table_is_header(const CsvRow* const row)
{
  bool   is_named  = false;
  size_t n_columns = 0U;
  for (size_t i = 0U; i < row->n_fields; ++i) {
    const unsigned column = column_of(row->fields[i]);
    is_named = is_named || column == COURSE_IRI || column == COURSE_NAME;
    n_columns += (column < N_COURSE_COLUMNS) ? 1U : 0U;
  }

  return is_named && n_columns > 1U;
}

void
course_table_free(CourseTable* const table)
{
  free(table->fields);
  table->fields = NULL;
}

static CompetentStatus
find(Facts* const               facts,
     const CompetentFindingKind kind,
     const CompetentText        subject,
     const uint32_t             field,
     const Origin               origin,
     CompetentError* const      error)
{
  uint32_t              text = 0U;
  const CompetentStatus st = interner_add(&facts->texts, subject, &text, error);

  return st ? st : facts_find_field(facts, kind, text, field, origin, error);
}

static CompetentStatus
take_column(CourseTable* const    table,
            Facts* const          facts,
            const CompetentText   name,
            const size_t          index,
            const Origin          origin,
            CompetentError* const error)
{
  CompetentStatus st =
    interner_add(&facts->texts, name, &table->fields[index], error);

  const unsigned column = column_of(name);
  if (st || column == N_COURSE_COLUMNS) {
    // Spreadsheets leave empty columns behind
    return (st || !name.length) ? st
                                : find(facts,
                                       COMPETENT_FINDING_UNKNOWN_PREDICATE,
                                       name,
                                       INTERNER_NONE,
                                       origin,
                                       error);
  }

  const Place place = {table->name, origin.line, 0U};
  if (table->place[column]) {
    return failure_at(error,
                      COMPETENT_STATUS_BAD_FORMAT,
                      place,
                      "Two columns of the table are called %s",
                      course_column((CourseColumn)column)->dutch);
  }

  CourseHeader* const header =
    (CourseHeader*)facts->tables.items + table->header;

  header->names[column] = table->fields[index];
  table->place[column]  = index + 1U;
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
take_header(CourseTable* const    table,
            Facts* const          facts,
            const CsvRow* const   row,
            const Origin          origin,
            CompetentError* const error)
{
  if (!array_add(&facts->tables, sizeof(CourseHeader), error)) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  table->header   = (uint32_t)facts->tables.n - 1U;
  table->n_fields = row->n_fields;
  table->fields   = (uint32_t*)calloc(row->n_fields, sizeof(uint32_t));
  if (!table->fields) {
    return no_memory(error);
  }

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < row->n_fields && !st; ++i) {
    st = take_column(table, facts, trim(row->fields[i]), i, origin, error);
  }

  const Place place = {table->name, row->line, 0U};
  return (st || (table->place[COURSE_IRI] && table->place[COURSE_NAME]))
           ? st
           : failure_at(error,
                        COMPETENT_STATUS_BAD_FORMAT,
                        place,
                        "The first row of a table of courses must name the "
                        "columns iri and naam");
}

static CompetentText
field_of(const CourseTable* const table,
         const CsvRow* const      row,
         const CourseColumn       column)
{
  const CompetentText none  = {NULL, 0U};
  const size_t        place = table->place[column];
  return (place && place <= row->n_fields) ? trim(row->fields[place - 1U])
                                           : none;
}

// Append the IRI of a course, or nothing where it is none
static CompetentStatus
resolve(const CourseTable* const table,
        const CompetentText      field,
        Buffer* const            iri,
        CompetentError* const    error)
{
  const CompetentText base = {table->base,
                              table->base ? strlen(table->base) : 0U};
  if (!field.length ||
      iri_legal_length(field.bytes, field.length) != field.length ||
      (!base.length && !iri_is_absolute(field))) {
    return COMPETENT_STATUS_SUCCESS;
  }

  return base.length ? iri_resolve(base, field, iri, error)
                     : buffer_append(iri, field.bytes, field.length, error);
}

static CompetentStatus
add_cells(const CourseTable* const table,
          Facts* const             facts,
          const CsvRow* const      row,
          RowFact* const           fact,
          CompetentError* const    error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  fact->first_cell   = (uint32_t)facts->cells.n;
  for (unsigned i = COURSE_NAME; i < N_COURSE_COLUMNS && !st; ++i) {
    const CompetentText field = field_of(table, row, (CourseColumn)i);
    if (!field.length) {
      continue;
    }

    CellFact* const cell =
      (CellFact*)array_add(&facts->cells, sizeof(CellFact), error);
    if (!cell) {
      return COMPETENT_STATUS_NO_MEMORY;
    }

    cell->column = i;
    st           = interner_add(&facts->texts, field, &cell->text, error);
    if (i == COURSE_VERSION) {
      fact->version = cell->text;
    }
  }

  fact->n_cells = (uint32_t)facts->cells.n - fact->first_cell;
  return st;
}

static CompetentStatus
add_row(const CourseTable* const table,
        Facts* const             facts,
        const CsvRow* const      row,
        const CompetentText      iri,
        const Origin             origin,
        CompetentError* const    error)
{
  RowFact fact;
  memset(&fact, 0, sizeof(fact));
  fact.version = INTERNER_NONE;
  fact.table   = table->header;
  fact.origin  = origin;

  CompetentStatus st = interner_add(&facts->texts, iri, &fact.iri, error);
  st                 = st ? st : add_cells(table, facts, row, &fact, error);
  if (st) {
    return st;
  }

  RowFact* const added =
    (RowFact*)array_add(&facts->rows, sizeof(RowFact), error);
  if (!added) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  *added = fact;
  return COMPETENT_STATUS_SUCCESS;
}

// Return the index of the first field that says that a row is not as long as
// the first one, or the number of those where all is well.  A separator that
// should have been in quotes moves all that is behind it.
static size_t
find_misfit(const CourseTable* const table, const CsvRow* const row)
{
  if (row->n_fields < table->n_fields) {
    return row->n_fields;
  }

  for (size_t i = table->n_fields; i < row->n_fields; ++i) {
    if (trim(row->fields[i]).length) {
      return table->n_fields - 1U;
    }
  }

  return table->n_fields;
}

static CompetentStatus
take_row(const CourseTable* const table,
         Facts* const             facts,
         const CsvRow* const      row,
         const Origin             origin,
         CompetentError* const    error)
{
  const CompetentText subject = field_of(table, row, COURSE_IRI);
  const size_t        misfit  = find_misfit(table, row);
  if (misfit < table->n_fields) {
    return find(facts,
                COMPETENT_FINDING_BAD_ROW,
                subject,
                table->fields[misfit],
                origin,
                error);
  }

  Buffer              iri  = {NULL, 0U, 0U};
  CompetentStatus     st   = resolve(table, subject, &iri, error);
  const CompetentText text = {iri.bytes, iri.length};
  if (!st) {
    st = iri.length ? add_row(table, facts, row, text, origin, error)
                    : find(facts,
                           COMPETENT_FINDING_BAD_ROW,
                           subject,
                           table->fields[table->place[COURSE_IRI] - 1U],
                           origin,
                           error);
  }

  buffer_free(&iri);
  return st;
}

static bool
is_empty(const CsvRow* const row)
{
  size_t i = 0U;
  while (i < row->n_fields && !trim(row->fields[i]).length) {
    ++i;
  }

  return i == row->n_fields;
}

CompetentStatus
course_table_take(CourseTable* const    table,
                  Facts* const          facts,
                  const CsvRow* const   row,
                  CompetentError* const error)
{
  const Origin origin = {(uint32_t)facts->files.n - 1U, row->line};
  if (!table->n_fields) {
    return take_header(table, facts, row, origin, error);
  }

  if (is_empty(row)) {
    return COMPETENT_STATUS_SUCCESS;
  }

  ++facts->n_statements;
  ++facts_last_file(facts)->statements;
  return take_row(table, facts, row, origin, error);
}

CompetentStatus
course_table_take_fault(const CourseTable* const table,
                        Facts* const             facts,
                        const CsvFault* const    fault,
                        CompetentError* const    error)
{
  const CompetentText nothing = {NULL, 0U};
  const Origin        origin  = {(uint32_t)facts->files.n - 1U, fault->line};
  const uint32_t      name    = (fault->field < table->n_fields)
                                  ? table->fields[fault->field]
                                  : INTERNER_NONE;

  return find(facts,
              (fault->error->status == COMPETENT_STATUS_BAD_ENCODING)
                ? COMPETENT_FINDING_BAD_ENCODING
                : COMPETENT_FINDING_BAD_ROW,
              nothing,
              name,
              origin,
              error);
}
