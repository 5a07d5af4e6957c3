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

  // The longest without dots in it, and with them
  MAX_PLAIN  = 4,
  MAX_DOTTED = 6,
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

// Which letters come second in those without dots, by the first one
static const uint32_t seconds[26] = {
  0x0020821U, 0x0200910U, 0x00000A1U, 0x0460080U, 0x0A82000U, 0x0000001U,
  0x0000010U, 0x0020000U, 0x0022000U, 0x0020880U, 0x0000000U, 0x0000000U,
  0x0420913U, 0x0024800U, 0x0000003U, 0x0020001U, 0x0000000U, 0x0000010U,
  0x00A0000U, 0x0001090U, 0x0000000U, 0x0042040U, 0x0000000U, 0x0000000U,
  0x0000000U, 0x0000040U};

// Return whether any abbreviation without dots may begin as a form does
static inline bool
begins_any(const char* const form)
{
  const unsigned first  = (unsigned char)form[0] - (unsigned)'a';
  const unsigned second = (unsigned char)form[1] - (unsigned)'a';
  return first < 26U && second < 26U && ((seconds[first] >> second) & 1U);
}

// Return a form as a number that is in the order of its bytes
static inline uint64_t
number_of(const char* const form)
{
  return __builtin_bswap64(fold_load(form));
}

static Sequel
find_sequel(const char* const form, const size_t length, const bool has_join)
{
  if (length > (size_t)(has_join ? MAX_DOTTED : MAX_PLAIN)) {
    return NEW;
  }

  // There is room behind forms, and what is there is shifted out
  const unsigned rest   = 8U * (MAX_ABBREVIATION - (unsigned)length);
  const uint64_t number = length ? number_of(form) >> rest << rest : 0U;
  size_t         first  = 0U;
  for (size_t n = sizeof(abbreviations) / sizeof(abbreviations[0]); n > 1U;) {
    const size_t half = n / 2U;
    const bool   is_behind =
      number_of(abbreviations[first + half].form) <= number;
    first += half * (size_t)is_behind; // Without a branch
    n -= half;
  }

  return (number_of(abbreviations[first].form) == number)
           ? abbreviations[first].sequel
           : NEW;
}

bool
fold_may_be_abbreviation(const char* const form, const size_t length)
{
  return length > 1U && begins_any(form) &&
         find_sequel(form, length, false) != NEW;
}

static Sequel
find_sequel_of(const FoldWalk* const walk, const FoldToken* const word)
{
  return find_sequel(
    walk->forms + word->form, word->length, word->flags & FOLD_HAS_JOIN);
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
