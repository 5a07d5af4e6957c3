// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "rdf/document.h"

#include "base/input.h"

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define XML COMPETENT_FORMAT_RDF_XML
#define TTL COMPETENT_FORMAT_TURTLE
#define TRIG COMPETENT_FORMAT_TRIG
#define NT COMPETENT_FORMAT_N_TRIPLES
#define NQ COMPETENT_FORMAT_N_QUADS
#define NONE COMPETENT_FORMAT_UNKNOWN

TestSuite(document, .timeout = 60);

typedef struct {
  const char*     name;
  const char*     text;
  CompetentFormat format;
} Case;

static void
check(const Case* const cases, const size_t n_cases)
{
  for (size_t i = 0U; i < n_cases; ++i) {
    const CompetentFormat format =
      document_recognise(cases[i].text, strlen(cases[i].text), cases[i].name);
    cr_expect(eq(int, (int)format, (int)cases[i].format),
              "%s: %s",
              cases[i].name,
              cases[i].text);
  }
}

#define CHECK(cases) check(cases, sizeof(cases) / sizeof((cases)[0]))

Test(document, knows_xml_by_its_content)
{
  static const Case cases[] = {
    {"-", "<?xml version=\"1.0\"?>\n<rdf:RDF xmlns:rdf=\"x\"/>", XML},
    {"a.ttl", "<?xml version=\"1.0\"?>\n<rdf:RDF xmlns:rdf=\"x\"/>", XML},
    {"-", "\xEF\xBB\xBF  <rdf:RDF\nxmlns:rdf=\"x\">", XML},
    {"-", "<rdf:RDF>", XML},
    {"-", "<!DOCTYPE rdf:RDF [<!ENTITY x \"y\">]>", XML},
    {"-", "<!-- kok --><skos:Concept xmlns:skos=\"x\"/>", XML},
    {"-", "<skos:Concept xmlns:skos=\"x\"/>", XML},
    {"-", "<?xml version=\"1.0\"?><!-- <html> --><rdf:RDF/>", XML},
  };
  CHECK(cases);

  cr_expect(eq(int, (int)document_recognise("\xFF\xFE<\0r\0", 6U, "-"), XML));
  cr_expect(eq(int, (int)document_recognise("\xFE\xFF\0<\0r", 6U, "-"), XML));
  cr_expect(eq(int, (int)document_recognise("<\0?\0x\0", 6U, "-"), XML));
  cr_expect(eq(int, (int)document_recognise("\0<\0?\0x", 6U, "-"), XML));
}

Test(document, knows_what_is_written_a_statement_a_line)
{
  static const Case cases[] = {
    {"-", "<http://a> <http://b> <http://c> .\n", NT},
    {"-", "# kok\n\n_:a <http://b> \"c\\\"d\"@nl . # x\n_:b <b> _:c.\n", NT},
    {"-", "<a:a> <a:b> \"1\"^^<a:c> .", NT},
    {"a.nt", "<http://a> <http://b> <http://c> .\n", NT},
    {"a.ttl", "<http://a> <http://b> <http://c> .\n", TTL},
    {"a.ttl.gz", "<http://a> <http://b> <http://c> .\n", TTL},
    {"a.NQ", "<http://a> <http://b> <http://c> .\n", NQ},
    {"a.trig", "<http://a> <http://b> <http://c> .\n", TRIG},
    {"a.rdf", "<http://a> <http://b> <http://c> .\n", NT},
    {"-", "<a:a> <a:b> <a:c> .\n<a:a> <a:b> \"c\" _:g .\n", NQ},
    {"a.ttl", "<a:a> <a:b> <a:c> <a:d> .\n", NQ},
  };
  CHECK(cases);
}

Test(document, knows_turtle_and_trig)
{
  static const Case cases[] = {
    {"-", "@prefix a: <http://a> .", TTL},
    {"-", "PREFIX a: <http://a>", TTL},
    {"-", "base <http://a>", TTL},
    {"-", "# kok\n:a a :b .", TTL},
    {"a.nt", "<a:a> <a:b> <a:c>, <a:d> .", TTL},
    {"-", "<a:a> <a:b>\n<a:c> .", TTL},
    {"-", "<a:a> <a:b> 1 .", TTL},
    {"-", "<a:a> <a:b> '''{''' .", TTL},
    {"-", "<a:a> <a:b> \"\"\" { \"\"\" .", TTL},
    {"-", "<a:a> <a:b> '{' . # {", TTL},
    {"-", "[] a <a:b> .", TTL},
    {"-", "[ a <a:b> ] .", TTL},
    {"-", "(1 2) <a:b> <a:c> .", TTL},
    {"-", "# nothing yet", TTL},
    {"a.trig", ":a a :b .", TRIG},
    {"-", "@prefix a: <http://a> . a:g { a:b a a:c }", TRIG},
    {"-", "{ <a:a> <a:b> <a:c> }", TRIG},
    {"-", "GRAPH <a:g> { }", TRIG},
    {"-", "<a:g> { <a:a> <a:b> <a:c> }", TRIG},
    {"-", "@prefix graph: <a:> . graph:a a graph:b .", TTL},
  };
  CHECK(cases);
}

