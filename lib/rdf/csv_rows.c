// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "rdf/csv_rows.h"

#include "base/buffer.h"
#include "base/failure.h"

#include <assert.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct CsvRowsImpl {
  CsvOptions   options;
  CsvFaultSink fault;
  CsvReader*   reader;
  Buffer       bytes;       ///< From where the row begins on
  size_t       start;       ///< Where that is in the bytes
  size_t       at;          ///< Where the bytes are that were not read yet
  uint32_t     line;        ///< On which the row begins
  bool         is_skipping; ///< Whether the rest of a line is passed over
  bool         is_handed;   ///< Whether it was a sink that failed
};

static CompetentStatus
on_row(void* const handle, const CsvRow* const row, CompetentError* const error)
{
  CsvRows* const        rows = (CsvRows*)handle;
  const CompetentStatus st =
    rows->options.sink(rows->options.handle, row, error);

  rows->is_handed = st != COMPETENT_STATUS_SUCCESS;
  return st;
}

CompetentStatus
csv_rows_new(const CsvOptions* const options,
             const CsvFaultSink      fault,
             CsvRows** const         rows,
             CompetentError* const   error)
{
  assert(options);
  assert(rows);

  *rows = (CsvRows*)calloc(1U, sizeof(CsvRows));
  if (!*rows) {
    return no_memory(error);
  }

  const CsvOptions inner = {options->name, options->limits, on_row, *rows};
  (*rows)->options       = *options;
  (*rows)->fault         = fault;
  (*rows)->line          = 1U;

  const CompetentStatus st = csv_reader_new(&inner, &(*rows)->reader, error);
  if (st) {
    csv_rows_free(*rows);
    *rows = NULL;
  }

  return st;
}

void
csv_rows_free(CsvRows* const rows)
{
  if (rows) {
    csv_reader_free(rows->reader);
    buffer_free(&rows->bytes);
    free(rows);
  }
}

// Return what is behind the line that an offset is on, or the end
static size_t
line_end(const CsvRows* const rows, const size_t offset)
{
  size_t end = offset;
  while (end < rows->bytes.length && rows->bytes.bytes[end] != '\n' &&
         rows->bytes.bytes[end] != '\r') {
    ++end;
  }

  return (end < rows->bytes.length) ? end + 1U : end;
}

// Begin a row behind the line that the last one began on, as far as it is known
static void
skip_line(CsvRows* const rows)
{
  const size_t end = line_end(rows, rows->start);
  const char   last =
    (char)((end > rows->start) ? rows->bytes.bytes[end - 1U] : '\0');

  rows->is_skipping = last != '\n' && last != '\r';
  rows->start       = end;
  rows->at          = end;
  if (!rows->is_skipping) {
    ++rows->line;
    csv_reader_restart(rows->reader, rows->line, last == '\r');
  }
}

// Tell of a fault, unless it is one of those that are told
static CompetentStatus
take_fault(CsvRows* const              rows,
           const CompetentError* const fault,
           CompetentError* const       error)
{
  CompetentStatus st = fault->status;
  if (rows->fault && !rows->is_handed && st != COMPETENT_STATUS_NO_MEMORY) {
    const CsvFault told = {
      rows->line, csv_reader_n_fields(rows->reader), fault};

    st = rows->fault(rows->options.handle, &told, error);
  } else if (error) {
    *error = *fault;
  }

  if (!st) {
    skip_line(rows);
  }

  return st;
}

static CompetentStatus
read_line(CsvRows* const rows, CompetentError* const error)
{
  const size_t          end   = line_end(rows, rows->at);
  CompetentError        fault = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  const CompetentStatus st    = csv_reader_feed(
    rows->reader, rows->bytes.bytes + rows->at, end - rows->at, &fault);
  if (st) {
    return take_fault(rows, &fault, error);
  }

  rows->at = end;
  if (csv_reader_is_between(rows->reader)) {
    rows->start = end;
    rows->line  = csv_reader_line(rows->reader);
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
read_all(CsvRows* const rows, CompetentError* const error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  while (rows->at < rows->bytes.length && !st) {
    if (rows->is_skipping) {
      skip_line(rows);
    } else {
      st = read_line(rows, error);
    }
  }

  return st;
}

// Forget what is before the row that is being read
static void
move_up(CsvRows* const rows)
{
  const size_t rest = rows->bytes.length - rows->start;
  if (rest && rows->start) {
    memmove(rows->bytes.bytes, rows->bytes.bytes + rows->start, rest);
  }

  rows->bytes.length = rest;
  rows->at -= rows->start;
  rows->start = 0U;
}

CompetentStatus
csv_rows_feed(CsvRows* const        rows,
              const char* const     bytes,
              const size_t          length,
              CompetentError* const error)
{
  assert(rows);
  assert(bytes || !length);

  CompetentStatus st = buffer_append(&rows->bytes, bytes, length, error);
  if (!st) {
    st = read_all(rows, error);
    move_up(rows);
  }

  return st;
}

CompetentStatus
csv_rows_finish(CsvRows* const rows, CompetentError* const error)
{
  assert(rows);

  while (!rows->is_skipping) {
    CompetentError  fault = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
    CompetentStatus st    = csv_reader_finish(rows->reader, &fault);
    if (!st) {
      return st;
    }

    st = take_fault(rows, &fault, error);
    st = st ? st : read_all(rows, error);
    if (st) {
      return st;
    }
  }

  return COMPETENT_STATUS_SUCCESS;
}
