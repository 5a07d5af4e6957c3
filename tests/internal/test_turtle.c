// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "base/buffer.h"
#include "rdf/turtle.h"
#include "rdf/writer.h"
#include "support/scarcity.h"

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TTL COMPETENT_FORMAT_TURTLE
#define TRIG COMPETENT_FORMAT_TRIG
#define NT COMPETENT_FORMAT_N_TRIPLES
#define NQ COMPETENT_FORMAT_N_QUADS

TestSuite(turtle_reader, .timeout = 120);
TestSuite(turtle_errors, .timeout = 60);
TestSuite(turtle_limits, .timeout = 60);

/// What came of reading
typedef struct {
  CompetentStatus st;
  CompetentError  error;
  Writer          writer;
  Buffer          text;         ///< Statements as N-Quads, if they are wanted
  bool            is_counting;  ///< Whether they are not wanted
  size_t          n_statements; ///< Number of statements
  uint32_t        lines[16];    ///< Lines of the first statements
} Result;

static CompetentStatus
take_statement(void* const            handle,
               const Statement* const statement,
               CompetentError* const  error)
{
  Result* const result = (Result*)handle;
  if (result->n_statements < 16U) {
    result->lines[result->n_statements] = statement->line;
  }

  ++result->n_statements;
  return result->is_counting
           ? COMPETENT_STATUS_SUCCESS
           : writer_write(&result->writer, statement, &result->text, error);
}

static CompetentStatus
feed(TurtleReader* const   reader,
     const char* const     bytes,
     const size_t          length,
     const size_t          chunk,
     CompetentError* const error)
{
  // Of exactly its size and overwritten, so that what is kept too long is seen
  char* const     copy = (char*)malloc(chunk < length ? chunk : length + 1U);
  CompetentStatus st   = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; !st && i < length; i += chunk) {
    const size_t n = (length - i < chunk) ? length - i : chunk;
    memcpy(copy, bytes + i, n);
    st = turtle_reader_feed(reader, copy, n, error);
    memset(copy, '!', n);
  }

  free(copy);
  return st ? st : turtle_reader_finish(reader, error);
}

static void
read_into(Result* const                result,
          const CompetentFormat        format,
          const char* const            base,
          const CompetentLimits* const limits,
          const char* const            bytes,
          const size_t                 length,
          const size_t                 chunk)
{
  const ReaderOptions options = {
    format, "f", base, limits, take_statement, result};

  TurtleReader* reader = NULL;
  result->st           = writer_begin(
    &result->writer, COMPETENT_FORMAT_N_QUADS, &result->text, &result->error);
  if (!result->st) {
    result->st = turtle_reader_new(&options, &reader, &result->error);
  }

  if (!result->st) {
    result->st = feed(reader, bytes, length, chunk, &result->error);
  }

  turtle_reader_free(reader);
}

static Result
read_chunks(const CompetentFormat format,
            const char* const     bytes,
            const size_t          length,
            const size_t          chunk)
{
  const CompetentLimits limits = competent_limits_default();
  Result                result;
  memset(&result, 0, sizeof(result));
  read_into(&result, format, NULL, &limits, bytes, length, chunk);
  return result;
}

static void
free_result(Result* const result)
{
  writer_free(&result->writer);
  buffer_free(&result->text);
}

static void
expect_same(const Result* const result, const Result* const expected)
{
  cr_expect(
    eq(str, (char*)result->error.message, (char*)expected->error.message));
  cr_expect(eq(int, (int)result->st, (int)expected->st));
  cr_assert(eq(sz, result->text.length, expected->text.length));
  if (expected->text.length) {
    cr_expect(eq(
      int,
      memcmp(result->text.bytes, expected->text.bytes, expected->text.length),
      0));
  }
}

// Read and compare with N-Quads
static void
expect(const CompetentFormat format,
       const char* const     text,
       const char* const     expected)
{
  Result result = read_chunks(format, text, strlen(text), 1U << 20U);
  cr_assert(eq(int, (int)result.st, 0), "%s", result.error.message);
  cr_assert(eq(int, (int)buffer_append(&result.text, "", 1U, NULL), 0));
  cr_expect(eq(str, result.text.bytes, (char*)expected));
  free_result(&result);
}

