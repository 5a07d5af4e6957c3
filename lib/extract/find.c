// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/find.h"

#include "base/uncleared.h"
#include "extract/called.h"
#include "text/lexeme.h"
#include "text/phrase.h"

#include <stddef.h>
#include <string.h>

enum {
  REACH         = 8, ///< Tokens around the anchor, besides those of the phrase
  MAX_COST_VERB = 4, ///< Words between those of a phrase with a verb
  MAX_COST_NOUN = 0, ///< And of another
  MIN_ALONE     = 8, ///< Letters of a label of one word with a typing error
  COST_OF_MARK  = 3, ///< As many words as a mark counts for
};

/// Where the lexemes of a phrase are
typedef struct {
  const Hit* hits[IMAGE_MAX_LEXEMES];
  uint32_t   n;
  uint32_t   first; ///< Token
  uint32_t   last;
  uint32_t   cost;   ///< Of what is between them
  uint32_t   n_used; ///< Tokens that stand for them
  bool       is_ordered;
  bool       has_verb;
} Fit;

// A word with a hyphen shares the end of another one, which stays free
static uint32_t
own_end(const Hit* const hit)
{
  return (hit->how == MEANING_SUSPENDED) ? hit->first : hit->last;
}

static bool
is_taken(const Fit* const fit, const Hit* const hit)
{
  for (uint32_t i = 0U; i < fit->n; ++i) {
    const Hit* const taken = fit->hits[i];
    if (taken == hit ||
        (taken && taken->first <= own_end(hit) &&
         hit->first <= own_end(taken) && (taken->is_whole || hit->is_whole))) {
      return true;
    }
  }

  return false;
}

static uint32_t
distance(const uint32_t a, const uint32_t b)
{
  return (a < b) ? b - a : a - b;
}

// Return the hit of a lexeme that is nearest to where it should be
static const Hit*
find_hit(const Sentence* const sentence,
         const Fit* const      fit,
         const uint32_t        lexeme,
         const uint32_t        wanted,
         const uint32_t        reach)
{
  const uint32_t first = (wanted > reach) ? wanted - reach : 0U;
  const uint32_t end   = (wanted + reach + 1U < sentence->n_tokens)
                           ? wanted + reach + 1U
                           : sentence->n_tokens;
  const Hit*     best  = NULL;
  if (first >= end) {
    return NULL;
  }

  for (uint32_t i = sentence->tokens[first].first_hit;
       i < sentence->tokens[end].first_hit;
       ++i) {
    const Hit* const hit = &sentence->hits[i];
    if (hit->lexeme == lexeme && !is_taken(fit, hit) &&
        (!best ||
         distance(hit->first, wanted) < distance(best->first, wanted))) {
      best = hit;
    }
  }

  return best;
}

// Return whether a sentence may have a phrase, which most of those that share a
// lexeme with it are not; a part of a word is no phrase of its own
static inline bool
may_be_there(const Image* const    image,
             const Sentence* const sentence,
             const uint32_t        phrase,
             const Hit* const      hit)
{
  const ImagePhrase* const entry = &image->phrases[phrase];
  const uint32_t           first = entry[0].first_lexeme;
  if (!sentence_has_mark(sentence, entry->mark)) {
    return false; // Without a look at its other lexemes
  }

  const uint32_t end = entry[1].first_lexeme;
  bool           may = hit->is_whole || end > first + 1U;
  for (uint32_t i = first; i < end && may; ++i) {
    may = sentence_may_have(sentence, image->phrase_lexemes[i]);
  }

  return may;
}

