// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef SUPPORT_LABELS_H
#define SUPPORT_LABELS_H

#include "base/interner.h"
#include "text/compound.h"
#include "text/dictionary.h"

#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The real labels of CompetentNL, each once, and what words they have
typedef struct {
  Interner   labels;
  Dictionary words; ///< Two for each label that has a word, one for a list's
} Labels;

/// Read them from the shared data, or return false where it is absent
bool
labels_open(Labels* labels);

/// Add a list with a word a line, or return false where it is absent
bool
labels_add_list(Labels* labels, const char* path);

/// Add what is left of several words without a known one: werker of
/// metaalwerker
void
labels_add_parts(Labels* labels);

/// Add the words of a text in normal form
void
labels_add_words(Labels* labels, CompetentText text, uint32_t count);

/// Return the words as a dictionary
Lexicon
labels_lexicon(const Labels* labels);

/// Free what labels_open() made
void
labels_close(Labels* labels);

#endif // SUPPORT_LABELS_H
