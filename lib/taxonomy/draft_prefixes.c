// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft.h"

#include "base/failure.h"
#include "base/hash_order.h"
#include "text/fold_walk.h"
#include "text/form_key.h"
#include "text/token_keys.h"

#include <stdbool.h>
#include <stdlib.h>

enum {
  BITS_PER_START = 16, ///< So that few are set by chance
};

/// What prefixes are made of
typedef struct {
  FoldWalk  walk;
  Array     prefixes; ///< ImagePrefix
  Array     starts;   ///< uint64_t, keys
  uint32_t* phrases;  ///< The first that reads each name
} Work;

static const ImageName*
name_at(const Draft* const draft, const uint32_t name)
{
  return (const ImageName*)draft->sections[SECTION_NAMES].items + name;
}

// A verb that is parted from its particle is no label as it stands.  What is
// not Dutch has no phrase.
static uint32_t*
find_phrases(const Draft* const draft, CompetentError* const error)
{
  const Array* const       sections = draft->sections;
  const ImagePhrase* const phrases =
    (const ImagePhrase*)sections[SECTION_PHRASES].items;
  const ImagePhraseName* const readings =
    (const ImagePhraseName*)sections[SECTION_PHRASE_NAMES].items;
  const size_t    n     = sections[SECTION_NAMES].n;
  uint32_t* const first = (uint32_t*)malloc((n + 1U) * sizeof(uint32_t));
  if (!first) {
    (void)no_memory(error);
    return NULL;
  }

  for (size_t i = 0U; i < n; ++i) {
    first[i] = IMAGE_NOTHING;
  }

  for (uint32_t p = (uint32_t)sections[SECTION_PHRASES].n - 1U; p--;) {
    for (uint32_t i = phrases[p].first_name; i < phrases[p + 1U].first_name;
         ++i) {
      if (!(readings[i].read & (uint32_t)IMAGE_READ_APART)) {
        first[readings[i].name] = p;
      }
    }
  }

  return first;
}

