// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/normal.h"

#include "base/failure.h"
#include "base/utf8.h"
#include "text/fold_swar.h"
#include "text/fold_table.h"
#include "text/fold_utf8.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

enum {
  // Whole words are written, of which not all may count
  SLACK = 8,
};

/// A text on its way into its normal form
typedef struct {
  const unsigned char* start;
  const unsigned char* in;
  const unsigned char* end;
  char*                out;
  char*                limit;          ///< Where there is no room any more
  bool                 is_after_blank; ///< No blank is wanted here
} Folding;

// A syllable is made of two or three letters, each of which is three bytes
static size_t
write_hangul(const uint32_t c, char* const bytes)
{
  const uint32_t index    = c - 0xAC00U;
  const uint32_t trailing = index % 28U;

  size_t n = utf8_encode(0x1100U + index / 588U, bytes);
  n += utf8_encode(0x1161U + index % 588U / 28U, bytes + n);
  return trailing ? n + utf8_encode(0x11A7U + trailing, bytes + n) : n;
}

size_t
normal_character(const uint32_t c, char bytes[NORMAL_CHARACTER_SIZE])
{
  if (fold_is_hangul(c)) {
    return write_hangul(c, bytes);
  }

  const FoldRecord* const record = fold_find(c);
  if (record->length == FOLD_ITSELF) {
    return utf8_encode(c, bytes);
  }

  memcpy(bytes, fold_strings + record->offset, record->length);
  return record->length;
}

// Lower case, and a blank for each control character
static inline uint64_t
fold_word(const uint64_t word)
{
  const uint64_t upper = fold_between(word, 'A', 'Z');
  const uint64_t lower = word | (upper >> 2U);
  const uint64_t shown = fold_from(word, ' ') & ~fold_equal(word, 0x7FU);
  const uint64_t grave = fold_equal(word, '`');
  if (shown == FOLD_HIGHEST && !grave) {
    return lower;
  }

  const uint64_t blank  = fold_widen(shown ^ FOLD_HIGHEST);
  const uint64_t quoted = lower ^ (fold_widen(grave) & FOLD_EACH('`' ^ '\''));
  return (quoted & ~blank) | (FOLD_EACH(' ') & blank);
}

static inline void
write_byte(Folding* const folding, const char c)
{
  if (c != ' ') {
    *folding->out++         = c;
    folding->is_after_blank = false;
  } else if (!folding->is_after_blank) {
    *folding->out++         = c;
    folding->is_after_blank = true;
  }
}

// Take as many ASCII bytes of a word as told, of which not all may be wanted
static void
fold_with_blanks(Folding* const folding, uint64_t folded, const unsigned n)
{
  for (unsigned i = 0U; i < n; ++i) {
    write_byte(folding, (char)(folded & 0x7FU));
    folded >>= 8U;
  }
}

// Take the first bytes of a word, all of them ASCII
static inline void
fold_bytes(Folding* const folding, const uint64_t word, const unsigned n)
{
  const uint64_t some = (n < 8U) ? (UINT64_C(1) << (n * 8U)) - 1U : UINT64_MAX;
  const uint64_t folded  = fold_word(word & ~FOLD_HIGHEST);
  const uint64_t blanks  = fold_equal(folded, ' ') & some;
  const uint64_t before  = folding->is_after_blank ? 0x80U : 0U;
  const uint64_t doubles = blanks & ((blanks << 8U) | before);

  folding->in += n;
  if (doubles) {
    fold_with_blanks(folding, folded, n);
    return;
  }

  fold_store(folding->out, folded);
  folding->out += n;
  folding->is_after_blank = (blanks >> (n * 8U - 1U)) & 1U;
}

// The last bytes of a text are read together with some that are before them
static inline uint64_t
load_last(const Folding* const folding, const unsigned n)
{
  if (folding->end - folding->start >= 8) {
    return fold_load(folding->end - 8U) >> (64U - n * 8U);
  }

  unsigned char bytes[8] = {0};
  for (unsigned i = 0U; i < n; ++i) {
    bytes[i] = folding->in[i];
  }

  return fold_load(bytes);
}