static const struct {
  CompetentFormat format;
  const char*     text;
} samples[] = {
  {TTL,
   "\xEF\xBB\xBF@prefix : <http://e/#> .\n"
   "@base <http://e/c/../d?e#f> . # a comment\r\n"
   "PREFIX \xC3\xA9.x: <../g/./h>\nbase <http://e/b/>\n"
   "<s> a :o , [ :p 'x'@nl-BE ; \xC3\xA9.x:q%20\\~.r \"\\u00e9\\n\"^^:t ; ] ,\n"
   "  () . [] :p ( 1 -2.5 +.3e-4 4.E5 true '''a'b''c\n\xF0\x9F\x98\x80'''\n"
   "( [ ] _:g1 _:gg2 ) ) ;; :q _:b.c, _:\xC3\xA9.\n"
   "( :a \"\"\"\"\\\"\"\"\" ) :p false . [ :a :b ] . :a.b:c:d :p.q 1.\n"
   "<\\u0041#> <?q> \"\" , '' , <//x/./y> ."},
  {TRIG,
   "@prefix x: <http://e/> . { x:a x:b x:c } x:g { x:a x:b \"c\"@en .\n"
   "[] x:p 1 } GRAPH _:g { } [] { x:a a x:b ; x:c ( ) . } graph [] {}\n"
   "x:s x:p x:o . Graph <u:g> { [ x:p ( x:q ) ] x:p x:o }"},
  {NT,
   "# c\n<http://e/s\\u00E9> <http://e/p> \"a\\tb\\U0001F600\"@en . # d\n\n"
   "_:g1 <http://e/p>_:b.\r\n<u:s>\t<u:p>\"x\"^^<u:t>.\n"
   "<u:s> <u:p> \"\\u0000\" ."},
  {NQ,
   "<u:s> <u:p> \"x\\u0000\"^^<u:t> <u:g> .\n_:a <u:p> <u:o> _:c .\n"
   "<u:s> <u:p> \"\xC3\xA9\"@nl .\n<u:s> <u:p> \"x\"@nl-x <u:g2>."},
};

static const size_t n_samples = sizeof(samples) / sizeof(samples[0]);

Test(turtle_reader, reads_the_same_in_chunks_of_any_size)
{
  for (size_t i = 0U; i < n_samples; ++i) {
    const char* const text   = samples[i].text;
    const size_t      length = strlen(text);
    Result whole = read_chunks(samples[i].format, text, length, length);
    cr_assert(eq(int, (int)whole.st, 0), "%s", whole.error.message);
    cr_assert(lt(sz, 3U, whole.n_statements));

    for (size_t chunk = 1U; chunk <= 17U; ++chunk) {
      Result result = read_chunks(samples[i].format, text, length, chunk);
      expect_same(&result, &whole);
      free_result(&result);
    }

    free_result(&whole);
  }
}

Test(turtle_reader, ends_well_wherever_a_file_is_cut_off)
{
  for (size_t i = 0U; i < n_samples; ++i) {
    const size_t length = strlen(samples[i].text);
    for (size_t n = 0U; n < length; ++n) {
      Result whole = read_chunks(samples[i].format, samples[i].text, n, length);
      Result pieces = read_chunks(samples[i].format, samples[i].text, n, 3U);
      expect_same(&pieces, &whole);
      free_result(&whole);
      free_result(&pieces);
    }
  }
}

Test(turtle_reader, makes_lists_and_brackets_of_plain_statements)
{
  expect(TTL,
         "<u:s> <u:p> ( 1 [ <u:q> \"x\" ] () ) .",
         "<u:s> <u:p> _:g1 .\n"
         "_:g1 <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> "
         "\"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n"
         "_:g1 <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> _:g2 .\n"
         "_:g2 <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> _:g3 .\n"
         "_:g3 <u:q> \"x\" .\n"
         "_:g2 <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> _:g4 .\n"
         "_:g4 <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> "
         "<http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> .\n"
         "_:g4 <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> "
         "<http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> .\n");
}

