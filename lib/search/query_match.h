// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef SEARCH_QUERY_MATCH_H
#define SEARCH_QUERY_MATCH_H

/**
   @file query_match.h

   The first half of a query: what each name has in common with it, which
   query.c makes scores of.
*/

#include "base/array.h"
#include "base/buffer.h"
#include "search/filter.h"
#include "search/query.h"
#include "search/scratch.h"
#include "taxonomy/image.h"
#include "text/words.h"

#include <competent/status.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A query that is asked
typedef struct {
  const Image*  image;
  Scratch*      scratch;
  Filter        filter;
  CompetentText form; ///< What was typed, in normal form
  size_t        n_words;
  Array         trigrams;   ///< QueryTrigram
  Array         units;      ///< Unit, each once
  size_t        head;       ///< Which of them is what it is all about
  unsigned      most_typos; ///< Errors that are looked for
  Array         typos;      ///< Near, names that are it but for errors
  Buffer        text;       ///< The words with a blank between them
  Buffer        other;      ///< Those of a name
  uint32_t      letters;    ///< Which ones the words have
  bool          is_huge;    ///< Some sums are 2^31 or more
  uint64_t      trigram_scale;
  uint64_t      unit_scale;
  uint64_t      definition_scale;
  Word          words[QUERY_MAX_WORDS];
} Query;

/// Split what was typed into words, and put those together again
COMPETENT_NODISCARD CompetentStatus
query_read(Query* query, CompetentError* error);

/// Find what the names have in common with those words, and which concepts have
/// definitions that do
COMPETENT_NODISCARD CompetentStatus
query_match(Query* query, CompetentError* error);

/// Free what a query holds
void
query_free(Query* query);

#endif // SEARCH_QUERY_MATCH_H
