// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "rdf/prefixes.h"

#include "base/failure.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// A sorted array rather than a hash table: no choice of names makes it slow,
// and the cache in front finds the few that a file uses all the time

static int
compare(const CompetentText name, const Prefix* const prefix)
{
  return (name.length < prefix->name_length)   ? -1
         : (name.length > prefix->name_length) ? 1
         : (!name.length)                      ? 0
                          : memcmp(name.bytes, prefix->bytes, name.length);
}

// Return the index of a prefix, or of the one that it would stand before
static size_t
lower_bound(const Prefixes* const prefixes, const CompetentText name)
{
  size_t begin = 0U;
  size_t end   = prefixes->n;
  while (begin < end) {
    const size_t middle = begin + (end - begin) / 2U;
    if (compare(name, &prefixes->sorted[middle]) > 0) {
      begin = middle + 1U;
    } else {
      end = middle;
    }
  }

  return begin;
}

static CompetentText
iri_of(const Prefix* const prefix)
{
  const CompetentText iri = {prefix->bytes + prefix->name_length,
                             prefix->bytes_length - prefix->name_length};
  return iri;
}

static size_t*
cached(Prefixes* const prefixes, const CompetentText name)
{
  const unsigned first = name.length
                           ? (unsigned char)name.bytes[0] * 3U +
                               (unsigned char)name.bytes[name.length - 1U]
                           : 0U;

  return &prefixes->cache[(first + name.length * 7U) % PREFIXES_CACHE_SIZE];
}

CompetentText
prefixes_find(Prefixes* const prefixes, const CompetentText name)
{
  const CompetentText nothing = {NULL, 0U};
  size_t* const       entry   = cached(prefixes, name);
  if (*entry && !compare(name, &prefixes->sorted[*entry - 1U])) {
    return iri_of(&prefixes->sorted[*entry - 1U]);
  }

  const size_t index = lower_bound(prefixes, name);
  if (index == prefixes->n || compare(name, &prefixes->sorted[index])) {
    return nothing;
  }

  *entry = index + 1U;
  return iri_of(&prefixes->sorted[index]);
}

static CompetentStatus
make_room(Prefixes* const prefixes, CompetentError* const error)
{
  if (prefixes->n < prefixes->capacity) {
    return COMPETENT_STATUS_SUCCESS;
  }

  const size_t capacity = prefixes->capacity ? prefixes->capacity * 2U : 16U;
  if (capacity > SIZE_MAX / sizeof(Prefix)) {
    return no_memory(error);
  }

  Prefix* const sorted =
    (Prefix*)realloc(prefixes->sorted, capacity * sizeof(Prefix));
  if (!sorted) {
    return no_memory(error);
  }

  prefixes->sorted   = sorted;
  prefixes->capacity = capacity;
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
insert(Prefixes* const       prefixes,
       const size_t          index,
       const Prefix          prefix,
       CompetentError* const error)
{
  const CompetentStatus st = make_room(prefixes, error);
  if (st) {
    return st;
  }

  memmove(prefixes->sorted + index + 1U,
          prefixes->sorted + index,
          (prefixes->n - index) * sizeof(Prefix));
  memset(prefixes->cache, 0, sizeof(prefixes->cache));

  prefixes->sorted[index] = prefix;
  ++prefixes->n;
  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
prefixes_set(Prefixes* const       prefixes,
             const CompetentText   name,
             const CompetentText   iri,
             CompetentError* const error)
{
  const size_t length = name.length + iri.length;
  const Prefix prefix = {(char*)malloc(length + 1U), name.length, length};
  if (!prefix.bytes) {
    return no_memory(error);
  }

  if (name.length) {
    memcpy(prefix.bytes, name.bytes, name.length);
  }

  memcpy(prefix.bytes + name.length, iri.bytes, iri.length);
  prefix.bytes[length] = '\0';

  const size_t index = lower_bound(prefixes, name);
  if (index < prefixes->n && !compare(name, &prefixes->sorted[index])) {
    free(prefixes->sorted[index].bytes);
    prefixes->sorted[index] = prefix;
    return COMPETENT_STATUS_SUCCESS;
  }

  const CompetentStatus st = insert(prefixes, index, prefix, error);
  if (st) {
    free(prefix.bytes);
  }

  return st;
}

void
prefixes_free(Prefixes* const prefixes)
{
  const Prefixes none = {NULL, 0U, 0U, {0U}};
  for (size_t i = 0U; i < prefixes->n; ++i) {
    free(prefixes->sorted[i].bytes);
  }

  free(prefixes->sorted);
  *prefixes = none;
}
