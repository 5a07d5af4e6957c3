// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_IMAGE_SCAN_H
#define TAXONOMY_IMAGE_SCAN_H

#include "base/checksum.h"
#include "taxonomy/image.h"

#include <stdint.h>

/**
   What both checks need of all bytes of an image.

   It is made piece by piece as they are read, while each is in the cache: an
   image is larger than that, and going over it again takes as long as reading.
*/
struct ImageScan {
  const ImageHeader* header;     ///< Start of the image
  Checksum           checksum;   ///< Of whole blocks up to an offset
  uint64_t           summed;     ///< That offset
  uint64_t           n_links;    ///< Links that were looked at
  uint32_t           link_signs; ///< Highest bit set if any is out of range
  uint32_t           n_descents; ///< Links that are to no later concept
};

/// Start with a header that was checked, behind which the image comes
ImageScan
image_scan_begin(const ImageHeader* header);

/// Take in what is there up to an offset
void
image_scan_add(ImageScan* scan, uint64_t end);

/// Take in the rest, and return the checksum of all
uint64_t
image_scan_end(ImageScan* scan);

#endif // TAXONOMY_IMAGE_SCAN_H
