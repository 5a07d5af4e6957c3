// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_TAXONOMY_IMPL_H
#define TAXONOMY_TAXONOMY_IMPL_H

#include "base/file_map.h"
#include "taxonomy/image.h"

#include <competent/report.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

struct CompetentReportImpl {
  const Image* image;
};

struct CompetentTaxonomyImpl {
  atomic_uint                shares;
  FileMap                    map;
  Image                      image;
  struct CompetentReportImpl report;
  char                       hash[17];  ///< In hexadecimal digits
  atomic_uintptr_t           room;      ///< For a query, or 0
  atomic_bool                is_proven; ///< By taxonomy_prove()
};

/**
   Make a taxonomy of an image that is found and checked.

   The map is taken over, on failure too.
*/
COMPETENT_NODISCARD CompetentStatus
taxonomy_new(FileMap*            map,
             const Image*        image,
             CompetentTaxonomy** taxonomy,
             CompetentError*     error);

/**
   Make a taxonomy of an image that somebody vouches for.

   Only its header is checked.  The map is taken over, on failure too.
*/
COMPETENT_NODISCARD CompetentStatus
taxonomy_of_map(FileMap*            map,
                Place               place,
                CompetentTaxonomy** taxonomy,
                CompetentError*     error);

/// Take the room that a taxonomy keeps for queries, which may be null
void*
taxonomy_take_room(const CompetentTaxonomy* taxonomy);

/// Have a taxonomy keep room for a query, which free() frees
void
taxonomy_keep_room(const CompetentTaxonomy* taxonomy, void* room);

#endif // TAXONOMY_TAXONOMY_IMPL_H