Test(turtle_reader, never_gives_two_blank_nodes_one_label)
{
  expect(TTL,
         "[] <u:p> _:g1, _:gg1, _:ggg1, _:g, _:g1x, _:1 .",
         "_:g1 <u:p> _:gg1 .\n_:g1 <u:p> _:ggg1 .\n_:g1 <u:p> _:gggg1 .\n"
         "_:g1 <u:p> _:g .\n_:g1 <u:p> _:g1x .\n_:g1 <u:p> _:1 .\n");
  expect(NT, "_:g1 <u:p> _:gg2 .", "_:g1 <u:p> _:gg2 .\n");
}

Test(turtle_reader, leaves_absolute_iris_as_they_are)
{
  expect(TTL,
         "@base <http://e/a/> . <http://e/../x> <u:p> <../x> .",
         "<http://e/../x> <u:p> <http://e/x> .\n");
}

Test(turtle_reader, tells_the_line_of_each_object)
{
  static const char text[] = "<u:s> <u:p> \"\"\"a\n\nb\"\"\" ,\n\n<u:o>\n;\n"
                             "<u:q> 'x'\n,[\n<u:r> 1 ] .\n";

  static const uint32_t lines[] = {1U, 5U, 7U, 9U, 9U};

  for (size_t chunk = 1U; chunk < sizeof(text); ++chunk) {
    Result result = read_chunks(TTL, text, sizeof(text) - 1U, chunk);
    cr_assert(eq(int, (int)result.st, 0), "%s", result.error.message);
    cr_assert(eq(sz, result.n_statements, 5U));
    for (size_t i = 0U; i < 5U; ++i) {
      cr_expect(eq(u32, result.lines[i], lines[i]));
    }

    free_result(&result);
  }
}

Test(turtle_reader, takes_time_linear_in_the_length)
{
  // A byte at a time: a token that were read from its start each time would
  // take hours
  static const size_t length = 1000000U;

  Buffer text = {NULL, 0U, 0U};
  cr_assert(
    eq(int, (int)buffer_append(&text, "<u:s> <u:p> '''", 15U, NULL), 0));
  for (size_t i = 0U; i < length; ++i) {
    cr_assert(
      eq(int, (int)buffer_append(&text, i % 3U ? "x" : "'", 1U, NULL), 0));
  }

  cr_assert(eq(int, (int)buffer_append(&text, "x''' .", 6U, NULL), 0));

  Result result = read_chunks(TTL, text.bytes, text.length, 1U);
  cr_expect(eq(int, (int)result.st, 0), "%s", result.error.message);
  cr_expect(eq(sz, result.n_statements, 1U));
  cr_expect(lt(sz, length, result.text.length));
  free_result(&result);
  buffer_free(&text);
}

Test(turtle_reader, declares_prefixes_again_and_again)
{
  // Of 10000 different ones, as many as are allowed
  Buffer text = {NULL, 0U, 0U};
  for (unsigned i = 0U; i < 200000U; ++i) {
    char      line[64];
    const int n = snprintf(
      line, sizeof(line), "@prefix p%u: <u:%u#> .\n", i * 7U % 10000U, i);
    cr_assert(eq(int, (int)buffer_append(&text, line, (size_t)n, NULL), 0));
  }

  static const char last[] = "p7:a p0:b p9993:c .";
  cr_assert(
    eq(int, (int)buffer_append(&text, last, sizeof(last) - 1U, NULL), 0));

  Result result = read_chunks(TTL, text.bytes, text.length, 65536U);
  cr_assert(eq(int, (int)result.st, 0), "%s", result.error.message);
  cr_assert(eq(int, (int)buffer_append(&result.text, "", 1U, NULL), 0));
  cr_expect(eq(str,
               result.text.bytes,
               (char*)"<u:190001#a> <u:190000#b> <u:199999#c> .\n"));
  free_result(&result);
  buffer_free(&text);
}

