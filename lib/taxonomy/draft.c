// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft.h"

#include "base/failure.h"
#include "taxonomy/draft_groups.h"

#include <stdlib.h>
#include <string.h>

CompetentStatus
draft_init(Draft* const draft, Facts* const facts, CompetentError* const error)
{
  memset(draft, 0, sizeof(*draft));
  draft->facts = facts;
  interner_init(&draft->words);

  // The first byte of each pool is that of all empty text
  CompetentStatus st = buffer_append(&draft->strings, "", 1U, error);
  if (!st) {
    st = buffer_append(&draft->report_strings, "", 1U, error);
  }

  const size_t n = facts->texts.n_texts;
  draft->pooled  = (uint32_t*)calloc(n ? n : 1U, sizeof(uint32_t));
  return st ? st : draft->pooled ? COMPETENT_STATUS_SUCCESS : no_memory(error);
}

void
draft_free(Draft* const draft)
{
  free(draft->concept_of);
  free(draft->node_of);
  free(draft->pooled);
  free(draft->word_counts);
  free(draft->known);
  groups_free(&draft->name_words);
  groups_free(&draft->word_trigrams);
  free(draft->name_lengths);
  interner_free(&draft->words);
  buffer_free(&draft->strings);
  buffer_free(&draft->report_strings);
  for (unsigned i = 0U; i < IMAGE_N_SECTIONS; ++i) {
    array_free(&draft->sections[i]);
  }
}

CompetentStatus
draft_append(Buffer* const         pool,
             const CompetentText   text,
             ImageText* const      result,
             CompetentError* const error)
{
  const ImageText empty = {0U, 0U};
  *result               = empty;
  if (!text.length) {
    return COMPETENT_STATUS_SUCCESS;
  }

  if (pool->length + text.length >= UINT32_MAX) {
    return failure(error,
                   COMPETENT_STATUS_OVER_LIMIT,
                   "All text together is more than 4 GiB");
  }

  const ImageText placed = {(uint32_t)pool->length, (uint32_t)text.length};
  CompetentStatus st     = buffer_append(pool, text.bytes, text.length, error);
  if (!st) {
    st = buffer_append(pool, "", 1U, error);
  }

  *result = placed;
  return st;
}

CompetentStatus
draft_text(Draft* const          draft,
           const uint32_t        text,
           ImageText* const      result,
           CompetentError* const error)
{
  const CompetentText bytes = interner_text(&draft->facts->texts, text);
  if (draft->pooled[text]) {
    result->offset = draft->pooled[text];
    result->length = (uint32_t)bytes.length;
    return COMPETENT_STATUS_SUCCESS;
  }

  const CompetentStatus st =
    draft_append(&draft->strings, bytes, result, error);

  draft->pooled[text] = result->offset;
  return st;
}

unsigned
draft_language_rank(const CompetentText language)
{
  static const char* const first[] = {"nl", "", "en"};

  const unsigned n = sizeof(first) / sizeof(first[0]);
  for (unsigned i = 0U; i < n; ++i) {
    const size_t length = strlen(first[i]);
    if (language.length == length ||
        (length && language.length > length && language.bytes[length] == '-')) {
      if (!memcmp(language.bytes, first[i], length)) {
        return i;
      }
    }
  }

  return n;
}

static uint64_t
align(const uint64_t offset)
{
  return (offset + IMAGE_ALIGNMENT - 1U) / IMAGE_ALIGNMENT * IMAGE_ALIGNMENT;
}

/// What goes into a section
typedef struct {
  const void* bytes;
  size_t      size;
} Part;

static Part
section_part(const Draft* const draft, const ImageSectionId id)
{
  const Part strings        = {draft->strings.bytes, draft->strings.length};
  const Part report_strings = {draft->report_strings.bytes,
                               draft->report_strings.length};
  const Part records        = {draft->sections[id].items,
                               draft->sections[id].n * image_record_size(id)};

  return (id == SECTION_STRINGS)          ? strings
         : (id == SECTION_REPORT_STRINGS) ? report_strings
                                          : records;
}

static void
place_sections(const Draft* const draft, ImageHeader* const header)
{
  uint64_t offset = align(sizeof(ImageHeader));
  for (unsigned i = 0U; i < IMAGE_N_SECTIONS; ++i) {
    header->sections[i].offset = offset;
    header->sections[i].size   = section_part(draft, (ImageSectionId)i).size;
    offset                     = align(offset + header->sections[i].size);
  }

  header->size = offset;
}

// What is longer than all names by more than some errors is like none of them
static uint32_t
longest_name(const Draft* const draft)
{
  const Array* const     section = &draft->sections[SECTION_NAMES];
  const ImageName* const names   = (const ImageName*)section->items;
  uint32_t               longest = 0U;
  for (size_t i = 0U; i < section->n; ++i) {
    longest = (names[i].text.length > longest) ? names[i].text.length : longest;
  }

  return longest;
}

static void
fill_header(const Draft* const draft, ImageHeader* const header)
{
  memcpy(header->magic, IMAGE_MAGIC, sizeof(header->magic));
  header->version      = IMAGE_VERSION;
  header->byte_order   = IMAGE_BYTE_ORDER;
  header->n_statements = draft->facts->n_statements;
  header->longest_name = longest_name(draft);
  memcpy(header->n_findings, draft->n_findings, sizeof(header->n_findings));
  memcpy(
    header->first_of_kind, draft->first_of_kind, sizeof(header->first_of_kind));
  place_sections(draft, header);
}

CompetentStatus
draft_image(const Draft* const    draft,
            FileMap* const        map,
            CompetentError* const error)
{
  ImageHeader header;
  memset(&header, 0, sizeof(header));
  fill_header(draft, &header);

  const CompetentStatus st = file_map_new((size_t)header.size, map, error);
  if (st) {
    return st;
  }

  memcpy(map->bytes, &header, sizeof(header));
  for (unsigned i = 0U; i < IMAGE_N_SECTIONS; ++i) {
    const Part part = section_part(draft, (ImageSectionId)i);
    if (part.size) {
      memcpy(
        (char*)map->bytes + header.sections[i].offset, part.bytes, part.size);
    }
  }

  ImageHeader* const placed = (ImageHeader*)map->bytes;
  placed->content_hash      = image_content_hash(placed);
  placed->checksum          = image_checksum(placed);
  return COMPETENT_STATUS_SUCCESS;
}
