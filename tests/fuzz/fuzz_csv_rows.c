// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// Any table is read to its end: what cannot be read is told once, each line is
// the first of one row or fault at most, however the table is cut; and as
// courses it becomes a taxonomy that answers every question

#include "fuzz/fuzz.h"

#include "base/utf8.h"
#include "rdf/csv_rows.h"
#include "support/questions.h"

#include <competent/builder.h>
#include <competent/limit.h>
#include <competent/source.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/// What was read and told, as far as it can be told apart
typedef struct {
  uint64_t hash;
  size_t   n_rows;
  size_t   n_faults;
  size_t   most_faults; ///< The one behind these is a failure
  uint32_t line;        ///< Of the last row or fault
} Rows;

static void
require(const bool condition)
{
  if (!condition) {
    abort();
  }
}

static uint64_t
mix(const uint64_t hash, const uint64_t value)
{
  return (hash ^ value) * UINT64_C(0x100000001B3);
}

static void
begin_line(Rows* const rows, const uint32_t line)
{
  require(line > rows->line);
  rows->line = line;
  rows->hash = mix(rows->hash, line);
}

static CompetentStatus
take_row(void* const           handle,
         const CsvRow* const   row,
         CompetentError* const error)
{
  Rows* const rows = (Rows*)handle;
  (void)error;

  begin_line(rows, row->line);
  ++rows->n_rows;
  for (size_t i = 0U; i < row->n_fields; ++i) {
    const CompetentText field = row->fields[i];
    require(utf8_valid_length(field.bytes, field.length) == field.length);
    rows->hash = mix(rows->hash, field.length);
    for (size_t j = 0U; j < field.length; ++j) {
      rows->hash = mix(rows->hash, (uint8_t)field.bytes[j]);
    }
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
take_fault(void* const           handle,
           const CsvFault* const fault,
           CompetentError* const error)
{
  Rows* const rows = (Rows*)handle;

  begin_line(rows, fault->line);
  require(fault->error->status != COMPETENT_STATUS_SUCCESS);
  require(fault->error->line >= fault->line);
  rows->hash = mix(rows->hash, fault->error->status);
  rows->hash = mix(rows->hash, fault->field);
  if (++rows->n_faults > rows->most_faults) {
    *error = *fault->error;
    return fault->error->status;
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
read_rows(const uint8_t* const data,
          const size_t         size,
          const size_t         chunk,
          Rows* const          rows)
{
  CompetentLimits limits                    = competent_limits_default();
  limits.values[COMPETENT_LIMIT_LITERAL]    = 256;
  limits.values[COMPETENT_LIMIT_ATTRIBUTES] = 16;

  const CsvOptions options = {"table", &limits, take_row, rows};
  CompetentError   error   = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  CsvRows*         reader  = NULL;
  CompetentStatus  st = csv_rows_new(&options, take_fault, &reader, &error);
  for (size_t i = 0U; i < size && !st; i += chunk) {
    const size_t n = (size - i < chunk) ? size - i : chunk;
    st             = csv_rows_feed(reader, (const char*)data + i, n, &error);
  }

  st = st ? st : csv_rows_finish(reader, &error);
  require(st == error.status);
  csv_rows_free(reader);
  return st;
}

static size_t
count_lines(const uint8_t* const data, const size_t size)
{
  size_t n = 1U;
  for (size_t i = 0U; i < size; ++i) {
    n += data[i] == '\n' || data[i] == '\r';
  }

  return n;
}

// Whoever refuses a fault has read up to it, and no further
static void
refuse_last_fault(const uint8_t* const data,
                  const size_t         size,
                  const Rows* const    whole)
{
  Rows rows = {.most_faults = whole->n_faults - 1U};
  require(read_rows(data, size, size + 1U, &rows));
  require(rows.n_faults == whole->n_faults && rows.n_rows <= whole->n_rows);
}

// What is read of courses is a taxonomy that answers every question
static void
build(const uint8_t* const data, const size_t size)
{
  const CompetentSource table    = {"t.csv", NULL, COMPETENT_FORMAT_CSV, NULL};
  CompetentBuilder*     builder  = NULL;
  CompetentTaxonomy*    taxonomy = NULL;

  CompetentStatus st = competent_builder_new(&builder, NULL);
  if (!st) {
    st = competent_builder_read_bytes(builder, &table, data, size, NULL);
  }

  if (!st) {
    st = competent_builder_finish(builder, &taxonomy, NULL);
  }

  if (!st) {
    (void)ask_everything(taxonomy);
  }

  competent_taxonomy_free(taxonomy);
  competent_builder_free(builder);
}

int
LLVMFuzzerTestOneInput(const uint8_t* const data, const size_t size)
{
  Rows whole = {.most_faults = SIZE_MAX};
  Rows cut   = {.most_faults = SIZE_MAX};
  Rows odd   = {.most_faults = SIZE_MAX};
  require(!read_rows(data, size, size + 1U, &whole));
  require(!read_rows(data, size, 1U, &cut));
  require(!read_rows(data, size, 7U, &odd));
  require(whole.hash == cut.hash && whole.n_rows == cut.n_rows);
  require(whole.hash == odd.hash && whole.n_faults == odd.n_faults);
  require(whole.n_rows + whole.n_faults <= count_lines(data, size));
  if (whole.n_faults) {
    refuse_last_fault(data, size, &whole);
  }

  build(data, size);
  return 0;
}
