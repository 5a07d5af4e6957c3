// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "rdf/writer.h"

#include "base/failure.h"
#include "rdf/csv_writer.h"
#include "rdf/iri.h"
#include "rdf/name.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

#define RDF_TYPE "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

bool
writer_can_write(const CompetentFormat format)
{
  return format == COMPETENT_FORMAT_TURTLE ||
         format == COMPETENT_FORMAT_N_TRIPLES ||
         format == COMPETENT_FORMAT_N_QUADS || format == COMPETENT_FORMAT_CSV;
}

static CompetentStatus
append(Buffer* const         output,
       const char* const     text,
       CompetentError* const error)
{
  return buffer_append(output, text, strlen(text), error);
}

static CompetentStatus
append_iri(Buffer* const         output,
           const CompetentText   iri,
           CompetentError* const error)
{
  if (iri_legal_length(iri.bytes, iri.length) < iri.length) {
    return failure(error,
                   COMPETENT_STATUS_BAD_ARGUMENT,
                   "An IRI has a character that this format cannot hold");
  }

  CompetentStatus st = append(output, "<", error);
  if (!st) {
    st = buffer_append(output, iri.bytes, iri.length, error);
  }

  return st ? st : append(output, ">", error);
}

static CompetentStatus
append_blank(Buffer* const         output,
             const CompetentText   label,
             CompetentError* const error)
{
  if (!name_is_label(label.bytes, label.length)) {
    return failure(error,
                   COMPETENT_STATUS_BAD_ARGUMENT,
                   "A blank node has a label that this format cannot hold");
  }

  const CompetentStatus st = append(output, "_:", error);
  return st ? st : buffer_append(output, label.bytes, label.length, error);
}

// Return the letter that stands for a character in an escape, or 0
static char
escape_letter(const uint8_t c)
{
  static const char letters[14] = {
    [8] = 'b', [9] = 't', [10] = 'n', [12] = 'f', [13] = 'r'};

  return (c == '"' || c == '\\') ? (char)c : (c < 14U) ? letters[c] : '\0';
}

// Append the escape of a character below U+0080
static CompetentStatus
append_escape(Buffer* const         output,
              const uint8_t         c,
              CompetentError* const error)
{
  static const char digits[] = "0123456789ABCDEF";

  const char letter  = escape_letter(c);
  const char text[6] = {'\\',
                        letter ? letter : 'u',
                        '0',
                        '0',
                        digits[(unsigned)c >> 4U],
                        digits[c & 15U]};

  return buffer_append(output, text, letter ? 2U : 6U, error);
}

// Return how many bytes there are before one that is written as an escape
static size_t
plain_length(const CompetentText text)
{
  size_t n = 0U;
  while (n < text.length) {
    const uint8_t c = (uint8_t)text.bytes[n];
    if (c < 0x20U || c == '"' || c == '\\' || c == 0x7FU) {
      break;
    }

    ++n;
  }

  return n;
}

static CompetentStatus
append_string(Buffer* const         output,
              const CompetentText   text,
              CompetentError* const error)
{
  CompetentText   rest = text;
  CompetentStatus st   = append(output, "\"", error);
  while (!st && rest.length) {
    const size_t n = plain_length(rest);

    st = buffer_append(output, rest.bytes, n, error);
    rest.bytes += n;
    rest.length -= n;
    if (!st && rest.length) {
      st = append_escape(output, (uint8_t)rest.bytes[0], error);
      ++rest.bytes;
      --rest.length;
    }
  }

  return st ? st : append(output, "\"", error);
}

static CompetentStatus
append_literal(Buffer* const         output,
               const Node* const     literal,
               CompetentError* const error)
{
  CompetentStatus st = append_string(output, literal->text, error);
  if (!st && literal->language.length) {
    st = append(output, "@", error);
    return st ? st
              : buffer_append(output,
                              literal->language.bytes,
                              literal->language.length,
                              error);
  }

  if (!st && literal->datatype.length) {
    st = append(output, "^^", error);
    return st ? st : append_iri(output, literal->datatype, error);
  }

  return st;
}

static CompetentStatus
append_node(Buffer* const         output,
            const Node* const     node,
            CompetentError* const error)
{
  return (node->type == NODE_IRI)     ? append_iri(output, node->text, error)
         : (node->type == NODE_BLANK) ? append_blank(output, node->text, error)
                                      : append_literal(output, node, error);
}

