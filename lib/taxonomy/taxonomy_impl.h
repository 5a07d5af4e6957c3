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

struct CompetentReportImpl {
  const Image* image;
};

struct CompetentTaxonomyImpl {
  atomic_uint                shares;
  FileMap                    map;
  Image                      image;
  struct CompetentReportImpl report;
  char                       hash[17]; ///< In hexadecimal digits
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

#endif // TAXONOMY_TAXONOMY_IMPL_H