// Take ASCII in up to eight bytes; false if there is something else, or the end
static inline bool
fold_next_bytes(Folding* const folding)
{
  const ptrdiff_t left = folding->end - folding->in;
  const unsigned  most = (left < 8) ? (unsigned)left : 8U;
  if (!most) {
    return false;
  }

  const uint64_t word =
    (most < 8U) ? load_last(folding, most) : fold_load(folding->in);
  const uint64_t other = word & FOLD_HIGHEST;
  const unsigned n     = other ? fold_first(other) : most;
  if (n) {
    fold_bytes(folding, word, n);
  }

  return n == 8U;
}

#if defined(__SSE2__)

// Take sixteen bytes at a time, as long as only letters in upper case and white
// space are to be changed; return when there is less, or more to do
static void
fold_vectors(Folding* const folding)
{
  const __m128i blank  = _mm_set1_epi8(' ');
  uint32_t      before = folding->is_after_blank;

  while (folding->end - folding->in >= 16) {
    const __m128i in =
      _mm_loadu_si128((const __m128i*)(const void*)folding->in);

    // As signed numbers, bytes that are not ASCII are less than a blank
    const __m128i blanks = _mm_cmplt_epi8(in, _mm_set1_epi8(' ' + 1));
    const __m128i odd =
      _mm_or_si128(in,
                   _mm_or_si128(_mm_cmpeq_epi8(in, _mm_set1_epi8('`')),
                                _mm_cmpeq_epi8(in, _mm_set1_epi8(0x7F))));

    const uint32_t found = (uint32_t)_mm_movemask_epi8(blanks);
    if ((uint32_t)_mm_movemask_epi8(odd) | (found & ((found << 1U) | before))) {
      break;
    }

    const __m128i upper = _mm_and_si128(_mm_cmpgt_epi8(in, _mm_set1_epi8('@')),
                                        _mm_cmplt_epi8(in, _mm_set1_epi8('[')));
    const __m128i lower = _mm_or_si128(in, _mm_and_si128(upper, blank));
    const __m128i out   = _mm_or_si128(_mm_andnot_si128(blanks, lower),
                                     _mm_and_si128(blanks, blank));

    _mm_storeu_si128((__m128i*)(void*)folding->out, out);
    folding->in += 16;
    folding->out += 16;
    before = found >> 15U;
  }

  folding->is_after_blank = before;
}

#else

static void
fold_vectors(Folding* const folding)
{
  (void)folding; // Words will do
}

#endif

// Take ASCII until there is something else, or nothing left
static void
fold_ascii(Folding* const folding)
{
  do {
    fold_vectors(folding);
  } while (fold_next_bytes(folding) && fold_next_bytes(folding));
}

// There is always room for as many bytes as are left: only a character that
// becomes more of them asks for more
static CompetentStatus
make_room(Folding* const        folding,
          Buffer* const         buffer,
          const size_t          more,
          CompetentError* const error)
{
  const size_t left = (size_t)(folding->end - folding->in) + more + SLACK;
  if ((size_t)(folding->limit - folding->out) >= left) {
    return COMPETENT_STATUS_SUCCESS;
  }

  buffer->length           = (size_t)(folding->out - buffer->bytes);
  const CompetentStatus st = buffer_reserve(buffer, left, error);
  if (!st) {
    folding->out   = buffer->bytes + buffer->length;
    folding->limit = buffer->bytes + buffer->capacity;
  }

  return st;
}

static CompetentStatus
fold_character(Folding* const        folding,
               Buffer* const         buffer,
               const FoldCharacter   character,
               CompetentError* const error)
{
  char         bytes[NORMAL_CHARACTER_SIZE];
  const size_t n = normal_character(character.c, bytes);

  folding->in += character.length;
  const CompetentStatus st = make_room(folding, buffer, n, error);
  for (size_t i = 0U; !st && i < n; ++i) {
    write_byte(folding, bytes[i]);
  }

  return st;
}

