// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft_phrases.h"

#include "base/failure.h"
#include "base/hash_order.h"
#include "base/uncleared.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/// A phrase to be sorted
typedef struct {
  uint32_t anchor; ///< Lexeme that it is looked for by
  uint32_t phrase;
} Item;

static Lexemes
phrase_lexemes(const PhraseWork* const work, const uint32_t phrase)
{
  const CompetentText bytes = interner_text(&work->phrases, phrase);
  UNCLEARED Lexemes   lexemes;
  lexemes.n = bytes.length / sizeof(uint32_t);
  memcpy(lexemes.items, bytes.bytes, bytes.length);
  return lexemes;
}

static CompetentStatus
place_lexemes(Draft* const            draft,
              const PhraseWork* const work,
              CompetentError* const   error)
{
  const uint32_t     n       = work->lexemes.n_texts;
  ImageLexeme* const lexemes = (ImageLexeme*)array_add_many(
    &draft->sections[SECTION_LEXEMES], sizeof(ImageLexeme), n + 1U, error);
  if (!lexemes) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  for (uint32_t p = 0U; p < work->phrases.n_texts; ++p) {
    const Lexemes phrase = phrase_lexemes(work, p);
    for (size_t i = 0U; i < phrase.n; ++i) {
      ++lexemes[phrase.items[i]].n_phrases;
    }
  }

  return COMPETENT_STATUS_SUCCESS;
}

// Return the rarest lexeme of a phrase, the last one of these, leaving one out
static uint32_t
find_rarest(const ImageLexeme* const lexemes,
            const Lexemes* const     phrase,
            const uint32_t           left_out)
{
  uint32_t best = left_out ? 0U : (uint32_t)(phrase->n > 1U);
  for (uint32_t i = best + 1U; i < phrase->n; ++i) {
    if (i != left_out && lexemes[phrase->items[i]].n_phrases <=
                           lexemes[phrase->items[best]].n_phrases) {
      best = i;
    }
  }

  return best;
}

// A phrase is looked for by its rarest lexeme
static uint32_t
find_anchor(const ImageLexeme* const lexemes, const Lexemes* const phrase)
{
  return find_rarest(lexemes, phrase, UINT32_MAX);
}

// Turn counts, each at the place behind its own, into where each starts
static void
add_up(uint32_t* const starts, const uint32_t n)
{
  for (uint32_t i = 0U; i < n; ++i) {
    starts[i + 1U] += starts[i];
  }
}

static void
fill_phrases(const PhraseWork* const  work,
             const ImageLexeme* const lexemes,
             uint32_t* const          anchors,
             uint32_t* const          starts,
             Item* const              items)
{
  const uint32_t n = work->phrases.n_texts;
  for (uint32_t i = 0U; i < n; ++i) {
    const Lexemes phrase = phrase_lexemes(work, i);
    anchors[i]           = phrase.items[find_anchor(lexemes, &phrase)];
    ++starts[anchors[i] + 1U];
  }

  add_up(starts, work->lexemes.n_texts);
  for (uint32_t i = 0U; i < n; ++i) {
    Item* const item = &items[starts[anchors[i]]++];
    item->anchor     = anchors[i];
    item->phrase     = i;
  }
}

// Sort the phrases by their anchors
static Item*
sort_phrases(const PhraseWork* const  work,
             const ImageLexeme* const lexemes,
             CompetentError* const    error)
{
  const size_t    n       = work->phrases.n_texts;
  Item*           items   = (Item*)calloc(n + 1U, sizeof(Item));
  uint32_t* const anchors = (uint32_t*)calloc(n + 1U, sizeof(uint32_t));
  uint32_t* const starts =
    (uint32_t*)calloc((size_t)work->lexemes.n_texts + 1U, sizeof(uint32_t));
  if (items && anchors && starts) {
    fill_phrases(work, lexemes, anchors, starts, items);
  } else {
    (void)no_memory(error);
    free(items);
    items = NULL;
  }

  free(anchors);
  free(starts);
  return items;
}

static int
compare_readings(const void* const a, const void* const b)
{
  const Reading* const x = (const Reading*)a;
  const Reading* const y = (const Reading*)b;

  return (x->name != y->name) ? (x->name > y->name) - (x->name < y->name)
                              : (x->read > y->read) - (x->read < y->read);
}

