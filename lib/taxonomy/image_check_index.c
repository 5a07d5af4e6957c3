// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/image_check_index.h"

#include "base/compare.h"
#include "taxonomy/names.h"
#include "text/trigram.h"

#include <stddef.h>
#include <stdint.h>

// Numbers are added up and multiplied in 64 bits without a sign, so none that
// is wrong does harm but those that are used as an index

static size_t
n_records(const Image* const image, const ImageSectionId id)
{
  return (size_t)image->header->sections[id].size / image_record_size(id);
}

static bool
is_text_valid(const Image* const image, const ImageText text)
{
  const uint64_t end = (uint64_t)text.offset + text.length;

  return end < image->header->sections[SECTION_STRINGS].size &&
         !image->strings[end] &&
         ((unsigned char)image->strings[text.offset] & 0xC0U) != 0x80U;
}

static bool
are_below(const uint32_t* const items, const size_t n, const uint32_t limit)
{
  uint32_t highest = 0U;
  for (size_t i = 0U; i < n; ++i) {
    highest = (items[i] > highest) ? items[i] : highest;
  }

  return !n || highest < limit;
}

static bool
are_words_valid(const Image* const image)
{
  const ImageWord* const words = image->words;
  const uint32_t         n     = image->n_words;
  for (uint32_t i = 0U; i < n; ++i) {
    if (!is_text_valid(image, words[i].text) || !words[i].text.length ||
        words[i].first_member > words[i + 1U].first_member) {
      return false;
    }
  }

  for (uint32_t i = 1U; i < n; ++i) {
    if (compare_texts(image_text(image, words[i - 1U].text),
                      image_text(image, words[i].text)) >= 0) {
      return false;
    }
  }

  const size_t n_postings = n_records(image, SECTION_WORD_MEMBERS);
  return !words[0].first_member && words[n].first_member == n_postings &&
         are_below(image->word_members, n_postings, image->n_members);
}

static bool
are_trigrams_valid(const Image* const image)
{
  const ImageTrigram* const trigrams = image->trigrams;
  const uint32_t            n        = image->n_trigrams;
  for (uint32_t i = 0U; i < n; ++i) {
    if (trigrams[i].first_word > trigrams[i + 1U].first_word ||
        (i && trigrams[i - 1U].code >= trigrams[i].code)) {
      return false;
    }
  }

  for (uint32_t i = 0U; i < TRIGRAM_STARTS; ++i) {
    if (image->trigram_starts[i] > image->trigram_starts[i + 1U]) {
      return false;
    }
  }

  const size_t n_postings = n_records(image, SECTION_TRIGRAM_WORDS);
  return !image->trigram_starts[0] &&
         image->trigram_starts[TRIGRAM_STARTS] == n &&
         !trigrams[0].first_word && trigrams[n].first_word == n_postings &&
         are_below(image->trigram_words, n_postings, image->n_words);
}

static bool
are_postings_in_order(const ImageUnit* const units, const uint32_t n)
{
  for (uint32_t i = 0U; i < n; ++i) {
    if (units[i].first_member > units[i + 1U].first_member ||
        units[i].first_concept > units[i + 1U].first_concept ||
        units[i].first_association > units[i + 1U].first_association) {
      return false;
    }
  }

  return !units[0].first_member && !units[0].first_concept &&
         !units[0].first_association;
}

static bool
are_units_valid(const Image* const image)
{
  const ImageUnit* const units = image->units;
  const uint32_t         n     = image->n_units;
  for (uint32_t i = 0U; i < n; ++i) {
    if (!is_text_valid(image, units[i].text) || !units[i].text.length) {
      return false;
    }
  }

  for (uint32_t i = 1U; i < n; ++i) {
    if (compare_texts(image_text(image, units[i - 1U].text),
                      image_text(image, units[i].text)) >= 0) {
      return false;
    }
  }

  const size_t n_members  = n_records(image, SECTION_UNIT_MEMBERS);
  const size_t n_concepts = n_records(image, SECTION_UNIT_CONCEPTS);
  return are_postings_in_order(units, n) &&
         units[n].first_member == n_members &&
         units[n].first_concept == n_concepts &&
         are_below(image->unit_members, n_members, image->n_members) &&
         are_below((const uint32_t*)image->unit_concepts,
                   n_concepts,
                   image->n_concepts);
}

static bool
are_associations_valid(const Image* const image)
{
  const size_t n = n_records(image, SECTION_ASSOCIATIONS);
  for (size_t i = 0U; i < n; ++i) {
    if (image->associations[i].unit >= image->n_units) {
      return false;
    }
  }

  return image->units[image->n_units].first_association == n;
}

// Buckets follow each other from the first entry to the last
static bool
are_buckets_valid(const uint32_t* const starts,
                  const size_t          n,
                  const size_t          n_entries)
{
  uint32_t n_descents = 0U;
  for (size_t i = 1U; i < n; ++i) {
    n_descents += starts[i - 1U] > starts[i];
  }

  return !starts[0] && !n_descents && starts[n - 1U] == n_entries;
}

static bool
are_entries_valid(const ImageNear* const entries,
                  const size_t           n,
                  const uint32_t         limit)
{
  uint32_t n_wrong = 0U;
  for (size_t i = 0U; i < n; ++i) {
    n_wrong += entries[i].item >= limit;
  }

  return !n_wrong;
}

static bool
are_near_valid(const Image* const image)
{
  const size_t n_names = n_records(image, SECTION_NEAR_NAMES);
  const size_t n_words = n_records(image, SECTION_NEAR_WORDS);

  return are_buckets_valid(image->name_buckets,
                           n_records(image, SECTION_NAME_BUCKETS),
                           n_names) &&
         are_buckets_valid(image->word_buckets,
                           n_records(image, SECTION_WORD_BUCKETS),
                           n_words) &&
         are_entries_valid(image->near_names, n_names, image->n_names) &&
         are_entries_valid(image->near_words, n_words, image->n_words);
}

