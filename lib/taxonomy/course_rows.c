// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/course_rows.h"

#include "base/trim.h"
#include "rdf/iri.h"
#include "taxonomy/cell.h"
#include "taxonomy/course_columns.h"
#include "taxonomy/course_table.h"
#include "taxonomy/value.h"

#include <competent/concept.h>
#include <competent/detail.h>

#include <stddef.h>
#include <stdio.h>
#include <string.h>

#define LC "https://w3id.org/libcompetent/def#"
#define SCHEMA "https://schema.org/"
#define PROVIDER "https://w3id.org/libcompetent/id/provider/"

#define BIT(kind) (UINT32_C(1) << (unsigned)COMPETENT_KIND_##kind)
#define TEACHABLE (BIT(CAPABILITY) | BIT(KNOWLEDGE) | BIT(TASK))
#define ANYTHING ((UINT32_C(1) << COMPETENT_N_KINDS) - 1U)

static CompetentText
buffer_text(const Buffer* const buffer)
{
  const CompetentText text = {buffer->bytes, buffer->length};
  return text;
}

// Texts are borrowed until the next is added, which stating does
static CompetentStatus
copy_text(const CourseRows* const rows,
          const uint32_t          number,
          Buffer* const           copy,
          CompetentError* const   error)
{
  const CompetentText text = interner_text(&rows->facts->texts, number);
  copy->length             = 0U;
  return buffer_append(copy, text.bytes, text.length, error);
}

static Node
node_of(const NodeType type, const CompetentText text)
{
  Node node;
  memset(&node, 0, sizeof(node));
  node.type = type;
  node.text = text;
  return node;
}

static Node
iri_node(const char* const iri)
{
  const CompetentText text = {iri, strlen(iri)};
  return node_of(NODE_IRI, text);
}

static CompetentStatus
state(const CourseRows* const rows,
      const Node              subject,
      const char* const       predicate,
      const Node              object,
      CompetentError* const   error)
{
  Statement statement;
  memset(&statement, 0, sizeof(statement));
  statement.subject   = subject;
  statement.predicate = iri_node(predicate);
  statement.object    = object;
  statement.line      = rows->row->origin.line;
  return facts_state(rows->facts, &statement, rows->row->origin.file, error);
}

static uint32_t
column_name(const CourseRows* const rows, const uint32_t column)
{
  const CourseHeader* const headers =
    (const CourseHeader*)rows->facts->tables.items;

  return headers[rows->row->table].names[column];
}

CompetentStatus
course_rows_find(const CourseRows* const    rows,
                 const CompetentFindingKind kind,
                 const uint32_t             column,
                 CompetentError* const      error)
{
  return facts_find_field(rows->facts,
                          kind,
                          rows->row->iri,
                          column_name(rows, column),
                          rows->row->origin,
                          error);
}

// Say once that there is a time at which the course is given
static CompetentStatus
begin_part(CourseRows* const rows, CompetentError* const error)
{
  if (rows->is_part) {
    return COMPETENT_STATUS_SUCCESS;
  }

  // No blank node of a file has a blank in its label
  const int           n     = snprintf(rows->label,
                         sizeof(rows->label),
                         "%u %u",
                         (unsigned)rows->row->origin.file,
                         (unsigned)rows->row->origin.line);
  const CompetentText label = {rows->label, (size_t)n};
  rows->is_part             = true;
  rows->part                = node_of(NODE_BLANK, label);
  return state(rows, rows->course, LC "instance", rows->part, error);
}

