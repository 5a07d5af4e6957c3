// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_EDITS_H
#define TEXT_EDITS_H

#include <competent/text.h>

/// Edits beyond which nobody means the same
#define EDITS_MAX 2U

/**
   Return how many edits make one text of another, or one more than a limit.

   An edit is a character too many, too few or wrong, or two neighbours that are
   swapped; nothing that was swapped is edited again.  This is known as optimal
   string alignment, see docs/decisions/0013-edits.md.

   @param a Text in UTF-8.

   @param b Text in UTF-8.

   @param limit Number of edits to look for, at most #EDITS_MAX.
*/
unsigned
edits_between(CompetentText a, CompetentText b, unsigned limit);

#endif // TEXT_EDITS_H
