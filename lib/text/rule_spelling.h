// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_RULE_SPELLING_H
#define TEXT_RULE_SPELLING_H

#include "text/compound.h"
#include "text/phrase.h"
#include "text/rule.h"

/// Write as one word what a hyphen joins, and as two what it only links
void
rule_hyphen(Phrase* phrase, Trace* trace);

/// Write two words as one where that is a word, like "shop manager"
void
rule_join(Phrase* phrase, Lexicon lexicon, Trace* trace);

#endif // TEXT_RULE_SPELLING_H
