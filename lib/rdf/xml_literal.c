// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "rdf/xml_literal.h"

#include <stdlib.h>
#include <string.h>

static CompetentStatus
write_string(XmlLiteral* const     literal,
             const char* const     string,
             CompetentError* const error)
{
  return buffer_append(&literal->text, string, strlen(string), error);
}

static CompetentStatus
write_name(XmlLiteral* const          literal,
           const unsigned char* const prefix,
           const unsigned char* const local,
           CompetentError* const      error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  if (prefix) {
    st = write_string(literal, (const char*)prefix, error);
    st = st ? st : write_string(literal, ":", error);
  }

  return st ? st : write_string(literal, (const char*)local, error);
}

static const char*
escape_in_text(const char c)
{
  return (c == '&')    ? "&amp;"
         : (c == '<')  ? "&lt;"
         : (c == '>')  ? "&gt;"
         : (c == '\r') ? "&#xD;"
                       : NULL;
}

static const char*
escape_in_value(const char c)
{
  return (c == '&')    ? "&amp;"
         : (c == '<')  ? "&lt;"
         : (c == '"')  ? "&quot;"
         : (c == '\t') ? "&#x9;"
         : (c == '\n') ? "&#xA;"
         : (c == '\r') ? "&#xD;"
                       : NULL;
}

static CompetentStatus
write_escaped(XmlLiteral* const literal,
              const char* const bytes,
              const size_t      length,
              const char* (*const escape)(char),
              CompetentError* const error)
{
  CompetentStatus st      = COMPETENT_STATUS_SUCCESS;
  size_t          written = 0U;
  for (size_t i = 0U; !st && i < length; ++i) {
    const char* const escaped = escape(bytes[i]);
    if (escaped) {
      st = buffer_append(&literal->text, bytes + written, i - written, error);
      st = st ? st : write_string(literal, escaped, error);
      written = i + 1U;
    }
  }

  return st ? st
            : buffer_append(
                &literal->text, bytes + written, length - written, error);
}

static size_t
n_rendered(const XmlLiteral* const literal)
{
  return literal->rendered.length / sizeof(XmlRendered);
}

static const XmlRendered*
rendered_at(const XmlLiteral* const literal, const size_t index)
{
  return (const XmlRendered*)(const void*)(literal->rendered.bytes +
                                           index * sizeof(XmlRendered));
}

// What a prefix means in what was written so far
static const unsigned char*
find_rendered(const XmlLiteral* const    literal,
              const unsigned char* const prefix)
{
  for (size_t i = n_rendered(literal); i > 0U; --i) {
    const XmlRendered* const rendered = rendered_at(literal, i - 1U);
    if (rendered->prefix == prefix) {
      return rendered->space;
    }
  }

  return NULL;
}

static CompetentStatus
declare(XmlLiteral* const          literal,
        const unsigned char* const prefix,
        const unsigned char* const space,
        CompetentError* const      error)
{
  // The prefix "xml" needs no declaration
  if (find_rendered(literal, prefix) == space ||
      (prefix && !strcmp((const char*)prefix, "xml"))) {
    return COMPETENT_STATUS_SUCCESS;
  }

  const XmlRendered rendered = {prefix, space, xml_literal_depth(literal)};
  return buffer_append(&literal->rendered, &rendered, sizeof(rendered), error);
}

static int
compare_strings(const unsigned char* const a, const unsigned char* const b)
{
  return strcmp(a ? (const char*)a : "", b ? (const char*)b : "");
}

static int
compare_rendered(const void* const a, const void* const b)
{
  return compare_strings(((const XmlRendered*)a)->prefix,
                         ((const XmlRendered*)b)->prefix);
}

static int
compare_attributes(const void* const a, const void* const b)
{
  const XmlAttribute* const left  = (const XmlAttribute*)a;
  const XmlAttribute* const right = (const XmlAttribute*)b;
  const int                 order = compare_strings(left->space, right->space);

  return order ? order : compare_strings(left->local, right->local);
}

static CompetentStatus
write_declaration(XmlLiteral* const        literal,
                  const XmlRendered* const rendered,
                  CompetentError* const    error)
{
  const char* const space = rendered->space ? (const char*)rendered->space : "";

  CompetentStatus st =
    write_string(literal, rendered->prefix ? " xmlns:" : " xmlns", error);
  if (!st && rendered->prefix) {
    st = write_string(literal, (const char*)rendered->prefix, error);
  }

  st = st ? st : write_string(literal, "=\"", error);
  st = st
         ? st
         : write_escaped(literal, space, strlen(space), escape_in_value, error);
  return st ? st : write_string(literal, "\"", error);
}

