// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/image_check_phrases.h"

#include <stddef.h>
#include <stdint.h>

static size_t
n_records(const Image* const image, const ImageSectionId id)
{
  return (size_t)image->header->sections[id].size / image_record_size(id);
}

// A table whose size is a power of two is looked into by a mask
static bool
are_forms_valid(const Image* const image)
{
  const uint32_t n = image->n_forms;
  if (n & (n - 1U)) {
    return false;
  }

  for (uint32_t i = 0U; i < n; ++i) {
    if (image->forms[i].key && image->forms[i].lexeme >= image->n_lexemes) {
      return false;
    }
  }

  return true;
}

static bool
is_phrase_valid(const Image* const image,
                const uint32_t     lexeme,
                const uint32_t     i)
{
  const ImagePhrase* const phrase = &image->phrases[i];
  const uint32_t           first  = phrase[0].first_lexeme;
  const uint32_t           end    = phrase[1].first_lexeme;
  if (first >= end || end - first > IMAGE_MAX_LEXEMES ||
      end > n_records(image, SECTION_PHRASE_LEXEMES) ||
      phrase->anchor >= end - first ||
      phrase[0].first_name >= phrase[1].first_name) {
    return false;
  }

  for (uint32_t l = first; l < end; ++l) {
    if (image->phrase_lexemes[l] >= image->n_lexemes) {
      return false;
    }
  }

  return image->phrase_lexemes[first + phrase->anchor] == lexeme;
}

static bool
are_lexemes_valid(const Image* const image)
{
  const ImageLexeme* const lexemes = image->lexemes;
  for (uint32_t i = 0U; i < image->n_lexemes; ++i) {
    const uint32_t first = lexemes[i].first_phrase;
    const uint32_t end   = lexemes[i + 1U].first_phrase;
    if (first > end || end > image->n_phrases) {
      return false;
    }

    for (uint32_t p = first; p < end; ++p) {
      if (!is_phrase_valid(image, i, p)) {
        return false;
      }
    }
  }

  return !lexemes[0].first_phrase &&
         lexemes[image->n_lexemes].first_phrase == image->n_phrases;
}

static bool
are_phrase_names_valid(const Image* const image)
{
  const size_t n = n_records(image, SECTION_PHRASE_NAMES);
  for (size_t i = 0U; i < n; ++i) {
    if (image->phrase_names[i].name >= image->n_names) {
      return false;
    }
  }

  const ImagePhrase* const end = &image->phrases[image->n_phrases];
  return !image->phrases[0].first_lexeme && !image->phrases[0].first_name &&
         end->first_name == n &&
         end->first_lexeme == n_records(image, SECTION_PHRASE_LEXEMES);
}

// What only begins names has no phrase
static bool
are_prefixes_valid(const Image* const image)
{
  const size_t n = n_records(image, SECTION_PREFIXES);
  for (size_t i = 0U; i < n; ++i) {
    const ImagePrefix* const prefix = &image->prefixes[i];
    if (prefix->key && prefix->phrase != IMAGE_NOTHING &&
        prefix->phrase >= image->n_phrases) {
      return false;
    }
  }

  return !(image->n_starts & (image->n_starts - 1U));
}

bool
are_phrases_valid(const Image* const image)
{
  return are_forms_valid(image) && are_lexemes_valid(image) &&
         are_phrase_names_valid(image) && are_prefixes_valid(image);
}
