// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_NOUN_H
#define TEXT_NOUN_H

#include "text/form.h"

#include <competent/text.h>

/**
   Add the forms of a noun: both numbers, the diminutive, and where it names a
   person the other gender, each in both numbers.

   Where the letters do not say which plural a word has there are both:
   "wortels" and "wortelen".  So some forms are no words, which nobody writes
   either.
*/
void
noun_forms(CompetentText noun, Forms* forms);

/// Add the forms of an adjective: "precies", "precieze", "preciezer"
void
adjective_forms(CompetentText adjective, Forms* forms);

#endif // TEXT_NOUN_H
