// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "rdf/turtle_grammar.h"

#include <competent/source.h>

#include <stdbool.h>
#include <string.h>

static bool
is_text(const CompetentText text, const char* const wanted)
{
  const size_t n = strlen(wanted);
  return text.length == n && !memcmp(text.bytes, wanted, n);
}

// Compare with a keyword of SPARQL, whose case does not matter
static bool
is_keyword(const Token* const token, const char* const wanted)
{
  const size_t n = strlen(wanted);
  if (token->type != TOKEN_WORD || token->text.length != n) {
    return false;
  }

  size_t i = 0U;
  while (i < n && (token->text.bytes[i] | 0x20) == wanted[i]) {
    ++i;
  }

  return i == n;
}

static bool
is_at(const Token* const token, const char* const wanted)
{
  return token->type == TOKEN_AT && is_text(token->text, wanted);
}

static bool
is_boolean(const Token* const token)
{
  return token->type == TOKEN_WORD &&
         (is_text(token->text, "true") || is_text(token->text, "false"));
}

CompetentStatus
turtle_set_resource(TurtleReader* const   reader,
                    const Slot            slot,
                    const Token* const    token,
                    CompetentError* const error)
{
  return (token->type == TOKEN_BLANK)
           ? turtle_set_blank(reader, slot, token, error)
           : turtle_set_iri(reader, slot, token, error);
}

bool
turtle_is_iri(const Token* const token)
{
  return token->type == TOKEN_IRI || token->type == TOKEN_NAME;
}

void
turtle_end_object(TurtleReader* const reader)
{
  const size_t n     = reader->n_frames;
  const bool   is_in = n && reader->frames[n - 1U].is_list;

  reader->state = is_in ? STATE_LIST : STATE_OBJECT_END;
}

// Tell the sink about the object, after which there may be more of them
CompetentStatus
turtle_emit_object(TurtleReader* const reader, CompetentError* const error)
{
  turtle_end_object(reader);
  return turtle_emit(reader, error);
}

