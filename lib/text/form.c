// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/form.h"

#include "text/phrase.h"

#include <string.h>

void
forms_clear(Forms* const forms)
{
  forms->n         = 0U;
  forms->n_letters = 0U;
}

static bool
has_form(const Forms* const    forms,
         const size_t          n_apart,
         const FormWord* const word)
{
  for (size_t i = 0U; i < forms->n; ++i) {
    const Form form = forms->items[i];
    if (form.length == word->length && form.n_apart == n_apart &&
        !memcmp(forms->letters + form.start, word->bytes, word->length)) {
      return true;
    }
  }

  return false;
}

void
forms_add(Forms* const          forms,
          const FormHow         how,
          const size_t          n_apart,
          const FormWord* const word)
{
  if (!word->length || forms->n == FORMS_MAX ||
      word->length > FORMS_SIZE - forms->n_letters ||
      has_form(forms, n_apart, word)) {
    return;
  }

  const Form form = {(uint16_t)forms->n_letters,
                     (uint8_t)word->length,
                     (uint8_t)how,
                     (uint8_t)n_apart};

  memcpy(forms->letters + form.start, word->bytes, word->length);
  forms->n_letters += word->length;
  forms->items[forms->n++] = form;
}

CompetentText
forms_text(const Forms* const forms, const size_t i)
{
  const Form          form = forms->items[i];
  const CompetentText text = {forms->letters + form.start + form.n_apart,
                              (size_t)form.length - form.n_apart};
  return text;
}

CompetentText
forms_particle(const Forms* const forms, const size_t i)
{
  const Form          form = forms->items[i];
  const CompetentText text = {forms->letters + form.start, form.n_apart};
  return text;
}

FormWord
form_word(const CompetentText text)
{
  FormWord word = {0U, {0}};
  word.length   = (text.length < FORM_MAX_WORD) ? text.length : FORM_MAX_WORD;
  if (word.length) {
    memcpy(word.bytes, text.bytes, word.length);
  }

  return word;
}

FormWord
form_join(const FormWord word, const char* const ending)
{
  const size_t n    = strlen(ending);
  FormWord     join = word;
  if (n <= sizeof(join.bytes) - join.length) {
    memcpy(join.bytes + join.length, ending, n);
    join.length += n;
  }

  return join;
}

bool
form_is_vowel(const char c)
{
  return memchr("aeiouy", c, 6U) != NULL;
}

bool
form_ends_unstressed(const FormWord word)
{
  const size_t n = word.length;
  if (n < 4U || word.bytes[n - 2U] != 'e' ||
      !memchr("lrnm", word.bytes[n - 1U], 4U) ||
      form_is_vowel(word.bytes[n - 3U])) {
    return false;
  }

  for (size_t i = 0U; i + 3U < n; ++i) {
    if (form_is_vowel(word.bytes[i])) {
      return true;
    }
  }

  return false;
}

static char
voiced(const char c)
{
  return (c == 'f') ? 'v' : (c == 's') ? 'z' : c;
}

FormWord
form_open(const FormWord word, const bool is_stressed, const bool voices)
{
  const size_t n = word.length;
  if (n < 2U || form_is_vowel(word.bytes[n - 1U]) ||
      !memchr("bcdfgjklmnprstvwxz", word.bytes[n - 1U], 18U)) {
    return word;
  }

  FormWord   open   = word;
  const char last   = word.bytes[n - 1U];
  const char before = word.bytes[n - 2U];
  if (voices) {
    open.bytes[n - 1U] = voiced(last);
  }

  if (n > 2U && before == word.bytes[n - 3U] && memchr("aeou", before, 4U)) {
    open.bytes[n - 2U] = open.bytes[n - 1U];
    open.length        = n - 1U;
    return open;
  }

  const bool is_short = memchr("aeiou", before, 5U) &&
                        (n == 2U || !form_is_vowel(word.bytes[n - 3U])) &&
                        last != 'j' && last != 'w' && last != 'x';
  if (is_short && is_stressed) {
    open.bytes[n - 1U] = last;
    open.bytes[n]      = last;
    open.length        = n + 1U;
  }

  return open;
}