// Most phrases have one name
static void
sort_same(Reading* const readings, const size_t n)
{
  for (size_t i = 1U; i < n; ++i) {
    if (compare_readings(&readings[i - 1U], &readings[i]) > 0) {
      qsort(readings, n, sizeof(Reading), compare_readings);
      return;
    }
  }
}

// Keep the first way to read each name, and say anew where each phrase starts
static size_t
keep_first(Reading* const readings, uint32_t* const starts, const uint32_t n)
{
  uint32_t n_kept = 0U;
  uint32_t first  = 0U;
  for (uint32_t p = 0U; p < n; ++p) {
    const uint32_t end = starts[p];
    sort_same(readings + first, end - first);
    starts[p] = n_kept;
    for (uint32_t i = first; i < end; ++i) {
      if (i == first || readings[i].name != readings[i - 1U].name) {
        readings[n_kept++] = readings[i];
      }
    }

    first = end;
  }

  starts[n] = n_kept;
  return n_kept;
}

// Sort the readings by phrase and name, and return where each phrase has its
// own
static uint32_t*
sort_readings(PhraseWork* const work, CompetentError* const error)
{
  const uint32_t  n      = work->phrases.n_texts;
  uint32_t* const starts = (uint32_t*)calloc((size_t)n + 1U, sizeof(uint32_t));
  Array           sorted = {NULL, 0U, 0U};
  if (!starts ||
      !array_add_many(&sorted, sizeof(Reading), work->readings.n, error)) {
    (void)no_memory(error);
    free(starts);
    return NULL;
  }

  const Reading* const from = (const Reading*)work->readings.items;
  Reading* const       to   = (Reading*)sorted.items;
  for (size_t i = 0U; i < work->readings.n; ++i) {
    ++starts[from[i].phrase + 1U];
  }

  add_up(starts, n);
  for (size_t i = 0U; i < work->readings.n; ++i) {
    to[starts[from[i].phrase]++] = from[i];
  }

  sorted.n = keep_first(to, starts, n);
  array_free(&work->readings);
  work->readings = sorted;
  return starts;
}

// Return what a mention tells of a name that is read so
static ImagePhraseName
name_of(const Draft* const draft, const Reading* const reading)
{
  const ImageName* const names =
    (const ImageName*)draft->sections[SECTION_NAMES].items;
  const uint32_t          number = names[reading->name].label;
  const ImageLabel* const label =
    (const ImageLabel*)draft->sections[SECTION_LABELS].items + number;
  const ImagePhraseName name = {
    reading->name,
    label->concept,
    number - draft_concept(draft, label->concept)->first_label,
    (uint16_t)reading->read,
    label->role};

  return name;
}

