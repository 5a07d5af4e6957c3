// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_EVERYDAY_H
#define TEXT_EVERYDAY_H

#include "text/phrase.h"

#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Return the number of an everyday word, or of what a word is a form of, or 0
uint16_t
everyday_find(CompetentText word);

/// Return whether a word only tells of what it may be called: who asks for it
/// may mean that, but a text that has it does not say that
bool
everyday_is_related(uint16_t number);

/// Return the next of what a word may be called instead, the likeliest first,
/// from a place that is 0 at first, or empty text after the last
CompetentText
everyday_next(uint16_t number, size_t* at);

/// Whether a word needs to be read as another one
typedef bool (*EverydayNeeds)(const void* self, CompetentText word);

/// Who tells which words need it
typedef struct {
  EverydayNeeds needs;
  const void*   self;
} EverydayGuide;

/**
   Add what phrases say in the words of titles: "poetsvrouw", "schoonmaker".

   Each phrase that holds an everyday word becomes others, behind those that
   there are, with each thing that it may be called instead.  Of a phrase the
   first such word counts.
*/
void
everyday_read(EverydayGuide guide, Phrases* phrases);

#endif // TEXT_EVERYDAY_H
