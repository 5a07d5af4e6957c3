// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/verb.h"

#include "text/phrase.h"
#include "text/table.h"

#include <string.h>

static const TableRow verb_rows[] = {
#include "dutch/verbs.inc"
};

static const TableRow separable_rows[] = {
#include "dutch/separable.inc"
};

static const TableRow stress_rows[] = {
#include "dutch/stress.inc"
};

static const Table verbs      = TABLE_OF(verb_rows);
static const Table separables = TABLE_OF(separable_rows);
static const Table stresses   = TABLE_OF(stress_rows);

enum {
  // No particle or prefix is longer
  MAX_PREFIX = 9,

  // "Doen" is the shortest verb behind a prefix
  MIN_BASE = 4,
};

// What stands before the part of a verb that is inflected
typedef struct {
  size_t n_apart;  // Letters of the particle
  size_t n_joined; // Letters of the prefix behind it
} Prefix;

static bool
ends_with(const CompetentText word, const char* const ending)
{
  const size_t n = strlen(ending);
  return word.length >= n && !memcmp(word.bytes + word.length - n, ending, n);
}

static bool
has_vowel(const CompetentText text)
{
  for (size_t i = 0U; i < text.length; ++i) {
    if (form_is_vowel(text.bytes[i])) {
      return true;
    }
  }

  return false;
}

static bool
is_all_letters(const CompetentText word)
{
  for (size_t i = 0U; i < word.length; ++i) {
    if (word.bytes[i] < 'a' || word.bytes[i] > 'z') {
      return false;
    }
  }

  return true;
}

// "Gaan", "zien", "doen", "zijn"
static bool
is_contracted(const CompetentText word)
{
  return ends_with(word, "gaan") || ends_with(word, "staan") ||
         ends_with(word, "slaan") || ends_with(word, "zien") ||
         ends_with(word, "doen") || ends_with(word, "zijn");
}

bool
verb_is_possible(const CompetentText word)
{
  return word.length >= 4U && word.length <= FORM_MAX_WORD &&
         is_all_letters(word) &&
         (is_contracted(word) ||
          (ends_with(word, "en") &&
           has_vowel(text_slice(word, 0U, word.length - 2U))));
}

// Return the row of the longest prefix that leaves a verb
static const TableRow*
find_prefix(const CompetentText word)
{
  for (size_t n = MAX_PREFIX; n > 1U; --n) {
    const TableRow* const row =
      (word.length >= n + MIN_BASE)
        ? table_find(separables, text_slice(word, 0U, n))
        : NULL;

    if (row && verb_is_possible(text_slice(word, n, word.length))) {
      return row;
    }
  }

  return NULL;
}

// "Beitelen" and "geeuwen" have no prefix
static bool
is_like_prefix(const CompetentText word, const size_t n)
{
  return n == 2U && word.bytes[1] == 'e' && memchr("eiu", word.bytes[2], 3U);
}

static Prefix
prefix_of(const CompetentText infinitive)
{
  Prefix        prefix = {0U, 0U};
  CompetentText rest   = infinitive;
  while (!table_find(verbs, rest)) {
    const TableRow* const self = table_find(separables, rest);
    const TableRow* const row  = find_prefix(rest);
    if (!row || (self ? text_is(self->value, text_of_string("whole"))
                      : is_like_prefix(rest, row->key.length))) {
      break;
    }

    const CompetentText value    = self ? self->value : row->value;
    const bool          is_apart = text_is(value, text_of_string("apart"));
    if (is_apart && prefix.n_joined) {
      break; // "Herinrichten" is never apart
    }

    *(is_apart ? &prefix.n_apart : &prefix.n_joined) += row->key.length;
    rest = text_slice(rest, row->key.length, rest.length);
  }

  return prefix;
}

size_t
verb_particle(const CompetentText infinitive)
{
  return verb_is_possible(infinitive) ? prefix_of(infinitive).n_apart : 0U;
}

// Return whether the vowel before the last letter is written double in the
// stem: (verd)el, deel; presenter, presenteer; not lever, artikel, voer
static bool
is_long(const FormWord stem)
{
  const CompetentText   text = {stem.bytes, stem.length};
  const TableRow* const row  = table_find_ending(stresses, text);
  if (row) {
    return text_is(row->value, text_of_string("long"));
  }

  const size_t n = stem.length;
  if (n > 2U && form_is_vowel(stem.bytes[n - 3U])) {
    return n > 3U && (ends_with(text, "uer") || ends_with(text, "eer"));
  }

  return text_ends(text, 'r') || !form_ends_unstressed(stem);
}