CompetentStatus
turtle_take_predicate(TurtleReader* const   reader,
                      const Token* const    token,
                      CompetentError* const error)
{
  reader->state = STATE_OBJECT;
  if (turtle_is_iri(token)) {
    return turtle_set_iri(reader, SLOT_PREDICATE, token, error);
  }

  if (token->type != TOKEN_WORD || !is_text(token->text, "a")) {
    return turtle_expected(reader, token, "A predicate", error);
  }

  turtle_set_fixed(reader, SLOT_PREDICATE, TURTLE_RDF "type");
  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
turtle_take_subject(TurtleReader* const   reader,
                    const Token* const    token,
                    CompetentError* const error)
{
  if (token->type == TOKEN_OPEN_BRACKET) {
    reader->state = STATE_SUBJECT_BRACKET;
    return COMPETENT_STATUS_SUCCESS;
  }

  if (token->type == TOKEN_OPEN_LIST) {
    reader->state = STATE_LIST;
    return turtle_open_frame(reader, true, true, error);
  }

  if (!turtle_is_iri(token) && token->type != TOKEN_BLANK) {
    return turtle_expected(reader, token, "A subject", error);
  }

  reader->state =
    turtle_may_name_graph(reader) ? STATE_SUBJECT_OR_GRAPH : STATE_PREDICATE;
  return turtle_set_resource(reader, SLOT_SUBJECT, token, error);
}

static CompetentStatus
take_document(TurtleReader* const   reader,
              const Token* const    token,
              CompetentError* const error)
{
  const bool is_trig = reader->format == COMPETENT_FORMAT_TRIG;
  if (token->type == TOKEN_END) {
    return COMPETENT_STATUS_SUCCESS;
  }

  if (is_trig && token->type == TOKEN_OPEN_GRAPH) {
    turtle_open_graph(reader);
    return COMPETENT_STATUS_SUCCESS;
  }

  reader->is_keyword = token->type == TOKEN_WORD;
  if (is_at(token, "prefix") || is_keyword(token, "prefix")) {
    reader->state = STATE_PREFIX_NAME;
    return COMPETENT_STATUS_SUCCESS;
  }

  if (is_at(token, "base") || is_keyword(token, "base")) {
    reader->state = STATE_BASE_IRI;
    return COMPETENT_STATUS_SUCCESS;
  }

  if (is_trig && is_keyword(token, "graph")) {
    reader->state = STATE_GRAPH_NAME;
    return COMPETENT_STATUS_SUCCESS;
  }

  return turtle_take_subject(reader, token, error);
}

// Take the end of what is said about a subject
static CompetentStatus
take_end(TurtleReader* const   reader,
         const Token* const    token,
         const char* const     expected,
         CompetentError* const error)
{
  if (reader->n_frames) {
    return (token->type == TOKEN_CLOSE_BRACKET)
             ? turtle_close_brackets(reader, error)
             : turtle_expected(reader, token, expected, error);
  }

  if (token->type == TOKEN_DOT) {
    reader->state = reader->is_in_graph ? STATE_GRAPH_BODY : STATE_DOCUMENT;
    return COMPETENT_STATUS_SUCCESS;
  }

  return (token->type == TOKEN_CLOSE_GRAPH && reader->is_in_graph)
           ? turtle_close_graph(reader)
           : turtle_expected(reader, token, expected, error);
}

static CompetentStatus
take_object_end(TurtleReader* const   reader,
                const Token* const    token,
                CompetentError* const error)
{
  if (token->type == TOKEN_COMMA) {
    reader->state = STATE_OBJECT;
    return COMPETENT_STATUS_SUCCESS;
  }

  if (token->type == TOKEN_SEMICOLON) {
    reader->state = STATE_SEMICOLON;
    return COMPETENT_STATUS_SUCCESS;
  }

  return take_end(
    reader, token, "A comma, a semicolon or the end of a statement", error);
}

static CompetentStatus
take_semicolon(TurtleReader* const   reader,
               const Token* const    token,
               CompetentError* const error)
{
  return (token->type == TOKEN_SEMICOLON) ? COMPETENT_STATUS_SUCCESS
         : (turtle_is_iri(token) || token->type == TOKEN_WORD)
           ? turtle_take_predicate(reader, token, error)
           : take_end(
               reader, token, "A predicate or the end of a statement", error);
}

static CompetentStatus
take_predicate_or_end(TurtleReader* const   reader,
                      const Token* const    token,
                      CompetentError* const error)
{
  return (turtle_is_iri(token) || token->type == TOKEN_WORD)
           ? turtle_take_predicate(reader, token, error)
           : take_end(
               reader, token, "A predicate or the end of a statement", error);
}

CompetentStatus
turtle_take_object(TurtleReader* const   reader,
                   const Token* const    token,
                   CompetentError* const error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  if (turtle_is_iri(token) || token->type == TOKEN_BLANK) {
    st = turtle_set_resource(reader, SLOT_OBJECT, token, error);
    return st ? st : turtle_emit_object(reader, error);
  }

  if (token->type == TOKEN_STRING) {
    reader->state = STATE_LITERAL;
    return turtle_set_literal(reader, token, error);
  }

  if (token->type == TOKEN_INTEGER || token->type == TOKEN_DECIMAL ||
      token->type == TOKEN_DOUBLE || is_boolean(token)) {
    st = turtle_set_literal(reader, token, error);
    return st ? st : turtle_emit_object(reader, error);
  }

  if (token->type == TOKEN_OPEN_BRACKET) {
    reader->state = STATE_OBJECT_BRACKET;
    return st;
  }

  if (token->type == TOKEN_OPEN_LIST) {
    reader->state = STATE_LIST;
    return turtle_open_frame(reader, true, false, error);
  }

  return turtle_expected(reader, token, "An object", error);
}

static CompetentStatus
take_literal(TurtleReader* const   reader,
             const Token* const    token,
             CompetentError* const error)
{
  if (token->type == TOKEN_TYPE) {
    reader->state = STATE_DATATYPE;
    return COMPETENT_STATUS_SUCCESS;
  }

  if (token->type == TOKEN_AT) {
    reader->statement.object.language = token->text;
    return turtle_emit_object(reader, error);
  }

  const CompetentStatus st = turtle_emit_object(reader, error);
  return st ? st : turtle_take(reader, token, error);
}

static CompetentStatus
take_datatype(TurtleReader* const   reader,
              const Token* const    token,
              CompetentError* const error)
{
  if (!turtle_is_iri(token)) {
    return turtle_expected(reader, token, "A datatype", error);
  }

  const CompetentStatus st = turtle_set_datatype(reader, token, error);
  return st ? st : turtle_emit_object(reader, error);
}

CompetentStatus
turtle_take(TurtleReader* const   reader,
            const Token* const    token,
            CompetentError* const error)
{
  switch (reader->state) {
    case STATE_DOCUMENT:
      return take_document(reader, token, error);
    case STATE_PREFIX_NAME:
    case STATE_PREFIX_IRI:
    case STATE_BASE_IRI:
    case STATE_DIRECTIVE_DOT:
      return turtle_read_directive(reader, token, error);
    case STATE_GRAPH_NAME:
    case STATE_GRAPH_BRACKET:
    case STATE_GRAPH_OPEN:
    case STATE_GRAPH_BODY:
    case STATE_SUBJECT_OR_GRAPH:
      return turtle_take_graph(reader, token, error);
    case STATE_SUBJECT_BRACKET:
      return turtle_take_subject_bracket(reader, token, error);
    case STATE_PREDICATE:
      return turtle_take_predicate(reader, token, error);
    case STATE_PREDICATE_OR_END:
      return take_predicate_or_end(reader, token, error);
    case STATE_OBJECT:
      return turtle_take_object(reader, token, error);
    case STATE_OBJECT_BRACKET:
      return turtle_take_object_bracket(reader, token, error);
    case STATE_LIST:
      return turtle_take_item(reader, token, error);
    case STATE_LITERAL:
      return take_literal(reader, token, error);
    case STATE_DATATYPE:
      return take_datatype(reader, token, error);
    case STATE_OBJECT_END:
      return take_object_end(reader, token, error);
    case STATE_SEMICOLON:
      return take_semicolon(reader, token, error);
    case STATE_LINE:
    case STATE_LINE_PREDICATE:
    case STATE_LINE_OBJECT:
    case STATE_LINE_LITERAL:
    case STATE_LINE_DATATYPE:
    case STATE_LINE_GRAPH:
    case STATE_LINE_DOT:
    case STATE_LINE_END:
      break;
  }

  return turtle_take_in_line(reader, token, error);
}
