// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_HEAD_H
#define TEXT_HEAD_H

#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>

/// Return whether a word looks like the name of what a person is
bool
head_is_person(CompetentText word);

/// Return whether a word begins a tail, like "in de zorg"
bool
head_is_preposition(CompetentText word);

#endif // TEXT_HEAD_H
