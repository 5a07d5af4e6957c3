// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "rdf/writer.h"

#include "support/scarcity.h"

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#define TEXT(string)              \
  {                               \
    (string), sizeof(string) - 1U \
  }
#define NOTHING \
  {             \
    NULL, 0U    \
  }
#define IRI(string)                          \
  {                                          \
    NODE_IRI, TEXT(string), NOTHING, NOTHING \
  }
#define BLANK(string)                          \
  {                                            \
    NODE_BLANK, TEXT(string), NOTHING, NOTHING \
  }
#define PLAIN(string)                            \
  {                                              \
    NODE_LITERAL, TEXT(string), NOTHING, NOTHING \
  }
#define DEFAULT_GRAPH                    \
  {                                      \
    NODE_NONE, NOTHING, NOTHING, NOTHING \
  }

TestSuite(writer, .timeout = 60);

static CompetentStatus
write_all(const CompetentFormat  format,
          const Statement* const statements,
          const size_t           n_statements,
          Buffer* const          text,
          CompetentError* const  error)
{
  Writer          writer;
  CompetentStatus st = writer_begin(&writer, format, text, error);
  for (size_t i = 0U; !st && i < n_statements; ++i) {
    st = writer_write(&writer, &statements[i], text, error);
  }

  st = st ? st : writer_end(&writer, text, error);
  writer_free(&writer);
  return st;
}

static void
expect(const CompetentFormat  format,
       const Statement* const statements,
       const size_t           n_statements,
       const char* const      expected)
{
  Buffer                text  = {NULL, 0U, 0U};
  CompetentError        error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  const CompetentStatus st =
    write_all(format, statements, n_statements, &text, &error);

  cr_assert(eq(int, (int)st, 0), "%s", error.message);
  cr_assert(eq(int, (int)buffer_append(&text, "", 1U, NULL), 0));
  cr_expect(eq(str, text.bytes, (char*)expected));
  buffer_free(&text);
}

static void
refuse(const CompetentFormat format, const Statement statement)
{
  Buffer                text  = {NULL, 0U, 0U};
  CompetentError        error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  const CompetentStatus st = write_all(format, &statement, 1U, &text, &error);

  cr_expect(eq(int, (int)st, COMPETENT_STATUS_BAD_ARGUMENT));
  cr_expect(lt(sz, 10U, strlen(error.message)));
  buffer_free(&text);
}

static const Statement statements[] = {
  {IRI("u:s"),
   IRI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
   IRI("u:t"),
   DEFAULT_GRAPH,
   1U},
  {IRI("u:s"), IRI("u:p"), PLAIN("a, \"b\""), DEFAULT_GRAPH, 2U},
  {IRI("u:s"),
   IRI("u:p"),
   {NODE_LITERAL, TEXT("c"), TEXT("nl-BE"), NOTHING},
   DEFAULT_GRAPH,
   3U},
  {BLANK("s"),
   IRI("u:p"),
   {NODE_LITERAL, TEXT("1"), NOTHING, TEXT("u:int")},
   DEFAULT_GRAPH,
   4U},
  {IRI("s"), IRI("u:p"), BLANK("b.1"), DEFAULT_GRAPH, 5U},
};

Test(writer, writes_n_triples)
{
  static const char expected[] =
    "<u:s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <u:t> .\n"
    "<u:s> <u:p> \"a, \\\"b\\\"\" .\n"
    "<u:s> <u:p> \"c\"@nl-BE .\n"
    "_:s <u:p> \"1\"^^<u:int> .\n"
    "<s> <u:p> _:b.1 .\n";

  expect(COMPETENT_FORMAT_N_TRIPLES, statements, 5U, expected);
  expect(COMPETENT_FORMAT_N_QUADS, statements, 5U, expected);
}

Test(writer, groups_turtle)
{
  expect(COMPETENT_FORMAT_TURTLE,
         statements,
         5U,
         "<u:s>\n  a <u:t> ;\n  <u:p> \"a, \\\"b\\\"\",\n    \"c\"@nl-BE .\n"
         "_:s\n  <u:p> \"1\"^^<u:int> .\n"
         "<s>\n  <u:p> _:b.1 .\n");
  expect(COMPETENT_FORMAT_TURTLE, statements, 0U, "");
}

