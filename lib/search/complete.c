// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "search/complete.h"

#include "taxonomy/names.h"

#include <string.h>

static CompetentHit
hit_of(const Completion* const completion, const uint32_t name)
{
  const Image* const     image = completion->image;
  const ImageName* const entry = &image->names[name];
  const bool             is_whole =
    completion->has_label && entry->text.length == completion->form.length;

  const CompetentHit hit = {
    .concept = image->name_concepts[name],
    .rule  = (int32_t)(is_whole ? COMPETENT_RULE_LABEL : COMPETENT_RULE_PREFIX),
    .score = (double)completion->form.length / (double)entry->text.length,
    .matched = image_text(image, image->labels[entry->label].text),
    .role    = image->labels[entry->label].role};

  return hit;
}

void
complete_wholly(const Completion* const completion,
                Completions* const      completions)
{
  const Image* const image = completion->image;
  const NameRange    range = names_equal(image, completion->form);
  size_t             n     = 0U;
  for (uint32_t i = range.first; i < range.end; ++i) {
    if (filter_has_name(image, &completion->filter, i)) {
      if (n < completion->limit) {
        completions->hits[n] = hit_of(completion, i);
      }

      ++n;
    }
  }

  completions->n            = (n < completion->limit) ? n : completion->limit;
  completions->is_ambiguous = n > 1U;
}

/// A name that may be a hit
typedef struct {
  uint32_t         length;
  CompetentConcept concept;
  uint32_t         name;
} Choice;

/// The best names so far, best first
typedef struct {
  size_t n;
  Choice items[COMPLETE_MAX_HITS];
} Choices;

enum { N_LANES = 8 };

/// So many lengths at once, and as words
typedef uint16_t Lanes __attribute__((vector_size(N_LANES * sizeof(uint16_t))));
typedef uint64_t Halves __attribute__((vector_size(sizeof(Lanes))));

static inline Lanes
load_lanes(const uint16_t* const lengths)
{
  Lanes lanes;
  memcpy(&lanes, lengths, sizeof(lanes));
  return lanes;
}

// Return the first name from one on that is not longer than told
static uint32_t
next_not_longer(const Image* const image,
                const uint32_t     from,
                const uint32_t     end,
                const uint32_t     longest)
{
  const uint16_t most = (longest < UINT16_MAX) ? (uint16_t)longest : UINT16_MAX;
  const Lanes    none = {0U};
  uint32_t       i    = from;
  for (; end - i >= 2U * N_LANES; i += 2U * N_LANES) {
    const Lanes  first = load_lanes(image->name_lengths + i);
    const Lanes  last  = load_lanes(image->name_lengths + i + N_LANES);
    const Halves found =
      (Halves)(first <= none + most) | (Halves)(last <= none + most);
    if (found[0] | found[1]) {
      break;
    }
  }

  while (i < end && image->name_lengths[i] > most) {
    ++i;
  }

  return i;
}

// Texts of an image have an order
static uint32_t
place_of(const Image* const image, const uint32_t name)
{
  return image->labels[image->names[name].label].text.offset;
}

// Return whether a name is a better hit than another one
static bool
is_before(const Image* const  image,
          const Choice* const name,
          const Choice* const other)
{
  return (name->length != other->length) ? name->length < other->length
         : (name->concept != other->concept)
           ? name->concept < other->concept
           : place_of(image, name->name) < place_of(image, other->name);
}

// Return where a name of the same concept is, or the number of names
static size_t
find_concept(const Choices* const choices, const CompetentConcept concept)
{
  size_t i = 0U;
  while (i < choices->n && choices->items[i].concept != concept) {
    ++i;
  }

  return i;
}

// Put a name where it belongs, for which another one goes if there is no room
static void
insert(const Completion* const completion,
       Choices* const          choices,
       const Choice* const     name)
{
  const Image* const image = completion->image;
  Choice* const      items = choices->items;
  size_t             at =
    completion->per_label ? choices->n : find_concept(choices, name->concept);
  if (at == choices->n && at == completion->limit) {
    --at;
  }

  if (at < choices->n && is_before(image, &items[at], name)) {
    return; // What would go is better
  }

  choices->n += at == choices->n;
  for (; at && is_before(image, name, &items[at - 1U]); --at) {
    items[at] = items[at - 1U];
  }

  items[at] = *name;
}

static void
choose(const Completion* const completion,
       const NameRange         range,
       Choices* const          choices)
{
  const Image* const image   = completion->image;
  uint32_t           longest = UINT32_MAX;
  for (uint32_t i = range.first; i < range.end; ++i) {
    i = next_not_longer(image, i, range.end, longest);
    if (i < range.end && filter_has_name(image, &completion->filter, i)) {
      const Choice name = {
        image->names[i].text.length, image->name_concepts[i], i};

      insert(completion, choices, &name);
      longest = (choices->n < completion->limit)
                  ? UINT32_MAX
                  : choices->items[choices->n - 1U].length;
    }
  }
}

// What hits tell is far apart in memory, so all of it is fetched at once
static void
prefetch_labels(const Image* const image, const Choices* const choices)
{
  for (size_t i = 0U; i < choices->n; ++i) {
    __builtin_prefetch(
      &image->labels[image->names[choices->items[i].name].label]);
  }
}

// Names that are the text come first, and if there are any only they count
static bool
is_ambiguous(const Completion* const completion, const NameRange range)
{
  const Image* const image    = completion->image;
  CompetentConcept   first    = COMPETENT_NONE;
  bool               is_whole = false;
  for (uint32_t i = range.first; i < range.end; ++i) {
    if (!filter_has_name(image, &completion->filter, i)) {
      continue;
    }

    const bool is_text = image->names[i].text.length == completion->form.length;
    if (first == COMPETENT_NONE) {
      first    = image->name_concepts[i];
      is_whole = completion->has_label && is_text;
    } else if (is_whole && !is_text) {
      return false;
    } else if (image->name_concepts[i] != first) {
      return true;
    }
  }

  return false;
}

void
complete(const Completion* const completion, Completions* const completions)
{
  const NameRange range =
    names_with_prefix(completion->image, completion->form);

  Choices choices;
  choices.n = 0U;
  choose(completion, range, &choices);
  prefetch_labels(completion->image, &choices);
  completions->n            = choices.n;
  completions->is_ambiguous = is_ambiguous(completion, range);
  for (size_t i = 0U; i < choices.n; ++i) {
    completions->hits[i] = hit_of(completion, choices.items[i].name);
  }
}