Test(turtle_reader, goes_on_with_comments_of_any_length)
{
  const CompetentLimits limits = competent_limits_default();
  static char           chunk[65536];
  memset(chunk, '#', sizeof(chunk));

  Result        result;
  TurtleReader* reader = NULL;
  memset(&result, 0, sizeof(result));
  result.is_counting = true;

  const ReaderOptions options = {
    TTL, "f", NULL, &limits, take_statement, &result};
  cr_assert(eq(int, (int)turtle_reader_new(&options, &reader, NULL), 0));
  for (size_t i = 0U; i < 256U; ++i) {
    cr_assert(
      eq(int, (int)turtle_reader_feed(reader, chunk, sizeof(chunk), NULL), 0));
  }

  cr_expect(
    eq(int, (int)turtle_reader_feed(reader, "\r<u:s>a<u:t>.", 13U, NULL), 0));
  cr_expect(eq(int, (int)turtle_reader_finish(reader, NULL), 0));
  cr_expect(eq(sz, result.n_statements, 1U));
  turtle_reader_free(reader);
}

static CompetentStatus
refuse_statement(void* const            handle,
                 const Statement* const statement,
                 CompetentError* const  error)
{
  (void)handle;
  (void)statement;
  (void)error;
  return COMPETENT_STATUS_CANCELLED;
}

Test(turtle_reader, hands_on_what_the_sink_says)
{
  const CompetentLimits limits  = competent_limits_default();
  const ReaderOptions   options = {
      TTL, "f", NULL, &limits, refuse_statement, NULL};

  TurtleReader* reader = NULL;
  cr_assert(eq(int, (int)turtle_reader_new(&options, &reader, NULL), 0));
  cr_expect(eq(int,
               (int)turtle_reader_feed(reader, "<u:s> a <u:t> .", 15U, NULL),
               COMPETENT_STATUS_CANCELLED));
  turtle_reader_free(reader);
}

Test(turtle_reader, wants_a_proper_base)
{
  static const char* const bases[] = {"", "a/b", "u:a b", "u:\xFF", "//a"};

  const CompetentLimits limits = competent_limits_default();
  for (size_t i = 0U; i < sizeof(bases) / sizeof(bases[0]); ++i) {
    const ReaderOptions options = {
      TTL, "f", bases[i], &limits, take_statement, NULL};

    TurtleReader* reader = NULL;
    cr_expect(eq(int,
                 (int)turtle_reader_new(&options, &reader, NULL),
                 COMPETENT_STATUS_BAD_ARGUMENT));
    cr_expect(eq(ptr, reader, NULL));
  }
}

Test(turtle_reader, survives_each_failed_allocation)
{
  const CompetentLimits limits = competent_limits_default();
  for (size_t i = 0U; i < n_samples; ++i) {
    const char* const text = samples[i].text;
    for (size_t n = 0U;; ++n) {
      Result result;
      memset(&result, 0, sizeof(result));
      result.is_counting = true;

      TurtleReader*       reader  = NULL;
      const ReaderOptions options = {
        samples[i].format, "f", NULL, &limits, take_statement, &result};

      scarcity_begin(n, false);
      CompetentStatus st = turtle_reader_new(&options, &reader, NULL);
      for (size_t at = 0U; !st && text[at]; ++at) {
        st = turtle_reader_feed(reader, text + at, 1U, NULL);
      }

      st                    = st ? st : turtle_reader_finish(reader, NULL);
      const bool has_failed = scarcity_end();
      turtle_reader_free(reader);
      if (!has_failed) {
        cr_expect(eq(int, (int)st, 0));
        cr_expect(lt(sz, 3U, n));
        break;
      }

      cr_assert(eq(int, (int)st, COMPETENT_STATUS_NO_MEMORY));
    }
  }
}

