// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef COMPETENT_TEXT_H
#define COMPETENT_TEXT_H

#include <stddef.h>

/**
   A piece of UTF-8 text that something else owns.

   The length counts, since U+0000 is legal in a literal.  Text that the
   library hands out is also followed by a null byte, for convenience.  Text
   that is not there has no bytes and length zero.
*/
typedef struct {
  const char* bytes;  ///< First byte, or null where there is no text
  size_t      length; ///< Number of bytes
} CompetentText;

#endif // COMPETENT_TEXT_H
