// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_NORMAL_H
#define TEXT_NORMAL_H

#include "base/buffer.h"

#include <competent/status.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The longest text that has a normal form, in bytes
#define NORMAL_MAX_LENGTH 65536

/// Room for what a character becomes, in bytes
#define NORMAL_CHARACTER_SIZE 64

/**
   Append the normal form of a text, which may be empty.

   In it, texts that a reader takes for the same are the same: it is folded by
   NFKC_Casefold, which knows no case, widths, ligatures like the Dutch ij, and
   nothing invisible; without accents; with one kind of each quote and hyphen;
   and with single blanks between words, for which control characters and signs
   like that of a trade mark count too.  The normal form of a normal form is
   itself, and that of two texts is that of one and then of the other, but for
   the blanks between them.

   @param text UTF-8.

   @param buffer Buffer to append to.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, #COMPETENT_STATUS_BAD_ENCODING for text
   that is not UTF-8, #COMPETENT_STATUS_OVER_LIMIT for more than
   #NORMAL_MAX_LENGTH bytes, or #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_NODISCARD CompetentStatus
normal_form(CompetentText text, Buffer* buffer, CompetentError* error);

/// Return whether a text is in normal form for sure, as most that is typed is
bool
normal_is_plain(CompetentText text);

/// Like normal_form(), for a text of any length
COMPETENT_NODISCARD CompetentStatus
normal_form_of_any(CompetentText text, Buffer* buffer, CompetentError* error);

/// Write what a character becomes, blanks and all, and return how many bytes
size_t
normal_character(uint32_t c, char bytes[NORMAL_CHARACTER_SIZE]);

#endif // TEXT_NORMAL_H