// Most letters with an accent become one byte
static inline bool
fold_simple_character(Folding* const folding, const FoldCharacter character)
{
  const FoldRecord* const record = fold_find(character.c);
  if (record->length > 1U || fold_is_hangul(character.c)) {
    return false;
  }

  folding->in += character.length;
  if (record->length) {
    write_byte(folding, (char)fold_strings[record->offset]);
  }

  return true;
}

static CompetentStatus
fold_others(Folding* const        folding,
            Buffer* const         buffer,
            CompetentError* const error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  while (!st && folding->in < folding->end && *folding->in >= 0x80U) {
    const FoldCharacter character =
      fold_read(folding->in, (size_t)(folding->end - folding->in));
    if (!character.is_valid) {
      return failure(
        error, COMPETENT_STATUS_BAD_ENCODING, "The text is not valid UTF-8");
    }

    if (!fold_simple_character(folding, character)) {
      st = fold_character(folding, buffer, character, error);
    }
  }

  return st;
}

CompetentStatus
normal_form_of_any(const CompetentText   text,
                   Buffer* const         buffer,
                   CompetentError* const error)
{
  if (!text.length) {
    return COMPETENT_STATUS_SUCCESS;
  }

  const size_t    first = buffer->length;
  CompetentStatus st    = buffer_reserve(buffer, text.length + SLACK, error);
  if (st) {
    return st;
  }

  const unsigned char* const start   = (const unsigned char*)text.bytes;
  Folding                    folding = {start,
                                        start,
                                        start + text.length,
                                        buffer->bytes + first,
                                        buffer->bytes + buffer->capacity,
                                        true};
  while (!st && folding.in < folding.end) {
    fold_ascii(&folding);
    st = fold_others(&folding, buffer, error);
  }

  const size_t length = (size_t)(folding.out - buffer->bytes);
  buffer->length =
    st ? first : length - (length > first && folding.is_after_blank);
  return st;
}

CompetentStatus
normal_form(const CompetentText   text,
            Buffer* const         buffer,
            CompetentError* const error)
{
  if (text.length > NORMAL_MAX_LENGTH) {
    return failure(error,
                   COMPETENT_STATUS_OVER_LIMIT,
                   "The text is longer than %d bytes",
                   NORMAL_MAX_LENGTH);
  }

  return normal_form_of_any(text, buffer, error);
}

// Return which of eight bytes a normal form may not have, or two blanks have
static inline uint64_t
find_odd(const uint64_t word)
{
  const uint64_t blanks = fold_equal(word & ~FOLD_HIGHEST, ' ');

  return (word | ~fold_from(word & ~FOLD_HIGHEST, ' ') |
          fold_between(word & ~FOLD_HIGHEST, 'A', 'Z') |
          fold_equal(word & ~FOLD_HIGHEST, '`') |
          fold_equal(word & ~FOLD_HIGHEST, 0x7FU) | (blanks & (blanks << 8U))) &
         FOLD_HIGHEST;
}

// Short ones are made as long with what may be behind them
static bool
is_short_plain(const CompetentText text)
{
  char bytes[8] = "........";
  for (size_t i = 0U; i < text.length; ++i) {
    bytes[i] = text.bytes[i];
  }

  return !find_odd(fold_load(bytes));
}

bool
normal_is_plain(const CompetentText text)
{
  const char* const bytes  = text.bytes;
  const size_t      length = text.length;
  if (!length || length > NORMAL_MAX_LENGTH || bytes[0] == ' ' ||
      bytes[length - 1U] == ' ') {
    return false;
  }

  if (length < 8U) {
    return is_short_plain(text);
  }

  // The last eight overlap those before them, unless there is nothing left
  uint64_t odd = find_odd(fold_load(bytes + length - 8U));
  for (size_t at = 0U; at + 8U <= length && !odd; at += 8U) {
    odd = find_odd(fold_load(bytes + at)) |
          (at && bytes[at] == ' ' && bytes[at - 1U] == ' ');
  }

  return !odd;
}
