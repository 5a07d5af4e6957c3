// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/rule_suspended.h"

#include "base/uncleared.h"
#include "text/table.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

static const TableRow particle_rows[] = {
#include "dutch/particles.inc"
};

static const uint16_t particle_starts[] = {
#include "dutch/particles.starts.inc"
};

static const TableRow tail_rows[] = {
#include "dutch/tails.inc"
};

static const uint16_t tail_starts[] = {
#include "dutch/tails.starts.inc"
};

static const Table particles = TABLE_WITH(particle_rows, particle_starts);
static const Table tails     = TABLE_WITH(tail_rows, tail_starts);

enum {
  // A part of a compound has at least so many letters
  MIN_PART = 3,

  // Look so many words ahead for the one that is whole
  MAX_AHEAD = 8,
};

// Return how long a particle at the start is: the longest, or 0
static size_t
particle_length(const CompetentText word)
{
  for (size_t n = (word.length < 8U) ? word.length : 8U; n > 1U; --n) {
    if (word.length >= n + MIN_PART &&
        table_find(particles, text_slice(word, 0U, n))) {
      return n;
    }
  }

  return 0U;
}

// Return where the longest known tail starts, or 0
static size_t
tail_start(const CompetentText word)
{
  for (size_t at = MIN_PART; at + 2U < word.length; ++at) {
    if (table_find(tails, text_slice(word, at, word.length))) {
      return at;
    }
  }

  return 0U;
}

static bool
is_known(const Lexicon lexicon, const CompetentText a, const CompetentText b)
{
  UNCLEARED Phrase whole;
  phrase_clear(&whole);
  return phrase_add(&whole, a) && phrase_add(&whole, b) &&
         lexicon_find(lexicon, phrase_text(&whole));
}

// Return where the second word of the first part starts, or 0: in schelpdieren,
// which schelpdierenvisser begins with
static size_t
inner_start(const CompetentText word,
            const CompoundPart  part,
            const Lexicon       lexicon)
{
  CompoundPart     parts[COMPOUND_MAX_PARTS];
  UNCLEARED Phrase first;
  compound_part_word(word, part, &first);

  const size_t n = compound_split(lexicon, phrase_text(&first), parts);
  return (n > 1U && parts[1].start < part.length) ? parts[1].start : 0U;
}

// Return where the part starts that both words share, or 0 for none: where it
// makes a word that is known, else behind the first part
static size_t
shared_start(const CompetentText left,
             const CompetentText right,
             const Lexicon       lexicon)
{
  CompoundPart parts[COMPOUND_MAX_PARTS] = {{0U, 0U, COMPOUND_PLAIN}};
  const size_t n = compound_split(lexicon, right, parts);
  for (size_t i = 1U; i < n; ++i) {
    if (is_known(
          lexicon, left, text_slice(right, parts[i].start, right.length))) {
      return parts[i].start;
    }
  }

  const size_t inner = (n > 1U) ? inner_start(right, parts[0], lexicon) : 0U;
  UNCLEARED Phrase first;
  if (inner) {
    compound_part_word(right, parts[0], &first);

    const CompetentText word = phrase_text(&first);
    if (is_known(lexicon, left, text_slice(word, inner, word.length))) {
      return inner;
    }
  }

  return n > 1U ? parts[1].start : tail_start(right);
}

bool
suspended_left(const CompetentText left,
               const CompetentText right,
               const Lexicon       lexicon,
               Phrase* const       whole)
{
  const size_t hyphen =
    right.length && memchr(right.bytes, '-', right.length)
      ? (size_t)((const char*)memchr(right.bytes, '-', right.length) -
                 right.bytes)
      : 0U;

  const bool   is_particle = table_find(particles, left) != NULL;
  const size_t particle    = is_particle ? particle_length(right) : 0U;
  const size_t start       = particle ? particle
                             : hyphen ? hyphen
                                      : shared_start(left, right, lexicon);

  phrase_clear(whole);
  return start && start < right.length && left.length &&
         phrase_add(whole, left) &&
         phrase_add(whole, text_slice(right, start, right.length));
}