static CompetentStatus
write_line(const Statement* const statement,
           Buffer* const          output,
           CompetentError* const  error)
{
  const Node* const nodes[] = {&statement->subject,
                               &statement->predicate,
                               &statement->object,
                               &statement->graph};

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; !st && i < sizeof(nodes) / sizeof(nodes[0]); ++i) {
    if (nodes[i]->type != NODE_NONE) {
      st = append_node(output, nodes[i], error);
      st = st ? st : append(output, " ", error);
    }
  }

  return st ? st : append(output, ".\n", error);
}

static bool
is_text(const Buffer* const buffer, const CompetentText text)
{
  return buffer->length == text.length &&
         (!text.length || !memcmp(buffer->bytes, text.bytes, text.length));
}

static CompetentStatus
remember(Buffer* const         buffer,
         const CompetentText   text,
         CompetentError* const error)
{
  buffer->length = 0U;
  return buffer_append(buffer, text.bytes, text.length, error);
}

static CompetentStatus
append_predicate(Writer* const         writer,
                 const CompetentText   predicate,
                 Buffer* const         output,
                 CompetentError* const error)
{
  CompetentStatus st = remember(&writer->predicate, predicate, error);
  if (!st) {
    st = (predicate.length == sizeof(RDF_TYPE) - 1U &&
          !memcmp(predicate.bytes, RDF_TYPE, predicate.length))
           ? append(output, "a", error)
           : append_iri(output, predicate, error);
  }

  return st ? st : append(output, " ", error);
}

static CompetentStatus
append_subject(Writer* const         writer,
               const Node* const     subject,
               Buffer* const         output,
               CompetentError* const error)
{
  CompetentStatus st = writer_end(writer, output, error);
  if (!st) {
    st = remember(&writer->subject, subject->text, error);
  }

  if (!st) {
    writer->has_subject = true;
    writer->type        = subject->type;
    st                  = append_node(output, subject, error);
  }

  return st ? st : append(output, "\n  ", error);
}

static CompetentStatus
write_turtle(Writer* const          writer,
             const Statement* const statement,
             Buffer* const          output,
             CompetentError* const  error)
{
  const Node* const   subject         = &statement->subject;
  const CompetentText predicate       = statement->predicate.text;
  const bool          is_same_subject = writer->has_subject &&
                               writer->type == subject->type &&
                               is_text(&writer->subject, subject->text);

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  if (!is_same_subject) {
    st = append_subject(writer, subject, output, error);
    st = st ? st : append_predicate(writer, predicate, output, error);
  } else if (!is_text(&writer->predicate, predicate)) {
    st = append(output, " ;\n  ", error);
    st = st ? st : append_predicate(writer, predicate, output, error);
  } else {
    st = append(output, ",\n    ", error);
  }

  return st ? st : append_node(output, &statement->object, error);
}

CompetentStatus
writer_begin(Writer* const         writer,
             const CompetentFormat format,
             Buffer* const         output,
             CompetentError* const error)
{
  assert(writer_can_write(format));

  memset(writer, 0, sizeof(*writer));
  writer->format = format;
  return (format == COMPETENT_FORMAT_CSV) ? csv_write_header(output, error)
                                          : COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
writer_write(Writer* const          writer,
             const Statement* const statement,
             Buffer* const          output,
             CompetentError* const  error)
{
  if (writer->format == COMPETENT_FORMAT_CSV) {
    return csv_write_statement(statement, output, error);
  }

  if (statement->graph.type != NODE_NONE &&
      writer->format != COMPETENT_FORMAT_N_QUADS) {
    return failure(error,
                   COMPETENT_STATUS_BAD_ARGUMENT,
                   "A statement is in a named graph, which only N-Quads and "
                   "CSV can hold");
  }

  return (writer->format == COMPETENT_FORMAT_TURTLE)
           ? write_turtle(writer, statement, output, error)
           : write_line(statement, output, error);
}

CompetentStatus
writer_end(Writer* const         writer,
           Buffer* const         output,
           CompetentError* const error)
{
  const bool has_subject = writer->has_subject;
  writer->has_subject    = false;
  return has_subject ? append(output, " .\n", error) : COMPETENT_STATUS_SUCCESS;
}

void
writer_free(Writer* const writer)
{
  buffer_free(&writer->subject);
  buffer_free(&writer->predicate);
}