Test(turtle_errors, tell_what_is_wrong_and_where)
{
  static const struct {
    CompetentFormat format;
    const char*     text;
    CompetentStatus st;
    const char*     message;
  } errors[] = {
    {TTL,
     "<u:s> <u:p>\n  ex:o .",
     COMPETENT_STATUS_BAD_SYNTAX,
     "f:2:3: A prefix is not declared"},
    {TTL,
     "<u:s>\n<p> 1 .",
     COMPETENT_STATUS_BAD_SYNTAX,
     "f:2:1: An IRI is relative, and there is no base for it"},
    {NT,
     "<u:s> <u:p> <o> .",
     COMPETENT_STATUS_BAD_SYNTAX,
     "f:1:13: An IRI is relative, which is not allowed"},
    {TTL,
     "<u:s> <u:p> \"a\xC3\xA9\n\" .",
     COMPETENT_STATUS_BAD_SYNTAX,
     "f:1:17: A line ends inside of a literal with single quotes"},
    {TTL,
     "<u:s> <u:p> '''\n\n x\\q''' .",
     COMPETENT_STATUS_BAD_SYNTAX,
     "f:3:3: A backslash begins no known escape"},
    {TTL,
     "<u:s> <u:p> '\\uD800' .",
     COMPETENT_STATUS_BAD_SYNTAX,
     "f:1:14: A numeric escape is not that of a character"},
    {TTL,
     "<u:s> <u:p> '\\U00110000' .",
     COMPETENT_STATUS_BAD_SYNTAX,
     "f:1:14: A numeric escape is not that of a character"},
    {TTL,
     "<u:s> <u:p> '\\u12' .",
     COMPETENT_STATUS_BAD_SYNTAX,
     "f:1:14: A numeric escape is not that of a character"},
    {TTL,
     "<u:a b> <u:p> 1 .",
     COMPETENT_STATUS_BAD_SYNTAX,
     "f:1:5: An IRI has a character it cannot hold"},
    {TTL,
     "<u:a\\u0020b> <u:p> 1 .",
     COMPETENT_STATUS_BAD_SYNTAX,
     "f:1:5: An IRI escapes a character it cannot hold"},
    {TTL,
     "<u:a\\tb> <u:p> 1 .",
     COMPETENT_STATUS_BAD_SYNTAX,
     "f:1:5: An IRI has an escape that is not numeric"},
    {NT,
     "<u:s> <u:p> \"x\"@1 .",
     COMPETENT_STATUS_BAD_SYNTAX,
     "f:1:16: A language is not well-formed"},
    {NT,
     "<u:s> <u:p> \"x\"@nl- .",
     COMPETENT_STATUS_BAD_SYNTAX,
     "f:1:16: A language is not well-formed"},
    {NT,
     "<u:s> <u:p> <u:o> . <u:s> <u:p> <u:o> .",
     COMPETENT_STATUS_BAD_SYNTAX,
     "f:1:21: The end of the line is expected"},
    {NT,
     "<u:s> <u:p>\n <u:o> .",
     COMPETENT_STATUS_BAD_SYNTAX,
     "f:1:12: An object is expected"},
    {NQ,
     "<u:s> <u:p> <u:o> \"g\" .",
     COMPETENT_STATUS_BAD_SYNTAX,
     "f:1:19: A graph or a dot is expected"},
    {TTL,
     "{ <u:s> <u:p> <u:o> }",
     COMPETENT_STATUS_BAD_SYNTAX,
     "f:1:1: A subject is expected"},
    {TTL,
     "<u:s> <u:p> <u:o>",
     COMPETENT_STATUS_BAD_SYNTAX,
     "f:1:18: A comma, a semicolon or the end of a statement is expected, but "
     "the file ends"},
    {TTL,
     "\n<u:s> <u:p> \"abc",
     COMPETENT_STATUS_BAD_SYNTAX,
     "f:2:13: The file ends before what begins here does"},
    {TTL,
     "<u:s> \"p\" <u:o> .",
     COMPETENT_STATUS_BAD_SYNTAX,
     "f:1:7: A predicate is expected"},
    {TTL,
     "<u:s> <u:p> _:.a .",
     COMPETENT_STATUS_BAD_SYNTAX,
     "f:1:13: A blank node has no proper label"},
    {TTL,
     "<u:s> <u:p> [ <u:p> 1 . ]",
     COMPETENT_STATUS_BAD_SYNTAX,
     "f:1:23: A comma, a semicolon or the end of a statement is expected"},
    {TTL,
     "@prefix a. : <u:x> .",
     COMPETENT_STATUS_BAD_SYNTAX,
     "f:1:9: A prefix with its colon is expected"},
    {TTL,
     "<u:s> <u:p> ~ .",
     COMPETENT_STATUS_BAD_SYNTAX,
     "f:1:13: A character is not allowed here"},
    {TTL,
     "# caf\xC3\xA9\n<u:s> <u:p> \"\xC3\xA9\xFFx\" .",
     COMPETENT_STATUS_BAD_ENCODING,
     "f:2:16: The file is not valid UTF-8"},
    {NT,
     "\n\n\xC0\x80",
     COMPETENT_STATUS_BAD_ENCODING,
     "f:3:1: The file is not valid UTF-8"},
    {NT,
     "# \xE2\x82",
     COMPETENT_STATUS_BAD_ENCODING,
     "f:1:3: The file is not valid UTF-8"},
    {TTL,
     "<u:s> ex:p \xFF",
     COMPETENT_STATUS_BAD_SYNTAX,
     "f:1:7: A prefix is not declared"},
    {TTL,
     "\xEF\xBB\xBFx",
     COMPETENT_STATUS_BAD_SYNTAX,
     "f:1:1: A subject is expected"},
  };

  for (size_t i = 0U; i < sizeof(errors) / sizeof(errors[0]); ++i) {
    const char* const text = errors[i].text;
    for (size_t chunk = 1U; chunk < 50U; chunk += 7U) {
      Result result = read_chunks(errors[i].format, text, strlen(text), chunk);
      cr_expect(eq(int, (int)result.st, (int)errors[i].st), "%s", text);
      cr_expect(eq(str, result.error.message, (char*)errors[i].message));
      free_result(&result);
    }
  }
}

