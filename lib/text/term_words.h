// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_TERM_WORDS_H
#define TEXT_TERM_WORDS_H

#include "text/term.h"

/// Append a variant with its words, unless there is one with the same keys
COMPETENT_NODISCARD CompetentStatus
term_add_variant(Term*           term,
                 CompetentText   text,
                 Lexicon         lexicon,
                 CompetentError* error);

#endif // TEXT_TERM_WORDS_H
