// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/taxonomy.h>

#include "base/buffer.h"
#include "base/compare.h"
#include "taxonomy/names.h"
#include "taxonomy/taxonomy_impl.h"
#include "text/normal.h"

#include <assert.h>
#include <stdbool.h>
#include <stdint.h>

// Return the concept of a kind that has an IRI, or none
static CompetentConcept
find_in_kind(const Image* const  image,
             const unsigned      kind,
             const CompetentText iri)
{
  CompetentConcept first = image->header->first_of_kind[kind];
  CompetentConcept end   = image->header->first_of_kind[kind + 1U];
  while (first < end) {
    const CompetentConcept middle = first + (end - first) / 2;
    const int              order =
      compare_texts(image_text(image, image->concepts[middle].iri), iri);
    if (!order) {
      return middle;
    }

    if (order < 0) {
      first = middle + 1;
    } else {
      end = middle;
    }
  }

  return COMPETENT_NONE;
}

CompetentConcept
competent_taxonomy_find(const CompetentTaxonomy* const taxonomy,
                        const char* const              iri,
                        const size_t                   length)
{
  assert(taxonomy);
  assert(iri || !length);

  const CompetentText text  = {iri, length};
  CompetentConcept    found = COMPETENT_NONE;
  for (unsigned k = 0U; k < COMPETENT_N_KINDS && found < 0; ++k) {
    found = find_in_kind(&taxonomy->image, k, text);
  }

  return found;
}

static int
compare_code(const Image* const  image,
             const uint32_t      index,
             const CompetentCode code,
             const CompetentText text)
{
  const ImageCode* const other = &image->codes[image->code_order[index]];

  return (other->code != (uint32_t)code)
           ? (other->code > (uint32_t)code) - (other->code < (uint32_t)code)
           : compare_texts(image_text(image, other->text), text);
}

// Return the first code in order that is not before another one
static uint32_t
lowest_code(const Image* const  image,
            const CompetentCode code,
            const CompetentText text)
{
  uint32_t first = 0U;
  uint32_t end   = image->n_codes;
  while (first < end) {
    const uint32_t middle = first + (end - first) / 2U;
    if (compare_code(image, middle, code, text) < 0) {
      first = middle + 1U;
    } else {
      end = middle;
    }
  }

  return first;
}

const CompetentConcept*
competent_taxonomy_find_code(const CompetentTaxonomy* const taxonomy,
                             const CompetentCode            code,
                             const char* const              text,
                             const size_t                   length,
                             size_t* const                  n_concepts)
{
  assert(taxonomy);
  assert(text || !length);
  assert(n_concepts);

  const Image* const  image  = &taxonomy->image;
  const CompetentText wanted = {text, length};
  const uint32_t      first  = lowest_code(image, code, wanted);
  uint32_t            end    = first;
  while (end < image->n_codes && !compare_code(image, end, code, wanted)) {
    ++end;
  }

  *n_concepts = end - first;
  return (end > first) ? image->code_concepts + first : NULL;
}

// Return the names that a text is but for how it is written
static NameRange
find_names(const Image* const image, const CompetentText text)
{
  if (normal_is_plain(text)) {
    return names_equal(image, text);
  }

  NameRange range  = {0U, 0U};
  Buffer    normal = {NULL, 0U, 0U};
  if (!normal_form(text, &normal, NULL)) {
    const CompetentText form = {normal.bytes, normal.length};
    range                    = names_equal(image, form);
  }

  buffer_free(&normal);
  return range;
}

const CompetentConcept*
competent_taxonomy_find_label(const CompetentTaxonomy* const taxonomy,
                              const char* const              text,
                              const size_t                   length,
                              size_t* const                  n_concepts)
{
  assert(taxonomy);
  assert(text || !length);
  assert(n_concepts);

  *n_concepts = 0U;

  const CompetentText wanted = {text, length};
  const NameRange     range  = find_names(&taxonomy->image, wanted);
  *n_concepts                = range.end - range.first;
  return *n_concepts ? taxonomy->image.name_concepts + range.first : NULL;
}
