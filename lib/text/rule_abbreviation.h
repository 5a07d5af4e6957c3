// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_RULE_ABBREVIATION_H
#define TEXT_RULE_ABBREVIATION_H

#include "text/phrase.h"
#include "text/rule.h"

#include <competent/text.h>

#include <stdbool.h>

/**
   Write abbreviations out.

   Those that can mean nothing else are replaced in the phrase.  For others the
   written-out form becomes another phrase, behind those that there are.
*/
void
rule_abbreviation(Phrases* phrases, Trace* trace);

/// Return the one word that a word can only be short for, with a dot right
/// behind it or not, or empty text
CompetentText
abbreviation_of(CompetentText word, bool has_dot);

#endif // TEXT_RULE_ABBREVIATION_H
