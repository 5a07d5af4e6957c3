// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "rdf/rdfxml.h"

#include "base/failure.h"
#include "rdf/rdfxml_grammar.h"
#include "rdf/rdfxml_terms.h"
#include "rdf/xml_decoder.h"
#include "rdf/xml_guard.h"

#include <libxml/SAX2.h>
#include <libxml/dict.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>

#include <assert.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define SLICE_SIZE 16384U
#define UNUSED __attribute__((unused))

/*
  libxml2 is held on a short leash.  It sees only UTF-8, opens nothing, expands
  only entities that are plain text, and is stopped by the first callback that
  finds something wrong.
*/
struct RdfxmlReaderImpl {
  ReaderOptions    options;
  char*            name;
  XmlDecoder       decoder;
  RdfxmlGrammar*   grammar;
  xmlParserCtxtPtr xml;
  CompetentStatus  st;    // First failure, after which nothing counts
  CompetentError*  error; // Of the call that is being made
  XmlGuard         guard;
  bool             has_root; // An element was seen
};

static Place
here(const RdfxmlReader* const reader)
{
  const xmlParserInput* const input = reader->xml->input;
  const Place                 place = {
                    reader->name,
    (input && input->line > 0) ? (uint32_t)input->line : 0U,
    (input && input->col > 0) ? (uint32_t)input->col : 0U,
  };

  return place;
}

// Note a failure, and see to it that the parser does no more
static void
stop(RdfxmlReader* const reader, const CompetentStatus st)
{
  reader->st = st;
  if (st) {
    xmlStopParser(reader->xml);
  }
}

