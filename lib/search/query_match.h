// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef SEARCH_QUERY_MATCH_H
#define SEARCH_QUERY_MATCH_H

/**
   @file query_match.h

   The first half of a query: what each name has in common with it.
*/

#include "base/array.h"
#include "base/buffer.h"
#include "search/filter.h"
#include "search/query.h"
#include "search/scratch.h"
#include "text/words.h"

#include <competent/status.h>
#include <competent/text.h>

#include <stddef.h>
#include <stdint.h>

/// Names that are looked at for typing errors
#define QUERY_MAX_TYPOS 96U

/// A name that is the query but for typing errors, or also without
typedef struct {
  uint32_t name;
  unsigned n_typos;
} QueryTypo;

/// A query that is asked
typedef struct {
  const Image* image;
  Scratch*     scratch;
  Filter       filter;
  Word         words[QUERY_MAX_WORDS];
  size_t       n_words;
  Array        trigrams; ///< QueryTrigram
  Array        units;    ///< Unit, each once
  Buffer       form;     ///< The words with a blank between them
  uint64_t     trigram_scale;
  uint64_t     unit_scale;
  uint64_t     definition_scale;
  uint64_t     unknown_name;       ///< Weight of what is in no name
  uint64_t     unknown_definition; ///< And in no definition
  QueryTypo    typos[QUERY_MAX_TYPOS];
  size_t       n_typos;
} Query;

/// Split what was typed into words, and put those together again
COMPETENT_NODISCARD CompetentStatus
query_read(Query* query, CompetentText form, CompetentError* error);

/// Find the names that have something in common with those words, with their
/// scores, and the concepts of those and of definitions that have
COMPETENT_NODISCARD CompetentStatus
query_match(Query* query, CompetentError* error);

#endif // SEARCH_QUERY_MATCH_H
