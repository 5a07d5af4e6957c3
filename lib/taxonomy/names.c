// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/names.h"

#include "taxonomy/near.h"

#include <stdbool.h>
#include <string.h>

// Return how the start of a name compares with a form
static int
compare_start(const Image* const  image,
              const uint32_t      index,
              const CompetentText form)
{
  const CompetentText name = image_text(image, image->names[index].text);
  const size_t length = (name.length < form.length) ? name.length : form.length;
  const int    order  = length ? memcmp(name.bytes, form.bytes, length) : 0;

  return order ? order : -(name.length < form.length);
}

// Return the first name that is not before a form, or is past what begins so
static uint32_t
bound(const Image* const  image,
      const CompetentText form,
      const uint32_t      from,
      const bool          is_past)
{
  uint32_t first = from;
  uint32_t end   = image->n_names;
  while (first < end) {
    const uint32_t middle = first + (end - first) / 2U;
    if (compare_start(image, middle, form) < (is_past ? 1 : 0)) {
      first = middle + 1U;
    } else {
      end = middle;
    }
  }

  return first;
}

NameRange
names_with_prefix(const Image* const image, const CompetentText form)
{
  const uint32_t  first = bound(image, form, 0U, false);
  const NameRange range = {first, bound(image, form, first, true)};
  return range;
}

NameRange
names_equal(const Image* const image, const CompetentText form)
{
  // The first one, since the others follow it
  const NearIndex index = near_names(image);
  const uint32_t  first = near_exactly(&index, form);
  const NameRange none  = {0U, 0U};
  if (first == NEAR_NONE) {
    return none;
  }

  uint32_t end = first + 1U;
  while (end < image->n_names && image->names[end].text.length == form.length &&
         !compare_start(image, end, form)) {
    ++end;
  }

  const NameRange range = {first, end};
  return range;
}
