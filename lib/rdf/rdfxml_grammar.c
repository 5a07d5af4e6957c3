// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "rdf/rdfxml_grammar.h"

#include "base/buffer.h"
#include "rdf/rdfxml_frames.h"
#include "rdf/rdfxml_terms.h"
#include "rdf/xml_literal.h"

#include <assert.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

static const Piece nothing = {0U, 0U};

CompetentStatus
rdfxml_grammar_new(const ReaderOptions* const options,
                   const RdfxmlSpaces         spaces,
                   RdfxmlGrammar** const      grammar,
                   CompetentError* const      error)
{
  assert(options);
  assert(grammar);

  *grammar = NULL;

  RdfxmlGrammar* const made = (RdfxmlGrammar*)calloc(1U, sizeof(RdfxmlGrammar));
  if (!made) {
    return no_memory(error);
  }

  terms_init(&made->terms, options);
  made->spaces = spaces;

  const CompetentText base = {options->base,
                              options->base ? strlen(options->base) : 0U};

  CompetentStatus st = rdfxml_push(made, error);
  if (!st && base.length) {
    st = terms_iri(&made->terms, nothing, base, &rdfxml_top(made)->base, error);
  }

  if (st) {
    rdfxml_grammar_free(made);
    return st;
  }

  *grammar = made;
  return COMPETENT_STATUS_SUCCESS;
}

void
rdfxml_grammar_free(RdfxmlGrammar* const grammar)
{
  if (grammar) {
    terms_free(&grammar->terms);
    buffer_free(&grammar->text);
    xml_literal_free(&grammar->literal);
    free(grammar->frames);
    free(grammar);
  }
}

static bool
is_white(const char* const bytes, const size_t length)
{
  size_t i = 0U;
  while (i < length && (bytes[i] == ' ' || bytes[i] == '\n' ||
                        bytes[i] == '\t' || bytes[i] == '\r')) {
    ++i;
  }

  return i == length;
}

// A property that so far had text, if at all, is to have a node
static CompetentStatus
start_object(RdfxmlGrammar* const          grammar,
             const XmlStart* const         start,
             const RdfxmlAttributes* const attributes,
             CompetentError* const         error)
{
  const Frame* const frame = rdfxml_top(grammar);
  const char* const  wrong =
    frame->has_child         ? "A property has more than one node"
     : frame->datatype.length ? "A property with rdf:datatype has a node"
     : !is_white(grammar->text.bytes, grammar->text.length)
       ? "A property has both text and a node"
       : NULL;

  return wrong ? terms_fail(&grammar->terms, wrong, error)
               : rdfxml_start_node(grammar, start, attributes, error);
}

static CompetentStatus
start_rdf(RdfxmlGrammar* const          grammar,
          const RdfxmlAttributes* const attributes,
          CompetentError* const         error)
{
  const bool is_bare = !attributes->id && !attributes->about &&
                       !attributes->parse_type && !attributes->resource &&
                       !attributes->node_id && !attributes->datatype &&
                       !attributes->n_properties;

  return is_bare ? rdfxml_enter(grammar, FRAME_RDF, attributes, error)
                 : terms_fail(&grammar->terms,
                              "The element rdf:RDF says nothing itself",
                              error);
}

static CompetentStatus
start_root(RdfxmlGrammar* const          grammar,
           const XmlStart* const         start,
           const RdfxmlAttributes* const attributes,
           CompetentError* const         error)
{
  return (rdfxml_word(grammar->spaces, start->name.space, start->name.local) ==
          WORD_RDF)
           ? start_rdf(grammar, attributes, error)
           : rdfxml_start_node(grammar, start, attributes, error);
}

static CompetentStatus
start_in_literal(RdfxmlGrammar* const  grammar,
                 const XmlStart* const start,
                 CompetentError* const error)
{
  const CompetentStatus st = xml_literal_start(&grammar->literal, start, error);

  return st
           ? st
           : rdfxml_check_literal(grammar, grammar->literal.text.length, error);
}

