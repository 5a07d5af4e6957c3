// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "rdf/csv.h"

#include "base/array.h"
#include "base/buffer.h"
#include "base/failure.h"
#include "base/utf8.h"

#include <assert.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

// What all text may begin with, and says nothing
static const char   MARK[]      = "\xEF\xBB\xBF";
static const size_t MARK_LENGTH = 3U;

/// Where in a field the next byte is
typedef enum {
  STATE_MARK,   ///< In the byte order mark, or before anything
  STATE_START,  ///< Before the first byte of a field
  STATE_PLAIN,  ///< In a field without quotes
  STATE_QUOTED, ///< Between quotes
  STATE_QUOTE,  ///< Behind a quote that ends the field, or is the first of two
} State;

struct CsvReaderImpl {
  CsvOptions options;
  Buffer     text;   ///< Fields of the row, one behind the other
  Array      ends;   ///< size_t, where each of them ends
  Array      fields; ///< CompetentText, once the row is complete
  State      state;
  size_t     n_marks;   ///< Bytes of the mark that were seen
  char       separator; ///< Or 0 while none was seen
  bool       is_first;  ///< Whether this is the first row
  bool       is_quoted; ///< Whether a field of the row began with a quote
  bool       is_return; ///< Whether the last byte was CR
  uint32_t   line;      ///< Of the next byte
  uint32_t   column;    ///< Of the next byte
  uint32_t   row_line;
  Place      field; ///< Where the field begins
};

CompetentStatus
csv_reader_new(const CsvOptions* const options,
               CsvReader** const       reader,
               CompetentError* const   error)
{
  assert(options);
  assert(reader);

  *reader = (CsvReader*)calloc(1U, sizeof(CsvReader));
  if (!*reader) {
    return no_memory(error);
  }

  const Place start   = {options->name, 1U, 1U};
  (*reader)->options  = *options;
  (*reader)->is_first = true;
  (*reader)->line     = 1U;
  (*reader)->column   = 1U;
  (*reader)->row_line = 1U;
  (*reader)->field    = start;
  return COMPETENT_STATUS_SUCCESS;
}

void
csv_reader_free(CsvReader* const reader)
{
  if (reader) {
    buffer_free(&reader->text);
    array_free(&reader->ends);
    array_free(&reader->fields);
    free(reader);
  }
}

// Say what is wrong with a field, and never what is in it
static CompetentStatus
fail(const CsvReader* const reader,
     const CompetentStatus  st,
     const Place            place,
     const char* const      what,
     CompetentError* const  error)
{
  return failure_at(
    error, st, place, "In field %zu of the row %s", reader->ends.n + 1U, what);
}

static CompetentStatus
fail_here(const CsvReader* const reader,
          const char* const      what,
          CompetentError* const  error)
{
  const Place here = {reader->options.name, reader->line, reader->column};
  return fail(reader, COMPETENT_STATUS_BAD_SYNTAX, here, what, error);
}

static CompetentStatus
fail_encoding(const CsvReader* const reader, CompetentError* const error)
{
  return fail(reader,
              COMPETENT_STATUS_BAD_ENCODING,
              reader->field,
              "is text that is not UTF-8; a spreadsheet saves that as \"CSV "
              "UTF-8\"",
              error);
}