static bool
is_same_text(const Image* const image, const ImageNameSlot* const slot)
{
  const ImageText text = image->names[slot->first_name].text;

  return text.offset == slot->text.offset && text.length == slot->text.length;
}

// A slot that is not empty has some names, and their text
static bool
are_slots_valid(const Image* const image)
{
  for (uint32_t i = 0U; i < image->n_name_slots; ++i) {
    const ImageNameSlot slot = image->name_slots[i];
    if (slot.n_names > image->n_names ||
        slot.first_name > image->n_names - slot.n_names ||
        (slot.n_names && !is_same_text(image, &slot))) {
      return false;
    }
  }

  return true;
}

static bool
are_word_slots_valid(const Image* const image)
{
  uint32_t n_wrong = 0U;
  for (uint32_t i = 0U; i < image->n_word_slots; ++i) {
    const uint32_t word = image->word_slots[i].word;
    n_wrong += word >= image->n_words && word != IMAGE_NONE;
  }

  return !n_wrong;
}

static bool
are_keys_valid(const Image* const image)
{
  uint32_t n_wrong = 0U;
  for (uint32_t i = 0U; i < image->n_names; ++i) {
    const CompetentText name = image_text(image, image->names[i].text);

    n_wrong += (uint32_t)(image->name_keys[i] != names_key(name)) |
               (uint32_t)(image->name_lengths[i] != names_length(name));
  }

  return !n_wrong;
}

static bool
is_lane_valid(const ImageSlice* const slice,
              const ImageLane* const  lane,
              const uint32_t          column)
{
  const uint32_t n_columns = slice[1].first_lane - slice[0].first_lane;
  const uint32_t n_members = slice[1].first_member - slice[0].first_member;

  return lane->first_member == slice->first_member + column &&
         lane->n_columns == n_columns && lane->n_names <= n_members / n_columns;
}

static bool
is_slice_valid(const Image* const image, const ImageSlice* const slice)
{
  const uint32_t n = slice[1].first_lane - slice[0].first_lane;
  if (slice[0].first_member > slice[1].first_member ||
      (slice[1].first_member - slice[0].first_member) % IMAGE_AT_ONCE ||
      slice[0].first_lane > slice[1].first_lane ||
      slice[1].first_lane > image->n_lanes || !n || n > IMAGE_AT_ONCE ||
      IMAGE_AT_ONCE % n) {
    return false;
  }

  for (uint32_t i = 0U; i < n; ++i) {
    if (!is_lane_valid(slice, &image->lanes[slice->first_lane + i], i)) {
      return false;
    }
  }

  return true;
}

// Slices follow each other, and have all members and all lanes
static bool
are_slices_valid(const Image* const image)
{
  const ImageSlice* const slices = image->slices;
  if (slices[0].first_member || slices[0].first_lane) {
    return false;
  }

  for (uint32_t s = 0U; s < image->n_slices; ++s) {
    if (!is_slice_valid(image, &slices[s])) {
      return false;
    }
  }

  return slices[image->n_slices].first_member == image->n_members &&
         slices[image->n_slices].first_lane == image->n_lanes;
}

// Each name of a lane is one of its concept, which is the member that it is
static bool
are_names_of(const Image* const image, const ImageLane* const lane)
{
  for (uint32_t i = 0U; i < lane->n_names; ++i) {
    const uint32_t member = lane->first_member + i * lane->n_columns;
    const uint32_t name   = image->member_names[member];
    if (name >= image->n_names || image->name_members[name] != member ||
        image->name_concepts[name] != lane->concept) {
      return false;
    }
  }

  return true;
}

// All names are in lanes, of which the first has the most, and no other members
// are any
static bool
are_members_valid(const Image* const image)
{
  uint32_t n_in_lanes = 0U;
  for (uint32_t i = 0U; i < image->n_lanes; ++i) {
    n_in_lanes += image->lanes[i].n_names;
    if (image->lanes[i].n_names > image->lanes[0].n_names ||
        !are_names_of(image, &image->lanes[i])) {
      return false;
    }
  }

  uint32_t n_members = 0U;
  for (uint32_t i = 0U; i < image->n_members; ++i) {
    n_members += image->member_names[i] != IMAGE_NONE;
  }

  return n_in_lanes == image->n_names && n_members == image->n_names;
}

// Each lane is of a concept that has it, or of none
static bool
are_lanes_valid(const Image* const image)
{
  uint32_t n_lanes = 0U;
  for (uint32_t c = 0U; c < image->n_concepts; ++c) {
    const uint32_t lane = image->concept_lanes[c];
    if (lane != IMAGE_NONE &&
        (lane >= image->n_lanes ||
         image->lanes[lane].concept != (CompetentConcept)c ||
         image->lane_scales[lane] != image->concept_scales[c].names)) {
      return false;
    }

    n_lanes += lane != IMAGE_NONE;
  }

  for (uint32_t i = 0U; i < image->n_lanes; ++i) {
    n_lanes -= image->lanes[i].concept != COMPETENT_NONE;
  }

  return !n_lanes;
}

bool
is_index_valid(const Image* const image)
{
  return are_words_valid(image) && are_trigrams_valid(image) &&
         are_units_valid(image) && are_associations_valid(image) &&
         are_slices_valid(image) && are_members_valid(image) &&
         are_lanes_valid(image) && are_near_valid(image) &&
         are_slots_valid(image) && are_word_slots_valid(image) &&
         are_keys_valid(image);
}
