// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef EXTRACT_IMPL_H
#define EXTRACT_IMPL_H

#include "text/fold_block.h"

#include <competent/extract.h>
#include <competent/taxonomy.h>

#include <stdatomic.h>
#include <stdint.h>

struct CompetentExtractorImpl {
  CompetentTaxonomy*      taxonomy;
  CompetentExtractOptions options;
  uint32_t                without; ///< Any #ContextRule, for tests
  const FoldBlocks*       blocks;  ///< How to look at texts, for tests
  atomic_uintptr_t        room;    ///< For a text, or 0
};

#endif // EXTRACT_IMPL_H
