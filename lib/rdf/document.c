// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "rdf/document.h"

#include "base/failure.h"
#include "rdf/content.h"
#include "rdf/iri.h"
#include "rdf/rdfxml.h"
#include "rdf/turtle.h"

#include <competent/limit.h>

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#define CHUNK_SIZE 65536U

// One of the readers
typedef struct {
  RdfxmlReader* rdfxml;
  TurtleReader* turtle;
  CsvRows*      csv;
} Reader;

// A document that is being read
typedef struct {
  Input*                 input;
  Reader                 reader;
  const CompetentLimits* limits;
  const DocumentSink*    sink;
  int64_t                text_before;
  DocumentSummary*       summary;
} Document;

static const char*
find_extension(const char* const name, const size_t length)
{
  for (size_t i = length; i > 0U && name[i - 1U] != '/'; --i) {
    if (name[i - 1U] == '.') {
      return name + i;
    }
  }

  return name + length;
}

static bool
is_extension(const char* const extension,
             const size_t      length,
             const char* const expected)
{
  size_t i = 0U;
  while (i < length && expected[i] && ((extension[i] | 0x20) == expected[i])) {
    ++i;
  }

  return i == length && !expected[i];
}

// The packing of a file says nothing about what is in it
static size_t
unpacked_name_length(const char* const name)
{
  const size_t      length    = strlen(name);
  const char* const extension = find_extension(name, length);
  const size_t      packed    = (size_t)(name + length - extension);

  return is_extension(extension, packed, "gz") ? length - packed - 1U : length;
}

static CompetentFormat
format_of_name(const char* const name)
{
  static const struct {
    const char*     extension;
    CompetentFormat format;
  } table[] = {{"rdf", COMPETENT_FORMAT_RDF_XML},
               {"xml", COMPETENT_FORMAT_RDF_XML},
               {"owl", COMPETENT_FORMAT_RDF_XML},
               {"ttl", COMPETENT_FORMAT_TURTLE},
               {"trig", COMPETENT_FORMAT_TRIG},
               {"nt", COMPETENT_FORMAT_N_TRIPLES},
               {"nq", COMPETENT_FORMAT_N_QUADS},
               {"csv", COMPETENT_FORMAT_CSV},
               {"tsv", COMPETENT_FORMAT_CSV}};

  const size_t      length    = unpacked_name_length(name);
  const char* const extension = find_extension(name, length);
  for (size_t i = 0U; i < sizeof(table) / sizeof(table[0]); ++i) {
    if (is_extension(
          extension, (size_t)(name + length - extension), table[i].extension)) {
      return table[i].format;
    }
  }

  return COMPETENT_FORMAT_UNKNOWN;
}

// A triple a line may go on as anything, and TriG has all but N-Quads
static CompetentFormat
format_of_triples(const CompetentFormat named, const bool is_whole)
{
  return (named != COMPETENT_FORMAT_UNKNOWN &&
          named != COMPETENT_FORMAT_RDF_XML && named != COMPETENT_FORMAT_CSV)
           ? named
         : is_whole ? COMPETENT_FORMAT_N_TRIPLES
                    : COMPETENT_FORMAT_TRIG;
}

// Turtle whose graphs may be yet to come is read as TriG, which is no loss
static CompetentFormat
format_of_turtle(const CompetentFormat named, const bool is_whole)
{
  return (named == COMPETENT_FORMAT_TRIG) ? named
         : (is_whole || named == COMPETENT_FORMAT_TURTLE)
           ? COMPETENT_FORMAT_TURTLE
           : COMPETENT_FORMAT_TRIG;
}

