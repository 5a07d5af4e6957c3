// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef SUPPORT_MIXED_TEXTS_H
#define SUPPORT_MIXED_TEXTS_H

#include "base/buffer.h"

#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stdint.h>

// Texts in which there is something of everything that extraction tells apart.
// Whatever goes wrong here ends the program.

/// Append the golden passages, with their marks, in the order of their numbers
void
mixed_passages(Buffer* buffer);

/**
   Write a text at random: labels of a taxonomy as they are and changed, words
   between them, all signs that end or join words, lines and sentences, letters
   of other scripts, and what is not UTF-8.

   The same number gives the same text.
*/
void
mixed_text(Buffer* buffer, const CompetentTaxonomy* taxonomy, uint32_t number);

#endif // SUPPORT_MIXED_TEXTS_H
