// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_DOCUMENT_H
#define TOOLS_DOCUMENT_H

#include <competent/concept.h>
#include <competent/match.h>
#include <competent/taxonomy.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

/// A JSON document that is being written
typedef struct {
  FILE*    out;
  bool     is_line;   ///< On one line, not indented
  bool     is_value;  ///< A key was written and its value comes next
  unsigned depth;     ///< Objects and arrays that are open
  uint64_t n_members; ///< A bit for each of them: whether it has any
} Document;

/// Start a document
Document
document_begin(FILE* out, bool is_line);

/// End a document with a line feed
void
document_end(Document* document);

/// Open an object, or an array if it has no names
void
document_open(Document* document, char bracket);

/// Close what was opened last
void
document_close(Document* document, char bracket);

/// Write the name of the member that comes next
void
document_key(Document* document, const char* key);

/// Write a text
void
document_text(Document* document, CompetentText text);

/// Write a string
void
document_string(Document* document, const char* string);

/// Write a whole number
void
document_whole(Document* document, int64_t value);

/// Write a real number with as few digits as give it back exactly
void
document_real(Document* document, double value);

/// Write true or false
void
document_truth(Document* document, bool value);

/// Write null
void
document_null(Document* document);

/// Write the members iri and label of a concept
void
document_concept(Document*                document,
                 const CompetentTaxonomy* taxonomy,
                 CompetentConcept         concept);

/// Write a member that is a concept, or null for none
void
document_link(Document*                document,
              const CompetentTaxonomy* taxonomy,
              const char*              key,
              CompetentConcept         concept);

/// Write the members version and taxonomy, which say what gave an answer
void
document_origin(Document* document, const CompetentTaxonomy* taxonomy);

/// Write the members preset and weights
void
document_weights(Document* document, CompetentPreset preset);

#endif // TOOLS_DOCUMENT_H
