// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_RULE_SUSPENDED_H
#define TEXT_RULE_SUSPENDED_H

#include "text/compound.h"
#include "text/phrase.h"
#include "text/rule.h"

#include <stdbool.h>

/// Complete the left word of "bos- en natuurbeheer", given without its hyphen
bool
suspended_left(CompetentText left,
               CompetentText right,
               Lexicon       lexicon,
               Phrase*       whole);

/// Complete the right word of "gastheer/-vrouw", given without its hyphen
bool
suspended_right(CompetentText left,
                CompetentText right,
                Lexicon       lexicon,
                Phrase*       whole);

/// Complete the words of a phrase that end or begin with a hyphen
void
rule_suspended(Phrase* phrase, Lexicon lexicon, Trace* trace);

#endif // TEXT_RULE_SUSPENDED_H
