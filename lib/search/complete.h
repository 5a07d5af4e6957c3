// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef SEARCH_COMPLETE_H
#define SEARCH_COMPLETE_H

/**
   @file complete.h

   Labels that are a text or begin with it, without ranking: for looking up what
   is known, and for typing ahead.  Nothing is allocated.
*/

#include "search/filter.h"
#include "taxonomy/image.h"

#include <competent/search.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The most hits that are found so; there are other ways for more
#define COMPLETE_MAX_HITS 64U

/// What a text is looked for among
typedef struct {
  const Image*  image;
  Filter        filter;
  CompetentText form; ///< In normal form, not empty
  bool   has_label;   ///< Labels that are the text have a rule of their own
  bool   per_label;
  size_t limit; ///< At most #COMPLETE_MAX_HITS
} Completion;

/// The best hits so far
typedef struct {
  CompetentHit* hits; ///< Room for as many as there may be
  size_t        n;
  bool          is_ambiguous;
} Completions;

/// Find the labels that are a text, by concept
void
complete_wholly(const Completion* completion, Completions* completions);

/// Find the labels that begin with a text, those first that are completest
void
complete(const Completion* completion, Completions* completions);

#endif // SEARCH_COMPLETE_H
