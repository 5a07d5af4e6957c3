// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "search/complete.h"

#include "taxonomy/names.h"

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

// Return whether a hit is better than another one
static bool
is_before(const CompetentHit* const hit, const CompetentHit* const other)
{
  return (hit->score != other->score) ? hit->score > other->score
         : (hit->concept != other->concept)
           ? hit->concept < other->concept
           // Texts of an image have an order
           : hit->matched.bytes < other->matched.bytes;
}

// Return where a hit for the same concept is, or the number of hits
static size_t
find_concept(const Completions* const completions,
             const CompetentConcept   concept)
{
  size_t i = 0U;
  while (i < completions->n && completions->hits[i].concept != concept) {
    ++i;
  }

  return i;
}

// Put a hit where it belongs, for which another one goes if there is no room
static void
insert(const Completion* const   completion,
       Completions* const        completions,
       const CompetentHit* const hit)
{
  CompetentHit* const hits = completions->hits;
  size_t              at   = completion->per_label ? completions->n
                                                   : find_concept(completions, hit->concept);
  if (at < completions->n) {
    if (is_before(&hits[at], hit)) {
      return; // It has a better one
    }
  } else if (completions->n < completion->limit) {
    at = completions->n++;
  } else {
    at = completions->n - 1U;
  }

  for (; at && is_before(hit, &hits[at - 1U]); --at) {
    hits[at] = hits[at - 1U];
  }

  hits[at] = *hit;
}

// Return the length of the last hit's normal form
static size_t
longest_of(const Completion* const  completion,
           const Completions* const completions)
{
  const double score = completions->hits[completions->n - 1U].score;

  return (size_t)((double)completion->form.length / score + .5);
}

void
complete(const Completion* const completion, Completions* const completions)
{
  const Image* const image    = completion->image;
  const NameRange    range    = names_with_prefix(image, completion->form);
  const size_t       limit    = completion->limit;
  CompetentConcept   first    = COMPETENT_NONE;
  bool               is_whole = false;
  size_t             longest  = 0U;
  completions->n              = 0U;
  completions->is_ambiguous   = false;
  for (uint32_t i = range.first; i < range.end; ++i) {
    if (!filter_has_name(image, &completion->filter, i)) {
      continue;
    }

    // Names that are the text come first, and if there are any only they count
    const size_t length = image->names[i].text.length;
    if (first == COMPETENT_NONE) {
      first    = image->name_concepts[i];
      is_whole = completion->has_label && length == completion->form.length;
    } else if (!is_whole || length == completion->form.length) {
      completions->is_ambiguous |= image->name_concepts[i] != first;
    }

    if (completions->n < limit || length <= longest) {
      const CompetentHit hit = hit_of(completion, i);
      if (completions->n < limit ||
          is_before(&hit, &completions->hits[limit - 1U])) {
        insert(completion, completions, &hit);
        longest = longest_of(completion, completions);
      }
    }
  }
}