Test(document, goes_by_the_name_where_the_content_says_nothing)
{
  static const Case cases[] = {
    {"a.ttl", "hallo wereld", TTL},
    {"a.rdf.gz", "hallo wereld", XML},
    {"a.owl", " ", XML},
    {"a.xml", "x", XML},
    {"map.ttl/a", "hallo wereld", NONE},
    {"a.txt", "hallo wereld", NONE},
    {"ttl", "hallo wereld", NONE},
    {".gz", "hallo wereld", NONE},
    {"-", " \n ", NONE},
  };
  CHECK(cases);
}

Test(document, takes_the_wider_format_where_more_is_to_come)
{
  static const char line[] = "<http://a> <http://b> <http://c> .\n";
  char              text[INPUT_PEEK_SIZE + 1U];
  for (size_t i = 0U; i < INPUT_PEEK_SIZE; ++i) {
    text[i] = line[i % (sizeof(line) - 1U)];
  }

  // Triples may go on as Turtle or TriG, and both of them are read as TriG
  cr_expect(eq(int, (int)document_recognise(text, INPUT_PEEK_SIZE, "-"), TRIG));
  cr_expect(
    eq(int, (int)document_recognise(text, INPUT_PEEK_SIZE, "a.nt"), NT));
  cr_expect(
    eq(int, (int)document_recognise(text, INPUT_PEEK_SIZE, "a.nq.gz"), NQ));

  memcpy(text, "@base <http://z>.", 17U);
  cr_expect(eq(int, (int)document_recognise(text, INPUT_PEEK_SIZE, "-"), TRIG));
  cr_expect(
    eq(int, (int)document_recognise(text, INPUT_PEEK_SIZE, "a.ttl"), TTL));
}

/// What is told while reading
typedef struct {
  size_t n_statements;
  size_t n_calls;
  size_t max_calls;
} Counts;

static CompetentStatus
count(void* const            handle,
      const Statement* const statement,
      CompetentError* const  error)
{
  (void)statement;
  (void)error;
  ++((Counts*)handle)->n_statements;
  return COMPETENT_STATUS_SUCCESS;
}

static bool
go_on(void* const handle, const Input* const input)
{
  (void)input;
  Counts* const counts = (Counts*)handle;
  return ++counts->n_calls < counts->max_calls;
}

static CompetentStatus
read_text(const CompetentSource* const source,
          const char* const            text,
          const size_t                 length,
          Counts* const                counts,
          DocumentSummary* const       summary,
          CompetentError* const        error)
{
  const DocumentSink sink  = {count, NULL, NULL, go_on, counts};
  Input*             input = NULL;
  CompetentStatus    st =
    input_open_bytes(source->path, text, length, &input, error);

  st = st ? st : document_read(input, source, 0, &sink, summary, error);
  input_close(input);
  return st;
}

Test(document, reads_what_it_recognises)
{
  static const char* const texts[] = {
    "<e:A xmlns:e='http://e/'/>",
    "<http://a> a <http://e/A> .",
    "<http://a> <http://b> <http://c> <http://d> .",
  };

  for (size_t i = 0U; i < sizeof(texts) / sizeof(texts[0]); ++i) {
    const CompetentSource source  = {"file", NULL, NONE, NULL};
    Counts                counts  = {0U, 0U, 100U};
    DocumentSummary       summary = {NONE, 0};
    CompetentError        error   = {0};
    const size_t          length  = strlen(texts[i]);

    cr_expect(
      eq(int,
         (int)read_text(&source, texts[i], length, &counts, &summary, &error),
         0));
    cr_expect(eq(sz, counts.n_statements, 1U));
    cr_expect(eq(sz, counts.n_calls, 1U));
    cr_expect(eq(i64, summary.bytes, (int64_t)length));
    cr_expect(ne(int, (int)summary.format, NONE));
  }
}