// Read under one limit and return the status, which is the same in chunks
static CompetentStatus
try_limit(const CompetentFormat format,
          const CompetentLimit  limit,
          const int64_t         value,
          const char* const     text)
{
  CompetentLimits limits = competent_limits_default();
  limits.values[limit]   = value;

  Result whole;
  Result pieces;
  memset(&whole, 0, sizeof(whole));
  memset(&pieces, 0, sizeof(pieces));
  read_into(
    &whole, format, "http://e/", &limits, text, strlen(text), strlen(text));
  read_into(&pieces, format, "http://e/", &limits, text, strlen(text), 1U);
  cr_expect(eq(int, (int)pieces.st, (int)whole.st));
  if (whole.st == COMPETENT_STATUS_OVER_LIMIT) {
    cr_expect(
      ne(ptr, strstr(whole.error.message, competent_limit_name(limit)), NULL));
    cr_expect(lt(u32, 0U, whole.error.line));
  }

  const CompetentStatus st = whole.st;
  free_result(&whole);
  free_result(&pieces);
  return st;
}

static void
expect_limit(const CompetentFormat format,
             const CompetentLimit  limit,
             const int64_t         value,
             const char* const     text)
{
  cr_expect(eq(int, (int)try_limit(format, limit, value + 1, text), 0));
  cr_expect(eq(int, (int)try_limit(format, limit, value, text), 0));
  cr_expect(eq(int,
               (int)try_limit(format, limit, value - 1, text),
               COMPETENT_STATUS_OVER_LIMIT),
            "%s",
            text);
}

