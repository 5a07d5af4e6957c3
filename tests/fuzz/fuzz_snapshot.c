// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// Any bytes as a snapshot, as they are and with the checksum that they need:
// what is let through answers every question without harm

#include "fuzz/fuzz.h"

#include "support/questions.h"
#include "taxonomy/image.h"

#include <competent/taxonomy.h>

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static void
try_open(const void* const bytes, const size_t size)
{
  CompetentTaxonomy* taxonomy = NULL;
  if (!competent_taxonomy_open_bytes(bytes, size, &taxonomy, NULL)) {
    ask_everything(taxonomy);
    competent_taxonomy_free(taxonomy);
  }
}

int
LLVMFuzzerTestOneInput(const uint8_t* const data, const size_t size)
{
  try_open(data, size);
  if (size >= sizeof(ImageHeader)) {
    void* const copy = malloc(size);
    if (copy) {
      ImageHeader* const header = (ImageHeader*)copy;
      memcpy(copy, data, size);
      header->size     = size;
      header->checksum = image_checksum(header);
      try_open(copy, size);
      free(copy);
    }
  }

  return 0;
}
