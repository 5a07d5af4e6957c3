// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/fold_sentence.h"

#include "text/fold_swar.h"
#include "text/fold_table.h"
#include "text/fold_utf8.h"

#include <stdint.h>
#include <string.h>

enum {
  // The longest abbreviation, with null bytes that pad it and the shorter ones
  MAX_ABBREVIATION = 8,
};

/// What may come after the dot of an abbreviation
typedef enum {
  NEW,  ///< It is none: another sentence
  MORE, ///< What belongs to it
  ANY,  ///< Either: it stands at the end of a sentence as well
} Sequel;

/// A word that a dot shortens
typedef struct {
  char   form[MAX_ABBREVIATION];
  Sequel sequel;
} Abbreviation;

// In order of their bytes
static const Abbreviation abbreviations[] = {
  {"a.s.", ANY},   {"aanv", MORE},  {"afd", MORE},  {"afk", MORE},
  {"alg", MORE},   {"art", MORE},   {"begr", MORE}, {"bijv", MORE},
  {"blz", MORE},   {"bv", MORE},    {"ca", MORE},   {"cf", MORE},
  {"chr", MORE},   {"dhr", MORE},   {"dr", MORE},   {"drs", MORE},
  {"ds", MORE},    {"dwz", MORE},   {"e.a.", ANY},  {"e.d.", ANY},
  {"e.v.", ANY},   {"enz", ANY},    {"etc", ANY},   {"ev", MORE},
  {"evt", MORE},   {"excl", MORE},  {"fa", MORE},   {"fam", MORE},
  {"gebr", MORE},  {"gem", MORE},   {"hr", MORE},   {"incl", MORE},
  {"ing", MORE},   {"inl", MORE},   {"int", MORE},  {"ir", MORE},
  {"jhr", MORE},   {"jl", ANY},     {"jr", MORE},   {"max", MORE},
  {"mbt", MORE},   {"mej", MORE},   {"mevr", MORE}, {"min", MORE},
  {"mld", MORE},   {"mln", MORE},   {"mr", MORE},   {"mrs", MORE},
  {"mw", MORE},    {"nl", MORE},    {"no", MORE},   {"nr", MORE},
  {"nrs", MORE},   {"o.i.d.", ANY}, {"oa", MORE},   {"obv", MORE},
  {"pag", MORE},   {"par", MORE},   {"prof", MORE}, {"resp", MORE},
  {"s.v.p.", ANY}, {"sr", MORE},    {"st", MORE},   {"str", MORE},
  {"tel", MORE},   {"th", MORE},    {"tm", MORE},   {"vgl", MORE},
  {"vnl", MORE},   {"vs", MORE},    {"zgn", MORE},
};

// The index of each, by the highest bits of its letters times a number for
// which no two of them are the same
#define SLOT_FACTOR UINT64_C(0xD79FD56028DAB399)

