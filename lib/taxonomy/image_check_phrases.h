// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_IMAGE_CHECK_PHRASES_H
#define TAXONOMY_IMAGE_CHECK_PHRASES_H

#include "taxonomy/image.h"

#include <stdbool.h>

/// Return whether what extraction needs is valid, in an image whose names are
bool
are_phrases_valid(const Image* image);

#endif // TAXONOMY_IMAGE_CHECK_PHRASES_H
