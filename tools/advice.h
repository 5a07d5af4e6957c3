// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_ADVICE_H
#define TOOLS_ADVICE_H

#include "document.h"
#include "messages.h"

#include <competent/advice.h>
#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stdio.h>

/// Write a table of what would help most, and what of the profile is of use
bool
advice_table(FILE*                    out,
             Language                 language,
             const CompetentTaxonomy* taxonomy,
             const CompetentAdvice*   advice);

/// Write an advice as members of a document
void
advice_members(Document*                document,
               const CompetentTaxonomy* taxonomy,
               const CompetentAdvice*   advice);

#endif // TOOLS_ADVICE_H
