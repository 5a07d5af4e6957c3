// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_WORD_LIST_H
#define TAXONOMY_WORD_LIST_H

#include "text/dictionary.h"

#include <competent/status.h>

/**
   Add the words of a file to a dictionary, as rare words.

   The file has a word a line, in UTF-8.  A line with anything but small letters
   without accents, as names have, is passed over.
*/
COMPETENT_NODISCARD CompetentStatus
word_list_read(const char* path, Dictionary* dictionary, CompetentError* error);

#endif // TAXONOMY_WORD_LIST_H