Test(turtle_limits, are_exact)
{
  expect_limit(NT, COMPETENT_LIMIT_LITERAL, 5, "<u:s> <u:p> \"abcde\" .");
  expect_limit(
    NT, COMPETENT_LIMIT_LITERAL, 5, "<u:s> <u:p> \"\\u00E9\\tde\" .");
  expect_limit(TTL, COMPETENT_LIMIT_LITERAL, 5, "<u:s> <u:p> '''abcde''' .");
  expect_limit(TTL, COMPETENT_LIMIT_LITERAL, 5, "<u:s> <u:p> 12345 .");
  expect_limit(NT, COMPETENT_LIMIT_IRI, 5, "<u:s> <u:pqr> <u:o> .");
  expect_limit(NT, COMPETENT_LIMIT_IRI, 5, "<u:s> <u:p> _:abcde .");
  expect_limit(NT, COMPETENT_LIMIT_IRI, 5, "<u:s> <u:p> \"\"^^<u:tuv> .");
  expect_limit(TTL, COMPETENT_LIMIT_IRI, 5, "<u:s> <u:p\\u0071r> <u:o> .");
  expect_limit(TTL, COMPETENT_LIMIT_IRI, 12, "<u:s> <u:p> <abc> .");
  expect_limit(
    TTL, COMPETENT_LIMIT_IRI, 5, "@prefix p: <u:> . p:s p:qrs p:o .");
  expect_limit(TTL, COMPETENT_LIMIT_IRI, 5, "@prefix p: <u:abc> .");
  expect_limit(TTL, COMPETENT_LIMIT_IRI, 5, "@base <u:abc> .");
  expect_limit(TTL,
               COMPETENT_LIMIT_PREFIXES,
               3,
               "@prefix a: <u:a> . @prefix b: <u:b> . @prefix a: <u:c> ."
               "PREFIX c: <u:c> @prefix b: <u:d> .");
  expect_limit(NT,
               COMPETENT_LIMIT_STATEMENTS,
               2,
               "<u:s> <u:p> <u:o> .\n<u:s> <u:p> <u:o> .");
  expect_limit(TTL, COMPETENT_LIMIT_STATEMENTS, 3, "<u:s> <u:p> (1) .");
  expect_limit(TTL, COMPETENT_LIMIT_NESTING, 3, "<u:s> <u:p> ([<u:p>(1)]) .");
  expect_limit(TRIG,
               COMPETENT_LIMIT_NESTING,
               2,
               "<u:g> { [ <u:p> [ <u:p> 1 ] ] <u:p> [], () . }");
}

Test(turtle_limits, stop_deep_nesting_at_once)
{
  static const char* const openings[] = {"(", "[<u:p>", "([<u:p>"};

  for (size_t i = 0U; i < sizeof(openings) / sizeof(openings[0]); ++i) {
    Buffer text = {NULL, 0U, 0U};
    cr_assert(eq(int, (int)buffer_append(&text, "<u:s> <u:p> ", 12U, NULL), 0));
    for (size_t n = 0U; n < 100000U; ++n) {
      cr_assert(
        eq(int,
           (int)buffer_append(&text, openings[i], strlen(openings[i]), NULL),
           0));
    }

    Result result = read_chunks(TTL, text.bytes, text.length, 65536U);
    cr_expect(eq(int, (int)result.st, COMPETENT_STATUS_OVER_LIMIT));
    cr_expect(ne(ptr, strstr(result.error.message, "\"nesting\""), NULL));
    cr_expect(lt(sz, result.n_statements, 400U));
    free_result(&result);
    buffer_free(&text);
  }
}

Test(turtle_limits, stop_endless_tokens_before_they_fill_the_memory)
{
  static const struct {
    const char* text;
    const char* limit;
  } starts[] = {{"<u:", "\"iri\""},
                {"_:x", "\"iri\""},
                {"a:", "\"iri\""},
                {"x", "\"iri\""},
                {"<u:s> <u:p> \"", "\"literal\""},
                {"<u:s> <u:p> '''\\n", "\"literal\""},
                {"<u:s> <u:p> \"\"@", "\"literal\""}};

  const CompetentLimits limits = competent_limits_default();
  static char           chunk[65536];
  memset(chunk, 'x', sizeof(chunk));

  for (size_t i = 0U; i < sizeof(starts) / sizeof(starts[0]); ++i) {
    Result         result;
    TurtleReader*  reader = NULL;
    CompetentError error  = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
    memset(&result, 0, sizeof(result));

    const ReaderOptions options = {
      TTL, "f", NULL, &limits, take_statement, &result};
    cr_assert(eq(int, (int)turtle_reader_new(&options, &reader, NULL), 0));

    CompetentStatus st = turtle_reader_feed(
      reader, starts[i].text, strlen(starts[i].text), &error);
    size_t n = 0U;
    for (; !st && n < 1600U; ++n) {
      st = turtle_reader_feed(reader, chunk, sizeof(chunk), &error);
    }

    // Twenty times the limit, where there are escapes
    cr_expect(eq(int, (int)st, COMPETENT_STATUS_OVER_LIMIT));
    cr_expect(lt(sz, n, 400U));
    cr_expect(ne(ptr, strstr(error.message, starts[i].limit), NULL));
    turtle_reader_free(reader);
  }
}