// The parser must not be stopped from where it reports, so it is here
static bool
is_stopped(RdfxmlReader* const reader)
{
  if (reader->st) {
    xmlStopParser(reader->xml);
  }

  return reader->st != COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
refuse(const RdfxmlReader* const reader,
       const CompetentStatus     st,
       const char* const         message)
{
  return failure_at(reader->error, st, here(reader), "%s", message);
}

static void
forbid(RdfxmlReader* const reader, const char* const message)
{
  if (!is_stopped(reader)) {
    stop(reader, refuse(reader, COMPETENT_STATUS_FORBIDDEN, message));
  }
}

// A tag holds no other "<", so that this is where it begins.  There is no need
// to look where all that is there is not too long.
static int64_t
tag_length(const RdfxmlReader* const reader)
{
  const xmlParserInput* const input = reader->xml->input;
  const int64_t limit  = reader->guard.limits->values[COMPETENT_LIMIT_MARKUP];
  const int64_t length = input->cur - input->base;
  if (length < limit) {
    return length;
  }

  const xmlChar* start = input->cur;
  while (start > input->base && *start != '<') {
    --start;
  }

  return input->cur - start + 1;
}

static CompetentStatus
check_start(RdfxmlReader* const   reader,
            const XmlStart* const start,
            const int             n_namespaces)
{
  // Each namespace in scope takes two places
  const XmlTagSize size = {
    (int64_t)start->n_attributes + n_namespaces,
    reader->xml->nsNr / 2,
    xml_guard_values(start),
    tag_length(reader),
  };

  return xml_guard_start(&reader->guard, here(reader), &size, reader->error);
}

static void
on_start(void* const                      user,
         const xmlChar* const             local,
         const xmlChar* const             prefix,
         const xmlChar* const             space,
         const int                        n_namespaces,
         const xmlChar** const namespaces UNUSED,
         const int                        n_attributes,
         const int n_defaulted            UNUSED,
         const xmlChar** const            attributes)
{
  RdfxmlReader* const reader = (RdfxmlReader*)user;
  if (is_stopped(reader)) {
    return;
  }

  // The attributes are rows of five pointers, which is what ours are
  const XmlStart start = {
    {local, prefix, space},
    (const XmlAttribute*)(const void*)attributes,
    (unsigned)n_attributes,
  };

  reader->has_root         = true;
  const CompetentStatus st = check_start(reader, &start, n_namespaces);
  stop(reader,
       st ? st
          : rdfxml_grammar_start(
              reader->grammar, here(reader), &start, reader->error));
}

static void
on_end(void* const                 user,
       const xmlChar* const local  UNUSED,
       const xmlChar* const prefix UNUSED,
       const xmlChar* const space  UNUSED)
{
  RdfxmlReader* const reader = (RdfxmlReader*)user;
  if (!is_stopped(reader)) {
    --reader->guard.depth;
    stop(reader,
         rdfxml_grammar_end(reader->grammar, here(reader), reader->error));
  }
}

static void
on_text(void* const user, const xmlChar* const bytes, const int length)
{
  RdfxmlReader* const reader = (RdfxmlReader*)user;
  if (is_stopped(reader)) {
    return;
  }

  const CompetentStatus st =
    xml_guard_text(&reader->guard, here(reader), length, reader->error);
  stop(reader,
       st ? st
          : rdfxml_grammar_text(reader->grammar,
                                here(reader),
                                (const char*)bytes,
                                (size_t)length,
                                reader->error));
}

static CompetentStatus
check_markup(const RdfxmlReader* const reader, const int64_t length)
{
  return xml_guard_markup(&reader->guard, here(reader), length, reader->error);
}

static void
on_comment(void* const user, const xmlChar* const text)
{
  RdfxmlReader* const reader = (RdfxmlReader*)user;
  if (is_stopped(reader)) {
    return;
  }

  CompetentStatus st = check_markup(reader, xmlStrlen(text));
  if (!st) {
    st = rdfxml_grammar_comment(
      reader->grammar, here(reader), (const char*)text, reader->error);
  }

  stop(reader, st);
}

static void
on_instruction(void* const          user,
               const xmlChar* const target,
               const xmlChar* const data)
{
  RdfxmlReader* const reader = (RdfxmlReader*)user;
  if (is_stopped(reader)) {
    return;
  }

  const CompetentStatus st = check_markup(reader, xmlStrlen(data));
  stop(reader,
       st ? st
          : rdfxml_grammar_instruction(reader->grammar,
                                       here(reader),
                                       (const char*)target,
                                       (const char*)data,
                                       reader->error));
}

// The document is where declared entities are kept
static void
on_document(void* const user)
{
  xmlSAX2StartDocument(((RdfxmlReader*)user)->xml);
}

static void
on_internal_subset(void* const          user,
                   const xmlChar* const name,
                   const xmlChar* const public_id,
                   const xmlChar* const system_id)
{
  RdfxmlReader* const reader = (RdfxmlReader*)user;
  if (public_id || system_id) {
    forbid(reader, "An external document type is never read");
  } else if (!is_stopped(reader)) {
    xmlSAX2InternalSubset(reader->xml, name, NULL, NULL);
  }
}

// This is called for each document type, whether it has such a part or not
static void
on_external_subset(void* const               user,
                   const xmlChar* const name UNUSED,
                   const xmlChar* const      public_id,
                   const xmlChar* const      system_id)
{
  if (public_id || system_id) {
    forbid((RdfxmlReader*)user, "An external document type is never read");
  }
}

static void
on_entity(void* const          user,
          const xmlChar* const name,
          const int            type,
          const xmlChar* const public_id,
          const xmlChar* const system_id,
          xmlChar* const       content)
{
  RdfxmlReader* const reader = (RdfxmlReader*)user;
  if (type != XML_INTERNAL_GENERAL_ENTITY || public_id || system_id ||
      !content) {
    forbid(reader, "Parameter entities and external ones are never read");
  } else if (!is_stopped(reader)) {
    stop(reader,
         xml_guard_entity(
           &reader->guard, here(reader), (const char*)content, reader->error));
    if (!reader->st) {
      xmlSAX2EntityDecl(reader->xml, name, type, NULL, NULL, content);
    }
  }
}

static xmlEntityPtr
on_entity_wanted(void* const user, const xmlChar* const name)
{
  RdfxmlReader* const reader = (RdfxmlReader*)user;
  return reader->st ? NULL : xmlSAX2GetEntity(reader->xml, name);
}

static xmlEntityPtr
on_parameter_wanted(void* const user, const xmlChar* const name UNUSED)
{
  forbid((RdfxmlReader*)user, "Parameter entities are never read");
  return NULL;
}

static xmlParserInputPtr
on_external_wanted(void* const                    user,
                   const xmlChar* const public_id UNUSED,
                   const xmlChar* const system_id UNUSED)
{
  forbid((RdfxmlReader*)user, "External entities are never read");
  return NULL;
}

static void
on_reference(void* const user, const xmlChar* const name UNUSED)
{
  forbid((RdfxmlReader*)user, "An entity cannot be put in here");
}

static void
on_attribute(void* const                  user,
             const xmlChar* const element UNUSED,
             const xmlChar* const name    UNUSED,
             const int type               UNUSED,
             const int def                UNUSED,
             const xmlChar* const value   UNUSED,
             const xmlEnumerationPtr      tree)
{
  xmlFreeEnumeration(tree);
  forbid((RdfxmlReader*)user, "Declarations of attributes are never read");
}

static void
on_unparsed(void* const                    user,
            const xmlChar* const name      UNUSED,
            const xmlChar* const public_id UNUSED,
            const xmlChar* const system_id UNUSED,
            const xmlChar* const notation  UNUSED)
{
  forbid((RdfxmlReader*)user, "External entities are never read");
}

// libxml2's own messages quote the file, which ours must not
static const char*
describe(const int code)
{
  static const struct {
    int         code;
    const char* message;
  } messages[] = {
    {XML_ERR_DOCUMENT_EMPTY, "There is no XML element in the file"},
    {XML_ERR_DOCUMENT_END, "The file ends before its last element does"},
    {XML_ERR_TAG_NOT_FINISHED, "An element is not closed"},
    {XML_ERR_TAG_NAME_MISMATCH, "An end tag does not fit its start tag"},
    {XML_ERR_GT_REQUIRED, "A tag does not end with \">\""},
    {XML_ERR_LT_IN_ATTRIBUTE, "A \"<\" is in the value of an attribute"},
    {XML_ERR_ATTRIBUTE_NOT_STARTED, "An attribute has no quoted value"},
    {XML_ERR_ATTRIBUTE_NOT_FINISHED, "An attribute's value does not end"},
    {XML_ERR_ATTRIBUTE_WITHOUT_VALUE, "An attribute has no value"},
    {XML_ERR_ATTRIBUTE_REDEFINED, "An attribute is given twice"},
    {XML_NS_ERR_ATTRIBUTE_REDEFINED, "An attribute is given twice"},
    {XML_NS_ERR_UNDEFINED_NAMESPACE, "A prefix is not declared"},
    {XML_ERR_UNDECLARED_ENTITY, "An entity is not declared"},
    {XML_WAR_UNDECLARED_ENTITY, "An entity is not declared"},
    {XML_ERR_ENTITYREF_SEMICOL_MISSING, "An entity has no \";\" at its end"},
    {XML_ERR_NAME_REQUIRED, "A name is missing"},
    {XML_ERR_INVALID_CHAR, "A character is not for XML"},
  };

  for (size_t i = 0U; i < sizeof(messages) / sizeof(messages[0]); ++i) {
    if (messages[i].code == code) {
      return messages[i].message;
    }
  }

  return "This is not well-formed XML";
}

static CompetentStatus
fail(const RdfxmlReader* const reader, const int code)
{
  const bool is_void = code == XML_ERR_DOCUMENT_END && !reader->has_root;
  const int  reason  = is_void ? XML_ERR_DOCUMENT_EMPTY : code;

  return (code == XML_ERR_NO_MEMORY)
           ? no_memory(reader->error)
           : refuse(reader, COMPETENT_STATUS_BAD_SYNTAX, describe(reason));
}

static void
on_error(void* const user, const xmlErrorPtr found)
{
  RdfxmlReader* const reader = (RdfxmlReader*)user;
  const bool          counts =
    found->level >= XML_ERR_ERROR || found->code == XML_WAR_UNDECLARED_ENTITY;

  if (counts && !reader->st) {
    reader->st = fail(reader, found->code);
  }
}

static xmlSAXHandler
handler(void)
{
  xmlSAXHandler sax         = {0};
  sax.initialized           = XML_SAX2_MAGIC;
  sax.startDocument         = on_document;
  sax.startElementNs        = on_start;
  sax.endElementNs          = on_end;
  sax.characters            = on_text;
  sax.ignorableWhitespace   = on_text;
  sax.comment               = on_comment;
  sax.processingInstruction = on_instruction;
  sax.internalSubset        = on_internal_subset;
  sax.externalSubset        = on_external_subset;
  sax.entityDecl            = on_entity;
  sax.getEntity             = on_entity_wanted;
  sax.getParameterEntity    = on_parameter_wanted;
  sax.resolveEntity         = on_external_wanted;
  sax.reference             = on_reference;
  sax.attributeDecl         = on_attribute;
  sax.unparsedEntityDecl    = on_unparsed;
  sax.serror                = on_error;
  return sax;
}

static CompetentStatus
parse(RdfxmlReader* const reader,
      const char* const   bytes,
      const size_t        length,
      const bool          is_last)
{
  const int code = xmlParseChunk(reader->xml, bytes, (int)length, is_last);
  if (!reader->st && !(reader->xml->wellFormed && reader->xml->nsWellFormed)) {
    reader->st = fail(reader, code);
  }

  // What is not parsed yet is the start of something long
  if (!reader->st) {
    const xmlParserInput* const input = reader->xml->input;
    reader->st = check_markup(reader, input->end - input->cur);
  }

  return reader->st;
}

static CompetentStatus
on_decoded(void* const                 handle,
           const char* const           bytes,
           const size_t                length,
           CompetentError* const error UNUSED)
{
  RdfxmlReader* const reader = (RdfxmlReader*)handle;
  for (size_t i = 0U; !reader->st && i < length;) {
    const size_t left = length - i;
    const size_t n    = (left < SLICE_SIZE) ? left : SLICE_SIZE;
    reader->guard.n_fed += (int64_t)n;
    parse(reader, bytes + i, n, false);
    i += n;
  }

  return reader->st;
}

// The fault is where the parser's input ends, for it was given all before
static Place
place_of_fault(const RdfxmlReader* const reader)
{
  const xmlParserInput* const input = reader->xml->input;
  Place                       place = here(reader);
  for (const xmlChar* at = input->cur; at < input->end; ++at) {
    place.line += (*at == '\n') ? 1U : 0U;
    place.column = (*at == '\n') ? 1U : place.column + 1U;
  }

  return place;
}

static CompetentStatus
decode(RdfxmlReader* const   reader,
       const char* const     bytes,
       const size_t          length,
       const bool            is_last,
       CompetentError* const error)
{
  const CompetentStatus st =
    xml_decoder_feed(&reader->decoder, bytes, length, is_last, error);
  if (!reader->st && st) {
    reader->st =
      reader->decoder.fault
        ? failure_at(
            error, st, place_of_fault(reader), "%s", reader->decoder.fault)
        : st;
  }

  return reader->st;
}

static CompetentStatus
make_parser(RdfxmlReader* const reader, CompetentError* const error)
{
  xmlSAXHandler sax = handler();
  reader->xml       = xmlCreatePushParserCtxt(&sax, reader, NULL, 0, NULL);
  if (!reader->xml) {
    return no_memory(error);
  }

  // Without the first, attributes would come with entities still in them
  xmlCtxtUseOptions(reader->xml,
                    XML_PARSE_NOENT | XML_PARSE_NONET | XML_PARSE_NOCDATA |
                      XML_PARSE_IGNORE_ENC);

  const RdfxmlSpaces spaces = {
    xmlDictLookup(reader->xml->dict, (const xmlChar*)RDF_SPACE, -1),
    xmlDictLookup(reader->xml->dict, XML_XML_NAMESPACE, -1),
  };

  return (spaces.rdf && spaces.xml)
           ? rdfxml_grammar_new(
               &reader->options, spaces, &reader->grammar, error)
           : no_memory(error);
}

CompetentStatus
rdfxml_reader_new(const ReaderOptions* const options,
                  RdfxmlReader** const       reader,
                  CompetentError* const      error)
{
  assert(options);
  assert(reader);

  *reader = NULL;

  RdfxmlReader* const made = (RdfxmlReader*)calloc(1U, sizeof(RdfxmlReader));
  if (!made) {
    return no_memory(error);
  }

  made->options        = *options;
  made->name           = options->name ? strdup(options->name) : NULL;
  made->options.name   = made->name;
  made->guard.limits   = options->limits;
  made->decoder.sink   = on_decoded;
  made->decoder.handle = made;

  const CompetentStatus st = (made->name || !options->name)
                               ? make_parser(made, error)
                               : no_memory(error);
  if (st) {
    rdfxml_reader_free(made);
    return st;
  }

  *reader = made;
  return COMPETENT_STATUS_SUCCESS;
}

void
rdfxml_reader_free(RdfxmlReader* const reader)
{
  if (!reader) {
    return;
  }

  if (reader->xml) {
    xmlFreeDoc(reader->xml->myDoc);
    reader->xml->myDoc = NULL;
    xmlFreeParserCtxt(reader->xml);
  }

  rdfxml_grammar_free(reader->grammar);
  xml_decoder_free(&reader->decoder);
  free(reader->name);
  free(reader);
}

CompetentStatus
rdfxml_reader_feed(RdfxmlReader* const   reader,
                   const char* const     bytes,
                   const size_t          length,
                   CompetentError* const error)
{
  assert(reader);
  assert(bytes || !length);

  reader->error = error;
  return (reader->st || !length) ? reader->st
                                 : decode(reader, bytes, length, false, error);
}

CompetentStatus
rdfxml_reader_finish(RdfxmlReader* const reader, CompetentError* const error)
{
  assert(reader);

  reader->error = error;
  return (reader->st || decode(reader, "", 0U, true, error))
           ? reader->st
           : parse(reader, "", 0U, true);
}
