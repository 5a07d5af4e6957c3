// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef RDF_RDFXML_FRAMES_H
#define RDF_RDFXML_FRAMES_H

#include "base/buffer.h"
#include "rdf/rdfxml_attributes.h"
#include "rdf/rdfxml_grammar.h"
#include "rdf/rdfxml_terms.h"
#include "rdf/xml_event.h"
#include "rdf/xml_literal.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What an element is, which says what may be in it
typedef enum {
  FRAME_DOCUMENT,   ///< The file itself: rdf:RDF or one node
  FRAME_RDF,        ///< Nodes
  FRAME_NODE,       ///< Properties
  FRAME_PROPERTY,   ///< Text or one node
  FRAME_EMPTY,      ///< Nothing
  FRAME_COLLECTION, ///< Nodes
  FRAME_LITERAL,    ///< Any XML
} FrameKind;

/// An element that is open
typedef struct {
  FrameKind kind;
  bool      has_child; ///< A node that is the object
  size_t    mark;      ///< How long the strings were before
  Claim     claim;     ///< Subject only for a node, all of it for a property
  Piece     datatype;  ///< Of the literal, or empty
  Piece     language;  ///< In scope, or empty
  Piece     base;      ///< In scope, or empty
  Term      last;      ///< Latest cell of a collection
  uint64_t  n_members; ///< That rdf:li has numbered
} Frame;

/// The grammar, as those know it who implement it
struct RdfxmlGrammarImpl {
  Terms        terms;
  RdfxmlSpaces spaces;
  Frame*       frames; ///< The lowest is the document
  size_t       n_frames;
  size_t       capacity;
  Buffer       text;    ///< Of the property
  XmlLiteral   literal; ///< Of the property
};

/// Return the innermost frame
static inline Frame*
rdfxml_top(const RdfxmlGrammar* const grammar)
{
  return grammar->frames + grammar->n_frames - 1U;
}

/// Push an empty frame
COMPETENT_NODISCARD CompetentStatus
rdfxml_push(RdfxmlGrammar* grammar, CompetentError* error);

/// Push a frame with what an element inherits, or says itself
COMPETENT_NODISCARD CompetentStatus
rdfxml_enter(RdfxmlGrammar*          grammar,
             FrameKind               kind,
             const RdfxmlAttributes* attributes,
             CompetentError*         error);

/// Pop a frame, and forget its strings
void
rdfxml_pop(RdfxmlGrammar* grammar);

/// Check that a literal may be as long as this
COMPETENT_NODISCARD CompetentStatus
rdfxml_check_literal(const RdfxmlGrammar* grammar,
                     size_t               length,
                     CompetentError*      error);

/// Return a literal with the language in scope, unless it has a datatype
Node
rdfxml_literal(const RdfxmlGrammar* grammar,
               const Frame*         frame,
               CompetentText        text);

/// Set a term to an IRI, resolved against the base in scope
COMPETENT_NODISCARD CompetentStatus
rdfxml_set_iri(RdfxmlGrammar*  grammar,
               CompetentText   reference,
               Term*           term,
               CompetentError* error);

/// Tell what the attributes of the innermost element say of a term
COMPETENT_NODISCARD CompetentStatus
rdfxml_tell_attributes(RdfxmlGrammar*          grammar,
                       Term                    subject,
                       const XmlStart*         start,
                       const RdfxmlAttributes* attributes,
                       CompetentError*         error);

/// Start an element that is a node
COMPETENT_NODISCARD CompetentStatus
rdfxml_start_node(RdfxmlGrammar*          grammar,
                  const XmlStart*         start,
                  const RdfxmlAttributes* attributes,
                  CompetentError*         error);

/// Start an element that is a property
COMPETENT_NODISCARD CompetentStatus
rdfxml_start_property(RdfxmlGrammar*          grammar,
                      const XmlStart*         start,
                      const RdfxmlAttributes* attributes,
                      CompetentError*         error);

/// End the innermost element, if it is a property that is not told yet
COMPETENT_NODISCARD CompetentStatus
rdfxml_end_property(RdfxmlGrammar* grammar, CompetentError* error);

#endif // RDF_RDFXML_FRAMES_H
