// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef SEARCH_SHARES_H
#define SEARCH_SHARES_H

/**
   @file shares.h

   Words of names that share enough of their trigrams with a word of a query.

   For each word there is a number: what it shares so far.  It costs no more
   than an addition for each trigram, and then a look at all words, many at
   once.
*/

#include "search/scratch.h"
#include "taxonomy/image.h"

#include <stddef.h>
#include <stdint.h>

/// Share out a trigram of a word of a query over the words that have it
void
shares_add(const Image*        image,
           Scratch*            scratch,
           const ImageTrigram* trigram,
           uint16_t            share);

/// List the words that share as much as they need, or as is enough, and return
/// how many they are
size_t
shares_list(const Image* image, Scratch* scratch, uint16_t enough);

/// Have no word share anything, for the next word of a query
void
shares_clear(const Image* image, Scratch* scratch);

#endif // SEARCH_SHARES_H
