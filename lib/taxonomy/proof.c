// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/proof.h"

#include "base/failure.h"
#include "taxonomy/draft.h"
#include "taxonomy/taxonomy_impl.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/// What is made anew
static const ImageSectionId made[] = {
  SECTION_INFORMATION,
  SECTION_BREADTHS,
  SECTION_FIT_SCALES,
  SECTION_CALIBRATIONS,
  SECTION_POINTS,
  SECTION_FIT_POINTS,
  SECTION_BROADER_STARTS,
  SECTION_BROADER_TERMS,
};

enum { N_MADE = sizeof(made) / sizeof(made[0]) };

static CompetentStatus
bad(CompetentError* const error, const char* const what)
{
  return failure(error,
                 COMPETENT_STATUS_BAD_SNAPSHOT,
                 "The taxonomy is not what it says it is: %s",
                 what);
}

static const char*
section_bytes(const Image* const image, const ImageSectionId id)
{
  return (const char*)image->header + image->header->sections[id].offset;
}

static size_t
section_size(const Image* const image, const ImageSectionId id)
{
  return (size_t)image->header->sections[id].size;
}

// Return the links of a concept in a relation, which may be none
static const ImageRun*
find_run(const Image* const      image,
         const CompetentConcept  concept,
         const CompetentRelation relation)
{
  const ImageConcept* const entry = &image->concepts[concept];
  for (uint32_t r = entry[0].first_run; r < entry[1].first_run; ++r) {
    if (image->runs[r].relation == (uint32_t)relation) {
      return &image->runs[r];
    }
  }

  return NULL;
}

// Take the next link back, where links and concepts are in the same order
static bool
take_back(const Image* const      image,
          const CompetentConcept  concept,
          const CompetentLink     link,
          const CompetentRelation back,
          uint32_t* const         n_taken)
{
  const ImageRun* const run = find_run(image, link.concept, back);
  if (!run || n_taken[link.concept] >= run[1].first_link - run->first_link) {
    return false;
  }

  const CompetentLink there =
    image->links[run->first_link + n_taken[link.concept]++];

  return there.concept == concept && there.level == link.level;
}

// Each link has one back, and there are no others
static bool
are_mirrored(const Image* const      image,
             const CompetentRelation relation,
             const CompetentRelation back,
             uint32_t* const         n_taken)
{
  const CompetentConcept n = (CompetentConcept)image->n_concepts;
  memset(n_taken, 0, image->n_concepts * sizeof(uint32_t));
  for (CompetentConcept c = 0; c < n; ++c) {
    const ImageRun* const run = find_run(image, c, relation);
    for (uint32_t i = run ? run[0].first_link : 0U;
         run && i < run[1].first_link;
         ++i) {
      if (!take_back(image, c, image->links[i], back, n_taken)) {
        return false;
      }
    }
  }

  for (CompetentConcept c = 0; c < n; ++c) {
    const ImageRun* const run = find_run(image, c, back);
    if (run && n_taken[c] != run[1].first_link - run[0].first_link) {
      return false;
    }
  }

  return true;
}

// Points are made of what is required and taught, and of courses also of what
// leads to what they award
static bool
are_all_mirrored(const Image* const image, uint32_t* const n_taken)
{
  static const CompetentRelation relations[] = {COMPETENT_RELATION_REQUIRES,
                                                COMPETENT_RELATION_TEACHES,
                                                COMPETENT_RELATION_AWARDS};

  bool are_mirror_images = true;
  for (size_t i = 0U;
       i < sizeof(relations) / sizeof(relations[0]) && are_mirror_images;
       ++i) {
    are_mirror_images = are_mirrored(
      image, relations[i], competent_relation_inverse(relations[i]), n_taken);
  }

  return are_mirror_images;
}

static CompetentStatus
check_mirrored(const Image* const image, CompetentError* const error)
{
  uint32_t* const n_taken =
    (uint32_t*)calloc((size_t)image->n_concepts + 1U, sizeof(uint32_t));
  if (!n_taken) {
    return no_memory(error);
  }

  const bool is_mirrored = are_all_mirrored(image, n_taken);
  free(n_taken);
  return is_mirrored ? COMPETENT_STATUS_SUCCESS
                     : bad(error, "a link is not the same from both its ends");
}

// A draft has what it is made of where it can write
static CompetentStatus
copy_section(Draft* const          draft,
             const Image* const    image,
             const ImageSectionId  id,
             CompetentError* const error)
{
  const size_t      size = image_record_size(id);
  const size_t      n    = section_size(image, id) / size;
  void* const       to   = array_add_many(&draft->sections[id], size, n, error);
  const char* const from = section_bytes(image, id);
  if (!to) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  memcpy(to, from, n * size);
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
make_anew(Draft* const          draft,
          const Image* const    image,
          CompetentError* const error)
{
  static const ImageSectionId given[] = {
    SECTION_CONCEPTS, SECTION_RUNS, SECTION_LINKS};

  memcpy(draft->first_of_kind,
         image->header->first_of_kind,
         sizeof(draft->first_of_kind));

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < sizeof(given) / sizeof(given[0]) && !st; ++i) {
    st = copy_section(draft, image, given[i], error);
  }

  if (!st) {
    st = draft_information(draft, error);
  }

  return st ? st : draft_fit(draft, error);
}

static bool
is_same(const Draft* const   draft,
        const Image* const   image,
        const ImageSectionId id)
{
  const Array* const anew = &draft->sections[id];
  const size_t       size = anew->n * image_record_size(id);

  return size == section_size(image, id) &&
         (!size || !memcmp(anew->items, section_bytes(image, id), size));
}

static CompetentStatus
check_numbers(const Image* const image, CompetentError* const error)
{
  Draft draft;
  memset(&draft, 0, sizeof(draft));

  CompetentStatus st = make_anew(&draft, image, error);
  for (unsigned i = 0U; i < N_MADE && !st; ++i) {
    if (!is_same(&draft, image, made[i])) {
      st = bad(error, "its points are not those that its links give");
    }
  }

  for (unsigned i = 0U; i < IMAGE_N_SECTIONS; ++i) {
    array_free(&draft.sections[i]);
  }

  return st;
}

static CompetentStatus
prove(const Image* const image, CompetentError* const error)
{
  if (image_content_hash(image->header) != image->header->content_hash) {
    return bad(error, "its hash is not that of its content");
  }

  const CompetentStatus st = check_mirrored(image, error);
  return st ? st : check_numbers(image, error);
}

CompetentStatus
taxonomy_prove(const CompetentTaxonomy* const taxonomy,
               CompetentError* const          error)
{
  // What was proven is the same for everybody, so it may be kept
  union {
    const CompetentTaxonomy* in;
    CompetentTaxonomy*       out;
  } cast = {taxonomy};

  atomic_bool* const is_proven = &cast.out->is_proven;
  if (atomic_load_explicit(is_proven, memory_order_relaxed)) {
    return COMPETENT_STATUS_SUCCESS;
  }

  const CompetentStatus st = prove(&taxonomy->image, error);
  if (!st) {
    atomic_store_explicit(is_proven, true, memory_order_relaxed);
  }

  return st;
}
