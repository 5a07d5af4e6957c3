// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_NAMES_H
#define TAXONOMY_NAMES_H

#include "taxonomy/image.h"

#include <competent/text.h>

#include <stdint.h>

/// Some names that follow each other
typedef struct {
  uint32_t first;
  uint32_t end; ///< Behind the last
} NameRange;

/// Return the names that are a normal form
NameRange
names_equal(const Image* image, CompetentText form);

/// Return the names that begin with a normal form
NameRange
names_with_prefix(const Image* image, CompetentText form);

#endif // TAXONOMY_NAMES_H