static CompetentStatus
state_value(CourseRows* const     rows,
            const uint32_t        column,
            const CompetentText   field,
            CompetentError* const error)
{
  const ColumnRow* const column_row = course_column((CourseColumn)column);
  const Notation         notation =
    value_notation((CompetentProperty)column_row->detail);
  bool    is_value = false;
  int64_t value    = 0;

  rows->text.length = 0U;
  CompetentStatus st =
    cell_write(notation, field, &rows->text, &is_value, error);
  const CompetentText text = buffer_text(&rows->text);
  if (st || !is_value || !value_parse(notation, text, &value)) {
    return st ? st
              : course_rows_find(
                  rows, COMPETENT_FINDING_BAD_VALUE, column, error);
  }

  const bool is_when = column_row->action == ACTION_WHEN;
  st = is_when ? begin_part(rows, error) : COMPETENT_STATUS_SUCCESS;
  return st ? st
            : state(rows,
                    is_when ? rows->part : rows->course,
                    column_row->predicate,
                    node_of(NODE_LITERAL, text),
                    error);
}

static CompetentStatus
state_text(const CourseRows* const rows,
           const uint32_t          column,
           const CompetentText     field,
           CompetentError* const   error)
{
  Node text     = node_of(NODE_LITERAL, field);
  text.language = buffer_text(&rows->language);
  return state(rows,
               rows->course,
               course_column((CourseColumn)column)->predicate,
               text,
               error);
}

static CompetentStatus
add_reference(CourseRows* const     rows,
              const CompetentText   text,
              const uint32_t        column,
              const ReferenceFact   kind,
              CompetentError* const error)
{
  ReferenceFact   reference = kind;
  Facts* const    facts     = rows->facts;
  CompetentStatus st =
    facts_add_node(facts, rows->course, &reference.node, error);
  st = st ? st : interner_add(&facts->texts, text, &reference.text, error);
  if (st) {
    return st;
  }

  ReferenceFact* const added =
    (ReferenceFact*)array_add(&facts->references, sizeof(ReferenceFact), error);
  if (!added) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  *added        = reference;
  added->field  = column_name(rows, column);
  added->origin = rows->row->origin;
  return COMPETENT_STATUS_SUCCESS;
}

// A code may have its system in front, like "crebo:25697"
static CompetentStatus
state_code(CourseRows* const     rows,
           const uint32_t        column,
           const CompetentText   field,
           CompetentError* const error)
{
  const ReferenceFact kind   = {.kinds    = BIT(NORM),
                                .relation = COMPETENT_RELATION_AWARDS};
  const char* const   system = competent_code_name(
    (CompetentCode)course_column((CourseColumn)column)->detail);
  const size_t length  = strlen(system);
  const bool   is_full = field.length > length &&
                       !memcmp(field.bytes, system, length) &&
                       field.bytes[length] == ':';

  rows->text.length  = 0U;
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  if (!is_full) {
    st = buffer_append(&rows->text, system, length, error);
    st = st ? st : buffer_append(&rows->text, ":", 1U, error);
  }

  st = st ? st : buffer_append(&rows->text, field.bytes, field.length, error);

  return st
           ? st
           : add_reference(rows, buffer_text(&rows->text), column, kind, error);
}

static CompetentStatus
state_reference(CourseRows* const     rows,
                const uint32_t        column,
                const CompetentText   field,
                CompetentError* const error)
{
  const bool          is_taught = column == COURSE_TEACHES;
  const ReferenceFact kind      = {
         .kinds    = is_taught ? TEACHABLE : ANYTHING,
         .relation = (uint8_t)course_column((CourseColumn)column)->detail,
         .level    = is_taught ? COMPETENT_LEVEL_ESSENTIAL : COMPETENT_LEVEL_NONE};

  return add_reference(rows, field, column, kind, error);
}

// Append a text with all but letters, digits and what is as harmless escaped
static CompetentStatus
append_escaped(Buffer* const         buffer,
               const CompetentText   text,
               CompetentError* const error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < text.length && !st; ++i) {
    const char c       = text.bytes[i];
    const bool is_kept = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
                         (c >= 'a' && c <= 'z') || c == '-' || c == '.';
    char      escaped[4];
    const int n = snprintf(
      escaped, sizeof(escaped), is_kept ? "%c" : "%%%02X", (unsigned char)c);

    st = buffer_append(buffer, escaped, (size_t)n, error);
  }

  return st;
}

