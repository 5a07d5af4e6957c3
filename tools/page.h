// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_PAGE_H
#define TOOLS_PAGE_H

#include "messages.h"

#include <competent/extract.h>
#include <competent/taxonomy.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stdio.h>

/**
   Write a page of HTML with a text, its mentions in colours, and a table of the
   concepts.

   The page needs nothing else: no script, no network, no other file.  Return
   false where there was no memory for it.
*/
bool
page_write(FILE*                    out,
           Language                 language,
           const CompetentTaxonomy* taxonomy,
           CompetentText            text,
           const CompetentMentions* mentions);

#endif // TOOLS_PAGE_H
