// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef EXTRACT_PREFIX_H
#define EXTRACT_PREFIX_H

#include "taxonomy/image.h"

#include <stddef.h>
#include <stdint.h>

/// Return how names begin that have a key, or null
static inline const ImagePrefix*
prefix_find(const Image* const image, const uint64_t key)
{
  const ImagePrefix* slot =
    image->prefixes + image_prefix_home(key, image->n_prefix_homes);
  for (unsigned probe = 0U; probe < IMAGE_PREFIX_PROBES && slot->key;
       ++probe, ++slot) {
    if (slot->key == key) {
      return slot;
    }
  }

  return NULL;
}

#endif // EXTRACT_PREFIX_H