CompetentFormat
document_recognise(const char* const bytes,
                   const size_t      length,
                   const char* const name)
{
  const bool            is_whole = length < INPUT_PEEK_SIZE;
  const CompetentFormat named    = format_of_name(name);

  switch (content_look(bytes, length)) {
    case CONTENT_XML:
      return COMPETENT_FORMAT_RDF_XML;
    case CONTENT_TRIPLES:
      return format_of_triples(named, is_whole);
    case CONTENT_QUADS:
      return COMPETENT_FORMAT_N_QUADS;
    case CONTENT_TURTLE:
      return format_of_turtle(named, is_whole);
    case CONTENT_TRIG:
      return COMPETENT_FORMAT_TRIG;
    case CONTENT_CSV:
      return COMPETENT_FORMAT_CSV;
    case CONTENT_UNKNOWN:
      return named;
    case CONTENT_EMPTY:
    case CONTENT_HTML:
    case CONTENT_JSON:
    case CONTENT_UTF16:
    case CONTENT_BINARY:
      break;
  }

  return COMPETENT_FORMAT_UNKNOWN;
}

static const char*
describe(const Content content)
{
  switch (content) {
    case CONTENT_EMPTY:
      return "The file is empty";
    case CONTENT_HTML:
      return "The file is a web page and not RDF, maybe an error from a server";
    case CONTENT_JSON:
      return "The file is JSON, which is not read; Turtle and RDF/XML are";
    case CONTENT_CSV:
      return "The file looks like a table, which is not read as RDF";
    case CONTENT_UTF16:
      return "The file is in UTF-16, which only XML may be; all else is in "
             "UTF-8";
    case CONTENT_BINARY:
      return "The file is binary and not RDF";
    case CONTENT_XML:
    case CONTENT_TRIPLES:
    case CONTENT_QUADS:
    case CONTENT_TURTLE:
    case CONTENT_TRIG:
    case CONTENT_UNKNOWN:
      break;
  }

  return "The file is in no format that is known here";
}

static CompetentStatus
recognise(Input* const           input,
          CompetentFormat* const format,
          CompetentError* const  error)
{
  const char*           bytes  = NULL;
  size_t                length = 0U;
  const CompetentStatus st     = input_peek(input, &bytes, &length, error);
  if (st) {
    return st;
  }

  *format = document_recognise(bytes, length, input_name(input));
  if (*format) {
    return COMPETENT_STATUS_SUCCESS;
  }

  const Content content = content_look(bytes, length);
  const Place   place   = {input_name(input), 0U, 0U};
  return failure_at(error,
                    (content == CONTENT_UTF16) ? COMPETENT_STATUS_BAD_ENCODING
                                               : COMPETENT_STATUS_BAD_FORMAT,
                    place,
                    "%s",
                    describe(content));
}

static CompetentStatus
refuse_table(const Input* const           input,
             const CompetentSource* const source,
             CompetentError* const        error)
{
  const Place place = {input_name(input), 0U, 0U};

  return source->format ? failure(error,
                                  COMPETENT_STATUS_BAD_ARGUMENT,
                                  "The format is not one that can be read")
                        : failure_at(error,
                                     COMPETENT_STATUS_BAD_FORMAT,
                                     place,
                                     "%s",
                                     describe(CONTENT_CSV));
}

