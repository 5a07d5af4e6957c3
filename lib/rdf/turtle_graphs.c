// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "rdf/turtle_grammar.h"

#include <competent/source.h>

#include <stdbool.h>

void
turtle_open_graph(TurtleReader* const reader)
{
  reader->is_in_graph = true;
  reader->state       = STATE_GRAPH_BODY;
}

CompetentStatus
turtle_close_graph(TurtleReader* const reader)
{
  const Node nothing = {NODE_NONE, {NULL, 0U}, {NULL, 0U}, {NULL, 0U}};

  reader->statement.graph         = nothing;
  reader->is_borrowed[SLOT_GRAPH] = false;
  reader->is_in_graph             = false;
  reader->state                   = STATE_DOCUMENT;
  return COMPETENT_STATUS_SUCCESS;
}

// Braces follow what looked like a subject
static CompetentStatus
name_graph(TurtleReader* const reader, CompetentError* const error)
{
  const Node* const subject = &reader->statement.subject;
  Buffer* const     buffer  = &reader->texts[SLOT_GRAPH];
  buffer->length            = 0U;

  const CompetentStatus st =
    buffer_append(buffer, subject->text.bytes, subject->text.length, error);
  if (!st) {
    reader->statement.graph             = *subject;
    reader->statement.graph.text.bytes  = buffer->bytes;
    reader->statement.graph.text.length = buffer->length;
    turtle_open_graph(reader);
  }

  return st;
}

static CompetentStatus
take_subject_or_graph(TurtleReader* const   reader,
                      const Token* const    token,
                      CompetentError* const error)
{
  return (token->type == TOKEN_OPEN_GRAPH)
           ? name_graph(reader, error)
           : turtle_take_predicate(reader, token, error);
}

static CompetentStatus
take_graph_name(TurtleReader* const   reader,
                const Token* const    token,
                CompetentError* const error)
{
  if (token->type == TOKEN_OPEN_BRACKET) {
    reader->state = STATE_GRAPH_BRACKET;
    return COMPETENT_STATUS_SUCCESS;
  }

  if (!turtle_is_iri(token) && token->type != TOKEN_BLANK) {
    return turtle_expected(reader, token, "The name of a graph", error);
  }

  reader->state = STATE_GRAPH_OPEN;
  return turtle_set_resource(reader, SLOT_GRAPH, token, error);
}

static CompetentStatus
take_graph_bracket(TurtleReader* const   reader,
                   const Token* const    token,
                   CompetentError* const error)
{
  if (token->type != TOKEN_CLOSE_BRACKET) {
    return turtle_expected(reader, token, "A closing bracket", error);
  }

  reader->state = STATE_GRAPH_OPEN;
  return turtle_set_number(reader, SLOT_GRAPH, ++reader->n_blanks, error);
}

static CompetentStatus
take_graph_open(TurtleReader* const   reader,
                const Token* const    token,
                CompetentError* const error)
{
  if (token->type != TOKEN_OPEN_GRAPH) {
    return turtle_expected(reader, token, "An opening brace", error);
  }

  turtle_open_graph(reader);
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
take_graph_body(TurtleReader* const   reader,
                const Token* const    token,
                CompetentError* const error)
{
  return (token->type == TOKEN_CLOSE_GRAPH)
           ? turtle_close_graph(reader)
           : turtle_take_subject(reader, token, error);
}

bool
turtle_may_name_graph(const TurtleReader* const reader)
{
  return reader->format == COMPETENT_FORMAT_TRIG && !reader->is_in_graph;
}

CompetentStatus
turtle_take_graph(TurtleReader* const   reader,
                  const Token* const    token,
                  CompetentError* const error)
{
  return (reader->state == STATE_GRAPH_NAME)
           ? take_graph_name(reader, token, error)
         : (reader->state == STATE_GRAPH_BRACKET)
           ? take_graph_bracket(reader, token, error)
         : (reader->state == STATE_GRAPH_OPEN)
           ? take_graph_open(reader, token, error)
         : (reader->state == STATE_GRAPH_BODY)
           ? take_graph_body(reader, token, error)
           : take_subject_or_graph(reader, token, error);
}
