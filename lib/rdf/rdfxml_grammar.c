// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "rdf/rdfxml_grammar.h"

#include "base/buffer.h"
#include "rdf/rdfxml_terms.h"
#include "rdf/xml_literal.h"

#include <assert.h>
#include <inttypes.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define XSD_STRING "http://www.w3.org/2001/XMLSchema#string"

// What an element is, which says what may be in it
typedef enum {
  FRAME_DOCUMENT,   // The file itself: rdf:RDF or one node
  FRAME_RDF,        // Nodes
  FRAME_NODE,       // Properties
  FRAME_PROPERTY,   // Text or one node
  FRAME_EMPTY,      // Nothing
  FRAME_COLLECTION, // Nodes
  FRAME_LITERAL,    // Any XML
} FrameKind;

typedef struct {
  FrameKind kind;
  bool      has_child; // A node that is the object
  size_t    mark;      // How long the strings were before
  Claim     claim;     // Subject only for a node, all of it for a property
  Piece     datatype;  // Of the literal, or empty
  Piece     language;  // In scope, or empty
  Piece     base;      // In scope, or empty
  Term      last;      // Latest cell of a collection
  uint64_t  n_members; // That rdf:li has numbered
} Frame;

struct RdfxmlGrammarImpl {
  Terms        terms;
  RdfxmlSpaces spaces;
  Frame*       frames; // The lowest is the document
  size_t       n_frames;
  size_t       capacity;
  Buffer       text;    // Of the property
  XmlLiteral   literal; // Of the property
};

static const Piece nothing = {0U, 0U};

static Frame*
top(RdfxmlGrammar* const grammar)
{
  return grammar->frames + grammar->n_frames - 1U;
}

static CompetentStatus
push(RdfxmlGrammar* const grammar, CompetentError* const error)
{
  if (grammar->n_frames == grammar->capacity) {
    const size_t capacity = grammar->capacity ? grammar->capacity * 2U : 16U;
    Frame* const frames =
      (Frame*)realloc(grammar->frames, capacity * sizeof(Frame));
    if (!frames) {
      return no_memory(error);
    }

    grammar->frames   = frames;
    grammar->capacity = capacity;
  }

  Frame* const frame = grammar->frames + grammar->n_frames++;
  memset(frame, 0, sizeof(*frame));
  frame->mark = grammar->terms.strings.length;
  return COMPETENT_STATUS_SUCCESS;
}

