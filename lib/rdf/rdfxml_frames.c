// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "rdf/rdfxml_frames.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define XSD_STRING "http://www.w3.org/2001/XMLSchema#string"

static const Piece nothing = {0U, 0U};

CompetentStatus
rdfxml_push(RdfxmlGrammar* const grammar, CompetentError* const error)
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

void
rdfxml_pop(RdfxmlGrammar* const grammar)
{
  grammar->terms.strings.length = rdfxml_top(grammar)->mark;
  --grammar->n_frames;
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

  return terms_keep(
    &grammar->terms, tag, &rdfxml_top(grammar)->language, error);
}

CompetentStatus
rdfxml_enter(RdfxmlGrammar* const          grammar,
             const FrameKind               kind,
             const RdfxmlAttributes* const attributes,
             CompetentError* const         error)
{
  const CompetentStatus st = rdfxml_push(grammar, error);
  if (st) {
    return st;
  }

  Frame* const       frame  = rdfxml_top(grammar);
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

CompetentStatus
rdfxml_check_literal(const RdfxmlGrammar* const grammar,
                     const size_t               length,
                     CompetentError* const      error)
{
  const CompetentLimits* const limits = grammar->terms.options->limits;

  return ((int64_t)length > limits->values[COMPETENT_LIMIT_LITERAL])
           ? terms_over(&grammar->terms, COMPETENT_LIMIT_LITERAL, error)
           : COMPETENT_STATUS_SUCCESS;
}

Node
rdfxml_literal(const RdfxmlGrammar* const grammar,
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

CompetentStatus
rdfxml_set_iri(RdfxmlGrammar* const  grammar,
               const CompetentText   reference,
               Term* const           term,
               CompetentError* const error)
{
  term->type = NODE_IRI;
  return terms_iri(
    &grammar->terms, rdfxml_top(grammar)->base, reference, &term->text, error);
}

// A property attribute of a node, whose frame is on top
static CompetentStatus
tell_attribute(RdfxmlGrammar* const      grammar,
               const Term                subject,
               const XmlAttribute* const attribute,
               CompetentError* const     error)
{
  Terms* const        terms  = &grammar->terms;
  const Frame* const  frame  = rdfxml_top(grammar);
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
    st = rdfxml_check_literal(grammar, value.length, error);
    st = st
           ? st
           : terms_name(terms, attribute->space, attribute->local, &iri, error);

    const Claim claim   = {subject, iri, nothing};
    const Node  literal = rdfxml_literal(grammar, frame, value);
    st = st ? st : terms_tell_literal(terms, &claim, &literal, error);
  }

  terms->strings.length = before;
  return st;
}

CompetentStatus
rdfxml_tell_attributes(RdfxmlGrammar* const          grammar,
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
