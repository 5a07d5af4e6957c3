// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_RULE_ABBREVIATION_H
#define TEXT_RULE_ABBREVIATION_H

#include "text/phrase.h"
#include "text/rule.h"

/**
   Write abbreviations out.

   Those that can mean nothing else are replaced in the phrase.  For others the
   written-out form becomes another phrase, behind those that there are.
*/
void
rule_abbreviation(Phrases* phrases, Trace* trace);

#endif // TEXT_RULE_ABBREVIATION_H
