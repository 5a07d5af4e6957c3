// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_PERSON_H
#define TOOLS_PERSON_H

#include "messages.h"
#include "skipped.h"

#include <competent/leniency.h>
#include <competent/profile.h>
#include <competent/taxonomy.h>

/**
   Read the profile of a person from a JSON file.

   Null after telling all that is wrong with it, by place and never by content.
*/
CompetentProfile*
person_read(const char*              path,
            const CompetentTaxonomy* taxonomy,
            CompetentStrictness      strictness,
            Skipped*                 skipped,
            Language                 language);

/**
   Make the profile of a person of a text, such as a CV.

   Null after telling what is wrong, and never by content.
*/
CompetentProfile*
person_read_text(const char*              path,
                 const CompetentTaxonomy* taxonomy,
                 CompetentStrictness      strictness,
                 Language                 language);

#endif // TOOLS_PERSON_H
