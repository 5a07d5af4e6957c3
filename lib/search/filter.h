// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef SEARCH_FILTER_H
#define SEARCH_FILTER_H

#include "taxonomy/image.h"

#include <competent/concept.h>

#include <stdbool.h>
#include <stdint.h>

/// Which labels somebody looks among
typedef struct {
  uint32_t kinds;    ///< Bits 1 << #CompetentKind, or 0 for all
  uint32_t contents; ///< Bits 1 << #CompetentContent, or 0 for all
} Filter;

static inline bool
filter_has(const uint32_t bits, const uint8_t value)
{
  return !bits || (value < 32U && ((bits >> value) & 1U));
}

/// Return whether a concept is wanted, whatever its labels are
static inline bool
filter_has_concept(const Image* const     image,
                   const Filter* const    filter,
                   const CompetentConcept concept)
{
  const ImageConcept* const entry = &image->concepts[concept];

  return filter_has(filter->kinds, entry->kind) &&
         filter_has(filter->contents, entry->content);
}

/// Return whether a label is wanted: its status is the one further out of use
static inline bool
filter_has_label(const Image* const  image,
                 const Filter* const filter,
                 const uint32_t      index)
{
  const ImageLabel* const   label = &image->labels[index];
  const ImageConcept* const entry = &image->concepts[label->concept];
  const uint8_t             content =
    (label->content > entry->content) ? label->content : entry->content;

  return filter_has(filter->kinds, entry->kind) &&
         filter_has(filter->contents, content);
}

/// Return whether a name is wanted
static inline bool
filter_has_name(const Image* const  image,
                const Filter* const filter,
                const uint32_t      name)
{
  return (!filter->kinds && !filter->contents) ||
         filter_has_label(image, filter, image->names[name].label);
}

#endif // SEARCH_FILTER_H
