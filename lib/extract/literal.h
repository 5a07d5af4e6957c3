// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef EXTRACT_LITERAL_H
#define EXTRACT_LITERAL_H

#include "base/array.h"
#include "extract/sentence.h"
#include "taxonomy/image.h"

#include <competent/status.h>

#include <stdint.h>

/**
   Append the labels of several tokens that stand in a sentence as they are, if
   they are not among the matches.

   A label is what it is, also where its words say something else than a reader
   of labels takes them for: "Autotechnicus: ontwerper-constructeur".
*/
COMPETENT_NODISCARD CompetentStatus
literal_find(const Image*    image,
             uint32_t        kinds,
             const Sentence* sentence,
             Array*          matches,
             CompetentError* error);

#endif // EXTRACT_LITERAL_H
