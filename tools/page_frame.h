// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_PAGE_FRAME_H
#define TOOLS_PAGE_FRAME_H

#include "messages.h"

#include <competent/concept.h>
#include <competent/taxonomy.h>
#include <competent/text.h>

#include <stddef.h>
#include <stdio.h>

/// Write a page up to its first heading, with the styles that some function
/// writes
void
frame_begin(FILE*         out,
            Language      language,
            CompetentText title,
            void (*styles)(FILE* out));

/// Write the rest of a page
void
frame_end(FILE* out);

/// Write the name of a concept, as a link if its IRI is one of a page
void
frame_concept(FILE*                    out,
              const CompetentTaxonomy* taxonomy,
              CompetentConcept         concept);

/// Write a message that stands alone
void
frame_message(FILE* out, Language language, Message message);

/// Write the heads of a table, of which the last some are of numbers
void
frame_heads(FILE*          out,
            Language       language,
            const Message* heads,
            size_t         n_heads,
            size_t         n_words);

#endif // TOOLS_PAGE_FRAME_H
