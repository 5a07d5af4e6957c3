// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/mentions.h"

#include "text/cue.h"

#include <assert.h>
#include <stdbool.h>
#include <stdlib.h>

const char*
competent_mention_rule_name(const CompetentMentionRule rule)
{
  static const char* const names[COMPETENT_N_MENTION_RULES] = {"label",
                                                               "short",
                                                               "inflected",
                                                               "compound",
                                                               "suspended",
                                                               "words",
                                                               "typo",
                                                               "everyday"};

  return ((unsigned)rule < COMPETENT_N_MENTION_RULES) ? names[rule] : NULL;
}

void
competent_mentions_free(CompetentMentions* const mentions)
{
  if (mentions) {
    array_free(&mentions->items);
    array_free(&mentions->candidates);
    competent_taxonomy_free(mentions->taxonomy);
    free(mentions);
  }
}

const CompetentMention*
competent_mentions_items(const CompetentMentions* const mentions,
                         size_t* const                  n_items)
{
  assert(mentions);
  assert(n_items);

  *n_items = mentions->items.n;
  return (const CompetentMention*)mentions->items.items;
}

const CompetentConcept*
competent_mentions_candidates(const CompetentMentions* const mentions,
                              size_t* const                  n_candidates)
{
  assert(mentions);
  assert(n_candidates);

  *n_candidates = mentions->candidates.n;
  return (const CompetentConcept*)mentions->candidates.items;
}

size_t
competent_mentions_n_sentences(const CompetentMentions* const mentions)
{
  assert(mentions);

  return mentions->n_sentences;
}

static bool
is_wanted(const MentionsWriter* const writer, const ImagePhraseName* const name)
{
  return !writer->kinds ||
         ((writer->kinds >> writer->image->concepts[name->concept].kind) & 1U);
}

// A name that has all words goes before one that says several things, and a
// preferred one before a synonym
static uint32_t
rank_of(const ImagePhraseName* const name)
{
  return ((name->read & 7U) << 8U) | name->role;
}

static bool
has_candidate(const MentionsWriter* const   writer,
              const CompetentMention* const mention,
              const CompetentConcept        concept)
{
  const CompetentConcept* const candidates =
    (const CompetentConcept*)writer->mentions->candidates.items;
  for (int32_t i = 0; i < mention->n_candidates; ++i) {
    if (candidates[mention->first_candidate + i] == concept) {
      return true;
    }
  }

  return false;
}

static CompetentStatus
add_candidate(const MentionsWriter* const  writer,
              CompetentMention* const      mention,
              const ImagePhraseName* const name,
              CompetentError* const        error)
{
  if (has_candidate(writer, mention, name->concept)) {
    return COMPETENT_STATUS_SUCCESS;
  }

  CompetentConcept* const added = (CompetentConcept*)array_add(
    &writer->mentions->candidates, sizeof(CompetentConcept), error);
  if (!added) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  *added = name->concept;
  if (!mention->n_candidates++) {
    mention->concept = name->concept;
    mention->label   = (int32_t)name->label;
  }

  return COMPETENT_STATUS_SUCCESS;
}

// Add the concepts of a phrase, in their order
static CompetentStatus
add_all(const MentionsWriter* const writer,
        const uint32_t              phrase,
        CompetentMention* const     mention,
        CompetentError* const       error)
{
  const Image* const image = writer->image;
  const uint32_t     end   = image->phrases[phrase + 1U].first_name;
  CompetentStatus    st    = COMPETENT_STATUS_SUCCESS;
  for (uint32_t i = image->phrases[phrase].first_name; i < end && !st; ++i) {
    if (is_wanted(writer, &image->phrase_names[i])) {
      st = add_candidate(writer, mention, &image->phrase_names[i], error);
    }
  }

  return st;
}

// Add the concepts of a phrase, the best first, then by their order
static CompetentStatus
add_candidates(const MentionsWriter* const writer,
               const uint32_t              phrase,
               CompetentMention* const     mention,
               CompetentError* const       error)
{
  const Image* const           image = writer->image;
  const ImagePhraseName* const names = image->phrase_names;
  const uint32_t               first = image->phrases[phrase].first_name;
  const uint32_t               end   = image->phrases[phrase + 1U].first_name;
  uint32_t                     best  = end;
  for (uint32_t i = first; i < end; ++i) {
    if (is_wanted(writer, &names[i]) &&
        (best == end || rank_of(&names[i]) < rank_of(&names[best]))) {
      best = i;
    }
  }

  const CompetentStatus st =
    add_candidate(writer, mention, &names[best], error);
  return (st || end - first == 1U) ? st
                                   : add_all(writer, phrase, mention, error);
}

static void
place_mention(MentionsWriter* const   writer,
              const size_t            start,
              const size_t            end,
              CompetentMention* const mention)
{
  const FoldPlace near =
    (start >= writer->end.byte) ? writer->end : writer->start;
  const FoldPlace from = fold_place_at(near, writer->text, start);
  const FoldPlace to   = fold_place_at(from, writer->text, end);

  writer->start             = from;
  writer->end               = to;
  mention->start            = (int32_t)start;
  mention->end              = (int32_t)end;
  mention->code_point_start = (int32_t)from.code_point;
  mention->code_point_end   = (int32_t)to.code_point;
  mention->unit_start       = (int32_t)from.unit;
  mention->unit_end         = (int32_t)to.unit;
}

static void
set_flags(CompetentMention* const mention, const uint32_t flags)
{
  mention->negated  = (flags & CUE_NEGATED) ? 1 : 0;
  mention->required = (flags & CUE_REQUIRED) ? 1 : 0;
  mention->wished   = (flags & CUE_WISHED) ? 1 : 0;
}

void
mentions_answer(MentionsWriter* const writer, const uint32_t flags)
{
  Array* const items = &writer->mentions->items;
  if (flags && items->n) {
    set_flags((CompetentMention*)items->items + (items->n - 1U), flags);
  }
}

CompetentStatus
mentions_add(MentionsWriter* const writer,
             const Stretch         stretch,
             const Match* const    match,
             CompetentError* const error)
{
  CompetentMentions* const mentions = writer->mentions;
  CompetentMention* const  mention  = (CompetentMention*)array_add(
    &mentions->items, sizeof(CompetentMention), error);
  if (!mention) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  place_mention(writer, stretch.start, stretch.end, mention);
  set_flags(mention, match->flags);
  mention->score           = match->score;
  mention->rule            = match->rule;
  mention->sentence        = (int32_t)stretch.sentence;
  mention->first_candidate = (int32_t)mentions->candidates.n;

  const CompetentStatus st =
    add_candidates(writer, match->phrase, mention, error);
  return (st || match->other == IMAGE_NOTHING)
           ? st
           : add_all(writer, match->other, mention, error);
}
