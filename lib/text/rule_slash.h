// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_RULE_SLASH_H
#define TEXT_RULE_SLASH_H

#include "text/compound.h"
#include "text/phrase.h"
#include "text/rule.h"

/// Append the alternatives that slashes give, each with what they share
void
rule_slash(const Phrase* phrase,
           Lexicon       lexicon,
           Trace*        trace,
           Phrases*      alternatives);

#endif // TEXT_RULE_SLASH_H