bool
suspended_right(const CompetentText left,
                const CompetentText right,
                const Lexicon       lexicon,
                Phrase* const       whole)
{
  CompoundPart parts[COMPOUND_MAX_PARTS] = {{0U, 0U, COMPOUND_PLAIN}};
  const size_t n                         = compound_split(lexicon, left, parts);
  const size_t end = (n > 1U) ? parts[n - 1U].start : tail_start(left);

  phrase_clear(whole);
  return end && right.length && phrase_add(whole, text_slice(left, 0U, end)) &&
         phrase_add(whole, right);
}

static bool
is_and(const CompetentText word)
{
  static const char* const words[] = {"en", "of", "/", "&", "and", "en/of"};

  for (size_t i = 0U; i < sizeof(words) / sizeof(words[0]); ++i) {
    if (text_is(word, text_of_string(words[i]))) {
      return true;
    }
  }

  return false;
}

static CompetentText
without_comma(const CompetentText word)
{
  return text_ends(word, ',') ? text_slice(word, 0U, word.length - 1U) : word;
}

// Return the next word that is neither suspended itself nor an "and", if there
// is an "and" or a comma before it
static CompetentText
whole_word_after(const CompetentText text, size_t at, bool has_and)
{
  const CompetentText nothing = {NULL, 0U};
  CompetentText       word    = nothing;
  for (unsigned i = 0U; i < MAX_AHEAD; ++i) {
    const CompetentText token = next_token(text, &at);
    word                      = without_comma(token);
    if (!word.length || (!is_and(word) && !text_ends(word, '-'))) {
      break;
    }

    has_and = has_and || is_and(word) || text_ends(token, ',');
  }

  return has_and ? word : nothing;
}

static bool
complete(const CompetentText text,
         const size_t        at,
         const CompetentText token,
         const CompetentText before,
         const Lexicon       lexicon,
         Phrase* const       whole)
{
  const CompetentText word = without_comma(token);
  if (text_ends(word, '-')) {
    const CompetentText after =
      whole_word_after(text, at, word.length < token.length);

    return after.length && !text_starts(after, '-') &&
           suspended_left(without_comma(text_slice(word, 0U, word.length - 1U)),
                          after,
                          lexicon,
                          whole);
  }

  return text_starts(word, '-') && before.length &&
         suspended_right(
           before, text_slice(word, 1U, word.length), lexicon, whole);
}

// Without a hyphen all that is left to do is to make single blanks
static bool
is_whole(const CompetentText text)
{
  return !text.length ||
         (!memchr(text.bytes, '-', text.length) && text_is_tidy(text));
}

void
rule_suspended(Phrase* const phrase, const Lexicon lexicon, Trace* const trace)
{
  const CompetentText text = phrase_text(phrase);
  if (!trace_allows(trace, RULE_SUSPENDED) || is_whole(text)) {
    return;
  }

  CompetentText    before = {NULL, 0U}; // The last word that is no "and"
  size_t           at     = 0U;
  UNCLEARED Phrase result;
  phrase_clear(&result);
  for (CompetentText token = next_token(text, &at); token.length;
       token               = next_token(text, &at)) {
    const CompetentText word = without_comma(token);
    UNCLEARED Phrase    whole;
    if (complete(text, at, token, before, lexicon, &whole)) {
      trace_step(trace, RULE_SUSPENDED, word, phrase_text(&whole));
      if (text_ends(token, ',')) {
        phrase_add(&whole, text_of_string(","));
      }

      if (!phrase_add_word(&result, phrase_text(&whole))) {
        return;
      }

      // The second of "software en -hardware" is as whole as the first
      before = without_comma(text_slice(
        phrase_text(&result), result.length - whole.length, result.length));
      continue;
    }

    if (!phrase_add_word(&result, token)) {
      return;
    }

    before = is_and(word) ? before : word;
  }

  phrase_copy(phrase, &result);
}