static void
pop(RdfxmlGrammar* const grammar)
{
  grammar->terms.strings.length = top(grammar)->mark;
  --grammar->n_frames;
}

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

  CompetentStatus st = push(made, error);
  if (!st && base.length) {
    st = terms_iri(&made->terms, nothing, base, &top(made)->base, error);
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

// As Turtle has it: letters, then parts of letters and digits
static bool
is_language(const CompetentText tag)
{
  bool   is_first = true;
  size_t length   = 0U;
  for (size_t i = 0U; i < tag.length; ++i) {
    const unsigned char c        = (unsigned char)tag.bytes[i];
    const bool          is_alpha = (c | 0x20U) >= 'a' && (c | 0x20U) <= 'z';
    const bool          is_digit = c >= '0' && c <= '9';
    if (c == '-' && length) {
      is_first = false;
      length   = 0U;
    } else if (is_alpha || (is_digit && !is_first)) {
      ++length;
    } else {
      return false;
    }
  }

  return length > 0U;
}

static CompetentStatus
set_language(RdfxmlGrammar* const  grammar,
             const CompetentText   tag,
             CompetentError* const error)
{
  if (tag.length && !is_language(tag)) {
    return terms_fail(
      &grammar->terms, "An xml:lang is not a language tag", error);
  }

  return terms_keep(&grammar->terms, tag, &top(grammar)->language, error);
}

// Push a frame with what an element inherits, or says itself
static CompetentStatus
enter(RdfxmlGrammar* const          grammar,
      const FrameKind               kind,
      const RdfxmlAttributes* const attributes,
      CompetentError* const         error)
{
  const CompetentStatus st = push(grammar, error);
  if (st) {
    return st;
  }

  Frame* const       frame  = top(grammar);
  const Frame* const parent = frame - 1;

  frame->kind     = kind;
  frame->language = parent->language;
  frame->base     = parent->base;

  if (attributes->language) {
    const CompetentStatus wrong =
      set_language(grammar, rdfxml_value(attributes->language), error);
    if (wrong) {
      return wrong;
    }
  }

  return attributes->base ? terms_iri(&grammar->terms,
                                      parent->base,
                                      rdfxml_value(attributes->base),
                                      &frame->base,
                                      error)
                          : COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
check_literal_length(const RdfxmlGrammar* const grammar,
                     const size_t               length,
                     CompetentError* const      error)
{
  const CompetentLimits* const limits = grammar->terms.options->limits;

  return ((int64_t)length > limits->values[COMPETENT_LIMIT_LITERAL])
           ? terms_over(&grammar->terms, COMPETENT_LIMIT_LITERAL, error)
           : COMPETENT_STATUS_SUCCESS;
}

// A literal with the language in scope, unless it has a datatype
static Node
literal_of(const RdfxmlGrammar* const grammar,
           const Frame* const         frame,
           const CompetentText        text)
{
  const CompetentText none     = {NULL, 0U};
  const CompetentText language = terms_text(&grammar->terms, frame->language);
  const CompetentText datatype = terms_text(&grammar->terms, frame->datatype);
  if (!datatype.length) {
    const Node plain = {
      NODE_LITERAL, text, language.length ? language : none, none};
    return plain;
  }

  const bool is_string = datatype.length == strlen(XSD_STRING) &&
                         !memcmp(datatype.bytes, XSD_STRING, datatype.length);

  const Node typed = {NODE_LITERAL, text, none, is_string ? none : datatype};
  return typed;
}

// A property attribute of a node, whose frame is on top
static CompetentStatus
tell_attribute(RdfxmlGrammar* const      grammar,
               const Term                subject,
               const XmlAttribute* const attribute,
               CompetentError* const     error)
{
  Terms* const        terms  = &grammar->terms;
  const Frame* const  frame  = top(grammar);
  const size_t        before = terms->strings.length;
  const CompetentText value  = rdfxml_value(attribute);
  Piece               iri    = nothing;
  CompetentStatus     st     = COMPETENT_STATUS_SUCCESS;

  if (rdfxml_is_type(grammar->spaces, attribute)) {
    st = terms_iri(terms, frame->base, value, &iri, error);
    st = st ? st
            : terms_tell_rdf(
                terms, subject, RDF_SPACE "type", term_of_iri(iri), error);
  } else {
    st = check_literal_length(grammar, value.length, error);
    st = st
           ? st
           : terms_name(terms, attribute->space, attribute->local, &iri, error);

    const Claim claim   = {subject, iri, nothing};
    const Node  literal = literal_of(grammar, frame, value);
    st = st ? st : terms_tell_literal(terms, &claim, &literal, error);
  }

  terms->strings.length = before;
  return st;
}

static CompetentStatus
tell_attributes(RdfxmlGrammar* const          grammar,
                const Term                    subject,
                const XmlStart* const         start,
                const RdfxmlAttributes* const attributes,
                CompetentError* const         error)
{
  unsigned        n_left = attributes->n_properties;
  CompetentStatus st     = COMPETENT_STATUS_SUCCESS;
  for (unsigned i = 0U; !st && n_left; ++i) {
    if (rdfxml_is_property(grammar->spaces, start->attributes + i)) {
      st = tell_attribute(grammar, subject, start->attributes + i, error);
      --n_left;
    }
  }

  return st;
}

static CompetentStatus
set_iri(RdfxmlGrammar* const  grammar,
        const CompetentText   reference,
        Term* const           term,
        CompetentError* const error)
{
  term->type = NODE_IRI;
  return terms_iri(
    &grammar->terms, top(grammar)->base, reference, &term->text, error);
}

static CompetentStatus
set_subject(RdfxmlGrammar* const          grammar,
            const RdfxmlAttributes* const attributes,
            CompetentError* const         error)
{
  Frame* const frame = top(grammar);
  Terms* const terms = &grammar->terms;
  Term* const  term  = &frame->claim.subject;

  const unsigned n_names = (attributes->id ? 1U : 0U) +
                           (attributes->about ? 1U : 0U) +
                           (attributes->node_id ? 1U : 0U);
  if (n_names > 1U) {
    return terms_fail(
      terms, "A node has several of rdf:about, rdf:ID and rdf:nodeID", error);
  }

  if (attributes->about) {
    return set_iri(grammar, rdfxml_value(attributes->about), term, error);
  }

  if (attributes->node_id) {
    return terms_labelled(
      terms, rdfxml_value(attributes->node_id), term, error);
  }

  if (attributes->id) {
    term->type = NODE_IRI;
    return terms_id(
      terms, frame->base, rdfxml_value(attributes->id), &term->text, error);
  }

  *term = terms_blank(terms);
  return COMPETENT_STATUS_SUCCESS;
}

// Each item of a collection has a cell, which the one before points to
static CompetentStatus
add_item(RdfxmlGrammar* const  grammar,
         Frame* const          collection,
         const Term            item,
         CompetentError* const error)
{
  Terms* const    terms = &grammar->terms;
  const Term      cell  = terms_blank(terms);
  CompetentStatus st =
    collection->has_child
      ? terms_tell_rdf(terms, collection->last, RDF_SPACE "rest", cell, error)
      : terms_tell_term(terms, &collection->claim, cell, error);

  collection->has_child = true;
  collection->last      = cell;
  return st ? st : terms_tell_rdf(terms, cell, RDF_SPACE "first", item, error);
}

// Tell what a node is to the element that it is in
static CompetentStatus
attach(RdfxmlGrammar* const grammar, CompetentError* const error)
{
  const Term   node   = top(grammar)->claim.subject;
  Frame* const parent = top(grammar) - 1;
  if (parent->kind == FRAME_COLLECTION) {
    return add_item(grammar, parent, node, error);
  }

  if (parent->kind == FRAME_PROPERTY) {
    parent->has_child = true;
    return terms_tell_term(&grammar->terms, &parent->claim, node, error);
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
tell_type(RdfxmlGrammar* const  grammar,
          const XmlName         name,
          CompetentError* const error)
{
  Terms* const    terms  = &grammar->terms;
  const size_t    before = terms->strings.length;
  Piece           iri    = nothing;
  CompetentStatus st = terms_name(terms, name.space, name.local, &iri, error);

  st = st ? st
          : terms_tell_rdf(terms,
                           top(grammar)->claim.subject,
                           RDF_SPACE "type",
                           term_of_iri(iri),
                           error);

  terms->strings.length = before;
  return st;
}

static CompetentStatus
start_node(RdfxmlGrammar* const          grammar,
           const XmlStart* const         start,
           const RdfxmlAttributes* const attributes,
           CompetentError* const         error)
{
  const RdfxmlWord word =
    rdfxml_word(grammar->spaces, start->name.space, start->name.local);
  if (word != WORD_OTHER && word != WORD_DESCRIPTION && word != WORD_TYPE) {
    return terms_fail(
      &grammar->terms, "This name of RDF cannot be that of a node", error);
  }

  if (attributes->resource || attributes->datatype || attributes->parse_type) {
    return terms_fail(
      &grammar->terms,
      "A node cannot have rdf:resource, rdf:datatype or rdf:parseType",
      error);
  }

  CompetentStatus st = enter(grammar, FRAME_NODE, attributes, error);
  st                 = st ? st : set_subject(grammar, attributes, error);
  st                 = st ? st : attach(grammar, error);
  if (!st && word != WORD_DESCRIPTION) {
    st = tell_type(grammar, start->name, error);
  }

  return st ? st
            : tell_attributes(
                grammar, top(grammar)->claim.subject, start, attributes, error);
}

static CompetentStatus
set_predicate(RdfxmlGrammar* const  grammar,
              const XmlName         name,
              const RdfxmlWord      word,
              CompetentError* const error)
{
  Frame* const frame = top(grammar);
  if (word != WORD_LI) {
    return terms_name(
      &grammar->terms, name.space, name.local, &frame->claim.predicate, error);
  }

  char      iri[sizeof(RDF_SPACE) + 24U];
  const int n =
    snprintf(iri, sizeof(iri), RDF_SPACE "_%" PRIu64, ++(frame - 1)->n_members);
  const CompetentText text = {iri, (size_t)n};
  return terms_keep(&grammar->terms, text, &frame->claim.predicate, error);
}

static bool
is_value(const XmlAttribute* const attribute, const char* const value)
{
  const CompetentText text = rdfxml_value(attribute);
  return text.length == strlen(value) &&
         !memcmp(text.bytes, value, text.length);
}

// The element of the property stands for a node without a name
static CompetentStatus
start_resource(RdfxmlGrammar* const grammar, CompetentError* const error)
{
  Frame* const          frame = top(grammar);
  const Term            node  = terms_blank(&grammar->terms);
  const CompetentStatus st =
    terms_tell_term(&grammar->terms, &frame->claim, node, error);

  frame->kind          = FRAME_NODE;
  frame->claim.subject = node;
  return st;
}

static CompetentStatus
start_parsed(RdfxmlGrammar* const          grammar,
             const RdfxmlAttributes* const attributes,
             CompetentError* const         error)
{
  if (attributes->resource || attributes->node_id || attributes->datatype ||
      attributes->n_properties) {
    return terms_fail(&grammar->terms,
                      "Beside rdf:parseType there can only be an rdf:ID",
                      error);
  }

  if (is_value(attributes->parse_type, "Resource")) {
    return start_resource(grammar, error);
  }

  if (is_value(attributes->parse_type, "Collection")) {
    top(grammar)->kind = FRAME_COLLECTION;
    return COMPETENT_STATUS_SUCCESS;
  }

  // Whatever else it says is to be taken for this
  top(grammar)->kind = FRAME_LITERAL;
  xml_literal_clear(&grammar->literal);
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
set_object(RdfxmlGrammar* const          grammar,
           const RdfxmlAttributes* const attributes,
           Term* const                   object,
           CompetentError* const         error)
{
  if (attributes->resource) {
    return set_iri(grammar, rdfxml_value(attributes->resource), object, error);
  }

  if (attributes->node_id) {
    return terms_labelled(
      &grammar->terms, rdfxml_value(attributes->node_id), object, error);
  }

  *object = terms_blank(&grammar->terms);
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
start_empty(RdfxmlGrammar* const          grammar,
            const XmlStart* const         start,
            const RdfxmlAttributes* const attributes,
            CompetentError* const         error)
{
  if (attributes->datatype || (attributes->resource && attributes->node_id)) {
    return terms_fail(&grammar->terms,
                      "A property has attributes that exclude each other",
                      error);
  }

  Frame* const frame  = top(grammar);
  Term         object = {NODE_NONE, nothing, 0U};

  frame->kind        = FRAME_EMPTY;
  CompetentStatus st = set_object(grammar, attributes, &object, error);
  st = st ? st : terms_tell_term(&grammar->terms, &frame->claim, object, error);
  return st ? st : tell_attributes(grammar, object, start, attributes, error);
}

static CompetentStatus
start_text(RdfxmlGrammar* const          grammar,
           const RdfxmlAttributes* const attributes,
           CompetentError* const         error)
{
  Frame* const frame   = top(grammar);
  grammar->text.length = 0U;

  return attributes->datatype ? terms_iri(&grammar->terms,
                                          frame->base,
                                          rdfxml_value(attributes->datatype),
                                          &frame->datatype,
                                          error)
                              : COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
start_property(RdfxmlGrammar* const          grammar,
               const XmlStart* const         start,
               const RdfxmlAttributes* const attributes,
               CompetentError* const         error)
{
  Terms* const     terms = &grammar->terms;
  const RdfxmlWord word =
    rdfxml_word(grammar->spaces, start->name.space, start->name.local);
  if ((word != WORD_OTHER && word != WORD_LI && word != WORD_TYPE) ||
      attributes->about) {
    return terms_fail(terms,
                      attributes->about
                        ? "A property cannot have rdf:about"
                        : "This name of RDF cannot be that of a property",
                      error);
  }

  CompetentStatus st = enter(grammar, FRAME_PROPERTY, attributes, error);
  if (st) {
    return st;
  }

  Frame* const frame   = top(grammar);
  frame->claim.subject = (frame - 1)->claim.subject;

  st = set_predicate(grammar, start->name, word, error);
  if (!st && attributes->id) {
    st = terms_id(terms,
                  frame->base,
                  rdfxml_value(attributes->id),
                  &frame->claim.reified,
                  error);
  }

  const bool is_empty =
    attributes->resource || attributes->node_id || attributes->n_properties;

  return st                       ? st
         : attributes->parse_type ? start_parsed(grammar, attributes, error)
         : is_empty ? start_empty(grammar, start, attributes, error)
                    : start_text(grammar, attributes, error);
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
  const Frame* const frame = top(grammar);
  const char* const  wrong =
    frame->has_child         ? "A property has more than one node"
     : frame->datatype.length ? "A property with rdf:datatype has a node"
     : !is_white(grammar->text.bytes, grammar->text.length)
       ? "A property has both text and a node"
       : NULL;

  return wrong ? terms_fail(&grammar->terms, wrong, error)
               : start_node(grammar, start, attributes, error);
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

  return is_bare ? enter(grammar, FRAME_RDF, attributes, error)
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
           : start_node(grammar, start, attributes, error);
}

static CompetentStatus
start_in_literal(RdfxmlGrammar* const  grammar,
                 const XmlStart* const start,
                 CompetentError* const error)
{
  const CompetentStatus st = xml_literal_start(&grammar->literal, start, error);

  return st
           ? st
           : check_literal_length(grammar, grammar->literal.text.length, error);
}

static CompetentStatus
start_in(RdfxmlGrammar* const          grammar,
         const XmlStart* const         start,
         const RdfxmlAttributes* const attributes,
         CompetentError* const         error)
{
  switch (top(grammar)->kind) {
    case FRAME_DOCUMENT:
      return start_root(grammar, start, attributes, error);
    case FRAME_RDF:
    case FRAME_COLLECTION:
      return start_node(grammar, start, attributes, error);
    case FRAME_NODE:
      return start_property(grammar, start, attributes, error);
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
  if (top(grammar)->kind == FRAME_LITERAL) {
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

static CompetentStatus
end_collection(RdfxmlGrammar* const grammar, CompetentError* const error)
{
  static const char nil[] = RDF_SPACE "nil";

  const Frame* const  frame = top(grammar);
  const CompetentText text  = {nil, strlen(nil)};
  Piece               iri   = nothing;

  const CompetentStatus st = terms_keep(&grammar->terms, text, &iri, error);

  return st ? st
         : frame->has_child
           ? terms_tell_rdf(&grammar->terms,
                            frame->last,
                            RDF_SPACE "rest",
                            term_of_iri(iri),
                            error)
           : terms_tell_term(
               &grammar->terms, &frame->claim, term_of_iri(iri), error);
}

static CompetentStatus
end_literal(RdfxmlGrammar* const grammar, CompetentError* const error)
{
  static const char datatype[] = RDF_SPACE "XMLLiteral";

  const Buffer* const text = &grammar->literal.text;
  const Node          node = {
             NODE_LITERAL,
             {text->bytes, text->length},
             {NULL, 0U},
             {datatype, strlen(datatype)},
  };

  const CompetentStatus st = check_literal_length(grammar, text->length, error);

  return st ? st
            : terms_tell_literal(
                &grammar->terms, &top(grammar)->claim, &node, error);
}

static CompetentStatus
end_text(RdfxmlGrammar* const grammar, CompetentError* const error)
{
  const Frame* const  frame = grammar->frames + grammar->n_frames - 1U;
  const CompetentText text  = {grammar->text.bytes, grammar->text.length};
  if (frame->has_child) {
    return COMPETENT_STATUS_SUCCESS;
  }

  const Node literal = literal_of(grammar, frame, text);
  return terms_tell_literal(&grammar->terms, &frame->claim, &literal, error);
}

CompetentStatus
rdfxml_grammar_end(RdfxmlGrammar* const  grammar,
                   const Place           place,
                   CompetentError* const error)
{
  const FrameKind kind = top(grammar)->kind;
  grammar->terms.place = place;
  if (kind == FRAME_LITERAL && xml_literal_depth(&grammar->literal)) {
    return xml_literal_end(&grammar->literal, error);
  }

  const CompetentStatus st =
    (kind == FRAME_PROPERTY)     ? end_text(grammar, error)
    : (kind == FRAME_COLLECTION) ? end_collection(grammar, error)
    : (kind == FRAME_LITERAL)    ? end_literal(grammar, error)
                                 : COMPETENT_STATUS_SUCCESS;

  pop(grammar);
  return st;
}

static CompetentStatus
add_text(RdfxmlGrammar* const  grammar,
         const char* const     bytes,
         const size_t          length,
         CompetentError* const error)
{
  const CompetentStatus st =
    check_literal_length(grammar, grammar->text.length + length, error);

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
           : check_literal_length(grammar, grammar->literal.text.length, error);
}

CompetentStatus
rdfxml_grammar_text(RdfxmlGrammar* const  grammar,
                    const Place           place,
                    const char* const     bytes,
                    const size_t          length,
                    CompetentError* const error)
{
  const Frame* const frame = top(grammar);
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
  if (top(grammar)->kind != FRAME_LITERAL) {
    return COMPETENT_STATUS_SUCCESS;
  }

  const CompetentStatus st =
    xml_literal_comment(&grammar->literal, text, error);

  return st
           ? st
           : check_literal_length(grammar, grammar->literal.text.length, error);
}

CompetentStatus
rdfxml_grammar_instruction(RdfxmlGrammar* const  grammar,
                           const Place           place,
                           const char* const     target,
                           const char* const     data,
                           CompetentError* const error)
{
  grammar->terms.place = place;
  if (top(grammar)->kind != FRAME_LITERAL) {
    return COMPETENT_STATUS_SUCCESS;
  }

  const CompetentStatus st =
    xml_literal_instruction(&grammar->literal, target, data, error);

  return st
           ? st
           : check_literal_length(grammar, grammar->literal.text.length, error);
}
