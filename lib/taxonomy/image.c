// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/image.h"

#include "base/checksum.h"
#include "taxonomy/target.h"
#include "text/trigram.h"

#include <stdbool.h>
#include <string.h>

static CompetentStatus
bad(CompetentError* const error, const Place place, const char* const what)
{
  return failure_at(error,
                    COMPETENT_STATUS_BAD_SNAPSHOT,
                    place,
                    "The snapshot is damaged: %s",
                    what);
}

size_t
image_record_size(const ImageSectionId section)
{
  static const size_t sizes[IMAGE_N_SECTIONS] = {
    1U,
    sizeof(ImageConcept),
    sizeof(ImageLabel),
    sizeof(ImageDefinition),
    sizeof(ImageCode),
    sizeof(uint32_t),
    sizeof(CompetentConcept),
    sizeof(ImageRun),
    sizeof(CompetentLink),
    sizeof(ImageName),
    sizeof(CompetentConcept),
    sizeof(ImageInformation),
    sizeof(ImageWord),
    sizeof(uint32_t),
    sizeof(ImageTrigram),
    sizeof(uint32_t),
    sizeof(ImageUnit),
    sizeof(uint32_t),
    sizeof(CompetentConcept),
    sizeof(ImageAssociation),
    sizeof(uint16_t),
    sizeof(ImageConceptScales),
    sizeof(uint32_t),
    sizeof(ImageNear),
    sizeof(uint32_t),
    sizeof(ImageNear),
    sizeof(ImageForm),
    sizeof(ImageLexeme),
    sizeof(ImagePhrase),
    sizeof(uint32_t),
    sizeof(ImagePhraseName),
    sizeof(ImageBreadth),
    sizeof(ImageFitScales),
    sizeof(ImageCalibration),
    sizeof(ImagePrefix),
    sizeof(uint64_t),
    sizeof(uint16_t),
    sizeof(ImageNameSlot),
    sizeof(uint64_t),
    sizeof(uint16_t),
    sizeof(CompetentNode),
    sizeof(CompetentDetail),
    sizeof(uint16_t),
    sizeof(uint16_t),
    sizeof(uint32_t),
    sizeof(ImageBroaderTerm),
    sizeof(uint16_t),
    sizeof(uint32_t),
    sizeof(uint32_t),
    sizeof(ImageSlice),
    sizeof(ImageLane),
    sizeof(uint16_t),
    sizeof(uint32_t),
    sizeof(ImageWordSlot),
    sizeof(uint32_t),
    1U,
    sizeof(ImageSource),
    sizeof(ImageFinding),
  };

  return sizes[section];
}

// What was read is no content: other files that say the same have the same hash
uint64_t
image_content_hash(const ImageHeader* const header)
{
  uint64_t hash = header->version;
  for (unsigned i = 0U; i < SECTION_REPORT_STRINGS; ++i) {
    const ImageSection section = header->sections[i];
    hash                       = checksum_of(
      hash, (const char*)header + section.offset, (size_t)section.size);
  }

  return hash;
}

uint64_t
image_checksum(const ImageHeader* const header)
{
  return checksum_of(0U,
                     (const char*)header + IMAGE_CHECKSUM_START,
                     (size_t)header->size - IMAGE_CHECKSUM_START);
}

static bool
is_section_valid(const ImageHeader* const header, const ImageSectionId id)
{
  const ImageSection* const section = &header->sections[id];

  return section->offset >= sizeof(ImageHeader) &&
         section->offset <= header->size &&
         section->size <= header->size - section->offset &&
         section->offset % IMAGE_ALIGNMENT == 0U &&
         section->size % image_record_size(id) == 0U &&
         section->size / image_record_size(id) <= INT32_MAX;
}

static size_t
n_records(const ImageHeader* const header, const ImageSectionId id)
{
  return (size_t)header->sections[id].size / image_record_size(id);
}

static size_t
n_of_kind(const ImageHeader* const header, const CompetentKind kind)
{
  const int32_t* const first = header->first_of_kind;
  return (size_t)(first[kind + 1U] - first[kind]);
}

static size_t
n_of_targets(const ImageHeader* const header)
{
  size_t n = 0U;
  for (unsigned i = 0U; i < IMAGE_N_TARGETS; ++i) {
    n += n_of_kind(header, image_target_kind(i));
  }

  return n;
}

