// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef RDF_RDFXML_TERMS_H
#define RDF_RDFXML_TERMS_H

#include "base/buffer.h"
#include "base/failure.h"
#include "base/interner.h"
#include "rdf/reader.h"
#include "rdf/statement.h"

#include <competent/text.h>

#include <stddef.h>
#include <stdint.h>

/// The namespace of RDF
#define RDF_SPACE "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

/// A string that terms keep, which stays right when they move
typedef struct {
  size_t offset;
  size_t length;
} Piece;

/// An IRI or a blank node that terms keep
typedef struct {
  NodeType type;
  Piece    text; ///< Empty for a blank node without a label
  uint64_t id;   ///< Of a blank node without a label
} Term;

/// A namespace that was seen to be the start of an IRI
typedef struct {
  const unsigned char* key;
  size_t               length;
} KnownSpace;

/// How many namespaces are remembered, a power of two
#define N_KNOWN_SPACES 16U

/**
   What the grammar makes statements of.

   Strings are a stack: who sets their length back forgets the latest.
*/
typedef struct {
  const ReaderOptions* options;
  Place                place;   ///< Of what is being read
  Buffer               strings; ///< The stack
  Buffer               scratch;
  Buffer               latest;       ///< IRI whose characters were looked at
  Interner             ids;          ///< What rdf:ID has named
  int64_t              n_statements; ///< That were told
  uint64_t             n_blank;      ///< Blank nodes without a label
  KnownSpace           known[N_KNOWN_SPACES];
} Terms;

/// Start with nothing
void
terms_init(Terms* terms, const ReaderOptions* options);

/// Free what terms hold
void
terms_free(Terms* terms);

/// Say that the file is wrong here
CompetentStatus
terms_fail(const Terms* terms, const char* message, CompetentError* error);

/// Say that a limit was passed here
CompetentStatus
terms_over(const Terms* terms, CompetentLimit limit, CompetentError* error);

/// Return a string that is kept
CompetentText
terms_text(const Terms* terms, Piece piece);

/// Keep a string
COMPETENT_NODISCARD CompetentStatus
terms_keep(Terms*          terms,
           CompetentText   text,
           Piece*          piece,
           CompetentError* error);

/// Keep the IRI of a name
COMPETENT_NODISCARD CompetentStatus
terms_name(Terms*               terms,
           const unsigned char* space,
           const unsigned char* local,
           Piece*               iri,
           CompetentError*      error);

/// Keep an IRI, resolved against a base that is kept, which may be empty
COMPETENT_NODISCARD CompetentStatus
terms_iri(Terms*          terms,
          Piece           base,
          CompetentText   reference,
          Piece*          iri,
          CompetentError* error);

/// Keep the IRI that an rdf:ID gives, which must be new
COMPETENT_NODISCARD CompetentStatus
terms_id(Terms*          terms,
         Piece           base,
         CompetentText   id,
         Piece*          iri,
         CompetentError* error);

/// Keep the blank node that an rdf:nodeID names
COMPETENT_NODISCARD CompetentStatus
terms_labelled(Terms*          terms,
               CompetentText   label,
               Term*           term,
               CompetentError* error);

/// Return a new blank node
Term
terms_blank(Terms* terms);

/// Return an IRI as a term
Term
term_of_iri(Piece iri);

/// What a statement is about, and what it says of that
typedef struct {
  Term  subject;
  Piece predicate;
  Piece reified; ///< IRI of the statement itself, or empty
} Claim;

/// Tell the sink that a term has a property of the RDF vocabulary
COMPETENT_NODISCARD CompetentStatus
terms_tell_rdf(Terms*          terms,
               Term            subject,
               const char*     predicate,
               Term            object,
               CompetentError* error);

/// Tell the sink that a term is the object of a claim
COMPETENT_NODISCARD CompetentStatus
terms_tell_term(Terms*          terms,
                const Claim*    claim,
                Term            object,
                CompetentError* error);

/// Tell the sink that a literal is the object of a claim
COMPETENT_NODISCARD CompetentStatus
terms_tell_literal(Terms*          terms,
                   const Claim*    claim,
                   const Node*     literal,
                   CompetentError* error);

#endif // RDF_RDFXML_TERMS_H
