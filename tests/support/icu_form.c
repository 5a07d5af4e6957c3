// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "support/icu_form.h"

#include "base/failure.h"
#include "base/utf8.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>
#include <unicode/utypes.h>

#include <stdlib.h>
#include <string.h>

enum {
  // No character has more code units than U+FDFA when NFKC expands it, and
  // nothing that is unified becomes longer than two
  MAX_EXPANSION = 36,

  // Case folding leaves what only decomposing reveals, and the other way around
  MAX_ROUNDS = 8,

  // Of the table, see docs/decisions/0012-normal-form.md
  UNICODE_MAJOR = 15,
};

/// What a character is unified with before and after all normalising
typedef struct {
  UChar32     first;
  UChar32     last;
  const char* form;
} Unified;

static const Unified table[] = {
  // Quotation marks: apostrophes, accents that stand alone, primes
  {0x0060, 0x0060, "'"},
  {0x00B4, 0x00B4, "'"},
  {0x02B9, 0x02B9, "'"},
  {0x02BB, 0x02BD, "'"},
  {0x02C8, 0x02C8, "'"},
  {0x2018, 0x201B, "'"},
  {0x2032, 0x2032, "'"},
  {0x2035, 0x2035, "'"},
  {0x2039, 0x203A, "'"},
  {0x275B, 0x275C, "'"},
  {0xA78B, 0xA78C, "'"},
  {0x00AB, 0x00AB, "\""},
  {0x00BB, 0x00BB, "\""},
  {0x02BA, 0x02BA, "\""},
  {0x02EE, 0x02EE, "\""},
  {0x201C, 0x201F, "\""},
  {0x2033, 0x2033, "\""},
  {0x2036, 0x2036, "\""},
  {0x275D, 0x275E, "\""},
  {0x2E42, 0x2E42, "\""},
  {0x301D, 0x301F, "\""},

  // Hyphens, dashes and minus signs
  {0x02D7, 0x02D7, "-"},
  {0x058A, 0x058A, "-"},
  {0x05BE, 0x05BE, "-"},
  {0x2010, 0x2015, "-"},
  {0x2043, 0x2043, "-"},
  {0x2212, 0x2212, "-"},
  {0x2796, 0x2796, "-"},
  {0x2E3A, 0x2E3B, "-"},
  {0xFE58, 0xFE58, "-"},
  {0xFE63, 0xFE63, "-"},
  {0xFF0D, 0xFF0D, "-"},

  // Slashes, of which the first stands in fractions
  {0x2044, 0x2044, "/"},
  {0x2215, 0x2215, "/"},

  // Signs that say nothing: registered, trade and service marks, copyright,
  // and the place of an object that is not text
  {0x00A9, 0x00A9, " "},
  {0x00AE, 0x00AE, " "},
  {0x2117, 0x2117, " "},
  {0x2120, 0x2120, " "},
  {0x2122, 0x2122, " "},
  {0xFFFC, 0xFFFC, " "},

  // Letters that are no letter with an accent for Unicode, but are for a reader
  {0x00C6, 0x00C6, "ae"},
  {0x00E6, 0x00E6, "ae"},
  {0x00D0, 0x00D0, "d"},
  {0x00F0, 0x00F0, "d"},
  {0x00D8, 0x00D8, "o"},
  {0x00F8, 0x00F8, "o"},
  {0x00DE, 0x00DE, "th"},
  {0x00FE, 0x00FE, "th"},
  {0x0110, 0x0111, "d"},
  {0x0126, 0x0127, "h"},
  {0x0131, 0x0131, "i"},
  {0x0141, 0x0142, "l"},
  {0x0152, 0x0153, "oe"},
  {0x0166, 0x0167, "t"},
};

/// UTF-16 text in two buffers of equal size, which take turns
typedef struct {
  UChar*  from;
  UChar*  to;
  int32_t length;
  int32_t capacity;
} Work;

// Text that was UTF-8 has no lone surrogates
static UChar32
next_character(const Work* const work, int32_t* const i)
{
  const UChar lead = work->from[(*i)++];
  return U16_IS_LEAD(lead) ? U16_GET_SUPPLEMENTARY(lead, work->from[(*i)++])
                           : (UChar32)lead;
}

static void
swap(Work* const work, const int32_t length)
{
  UChar* const from = work->from;
  work->from        = work->to;
  work->to          = from;
  work->length      = length;
}

static const char*
find_unified(const UChar32 c)
{
  const bool is_plain = c > 0x20 && c < 0x60;
  for (size_t i = 0U; !is_plain && i < sizeof(table) / sizeof(table[0]); ++i) {
    if (c >= table[i].first && c <= table[i].last) {
      return table[i].form;
    }
  }

  return (u_isUWhiteSpace(c) || u_charType(c) == U_CONTROL_CHAR) ? " " : NULL;
}

// One half after a number is not the number and a half
static bool
is_fraction(const UChar32 c)
{
  return (c >= 0x00BC && c <= 0x00BE) || (c >= 0x2150 && c <= 0x215F) ||
         c == 0x2189;
}

