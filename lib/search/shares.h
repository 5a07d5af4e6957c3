// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef SEARCH_SHARES_H
#define SEARCH_SHARES_H

/**
   @file shares.h

   Words of names that share enough of their trigrams with a word of a query.

   For each word there is a number below zero by what it has to share yet.  So
   a word is written down when it has shared enough, and those that never do,
   which are most, cost no more than an addition for each trigram.
*/

#include "search/scratch.h"
#include "taxonomy/image.h"

#include <stdint.h>

/// The most that a word of a query can need
#define SHARES_MAX ((uint32_t)INT32_MAX / 2U)

/// Begin with a word of a query, of which so much is enough
void
shares_begin(const Image* image, Scratch* scratch, uint32_t enough);

/// Share out a trigram over the words that have it
void
shares_add(const Image*        image,
           Scratch*            scratch,
           const ImageTrigram* trigram,
           uint32_t            square);

/// Add what was shared to the matches of those words that share enough
void
shares_end(const Image* image, Scratch* scratch, uint32_t enough);

#endif // SEARCH_SHARES_H
