// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/meaning.h"

#include "text/compound.h"
#include "text/form_key.h"
#include "text/lexeme.h"
#include "text/word_class.h"

#include <stddef.h>

static bool
has_lexeme(const Meanings* const meanings, const uint32_t lexeme)
{
  for (unsigned i = 0U; i < meanings->n; ++i) {
    if (meanings->items[i].lexeme == lexeme) {
      return true;
    }
  }

  return false;
}

// Add what a form in the table stands for
static void
add_form(const Image* const  image,
         const CompetentText form,
         const Meaning       like,
         Meanings* const     meanings)
{
  const uint64_t key  = form_key(form.bytes, form.length);
  const uint64_t mask = image->n_forms - 1U;
  for (uint64_t probe = 0U; probe < IMAGE_MAX_PROBES; ++probe) {
    const ImageForm* const slot = &image->forms[(key + probe) & mask];
    if (!slot->key) {
      return;
    }

    // A part of a word, or what another comes from, is not inflected as a verb
    const bool is_apt = like.how == MEANING_WORD || slot->how != IMAGE_HOW_VERB;
    if (slot->key == key && is_apt && meanings->n < MEANINGS_MAX &&
        !has_lexeme(meanings, slot->lexeme)) {
      Meaning* const meaning = &meanings->items[meanings->n++];
      *meaning               = like;
      meaning->lexeme        = slot->lexeme;
      if (like.how == MEANING_WORD && slot->how != IMAGE_HOW_WORD) {
        meaning->how = (slot->how == IMAGE_HOW_VERB)
                         ? (uint8_t)MEANING_VERB
                         : (uint8_t)MEANING_INFLECTED;
      }
    }
  }
}

static void
add_word(const Image* const  image,
         const CompetentText word,
         const Meaning       like,
         Meanings* const     meanings)
{
  const unsigned n = meanings->n;
  add_form(image, word, like, meanings);
  for (unsigned i = n; i < meanings->n; ++i) {
    if (meanings->items[i].how != MEANING_VERB) {
      return;
    }
  }

  Bases   bases;
  Meaning inflected = like;
  inflected.how     = (uint8_t)MEANING_INFLECTED;
  lexeme_bases(word, &bases);
  for (size_t i = 0U; i < bases.n; ++i) {
    add_form(image, base_text(&bases.items[i]), inflected, meanings);
  }
}

static uint32_t
find_word(const void* const self, const CompetentText word)
{
  const Image* const image = (const Image*)self;
  const uint64_t     key   = form_key(word.bytes, word.length);
  const uint64_t     mask  = image->n_forms - 1U;
  for (uint64_t probe = 0U; probe < IMAGE_MAX_PROBES; ++probe) {
    const ImageForm* const slot = &image->forms[(key + probe) & mask];
    if (!slot->key) {
      return 0U;
    }

    if (slot->key == key && slot->how != IMAGE_HOW_VERB) {
      return slot->n_names;
    }
  }

  return 0U;
}

static void
add_parts(const Image* const  image,
          const CompetentText word,
          Meanings* const     meanings)
{
  const Lexicon lexicon = {find_word, image};
  CompoundPart  parts[COMPOUND_MAX_PARTS];
  const size_t  n = compound_split(lexicon, word, parts);
  for (size_t i = 0U; i < n; ++i) {
    const Meaning like = {0U, (uint8_t)MEANING_WORD, false, i + 1U == n};
    Phrase        part;
    compound_part_word(word, parts[i], &part);
    add_word(image, phrase_text(&part), like, meanings);
  }
}

void
meanings_find_whole(const Image* const  image,
                    const CompetentText word,
                    Meanings* const     meanings)
{
  const Meaning like = {0U, (uint8_t)MEANING_WORD, true, true};
  meanings->filler   = (uint8_t)lexeme_filler(word);
  meanings->n        = 0U;
  add_word(image, word, like, meanings);
}

void
meanings_find(const Image* const  image,
              const CompetentText word,
              Meanings* const     meanings)
{
  meanings_find_whole(image, word, meanings);
  meanings->classes = word_classes(word);
  if (meanings->filler == FILLER_NONE) {
    add_parts(image, word, meanings);
  }
}
