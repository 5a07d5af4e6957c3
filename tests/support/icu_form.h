// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef SUPPORT_ICU_FORM_H
#define SUPPORT_ICU_FORM_H

#include "base/buffer.h"

#include <competent/status.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Room for whatever becomes of one character, in bytes
#define ICU_CHARACTER_SIZE 128

/**
   Append the normal form of valid UTF-8 as ICU has it: the definition.

   A text is folded by NFKC_Casefold, decomposed by NFD and loses its marks,
   while quotes, hyphens, blanks and some letters are unified, until nothing
   changes any more.  Then blanks are made single, and trimmed.

   This is for comparing with: it takes quadratic time for many marks.
*/
COMPETENT_NODISCARD CompetentStatus
normal_form_by_icu(CompetentText text, Buffer* buffer, CompetentError* error);

/**
   Like normal_form_by_icu() for one character, but leave its blanks alone.

   @return How many bytes it became, or SIZE_MAX if it never becomes stable.
*/
size_t
character_by_icu(uint32_t c, char bytes[ICU_CHARACTER_SIZE]);

/// Return whether ICU and the table of the library speak of the same Unicode
bool
is_assigned_in_table(uint32_t c);

#endif // SUPPORT_ICU_FORM_H