// There is a scale and a name for each member, and a scale for each lane
static bool
are_slices_valid(const ImageHeader* const header)
{
  const size_t n_members = n_records(header, SECTION_MEMBER_NAMES);
  const size_t n_lanes   = n_records(header, SECTION_LANES);

  return n_records(header, SECTION_SLICES) && !(n_lanes % IMAGE_AT_ONCE) &&
         n_records(header, SECTION_LANE_SCALES) == n_lanes &&
         n_records(header, SECTION_MEMBER_TRIGRAMS) == n_members &&
         n_records(header, SECTION_MEMBER_UNITS) == n_members &&
         n_records(header, SECTION_CONCEPT_LANES) ==
           n_records(header, SECTION_CONCEPTS) - 1U &&
         n_records(header, SECTION_NAME_MEMBERS) ==
           n_records(header, SECTION_NAMES);
}

// Tables that belong together have to be of the same length
static bool
are_counts_valid(const ImageHeader* const header)
{
  const size_t         n_concepts = n_records(header, SECTION_CONCEPTS);
  const size_t         n_codes    = n_records(header, SECTION_CODES);
  const int32_t* const first      = header->first_of_kind;

  bool is_ascending = first[0] == 0;
  for (unsigned i = 0U; i < IMAGE_MAX_KINDS; ++i) {
    is_ascending = is_ascending && first[i] <= first[i + 1U];
  }

  return is_ascending && n_concepts &&
         n_concepts - 1U == (size_t)first[IMAGE_MAX_KINDS] &&
         first[COMPETENT_N_KINDS] == first[IMAGE_MAX_KINDS] &&
         n_records(header, SECTION_STRINGS) &&
         n_records(header, SECTION_REPORT_STRINGS) &&
         n_records(header, SECTION_RUNS) &&
         n_records(header, SECTION_CODE_ORDER) == n_codes &&
         n_records(header, SECTION_CODE_CONCEPTS) == n_codes &&
         n_records(header, SECTION_NAME_CONCEPTS) ==
           n_records(header, SECTION_NAMES) &&
         n_records(header, SECTION_WORDS) &&
         n_records(header, SECTION_TRIGRAMS) &&
         n_records(header, SECTION_UNITS) && n_records(header, SECTION_FORMS) &&
         n_records(header, SECTION_LEXEMES) &&
         n_records(header, SECTION_PHRASES) &&
         n_records(header, SECTION_PREFIXES) > IMAGE_PREFIX_PROBES &&
         n_records(header, SECTION_STARTS) && are_slices_valid(header) &&
         n_records(header, SECTION_CONCEPT_SCALES) == n_concepts - 1U &&
         n_records(header, SECTION_NAME_BUCKETS) > 1U &&
         n_records(header, SECTION_WORD_BUCKETS) > 1U &&
         n_records(header, SECTION_NAME_SLOTS) &&
         n_records(header, SECTION_WORD_SLOTS) &&
         n_records(header, SECTION_TRIGRAM_STARTS) == TRIGRAM_STARTS + 1U &&
         n_records(header, SECTION_NAME_KEYS) ==
           n_records(header, SECTION_NAMES) &&
         n_records(header, SECTION_NAME_LENGTHS) ==
           n_records(header, SECTION_NAMES) &&
         n_records(header, SECTION_WORD_NEEDS) ==
           n_records(header, SECTION_WORDS) - 1U &&
         n_records(header, SECTION_INFORMATION) ==
           (size_t)(first[COMPETENT_KIND_TASK + 1] -
                    first[COMPETENT_KIND_CAPABILITY]) &&
         n_records(header, SECTION_BREADTHS) ==
           n_of_kind(header, COMPETENT_KIND_TASK) &&
         n_records(header, SECTION_FIT_SCALES) == n_of_targets(header) &&
         n_records(header, SECTION_FIT_POINTS) ==
           n_records(header, SECTION_POINTS) &&
         n_records(header, SECTION_BROADER_STARTS) ==
           n_records(header, SECTION_FIT_SCALES) + 1U &&
         n_records(header, SECTION_CALIBRATIONS) == IMAGE_N_TARGETS;
}