static bool
is_open(const FormWord stem)
{
  const size_t n = stem.length;
  return n > 1U && memchr("aeou", stem.bytes[n - 2U], 4U) &&
         memchr("bcdfgklmnprst", stem.bytes[n - 1U], 13U);
}

// Write the stem: zetten, zet; leven, leef; maken, maak; creeren, creeer
static FormWord
stem_of(const CompetentText base)
{
  if (is_contracted(base)) {
    const size_t n_less = (base.bytes[base.length - 2U] == 'a') ? 2U : 1U;
    return form_word(text_slice(base, 0U, base.length - n_less));
  }

  FormWord     stem = form_word(text_slice(base, 0U, base.length - 2U));
  const size_t n    = stem.length;
  const char   last = stem.bytes[n - 1U];
  if (n > 1U && last == stem.bytes[n - 2U]) {
    stem.length = n - 1U;
    return stem;
  }

  stem.bytes[n - 1U] = (last == 'v') ? 'f' : (last == 'z') ? 's' : last;
  if (is_open(stem) && is_long(stem)) {
    stem.bytes[n]      = stem.bytes[n - 1U];
    stem.bytes[n - 1U] = stem.bytes[n - 2U];
    stem.length        = n + 1U;
  }

  return stem;
}

// Return whether the past has -te: the letters of 't kofschip, and x
static bool
is_sharp(const CompetentText base)
{
  const char last = base.bytes[base.length - 3U];
  return last == 'h' || memchr("tkfspcxq", last, 8U) != NULL;
}

// What is added, and what goes before it
typedef struct {
  CompetentText prefix;  // Particle and prefix
  size_t        n_apart; // Of these, the particle
  Forms*        forms;
} Verb;

static FormWord
with_prefix(const Verb* const verb, const FormWord form)
{
  FormWord whole = form_word(verb->prefix);
  if (form.length <= sizeof(whole.bytes) - whole.length) {
    memcpy(whole.bytes + whole.length, form.bytes, form.length);
    whole.length += form.length;
  }

  return whole;
}

// Add a form that may stand before its particle
static void
add_finite(const Verb* const verb, const FormHow how, const FormWord form)
{
  const FormWord whole = with_prefix(verb, form);
  forms_add(verb->forms, how, 0U, &whole);
  if (verb->n_apart) {
    forms_add(verb->forms, how, verb->n_apart, &whole);
  }
}

static void
add_joined(const Verb* const verb, const FormHow how, const FormWord form)
{
  const FormWord whole = with_prefix(verb, form);
  forms_add(verb->forms, how, 0U, &whole);
}

// Take the next of what is parted by a sign
static CompetentText
cut(CompetentText* const list, const char sign)
{
  size_t n = 0U;
  while (n < list->length && list->bytes[n] != sign) {
    ++n;
  }

  const CompetentText first = text_slice(*list, 0U, n);
  *list = text_slice(*list, (n < list->length) ? n + 1U : n, list->length);
  return first;
}

static void
add_present(const Verb* const verb, const CompetentText base)
{
  const FormWord stem = stem_of(base);
  add_finite(verb, FORM_STEM, stem);
  if (is_contracted(base)) {
    const FormWord third = form_word(text_slice(base, 0U, base.length - 1U));
    add_finite(verb, FORM_PRESENT, form_join(third, "t"));
  } else if (stem.bytes[stem.length - 1U] != 't') {
    add_finite(verb, FORM_PRESENT, form_join(stem, "t"));
  }
}

static void
add_listed_present(const Verb* const verb, const CompetentText listed)
{
  CompetentText       others = listed;
  const CompetentText first  = cut(&others, ' ');
  for (CompetentText stems = first; stems.length;) {
    add_finite(verb, FORM_STEM, form_word(cut(&stems, '/')));
  }

  while (others.length) {
    add_finite(verb, FORM_PRESENT, form_word(cut(&others, '/')));
  }
}

