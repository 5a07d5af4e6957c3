// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_INFLECTION_H
#define TEXT_INFLECTION_H

#include "text/phrase.h"

#include <competent/text.h>

#include <stdbool.h>

/// The longest word that is looked at
#define INFLECTION_MAX_WORD 64U

/**
   Write the form of a word that stands for singular and plural.

   It is a key: the same for both, not always a word.  Return whether it is
   another one; a word that is too long or no plural is its own key.
*/
bool
inflection_number(CompetentText word, Phrase* key);

/// Write the form of a word that stands for all genders, likewise
bool
inflection_gender(CompetentText word, Phrase* key);

/// Write the stem before a plural's -en, respelt: tal(en), taal
bool
inflection_stem(CompetentText before_en, Phrase* stem);

#endif // TEXT_INFLECTION_H
