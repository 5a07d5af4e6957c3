// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef SEARCH_READING_H
#define SEARCH_READING_H

/**
   @file reading.h

   What somebody may mean who types "medew. thuiszorg 32 uur": the rules of
   Dutch that take noise away and write abbreviations in full.
*/

#include "taxonomy/image.h"
#include "text/phrase.h"

#include <competent/text.h>

#include <stdbool.h>

/**
   Find what a text may be read as, the likeliest first.

   @param image Where labels are: what is one of them is read as it is, and what
   one of them begins with is so first.
   @param form Text in normal form, which is not empty.
   @param[out] readings Set to at least one reading, or to none for a text that
   is too long for the rules, or is nothing but noise.

   @return Whether the text says anything, and is not nothing but noise.
*/
bool
reading_find(const Image* image, CompetentText form, Phrases* readings);

#endif // SEARCH_READING_H
