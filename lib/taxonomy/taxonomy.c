// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/taxonomy.h>

#include "base/failure.h"
#include "base/input.h"
#include "taxonomy/builder_impl.h"
#include "taxonomy/snapshot.h"
#include "taxonomy/taxonomy_impl.h"

#include <competent/builder.h>
#include <competent/source.h>

#include <assert.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

static CompetentStatus
build(Input* const              input,
      CompetentTaxonomy** const taxonomy,
      CompetentError* const     error)
{
  const CompetentSource source = {
    input_name(input), NULL, COMPETENT_FORMAT_UNKNOWN, NULL};
  CompetentBuilder* builder = NULL;
  CompetentStatus   st      = competent_builder_new(&builder, error);
  if (!st) {
    st = builder_read_input(builder, input, &source, error);
  }

  if (!st) {
    st = competent_builder_finish(builder, taxonomy, error);
  }

  competent_builder_free(builder);
  return st;
}

CompetentStatus
competent_taxonomy_open(const char* const         path,
                        CompetentTaxonomy** const taxonomy,
                        CompetentError* const     error)
{
  assert(path);
  assert(taxonomy);

  *taxonomy = NULL;

  Input*          input  = NULL;
  const char*     bytes  = NULL;
  size_t          length = 0U;
  CompetentStatus st     = input_open(path, &input, error);
  if (!st) {
    st = input_peek(input, &bytes, &length, error);
  }

  if (!st) {
    st = snapshot_is(bytes, length) ? snapshot_read(input, taxonomy, error)
                                    : build(input, taxonomy, error);
  }

  input_close(input);
  return st;
}

CompetentStatus
taxonomy_new(FileMap* const            map,
             const Image* const        image,
             CompetentTaxonomy** const taxonomy,
             CompetentError* const     error)
{
  CompetentTaxonomy* const made =
    (CompetentTaxonomy*)calloc(1, sizeof(CompetentTaxonomy));
  if (!made) {
    file_map_close(map);
    return no_memory(error);
  }

  atomic_init(&made->shares, 1U);
  atomic_init(&made->room, (uintptr_t)0U);
  atomic_init(&made->is_proven, false);
  made->map          = *map;
  made->image        = *image;
  made->report.image = &made->image;
  snprintf(made->hash,
           sizeof(made->hash),
           "%016llx",
           (unsigned long long)image->header->content_hash);

  *taxonomy = made;
  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
taxonomy_of_map(FileMap* const            map,
                const Place               place,
                CompetentTaxonomy** const taxonomy,
                CompetentError* const     error)
{
  Image                 image;
  const CompetentStatus st =
    image_open(map->bytes, map->size, place, &image, error);
  if (st) {
    file_map_close(map);
    return st;
  }

  return taxonomy_new(map, &image, taxonomy, error);
}

// A share says nothing about what is in the taxonomy, so it may be const
static CompetentTaxonomy* mutable(const CompetentTaxonomy* const taxonomy)
{
  union {
    const CompetentTaxonomy* in;
    CompetentTaxonomy*       out;
  } cast = {taxonomy};

  return cast.out;
}

CompetentTaxonomy*
competent_taxonomy_share(const CompetentTaxonomy* const taxonomy)
{
  assert(taxonomy);

  CompetentTaxonomy* const shared = mutable(taxonomy);
  atomic_fetch_add_explicit(&shared->shares, 1U, memory_order_relaxed);
  return shared;
}

// Nor does the room for a query, which one thread has at a time
void*
taxonomy_take_room(const CompetentTaxonomy* const taxonomy)
{
  return (void*)atomic_exchange_explicit(
    &mutable(taxonomy)->room, (uintptr_t)0U, memory_order_acq_rel);
}

void
taxonomy_keep_room(const CompetentTaxonomy* const taxonomy, void* const room)
{
  free((void*)atomic_exchange_explicit(
    &mutable(taxonomy)->room, (uintptr_t)room, memory_order_acq_rel));
}

void
competent_taxonomy_free(CompetentTaxonomy* const taxonomy)
{
  if (taxonomy && atomic_fetch_sub_explicit(
                    &taxonomy->shares, 1U, memory_order_acq_rel) == 1U) {
    free(taxonomy_take_room(taxonomy));
    file_map_close(&taxonomy->map);
    free(taxonomy);
  }
}

size_t
competent_taxonomy_size(const CompetentTaxonomy* const taxonomy)
{
  assert(taxonomy);

  return (size_t)taxonomy->image.header->size;
}

CompetentText
competent_taxonomy_hash(const CompetentTaxonomy* const taxonomy)
{
  assert(taxonomy);

  const CompetentText hash = {taxonomy->hash, sizeof(taxonomy->hash) - 1U};
  return hash;
}

const CompetentReport*
competent_taxonomy_report(const CompetentTaxonomy* const taxonomy)
{
  assert(taxonomy);

  return &taxonomy->report;
}
