// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// The first byte picks the limits and the size of chunks.  Read at once or in
// chunks, a file must be accepted or not and give the same statements, and what
// is written as N-Quads must be the same when it is read.

#include "base/buffer.h"
#include "fuzz/fuzz.h"
#include "rdf/rdfxml.h"
#include "rdf/turtle.h"
#include "rdf/writer.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/// What came of reading
typedef struct {
  CompetentError  error;
  CompetentStatus st;
  Writer          writer;
  Buffer          text; ///< The statements as N-Quads
} Result;

static void
require(const bool condition, const char* const what)
{
  if (!condition) {
    fprintf(stderr, "Not so: %s\n", what);
    abort();
  }
}

static CompetentStatus
write_statement(void* const            handle,
                const Statement* const statement,
                CompetentError* const  error)
{
  Result* const result = (Result*)handle;
  return writer_write(&result->writer, statement, &result->text, error);
}

static Result
begin(void)
{
  Result result;
  memset(&result, 0, sizeof(result));
  result.st = writer_begin(
    &result.writer, COMPETENT_FORMAT_N_QUADS, &result.text, &result.error);
  require(!result.st, "writing begins");
  return result;
}

static void
free_result(Result* const result)
{
  writer_free(&result->writer);
  buffer_free(&result->text);
}

static CompetentStatus
feed(RdfxmlReader* const   reader,
     const char* const     bytes,
     const size_t          length,
     const size_t          chunk,
     CompetentError* const error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; !st && i < length; i += chunk) {
    // Of exactly this size, so that reading past the end is noticed
    const size_t n    = (length - i < chunk) ? length - i : chunk;
    char* const  copy = (char*)malloc(n);
    require(copy, "there is memory");
    memcpy(copy, bytes + i, n);
    st = rdfxml_reader_feed(reader, copy, n, error);
    free(copy);
  }

  return st ? st : rdfxml_reader_finish(reader, error);
}

static Result
read_xml(const CompetentLimits* limits,
         const char* const      bytes,
         const size_t           length,
         const size_t           chunk)
{
  Result              result  = begin();
  const ReaderOptions options = {COMPETENT_FORMAT_RDF_XML,
                                 "file",
                                 "http://example.org/a/b",
                                 limits,
                                 write_statement,
                                 &result};

  RdfxmlReader* reader = NULL;
  result.st            = rdfxml_reader_new(&options, &reader, &result.error);
  require(!result.st, "there is a reader");

  result.st = feed(reader, bytes, length, chunk, &result.error);
  require(result.st == result.error.status, "the error has the status");
  require(result.st != COMPETENT_STATUS_BAD_ARGUMENT, "all can be written");
  require(!result.st || result.error.line, "the error has a line");
  rdfxml_reader_free(reader);
  return result;
}

static Result
read_lines(const Buffer* const text)
{
  const CompetentLimits limits  = competent_limits_default();
  Result                result  = begin();
  const ReaderOptions   options = {
      COMPETENT_FORMAT_N_QUADS, "file", NULL, &limits, write_statement, &result};

  TurtleReader* reader = NULL;
  result.st            = turtle_reader_new(&options, &reader, &result.error);
  require(!result.st, "there is a reader of lines");

  result.st =
    turtle_reader_feed(reader, text->bytes, text->length, &result.error);
  result.st =
    result.st ? result.st : turtle_reader_finish(reader, &result.error);
  turtle_reader_free(reader);
  return result;
}

static bool
is_same_text(const Result* const a, const Result* const b)
{
  return a->text.length == b->text.length &&
         (!a->text.length ||
          !memcmp(a->text.bytes, b->text.bytes, a->text.length));
}

static CompetentLimits
choose_limits(const bool are_tight)
{
  CompetentLimits limits = competent_limits_default();
  if (are_tight) {
    limits.values[COMPETENT_LIMIT_ELEMENTS]   = 6;
    limits.values[COMPETENT_LIMIT_LITERAL]    = 20;
    limits.values[COMPETENT_LIMIT_IRI]        = 60;
    limits.values[COMPETENT_LIMIT_ATTRIBUTES] = 4;
    limits.values[COMPETENT_LIMIT_MARKUP]     = 200;
    limits.values[COMPETENT_LIMIT_PREFIXES]   = 3;
    limits.values[COMPETENT_LIMIT_ENTITIES]   = 2;
    limits.values[COMPETENT_LIMIT_EXPANSION]  = 10;
  }

  return limits;
}

int
LLVMFuzzerTestOneInput(const uint8_t* const data, const size_t size)
{
  if (!size) {
    return 0;
  }

  const bool            are_tight = data[0] & 1U;
  const CompetentLimits limits    = choose_limits(are_tight);
  const size_t          chunk     = (data[0] >> 1U) + 1U;
  const char* const     bytes     = (const char*)data + 1U;
  const size_t          length    = size - 1U;

  Result whole  = read_xml(&limits, bytes, length, length + 1U);
  Result pieces = read_xml(&limits, bytes, length, chunk);

  // How much of a tag has come when it is too long depends on the chunks
  if (!are_tight) {
    require(!whole.st == !pieces.st, "both fail or none");
    require(whole.st || is_same_text(&whole, &pieces),
            "the statements are the same");
  }

  if (!whole.st) {
    Result again = read_lines(&whole.text);
    require(!again.st, "what was written can be read");
    require(is_same_text(&whole, &again), "it is the same then");
    free_result(&again);
  }

  free_result(&whole);
  free_result(&pieces);
  return 0;
}
