// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "rdf/turtle_reader.h"

#include <stdbool.h>

static CompetentStatus
read_prefix_name(TurtleReader* const   reader,
                 const Token* const    token,
                 CompetentError* const error)
{
  if (token->type != TOKEN_NAME || token->text.length) {
    return turtle_expected(reader, token, "A prefix with its colon", error);
  }

  reader->state         = STATE_PREFIX_IRI;
  reader->prefix.length = 0U;
  return buffer_append(
    &reader->prefix, token->prefix.bytes, token->prefix.length, error);
}

static CompetentStatus
read_directive_iri(TurtleReader* const   reader,
                   const Token* const    token,
                   CompetentText* const  iri,
                   CompetentError* const error)
{
  if (token->type != TOKEN_IRI) {
    return turtle_expected(reader, token, "An IRI in angle brackets", error);
  }

  reader->state = reader->is_keyword ? STATE_DOCUMENT : STATE_DIRECTIVE_DOT;
  return turtle_read_iri(reader, token, &reader->datatype, iri, error);
}

static CompetentStatus
read_prefix_iri(TurtleReader* const   reader,
                const Token* const    token,
                CompetentError* const error)
{
  CompetentText         iri = {NULL, 0U};
  const CompetentStatus st  = read_directive_iri(reader, token, &iri, error);
  if (st) {
    return st;
  }

  // Prefixes may be declared again, and then stand for something else
  const CompetentText name   = {reader->prefix.bytes, reader->prefix.length};
  const bool          is_new = !prefixes_find(&reader->prefixes, name).bytes;
  if (is_new && lexer_is_over(&reader->lexer,
                              COMPETENT_LIMIT_PREFIXES,
                              reader->prefixes.n + 1U)) {
    return lexer_over_limit(&reader->lexer,
                            COMPETENT_LIMIT_PREFIXES,
                            "The number of prefixes",
                            error);
  }

  return prefixes_set(&reader->prefixes, name, iri, error);
}

static CompetentStatus
read_base(TurtleReader* const   reader,
          const Token* const    token,
          CompetentError* const error)
{
  CompetentText         iri = {NULL, 0U};
  const CompetentStatus st  = read_directive_iri(reader, token, &iri, error);
  if (st) {
    return st;
  }

  reader->base.length = 0U;
  return buffer_append(&reader->base, iri.bytes, iri.length, error);
}

CompetentStatus
turtle_read_directive(TurtleReader* const   reader,
                      const Token* const    token,
                      CompetentError* const error)
{
  if (reader->state == STATE_PREFIX_NAME) {
    return read_prefix_name(reader, token, error);
  }

  if (reader->state == STATE_PREFIX_IRI) {
    return read_prefix_iri(reader, token, error);
  }

  if (reader->state == STATE_BASE_IRI) {
    return read_base(reader, token, error);
  }

  reader->state = STATE_DOCUMENT;
  return (token->type == TOKEN_DOT)
           ? COMPETENT_STATUS_SUCCESS
           : turtle_expected(reader, token, "A dot", error);
}