static CompetentStatus
add_start(Work* const work, const uint64_t key, CompetentError* const error)
{
  uint64_t* const start =
    (uint64_t*)array_add(&work->starts, sizeof(uint64_t), error);
  if (!start) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  *start = key;
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
add_prefix(Work* const work, const uint64_t key, CompetentError* const error)
{
  ImagePrefix* const prefix =
    (ImagePrefix*)array_add(&work->prefixes, sizeof(ImagePrefix), error);
  if (!prefix) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  const ImagePrefix added = {key, IMAGE_NOTHING, 0U};
  *prefix                 = added;
  return COMPETENT_STATUS_SUCCESS;
}

static ImagePrefix*
last_prefix(const Work* const work)
{
  return (ImagePrefix*)work->prefixes.items + (work->prefixes.n - 1U);
}

// Add how a name begins, and all of it
static CompetentStatus
add_name(Work* const           work,
         const CompetentText   text,
         const uint32_t        phrase,
         CompetentError* const error)
{
  FoldWalk* const walk = &work->walk;
  uint64_t        key  = 0U;
  size_t          n    = 0U;
  fold_walk_begin(walk, text, FOLD_REPLACE);

  CompetentStatus st = fold_walk_next(walk, error);
  while (!st && walk->n_tokens) {
    for (size_t i = 0U; i < walk->n_tokens && !st; ++i, ++n) {
      const FoldToken* const token = &walk->tokens[i];
      const uint64_t own = form_key(walk->forms + token->form, token->length);

      key = n ? form_key_join(key, own, token->flags & FOLD_AFTER_BLANK) : own;
      if (n) {
        last_prefix(work)->next = image_next_bit(key);
      }

      st = add_prefix(work, key, error);
      st = (st || n != 1U) ? st : add_start(work, key, error);
    }

    st = st ? st : fold_walk_next(walk, error);
  }

  if (!st && n) {
    last_prefix(work)->phrase = phrase;
    st                        = (n == 1U) ? add_start(work, key, error) : st;
  }

  return st;
}

// Names with the same text are one
static CompetentStatus
add_names(const Draft* const    draft,
          Work* const           work,
          CompetentError* const error)
{
  const uint32_t  n  = (uint32_t)draft->sections[SECTION_NAMES].n;
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (uint32_t first = 0U; first < n && !st;) {
    const ImageText text   = name_at(draft, first)->text;
    uint32_t        phrase = IMAGE_NOTHING;
    uint32_t        end    = first;
    for (; end < n && name_at(draft, end)->text.offset == text.offset; ++end) {
      phrase = (work->phrases[end] < phrase) ? work->phrases[end] : phrase;
    }

    if (phrase != IMAGE_NOTHING) {
      const CompetentText bytes = {draft->strings.bytes + text.offset,
                                   text.length};
      st                        = add_name(work, bytes, phrase, error);
    }

    first = end;
  }

  return st;
}

static int
compare(const void* const a, const void* const b)
{
  const ImagePrefix* const x = (const ImagePrefix*)a;
  const ImagePrefix* const y = (const ImagePrefix*)b;

  return (x->key != y->key) ? (x->key > y->key) - (x->key < y->key)
                            : (x->phrase > y->phrase) - (x->phrase < y->phrase);
}

// Keep each key once, with what is known of it
static CompetentStatus
merge(Array* const array, CompetentError* const error)
{
  ImagePrefix* const    items = (ImagePrefix*)array->items;
  size_t                n     = 0U;
  const CompetentStatus st =
    hash_order(items, array->n, sizeof(ImagePrefix), compare, error);
  if (st) {
    return st;
  }

  for (size_t i = 0U; i < array->n; ++i) {
    if (n && items[n - 1U].key == items[i].key) {
      items[n - 1U].next |= items[i].next;
    } else {
      items[n++] = items[i];
    }
  }

  array->n = n;
  return COMPETENT_STATUS_SUCCESS;
}

static int
compare_keys(const void* const a, const void* const b)
{
  const uint64_t x = *(const uint64_t*)a;
  const uint64_t y = *(const uint64_t*)b;

  return (x > y) - (x < y);
}

// Keep each start once
static CompetentStatus
merge_starts(Array* const array, CompetentError* const error)
{
  uint64_t* const       keys = (uint64_t*)array->items;
  size_t                n    = 0U;
  const CompetentStatus st =
    hash_order(keys, array->n, sizeof(uint64_t), compare_keys, error);
  if (st) {
    return st;
  }

  for (size_t i = 0U; i < array->n; ++i) {
    if (!n || keys[n - 1U] != keys[i]) {
      keys[n++] = keys[i];
    }
  }

  array->n = n;
  return COMPETENT_STATUS_SUCCESS;
}

// Prefixes come in the order of their homes.  One that is further from it than
// is looked is not found in texts either.
static CompetentStatus
place(Draft* const          draft,
      const Array* const    prefixes,
      CompetentError* const error)
{
  if (prefixes->n >= INT32_MAX / 4) {
    return failure(
      error, COMPETENT_STATUS_OVER_LIMIT, "There are too many labels");
  }

  const uint32_t     n_homes = 2U * (uint32_t)prefixes->n + 1U;
  ImagePrefix* const slots =
    (ImagePrefix*)array_add_many(&draft->sections[SECTION_PREFIXES],
                                 sizeof(ImagePrefix),
                                 n_homes + IMAGE_PREFIX_PROBES,
                                 error);
  if (!slots) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  const ImagePrefix* const items = (const ImagePrefix*)prefixes->items;
  for (size_t i = 0U; i < prefixes->n; ++i) {
    ImagePrefix* const home = slots + image_prefix_home(items[i].key, n_homes);
    size_t             n    = 0U;
    while (n < IMAGE_PREFIX_PROBES && home[n].key) {
      ++n;
    }

    if (n < IMAGE_PREFIX_PROBES) {
      home[n] = items[i];
    }
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
place_starts(Draft* const          draft,
             const Array* const    starts,
             CompetentError* const error)
{
  uint32_t n = 1U;
  while (n < starts->n * BITS_PER_START / 64U) {
    n *= 2U;
  }

  uint64_t* const words = (uint64_t*)array_add_many(
    &draft->sections[SECTION_STARTS], sizeof(uint64_t), n, error);
  if (!words) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  const uint64_t* const keys = (const uint64_t*)starts->items;
  for (size_t i = 0U; i < starts->n; ++i) {
    words[key_set_word(keys[i], n)] |= key_set_bits(keys[i]);
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
make_prefixes(Draft* const draft, Work* const work, CompetentError* const error)
{
  work->phrases = find_phrases(draft, error);
  CompetentStatus st =
    work->phrases ? add_names(draft, work, error) : COMPETENT_STATUS_NO_MEMORY;
  st = st ? st : merge(&work->prefixes, error);
  st = st ? st : merge_starts(&work->starts, error);
  st = st ? st : place(draft, &work->prefixes, error);
  return st ? st : place_starts(draft, &work->starts, error);
}

CompetentStatus
draft_prefixes(Draft* const draft, CompetentError* const error)
{
  Work* const work = (Work*)calloc(1U, sizeof(Work));
  if (!work) {
    return no_memory(error);
  }

  const CompetentStatus st = make_prefixes(draft, work, error);
  array_free(&work->prefixes);
  array_free(&work->starts);
  free(work->phrases);
  free(work);
  return st;
}