// Find all lexemes of a phrase around the one that it is looked for by
static bool
find_all(const Image* const    image,
         const Sentence* const sentence,
         const uint32_t        phrase,
         const Hit* const      anchor,
         Fit* const            fit)
{
  const ImagePhrase* const entry = &image->phrases[phrase];
  const uint32_t* const lexemes  = image->phrase_lexemes + entry->first_lexeme;

  fit->n = entry[1].first_lexeme - entry->first_lexeme;
  for (uint32_t i = 0U; i < fit->n; ++i) {
    fit->hits[i] = NULL;
  }

  fit->hits[entry->anchor] = anchor;
  for (uint32_t i = 0U; i < fit->n; ++i) {
    if (i != entry->anchor) {
      const int64_t offset = (int64_t)i - (int64_t)entry->anchor;
      const int64_t wanted = (int64_t)anchor->first + offset;
      fit->hits[i]         = find_hit(sentence,
                              fit,
                              lexemes[i],
                              (uint32_t)((wanted > 0) ? wanted : 0),
                              REACH + fit->n);
      if (!fit->hits[i]) {
        return false;
      }
    }
  }

  return true;
}

static bool
is_sign(const Sentence* const sentence, const uint32_t t, const char sign)
{
  const SentenceToken* const token = &sentence->tokens[t];

  return (token->flags & FOLD_IS_MARK) && token->length == 1U &&
         sentence->forms[token->form] == sign;
}

// "Developer .net": what stands at the start of a word is no end
static bool
begins_word(const Sentence* const sentence, const uint32_t t)
{
  return is_sign(sentence, t, '.') && t + 1U < sentence->n_tokens &&
         !(sentence->tokens[t + 1U].flags & FOLD_AFTER_BLANK);
}

// "Medew. bediening": what cuts a word short is no end either
static bool
ends_short(const Sentence* const sentence, const uint32_t t)
{
  return t && sentence->tokens[t - 1U].is_short && is_sign(sentence, t, '.');
}

// Return the cost of a token that is not of the phrase
static uint32_t
cost_of(const Sentence* const sentence, const uint32_t t, const bool is_list)
{
  const SentenceToken* const token = &sentence->tokens[t];
  if (is_sign(sentence, t, '-') || is_sign(sentence, t, '&') ||
      (is_list && is_sign(sentence, t, ',')) || begins_word(sentence, t) ||
      ends_short(sentence, t)) {
    return 0U;
  }

  return (token->flags & FOLD_IS_MARK)    ? (uint32_t)COST_OF_MARK
         : (token->filler == FILLER_NONE) ? 1U
                                          : 0U;
}

// Count what is between the words of a phrase.  What stands in brackets may do
// so where the label has some: "human resources (hr) manager".
static uint32_t
cost_between(const Sentence* const sentence,
             Fit* const            fit,
             const bool            is_list,
             const bool            has_aside)
{
  UNCLEARED uint64_t used[(SENTENCE_MAX_TOKENS + 63) / 64];
  uint32_t           cost     = 0U;
  uint32_t           n_shared = 0U; // Between words that share an end
  memset(used, 0, sizeof(used));
  for (uint32_t i = 0U; i < fit->n; ++i) {
    if (fit->hits[i]->how == MEANING_SUSPENDED) {
      n_shared = fit->hits[i]->last - fit->hits[i]->first - 1U;
    }

    for (uint32_t t = fit->hits[i]->first; t <= fit->hits[i]->last; ++t) {
      used[t / 64U] |= UINT64_C(1) << (t % 64U);
    }
  }

  bool is_aside = false;
  fit->n_used   = 0U;
  for (uint32_t t = fit->first; t <= fit->last; ++t) {
    is_aside = is_aside || (has_aside && is_sign(sentence, t, '('));
    if ((used[t / 64U] >> (t % 64U)) & 1U) {
      ++fit->n_used;
    } else if (!is_aside) {
      cost += cost_of(sentence, t, is_list);
    }

    is_aside = is_aside && !is_sign(sentence, t, ')');
  }

  fit->n_used -= (n_shared < fit->n_used) ? n_shared : 0U;

  return cost;
}

// Return how a phrase reads its names
static uint32_t
reads(const Image* const image, const uint32_t phrase)
{
  return image->phrase_names[image->phrases[phrase].first_name].read;
}

