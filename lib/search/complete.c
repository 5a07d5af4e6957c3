// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "search/complete.h"

#include "search/vectors.h"
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

// Return which lane is the first of those that are not zero
static uint32_t
first_lane(const Halves lanes)
{
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  const uint32_t n_bits = 8U * sizeof(uint16_t);
  return lanes[0] ? (uint32_t)__builtin_ctzll(lanes[0]) / n_bits
                  : N_LANES / 2U + (uint32_t)__builtin_ctzll(lanes[1]) / n_bits;
#else
  const Lanes each = (Lanes)lanes;
  uint32_t    i    = 0U;
  while (!each[i]) {
    ++i;
  }

  return i;
#endif
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
  for (; end - i >= N_LANES; i += N_LANES) {
    const Halves found =
      (Halves)(load_lanes(image->name_lengths + i) <= none + most);
    if (found[0] | found[1]) {
      return i + first_lane(found);
    }
  }

  while (i < end && image->name_lengths[i] > most) {
    ++i;
  }

  return i;
}

// Return a length that as many names as are wanted do not pass, and hardly any
// more: so none is put where it belongs only to be put out again
static uint32_t
longest_of_best(const Completion* const completion, const NameRange range)
{
  const Vectors* const  vectors = vectors_best();
  const uint16_t* const lengths = completion->image->name_lengths + range.first;
  const size_t          n       = range.end - range.first;
  if (n <= 2U * completion->limit ||
      completion->form.length >= UINT16_MAX / 2U) {
    return UINT32_MAX;
  }

  // Names begin with the form, so they are not shorter; most are not far longer
  uint32_t low  = (uint32_t)completion->form.length;
  uint32_t step = 8U;
  while (low + step < UINT16_MAX &&
         vectors->count_up_to(lengths, (uint16_t)(low + step), n) <
           completion->limit) {
    low += step;
    step *= 2U;
  }

  uint32_t high = (low + step < UINT16_MAX) ? low + step : UINT16_MAX;
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2U;
    if (vectors->count_up_to(lengths, (uint16_t)middle, n) <
        completion->limit) {
      low = middle + 1U;
    } else {
      high = middle;
    }
  }

  return low;
}

// Lengths are together in memory, but for those of names that are too long
static inline uint32_t
length_of(const Image* const image, const uint32_t name)
{
  const uint16_t length = image->name_lengths[name];
  return (length < UINT16_MAX) ? length : image->names[name].text.length;
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

// Choose among the names that are not longer than told
static void
choose_among(const Completion* const completion,
             const NameRange         range,
             const uint32_t          most,
             Choices* const          choices)
{
  const Image* const image   = completion->image;
  uint32_t           longest = most;
  choices->n                 = 0U;
  for (uint32_t i = range.first; i < range.end; ++i) {
    i = next_not_longer(image, i, range.end, longest);
    if (i < range.end && filter_has_name(image, &completion->filter, i)) {
      const Choice name = {length_of(image, i), image->name_concepts[i], i};

      __builtin_prefetch(&image->names[i]);
      insert(completion, choices, &name);
      longest = (choices->n < completion->limit)
                  ? most
                  : choices->items[choices->n - 1U].length;
    }
  }
}

// Some may be of the same concept, or filtered out, and then others take their
// place
static void
choose(const Completion* const completion,
       const NameRange         range,
       Choices* const          choices)
{
  const uint32_t most = longest_of_best(completion, range);
  choose_among(completion, range, most, choices);
  if (choices->n < completion->limit && most < UINT32_MAX) {
    choose_among(completion, range, UINT32_MAX, choices);
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

    const bool is_text = length_of(image, i) == completion->form.length;
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
  choose(completion, range, &choices);
  prefetch_labels(completion->image, &choices);
  completions->n            = choices.n;
  completions->is_ambiguous = is_ambiguous(completion, range);
  for (size_t i = 0U; i < choices.n; ++i) {
    completions->hits[i] = hit_of(completion, choices.items[i].name);
  }
}