Test(writer, writes_csv)
{
  const Statement more[] = {
    statements[1],
    statements[2],
    statements[3],
    {IRI("u:s"), IRI("u:p"), PLAIN("a\nb"), BLANK("g"), 1U},
    {IRI("u:s"), IRI("u:p"), BLANK("b"), IRI("u:g"), 1U},
    {IRI("u:s"), IRI("u:p"), PLAIN(" "), DEFAULT_GRAPH, 1U},
    {IRI("u:s"), IRI("u:p"), PLAIN(""), DEFAULT_GRAPH, 1U},
  };

  expect(COMPETENT_FORMAT_CSV,
         more,
         sizeof(more) / sizeof(more[0]),
         "subject,predicate,object,kind,language,datatype,graph\n"
         "u:s,u:p,\"a, \"\"b\"\"\",literal,,,\n"
         "u:s,u:p,c,literal,nl-BE,,\n"
         "_:s,u:p,1,literal,,u:int,\n"
         "u:s,u:p,\"a\nb\",literal,,,_:g\n"
         "u:s,u:p,_:b,blank,,,u:g\n"
         "u:s,u:p,\" \",literal,,,\n"
         "u:s,u:p,,literal,,,\n");
}

Test(writer, escapes_what_canonical_n_triples_escapes)
{
  const Statement statement = {
    IRI("u:s"),
    IRI("u:p"),
    PLAIN("\0\a\b\t\n\v\f\r\x1F \"\\'\x7F\xC3\xA9"),
    DEFAULT_GRAPH,
    1U,
  };

  expect(COMPETENT_FORMAT_N_TRIPLES,
         &statement,
         1U,
         "<u:s> <u:p> \"\\u0000\\u0007\\b\\t\\n\\u000B\\f\\r\\u001F "
         "\\\"\\\\'\\u007F\xC3\xA9\" .\n");
}

Test(writer, writes_named_graphs_only_where_they_fit)
{
  const Statement statement = {
    IRI("u:s"), IRI("u:p"), IRI("u:o"), IRI("u:g"), 1U};

  expect(
    COMPETENT_FORMAT_N_QUADS, &statement, 1U, "<u:s> <u:p> <u:o> <u:g> .\n");
  refuse(COMPETENT_FORMAT_N_TRIPLES, statement);
  refuse(COMPETENT_FORMAT_TURTLE, statement);
}

Test(writer, refuses_what_could_not_be_read_again)
{
  static const CompetentFormat formats[] = {COMPETENT_FORMAT_N_TRIPLES,
                                            COMPETENT_FORMAT_N_QUADS,
                                            COMPETENT_FORMAT_TURTLE};

  const Statement wrong[] = {
    {IRI("u:a b"), IRI("u:p"), IRI("u:o"), DEFAULT_GRAPH, 1U},
    {IRI("u:a"), IRI("u:p>"), IRI("u:o"), DEFAULT_GRAPH, 1U},
    {IRI("u:a"), IRI("u:p"), IRI("u:{}"), DEFAULT_GRAPH, 1U},
    {BLANK("a."), IRI("u:p"), IRI("u:o"), DEFAULT_GRAPH, 1U},
    {BLANK(""), IRI("u:p"), IRI("u:o"), DEFAULT_GRAPH, 1U},
    {BLANK("-a"), IRI("u:p"), IRI("u:o"), DEFAULT_GRAPH, 1U},
    {BLANK("a b"), IRI("u:p"), IRI("u:o"), DEFAULT_GRAPH, 1U},
  };

  for (size_t i = 0U; i < sizeof(formats) / sizeof(formats[0]); ++i) {
    for (size_t j = 0U; j < sizeof(wrong) / sizeof(wrong[0]); ++j) {
      refuse(formats[i], wrong[j]);
    }
  }
}

Test(writer, knows_what_it_can_write)
{
  for (int i = 0; i < COMPETENT_N_FORMATS; ++i) {
    const CompetentFormat format         = (CompetentFormat)i;
    const bool            is_one_of_them = format == COMPETENT_FORMAT_TURTLE ||
                                format == COMPETENT_FORMAT_N_TRIPLES ||
                                format == COMPETENT_FORMAT_N_QUADS ||
                                format == COMPETENT_FORMAT_CSV;

    cr_expect(eq(int, writer_can_write(format), is_one_of_them));
  }
}

Test(writer, survives_each_failed_allocation)
{
  static const CompetentFormat formats[] = {
    COMPETENT_FORMAT_N_QUADS, COMPETENT_FORMAT_TURTLE, COMPETENT_FORMAT_CSV};

  for (size_t i = 0U; i < sizeof(formats) / sizeof(formats[0]); ++i) {
    for (size_t n = 0U;; ++n) {
      Buffer text = {NULL, 0U, 0U};
      scarcity_begin(n, false);
      const CompetentStatus st =
        write_all(formats[i], statements, 5U, &text, NULL);
      const bool has_failed = scarcity_end();
      buffer_free(&text);
      if (!has_failed) {
        cr_expect(lt(sz, 1U, n));
        break;
      }

      cr_assert(eq(int, (int)st, COMPETENT_STATUS_NO_MEMORY));
    }
  }
}
