// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_DESCRIBE_H
#define TOOLS_DESCRIBE_H

#include "document.h"
#include "messages.h"

#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stdio.h>

/// Write tables of what there is in a taxonomy and what was odd
bool
describe_tables(FILE*                    out,
                Language                 language,
                const CompetentTaxonomy* taxonomy);

/// Tell how to see the findings apart, if there are any
void
describe_hint(FILE* out, Language language, const CompetentTaxonomy* taxonomy);

/// Write a table of all findings that are listed
bool
describe_findings(FILE*                    out,
                  Language                 language,
                  const CompetentTaxonomy* taxonomy);

/// Write the members of a document that say the same
void
describe_members(Document* document, const CompetentTaxonomy* taxonomy);

/// Write the member that lists all findings
void
describe_listed(Document* document, const CompetentTaxonomy* taxonomy);

#endif // TOOLS_DESCRIBE_H