CompetentStatus
image_check_header(const ImageHeader* const header,
                   const Place              place,
                   CompetentError* const    error)
{
  if (memcmp(header->magic, IMAGE_MAGIC, sizeof(header->magic))) {
    return failure_at(
      error, COMPETENT_STATUS_BAD_SNAPSHOT, place, "This is not a snapshot");
  }

  if (header->byte_order != IMAGE_BYTE_ORDER) {
    return failure_at(error,
                      COMPETENT_STATUS_BAD_VERSION,
                      place,
                      "The snapshot is of a machine with another byte order");
  }

  if (header->version != IMAGE_VERSION) {
    return failure_at(error,
                      COMPETENT_STATUS_BAD_VERSION,
                      place,
                      "The snapshot has format %u, and this library reads %u",
                      header->version,
                      IMAGE_VERSION);
  }

  if (header->size < sizeof(ImageHeader) || header->size > SIZE_MAX / 2U) {
    return bad(error, place, "it cannot be as long as it says");
  }

  for (unsigned i = 0U; i < IMAGE_N_SECTIONS; ++i) {
    if (!is_section_valid(header, (ImageSectionId)i)) {
      return bad(error, place, "a section is not inside of it");
    }
  }

  return are_counts_valid(header)
           ? COMPETENT_STATUS_SUCCESS
           : bad(error, place, "its sections do not belong together");
}

