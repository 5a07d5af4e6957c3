// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_VERB_H
#define TEXT_VERB_H

#include "text/form.h"

#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>

/// Return whether a word may be an infinitive, by its letters alone
bool
verb_is_possible(CompetentText word);

/**
   Return the length of a verb's particle: 3 for "aansturen", 0 for "sturen".

   Particles and verbs that only look as if they had one are data.
*/
size_t
verb_particle(CompetentText infinitive);

/**
   Add the forms of a verb.

   They are those of the present and the past, both participles with and without
   -e, and for a verb with a particle each of them together ("die aanstuurt")
   and apart ("stuurt ... aan", "aan te sturen").  What is strong or irregular
   is data; all else is made by rules.  A word that cannot be an infinitive has
   only itself.
*/
void
verb_forms(CompetentText infinitive, Forms* forms);

#endif // TEXT_VERB_H
