// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/source.h>

#include "base/buffer.h"
#include "base/failure.h"
#include "base/input.h"
#include "base/output.h"
#include "rdf/document.h"
#include "rdf/writer.h"

#include <assert.h>
#include <stddef.h>
#include <string.h>

// How much is written at once
#define SLICE_LENGTH 65536U

static const char* const names[] =
  {NULL, "rdfxml", "ttl", "trig", "nt", "nq", "csv"};

_Static_assert(sizeof(names) / sizeof(names[0]) == COMPETENT_N_FORMATS,
               "Each format but the unknown one has a name");

const char*
competent_format_name(const CompetentFormat format)
{
  const size_t index = (size_t)format;
  return (index < COMPETENT_N_FORMATS) ? names[index] : NULL;
}

CompetentFormat
competent_format_from_name(const char* const name)
{
  assert(name);

  for (size_t i = 1U; i < COMPETENT_N_FORMATS; ++i) {
    if (!strcmp(names[i], name)) {
      return (CompetentFormat)i;
    }
  }

  return COMPETENT_FORMAT_UNKNOWN;
}

/// What is known while a file is converted
typedef struct {
  const char* name; ///< Of the file that is read
  Writer      writer;
  Buffer      text; ///< What is to be written
  Output*     output;
} Conversion;

static CompetentStatus
flush(Conversion* const conversion, CompetentError* const error)
{
  const CompetentStatus st = output_write(
    conversion->output, conversion->text.bytes, conversion->text.length, error);

  conversion->text.length = 0U;
  return st;
}

// Say where in the file the statement is that cannot be written
static CompetentStatus
refuse(const Conversion* const conversion,
       const Statement* const  statement,
       const CompetentStatus   st,
       CompetentError* const   error)
{
  if (st != COMPETENT_STATUS_BAD_ARGUMENT || !error) {
    return st;
  }

  const CompetentError reason = *error;
  const Place          place  = {conversion->name, statement->line, 0U};
  return failure_at(error, st, place, "%s", reason.message);
}

static CompetentStatus
convert_statement(void* const            handle,
                  const Statement* const statement,
                  CompetentError* const  error)
{
  Conversion* const conversion = (Conversion*)handle;

  const CompetentStatus st =
    writer_write(&conversion->writer, statement, &conversion->text, error);
  if (st) {
    return refuse(conversion, statement, st, error);
  }

  return (conversion->text.length < SLICE_LENGTH) ? st
                                                  : flush(conversion, error);
}

static CompetentStatus
convert(Input* const                 input,
        const CompetentSource* const source,
        const CompetentFormat        format,
        Conversion* const            conversion,
        CompetentError* const        error)
{
  const DocumentSink sink = {convert_statement, NULL, NULL, NULL, conversion};
  DocumentSummary    summary = {COMPETENT_FORMAT_UNKNOWN, 0};

  CompetentStatus st =
    writer_begin(&conversion->writer, format, &conversion->text, error);
  if (!st) {
    st = document_read(input, source, 0, &sink, &summary, error);
  }

  if (!st) {
    st = writer_end(&conversion->writer, &conversion->text, error);
  }

  if (!st && conversion->text.length) {
    st = flush(conversion, error);
  }

  return st ? st : output_commit(conversion->output, error);
}

CompetentStatus
competent_source_convert(const CompetentSource* const source,
                         const CompetentFormat        format,
                         const char* const            output,
                         CompetentError* const        error)
{
  assert(source);
  assert(source->path);
  assert(output);

  if (!writer_can_write(format)) {
    return failure(error,
                   COMPETENT_STATUS_BAD_ARGUMENT,
                   "Only Turtle, N-Triples, N-Quads and CSV can be written");
  }

  Conversion conversion;
  memset(&conversion, 0, sizeof(conversion));

  Input*          input = NULL;
  CompetentStatus st    = input_open(source->path, &input, error);
  if (!st) {
    conversion.name = input_name(input);
    st              = output_open(output, &conversion.output, error);
  }

  if (!st) {
    st = convert(input, source, format, &conversion, error);
  }

  writer_free(&conversion.writer);
  buffer_free(&conversion.text);
  output_close(conversion.output);
  input_close(input);
  return st;
}
