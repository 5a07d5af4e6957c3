// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/image_check_details.h"

#include <competent/detail.h>

#include <stddef.h>
#include <stdint.h>

static bool
is_text_valid(const Image* const image, const ImageText text)
{
  const uint64_t end = (uint64_t)text.offset + text.length;

  return end < image->header->sections[SECTION_STRINGS].size &&
         !image->strings[end] &&
         ((unsigned char)image->strings[text.offset] & 0xC0U) != 0x80U;
}

static bool
is_detail_valid(const Image* const image, const CompetentDetail* const detail)
{
  const CompetentProperty property = (CompetentProperty)detail->property;
  if ((uint32_t)detail->property >= COMPETENT_N_PROPERTIES ||
      detail->value < 0) {
    return false;
  }

  switch ((int)competent_property_type(property)) {
    case COMPETENT_VALUE_TEXT:
      return is_text_valid(image, image_value_text(detail->value));
    case COMPETENT_VALUE_NAME:
      return competent_property_value_name(property, detail->value) != NULL;
    default:
      return true;
  }
}

// The parts of a concept share out all of its details, in their order
static bool
are_parts_valid(const Image* const image, const ImageConcept* const concept)
{
  const CompetentNode* const parts   = image->nodes;
  const uint32_t             n_all   = concept[1].first_node;
  int64_t                    n_taken = 0;
  for (uint32_t i = concept->first_node; i < n_all; ++i) {
    const CompetentNode* const part  = parts + i;
    const int32_t              index = (int32_t)(i - concept->first_node);
    if ((uint32_t)part->kind >= COMPETENT_N_NODE_KINDS ||
        (index ? part->whole < 0 || part->whole >= index : part->whole != -1) ||
        part->first_detail != n_taken || part->n_details < 0) {
      return false;
    }

    n_taken += part->n_details;
  }

  return n_taken == (int64_t)concept[1].first_detail - concept->first_detail;
}

bool
are_details_valid(const Image* const image)
{
  for (uint32_t c = 0U; c < image->n_concepts; ++c) {
    if (!are_parts_valid(image, image->concepts + c)) {
      return false;
    }
  }

  const uint32_t n = image->concepts[image->n_concepts].first_detail;
  for (uint32_t i = 0U; i < n; ++i) {
    if (!is_detail_valid(image, image->details + i)) {
      return false;
    }
  }

  return true;
}