static void
unify(Work* const work)
{
  int32_t n = 0;
  for (int32_t i = 0; i < work->length;) {
    const UChar32     c    = next_character(work, &i);
    const char* const form = find_unified(c);

    if (is_fraction(c)) {
      work->to[n++] = ' ';
    }

    for (size_t j = 0U; form && form[j]; ++j) {
      work->to[n++] = (UChar)form[j];
    }

    if (!form) {
      U16_APPEND_UNSAFE(work->to, n, c);
    }
  }

  swap(work, n);
}

static void
strip_marks(Work* const work)
{
  int32_t n = 0;
  for (int32_t i = 0; i < work->length;) {
    const UChar32 c    = next_character(work, &i);
    const int8_t  type = u_charType(c);
    if (type != U_NON_SPACING_MARK && type != U_ENCLOSING_MARK &&
        !u_getCombiningClass(c)) {
      U16_APPEND_UNSAFE(work->to, n, c);
    }
  }

  swap(work, n);
}

static bool
normalise(Work* const work, const UNormalizer2* const normaliser)
{
  UErrorCode    st     = U_ZERO_ERROR;
  const int32_t length = unorm2_normalize(
    normaliser, work->from, work->length, work->to, work->capacity, &st);

  swap(work, length);
  return U_SUCCESS(st);
}

static bool
fold_once(Work* const work)
{
  UErrorCode                st   = U_ZERO_ERROR;
  const UNormalizer2* const nfkc = unorm2_getNFKCCasefoldInstance(&st);
  const UNormalizer2* const nfd  = unorm2_getNFDInstance(&st);
  if (U_FAILURE(st)) {
    return false;
  }

  unify(work);
  if (!normalise(work, nfkc) || !normalise(work, nfd)) {
    return false;
  }

  strip_marks(work);
  unify(work);
  return true;
}

static bool
fold(Work* const work)
{
  UChar* const before =
    (UChar*)malloc(((size_t)work->capacity + 1U) * sizeof(UChar));
  if (!before) {
    return false;
  }

  bool is_stable = false;
  for (unsigned i = 0U; i < MAX_ROUNDS && !is_stable; ++i) {
    const int32_t length = work->length;
    memcpy(before, work->from, (size_t)length * sizeof(UChar));
    if (!fold_once(work)) {
      break;
    }

    is_stable = work->length == length &&
                !memcmp(before, work->from, (size_t)length * sizeof(UChar));
  }

  free(before);
  return is_stable;
}

// Append UTF-8 with single blanks between words
static CompetentStatus
append_words(const Work* const     work,
             Buffer* const         buffer,
             CompetentError* const error)
{
  const CompetentStatus st =
    buffer_reserve(buffer, (size_t)work->length * 3U + 1U, error);
  if (st) {
    return st;
  }

  const size_t start      = buffer->length;
  bool         is_pending = false;
  for (int32_t i = 0; i < work->length;) {
    const UChar32 c = next_character(work, &i);
    if (c == ' ') {
      is_pending = buffer->length > start;
      continue;
    }

    if (is_pending) {
      buffer->bytes[buffer->length++] = ' ';
      is_pending                      = false;
    }

    buffer->length += utf8_encode((uint32_t)c, buffer->bytes + buffer->length);
  }

  return COMPETENT_STATUS_SUCCESS;
}

static bool
begin(Work* const work, const CompetentText text)
{
  work->capacity = (int32_t)text.length * MAX_EXPANSION + 4;
  work->from     = (UChar*)malloc((size_t)work->capacity * 2U * sizeof(UChar));
  work->to       = work->from ? work->from + work->capacity : NULL;

  UErrorCode st = U_ZERO_ERROR;
  if (work->from) {
    u_strFromUTF8(work->from,
                  work->capacity,
                  &work->length,
                  text.bytes,
                  (int32_t)text.length,
                  &st);
  }

  return work->from && U_SUCCESS(st);
}

CompetentStatus
normal_form_by_icu(const CompetentText   text,
                   Buffer* const         buffer,
                   CompetentError* const error)
{
  Work         work   = {NULL, NULL, 0, 0};
  const bool   is_set = begin(&work, text);
  UChar* const units  = work.from;

  const CompetentStatus st = (is_set && fold(&work))
                               ? append_words(&work, buffer, error)
                               : no_memory(error);
  free(units);
  return st;
}

size_t
character_by_icu(const uint32_t c, char bytes[ICU_CHARACTER_SIZE])
{
  char                own[4] = {0};
  const CompetentText text   = {own, utf8_encode(c, own)};
  Work                work   = {NULL, NULL, 0, 0};
  const bool          is_set = begin(&work, text);
  UChar* const        units  = work.from;
  size_t              n      = SIZE_MAX;
  if (is_set && fold(&work)) {
    n = 0U;
    for (int32_t i = 0; i < work.length;) {
      n += utf8_encode((uint32_t)next_character(&work, &i), bytes + n);
    }
  }

  free(units);
  return n;
}

bool
is_assigned_in_table(const uint32_t c)
{
  UVersionInfo age = {0};
  u_charAge((UChar32)c, age);
  return age[0] <= UNICODE_MAJOR;
}
