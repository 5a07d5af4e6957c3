// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_FORM_H
#define TEXT_FORM_H

#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The longest word that has forms
#define FORM_MAX_WORD 48U

enum {
  FORMS_MAX  = 48,   ///< More forms than any word has
  FORMS_SIZE = 1536, ///< Room for the letters of them
};

/// How a form is made
typedef enum {
  FORM_BASE,       ///< The word itself
  FORM_STEM,       ///< (ik) stuur
  FORM_PRESENT,    ///< (hij) stuurt
  FORM_PAST,       ///< stuurde, stuurden
  FORM_PARTICIPLE, ///< gestuurd, gestuurde
  FORM_PRESENTLY,  ///< sturend, sturende
  FORM_TO,         ///< aan te sturen
} FormHow;

/// A form of a word
typedef struct {
  uint16_t start;
  uint8_t  length;
  uint8_t  how; ///< A #FormHow

  /// How many letters of a verb's particle are apart: 3 for "aan" of "stuurt
  /// aan"
  uint8_t n_apart;
} Form;

/// The forms of a word, each once, the word itself first
typedef struct {
  size_t n;
  size_t n_letters;
  Form   items[FORMS_MAX];
  char   letters[FORMS_SIZE];
} Forms;

/// A word that is being made
typedef struct {
  size_t length;
  char   bytes[FORM_MAX_WORD + 16U];
} FormWord;

/// Take away all forms
void
forms_clear(Forms* forms);

/**
   Add a form unless it is there, or there is no room for it.

   A form whose particle is apart has the particle in its first letters, without
   a blank: "aanstuurt" stands for "stuurt ... aan".
*/
void
forms_add(Forms* forms, FormHow how, size_t n_apart, const FormWord* word);

/// Return a form as a text: of "stuurt ... aan" only "stuurt"
CompetentText
forms_text(const Forms* forms, size_t i);

/// Return the particle that is apart from a form, or empty text
CompetentText
forms_particle(const Forms* forms, size_t i);

/// Make a word of a text, cut off where it is too long
FormWord
form_word(CompetentText text);

/// Return a word with letters behind it, or as it is where they do not fit
FormWord
form_join(FormWord word, const char* ending);

/// Return whether a letter is a vowel
bool
form_is_vowel(char c);

/**
   Write a stem as before an ending with a vowel: maak, mak(en); stof,
   stoff(en); brief, briev(en); huis, huiz(en).

   @param word The stem.
   @param is_stressed Whether its last syllable is: "stof", not "artikel".
   @param voices Whether f and s become v and z.
*/
FormWord
form_open(FormWord word, bool is_stressed, bool voices);

/// Return whether the last syllable is likely to be unstressed, as in "artikel"
bool
form_ends_unstressed(FormWord word);

#endif // TEXT_FORM_H
