// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_RULE_ORDINAL_H
#define TEXT_RULE_ORDINAL_H

#include "text/phrase.h"
#include "text/rule.h"

/// Write ordinals and levels one way: eerstegraads, eerste, niveau 1 en 2
void
rule_ordinal(Phrase* phrase, Trace* trace);

#endif // TEXT_RULE_ORDINAL_H
