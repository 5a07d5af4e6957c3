// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/normal.h"

#include "base/failure.h"
#include "base/utf8.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>
#include <unicode/utypes.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

enum {
  // A longer run of marks is no text, and takes ICU quadratic time: this is the
  // limit of the Stream-Safe Text Format, UAX #15
  MAX_MARKS = 30,

  // No character has more code units than U+FDFA when NFKC expands it
  MAX_EXPANSION = 18,
};

/// UTF-16 text in two buffers of equal size, which take turns
typedef struct {
  UChar*  from;
  UChar*  to;
  int32_t length;
  int32_t capacity;
} Work;

static UChar32
unify(const UChar32 c)
{
  switch (c) {
    case 0x0060: // Grave accent
    case 0x00B4: // Acute accent
    case 0x2018: // Single quotation marks
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x02B9: // Modifier letters that look like them
    case 0x02BB:
    case 0x02BC:
    case 0x02BD:
    case 0x02C8:
    case 0x2032: // Prime
    case 0x2039: // Angle quotation marks
    case 0x203A:
      return '\'';
    case 0x00AB: // Double angle quotation marks
    case 0x00BB:
    case 0x201C: // Double quotation marks
    case 0x201D:
    case 0x201E:
    case 0x201F:
      return '"';
    case 0x2010: // Hyphens, dashes and minus signs
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2043:
    case 0x2212:
    case 0xFE58:
    case 0xFE63:
    case 0xFF0D:
      return '-';
    default:
      return u_isUWhiteSpace(c) ? ' ' : c;
  }
}

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

// Cut off runs of marks that nobody wrote as text.  Quotes and hyphens are
// unified here too, since an accent that stands alone is decomposed later on.
static void
make_safe(Work* const work)
{
  int32_t  n     = 0;
  unsigned marks = 0U;
  for (int32_t i = 0; i < work->length;) {
    UChar32 c = next_character(work, &i);

    marks = u_getCombiningClass(c) ? marks + 1U : 0U;
    if (marks <= MAX_MARKS) {
      c = unify(c);
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

static void
strip_marks(Work* const work)
{
  int32_t n = 0;
  for (int32_t i = 0; i < work->length;) {
    UChar32 c = next_character(work, &i);
    if (u_charType(c) != U_NON_SPACING_MARK) {
      c = unify(c);
      U16_APPEND_UNSAFE(work->to, n, c);
    }
  }

  swap(work, n);
}

// Case folding leaves what only decomposing reveals, and the other way around,
// so the stages are repeated until nothing changes; that is hardly ever needed
static bool
fold(Work* const work)
{
  UErrorCode                st   = U_ZERO_ERROR;
  const UNormalizer2* const nfkc = unorm2_getNFKCCasefoldInstance(&st);
  const UNormalizer2* const nfd  = unorm2_getNFDInstance(&st);
  if (U_FAILURE(st)) {
    return false;
  }

  make_safe(work);
  for (unsigned i = 0U; i < 4U; ++i) {
    if (!normalise(work, nfkc) || !normalise(work, nfd)) {
      return false;
    }

    strip_marks(work);
    if (unorm2_isNormalized(nfkc, work->from, work->length, &st)) {
      break;
    }
  }

  return U_SUCCESS(st);
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

    char         bytes[4] = {0};
    const size_t n        = utf8_encode((uint32_t)c, bytes);
    for (size_t j = 0U; j < n; ++j) {
      buffer->bytes[buffer->length++] = bytes[j];
    }
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
fold_any(const CompetentText   text,
         Buffer* const         buffer,
         CompetentError* const error)
{
  Work work = {NULL, NULL, 0, (int32_t)text.length * MAX_EXPANSION};

  UChar* const units =
    (UChar*)malloc((size_t)work.capacity * 2U * sizeof(UChar));
  if (!units) {
    return no_memory(error);
  }

  work.from = units;
  work.to   = units + work.capacity;

  UErrorCode code = U_ZERO_ERROR;
  u_strFromUTF8(work.from,
                work.capacity,
                &work.length,
                text.bytes,
                (int32_t)text.length,
                &code);

  const CompetentStatus st = (U_SUCCESS(code) && fold(&work))
                               ? append_words(&work, buffer, error)
                               : no_memory(error);
  free(units);
  return st;
}

// Return how many bytes at the start need no library
static size_t
plain_length(const CompetentText text)
{
  size_t n = 0U;
  while (n < text.length && (unsigned char)text.bytes[n] < 0x80U) {
    ++n;
  }

  return n;
}

static char
fold_plain_character(const char c)
{
  return (c >= 'A' && c <= 'Z')     ? (char)(c + ('a' - 'A'))
         : (c == '`')               ? '\''
         : (c >= '\t' && c <= '\r') ? ' '
                                    : c;
}

// Nearly all labels are ASCII, for which there is nothing to look up
static CompetentStatus
fold_plain(const CompetentText   text,
           Buffer* const         buffer,
           CompetentError* const error)
{
  const CompetentStatus st = buffer_reserve(buffer, text.length + 1U, error);
  if (st) {
    return st;
  }

  const size_t start      = buffer->length;
  bool         is_pending = false;
  for (size_t i = 0U; i < text.length; ++i) {
    const char c = fold_plain_character(text.bytes[i]);
    if (c == ' ') {
      is_pending = buffer->length > start;
      continue;
    }

    if (is_pending) {
      buffer->bytes[buffer->length++] = ' ';
      is_pending                      = false;
    }

    buffer->bytes[buffer->length++] = c;
  }

  return COMPETENT_STATUS_SUCCESS;
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

  if (plain_length(text) == text.length) {
    return fold_plain(text, buffer, error);
  }

  if (utf8_valid_length(text.bytes, text.length) < text.length) {
    return failure(
      error, COMPETENT_STATUS_BAD_ENCODING, "The text is not valid UTF-8");
  }

  return fold_any(text, buffer, error);
}