// Return whether a label of a phrase has brackets
static bool
has_brackets(const Image* const image, const uint32_t phrase)
{
  bool has = false;
  for (uint32_t i = image->phrases[phrase].first_name;
       i < image->phrases[phrase + 1U].first_name && !has;
       ++i) {
    const CompetentText text =
      image_text(image, image->names[image->phrase_names[i].name].text);

    has = text.length && memchr(text.bytes, '(', text.length);
  }

  return has;
}

static void
measure(const Image* const    image,
        const Sentence* const sentence,
        const uint32_t        phrase,
        Fit* const            fit)
{
  fit->first      = fit->hits[0]->first;
  fit->last       = fit->hits[0]->last;
  fit->is_ordered = true;
  for (uint32_t i = 0U; i < fit->n; ++i) {
    const Hit* const hit = fit->hits[i];
    fit->is_ordered =
      fit->is_ordered && (!i || fit->hits[i - 1U]->first <= hit->first);
    fit->first = (hit->first < fit->first) ? hit->first : fit->first;
    fit->last  = (hit->last > fit->last) ? hit->last : fit->last;
  }

  fit->cost = cost_between(sentence,
                           fit,
                           reads(image, phrase) & IMAGE_READ_LIST,
                           has_brackets(image, phrase));
}

// A part of a compound counts only with its head
static bool
has_heads(const Sentence* const sentence, const Fit* const fit)
{
  for (uint32_t i = 0U; i < fit->n; ++i) {
    bool is_headed = fit->hits[i]->is_head;
    for (uint32_t j = 0U; j < fit->n && !is_headed; ++j) {
      is_headed =
        fit->hits[j]->is_head && sentence->tokens[fit->hits[j]->last].group ==
                                   sentence->tokens[fit->hits[i]->first].group;
    }

    if (!is_headed) {
      return false;
    }
  }

  return true;
}

// The particle of a verb stands behind it ("stuurt ... aan"), right before it
// ("leiding geven") or before "te"
static bool
has_particle(const Image* const    image,
             const Sentence* const sentence,
             const uint32_t        phrase,
             const Fit* const      fit)
{
  if (!(reads(image, phrase) & IMAGE_READ_APART)) {
    return true;
  }

  const uint32_t      verb     = fit->hits[fit->n - 2U]->first;
  const uint32_t      particle = fit->hits[fit->n - 1U]->first;
  const CompetentText te       = {"te", 2U};
  return particle > verb || particle + 1U == verb ||
         (particle + 2U == verb &&
          text_is(sentence_text(sentence, particle + 1U), te));
}

static CompetentMentionRule
rule_of(const Fit* const fit)
{
  CompetentMentionRule rule = COMPETENT_MENTION_LABEL;
  for (uint32_t i = 0U; i < fit->n; ++i) {
    const Hit* const           hit = fit->hits[i];
    const CompetentMentionRule own =
      (hit->how == MEANING_EVERYDAY)    ? COMPETENT_MENTION_EVERYDAY
      : (hit->how == MEANING_TYPO)      ? COMPETENT_MENTION_TYPO
      : (hit->how == MEANING_SUSPENDED) ? COMPETENT_MENTION_SUSPENDED
      : (!hit->is_whole || hit->how == MEANING_JOINED)
        ? COMPETENT_MENTION_COMPOUND
      : (hit->how == MEANING_WORD) ? COMPETENT_MENTION_LABEL
                                   : COMPETENT_MENTION_INFLECTED;

    rule = (own > rule) ? own : rule;
  }

  return (rule >= COMPETENT_MENTION_TYPO || (fit->is_ordered && !fit->cost))
           ? rule
           : COMPETENT_MENTION_WORDS;
}

