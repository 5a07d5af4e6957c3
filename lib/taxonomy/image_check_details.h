// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_IMAGE_CHECK_DETAILS_H
#define TAXONOMY_IMAGE_CHECK_DETAILS_H

#include "taxonomy/image.h"

#include <stdbool.h>

/// Return whether the parts of concepts and all details are valid, in an image
/// whose concepts are
bool
are_details_valid(const Image* image);

#endif // TAXONOMY_IMAGE_CHECK_DETAILS_H