static CompetentStatus
check_limit(const CsvReader* const reader,
            const CompetentLimit   limit,
            const size_t           used,
            CompetentError* const  error)
{
  const int64_t value = reader->options.limits->values[limit];

  return ((uint64_t)used > (uint64_t)value)
           ? failure_at(error,
                        COMPETENT_STATUS_OVER_LIMIT,
                        reader->field,
                        "This row passes the limit \"%s\" of %lld",
                        competent_limit_name(limit),
                        (long long)value)
           : COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
append(CsvReader* const      reader,
       const char* const     bytes,
       const size_t          length,
       CompetentError* const error)
{
  const CompetentStatus st = check_limit(
    reader, COMPETENT_LIMIT_LITERAL, reader->text.length + length, error);

  return st ? st : buffer_append(&reader->text, bytes, length, error);
}

static size_t
end_of_last(const CsvReader* const reader)
{
  const size_t n = reader->ends.n;
  return n ? ((const size_t*)reader->ends.items)[n - 1U] : 0U;
}

static CompetentStatus
end_field(CsvReader* const reader, CompetentError* const error)
{
  const size_t start  = end_of_last(reader);
  const size_t length = reader->text.length - start;
  if (length &&
      utf8_valid_length(reader->text.bytes + start, length) != length) {
    return fail_encoding(reader, error);
  }

  const CompetentStatus st =
    check_limit(reader, COMPETENT_LIMIT_ATTRIBUTES, reader->ends.n + 1U, error);
  if (st) {
    return st;
  }

  size_t* const end = (size_t*)array_add(&reader->ends, sizeof(size_t), error);
  if (!end) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  *end          = reader->text.length;
  reader->state = STATE_START;
  return COMPETENT_STATUS_SUCCESS;
}

// Set the fields of the row that is complete
static CompetentStatus
lay_out(CsvReader* const reader, CompetentError* const error)
{
  const size_t* const ends  = (const size_t*)reader->ends.items;
  size_t              start = 0U;

  reader->fields.n = 0U;
  for (size_t i = 0U; i < reader->ends.n; ++i) {
    CompetentText* const field =
      (CompetentText*)array_add(&reader->fields, sizeof(CompetentText), error);
    if (!field) {
      return COMPETENT_STATUS_NO_MEMORY;
    }

    field->bytes  = reader->text.length ? reader->text.bytes + start : "";
    field->length = ends[i] - start;
    start         = ends[i];
  }

  return COMPETENT_STATUS_SUCCESS;
}

// What only tells which separator follows
static bool
is_preamble(const CsvReader* const reader)
{
  const size_t* const ends = (const size_t*)reader->ends.items;

  return reader->is_first && reader->ends.n == 2U && ends[0] == 4U &&
         ends[1] == 4U && !memcmp(reader->text.bytes, "sep=", 4U);
}

static CompetentStatus
tell_row(CsvReader* const reader, CompetentError* const error)
{
  if (is_preamble(reader)) {
    return COMPETENT_STATUS_SUCCESS;
  }

  const CompetentStatus st  = lay_out(reader, error);
  const CsvRow          row = {(const CompetentText*)reader->fields.items,
                               reader->fields.n,
                               reader->row_line};

  return st ? st : reader->options.sink(reader->options.handle, &row, error);
}

static CompetentStatus
end_row(CsvReader* const reader, CompetentError* const error)
{
  // An empty line is no row, and one without quotes has an only field
  const bool is_empty =
    !reader->ends.n && !reader->text.length && !reader->is_quoted;

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  if (!is_empty) {
    st = end_field(reader, error);
    st = st ? st : tell_row(reader, error);

    reader->is_first = false;
  }

  reader->text.length = 0U;
  reader->ends.n      = 0U;
  reader->state       = STATE_START;
  reader->is_quoted   = false;
  return st;
}

static bool
is_separator(CsvReader* const reader, const char c)
{
  if (!reader->separator && reader->is_first &&
      (c == ';' || c == ',' || c == '\t')) {
    reader->separator = c;
  }

  return reader->separator && c == reader->separator;
}

static bool
is_line_end(const char c)
{
  return c == '\n' || c == '\r';
}

static CompetentStatus
take_quoted(CsvReader* const reader, const char c, CompetentError* const error)
{
  if (c == '"') {
    reader->state = STATE_QUOTE;
    return COMPETENT_STATUS_SUCCESS;
  }

  return append(reader, &c, 1U, error);
}

static void
begin_field(CsvReader* const reader)
{
  const Place here = {reader->options.name, reader->line, reader->column};
  reader->field    = here;
  reader->row_line = reader->ends.n ? reader->row_line : reader->line;
}

// A byte outside of quotes, or a quote
static CompetentStatus
take_plain(CsvReader* const reader, const char c, CompetentError* const error)
{
  if (is_separator(reader, c)) {
    return end_field(reader, error);
  }

  if (is_line_end(c)) {
    return end_row(reader, error);
  }

  if (reader->state == STATE_QUOTE) {
    if (c != '"') {
      return fail_here(reader, "there is text behind the quotes", error);
    }

    reader->state = STATE_QUOTED;
    return append(reader, &c, 1U, error);
  }

  if (c == '"') {
    if (reader->state == STATE_PLAIN) {
      return fail_here(
        reader, "there is a quote, but the first byte is none", error);
    }

    reader->state     = STATE_QUOTED;
    reader->is_quoted = true;
    return COMPETENT_STATUS_SUCCESS;
  }

  reader->state = STATE_PLAIN;
  return append(reader, &c, 1U, error);
}

static CompetentStatus
take_byte(CsvReader* const reader, const char c, CompetentError* const error)
{
  if (!c) {
    return fail_here(reader, "there is a null byte", error);
  }

  // The second half of CR LF, of which the first has ended the row
  if (c == '\n' && reader->is_return && reader->state != STATE_QUOTED) {
    return COMPETENT_STATUS_SUCCESS;
  }

  if (reader->state == STATE_QUOTED) {
    return take_quoted(reader, c, error);
  }

  if (reader->state == STATE_START) {
    begin_field(reader);
  }

  return take_plain(reader, c, error);
}

// Count a byte that was taken
static void
move_on(CsvReader* const reader, const char c)
{
  const bool is_rest = c == '\n' && reader->is_return;
  reader->is_return  = c == '\r';
  if (!is_line_end(c)) {
    ++reader->column;
  } else if (!is_rest) {
    ++reader->line;
    reader->column = 1U;
  }
}

// Return whether a byte is one of the mark; what only begins like one is no
// text
static CompetentStatus
take_mark(CsvReader* const      reader,
          const char            c,
          bool* const           is_mark,
          CompetentError* const error)
{
  *is_mark = c == MARK[reader->n_marks];
  if (*is_mark) {
    ++reader->n_marks;
    reader->state = (reader->n_marks == MARK_LENGTH) ? STATE_START : STATE_MARK;
    return COMPETENT_STATUS_SUCCESS;
  }

  reader->state = STATE_START;
  return reader->n_marks ? fail_encoding(reader, error)
                         : COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
csv_reader_feed(CsvReader* const      reader,
                const char* const     bytes,
                const size_t          length,
                CompetentError* const error)
{
  assert(reader);
  assert(bytes || !length);

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < length && !st; ++i) {
    bool is_mark = false;
    if (reader->state == STATE_MARK) {
      st = take_mark(reader, bytes[i], &is_mark, error);
    }

    if (!st && !is_mark) {
      st = take_byte(reader, bytes[i], error);
      move_on(reader, bytes[i]);
    }
  }

  return st;
}

bool
csv_reader_is_between(const CsvReader* const reader)
{
  return reader->state == STATE_START && !reader->ends.n &&
         !reader->text.length && !reader->is_quoted;
}

size_t
csv_reader_n_fields(const CsvReader* const reader)
{
  return reader->ends.n;
}

uint32_t
csv_reader_line(const CsvReader* const reader)
{
  return reader->line;
}

void
csv_reader_restart(CsvReader* const reader,
                   const uint32_t   line,
                   const bool       is_return)
{
  const Place start   = {reader->options.name, line, 1U};
  reader->text.length = 0U;
  reader->ends.n      = 0U;
  reader->state       = STATE_START;
  reader->is_quoted   = false;
  reader->is_return   = is_return;
  reader->line        = line;
  reader->column      = 1U;
  reader->field       = start;
}

CompetentStatus
csv_reader_finish(CsvReader* const reader, CompetentError* const error)
{
  assert(reader);

  if (reader->state == STATE_QUOTED) {
    return fail(reader,
                COMPETENT_STATUS_BAD_SYNTAX,
                reader->field,
                "a quote begins text that has no end",
                error);
  }

  return (reader->state == STATE_MARK && reader->n_marks)
           ? fail_encoding(reader, error)
           : end_row(reader, error);
}