static const uint8_t slots[256] = {
  59U, 0U,  22U, 0U,  0U,  0U,  0U,  16U, 55U, 61U, 42U, 0U,  43U, 0U,  54U,
  0U,  0U,  11U, 0U,  25U, 49U, 68U, 0U,  0U,  0U,  0U,  0U,  48U, 0U,  0U,
  0U,  0U,  0U,  0U,  33U, 0U,  0U,  0U,  0U,  0U,  0U,  0U,  0U,  0U,  0U,
  13U, 0U,  0U,  69U, 0U,  0U,  31U, 0U,  0U,  17U, 9U,  41U, 0U,  0U,  36U,
  0U,  0U,  0U,  0U,  0U,  15U, 0U,  0U,  53U, 1U,  6U,  0U,  0U,  62U, 0U,
  0U,  0U,  0U,  63U, 0U,  0U,  28U, 0U,  27U, 0U,  0U,  12U, 58U, 0U,  0U,
  0U,  0U,  0U,  0U,  0U,  0U,  0U,  0U,  60U, 39U, 0U,  0U,  0U,  14U, 0U,
  0U,  0U,  19U, 20U, 24U, 0U,  21U, 0U,  0U,  0U,  0U,  0U,  38U, 0U,  0U,
  0U,  26U, 0U,  0U,  0U,  0U,  0U,  0U,  0U,  0U,  0U,  0U,  0U,  0U,  0U,
  0U,  0U,  0U,  0U,  0U,  0U,  0U,  0U,  0U,  5U,  3U,  0U,  0U,  0U,  0U,
  44U, 0U,  0U,  0U,  0U,  0U,  0U,  35U, 0U,  0U,  0U,  0U,  0U,  65U, 0U,
  0U,  0U,  0U,  0U,  8U,  29U, 0U,  0U,  52U, 40U, 0U,  0U,  0U,  0U,  0U,
  0U,  0U,  37U, 67U, 0U,  0U,  0U,  0U,  2U,  0U,  23U, 56U, 70U, 0U,  66U,
  0U,  0U,  30U, 7U,  0U,  64U, 0U,  0U,  0U,  0U,  34U, 0U,  0U,  0U,  0U,
  0U,  51U, 0U,  0U,  47U, 0U,  0U,  0U,  0U,  0U,  0U,  0U,  0U,  0U,  0U,
  0U,  0U,  0U,  0U,  0U,  0U,  0U,  0U,  0U,  57U, 18U, 45U, 0U,  0U,  0U,
  0U,  0U,  10U, 0U,  50U, 0U,  0U,  32U, 0U,  0U,  0U,  4U,  46U, 0U,  0U,
  0U,
};

// Return the only abbreviation that a form may be, and whether it is, without
// branches: there is room behind forms, and what is there is cut off
static inline bool
find_abbreviation(const char* const          form,
                  const size_t               length,
                  const Abbreviation** const same)
{
  const bool     is_short = length < sizeof(uint64_t);
  const unsigned n_bits   = 8U * ((unsigned)length & 7U);
  const uint64_t mask     = (UINT64_C(1) << n_bits) - 1U;
  const uint64_t number   = fold_load(form) & (is_short ? mask : UINT64_MAX);

  *same = &abbreviations[slots[(number * SLOT_FACTOR) >> 56U]];
  return fold_load((*same)->form) == number;
}

bool
fold_may_be_abbreviation(const char* const form, const size_t length)
{
  const Abbreviation* same = NULL;
  return find_abbreviation(form, length, &same);
}

static Sequel
find_sequel_of(const FoldWalk* const walk, const FoldToken* const word)
{
  const Abbreviation* same = NULL;
  return find_abbreviation(walk->forms + word->form, word->length, &same)
           ? same->sequel
           : NEW;
}

static FoldCharacter
character_at(const FoldWalk* const walk, const size_t at)
{
  const FoldCharacter none = {'\n', 0U, true};
  return (at < walk->length) ? fold_read(walk->bytes + at, walk->length - at)
                             : none;
}

static FoldClass
class_at(const FoldWalk* const walk, const size_t at)
{
  const uint32_t c = character_at(walk, at).c;
  return fold_is_hangul(c) ? FOLD_CLASS_LETTER : fold_class(fold_find(c));
}

bool
fold_is_blank_at(const FoldWalk* const walk, const size_t at)
{
  if (at < walk->length && walk->bytes[at] < 0x7FU) {
    return walk->bytes[at] <= ' ';
  }

  const FoldClass found = class_at(walk, at);
  return found == FOLD_CLASS_BLANK || found == FOLD_CLASS_LINE;
}

bool
fold_is_word_at(const FoldWalk* const walk, const size_t at)
{
  const FoldClass found = class_at(walk, at);
  return found == FOLD_CLASS_LETTER || found == FOLD_CLASS_DIGIT;
}

static bool
is_upper_at(const FoldWalk* const walk, const size_t at)
{
  const uint32_t c = character_at(walk, at).c;
  return !fold_is_hangul(c) && (fold_find(c)->kind & FOLD_UPPER);
}

// Quotes and brackets close behind the dot
static bool
is_closing(const uint32_t c)
{
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == '.' ||
         c == '!' || c == '?' || c == 0x2019U || c == 0x201DU || c == 0xBBU;
}

