// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_BOILERPLATE_H
#define TEXT_BOILERPLATE_H

#include "text/clause.h"

#include <competent/text.h>

#include <stdbool.h>
#include <stdint.h>

/// Who does what a clause says
typedef enum {
  DOER_UNKNOWN,  ///< Nothing says who, or something else does it
  DOER_SELF,     ///< "Ik"
  DOER_PERSON,   ///< Whom else the text is about: "je", "zij"
  DOER_EMPLOYER, ///< Who wrote it: "wij"
} Doer;

/// What sentences leave for those behind them; all zero at the start of a text
typedef struct {
  bool is_inside; ///< Below a heading like "Wat bieden wij"
} BoilerplateState;

/// Return whether a sign of boilerplate begins with a word
bool
boilerplate_begins(CompetentText word);

/// Take note of the headings of a sentence
void
boilerplate_read(const ClauseToken* tokens,
                 uint32_t           n_tokens,
                 BoilerplateState*  state);

/**
   Return how surely a sentence, whose headings were read, is about the
   employer, what it offers or how to apply, from 0 to 100.

   What it mentions is then hardly ever what somebody does or can do.  Headings
   and phrases that say so are data; what is said to somebody ("jij ...") counts
   against it.
*/
unsigned
boilerplate_measure(const ClauseToken*      tokens,
                    uint32_t                n_tokens,
                    const BoilerplateState* state);

/// What a token of a sentence says
typedef struct {
  Doer     doer;     ///< Who does it
  uint32_t end;      ///< Token behind its clause
  uint32_t distance; ///< From the doer that is named before it, for use inside
} BoilerplateRole;

/**
   Find out who does what each token of a sentence says.

   That is whom the clause names, or else the one before that it goes on with:
   "Je loopt rondes, controleert zegels en grijpt in".
*/
void
boilerplate_roles(const ClauseToken* tokens,
                  uint32_t           n_tokens,
                  BoilerplateRole*   roles);

#endif // TEXT_BOILERPLATE_H
