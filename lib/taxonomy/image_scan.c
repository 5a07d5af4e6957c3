// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/image_scan.h"

#include <stddef.h>

ImageScan
image_scan_begin(const ImageHeader* const header)
{
  const ImageScan scan = {
    header, checksum_begin(0U), IMAGE_CHECKSUM_START, 0U, 0U, 0U};

  return scan;
}

// A difference that should not be negative has its highest bit set if it is
static inline uint32_t
signs_of(const CompetentLink link, const uint32_t n_concepts)
{
  const uint32_t concept = (uint32_t)link.concept;
  const uint32_t level   = (uint32_t)link.level;

  return concept | (n_concepts - 1U - concept) | level |
         (COMPETENT_N_LEVELS - 1U - level);
}

// Links are most of an image, so they are looked at without branches
static void
add_links(ImageScan* const           scan,
          const CompetentLink* const links,
          const uint64_t             end)
{
  const uint32_t n_concepts =
    (uint32_t)scan->header->first_of_kind[IMAGE_MAX_KINDS];

  uint64_t i          = scan->n_links;
  uint32_t signs      = scan->link_signs;
  uint32_t n_descents = scan->n_descents;
  if (!i && end) {
    signs |= signs_of(links[i], n_concepts);
    n_descents += !links[i].concept;
    ++i;
  }

  for (; i < end; ++i) {
    const uint32_t before  = (uint32_t)links[i - 1U].concept;
    const uint32_t concept = (uint32_t)links[i].concept;

    signs |= signs_of(links[i], n_concepts);
    n_descents += (concept - before - 1U) >> 31U;
  }

  scan->n_links    = end;
  scan->link_signs = signs;
  scan->n_descents = n_descents;
}

// Return how many links lie before an offset
static uint64_t
n_links_before(const ImageSection section, const uint64_t end)
{
  const uint64_t there = (end > section.offset) ? end - section.offset : 0U;

  return ((there < section.size) ? there : section.size) /
         sizeof(CompetentLink);
}

void
image_scan_add(ImageScan* const scan, const uint64_t end)
{
  const char* const  bytes    = (const char*)scan->header;
  const ImageSection section  = scan->header->sections[SECTION_LINKS];
  const uint64_t     n_links  = n_links_before(section, end);
  const uint64_t     n_blocks = (end - scan->summed) / CHECKSUM_BLOCK;

  checksum_add(&scan->checksum, bytes + scan->summed, (size_t)n_blocks);
  scan->summed += n_blocks * CHECKSUM_BLOCK;
  if (n_links > scan->n_links) {
    add_links(scan, (const CompetentLink*)(bytes + section.offset), n_links);
  }
}

uint64_t
image_scan_end(ImageScan* const scan)
{
  const char* const bytes = (const char*)scan->header;
  image_scan_add(scan, scan->header->size);

  return checksum_end(&scan->checksum,
                      bytes + scan->summed,
                      (size_t)(scan->header->size - scan->summed));
}
