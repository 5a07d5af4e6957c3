// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_RULE_BRACKET_H
#define TEXT_RULE_BRACKET_H

#include "text/phrase.h"
#include "text/rule.h"

/// Append the readings of a phrase with and without what is in brackets
void
rule_bracket(const Phrase* phrase, Trace* trace, Phrases* readings);

#endif // TEXT_RULE_BRACKET_H
