// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_IMAGE_CHECK_POINTS_H
#define TAXONOMY_IMAGE_CHECK_POINTS_H

#include "taxonomy/image.h"

#include <stdbool.h>

/// Return whether the points of all targets are valid, in an image whose links
/// are
bool
are_points_valid(const Image* image);

#endif // TAXONOMY_IMAGE_CHECK_POINTS_H
