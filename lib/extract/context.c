// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/context.h"

#include "base/uncleared.h"
#include "extract/find.h"
#include "text/person_name.h"
#include "text/phrase.h"
#include "text/table.h"
#include "text/verb.h"

#include <competent/concept.h>

#include <stddef.h>
#include <string.h>

enum {
  SURE      = 25, ///< How surely a sentence is boilerplate that is taken so
  MAX_CLOSE = 3,  ///< Words between a verb in its stem and who does it
};

/// What is to be decided
typedef struct {
  Context*        context;
  const Image*    image;
  const Sentence* sentence;
  uint32_t        without;
} Case;

static uint32_t
kinds_of(const Image* const image, const uint32_t phrase)
{
  uint32_t kinds = 0U;
  for (uint32_t i = image->phrases[phrase].first_name;
       i < image->phrases[phrase + 1U].first_name;
       ++i) {
    kinds |= 1U << image->concepts[image->phrase_names[i].concept].kind;
  }

  return kinds;
}

static bool
reads(const Image* const image, const uint32_t phrase, const ImageRead how)
{
  return image->phrase_names[image->phrases[phrase].first_name].read &
         (uint32_t)how;
}

static CompetentText
word_at(const Case* const that, const uint32_t token)
{
  static const CompetentText none = {"", 0U};
  return (token < that->sentence->n_tokens) ? that->context->tokens[token].text
                                            : none;
}

static uint32_t
classes_at(const Case* const that, const uint32_t token)
{
  return (token < that->sentence->n_tokens)
           ? that->context->tokens[token].classes
           : 0U;
}

static bool
ends_any(const CompetentText word, const char* const* const endings)
{
  for (const char* const* ending = endings; *ending; ++ending) {
    const size_t n = strlen(*ending);
    if (word.length > n && !memcmp(word.bytes + word.length - n, *ending, n)) {
      return true;
    }
  }

  return false;
}

// Most sentences are not asked who does what
static const BoilerplateRole*
role_at(const Case* const that, const uint32_t token)
{
  Context* const context = that->context;
  if (!context->has_roles) {
    boilerplate_roles(
      context->tokens, that->sentence->n_tokens, context->roles);
    context->has_roles = true;
  }

  return &context->roles[token];
}

static bool
is_on(const Case* const that, const ContextRule rule)
{
  return !(that->without & (uint32_t)rule);
}

// A verb without an ending is one only beside "ik", or before "je"
static bool
is_stem(const CompetentText word)
{
  static const char* const endings[] = {"t", "d", "e", "n", NULL};
  return !ends_any(word, endings);
}

static bool
is_infinitive(const CompetentText word)
{
  static const char* const endings[] = {"en", "aan", "ien", "oen", NULL};
  return ends_any(word, endings);
}

// "Passend" is not "passen"
static bool
is_presently(const CompetentText word)
{
  static const char* const endings[] = {"end", "ende", NULL};
  return ends_any(word, endings);
}

static bool
is_stem_misread(const Case* const  that,
                const Match* const match,
                const Doer         doer)
{
  return is_on(that, CONTEXT_STEM) && is_stem(word_at(that, match->first)) &&
         doer != DOER_SELF && !(classes_at(that, match->first + 1U) & WORD_YOU);
}

// Many things, and not what is done with them: "alle scholen"
static bool
is_noun(const Case* const that, const Match* const match)
{
  if (!is_on(that, CONTEXT_NOUN) || !match->first) {
    return false;
  }

  const uint32_t before = match->first - 1U;
  return (classes_at(that, before) & WORD_DETERMINER) ||
         (that->context->tokens[before].flags & FOLD_HAS_DIGIT);
}

// A verb whose clause ends in a particle is another verb: "spreken ... door"
static bool
is_other_verb(const Case* const that, const Match* const match)
{
  if (!is_on(that, CONTEXT_PARTICLE)) {
    return false;
  }

  const uint32_t end = role_at(that, match->last)->end;
  return end > match->last + 1U && (classes_at(that, end - 1U) & WORD_PARTICLE);
}

// "- Regelt de roosters" leaves out who does it
static bool
begins_item(const Case* const that, const uint32_t at)
{
  const ClauseToken* const tokens = that->context->tokens;
  return at && clause_is_mark(&tokens[at - 1U]) &&
         (at == 1U || (tokens[at - 1U].flags & FOLD_AFTER_LINE));
}

static bool
is_boilerplate(const Case* const that)
{
  if (!that->context->sureness) {
    that->context->sureness = boilerplate_measure(that->context->tokens,
                                                  that->sentence->n_tokens,
                                                  &that->context->boilerplate) +
                              1U;
  }

  return that->context->sureness > SURE;
}

// "Leiding geven" is the infinitive of "leidinggeven" in two words
static bool
is_infinitive_in_two(const Case* const that, const Match* const match)
{
  const CompetentText first = word_at(that, match->first);
  const CompetentText last  = word_at(that, match->last);

  UNCLEARED Phrase whole;
  phrase_clear(&whole);
  phrase_add(&whole, first);
  phrase_add(&whole, last);
  return match->last == match->first + 1U && is_infinitive(last) &&
         verb_particle(phrase_text(&whole)) == first.length;
}

