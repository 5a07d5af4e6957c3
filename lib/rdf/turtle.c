// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "rdf/turtle.h"

#include "base/buffer.h"
#include "base/failure.h"
#include "base/utf8.h"
#include "rdf/iri.h"
#include "rdf/turtle_reader.h"

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

// How much is put behind a tail at once, so that it stays small
#define SLICE_LENGTH 65536U

static CompetentStatus
set_base(TurtleReader* const   reader,
         const char* const     base,
         CompetentError* const error)
{
  const CompetentText iri = {base, base ? strlen(base) : 0U};
  if (base && (!iri_is_absolute(iri) ||
               iri_legal_length(iri.bytes, iri.length) < iri.length ||
               utf8_valid_length(iri.bytes, iri.length) < iri.length)) {
    return failure(
      error, COMPETENT_STATUS_BAD_ARGUMENT, "The base is no absolute IRI");
  }

  return buffer_append(&reader->base, iri.bytes, iri.length, error);
}

CompetentStatus
turtle_reader_new(const ReaderOptions* const options,
                  TurtleReader** const       reader,
                  CompetentError* const      error)
{
  assert(options);
  assert(options->limits);
  assert(options->sink);
  assert(reader);

  *reader = NULL;

  TurtleReader* const made = (TurtleReader*)calloc(1, sizeof(TurtleReader));
  if (!made) {
    return no_memory(error);
  }

  made->format            = options->format;
  made->sink              = options->sink;
  made->handle            = options->handle;
  made->lexer.name        = options->name;
  made->lexer.limits      = options->limits;
  made->lexer.line        = 1U;
  made->lexer.is_of_lines = options->format == COMPETENT_FORMAT_N_TRIPLES ||
                            options->format == COMPETENT_FORMAT_N_QUADS;
  made->state = made->lexer.is_of_lines ? STATE_LINE : STATE_DOCUMENT;

  const CompetentStatus st = set_base(made, options->base, error);
  if (st) {
    turtle_reader_free(made);
    return st;
  }

  *reader = made;
  return st;
}

void
turtle_reader_free(TurtleReader* const reader)
{
  if (reader) {
    for (size_t i = 0U; i < N_SLOTS; ++i) {
      buffer_free(&reader->texts[i]);
    }

    buffer_free(&reader->tail);
    buffer_free(&reader->language);
    buffer_free(&reader->datatype);
    buffer_free(&reader->scratch);
    buffer_free(&reader->prefix);
    buffer_free(&reader->base);
    buffer_free(&reader->frame_texts);
    prefixes_free(&reader->prefixes);
    free(reader->frames);
    free(reader);
  }
}

CompetentStatus
turtle_expected(const TurtleReader* const reader,
                const Token* const        token,
                const char* const         what,
                CompetentError* const     error)
{
  return failure_at(error,
                    COMPETENT_STATUS_BAD_SYNTAX,
                    lexer_place(&reader->lexer, reader->lexer.mark),
                    (token->type == TOKEN_END)
                      ? "%s is expected, but the file ends"
                      : "%s is expected",
                    what);
}

static void
skip_byte_order_mark(Lexer* const lexer)
{
  if (lexer->end - lexer->at >= 3 && !memcmp(lexer->at, "\xEF\xBB\xBF", 3U)) {
    lexer->at += 3;
    lexer->line_start += 3U;
  }
}

// Take all tokens that are whole
static CompetentStatus
take_tokens(TurtleReader* const reader, CompetentError* const error)
{
  Lexer* const    lexer = &reader->lexer;
  Token           token = {TOKEN_MORE, false, {NULL, 0U}, {NULL, 0U}};
  CompetentStatus st    = COMPETENT_STATUS_SUCCESS;
  while (!st) {
    const TokenType type = lexer_next(lexer, &token, error);
    if (type == TOKEN_MORE || type == TOKEN_FAILED) {
      return lexer->st;
    }

    st = lexer->is_of_lines ? turtle_take_in_line(reader, &token, error)
                            : turtle_take(reader, &token, error);
    if (type == TOKEN_END) {
      break;
    }
  }

  return st;
}

