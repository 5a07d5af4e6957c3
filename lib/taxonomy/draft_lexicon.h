// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_DRAFT_LEXICON_H
#define TAXONOMY_DRAFT_LEXICON_H

#include "taxonomy/draft.h"
#include "text/compound.h"

#include <competent/status.h>

/// Make the set by which most texts that are no word of a name are soon known
COMPETENT_NODISCARD CompetentStatus
draft_lexicon_make(Draft* draft, CompetentError* error);

/// Return the words of names, each as common as the names that have it
Lexicon
draft_lexicon(const Draft* draft);

#endif // TAXONOMY_DRAFT_LEXICON_H
