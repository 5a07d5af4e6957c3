// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/snapshot.h"

#include "base/failure.h"
#include "base/file_map.h"
#include "base/output.h"
#include "taxonomy/image.h"
#include "taxonomy/image_scan.h"
#include "taxonomy/taxonomy_impl.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

enum { MAX_PACKING = 1032 }; ///< Most bytes that DEFLATE makes of one

enum { PIECE_SIZE = 262144 }; ///< Part of a file that fits into a cache

bool
snapshot_is(const char* const bytes, const size_t length)
{
  const size_t size = sizeof(IMAGE_MAGIC) - 1U;
  return length >= size && !memcmp(bytes, IMAGE_MAGIC, size);
}

static CompetentStatus
cut_short(const Place place, CompetentError* const error)
{
  return failure_at(error,
                    COMPETENT_STATUS_BAD_SNAPSHOT,
                    place,
                    "The snapshot is not as long as it says");
}

// Read until a size is reached or nothing is left
static CompetentStatus
read_fully(Input* const          input,
           char* const           bytes,
           const size_t          size,
           CompetentError* const error)
{
  const Place place = {input_name(input), 0U, 0U};
  for (size_t length = 0U; length < size;) {
    size_t                n = 0U;
    const CompetentStatus st =
      input_read(input, bytes + length, size - length, &n, error);
    if (st) {
      return st;
    }

    if (!n) {
      return cut_short(place, error);
    }

    length += n;
  }

  return COMPETENT_STATUS_SUCCESS;
}

// Read what is behind the header, and look at it while it is in the cache
static CompetentStatus
read_and_scan(Input* const          input,
              const FileMap* const  map,
              ImageScan* const      scan,
              CompetentError* const error)
{
  for (size_t at = sizeof(ImageHeader); at < map->size;) {
    const size_t left = map->size - at;
    const size_t size = (left < PIECE_SIZE) ? left : PIECE_SIZE;

    const CompetentStatus st =
      read_fully(input, (char*)map->bytes + at, size, error);
    if (st) {
      return st;
    }

    at += size;
    image_scan_add(scan, at);
  }

  return COMPETENT_STATUS_SUCCESS;
}

// Return whether a size is more than the file can hold, however well it is
// packed, so that nobody has to find the memory for it
static bool
is_too_long(const Input* const input, const uint64_t size)
{
  const int64_t total = input_total(input);
  return total > 0 && size / MAX_PACKING > (uint64_t)total;
}

// Only the header tells how much memory the rest needs
static CompetentStatus
read_map(Input* const          input,
         FileMap* const        map,
         ImageScan* const      scan,
         CompetentError* const error)
{
  const Place     place = {input_name(input), 0U, 0U};
  ImageHeader     header;
  CompetentStatus st = read_fully(input, (char*)&header, sizeof(header), error);
  if (!st) {
    st = image_check_header(&header, place, error);
  }

  if (!st && is_too_long(input, header.size)) {
    st = cut_short(place, error);
  }

  if (!st) {
    st = file_map_new((size_t)header.size, map, error);
  }

  if (!st) {
    memcpy(map->bytes, &header, sizeof(header));
    *scan = image_scan_begin((const ImageHeader*)map->bytes);
    st    = read_and_scan(input, map, scan, error);
  }

  char   more = '\0';
  size_t n    = 0U;
  if (!st) {
    st = input_read(input, &more, 1U, &n, error);
  }

  return (!st && n) ? cut_short(place, error) : st;
}

// Check an image that nobody vouches for, and make a taxonomy of it
static CompetentStatus
check_and_make(FileMap* const            map,
               const Image* const        image,
               ImageScan* const          scan,
               const Place               place,
               CompetentTaxonomy** const taxonomy,
               CompetentError* const     error)
{
  const CompetentStatus st = image_check(image, scan, place, error);
  if (st) {
    file_map_close(map);
    return st;
  }

  return taxonomy_new(map, image, taxonomy, error);
}

CompetentStatus
snapshot_read(Input* const              input,
              CompetentTaxonomy** const taxonomy,
              CompetentError* const     error)
{
  const Place     place = {input_name(input), 0U, 0U};
  FileMap         map   = {NULL, 0U};
  Image           image;
  ImageScan       scan;
  CompetentStatus st = read_map(input, &map, &scan, error);
  if (!st) {
    st = image_open(map.bytes, map.size, place, &image, error);
  }

  if (st) {
    file_map_close(&map);
    return st;
  }

  return check_and_make(&map, &image, &scan, place, taxonomy, error);
}

CompetentStatus
competent_taxonomy_map(const char* const         path,
                       CompetentTaxonomy** const taxonomy,
                       CompetentError* const     error)
{
  assert(path);
  assert(taxonomy);

  *taxonomy = NULL;

  const Place           place = {path, 0U, 0U};
  FileMap               map   = {NULL, 0U};
  const CompetentStatus st    = file_map_open(path, &map, error);

  return st ? st : taxonomy_of_map(&map, place, taxonomy, error);
}

CompetentStatus
competent_taxonomy_open_bytes(const void* const         bytes,
                              const size_t              length,
                              CompetentTaxonomy** const taxonomy,
                              CompetentError* const     error)
{
  assert(bytes || !length);
  assert(taxonomy);

  *taxonomy = NULL;

  // The copy is at an address where the tables are aligned
  const Place     place = {NULL, 0U, 0U};
  FileMap         map   = {NULL, 0U};
  Image           image;
  CompetentStatus st = file_map_new(length, &map, error);
  if (!st) {
    memcpy(map.bytes, length ? bytes : "", length);
    st = image_open(map.bytes, length, place, &image, error);
  }

  if (st) {
    file_map_close(&map);
    return st;
  }

  ImageScan scan = image_scan_begin(image.header);
  return check_and_make(&map, &image, &scan, place, taxonomy, error);
}

CompetentStatus
competent_taxonomy_save(const CompetentTaxonomy* const taxonomy,
                        const char* const              path,
                        CompetentError* const          error)
{
  assert(taxonomy);
  assert(path);

  const ImageHeader* const header = taxonomy->image.header;
  Output*                  output = NULL;
  CompetentStatus          st     = output_open(path, &output, error);
  if (!st) {
    st = output_write(output, header, (size_t)header->size, error);
  }

  if (!st) {
    st = output_commit(output, error);
  }

  output_close(output);
  return st;
}
