// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_FOLD_SENTENCE_H
#define TEXT_FOLD_SENTENCE_H

#include "text/fold_walk.h"

#include <stdbool.h>
#include <stddef.h>

/// Return whether white space, or the end of the text, is at a place
bool
fold_is_blank_at(const FoldWalk* walk, size_t at);

/// Return whether a letter or digit is at a place
bool
fold_is_word_at(const FoldWalk* walk, size_t at);

/// Return whether a word without marks in it may be shortened by a dot
bool
fold_may_be_abbreviation(const char* form, size_t length);

/// Return whether the last token is a mark that ends a sentence
bool
fold_ends_sentence(const FoldWalk* walk, const FoldToken* mark);

/// Return whether the last token, a word with its dot, may end a sentence
bool
fold_abbreviation_ends_sentence(const FoldWalk* walk, const FoldToken* word);

/// Return whether a token that is the first of a line begins an item of a list
bool
fold_begins_item(const FoldWalk* walk, const FoldToken* token);

#endif // TEXT_FOLD_SENTENCE_H