// One typing error is one; more, or among other words, may be other words.
// That goes for what is a label alone, too, if it is short, or another verb,
// and for everyday words, which are no label alone: see called.h.
static bool
is_spelt(const Sentence* const sentence, const Fit* const fit)
{
  if (fit->n == 1U) {
    const Hit* const hit = fit->hits[0];
    return hit->how != MEANING_EVERYDAY &&
           (hit->how != MEANING_TYPO ||
            ((!fit->has_verb || hit->is_slip) &&
             sentence->tokens[fit->first].length >= MIN_ALONE));
  }

  uint32_t n = 0U;
  for (uint32_t i = 0U; i < fit->n; ++i) {
    n += (fit->hits[i]->how >= MEANING_TYPO) ? 1U : 0U;
  }

  return !n || (n == 1U && fit->is_ordered && !fit->cost);
}

static bool
is_accepted(const Sentence* const sentence, const Fit* const fit)
{
  if (!is_spelt(sentence, fit)) {
    return false;
  }

  if (fit->n == 1U) {
    return fit->hits[0]->is_whole;
  }

  if (!has_heads(sentence, fit)) {
    return false;
  }

  return fit->cost <= (uint32_t)(fit->has_verb ? MAX_COST_VERB : MAX_COST_NOUN);
}

// docs/extract.md tells how it was measured
int32_t
find_score(const CompetentMentionRule rule, const uint32_t cost)
{
  static const int32_t percents[COMPETENT_N_MENTION_RULES] = {
    98, 90, 88, 95, 90, 96, 90, 90};

  const int32_t percent = percents[rule] - 5 * (int32_t)cost;
  return ((percent < 10) ? 10 : percent) * COMPETENT_FULL_SCORE / 100;
}

bool
find_is_wanted(const Image* const image,
               const uint32_t     kinds,
               const uint32_t     phrase)
{
  if (!kinds) {
    return true;
  }

  const uint32_t end = image->phrases[phrase + 1U].first_name;
  for (uint32_t i = image->phrases[phrase].first_name; i < end; ++i) {
    const CompetentConcept concept = image->phrase_names[i].concept;
    if ((kinds >> image->concepts[concept].kind) & 1U) {
      return true;
    }
  }

  return false;
}

static CompetentStatus
try_phrase(const Image* const                   image,
           const CompetentExtractOptions* const options,
           const Sentence* const                sentence,
           const uint32_t                       phrase,
           const Hit* const                     hit,
           Array* const                         matches,
           CompetentError* const                error)
{
  UNCLEARED Fit fit;
  if (!find_all(image, sentence, phrase, hit, &fit)) {
    return COMPETENT_STATUS_SUCCESS;
  }

  fit.has_verb = reads(image, phrase) & IMAGE_READ_VERB;
  measure(image, sentence, phrase, &fit);
  if (!is_accepted(sentence, &fit) ||
      !has_particle(image, sentence, phrase, &fit) ||
      !find_is_wanted(image, options->kinds, phrase)) {
    return COMPETENT_STATUS_SUCCESS;
  }

  Match* const match = (Match*)array_add(matches, sizeof(Match), error);
  if (!match) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  const CompetentMentionRule rule = rule_of(&fit);

  match->score     = find_score(rule, fit.cost);
  match->phrase    = phrase;
  match->other     = IMAGE_NOTHING;
  match->n_lexemes = fit.n;
  match->n_tokens  = fit.n_used;
  match->first     = (uint16_t)fit.first;
  match->last      = (uint16_t)fit.last;
  match->rule      = (uint8_t)rule;
  match->flags     = 0U;
  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
find_matches(const Image* const                   image,
             const CompetentExtractOptions* const options,
             const Sentence* const                sentence,
             Array* const                         matches,
             CompetentError* const                error)
{
  CompetentStatus st =
    called_find(image, options->kinds, sentence, matches, error);
  for (uint32_t i = 0U; i < sentence->n_hits && !st; ++i) {
    const Hit* const         hit    = &sentence->hits[i];
    const ImageLexeme* const lexeme = &image->lexemes[hit->lexeme];
    for (uint32_t p = lexeme[0].first_phrase; p < lexeme[1].first_phrase && !st;
         ++p) {
      if (may_be_there(image, sentence, p, hit)) {
        st = try_phrase(image, options, sentence, p, hit, matches, error);
      }
    }
  }

  return st;
}
