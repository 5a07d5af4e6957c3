// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_PHRASE_H
#define TEXT_PHRASE_H

#include "text/table.h"

#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>

/// The longest phrase; what would be longer is not made
#define PHRASE_SIZE 2048U

/// How many phrases one may become
#define PHRASES_MAX 8U

/// A short text in normal form that rules rewrite
typedef struct {
  size_t length;
  char   bytes[PHRASE_SIZE];
} Phrase;

/// What one phrase may be read as, the likeliest first
typedef struct {
  size_t n;
  Phrase items[PHRASES_MAX];
} Phrases;

/// Return the text of a string
CompetentText
text_of_string(const char* string);

/// Return a piece of a text
CompetentText
text_slice(CompetentText text, size_t start, size_t end);

/// Return whether texts are the same
bool
text_is(CompetentText a, CompetentText b);

/// Return whether a text ends so
bool
text_ends(CompetentText text, char end);

/// Return whether a text starts so
bool
text_starts(CompetentText text, char start);

/// Return whether a byte is of a letter or a digit, or of anything not ASCII
bool
byte_is_word(char byte);

/// Return the text of a phrase, borrowed until it is changed
CompetentText
phrase_text(const Phrase* phrase);

/// Empty a phrase
void
phrase_clear(Phrase* phrase);

/// Append text and return true, or change nothing if it is too long
bool
phrase_add(Phrase* phrase, CompetentText text);

/// Append a word with a blank before it if there is something
bool
phrase_add_word(Phrase* phrase, CompetentText word);

/// Make one phrase a copy of another
void
phrase_copy(Phrase* phrase, const Phrase* other);

/// Append a copy of a phrase unless it is there, or there is no room for it
bool
phrases_add(Phrases* phrases, const Phrase* phrase);

/// Return whether there is but one blank between words, and none around them
bool
text_is_tidy(CompetentText text);

/// Return the next word between blanks from a place, which is moved behind it
CompetentText
next_token(CompetentText text, size_t* at);

#endif // TEXT_PHRASE_H