static CompetentStatus
place_phrase(Draft* const            draft,
             const PhraseWork* const work,
             const Item* const       item,
             const uint32_t* const   starts,
             ImagePhrase* const      placed,
             CompetentError* const   error)
{
  const ImageLexeme* const lexemes =
    (const ImageLexeme*)draft->sections[SECTION_LEXEMES].items;
  const Reading* const readings    = (const Reading*)work->readings.items;
  const Lexemes        phrase      = phrase_lexemes(work, item->phrase);
  const uint32_t       first       = starts[item->phrase];
  const uint32_t       end         = starts[item->phrase + 1U];
  Array* const         all_lexemes = &draft->sections[SECTION_PHRASE_LEXEMES];
  Array* const         all_names   = &draft->sections[SECTION_PHRASE_NAMES];

  placed->first_lexeme = (uint32_t)all_lexemes->n;
  placed->first_name   = (uint32_t)all_names->n;

  const uint32_t anchor = find_anchor(lexemes, &phrase);
  placed->anchor        = (uint16_t)anchor;
  placed->mark =
    image_mark(phrase.items[find_rarest(lexemes, &phrase, anchor)]);

  uint32_t* const items =
    (uint32_t*)array_add_many(all_lexemes, sizeof(uint32_t), phrase.n, error);
  ImagePhraseName* const names = (ImagePhraseName*)array_add_many(
    all_names, sizeof(ImagePhraseName), end - first, error);
  if (!items || !names) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  memcpy(items, phrase.items, phrase.n * sizeof(uint32_t));
  for (uint32_t i = first; i < end; ++i) {
    names[i - first] = name_of(draft, &readings[i]);
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
place_phrases(Draft* const            draft,
              const PhraseWork* const work,
              const Item* const       items,
              const uint32_t* const   starts,
              CompetentError* const   error)
{
  const uint32_t     n       = work->phrases.n_texts;
  ImagePhrase* const phrases = (ImagePhrase*)array_add_many(
    &draft->sections[SECTION_PHRASES], sizeof(ImagePhrase), n + 1U, error);
  CompetentStatus st =
    phrases ? COMPETENT_STATUS_SUCCESS : COMPETENT_STATUS_NO_MEMORY;
  for (uint32_t i = 0U; i < n && !st; ++i) {
    st = place_phrase(draft, work, &items[i], starts, &phrases[i], error);
  }

  if (st) {
    return st;
  }

  phrases[n].first_lexeme = (uint32_t)draft->sections[SECTION_PHRASE_LEXEMES].n;
  phrases[n].first_name   = (uint32_t)draft->sections[SECTION_PHRASE_NAMES].n;

  ImageLexeme* const lexemes =
    (ImageLexeme*)draft->sections[SECTION_LEXEMES].items;
  uint32_t at = 0U;
  for (uint32_t i = 0U; i <= work->lexemes.n_texts; ++i) {
    while (at < n && items[at].anchor < i) {
      ++at;
    }

    lexemes[i].first_phrase = at;
  }

  return st;
}

// Return how many slots leave at least half of them free
static size_t
n_slots(const size_t n_forms)
{
  size_t n = 4U;
  while (n < 2U * n_forms) {
    n *= 2U;
  }

  return n;
}

// A form that finds no slot near its own is not found in texts either
static void
place_form(ImageForm* const         slots,
           const size_t             n,
           const WordForm* const    form,
           const ImageLexeme* const lexemes)
{
  const uint32_t n_names = lexemes[form->lexeme].n_phrases;
  for (size_t probe = 0U; probe < IMAGE_MAX_PROBES; ++probe) {
    ImageForm* const slot = &slots[(form->key + probe) & (n - 1U)];
    if (!slot->key) {
      slot->key     = form->key;
      slot->lexeme  = form->lexeme;
      slot->n_names = (uint16_t)((n_names < UINT16_MAX) ? n_names : UINT16_MAX);
      slot->how     = (uint16_t)form->how;
      return;
    }
  }
}

static int
compare_forms(const void* const a, const void* const b)
{
  const WordForm* const x = (const WordForm*)a;
  const WordForm* const y = (const WordForm*)b;

  return (x->key != y->key) ? (x->key > y->key) - (x->key < y->key)
         : (x->lexeme != y->lexeme)
           ? (x->lexeme > y->lexeme) - (x->lexeme < y->lexeme)
           : (x->how > y->how) - (x->how < y->how);
}

// Keep each form of a lexeme once
static CompetentStatus
sort_forms(Array* const array, CompetentError* const error)
{
  WordForm* const       forms = (WordForm*)array->items;
  size_t                n     = 0U;
  const CompetentStatus st =
    hash_order(forms, array->n, sizeof(WordForm), compare_forms, error);
  if (st) {
    return st;
  }

  for (size_t i = 0U; i < array->n; ++i) {
    if (!n || forms[n - 1U].key != forms[i].key ||
        forms[n - 1U].lexeme != forms[i].lexeme) {
      forms[n++] = forms[i];
    }
  }

  array->n = n;
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
place_forms(Draft* const            draft,
            const PhraseWork* const work,
            CompetentError* const   error)
{
  const size_t     n     = n_slots(work->forms.n);
  ImageForm* const slots = (ImageForm*)array_add_many(
    &draft->sections[SECTION_FORMS], sizeof(ImageForm), n, error);
  if (!slots) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  const WordForm* const forms = (const WordForm*)work->forms.items;
  for (size_t i = 0U; i < work->forms.n; ++i) {
    place_form(slots,
               n,
               &forms[i],
               (const ImageLexeme*)draft->sections[SECTION_LEXEMES].items);
  }

  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
draft_phrase_table(Draft* const          draft,
                   PhraseWork* const     work,
                   CompetentError* const error)
{
  CompetentStatus st = place_lexemes(draft, work, error);
  if (st) {
    return st;
  }

  Item* const items = sort_phrases(
    work, (const ImageLexeme*)draft->sections[SECTION_LEXEMES].items, error);
  uint32_t* const starts = items ? sort_readings(work, error) : NULL;

  st = starts ? place_phrases(draft, work, items, starts, error)
              : COMPETENT_STATUS_NO_MEMORY;
  st = st ? st : sort_forms(&work->forms, error);
  st = st ? st : place_forms(draft, work, error);

  free(items);
  free(starts);
  return st;
}
