// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "rdf/turtle_reader.h"

#include "base/failure.h"
#include "rdf/iri.h"

#include <inttypes.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define XSD "http://www.w3.org/2001/XMLSchema#"

Node*
turtle_node(TurtleReader* const reader, const Slot slot)
{
  Statement* const statement = &reader->statement;
  return (slot == SLOT_SUBJECT)     ? &statement->subject
         : (slot == SLOT_PREDICATE) ? &statement->predicate
         : (slot == SLOT_OBJECT)    ? &statement->object
                                    : &statement->graph;
}

static void
set_node(TurtleReader* const reader,
         const Slot          slot,
         const NodeType      type,
         const CompetentText text)
{
  // One member after another: a whole one that is made elsewhere is copied in
  // larger pieces than it was written in, for which the processor has to wait
  const CompetentText nothing = {NULL, 0U};
  Node* const         node    = turtle_node(reader, slot);
  node->type                  = type;
  node->text                  = text;
  node->language              = nothing;
  node->datatype              = nothing;
  reader->is_borrowed[slot]   = text.bytes != reader->texts[slot].bytes;
  if (slot == SLOT_OBJECT) {
    const uint64_t line = reader->lexer.mark_line;

    reader->statement.line = (line < UINT32_MAX) ? (uint32_t)line : UINT32_MAX;
  }
}

static CompetentText
text_of(const Buffer* const buffer)
{
  const CompetentText text = {buffer->bytes, buffer->length};
  return text;
}

// Return whether an IRI is absolute, at once for those that nearly all are
static inline bool
is_absolute(const CompetentText iri)
{
  return (iri.length > 5U && !memcmp(iri.bytes, "http", 4U) &&
          (iri.bytes[4] == ':' || (iri.bytes[4] == 's' && iri.bytes[5] == ':')))
           ? true
           : iri_is_absolute(iri);
}

// Resolve an IRI, which is not in the buffer
static CompetentStatus
resolve(TurtleReader* const   reader,
        const CompetentText   reference,
        Buffer* const         buffer,
        CompetentError* const error)
{
  const Lexer* const lexer = &reader->lexer;
  if (lexer->is_of_lines) {
    return lexer_bad_syntax(
      lexer, lexer->mark, "An IRI is relative, which is not allowed", error);
  }

  if (!reader->base.length) {
    return lexer_bad_syntax(lexer,
                            lexer->mark,
                            "An IRI is relative, and there is no base for it",
                            error);
  }

  return iri_resolve(text_of(&reader->base), reference, buffer, error);
}

// Make an absolute IRI of one that has escapes or is relative
static CompetentStatus
complete_iri(TurtleReader* const   reader,
             const Token* const    token,
             Buffer* const         buffer,
             CompetentError* const error)
{
  CompetentText reference = token->text;
  if (token->has_escapes) {
    reader->scratch.length = 0U;

    const CompetentStatus st =
      lexer_unescape(&reader->lexer, token, &reader->scratch, error);
    if (st) {
      return st;
    }

    reference = text_of(&reader->scratch);
  }

  buffer->length = 0U;
  return is_absolute(reference)
           ? buffer_append(buffer, reference.bytes, reference.length, error)
           : resolve(reader, reference, buffer, error);
}