Test(document, says_what_a_file_is_that_it_does_not_read)
{
  static const struct {
    const char*     text;
    size_t          length;
    CompetentStatus st;
    const char*     message;
  } cases[] = {
    {"", 0U, COMPETENT_STATUS_BAD_FORMAT, "The file is empty"},
    {"<!DOCTYPE html><p>",
     18U,
     COMPETENT_STATUS_BAD_FORMAT,
     "The file is a web page and not RDF, maybe an error from a server"},
    {"<?xml version='1.0'?><html>",
     27U,
     COMPETENT_STATUS_BAD_FORMAT,
     "The file is a web page and not RDF, maybe an error from a server"},
    {"{\"@id\": 1}",
     10U,
     COMPETENT_STATUS_BAD_FORMAT,
     "The file is JSON, which is not read; Turtle and RDF/XML are"},
    {"[{}]",
     4U,
     COMPETENT_STATUS_BAD_FORMAT,
     "The file is JSON, which is not read; Turtle and RDF/XML are"},
    {"naam,code\nkok,1\n",
     16U,
     COMPETENT_STATUS_BAD_FORMAT,
     "The file looks like a table, which is not read as RDF"},
    {"PK\3\4\0\1",
     6U,
     COMPETENT_STATUS_BAD_FORMAT,
     "The file is binary and not RDF"},
    {"\xFF\xFE@\0p\0",
     6U,
     COMPETENT_STATUS_BAD_ENCODING,
     "The file is in UTF-16, which only XML may be; all else is in UTF-8"},
    {"hallo",
     5U,
     COMPETENT_STATUS_BAD_FORMAT,
     "The file is in no format that is known here"},
  };

  for (size_t i = 0U; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    const CompetentSource source  = {"file", NULL, NONE, NULL};
    Counts                counts  = {0U, 0U, 100U};
    DocumentSummary       summary = {NONE, 0};
    CompetentError        error   = {0};

    cr_expect(
      eq(int,
         (int)read_text(
           &source, cases[i].text, cases[i].length, &counts, &summary, &error),
         (int)cases[i].st));
    cr_expect(eq(sz, counts.n_statements, 0U));
    cr_expect(eq(str, error.message + 6, (char*)cases[i].message));
  }
}

Test(document, takes_an_empty_file_where_the_format_is_given)
{
  const CompetentSource source  = {"file", NULL, NT, NULL};
  Counts                counts  = {0U, 0U, 100U};
  DocumentSummary       summary = {NONE, 0};
  CompetentError        error   = {0};

  cr_expect(
    eq(int, (int)read_text(&source, "", 0U, &counts, &summary, &error), 0));
}

Test(document, refuses_arguments_out_of_range)
{
  CompetentLimits limits = competent_limits_default();

  limits.values[COMPETENT_LIMIT_IRI] = 0;

  const CompetentSource sources[] = {
    {"file", "relative", NONE, NULL},
    {"file", NULL, (CompetentFormat)99, NULL},
    {"file", NULL, COMPETENT_FORMAT_CSV, NULL},
    {"file", NULL, NONE, &limits},
  };

  for (size_t i = 0U; i < sizeof(sources) / sizeof(sources[0]); ++i) {
    Counts          counts  = {0U, 0U, 100U};
    DocumentSummary summary = {NONE, 0};
    CompetentError  error   = {0};

    cr_expect(
      eq(int,
         (int)read_text(&sources[i], "# ", 2U, &counts, &summary, &error),
         COMPETENT_STATUS_BAD_ARGUMENT));
  }
}

Test(document, stops_at_the_limit_on_text_and_when_asked_to)
{
  const size_t length = 400000U;
  char* const  text   = (char*)malloc(length);
  memset(text, '\n', length);
  memcpy(text, "# ", 2U);

  CompetentLimits limits = competent_limits_default();

  limits.values[COMPETENT_LIMIT_TEXT] = (int64_t)length;

  CompetentSource source  = {"file", NULL, TTL, &limits};
  Counts          counts  = {0U, 0U, 100U};
  DocumentSummary summary = {NONE, 0};
  CompetentError  error   = {0};
  cr_expect(eq(
    int, (int)read_text(&source, text, length, &counts, &summary, &error), 0));

  --limits.values[COMPETENT_LIMIT_TEXT];
  cr_expect(eq(int,
               (int)read_text(&source, text, length, &counts, &summary, &error),
               COMPETENT_STATUS_OVER_LIMIT));
  cr_expect(eq(str,
               error.message,
               (char*)"file: This passes the limit \"text\" of 399999"));

  ++limits.values[COMPETENT_LIMIT_TEXT];
  counts.n_calls   = 0U;
  counts.max_calls = 2U;
  cr_expect(eq(int,
               (int)read_text(&source, text, length, &counts, &summary, &error),
               COMPETENT_STATUS_CANCELLED));
  cr_expect(eq(sz, counts.n_calls, 2U));
  free(text);
}