static CompetentStatus
start_in(RdfxmlGrammar* const          grammar,
         const XmlStart* const         start,
         const RdfxmlAttributes* const attributes,
         CompetentError* const         error)
{
  switch (rdfxml_top(grammar)->kind) {
    case FRAME_DOCUMENT:
      return start_root(grammar, start, attributes, error);
    case FRAME_RDF:
    case FRAME_COLLECTION:
      return rdfxml_start_node(grammar, start, attributes, error);
    case FRAME_NODE:
      return rdfxml_start_property(grammar, start, attributes, error);
    case FRAME_PROPERTY:
      return start_object(grammar, start, attributes, error);
    case FRAME_EMPTY:
    case FRAME_LITERAL:
      break;
  }

  return terms_fail(
    &grammar->terms, "A property with such attributes must be empty", error);
}

CompetentStatus
rdfxml_grammar_start(RdfxmlGrammar* const  grammar,
                     const Place           place,
                     const XmlStart* const start,
                     CompetentError* const error)
{
  grammar->terms.place = place;
  if (rdfxml_top(grammar)->kind == FRAME_LITERAL) {
    return start_in_literal(grammar, start, error);
  }

  if (!start->name.space) {
    return terms_fail(&grammar->terms, "An element is in no namespace", error);
  }

  RdfxmlAttributes  attributes;
  const char* const wrong =
    rdfxml_attributes(grammar->spaces, start, &attributes);

  return wrong ? terms_fail(&grammar->terms, wrong, error)
               : start_in(grammar, start, &attributes, error);
}

CompetentStatus
rdfxml_grammar_end(RdfxmlGrammar* const  grammar,
                   const Place           place,
                   CompetentError* const error)
{
  grammar->terms.place = place;
  if (rdfxml_top(grammar)->kind == FRAME_LITERAL &&
      xml_literal_depth(&grammar->literal)) {
    return xml_literal_end(&grammar->literal, error);
  }

  const CompetentStatus st = rdfxml_end_property(grammar, error);
  rdfxml_pop(grammar);
  return st;
}

static CompetentStatus
add_text(RdfxmlGrammar* const  grammar,
         const char* const     bytes,
         const size_t          length,
         CompetentError* const error)
{
  const CompetentStatus st =
    rdfxml_check_literal(grammar, grammar->text.length + length, error);

  return st ? st : buffer_append(&grammar->text, bytes, length, error);
}

static CompetentStatus
add_xml(RdfxmlGrammar* const  grammar,
        const char* const     bytes,
        const size_t          length,
        CompetentError* const error)
{
  const CompetentStatus st =
    xml_literal_text(&grammar->literal, bytes, length, error);

  return st
           ? st
           : rdfxml_check_literal(grammar, grammar->literal.text.length, error);
}

CompetentStatus
rdfxml_grammar_text(RdfxmlGrammar* const  grammar,
                    const Place           place,
                    const char* const     bytes,
                    const size_t          length,
                    CompetentError* const error)
{
  const Frame* const frame = rdfxml_top(grammar);
  grammar->terms.place     = place;
  if (frame->kind == FRAME_LITERAL) {
    return add_xml(grammar, bytes, length, error);
  }

  if (frame->kind == FRAME_PROPERTY && !frame->has_child) {
    return add_text(grammar, bytes, length, error);
  }

  return is_white(bytes, length)
           ? COMPETENT_STATUS_SUCCESS
           : terms_fail(
               &grammar->terms, "There is text where no text can be", error);
}

CompetentStatus
rdfxml_grammar_comment(RdfxmlGrammar* const  grammar,
                       const Place           place,
                       const char* const     text,
                       CompetentError* const error)
{
  grammar->terms.place = place;
  if (rdfxml_top(grammar)->kind != FRAME_LITERAL) {
    return COMPETENT_STATUS_SUCCESS;
  }

  const CompetentStatus st =
    xml_literal_comment(&grammar->literal, text, error);

  return st
           ? st
           : rdfxml_check_literal(grammar, grammar->literal.text.length, error);
}

CompetentStatus
rdfxml_grammar_instruction(RdfxmlGrammar* const  grammar,
                           const Place           place,
                           const char* const     target,
                           const char* const     data,
                           CompetentError* const error)
{
  grammar->terms.place = place;
  if (rdfxml_top(grammar)->kind != FRAME_LITERAL) {
    return COMPETENT_STATUS_SUCCESS;
  }

  const CompetentStatus st =
    xml_literal_instruction(&grammar->literal, target, data, error);

  return st
           ? st
           : rdfxml_check_literal(grammar, grammar->literal.text.length, error);
}
