// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_AUDIT_WORDS_H
#define TOOLS_AUDIT_WORDS_H

#include "audit.h"

#include <competent/text.h>

#include <stddef.h>

/// What is put into titles and texts for a probe
typedef struct {
  Probe              probe;
  const char* const* patterns; ///< Without and with it, in turns
  size_t             n_patterns;
  const char* const* words; ///< To put there
  size_t             n_words;
} Insertion;

/// Return what is put into titles
const Insertion*
audit_title_insertions(size_t* n_insertions);

/// Return what is put into texts
const Insertion*
audit_text_insertions(size_t* n_insertions);

/**
   Return a pattern with {t}, {s} and {x} filled in, which must be freed.

   Null if there is no memory.
*/
char*
audit_fill(const char*   pattern,
           CompetentText title,
           CompetentText skill,
           const char*   word);

/**
   Return a title in the other gender, which must be freed.

   @param title Title, like "Medewerker bediening".

   @param is_both Whether to name both genders, as "Medewerker/medewerkster".

   @return A title, or null if no word of it is known to have a gender, or there
   is no memory.
*/
char*
audit_turn(CompetentText title, bool is_both);

/// Return a text in capitals, which must be freed; only of ASCII
char*
audit_capitals(CompetentText text);

#endif // TOOLS_AUDIT_WORDS_H
