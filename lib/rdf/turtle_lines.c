// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "rdf/turtle_reader.h"

#include <competent/source.h>

static CompetentStatus
take_subject(TurtleReader* const   reader,
             const Token* const    token,
             CompetentError* const error)
{
  if (token->type == TOKEN_LINE || token->type == TOKEN_END) {
    return COMPETENT_STATUS_SUCCESS;
  }

  reader->state = STATE_LINE_PREDICATE;
  return (token->type == TOKEN_IRI)
           ? turtle_set_iri(reader, SLOT_SUBJECT, token, error)
         : (token->type == TOKEN_BLANK)
           ? turtle_set_blank(reader, SLOT_SUBJECT, token, error)
           : turtle_expected(reader, token, "A subject", error);
}

static CompetentStatus
take_predicate(TurtleReader* const   reader,
               const Token* const    token,
               CompetentError* const error)
{
  reader->state = STATE_LINE_OBJECT;
  return (token->type == TOKEN_IRI)
           ? turtle_set_iri(reader, SLOT_PREDICATE, token, error)
           : turtle_expected(reader, token, "A predicate", error);
}

static CompetentStatus
take_object(TurtleReader* const   reader,
            const Token* const    token,
            CompetentError* const error)
{
  if (token->type == TOKEN_STRING) {
    reader->state = STATE_LINE_LITERAL;
    return turtle_set_literal(reader, token, error);
  }

  reader->state = STATE_LINE_GRAPH;
  return (token->type == TOKEN_IRI)
           ? turtle_set_iri(reader, SLOT_OBJECT, token, error)
         : (token->type == TOKEN_BLANK)
           ? turtle_set_blank(reader, SLOT_OBJECT, token, error)
           : turtle_expected(reader, token, "An object", error);
}

static CompetentStatus
take_dot(TurtleReader* const   reader,
         const Token* const    token,
         CompetentError* const error)
{
  reader->state = STATE_LINE_END;
  return (token->type == TOKEN_DOT)
           ? turtle_emit(reader, error)
           : turtle_expected(reader, token, "A dot", error);
}

static CompetentStatus
take_graph(TurtleReader* const   reader,
           const Token* const    token,
           CompetentError* const error)
{
  const Node nothing = {NODE_NONE, {NULL, 0U}, {NULL, 0U}, {NULL, 0U}};

  reader->statement.graph         = nothing;
  reader->is_borrowed[SLOT_GRAPH] = false;
  if (reader->format == COMPETENT_FORMAT_N_QUADS && token->type != TOKEN_DOT) {
    reader->state = STATE_LINE_DOT;
    return (token->type == TOKEN_IRI)
             ? turtle_set_iri(reader, SLOT_GRAPH, token, error)
           : (token->type == TOKEN_BLANK)
             ? turtle_set_blank(reader, SLOT_GRAPH, token, error)
             : turtle_expected(reader, token, "A graph or a dot", error);
  }

  return take_dot(reader, token, error);
}

static CompetentStatus
take_literal(TurtleReader* const   reader,
             const Token* const    token,
             CompetentError* const error)
{
  if (token->type == TOKEN_TYPE) {
    reader->state = STATE_LINE_DATATYPE;
    return COMPETENT_STATUS_SUCCESS;
  }

  reader->state = STATE_LINE_GRAPH;
  if (token->type == TOKEN_AT) {
    reader->statement.object.language = token->text;
    return COMPETENT_STATUS_SUCCESS;
  }

  return take_graph(reader, token, error);
}

static CompetentStatus
take_datatype(TurtleReader* const   reader,
              const Token* const    token,
              CompetentError* const error)
{
  reader->state = STATE_LINE_GRAPH;
  return (token->type == TOKEN_IRI)
           ? turtle_set_datatype(reader, token, error)
           : turtle_expected(reader, token, "A datatype", error);
}

static CompetentStatus
take_line_end(TurtleReader* const   reader,
              const Token* const    token,
              CompetentError* const error)
{
  reader->state = STATE_LINE;
  return (token->type == TOKEN_LINE || token->type == TOKEN_END)
           ? COMPETENT_STATUS_SUCCESS
           : turtle_expected(reader, token, "The end of the line", error);
}

CompetentStatus
turtle_take_in_line(TurtleReader* const   reader,
                    const Token* const    token,
                    CompetentError* const error)
{
  return (reader->state == STATE_LINE) ? take_subject(reader, token, error)
         : (reader->state == STATE_LINE_PREDICATE)
           ? take_predicate(reader, token, error)
         : (reader->state == STATE_LINE_OBJECT)
           ? take_object(reader, token, error)
         : (reader->state == STATE_LINE_LITERAL)
           ? take_literal(reader, token, error)
         : (reader->state == STATE_LINE_DATATYPE)
           ? take_datatype(reader, token, error)
         : (reader->state == STATE_LINE_GRAPH)
           ? take_graph(reader, token, error)
         : (reader->state == STATE_LINE_DOT)
           ? take_dot(reader, token, error)
           : take_line_end(reader, token, error);
}
