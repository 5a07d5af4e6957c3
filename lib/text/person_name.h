// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_PERSON_NAME_H
#define TEXT_PERSON_NAME_H

#include "text/clause.h"

#include <stdbool.h>
#include <stdint.h>

/**
   Return whether a word is what somebody is called: "mevrouw de Boer".

   It is if it has a capital, and before it, or before the "de" or "van der"
   that it begins with, stand a title, an initial with its stop, or a first
   name. Behind a title other capitals may be between.
*/
bool
person_name_is(const ClauseToken* tokens, uint32_t at);

#endif // TEXT_PERSON_NAME_H
