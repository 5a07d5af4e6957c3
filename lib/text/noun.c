// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/noun.h"

#include "text/inflection.h"
#include "text/phrase.h"

#include <stdbool.h>
#include <string.h>

// Two endings that name the same, but for the gender
typedef struct {
  const char* neutral;
  const char* feminine;
} Genders;

// The first that fits counts.  What is behind -aar and -er is the stem of a
// verb
// ("leraar", "lerares"; "verkoper", "verkoopster"), so that those are apart.
static const Genders genders[] = {
  {"leraar", "lerares"},     {"aar", "aarster"},
  {"eerder", "eerster"},     {"ider", "idster"},
  {"rder", "rdster"},        {"meester", "meesteres"},
  {"monteur", "monteuse"},   {"teur", "trice"},
  {"eur", "euse"},           {"tor", "trice"},
  {"ist", "iste"},           {"ent", "ente"},
  {"ant", "ante"},           {"loog", "loge"},
  {"goog", "goge"},          {"graaf", "grafe"},
  {"ier", "iere"},           {"man", "vrouw"},
  {"steward", "stewardess"}, {"kok", "kokkin"},
  {"boer", "boerin"},        {"secretaris", "secretaresse"},
};

static bool
ends_with(const FormWord word, const char* const ending)
{
  const size_t n = strlen(ending);
  return word.length >= n && !memcmp(word.bytes + word.length - n, ending, n);
}

static FormWord
without(const FormWord word, const size_t n)
{
  FormWord rest = word;
  rest.length -= n;
  return rest;
}

static char
last_of(const FormWord word)
{
  return word.length ? word.bytes[word.length - 1U] : ' ';
}

static bool
ends_any(const FormWord word, const char* const* const endings)
{
  for (const char* const* ending = endings; *ending; ++ending) {
    if (ends_with(word, *ending)) {
      return true;
    }
  }

  return false;
}

static bool
has_plural_s(const FormWord word)
{
  static const char* const endings[] = {
    "el",  "em",  "en", "er", "aar", "eur", "oor", "ier", "ant",
    "ent", "ist", "am", "um", "on",  "et",  "ing", "in",  "or",
    "op",  "ek",  "ch", "an", "st",  "kok", NULL};

  return ends_any(word, endings);
}

static void
add_plurals(Forms* const forms, const FormHow how, const FormWord word)
{
  const char last = last_of(word);
  FormWord   many = word;
  if (memchr("aiouy", last, 5U)) {
    many = form_join(word, "'s");
    forms_add(forms, how, 0U, &many);
    many = form_join(word, "s");
  } else if (last == 'e') {
    many = form_join(word, "s");
    forms_add(forms, how, 0U, &many);
    many = form_join(word, "n");
  } else if (ends_with(word, "heid")) {
    many = form_join(without(word, 3U), "eden");
  } else if (ends_with(word, "us")) {
    many = form_join(without(word, 2U), "i");
    forms_add(forms, how, 0U, &many);
    many = form_join(word, "sen");
  } else {
    if (has_plural_s(word)) {
      many = form_join(word, "s");
      forms_add(forms, how, 0U, &many);
    }

    many = form_join(form_open(word, !form_ends_unstressed(word), true), "en");
    forms_add(forms, how, 0U, &many);
    many = form_join(form_open(word, !form_ends_unstressed(word), false), "en");
  }

  forms_add(forms, how, 0U, &many);
}

// Write the diminutive: kokje, teampje, tafeltje, mannetje, oefeninkje
static FormWord
small_of(const FormWord word)
{
  const size_t n    = word.length;
  const char   last = last_of(word);
  if (n < 3U) {
    return form_join(word, "je");
  }

  const bool is_long =
    form_is_vowel(word.bytes[n - 2U]) && form_is_vowel(word.bytes[n - 3U]);
  if (form_is_vowel(last) || last == 'w') {
    return form_join(word, "tje");
  }

  if (ends_with(word, "ing") && n > 5U) {
    return form_join(word, "etje");
  }

  if (last == 'm') {
    return form_join(word, "pje");
  }

  if (memchr("lnr", last, 3U)) {
    return (is_long || form_ends_unstressed(word) ||
            !form_is_vowel(word.bytes[n - 2U]))
             ? form_join(word, "tje")
             : form_join(form_open(word, true, false), "etje");
  }

  return form_join(word, "je");
}