static void
add_weak_past(const Verb* const verb, const CompetentText base)
{
  const FormWord past = form_join(stem_of(base), is_sharp(base) ? "te" : "de");
  add_finite(verb, FORM_PAST, past);
  add_finite(verb, FORM_PAST, form_join(past, "n"));
}

// Write the plural: gaf, gaven; liep, liepen; schreef, schreven; maakte,
// maakten
static FormWord
plural_of_past(const FormWord past)
{
  const size_t n = past.length;
  if (past.bytes[n - 1U] == 'e') {
    return form_join(past, "n");
  }

  const bool is_short_a = n > 1U && past.bytes[n - 2U] == 'a';
  return form_join(form_open(past, !is_short_a, true), "en");
}

static void
add_strong_past(const Verb* const verb, const CompetentText listed)
{
  const bool has_plural =
    text_ends(listed, 'n') && memchr(listed.bytes, '/', listed.length);
  CompetentText pasts = listed;
  while (pasts.length) {
    const FormWord past = form_word(cut(&pasts, '/'));
    add_finite(verb, FORM_PAST, past);
    if (!has_plural) {
      add_finite(verb, FORM_PAST, plural_of_past(past));
    }
  }
}

static void
add_participle(const Verb* const verb, const FormWord participle)
{
  add_joined(verb, FORM_PARTICIPLE, participle);
  if (participle.bytes[participle.length - 1U] != 'n' ||
      participle.bytes[participle.length - 2U] == 'a') {
    add_joined(verb,
               FORM_PARTICIPLE,
               form_join(form_open(participle, true, false), "e"));
  }
}

static bool
is_joined(const Verb* const verb)
{
  return verb->prefix.length > verb->n_apart;
}

static void
add_weak_participle(const Verb* const verb, const CompetentText base)
{
  const FormWord stem = stem_of(base);
  const char     last = stem.bytes[stem.length - 1U];
  FormWord participle = form_word(text_of_string(is_joined(verb) ? "" : "ge"));

  memcpy(participle.bytes + participle.length, stem.bytes, stem.length);
  participle.length += stem.length;
  if (last != 't' && last != 'd') {
    participle = form_join(participle, is_sharp(base) ? "t" : "d");
  }

  add_participle(verb, participle);
}

static void
add_strong_participle(const Verb* const verb, const CompetentText listed)
{
  CompetentText participles = listed;
  while (participles.length) {
    const CompetentText text = cut(&participles, '/');
    const bool          has_ge =
      text.length > 5U && text.bytes[0] == 'g' && text.bytes[1] == 'e';
    const size_t start = (is_joined(verb) && has_ge) ? 2U : 0U;
    add_participle(verb, form_word(text_slice(text, start, text.length)));
  }
}

static void
add_presently(const Verb* const verb, const CompetentText base)
{
  const FormWord presently = form_join(form_word(base), "d");
  add_joined(verb, FORM_PRESENTLY, presently);
  add_joined(verb, FORM_PRESENTLY, form_join(presently, "e"));
}

static void
add_base(const Verb* const verb, const CompetentText base)
{
  const FormWord whole = with_prefix(verb, form_word(base));
  forms_add(verb->forms, FORM_BASE, 0U, &whole);
  if (verb->n_apart) {
    forms_add(verb->forms, FORM_TO, verb->n_apart, &whole);
  }
}

void
verb_forms(const CompetentText infinitive, Forms* const forms)
{
  if (!verb_is_possible(infinitive)) {
    const FormWord word = form_word(infinitive);
    forms_add(forms, FORM_BASE, 0U, &word);
    return;
  }

  const Prefix prefix = prefix_of(infinitive);
  const size_t n      = prefix.n_apart + prefix.n_joined;
  const Verb   verb   = {text_slice(infinitive, 0U, n), prefix.n_apart, forms};
  const CompetentText   base = text_slice(infinitive, n, infinitive.length);
  const TableRow* const row  = table_find(verbs, base);

  add_base(&verb, base);
  if (row && row->kind.length) {
    add_listed_present(&verb, row->kind);
  } else {
    add_present(&verb, base);
  }

  if (row) {
    CompetentText       others = row->value;
    const CompetentText pasts  = cut(&others, ' ');
    add_strong_past(&verb, pasts);
    add_strong_participle(&verb, others);
  } else {
    add_weak_past(&verb, base);
    add_weak_participle(&verb, base);
  }

  add_presently(&verb, base);
}
