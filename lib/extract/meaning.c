// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/meaning.h"

#include "base/uncleared.h"
#include "taxonomy/near.h"
#include "text/compound.h"
#include "text/everyday.h"
#include "text/form_key.h"
#include "text/lexeme.h"
#include "text/phrase.h"
#include "text/word_class.h"

#include <stddef.h>
#include <string.h>

enum {
  MIN_MISTYPED = 5,  ///< Letters of a word that may have a typing error
  MAX_MISTYPED = 64, ///< And of a word that nobody types
};

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

  UNCLEARED Bases bases;
  Meaning         inflected = like;
  inflected.how             = (uint8_t)MEANING_INFLECTED;
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
  const Lexicon          lexicon = {find_word, image, NULL};
  UNCLEARED CompoundPart parts[COMPOUND_MAX_PARTS];
  const size_t           n = compound_split(lexicon, word, parts);
  for (size_t i = 0U; i < n; ++i) {
    const Meaning like = {0U, (uint8_t)MEANING_WORD, false, i + 1U == n, false};
    UNCLEARED Phrase part;
    compound_part_word(word, parts[i], &part);
    add_word(image, phrase_text(&part), like, meanings);
  }
}

void
meanings_find_whole(const Image* const  image,
                    const CompetentText word,
                    Meanings* const     meanings)
{
  const Meaning like = {0U, (uint8_t)MEANING_WORD, true, true, false};
  meanings->filler   = (uint8_t)lexeme_filler(word);
  meanings->everyday = 0U;
  meanings->n        = 0U;
  add_word(image, word, like, meanings);
}

void
meanings_find_made(const Image* const  image,
                   const CompetentText word,
                   Meanings* const     meanings)
{
  const Meaning like = {0U, (uint8_t)MEANING_JOINED, true, true, false};
  meanings->n        = 0U;
  add_form(image, word, like, meanings);
}

void
meanings_find_split(const Image* const  image,
                    const CompetentText word,
                    Meanings* const     meanings)
{
  meanings_find_whole(image, word, meanings);
  if (!meanings->n) {
    add_parts(image, word, meanings);
  }
}

// What labels say needs no other word: how they say it is known from them.
// What stands for several words is looked for on its own, see called.h.  Return
// whether the word is known: one that is only related is, and has no meaning.
static bool
add_everyday(const Image* const  image,
             const CompetentText word,
             Meanings* const     meanings)
{
  const Meaning  like = {0U, (uint8_t)MEANING_EVERYDAY, true, true, false};
  const uint16_t row  = everyday_find(word);
  if (row && !everyday_is_related(row)) {
    size_t at          = 0U;
    meanings->everyday = row;
    for (CompetentText call = everyday_next(row, &at); call.length;
         call               = everyday_next(row, &at)) {
      add_form(image, call, like, meanings);
    }
  }

  return row;
}

// Digits are hardly ever mistyped into words, and short words are like others
static bool
may_be_mistyped(const CompetentText word)
{
  for (size_t i = 0U; i < word.length; ++i) {
    const char byte = word.bytes[i];
    if (!byte_is_word(byte) || (byte >= '0' && byte <= '9')) {
      return false;
    }
  }

  return word.length >= MIN_MISTYPED && word.length <= MAX_MISTYPED;
}

// What is the same but for its end is another form, and no error
static bool
is_other_form(const CompetentText a, const CompetentText b)
{
  const size_t n = (a.length < b.length) ? a.length : b.length;
  return a.length != b.length && !memcmp(a.bytes, b.bytes, n);
}

// Return whether one of two words has a letter twice that the other has once,
// or two of its letters are swapped: other errors often make another word
static bool
is_slip(const CompetentText a, const CompetentText b)
{
  const CompetentText longer  = (a.length < b.length) ? b : a;
  const CompetentText shorter = (a.length < b.length) ? a : b;
  size_t              i       = 0U;
  while (i < shorter.length && longer.bytes[i] == shorter.bytes[i]) {
    ++i;
  }

  return (longer.length > shorter.length)
           ? i && i < longer.length && longer.bytes[i] == longer.bytes[i - 1U]
           : i + 1U < a.length && a.bytes[i] == b.bytes[i + 1U] &&
               a.bytes[i + 1U] == b.bytes[i];
}

// Add what a word is with one ei for ij, or the other way around: they sound
// the same, and who writes one for the other made one error
static void
add_ei(const Image* const  image,
       const CompetentText word,
       Meanings* const     meanings)
{
  const Meaning       like = {0U, (uint8_t)MEANING_TYPO, true, true, true};
  UNCLEARED char      bytes[MAX_MISTYPED];
  const CompetentText other = {bytes, word.length};
  memcpy(bytes, word.bytes, word.length);
  for (size_t i = 0U; i + 1U < word.length; ++i) {
    const bool is_ei = !memcmp(word.bytes + i, "ei", 2U);
    if (is_ei || !memcmp(word.bytes + i, "ij", 2U)) {
      memcpy(bytes + i, is_ei ? "ij" : "ei", 2U);
      add_form(image, other, like, meanings);
      memcpy(bytes + i, word.bytes + i, 2U);
    }
  }
}

// Add what a word may have been meant as.  A compound that ends otherwise is
// another one: "systeemontwerpen" is what a "systeemontwerper" does.
static CompetentStatus
add_near(const Image* const    image,
         const CompetentText   word,
         Array* const          near,
         Meanings* const       meanings,
         CompetentError* const error)
{
  const NearIndex       words = near_words(image);
  const Meaning         like  = {0U, (uint8_t)MEANING_TYPO, true, true, false};
  const bool            has_parts = meanings->n;
  const CompetentStatus st        = near_find(&words, word, 1U, near, error);
  if (st) {
    return st;
  }

  add_ei(image, word, meanings);

  const Near* const items = (const Near*)near->items;
  for (size_t i = 0U; i < near->n; ++i) {
    const CompetentText meant = near_text(&words.list, items[i].item);
    if (!is_other_form(word, meant) &&
        !(has_parts && word.length == meant.length &&
          word.bytes[word.length - 1U] != meant.bytes[meant.length - 1U])) {
      Meaning as = like;
      as.is_slip = is_slip(word, meant);
      add_form(image, meant, as, meanings);
    }
  }

  return st;
}

CompetentStatus
meanings_find(const Image* const    image,
              const CompetentText   word,
              Array* const          near,
              Meanings* const       meanings,
              CompetentError* const error)
{
  meanings_find_whole(image, word, meanings);
  meanings->classes = word_classes(word);

  bool is_unknown = !meanings->n && meanings->filler == FILLER_NONE;
  if (is_unknown) {
    is_unknown = !add_everyday(image, word, meanings) && !meanings->classes;
  }

  if (meanings->filler == FILLER_NONE) {
    add_parts(image, word, meanings);
  }

  return (near && is_unknown && may_be_mistyped(word))
           ? add_near(image, word, near, meanings, error)
           : COMPETENT_STATUS_SUCCESS;
}
