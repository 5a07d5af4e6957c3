// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "mention.h"

#include <stddef.h>

CompetentText
mention_surface(const CompetentMention* const mention, const CompetentText text)
{
  const CompetentText surface = {text.bytes + mention->start,
                                 (size_t)(mention->end - mention->start)};
  return surface;
}

CompetentText
mention_label(const CompetentMention* const  mention,
              const CompetentTaxonomy* const taxonomy)
{
  return competent_taxonomy_label(
           taxonomy, mention->concept, (size_t)mention->label)
    .text;
}

double
mention_score(const int32_t score)
{
  return (double)score / (double)COMPETENT_FULL_SCORE;
}

Message
mention_flag(const CompetentMention* const mention)
{
  return mention->negated    ? MESSAGE_FLAG_NEGATED
         : mention->wished   ? MESSAGE_FLAG_WISHED
         : mention->required ? MESSAGE_FLAG_REQUIRED
                             : MESSAGE_FLAG_NONE;
}
