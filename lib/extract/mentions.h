// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef EXTRACT_MENTIONS_H
#define EXTRACT_MENTIONS_H

#include "base/array.h"
#include "extract/find.h"
#include "taxonomy/image.h"
#include "text/fold_place.h"

#include <competent/extract.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <stddef.h>
#include <stdint.h>

struct CompetentMentionsImpl {
  CompetentTaxonomy* taxonomy;
  Array              items;      ///< CompetentMention
  Array              candidates; ///< CompetentConcept
  size_t             n_sentences;
};

/// Where mentions are added
typedef struct {
  CompetentMentions* mentions;
  const Image*       image;
  uint32_t           kinds;
  CompetentText      text;
  FoldPlace          start; ///< Of the last one
  FoldPlace          end;
} MentionsWriter;

/// Where a match is in a text
typedef struct {
  size_t   start; ///< First byte
  size_t   end;
  uint32_t sentence;
} Stretch;

/// Append a match as a mention
COMPETENT_NODISCARD CompetentStatus
mentions_add(MentionsWriter* writer,
             Stretch         stretch,
             const Match*    match,
             CompetentError* error);

/// Say what is said of the last mention by what follows it
void
mentions_answer(MentionsWriter* writer, uint32_t flags);

#endif // EXTRACT_MENTIONS_H
