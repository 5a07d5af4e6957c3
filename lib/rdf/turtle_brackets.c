// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "rdf/turtle_grammar.h"

#include <stdbool.h>
#include <stdint.h>

// Return the brackets that were opened last; there are some
static Frame*
top_frame(const TurtleReader* const reader)
{
  return &reader->frames[reader->n_frames - 1U];
}

CompetentStatus
turtle_take_subject_bracket(TurtleReader* const   reader,
                            const Token* const    token,
                            CompetentError* const error)
{
  const uint64_t  number = ++reader->n_blanks;
  CompetentStatus st = turtle_set_number(reader, SLOT_SUBJECT, number, error);
  if (!st && token->type == TOKEN_CLOSE_BRACKET) {
    reader->state =
      turtle_may_name_graph(reader) ? STATE_SUBJECT_OR_GRAPH : STATE_PREDICATE;
    return st;
  }

  if (!st) {
    st = turtle_open_frame(reader, false, true, error);
  }

  if (!st) {
    top_frame(reader)->number = number;
    st                        = turtle_take_predicate(reader, token, error);
  }

  return st;
}

CompetentStatus
turtle_take_object_bracket(TurtleReader* const   reader,
                           const Token* const    token,
                           CompetentError* const error)
{
  const uint64_t  number = ++reader->n_blanks;
  CompetentStatus st = turtle_set_number(reader, SLOT_OBJECT, number, error);
  if (!st) {
    st = turtle_emit_object(reader, error);
  }

  if (st || token->type == TOKEN_CLOSE_BRACKET) {
    return st;
  }

  st = turtle_open_frame(reader, false, false, error);
  if (!st) {
    st = turtle_set_number(reader, SLOT_SUBJECT, number, error);
  }

  return st ? st : turtle_take_predicate(reader, token, error);
}

// Close the brackets, which stand for a node of what is outside of them
CompetentStatus
turtle_close_brackets(TurtleReader* const reader, CompetentError* const error)
{
  const Frame     frame = *top_frame(reader);
  CompetentStatus st    = turtle_close_frame(reader, error);
  if (frame.is_subject) {
    reader->state = STATE_PREDICATE_OR_END;
    return st ? st
              : turtle_set_number(reader, SLOT_SUBJECT, frame.number, error);
  }

  // The node was told about when the brackets were opened
  turtle_end_object(reader);
  return st;
}

// Begin the cell of another item, which becomes the subject
static CompetentStatus
open_cell(TurtleReader* const reader, CompetentError* const error)
{
  Frame* const    frame    = top_frame(reader);
  const bool      is_first = !frame->has_items;
  const uint64_t  number   = ++reader->n_blanks;
  CompetentStatus st = turtle_set_number(reader, SLOT_OBJECT, number, error);

  frame->has_items = true;
  if (is_first) {
    frame->number = number;
  } else {
    turtle_set_fixed(reader, SLOT_PREDICATE, TURTLE_RDF "rest");
  }

  if (!st && !(is_first && frame->is_subject)) {
    st = turtle_emit(reader, error);
  }

  if (!st) {
    st = turtle_set_number(reader, SLOT_SUBJECT, number, error);
    turtle_set_fixed(reader, SLOT_PREDICATE, TURTLE_RDF "first");
  }

  return st;
}

// End a list where a subject stands, which is then its first cell
static CompetentStatus
close_subject_list(TurtleReader* const   reader,
                   const Frame           frame,
                   CompetentError* const error)
{
  const CompetentStatus st = turtle_close_frame(reader, error);

  reader->state = STATE_PREDICATE;
  if (st || frame.has_items) {
    return st ? st
              : turtle_set_number(reader, SLOT_SUBJECT, frame.number, error);
  }

  turtle_set_fixed(reader, SLOT_SUBJECT, TURTLE_RDF "nil");
  return st;
}

static CompetentStatus
close_list(TurtleReader* const reader, CompetentError* const error)
{
  const Frame     frame = *top_frame(reader);
  CompetentStatus st    = COMPETENT_STATUS_SUCCESS;

  // An empty list is the object of what is outside, any other one ends in it
  turtle_set_fixed(reader, SLOT_OBJECT, TURTLE_RDF "nil");
  if (frame.has_items) {
    turtle_set_fixed(reader, SLOT_PREDICATE, TURTLE_RDF "rest");
  }

  if (frame.has_items || !frame.is_subject) {
    st = turtle_emit(reader, error);
  }

  if (st || frame.is_subject) {
    return st ? st : close_subject_list(reader, frame, error);
  }

  st = turtle_close_frame(reader, error);
  turtle_end_object(reader);
  return st;
}

CompetentStatus
turtle_take_item(TurtleReader* const   reader,
                 const Token* const    token,
                 CompetentError* const error)
{
  if (token->type == TOKEN_CLOSE_LIST) {
    return close_list(reader, error);
  }

  const CompetentStatus st = open_cell(reader, error);
  return st ? st : turtle_take_object(reader, token, error);
}
