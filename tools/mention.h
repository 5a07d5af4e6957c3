// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_MENTION_H
#define TOOLS_MENTION_H

#include "messages.h"

#include <competent/extract.h>
#include <competent/taxonomy.h>
#include <competent/text.h>

/// Return the stretch of the text
CompetentText
mention_surface(const CompetentMention* mention, CompetentText text);

/// Return the label that is expressed
CompetentText
mention_label(const CompetentMention*  mention,
              const CompetentTaxonomy* taxonomy);

/// Return a score from 0 to 1
double
mention_score(int32_t score);

/// Return what is said of it: not, required, wished or nothing
Message
mention_flag(const CompetentMention* mention);

#endif // TOOLS_MENTION_H
