// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "rdf/rdfxml_frames.h"

#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static const Piece nothing = {0U, 0U};

static CompetentStatus
set_predicate(RdfxmlGrammar* const  grammar,
              const XmlName         name,
              const RdfxmlWord      word,
              CompetentError* const error)
{
  Frame* const frame = rdfxml_top(grammar);
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
  Frame* const          frame = rdfxml_top(grammar);
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
    rdfxml_top(grammar)->kind = FRAME_COLLECTION;
    return COMPETENT_STATUS_SUCCESS;
  }

  // Whatever else it says is to be taken for this
  rdfxml_top(grammar)->kind = FRAME_LITERAL;
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
    return rdfxml_set_iri(
      grammar, rdfxml_value(attributes->resource), object, error);
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

  Frame* const frame  = rdfxml_top(grammar);
  Term         object = {NODE_NONE, nothing, 0U};

  frame->kind        = FRAME_EMPTY;
  CompetentStatus st = set_object(grammar, attributes, &object, error);
  st = st ? st : terms_tell_term(&grammar->terms, &frame->claim, object, error);
  return st ? st
            : rdfxml_tell_attributes(grammar, object, start, attributes, error);
}

static CompetentStatus
start_text(RdfxmlGrammar* const          grammar,
           const RdfxmlAttributes* const attributes,
           CompetentError* const         error)
{
  Frame* const frame   = rdfxml_top(grammar);
  grammar->text.length = 0U;

  return attributes->datatype ? terms_iri(&grammar->terms,
                                          frame->base,
                                          rdfxml_value(attributes->datatype),
                                          &frame->datatype,
                                          error)
                              : COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
rdfxml_start_property(RdfxmlGrammar* const          grammar,
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

  CompetentStatus st = rdfxml_enter(grammar, FRAME_PROPERTY, attributes, error);
  if (st) {
    return st;
  }

  Frame* const frame   = rdfxml_top(grammar);
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

static CompetentStatus
end_collection(RdfxmlGrammar* const grammar, CompetentError* const error)
{
  static const char nil[] = RDF_SPACE "nil";

  const Frame* const  frame = rdfxml_top(grammar);
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

  const CompetentStatus st = rdfxml_check_literal(grammar, text->length, error);

  return st ? st
            : terms_tell_literal(
                &grammar->terms, &rdfxml_top(grammar)->claim, &node, error);
}

static CompetentStatus
end_text(RdfxmlGrammar* const grammar, CompetentError* const error)
{
  const Frame* const  frame = grammar->frames + grammar->n_frames - 1U;
  const CompetentText text  = {grammar->text.bytes, grammar->text.length};
  if (frame->has_child) {
    return COMPETENT_STATUS_SUCCESS;
  }

  const Node literal = rdfxml_literal(grammar, frame, text);
  return terms_tell_literal(&grammar->terms, &frame->claim, &literal, error);
}

CompetentStatus
rdfxml_end_property(RdfxmlGrammar* const grammar, CompetentError* const error)
{
  switch (rdfxml_top(grammar)->kind) {
    case FRAME_PROPERTY:
      return end_text(grammar, error);
    case FRAME_COLLECTION:
      return end_collection(grammar, error);
    case FRAME_LITERAL:
      return end_literal(grammar, error);
    case FRAME_DOCUMENT:
    case FRAME_RDF:
    case FRAME_NODE:
    case FRAME_EMPTY:
      break;
  }

  return COMPETENT_STATUS_SUCCESS;
}