static void
add_smalls(Forms* const forms, const FormWord word)
{
  const FormWord small = small_of(word);
  const FormWord many  = form_join(small, "s");
  forms_add(forms, FORM_SMALL, 0U, &small);
  forms_add(forms, FORM_SMALL, 0U, &many);
}

static bool
swap(const FormWord    word,
     const char* const from,
     const char* const to,
     FormWord* const   other)
{
  if (!ends_with(word, from)) {
    return false;
  }

  *other = form_join(without(word, strlen(from)), to);
  return true;
}

// Write who does it: verkoper, verkoopster; kapper, kapster
static FormWord
with_ster(const FormWord word)
{
  const CompetentText before_er = {word.bytes, word.length - 2U};
  Phrase              stem;
  return inflection_stem(before_er, &stem)
           ? form_join(form_word(phrase_text(&stem)), "ster")
           : form_join(form_word(before_er), "ster");
}

static void
add_person(Forms* const forms, const FormWord word)
{
  const FormWord other = word;
  forms_add(forms, FORM_GENDER, 0U, &other);
  add_plurals(forms, FORM_GENDER, other);
}

static void
add_genders(Forms* const forms, const FormWord word)
{
  FormWord other = word;
  for (size_t i = 0U; i < sizeof(genders) / sizeof(genders[0]); ++i) {
    if (swap(word, genders[i].neutral, genders[i].feminine, &other) ||
        swap(word, genders[i].feminine, genders[i].neutral, &other)) {
      add_person(forms, other);
      break;
    }
  }

  if (ends_with(word, "man")) {
    other = form_join(without(word, 3U), "lieden");
    forms_add(forms, FORM_GENDER, 0U, &other);
    other = form_join(without(word, 3U), "lui");
    forms_add(forms, FORM_GENDER, 0U, &other);
  } else if (ends_with(word, "er") && word.length > 4U &&
             !ends_with(word, "ster")) {
    add_person(forms, with_ster(word));
  }
}

// Add what the key of singular and plural, or of the genders, is
static void
add_key(Forms* const   forms,
        const FormHow  how,
        const FormWord word,
        bool (*const inflect)(CompetentText, Phrase*))
{
  const CompetentText text = {word.bytes, word.length};
  Phrase              key;
  if (inflect(text, &key)) {
    const FormWord single = form_word(phrase_text(&key));
    forms_add(forms, how, 0U, &single);
    add_plurals(forms, how, single);
  }
}

void
noun_forms(const CompetentText noun, Forms* const forms)
{
  const FormWord word = form_word(noun);
  forms_add(forms, FORM_BASE, 0U, &word);
  if (noun.length < 3U || noun.length > FORM_MAX_WORD) {
    return;
  }

  add_plurals(forms, FORM_NUMBER, word);
  add_key(forms, FORM_NUMBER, word, inflection_number);
  add_key(forms, FORM_GENDER, word, inflection_gender);
  add_genders(forms, word);
  add_smalls(forms, word);
}

// Add both spellings: precieze, dwarse; brave, straffe
static void
add_adjective(Forms* const   forms,
              const FormHow  how,
              const FormWord word,
              const char*    ending)
{
  const bool is_stressed = !form_ends_unstressed(word) &&
                           !ends_with(word, "ig") && !ends_with(word, "lijk");
  const FormWord voiced = form_join(form_open(word, is_stressed, true), ending);
  const FormWord other = form_join(form_open(word, is_stressed, false), ending);
  forms_add(forms, how, 0U, &voiced);
  forms_add(forms, how, 0U, &other);
}

void
adjective_forms(const CompetentText adjective, Forms* const forms)
{
  const FormWord word = form_word(adjective);
  forms_add(forms, FORM_BASE, 0U, &word);
  if (adjective.length < 3U || adjective.length > FORM_MAX_WORD ||
      last_of(word) == 'e') {
    return;
  }

  add_adjective(forms, FORM_ATTRIBUTE, word, "e");
  if (last_of(word) == 'r') {
    const FormWord compared = form_join(word, "der");
    forms_add(forms, FORM_COMPARED, 0U, &compared);
  } else {
    add_adjective(forms, FORM_COMPARED, word, "er");
    add_adjective(forms, FORM_COMPARED, word, "ere");
  }
}
