// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "rdf/turtle_reader.h"

#include "base/failure.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

static CompetentStatus
make_room(TurtleReader* const reader, CompetentError* const error)
{
  if (reader->n_frames < reader->frames_capacity) {
    return COMPETENT_STATUS_SUCCESS;
  }

  const size_t capacity =
    reader->frames_capacity ? reader->frames_capacity * 2U : 16U;
  if (capacity > SIZE_MAX / sizeof(Frame)) {
    return no_memory(error);
  }

  Frame* const frames =
    (Frame*)realloc(reader->frames, capacity * sizeof(Frame));
  if (!frames) {
    return no_memory(error);
  }

  reader->frames          = frames;
  reader->frames_capacity = capacity;
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
keep_text(TurtleReader* const   reader,
          const CompetentText   text,
          CompetentError* const error)
{
  return buffer_append(&reader->frame_texts, text.bytes, text.length, error);
}

CompetentStatus
turtle_open_frame(TurtleReader* const   reader,
                  const bool            is_list,
                  const bool            is_subject,
                  CompetentError* const error)
{
  if (lexer_is_over(
        &reader->lexer, COMPETENT_LIMIT_NESTING, reader->n_frames + 1U)) {
    return lexer_over_limit(
      &reader->lexer, COMPETENT_LIMIT_NESTING, "The depth of brackets", error);
  }

  CompetentStatus st = make_room(reader, error);
  if (st) {
    return st;
  }

  const Statement* const statement = &reader->statement;
  Frame                  frame     = {is_list,
                                      is_subject,
                                      false,
                                      0U,
                                      statement->subject.type,
                                      reader->frame_texts.length,
                                      reader->frame_texts.length};

  if (!is_subject) {
    st                = keep_text(reader, statement->subject.text, error);
    frame.subject_end = reader->frame_texts.length;
    if (!st) {
      st = keep_text(reader, statement->predicate.text, error);
    }
  }

  if (!st) {
    reader->frames[reader->n_frames++] = frame;
  }

  return st;
}

static CompetentStatus
restore(TurtleReader* const   reader,
        const Slot            slot,
        const NodeType        type,
        const CompetentText   text,
        CompetentError* const error)
{
  Buffer* const buffer = &reader->texts[slot];
  buffer->length       = 0U;

  const CompetentStatus st =
    buffer_append(buffer, text.bytes, text.length, error);
  if (!st) {
    Node* const node = turtle_node(reader, slot);

    node->type                = type;
    node->text.bytes          = buffer->bytes;
    node->text.length         = buffer->length;
    reader->is_borrowed[slot] = false;
  }

  return st;
}

CompetentStatus
turtle_close_frame(TurtleReader* const reader, CompetentError* const error)
{
  const Frame         frame = reader->frames[--reader->n_frames];
  const Buffer* const texts = &reader->frame_texts;
  if (frame.is_subject) {
    return COMPETENT_STATUS_SUCCESS;
  }

  const CompetentText subject   = {texts->bytes + frame.text,
                                   frame.subject_end - frame.text};
  const CompetentText predicate = {texts->bytes + frame.subject_end,
                                   texts->length - frame.subject_end};

  CompetentStatus st =
    restore(reader, SLOT_SUBJECT, frame.type, subject, error);
  if (!st) {
    st = restore(reader, SLOT_PREDICATE, NODE_IRI, predicate, error);
  }

  reader->frame_texts.length = frame.text;
  return st;
}
