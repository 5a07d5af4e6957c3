// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "rdf/rdfxml_frames.h"

static const Piece nothing = {0U, 0U};

static CompetentStatus
set_subject(RdfxmlGrammar* const          grammar,
            const RdfxmlAttributes* const attributes,
            CompetentError* const         error)
{
  Frame* const frame = rdfxml_top(grammar);
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
    return rdfxml_set_iri(
      grammar, rdfxml_value(attributes->about), term, error);
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
  const Term   node   = rdfxml_top(grammar)->claim.subject;
  Frame* const parent = rdfxml_top(grammar) - 1;
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
                           rdfxml_top(grammar)->claim.subject,
                           RDF_SPACE "type",
                           term_of_iri(iri),
                           error);

  terms->strings.length = before;
  return st;
}

CompetentStatus
rdfxml_start_node(RdfxmlGrammar* const          grammar,
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

  CompetentStatus st = rdfxml_enter(grammar, FRAME_NODE, attributes, error);
  st                 = st ? st : set_subject(grammar, attributes, error);
  st                 = st ? st : attach(grammar, error);
  if (!st && word != WORD_DESCRIPTION) {
    st = tell_type(grammar, start->name, error);
  }

  return st ? st
            : rdfxml_tell_attributes(grammar,
                                     rdfxml_top(grammar)->claim.subject,
                                     start,
                                     attributes,
                                     error);
}
