// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_MARKED_H
#define TOOLS_MARKED_H

#include "messages.h"

#include <competent/extract.h>
#include <competent/taxonomy.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stdio.h>

/**
   Write a text with its mentions marked, and how many there are of each kind.

   That is by colours on a terminal that has any, and by brackets elsewhere.
   Return false where there was no memory for it.
*/
bool
marked_write(FILE*                    out,
             Language                 language,
             const CompetentTaxonomy* taxonomy,
             CompetentText            text,
             const CompetentMentions* mentions);

#endif // TOOLS_MARKED_H