static void
find_sections(const ImageHeader* const header, Image* const image)
{
  const char* const         bytes    = (const char*)header;
  const ImageSection* const sections = header->sections;

  const void* at[IMAGE_N_SECTIONS];
  for (unsigned i = 0U; i < IMAGE_N_SECTIONS; ++i) {
    at[i] = bytes + sections[i].offset;
  }

  image->header          = header;
  image->strings         = (const char*)at[SECTION_STRINGS];
  image->concepts        = (const ImageConcept*)at[SECTION_CONCEPTS];
  image->labels          = (const ImageLabel*)at[SECTION_LABELS];
  image->definitions     = (const ImageDefinition*)at[SECTION_DEFINITIONS];
  image->codes           = (const ImageCode*)at[SECTION_CODES];
  image->code_order      = (const uint32_t*)at[SECTION_CODE_ORDER];
  image->code_concepts   = (const CompetentConcept*)at[SECTION_CODE_CONCEPTS];
  image->runs            = (const ImageRun*)at[SECTION_RUNS];
  image->links           = (const CompetentLink*)at[SECTION_LINKS];
  image->names           = (const ImageName*)at[SECTION_NAMES];
  image->name_concepts   = (const CompetentConcept*)at[SECTION_NAME_CONCEPTS];
  image->information     = (const ImageInformation*)at[SECTION_INFORMATION];
  image->words           = (const ImageWord*)at[SECTION_WORDS];
  image->word_members    = (const uint32_t*)at[SECTION_WORD_MEMBERS];
  image->trigrams        = (const ImageTrigram*)at[SECTION_TRIGRAMS];
  image->trigram_words   = (const uint32_t*)at[SECTION_TRIGRAM_WORDS];
  image->units           = (const ImageUnit*)at[SECTION_UNITS];
  image->unit_members    = (const uint32_t*)at[SECTION_UNIT_MEMBERS];
  image->unit_concepts   = (const CompetentConcept*)at[SECTION_UNIT_CONCEPTS];
  image->associations    = (const ImageAssociation*)at[SECTION_ASSOCIATIONS];
  image->member_trigrams = (const uint16_t*)at[SECTION_MEMBER_TRIGRAMS];
  image->concept_scales = (const ImageConceptScales*)at[SECTION_CONCEPT_SCALES];
  image->name_buckets   = (const uint32_t*)at[SECTION_NAME_BUCKETS];
  image->near_names     = (const ImageNear*)at[SECTION_NEAR_NAMES];
  image->word_buckets   = (const uint32_t*)at[SECTION_WORD_BUCKETS];
  image->near_words     = (const ImageNear*)at[SECTION_NEAR_WORDS];
  image->forms          = (const ImageForm*)at[SECTION_FORMS];
  image->lexemes        = (const ImageLexeme*)at[SECTION_LEXEMES];
  image->phrases        = (const ImagePhrase*)at[SECTION_PHRASES];
  image->phrase_lexemes = (const uint32_t*)at[SECTION_PHRASE_LEXEMES];
  image->phrase_names   = (const ImagePhraseName*)at[SECTION_PHRASE_NAMES];
  image->breadths       = (const ImageBreadth*)at[SECTION_BREADTHS];
  image->fit_scales     = (const ImageFitScales*)at[SECTION_FIT_SCALES];
  image->calibrations   = (const ImageCalibration*)at[SECTION_CALIBRATIONS];
  image->prefixes       = (const ImagePrefix*)at[SECTION_PREFIXES];
  image->starts         = (const uint64_t*)at[SECTION_STARTS];
  image->word_needs     = (const uint16_t*)at[SECTION_WORD_NEEDS];
  image->name_slots     = (const ImageNameSlot*)at[SECTION_NAME_SLOTS];
  image->name_keys      = (const uint64_t*)at[SECTION_NAME_KEYS];
  image->name_lengths   = (const uint16_t*)at[SECTION_NAME_LENGTHS];
  image->nodes          = (const CompetentNode*)at[SECTION_NODES];
  image->details        = (const CompetentDetail*)at[SECTION_DETAILS];
  image->points         = (const uint16_t*)at[SECTION_POINTS];
  image->fit_points     = (const uint16_t*)at[SECTION_FIT_POINTS];
  image->broader_starts = (const uint32_t*)at[SECTION_BROADER_STARTS];
  image->broader_terms  = (const ImageBroaderTerm*)at[SECTION_BROADER_TERMS];
  image->member_units   = (const uint16_t*)at[SECTION_MEMBER_UNITS];
  image->member_names   = (const uint32_t*)at[SECTION_MEMBER_NAMES];
  image->name_members   = (const uint32_t*)at[SECTION_NAME_MEMBERS];
  image->slices         = (const ImageSlice*)at[SECTION_SLICES];
  image->lanes          = (const ImageLane*)at[SECTION_LANES];
  image->lane_scales    = (const uint16_t*)at[SECTION_LANE_SCALES];
  image->concept_lanes  = (const uint32_t*)at[SECTION_CONCEPT_LANES];
  image->word_slots     = (const ImageWordSlot*)at[SECTION_WORD_SLOTS];
  image->trigram_starts = (const uint32_t*)at[SECTION_TRIGRAM_STARTS];
  image->report_strings = (const char*)at[SECTION_REPORT_STRINGS];
  image->sources        = (const ImageSource*)at[SECTION_SOURCES];
  image->findings       = (const ImageFinding*)at[SECTION_FINDINGS];

  image->n_concepts = (uint32_t)header->first_of_kind[IMAGE_MAX_KINDS];
  image->n_codes    = (uint32_t)n_records(header, SECTION_CODES);
  image->n_names    = (uint32_t)n_records(header, SECTION_NAMES);
  image->n_members  = (uint32_t)n_records(header, SECTION_MEMBER_NAMES);
  image->n_slices   = (uint32_t)n_records(header, SECTION_SLICES) - 1U;
  image->n_lanes    = (uint32_t)n_records(header, SECTION_LANES);
  image->n_words    = (uint32_t)n_records(header, SECTION_WORDS) - 1U;
  image->n_trigrams = (uint32_t)n_records(header, SECTION_TRIGRAMS) - 1U;
  image->n_units    = (uint32_t)n_records(header, SECTION_UNITS) - 1U;
  image->n_forms    = (uint32_t)n_records(header, SECTION_FORMS);
  image->n_lexemes  = (uint32_t)n_records(header, SECTION_LEXEMES) - 1U;
  image->n_phrases  = (uint32_t)n_records(header, SECTION_PHRASES) - 1U;
  image->n_prefix_homes =
    (uint32_t)n_records(header, SECTION_PREFIXES) - IMAGE_PREFIX_PROBES;
  image->n_starts     = (uint32_t)n_records(header, SECTION_STARTS);
  image->n_sources    = (uint32_t)n_records(header, SECTION_SOURCES);
  image->n_findings   = (uint32_t)n_records(header, SECTION_FINDINGS);
  image->n_name_slots = (uint32_t)n_records(header, SECTION_NAME_SLOTS);
  image->n_word_slots = (uint32_t)n_records(header, SECTION_WORD_SLOTS);
}

CompetentStatus
image_open(const void* const     bytes,
           const size_t          size,
           const Place           place,
           Image* const          image,
           CompetentError* const error)
{
  if (size < sizeof(ImageHeader)) {
    return failure_at(error,
                      COMPETENT_STATUS_BAD_SNAPSHOT,
                      place,
                      "This is not a whole snapshot");
  }

  const ImageHeader* const header = (const ImageHeader*)bytes;
  const CompetentStatus    st     = image_check_header(header, place, error);
  if (st) {
    return st;
  }

  if (header->size != size) {
    return bad(error, place, "it is not as long as it says");
  }

  find_sections(header, image);
  return COMPETENT_STATUS_SUCCESS;
}