static CompetentStatus
check_source(const CompetentSource* const source, CompetentError* const error)
{
  const CompetentText base = {source->base,
                              source->base ? strlen(source->base) : 0U};
  if (source->base && !iri_is_absolute(base)) {
    return failure(
      error, COMPETENT_STATUS_BAD_ARGUMENT, "The base must be an absolute IRI");
  }

  if ((unsigned)source->format >= COMPETENT_N_FORMATS) {
    return failure(error,
                   COMPETENT_STATUS_BAD_ARGUMENT,
                   "The format is not one that can be read");
  }

  for (size_t i = 0U; source->limits && i < COMPETENT_N_LIMITS; ++i) {
    if (source->limits->values[i] < 1) {
      return failure(error,
                     COMPETENT_STATUS_BAD_ARGUMENT,
                     "The limit \"%s\" must be at least 1",
                     competent_limit_name((CompetentLimit)i));
    }
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
reader_new(const ReaderOptions* const options,
           const DocumentSink* const  sink,
           Reader* const              reader,
           CompetentError* const      error)
{
  const CsvOptions table = {
    options->name, options->limits, sink->rows, sink->handle};

  return (options->format == COMPETENT_FORMAT_RDF_XML)
           ? rdfxml_reader_new(options, &reader->rdfxml, error)
         : (options->format == COMPETENT_FORMAT_CSV)
           ? csv_rows_new(&table, sink->fault, &reader->csv, error)
           : turtle_reader_new(options, &reader->turtle, error);
}

static void
reader_free(const Reader reader)
{
  rdfxml_reader_free(reader.rdfxml);
  turtle_reader_free(reader.turtle);
  csv_rows_free(reader.csv);
}

static CompetentStatus
reader_feed(const Reader          reader,
            const char* const     bytes,
            const size_t          length,
            CompetentError* const error)
{
  return reader.rdfxml ? rdfxml_reader_feed(reader.rdfxml, bytes, length, error)
         : reader.csv  ? csv_rows_feed(reader.csv, bytes, length, error)
                      : turtle_reader_feed(reader.turtle, bytes, length, error);
}

static CompetentStatus
reader_finish(const Reader reader, CompetentError* const error)
{
  return reader.rdfxml ? rdfxml_reader_finish(reader.rdfxml, error)
         : reader.csv  ? csv_rows_finish(reader.csv, error)
                       : turtle_reader_finish(reader.turtle, error);
}

static CompetentStatus
check_text(const Document* const document, CompetentError* const error)
{
  const int64_t limit = document->limits->values[COMPETENT_LIMIT_TEXT];
  const Place   place = {input_name(document->input), 0U, 0U};

  return (document->summary->bytes > limit - document->text_before)
           ? failure_at(error,
                        COMPETENT_STATUS_OVER_LIMIT,
                        place,
                        "This passes the limit \"%s\" of %lld",
                        competent_limit_name(COMPETENT_LIMIT_TEXT),
                        (long long)limit)
           : COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
report_progress(const Document* const document, CompetentError* const error)
{
  const DocumentSink* const sink  = document->sink;
  const Place               place = {input_name(document->input), 0U, 0U};

  return (!sink->progress || sink->progress(sink->handle, document->input))
           ? COMPETENT_STATUS_SUCCESS
           : failure_at(error,
                        COMPETENT_STATUS_CANCELLED,
                        place,
                        "The caller asked to stop");
}

static CompetentStatus
read_chunk(Document* const       document,
           char* const           chunk,
           size_t* const         n,
           CompetentError* const error)
{
  CompetentStatus st = input_read(document->input, chunk, CHUNK_SIZE, n, error);
  if (st || !*n) {
    return st;
  }

  document->summary->bytes += (int64_t)*n;

  st = check_text(document, error);
  st = st ? st : reader_feed(document->reader, chunk, *n, error);
  return st ? st : report_progress(document, error);
}

static CompetentStatus
read_chunks(Document* const document, CompetentError* const error)
{
  char* const chunk = (char*)malloc(CHUNK_SIZE);
  if (!chunk) {
    return no_memory(error);
  }

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t n = 1U; !st && n;) {
    st = read_chunk(document, chunk, &n, error);
  }

  free(chunk);
  return st ? st : reader_finish(document->reader, error);
}

CompetentStatus
document_read(Input* const                 input,
              const CompetentSource* const source,
              const int64_t                text_before,
              const DocumentSink* const    sink,
              DocumentSummary* const       summary,
              CompetentError* const        error)
{
  assert(input);
  assert(source);
  assert(sink);
  assert(summary);

  summary->format = source->format;
  summary->bytes  = 0;

  CompetentStatus st = check_source(source, error);
  if (!st && !summary->format) {
    st = recognise(input, &summary->format, error);
  }

  if (!st && summary->format == COMPETENT_FORMAT_CSV && !sink->rows) {
    st = refuse_table(input, source, error);
  }

  if (st) {
    return st;
  }

  const CompetentLimits defaults = competent_limits_default();
  const ReaderOptions   options  = {
       summary->format,
       input_name(input),
       source->base,
    source->limits ? source->limits : &defaults,
       sink->sink,
       sink->handle,
  };

  Document document = {
    input, {NULL, NULL, NULL}, options.limits, sink, text_before, summary};

  st = reader_new(&options, sink, &document.reader, error);
  st = st ? st : read_chunks(&document, error);
  reader_free(document.reader);
  return st;
}