// Those of the names that are seen, and not of all that are in scope
static CompetentStatus
write_declarations(XmlLiteral* const     literal,
                   const XmlStart* const start,
                   CompetentError* const error)
{
  const size_t    before = n_rendered(literal);
  CompetentStatus st =
    declare(literal, start->name.prefix, start->name.space, error);
  for (unsigned i = 0U; !st && i < start->n_attributes; ++i) {
    const XmlAttribute* const attribute = start->attributes + i;
    if (attribute->prefix) {
      st = declare(literal, attribute->prefix, attribute->space, error);
    }
  }

  const size_t after = n_rendered(literal);
  if (!st && after > before) {
    qsort(literal->rendered.bytes + before * sizeof(XmlRendered),
          after - before,
          sizeof(XmlRendered),
          compare_rendered);
  }

  for (size_t i = before; !st && i < after; ++i) {
    st = write_declaration(literal, rendered_at(literal, i), error);
  }

  return st;
}

static CompetentStatus
write_attribute(XmlLiteral* const         literal,
                const XmlAttribute* const attribute,
                CompetentError* const     error)
{
  const char* const value  = (const char*)attribute->value;
  const size_t      length = (size_t)(attribute->end - attribute->value);

  CompetentStatus st = write_string(literal, " ", error);
  st =
    st ? st : write_name(literal, attribute->prefix, attribute->local, error);
  st = st ? st : write_string(literal, "=\"", error);
  st = st ? st : write_escaped(literal, value, length, escape_in_value, error);
  return st ? st : write_string(literal, "\"", error);
}

static CompetentStatus
write_attributes(XmlLiteral* const     literal,
                 const XmlStart* const start,
                 CompetentError* const error)
{
  if (!start->n_attributes) {
    return COMPETENT_STATUS_SUCCESS;
  }

  literal->sorted.length = 0U;

  CompetentStatus st = buffer_append(&literal->sorted,
                                     start->attributes,
                                     start->n_attributes * sizeof(XmlAttribute),
                                     error);
  if (st) {
    return st;
  }

  XmlAttribute* const sorted = (XmlAttribute*)(void*)literal->sorted.bytes;
  qsort(sorted, start->n_attributes, sizeof(XmlAttribute), compare_attributes);
  for (unsigned i = 0U; !st && i < start->n_attributes; ++i) {
    st = write_attribute(literal, sorted + i, error);
  }

  return st;
}

void
xml_literal_free(XmlLiteral* const literal)
{
  buffer_free(&literal->text);
  buffer_free(&literal->rendered);
  buffer_free(&literal->open);
  buffer_free(&literal->sorted);
}

void
xml_literal_clear(XmlLiteral* const literal)
{
  literal->text.length     = 0U;
  literal->rendered.length = 0U;
  literal->open.length     = 0U;
}

CompetentStatus
xml_literal_start(XmlLiteral* const     literal,
                  const XmlStart* const start,
                  CompetentError* const error)
{
  const XmlOpen open = {start->name.local, start->name.prefix};

  CompetentStatus st =
    buffer_append(&literal->open, &open, sizeof(open), error);
  st = st ? st : write_string(literal, "<", error);
  st =
    st ? st : write_name(literal, start->name.prefix, start->name.local, error);
  st = st ? st : write_declarations(literal, start, error);
  st = st ? st : write_attributes(literal, start, error);
  return st ? st : write_string(literal, ">", error);
}

static void
forget_declarations(XmlLiteral* const literal, const size_t depth)
{
  size_t n = n_rendered(literal);
  while (n && rendered_at(literal, n - 1U)->depth >= depth) {
    --n;
  }

  literal->rendered.length = n * sizeof(XmlRendered);
}

CompetentStatus
xml_literal_end(XmlLiteral* const literal, CompetentError* const error)
{
  XmlOpen open;
  forget_declarations(literal, xml_literal_depth(literal));
  literal->open.length -= sizeof(open);
  memcpy(&open, literal->open.bytes + literal->open.length, sizeof(open));

  CompetentStatus st = write_string(literal, "</", error);
  st = st ? st : write_name(literal, open.prefix, open.local, error);
  return st ? st : write_string(literal, ">", error);
}

size_t
xml_literal_depth(const XmlLiteral* const literal)
{
  return literal->open.length / sizeof(XmlOpen);
}

CompetentStatus
xml_literal_text(XmlLiteral* const     literal,
                 const char* const     bytes,
                 const size_t          length,
                 CompetentError* const error)
{
  return write_escaped(literal, bytes, length, escape_in_text, error);
}

CompetentStatus
xml_literal_comment(XmlLiteral* const     literal,
                    const char* const     text,
                    CompetentError* const error)
{
  CompetentStatus st = write_string(literal, "<!--", error);
  st                 = st ? st : write_string(literal, text, error);
  return st ? st : write_string(literal, "-->", error);
}

CompetentStatus
xml_literal_instruction(XmlLiteral* const     literal,
                        const char* const     target,
                        const char* const     data,
                        CompetentError* const error)
{
  CompetentStatus st = write_string(literal, "<?", error);
  st                 = st ? st : write_string(literal, target, error);
  if (!st && data && *data) {
    st = write_string(literal, " ", error);
    st = st ? st : write_string(literal, data, error);
  }

  return st ? st : write_string(literal, "?>", error);
}
