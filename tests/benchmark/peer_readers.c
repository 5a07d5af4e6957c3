// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "peers.h"

#include <libxml/parser.h>

#include <stdio.h>
#include <string.h>

#if defined(HAVE_SERD)
#include <serd/serd.h>
#endif

#if defined(HAVE_RAPTOR)
#include <raptor2.h>
#endif

bool
peer_has_serd(void)
{
#if defined(HAVE_SERD)
  return true;
#else
  return false;
#endif
}

bool
peer_has_raptor(void)
{
#if defined(HAVE_RAPTOR)
  return true;
#else
  return false;
#endif
}

#if defined(HAVE_SERD)

static SerdStatus
count_serd(void* const              handle,
           const SerdStatementFlags flags,
           const SerdNode* const    graph,
           const SerdNode* const    subject,
           const SerdNode* const    predicate,
           const SerdNode* const    object,
           const SerdNode* const    datatype,
           const SerdNode* const    language)
{
  (void)flags;
  (void)graph;
  (void)subject;
  (void)predicate;
  (void)object;
  (void)datatype;
  (void)language;

  ++*(int64_t*)handle;
  return SERD_SUCCESS;
}

int64_t
peer_serd(const char* const path)
{
  const size_t     length = strlen(path);
  const SerdSyntax syntax = (length > 3U && !strcmp(path + length - 3U, ".nt"))
                              ? SERD_NTRIPLES
                              : SERD_TURTLE;

  FILE* const file = fopen(path, "rb");
  if (!file) {
    return -1;
  }

  int64_t           count = 0;
  SerdReader* const reader =
    serd_reader_new(syntax, &count, NULL, NULL, NULL, count_serd, NULL);

  const SerdStatus st = serd_reader_read_file_handle(
    reader, file, (const uint8_t*)"https://example.org/");

  serd_reader_free(reader);
  fclose(file);
  return st ? -1 : count;
}

#else

int64_t
peer_serd(const char* const path)
{
  (void)path;
  return -1;
}

#endif

#if defined(HAVE_RAPTOR)

static void
count_raptor(void* const handle, raptor_statement* const statement)
{
  (void)statement;
  ++*(int64_t*)handle;
}

static int
parse_raptor(raptor_world* const  world,
             raptor_parser* const parser,
             FILE* const          file)
{
  raptor_uri* const base =
    raptor_new_uri(world, (const unsigned char*)"https://example.org/");

  const int st = raptor_parser_parse_file_stream(parser, file, NULL, base);
  raptor_free_uri(base);
  return st;
}

int64_t
peer_raptor(const char* const path, const char* const format)
{
  FILE* const file = fopen(path, "rb");
  if (!file) {
    return -1;
  }

  int64_t              count  = 0;
  raptor_world* const  world  = raptor_new_world();
  raptor_parser* const parser = raptor_new_parser(world, format);
  raptor_parser_set_statement_handler(parser, &count, count_raptor);

  const int st = parse_raptor(world, parser, file);
  raptor_free_parser(parser);
  raptor_free_world(world);
  fclose(file);
  return st ? -1 : count;
}

#else

int64_t
peer_raptor(const char* const path, const char* const format)
{
  (void)path;
  (void)format;
  return -1;
}

#endif

static void
start_element(void* const           handle,
              const xmlChar* const  name,
              const xmlChar* const  prefix,
              const xmlChar* const  uri,
              const int             n_namespaces,
              const xmlChar** const namespaces,
              const int             n_attributes,
              const int             n_defaulted,
              const xmlChar** const attributes)
{
  (void)name;
  (void)prefix;
  (void)uri;
  (void)n_namespaces;
  (void)namespaces;
  (void)n_attributes;
  (void)n_defaulted;
  (void)attributes;

  ++*(int64_t*)handle;
}

static void
end_element(void* const          handle,
            const xmlChar* const name,
            const xmlChar* const prefix,
            const xmlChar* const uri)
{
  (void)handle;
  (void)name;
  (void)prefix;
  (void)uri;
}

static void
take_characters(void* const handle, const xmlChar* const text, const int length)
{
  (void)handle;
  (void)text;
  (void)length;
}

static int
push_all(xmlParserCtxt* const context, FILE* const file)
{
  char chunk[PEER_CHUNK];
  int  st = 0;
  for (size_t n = 0U; !st && (n = fread(chunk, 1, sizeof(chunk), file));) {
    st = xmlParseChunk(context, chunk, (int)n, 0);
  }

  return st ? st : xmlParseChunk(context, chunk, 0, 1);
}

int64_t
peer_libxml(const char* const path)
{
  FILE* const file = fopen(path, "rb");
  if (!file) {
    return -1;
  }

  xmlSAXHandler handler;
  memset(&handler, 0, sizeof(handler));
  handler.initialized    = XML_SAX2_MAGIC;
  handler.startElementNs = start_element;
  handler.endElementNs   = end_element;
  handler.characters     = take_characters;

  int64_t              count = 0;
  xmlParserCtxt* const context =
    xmlCreatePushParserCtxt(&handler, &count, NULL, 0, path);

  const int st = context ? push_all(context, file) : -1;
  if (context) {
    xmlFreeParserCtxt(context);
  }

  fclose(file);
  return st ? -1 : count;
}