// What is said with one verb is said of many things
static bool
is_act_misread(const Case* const that, const Match* const match)
{
  const CompetentText word = word_at(that, match->first);
  const Doer          doer = role_at(that, match->first)->doer;
  if (is_on(that, CONTEXT_EMPLOYER) && doer == DOER_EMPLOYER) {
    return true;
  }

  if (match->n_lexemes > 1U) {
    return reads(that->image, match->phrase, IMAGE_READ_APART) &&
           match->n_lexemes == 2U && is_on(that, CONTEXT_SUBJECT) &&
           doer == DOER_UNKNOWN && !is_infinitive(word) &&
           match->first != match->last && !is_infinitive_in_two(that, match);
  }

  return is_presently(word) || is_stem_misread(that, match, doer) ||
         (is_infinitive(word) && is_noun(that, match)) ||
         is_other_verb(that, match) ||
         (is_on(that, CONTEXT_SUBJECT) && doer == DOER_UNKNOWN &&
          !is_infinitive(word) && !begins_item(that, match->first)) ||
         (is_on(that, CONTEXT_BOILERPLATE) && is_boilerplate(that));
}

// "Flexibel" is how somebody is, "flexibele werktijden" are not
static bool
is_state_misread(const Case* const that, const Match* const match)
{
  return match->rule == (uint8_t)COMPETENT_MENTION_INFLECTED ||
         (is_on(that, CONTEXT_EMPLOYER) &&
          role_at(that, match->first)->doer == DOER_EMPLOYER);
}

// "In de bouw" is a field, "de bouw" is not
static bool
is_field_misread(const Case* const that, const Match* const match)
{
  if (!is_on(that, CONTEXT_FIELD) || match->first != match->last) {
    return false;
  }

  if (match->rule == (uint8_t)COMPETENT_MENTION_INFLECTED &&
      text_ends(word_at(that, match->first), 'e')) {
    return true; // "Engelse"
  }

  if (!match->first) {
    return false;
  }

  const CompetentText before = word_at(that, match->first - 1U);
  return clause_is(before, "een") ||
         (clause_is(before, "de") &&
          !(match->first > 1U &&
            (classes_at(that, match->first - 2U) & WORD_PREPOSITION)));
}

// "Mevrouw De Smid" is somebody, and so is "J. Bakker"
static bool
is_name(const Case* const that, const Match* const match)
{
  return is_on(that, CONTEXT_NAME) &&
         person_name_is(that->context->tokens, match->first);
}

static bool
is_misread(const Case* const that, const Match* const match)
{
  const uint32_t kinds     = kinds_of(that->image, match->phrase);
  const uint32_t knowledge = 1U << (unsigned)COMPETENT_KIND_KNOWLEDGE;
  return (reads(that->image, match->phrase, IMAGE_READ_VERB) &&
          is_act_misread(that, match)) ||
         (reads(that->image, match->phrase, IMAGE_READ_STATE) &&
          is_state_misread(that, match)) ||
         (kinds == knowledge && is_field_misread(that, match)) ||
         is_name(that, match);
}

static void
read_tokens(Context* const context, const Sentence* const sentence)
{
  for (uint32_t i = 0U; i < sentence->n_tokens; ++i) {
    context->tokens[i].text    = sentence_text(sentence, i);
    context->tokens[i].flags   = sentence->tokens[i].flags;
    context->tokens[i].classes = sentence->tokens[i].classes;
  }
}

void
context_filter(Context* const        context,
               const Image* const    image,
               const Sentence* const sentence,
               const uint32_t        without,
               Array* const          matches)
{
  read_tokens(context, sentence);
  context->sureness  = 0U;
  context->has_roles = false;

  boilerplate_read(context->tokens, sentence->n_tokens, &context->boilerplate);

  const Case   that  = {context, image, sentence, without};
  Match* const items = (Match*)matches->items;
  size_t       n     = 0U;
  for (size_t i = 0U; i < matches->n; ++i) {
    if (!is_misread(&that, &items[i])) {
      items[n++] = items[i];
    }
  }

  matches->n = n;
}

uint32_t
context_flag(Context* const        context,
             const Sentence* const sentence,
             const uint32_t        without,
             Array* const          matches)
{
  UNCLEARED CueSpan spans[SENTENCE_MAX_TOKENS];
  Match* const      items = (Match*)matches->items;
  uint32_t          n     = 0U;
  for (size_t i = 0U; i < matches->n && n < SENTENCE_MAX_TOKENS; ++i) {
    const CueSpan span = {items[i].first, items[i].last, 0U};
    spans[n++]         = span;
  }

  if (without & (uint32_t)CONTEXT_CUES) {
    return 0U;
  }

  const uint32_t answer =
    cue_apply(context->tokens, sentence->n_tokens, spans, n, &context->cues);
  for (uint32_t i = 0U; i < n; ++i) {
    items[i].flags = (uint8_t)spans[i].flags;
  }

  return answer;
}