// However many there are, nobody writes more of them
static size_t
skip_closing(const FoldWalk* const walk, const size_t from)
{
  size_t at = from;
  for (unsigned i = 0U; i < 8U && at < walk->length; ++i) {
    const FoldCharacter character = character_at(walk, at);
    if (!is_closing(character.c)) {
      break;
    }

    at += character.length;
  }

  return at;
}

static bool
is_upper_next(const FoldWalk* const walk, const size_t from)
{
  size_t at = from;
  for (unsigned i = 0U;
       i < 8U && at < walk->length && fold_is_blank_at(walk, at);
       ++i) {
    at += character_at(walk, at).length;
  }

  return is_upper_at(walk, at);
}

// The number of an item, or of a chapter, comes before its text
static bool
is_number_of_item(const FoldToken* const word)
{
  return (word->flags & FOLD_AFTER_LINE) && (word->flags & FOLD_HAS_DIGIT) &&
         word->length <= 3U;
}

static bool
is_shortened(const FoldWalk* const  walk,
             const FoldToken* const word,
             const size_t           end)
{
  const bool is_digit = word->flags & FOLD_HAS_DIGIT;
  if (is_digit || word->length == 1U) {
    return !is_digit || is_number_of_item(word);
  }

  const Sequel sequel = find_sequel_of(walk, word);
  return sequel == MORE || (sequel == ANY && !is_upper_next(walk, end));
}

// Where the blank behind the dot was forgotten: "uitvoeren.Daarna"
static bool
is_run_on(const FoldWalk* const  walk,
          const FoldToken* const word,
          const size_t           end)
{
  return word->length > 1U && (word->flags & FOLD_HAS_LOWER) &&
         !(word->flags & (FOLD_IS_CAPITAL | FOLD_HAS_DIGIT)) &&
         is_upper_at(walk, end) && fold_is_word_at(walk, end + 1U) &&
         !is_upper_at(walk, end + 1U);
}

bool
fold_ends_sentence(const FoldWalk* const walk, const FoldToken* const mark)
{
  const char sign = walk->forms[mark->form];
  if (sign != '.' && sign != '!' && sign != '?') {
    return false;
  }

  const bool is_dot     = sign == '.' && mark->length == 1U;
  const bool is_at_word = is_dot && mark > walk->tokens &&
                          mark[-1].end == mark->start &&
                          !(mark[-1].flags & FOLD_IS_MARK);

  const size_t end = skip_closing(walk, mark->end);
  if (!fold_is_blank_at(walk, end)) {
    return is_at_word && is_run_on(walk, mark - 1, mark->end);
  }

  return !is_at_word || !is_shortened(walk, mark - 1, mark->end);
}

bool
fold_abbreviation_ends_sentence(const FoldWalk* const  walk,
                                const FoldToken* const word)
{
  return find_sequel_of(walk, word) == ANY &&
         fold_is_blank_at(walk, word->end) && is_upper_next(walk, word->end);
}

// "1. Koken" and "a) Koken"
static bool
is_numbered(const FoldWalk* const walk, const FoldToken* const word)
{
  const bool is_digit  = (word->flags & FOLD_HAS_DIGIT) && word->length <= 3U;
  const bool is_letter = word->length == 1U;
  const char sign =
    (word->end < walk->length) ? (char)walk->bytes[word->end] : ' ';

  return ((sign == ')' && (is_digit || is_letter)) ||
          (sign == '.' && is_digit)) &&
         fold_is_blank_at(walk, word->end + 1U);
}

bool
fold_begins_item(const FoldWalk* const walk, const FoldToken* const token)
{
  if (!(token->flags & FOLD_IS_MARK)) {
    return is_numbered(walk, token);
  }

  const char sign = walk->forms[token->form];
  const bool is_middle_dot =
    token->length == 2U && !memcmp(walk->forms + token->form, "\xC2\xB7", 2U);

  return (is_middle_dot || (token->length == 1U &&
                            (sign == '-' || sign == '*' || sign == '+'))) &&
         fold_is_blank_at(walk, token->end);
}