// A provider that only has a name has an IRI that is made of that
static CompetentStatus
state_provider(CourseRows* const     rows,
               const uint32_t        column,
               const CompetentText   field,
               CompetentError* const error)
{
  const bool is_iri =
    iri_is_absolute(field) &&
    iri_legal_length(field.bytes, field.length) == field.length;

  rows->text.length  = 0U;
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  if (is_iri) {
    st = buffer_append(&rows->text, field.bytes, field.length, error);
  } else {
    st = buffer_append(&rows->text, PROVIDER, strlen(PROVIDER), error);
    st = st ? st : append_escaped(&rows->text, field, error);
  }

  const Node provider = node_of(NODE_IRI, buffer_text(&rows->text));
  st                  = st ? st
                           : state(rows,
                  rows->course,
                  course_column((CourseColumn)column)->predicate,
                  provider,
                  error);
  if (st || is_iri) {
    return st;
  }

  const Node name = node_of(NODE_LITERAL, field);
  return state(rows, provider, SCHEMA "name", name, error);
}

static CompetentStatus
state_field(CourseRows* const     rows,
            const uint32_t        column,
            const CompetentText   field,
            CompetentError* const error)
{
  switch (course_column((CourseColumn)column)->action) {
    case ACTION_NOTHING:
      break;
    case ACTION_TEXT:
      return state_text(rows, column, field, error);
    case ACTION_VALUE:
    case ACTION_WHEN:
      return state_value(rows, column, field, error);
    case ACTION_CODE:
      return state_code(rows, column, field, error);
    case ACTION_REFERENCE:
      return state_reference(rows, column, field, error);
    case ACTION_PROVIDER:
      return state_provider(rows, column, field, error);
  }

  return COMPETENT_STATUS_SUCCESS;
}

// State each of the values that bars part
static CompetentStatus
state_cell(CourseRows* const     rows,
           const CellFact* const cell,
           CompetentError* const error)
{
  const bool      is_many = course_column((CourseColumn)cell->column)->is_many;
  size_t          start   = 0U;
  CompetentStatus st      = copy_text(rows, cell->text, &rows->cell, error);
  for (size_t i = 0U; i <= rows->cell.length && !st; ++i) {
    if (i == rows->cell.length || (is_many && rows->cell.bytes[i] == '|')) {
      const CompetentText rest  = {rows->cell.bytes + start, i - start};
      const CompetentText field = trim(rest);
      start                     = i + 1U;
      st = field.length ? state_field(rows, cell->column, field, error) : st;
    }
  }

  return st;
}

static CompetentStatus
find_language(CourseRows* const     rows,
              const CellFact* const cells,
              CompetentError* const error)
{
  CompetentStatus st    = COMPETENT_STATUS_SUCCESS;
  rows->language.length = 0U;
  for (uint32_t i = 0U; i < rows->row->n_cells && !st; ++i) {
    if (cells[i].column == COURSE_LANGUAGE) {
      st = copy_text(rows, cells[i].text, &rows->language, error);
    }
  }

  return st;
}

CompetentStatus
course_rows_state(CourseRows* const rows, CompetentError* const error)
{
  const CellFact* const cells =
    (const CellFact*)rows->facts->cells.items + rows->row->first_cell;

  CompetentStatus st = copy_text(rows, rows->row->iri, &rows->iri, error);
  st                 = st ? st : find_language(rows, cells, error);
  rows->course       = node_of(NODE_IRI, buffer_text(&rows->iri));
  rows->is_part      = false;
  st                 = st ? st
                          : state(rows,
                  rows->course,
                  "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
                  iri_node(SCHEMA "Course"),
                  error);
  for (uint32_t i = 0U; i < rows->row->n_cells && !st; ++i) {
    st = state_cell(rows, cells + i, error);
  }

  return st;
}

void
course_rows_free(CourseRows* const rows)
{
  buffer_free(&rows->iri);
  buffer_free(&rows->language);
  buffer_free(&rows->cell);
  buffer_free(&rows->text);
}
