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

// Nothing here is wrong in an image that was written by us, so all records are
// looked at without a branch, and what is wrong is counted

// A table whose size is a power of two is looked into by a mask
static bool
are_forms_valid(const Image* const image)
{
  const uint32_t n       = image->n_forms;
  uint32_t       n_wrong = 0U;
  for (uint32_t i = 0U; i < n; ++i) {
    n_wrong += (uint32_t)(image->forms[i].key != 0U) &
               (uint32_t)(image->forms[i].lexeme >= image->n_lexemes);
  }

  return !n_wrong && !(n & (n - 1U));
}

static bool
are_phrase_lexemes_valid(const Image* const image)
{
  const size_t n       = n_records(image, SECTION_PHRASE_LEXEMES);
  uint32_t     n_wrong = 0U;
  for (size_t i = 0U; i < n; ++i) {
    n_wrong += image->phrase_lexemes[i] >= image->n_lexemes;
  }

  return !n_wrong;
}

// Return whether phrases follow each other, and have some lexemes and names
static bool
are_phrases_in_order(const Image* const image)
{
  const ImagePhrase* const phrases = image->phrases;
  const uint32_t           n       = image->n_phrases;
  uint32_t                 n_wrong = 0U;
  for (uint32_t i = 0U; i < n; ++i) {
    const uint32_t n_lexemes =
      phrases[i + 1U].first_lexeme - phrases[i].first_lexeme;

    n_wrong +=
      (uint32_t)(phrases[i].first_lexeme >= phrases[i + 1U].first_lexeme) |
      (uint32_t)(n_lexemes > IMAGE_MAX_LEXEMES) |
      (uint32_t)(phrases[i].anchor >= n_lexemes) |
      (uint32_t)(phrases[i].first_name >= phrases[i + 1U].first_name);
  }

  return !n_wrong && !phrases[0].first_lexeme && !phrases[0].first_name &&
         phrases[n].first_name == n_records(image, SECTION_PHRASE_NAMES) &&
         phrases[n].first_lexeme == n_records(image, SECTION_PHRASE_LEXEMES);
}

// Phrases are looked for by the lexeme that they belong to
static bool
are_lexemes_valid(const Image* const image)
{
  const ImageLexeme* const lexemes = image->lexemes;
  uint32_t                 n_wrong = 0U;
  for (uint32_t i = 0U; i < image->n_lexemes; ++i) {
    n_wrong += lexemes[i].first_phrase > lexemes[i + 1U].first_phrase;
  }

  if (n_wrong || lexemes[0].first_phrase ||
      lexemes[image->n_lexemes].first_phrase != image->n_phrases) {
    return false;
  }

  for (uint32_t i = 0U; i < image->n_lexemes; ++i) {
    for (uint32_t p = lexemes[i].first_phrase; p < lexemes[i + 1U].first_phrase;
         ++p) {
      const ImagePhrase* const phrase = &image->phrases[p];
      n_wrong +=
        image->phrase_lexemes[phrase->first_lexeme + phrase->anchor] != i;
    }
  }

  return !n_wrong;
}

// Return whether a name is not that of the concept and label that are told of
// it
static bool
is_named_otherwise(const Image* const image, const ImagePhraseName* const name)
{
  const uint32_t concept = (uint32_t)image->name_concepts[name->name];
  const uint32_t label   = image->names[name->name].label;

  return concept != (uint32_t)name->concept || concept >= image->n_concepts ||
         name->label != label - image->concepts[concept].first_label ||
         name->role != image->labels[label].role;
}

static bool
are_phrase_names_valid(const Image* const image)
{
  const size_t n       = n_records(image, SECTION_PHRASE_NAMES);
  uint32_t     n_wrong = 0U;
  for (size_t i = 0U; i < n; ++i) {
    n_wrong += image->phrase_names[i].name >= image->n_names;
  }

  for (size_t i = 0U; i < n && !n_wrong; ++i) {
    n_wrong += is_named_otherwise(image, &image->phrase_names[i]);
  }

  return !n_wrong;
}

// What only begins names has no phrase
static bool
are_prefixes_valid(const Image* const image)
{
  const size_t n       = n_records(image, SECTION_PREFIXES);
  uint32_t     n_wrong = 0U;
  for (size_t i = 0U; i < n; ++i) {
    const ImagePrefix* const prefix = &image->prefixes[i];

    n_wrong += (uint32_t)(prefix->key != 0U) &
               (uint32_t)(prefix->phrase != IMAGE_NOTHING) &
               (uint32_t)(prefix->phrase >= image->n_phrases);
  }

  return !n_wrong && !(image->n_starts & (image->n_starts - 1U));
}

bool
are_phrases_valid(const Image* const image)
{
  return are_forms_valid(image) && are_phrase_lexemes_valid(image) &&
         are_phrases_in_order(image) && are_lexemes_valid(image) &&
         are_phrase_names_valid(image) && are_prefixes_valid(image);
}
