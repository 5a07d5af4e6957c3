// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef EXTRACT_EXACT_H
#define EXTRACT_EXACT_H

#include "base/array.h"
#include "extract/sentence.h"
#include "taxonomy/image.h"

#include <competent/extract.h>
#include <competent/status.h>

/**
   Append the matches of labels that stand in a sentence in normal form.

   The tokens of the sentence are all that is needed of it.
*/
COMPETENT_NODISCARD CompetentStatus
exact_matches(const Image*                   image,
              const CompetentExtractOptions* options,
              const Sentence*                sentence,
              Array*                         matches,
              CompetentError*                error);

#endif // EXTRACT_EXACT_H