// Read bytes of which some are known to be valid, and tell how many are done
static CompetentStatus
read_bytes(TurtleReader* const   reader,
           const char* const     bytes,
           const size_t          length,
           const bool            is_final,
           size_t* const         n_read,
           CompetentError* const error)
{
  Lexer* const lexer     = &reader->lexer;
  const size_t n_checked = reader->n_checked;
  const size_t n_valid =
    n_checked + utf8_valid_length(bytes + n_checked, length - n_checked);
  const size_t n_rest = length - n_valid;
  const bool   is_bad =
    n_rest &&
    (is_final || utf8_unfinished_length(bytes + n_valid, n_rest) < n_rest);

  lexer->bytes    = bytes;
  lexer->at       = bytes;
  lexer->end      = bytes + n_valid;
  lexer->mark     = bytes;
  lexer->is_final = is_final && !is_bad;
  if (!reader->has_started && n_valid) {
    reader->has_started = true;
    skip_byte_order_mark(lexer);
  }

  CompetentStatus st = take_tokens(reader, error);
  if (!st && is_bad) {
    st = failure_at(error,
                    COMPETENT_STATUS_BAD_ENCODING,
                    lexer_place(lexer, bytes + n_valid),
                    "The file is not valid UTF-8");
  }

  *n_read           = (size_t)(lexer->at - bytes);
  reader->n_checked = n_valid - *n_read;
  lexer->offset += *n_read;
  return st ? st : turtle_keep_nodes(reader, error);
}

// An unfinished token is only looked at again when there is twice as much of
// it, so that the time stays linear however little is fed at once
static CompetentStatus
keep_tail(TurtleReader* const   reader,
          const char* const     bytes,
          const size_t          length,
          CompetentError* const error)
{
  reader->n_awaited = length * 2U;
  return buffer_append(&reader->tail, bytes, length, error);
}

static CompetentStatus
read_tail(TurtleReader* const   reader,
          const bool            is_final,
          CompetentError* const error)
{
  Buffer* const tail   = &reader->tail;
  size_t        n_read = 0U;

  // Without bytes there is no pointer to do arithmetic with
  const CompetentStatus st = read_bytes(reader,
                                        tail->bytes ? tail->bytes : "",
                                        tail->length,
                                        is_final,
                                        &n_read,
                                        error);
  if (!st && n_read) {
    tail->length -= n_read;
    memmove(tail->bytes, tail->bytes + n_read, tail->length);
  }

  reader->n_awaited = tail->length * 2U;
  return st;
}

static CompetentStatus
feed(TurtleReader* const   reader,
     const char* const     bytes,
     const size_t          length,
     CompetentError* const error)
{
  CompetentStatus st   = COMPETENT_STATUS_SUCCESS;
  size_t          done = 0U;
  while (!st && done < length && reader->tail.length) {
    const size_t n_left = length - done;
    const size_t n      = (n_left < SLICE_LENGTH) ? n_left : SLICE_LENGTH;

    st = buffer_append(&reader->tail, bytes + done, n, error);
    done += n;
    if (!st && reader->tail.length >= reader->n_awaited) {
      st = read_tail(reader, false, error);
    }
  }

  if (!st && done < length) {
    size_t n_read = 0U;
    st = read_bytes(reader, bytes + done, length - done, false, &n_read, error);
    done += n_read;
    if (!st) {
      st = keep_tail(reader, bytes + done, length - done, error);
    }
  }

  return st;
}

CompetentStatus
turtle_reader_feed(TurtleReader* const   reader,
                   const char* const     bytes,
                   const size_t          length,
                   CompetentError* const error)
{
  assert(reader);
  assert(bytes || !length);
  assert(!reader->st);

  reader->st = feed(reader, bytes, length, error);
  return reader->st;
}

CompetentStatus
turtle_reader_finish(TurtleReader* const reader, CompetentError* const error)
{
  assert(reader);
  assert(!reader->st);

  reader->st = read_tail(reader, true, error);
  return reader->st;
}
