// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_IMAGE_CHECK_INDEX_H
#define TAXONOMY_IMAGE_CHECK_INDEX_H

#include "taxonomy/image.h"

#include <stdbool.h>

/// Return whether what search needs is valid, in an image whose texts are
bool
is_index_valid(const Image* image);

#endif // TAXONOMY_IMAGE_CHECK_INDEX_H
