// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "rdf/csv_writer.h"

#include <stdbool.h>
#include <string.h>

static CompetentStatus
append(Buffer* const         output,
       const char* const     text,
       CompetentError* const error)
{
  return buffer_append(output, text, strlen(text), error);
}

// Blanks at an end need no quotes, but some readers drop them without
static bool
needs_quotes(const CompetentText text)
{
  for (size_t i = 0U; i < text.length; ++i) {
    const char c = text.bytes[i];
    if (c == '"' || c == ',' || c == '\n' || c == '\r' || c == '\0') {
      return true;
    }
  }

  return text.length &&
         (text.bytes[0] == ' ' || text.bytes[text.length - 1U] == ' ');
}

static CompetentStatus
append_quoted(Buffer* const         output,
              const CompetentText   text,
              CompetentError* const error)
{
  CompetentText   rest = text;
  CompetentStatus st   = append(output, "\"", error);
  while (!st && rest.length) {
    const char* const quote = (const char*)memchr(rest.bytes, '"', rest.length);
    const size_t n = quote ? (size_t)(quote - rest.bytes) + 1U : rest.length;

    st = buffer_append(output, rest.bytes, n, error);
    rest.bytes += n;
    rest.length -= n;
    if (!st && quote) {
      st = append(output, "\"", error);
    }
  }

  return st ? st : append(output, "\"", error);
}

static CompetentStatus
append_field(Buffer* const         output,
             const CompetentText   text,
             CompetentError* const error)
{
  return needs_quotes(text)
           ? append_quoted(output, text, error)
           : buffer_append(output, text.bytes, text.length, error);
}

static CompetentStatus
append_node(Buffer* const         output,
            const Node* const     node,
            CompetentError* const error)
{
  const CompetentStatus st = (node->type == NODE_BLANK)
                               ? append(output, "_:", error)
                               : COMPETENT_STATUS_SUCCESS;

  return st ? st : append_field(output, node->text, error);
}

static const char*
kind_of(const Node* const node)
{
  return (node->type == NODE_IRI)     ? ",iri,"
         : (node->type == NODE_BLANK) ? ",blank,"
                                      : ",literal,";
}

CompetentStatus
csv_write_header(Buffer* const output, CompetentError* const error)
{
  return append(
    output, "subject,predicate,object,kind,language,datatype,graph\n", error);
}

CompetentStatus
csv_write_statement(const Statement* const statement,
                    Buffer* const          output,
                    CompetentError* const  error)
{
  const Node* const object = &statement->object;

  CompetentStatus st = append_node(output, &statement->subject, error);
  st                 = st ? st : append(output, ",", error);
  st = st ? st : append_node(output, &statement->predicate, error);
  st = st ? st : append(output, ",", error);
  st = st ? st : append_node(output, object, error);
  st = st ? st : append(output, kind_of(object), error);
  st = st ? st : append_field(output, object->language, error);
  st = st ? st : append(output, ",", error);
  st = st ? st : append_field(output, object->datatype, error);
  st = st ? st : append(output, ",", error);
  st = st ? st : append_node(output, &statement->graph, error);
  return st ? st : append(output, "\n", error);
}