// Replace the prefix of a name by what it stands for
static CompetentStatus
expand_name(TurtleReader* const   reader,
            const Token* const    token,
            Buffer* const         buffer,
            CompetentError* const error)
{
  const CompetentText iri = prefixes_find(&reader->prefixes, token->prefix);
  if (!iri.bytes) {
    return lexer_bad_syntax(
      &reader->lexer, reader->lexer.mark, "A prefix is not declared", error);
  }

  buffer->length = 0U;

  const CompetentStatus st =
    buffer_reserve(buffer, iri.length + token->text.length, error);
  if (st) {
    return st;
  }

  memcpy(buffer->bytes, iri.bytes, iri.length);
  buffer->length = iri.length;
  if (token->has_escapes) {
    return lexer_unescape(&reader->lexer, token, buffer, error);
  }

  memcpy(buffer->bytes + iri.length, token->text.bytes, token->text.length);
  buffer->length += token->text.length;
  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
turtle_read_iri(TurtleReader* const   reader,
                const Token* const    token,
                Buffer* const         buffer,
                CompetentText* const  iri,
                CompetentError* const error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  if (token->type == TOKEN_IRI && !token->has_escapes &&
      is_absolute(token->text)) {
    *iri = token->text;
  } else {
    st   = (token->type == TOKEN_NAME)
             ? expand_name(reader, token, buffer, error)
             : complete_iri(reader, token, buffer, error);
    *iri = text_of(buffer);
  }

  return st ? st
         : lexer_is_over(&reader->lexer, COMPETENT_LIMIT_IRI, iri->length)
           ? lexer_over_limit(
               &reader->lexer, COMPETENT_LIMIT_IRI, "An IRI", error)
           : st;
}

CompetentStatus
turtle_set_iri(TurtleReader* const   reader,
               const Slot            slot,
               const Token* const    token,
               CompetentError* const error)
{
  CompetentText         iri = {NULL, 0U};
  const CompetentStatus st =
    turtle_read_iri(reader, token, &reader->texts[slot], &iri, error);
  if (!st) {
    set_node(reader, slot, NODE_IRI, iri);
  }

  return st;
}

void
turtle_set_fixed(TurtleReader* const reader,
                 const Slot          slot,
                 const char* const   iri)
{
  const CompetentText text = {iri, strlen(iri)};
  set_node(reader, slot, NODE_IRI, text);
  reader->is_borrowed[slot] = false;
}

// Blank nodes without a label get a "g" and a number.  A label that looks like
// that, or like what this makes of it, gets one more "g".
static bool
looks_generated(const CompetentText label)
{
  size_t n = 0U;
  while (n < label.length && label.bytes[n] == 'g') {
    ++n;
  }

  const size_t n_letters = n;
  while (n < label.length && label.bytes[n] >= '0' && label.bytes[n] <= '9') {
    ++n;
  }

  return n_letters && n > n_letters && n == label.length;
}

CompetentStatus
turtle_set_blank(TurtleReader* const   reader,
                 const Slot            slot,
                 const Token* const    token,
                 CompetentError* const error)
{
  // In lines each blank node has a label, so that all can stay as they are
  if (reader->lexer.is_of_lines || !looks_generated(token->text)) {
    set_node(reader, slot, NODE_BLANK, token->text);
    return COMPETENT_STATUS_SUCCESS;
  }

  Buffer* const buffer = &reader->texts[slot];
  buffer->length       = 0U;

  CompetentStatus st = buffer_append(buffer, "g", 1U, error);
  if (!st) {
    st = buffer_append(buffer, token->text.bytes, token->text.length, error);
  }

  if (!st) {
    set_node(reader, slot, NODE_BLANK, text_of(buffer));
  }

  return st;
}

CompetentStatus
turtle_set_number(TurtleReader* const   reader,
                  const Slot            slot,
                  const uint64_t        number,
                  CompetentError* const error)
{
  char          label[24] = {0};
  const int     n         = snprintf(label, sizeof(label), "g%" PRIu64, number);
  Buffer* const buffer    = &reader->texts[slot];
  buffer->length          = 0U;

  const CompetentStatus st = buffer_append(buffer, label, (size_t)n, error);
  if (!st) {
    set_node(reader, slot, NODE_BLANK, text_of(buffer));
  }

  return st;
}

static CompetentText
fixed_datatype(const TokenType type)
{
  static const char boolean[]     = XSD "boolean";
  static const char integer[]     = XSD "integer";
  static const char decimal[]     = XSD "decimal";
  static const char double_name[] = XSD "double";

  const char* const iri = (type == TOKEN_WORD)      ? boolean
                          : (type == TOKEN_INTEGER) ? integer
                          : (type == TOKEN_DECIMAL) ? decimal
                          : (type == TOKEN_DOUBLE)  ? double_name
                                                    : NULL;

  const CompetentText text = {iri, iri ? strlen(iri) : 0U};
  return text;
}

CompetentStatus
turtle_set_literal(TurtleReader* const   reader,
                   const Token* const    token,
                   CompetentError* const error)
{
  CompetentText text = token->text;
  if (token->has_escapes) {
    Buffer* const buffer = &reader->texts[SLOT_OBJECT];
    buffer->length       = 0U;

    const CompetentStatus st =
      lexer_unescape(&reader->lexer, token, buffer, error);
    if (st) {
      return st;
    }

    text = text_of(buffer);
  }

  if (lexer_is_over(&reader->lexer, COMPETENT_LIMIT_LITERAL, text.length)) {
    return lexer_over_limit(
      &reader->lexer, COMPETENT_LIMIT_LITERAL, "A literal", error);
  }

  set_node(reader, SLOT_OBJECT, NODE_LITERAL, text);
  reader->statement.object.datatype = fixed_datatype(token->type);
  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
turtle_set_datatype(TurtleReader* const   reader,
                    const Token* const    token,
                    CompetentError* const error)
{
  static const char string[] = XSD "string";

  CompetentText         iri = {NULL, 0U};
  const CompetentStatus st =
    turtle_read_iri(reader, token, &reader->datatype, &iri, error);
  if (st) {
    return st;
  }

  const bool is_string =
    iri.length == sizeof(string) - 1U && !memcmp(iri.bytes, string, iri.length);
  if (!is_string) {
    reader->statement.object.datatype = iri;
  }

  return COMPETENT_STATUS_SUCCESS;
}

// Have a copy of text in a buffer, unless it is there already
static CompetentStatus
keep_text(CompetentText* const  text,
          Buffer* const         buffer,
          CompetentError* const error)
{
  if (!text->length || text->bytes == buffer->bytes) {
    return COMPETENT_STATUS_SUCCESS;
  }

  buffer->length = 0U;

  const CompetentStatus st =
    buffer_append(buffer, text->bytes, text->length, error);
  if (!st) {
    *text = text_of(buffer);
  }

  return st;
}

CompetentStatus
turtle_keep_nodes(TurtleReader* const reader, CompetentError* const error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; !st && i < N_SLOTS; ++i) {
    if (reader->is_borrowed[i]) {
      st = keep_text(
        &turtle_node(reader, (Slot)i)->text, &reader->texts[i], error);
      reader->is_borrowed[i] = false;
    }
  }

  // In lines there may be bytes to come between the object and the dot.  In
  // Turtle what stands here was told already, and is not looked at again.
  if (!st && reader->lexer.is_of_lines) {
    Node* const object = &reader->statement.object;

    st = keep_text(&object->language, &reader->language, error);
    if (!st) {
      st = keep_text(&object->datatype, &reader->datatype, error);
    }
  }

  return st;
}

CompetentStatus
turtle_emit(TurtleReader* const reader, CompetentError* const error)
{
  const Lexer* const lexer = &reader->lexer;
  if (lexer_is_over(
        lexer, COMPETENT_LIMIT_STATEMENTS, ++reader->n_statements)) {
    return lexer_over_limit(
      lexer, COMPETENT_LIMIT_STATEMENTS, "The number of statements", error);
  }

  return reader->sink(reader->handle, &reader->statement, error);
}
