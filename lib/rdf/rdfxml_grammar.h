// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef RDF_RDFXML_GRAMMAR_H
#define RDF_RDFXML_GRAMMAR_H

#include "base/failure.h"
#include "rdf/rdfxml_attributes.h"
#include "rdf/reader.h"
#include "rdf/xml_event.h"

#include <stddef.h>

/**
   The grammar of RDF/XML 1.1: XML events in, statements out.

   Memory depends on the depth of the elements and on the longest literal.
   Only the identifiers that rdf:ID gives are kept until the end, since each
   may be given once: they alone grow with the file.
*/
typedef struct RdfxmlGrammarImpl RdfxmlGrammar;

/// Make a grammar, which borrows the options
COMPETENT_NODISCARD CompetentStatus
rdfxml_grammar_new(const ReaderOptions* options,
                   RdfxmlSpaces         spaces,
                   RdfxmlGrammar**      grammar,
                   CompetentError*      error);

/// Free a grammar, or do nothing for null
void
rdfxml_grammar_free(RdfxmlGrammar* grammar);

/// Take the start of an element
COMPETENT_NODISCARD CompetentStatus
rdfxml_grammar_start(RdfxmlGrammar*  grammar,
                     Place           place,
                     const XmlStart* start,
                     CompetentError* error);

/// Take the end of an element
COMPETENT_NODISCARD CompetentStatus
rdfxml_grammar_end(RdfxmlGrammar* grammar, Place place, CompetentError* error);

/// Take text, or a part of it
COMPETENT_NODISCARD CompetentStatus
rdfxml_grammar_text(RdfxmlGrammar*  grammar,
                    Place           place,
                    const char*     bytes,
                    size_t          length,
                    CompetentError* error);

/// Take a comment, which counts only in an XML literal
COMPETENT_NODISCARD CompetentStatus
rdfxml_grammar_comment(RdfxmlGrammar*  grammar,
                       Place           place,
                       const char*     text,
                       CompetentError* error);

/// Take a processing instruction, which counts only in an XML literal
COMPETENT_NODISCARD CompetentStatus
rdfxml_grammar_instruction(RdfxmlGrammar*  grammar,
                           Place           place,
                           const char*     target,
                           const char*     data,
                           CompetentError* error);

#endif // RDF_RDFXML_GRAMMAR_H
