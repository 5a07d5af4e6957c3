// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef EXTRACT_CALLED_H
#define EXTRACT_CALLED_H

#include "base/array.h"
#include "extract/sentence.h"
#include "taxonomy/image.h"

#include <competent/status.h>

#include <stdint.h>

/**
   Append the labels that everyday words of a sentence stand for, as matches.

   The first of what a word may be called that is a label, and all of one, is
   meant; the next one is what else may be: "poetsvrouw" is a "schoonmaker", or
   else a "huishoudelijke hulp".
*/
COMPETENT_NODISCARD CompetentStatus
called_find(const Image*    image,
            uint32_t        kinds,
            const Sentence* sentence,
            Array*          matches,
            CompetentError* error);

#endif // EXTRACT_CALLED_H
