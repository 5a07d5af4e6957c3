// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#define REPLACEMENT 0xFFFDU

/// Characters from the first to the last
typedef struct {
  uint32_t first;
  uint32_t last;
} Range;

// Marks that stand on the character before them, and what has no width
static const Range narrow[] = {{0x0300U, 0x036FU},
                               {0x0483U, 0x0489U},
                               {0x0591U, 0x05BDU},
                               {0x0610U, 0x061AU},
                               {0x064BU, 0x065FU},
                               {0x1AB0U, 0x1AFFU},
                               {0x1DC0U, 0x1DFFU},
                               {0x200BU, 0x200FU},
                               {0x2060U, 0x2064U},
                               {0x20D0U, 0x20FFU},
                               {0xFE00U, 0xFE0FU},
                               {0xFE20U, 0xFE2FU},
                               {0xFEFFU, 0xFEFFU}};

// What terminals show two columns wide
static const Range wide[] = {{0x1100U, 0x115FU},
                             {0x2E80U, 0x303EU},
                             {0x3041U, 0xA4CFU},
                             {0xAC00U, 0xD7A3U},
                             {0xF900U, 0xFAFFU},
                             {0xFE30U, 0xFE6FU},
                             {0xFF00U, 0xFF60U},
                             {0xFFE0U, 0xFFE6U},
                             {0x1F300U, 0x1F64FU},
                             {0x1F680U, 0x1F6FFU},
                             {0x1F900U, 0x1F9FFU},
                             {0x20000U, 0x3FFFDU}};

static bool
is_among(const Range* const ranges, const size_t n_ranges, const uint32_t c)
{
  for (size_t i = 0U; i < n_ranges; ++i) {
    if (c >= ranges[i].first && c <= ranges[i].last) {
      return true;
    }
  }

  return false;
}

static size_t
width_of(const uint32_t c)
{
  return is_among(narrow, sizeof(narrow) / sizeof(narrow[0]), c) ? 0U
         : is_among(wide, sizeof(wide) / sizeof(wide[0]), c)     ? 2U
                                                                 : 1U;
}

// Escape sequences could hide or forge output, and so could bidi controls
bool
text_is_harmful(const uint32_t code_point)
{
  const uint32_t c = code_point;

  return c == REPLACEMENT || c < 0x20U || (c >= 0x7FU && c < 0xA0U) ||
         (c >= 0x2028U && c <= 0x202EU) || (c >= 0x2066U && c <= 0x2069U);
}

CompetentText
text_of(const char* const string)
{
  const CompetentText text = {string, string ? strlen(string) : 0U};
  return text;
}

static size_t
sequence_length(const unsigned char lead)
{
  return (lead < 0x80U)   ? 1U
         : (lead < 0xC2U) ? 0U
         : (lead < 0xE0U) ? 2U
         : (lead < 0xF0U) ? 3U
         : (lead < 0xF5U) ? 4U
                          : 0U;
}

size_t
text_next(const CompetentText text, uint32_t* const code_point)
{
  static const uint32_t lowest[] = {0U, 0U, 0x80U, 0x800U, 0x10000U};

  const unsigned char* const bytes = (const unsigned char*)text.bytes;
  const size_t               n     = sequence_length(bytes[0]);

  *code_point = REPLACEMENT;
  if (!n || n > text.length) {
    return 1U;
  }

  uint32_t value = (n == 1U) ? bytes[0] : bytes[0] & (0x7FU >> n);
  for (size_t i = 1U; i < n; ++i) {
    if ((bytes[i] & 0xC0U) != 0x80U) {
      return 1U;
    }

    value = (value << 6U) | (bytes[i] & 0x3FU);
  }

  if (value < lowest[n] || value > 0x10FFFFU ||
      (value >= 0xD800U && value <= 0xDFFFU)) {
    return 1U;
  }

  *code_point = value;
  return n;
}

static CompetentText
rest_of(const CompetentText text, const size_t offset)
{
  const CompetentText rest = {text.bytes + offset, text.length - offset};
  return rest;
}

size_t
text_columns(const CompetentText text)
{
  size_t columns = 0U;
  for (size_t i = 0U; i < text.length;) {
    uint32_t c = 0U;
    i += text_next(rest_of(text, i), &c);
    columns += width_of(c);
  }

  return columns;
}

size_t
text_fit(const CompetentText text, const size_t columns)
{
  size_t used = 0U;
  for (size_t i = 0U; i < text.length;) {
    uint32_t     c = 0U;
    const size_t n = text_next(rest_of(text, i), &c);

    used += width_of(c);
    if (used > columns) {
      return i;
    }

    i += n;
  }

  return text.length;
}

// Append the next character as it may be shown and return where it ends
static size_t
clean_next(const CompetentText text, size_t i, char* const out, size_t* const n)
{
  uint32_t     c      = 0U;
  const size_t length = text_next(rest_of(text, i), &c);

  if (c == '\t' || c == '\n' || c == '\r') {
    out[(*n)++] = ' ';
  } else if (text_is_harmful(c)) {
    memcpy(out + *n, "\xEF\xBF\xBD", 3U);
    *n += 3U;
  } else {
    memcpy(out + *n, text.bytes + i, length);
    *n += length;
  }

  return i + length;
}

char*
text_clean(const CompetentText text)
{
  char* const out = (char*)malloc(3U * text.length + 1U);
  if (out) {
    size_t n = 0U;
    for (size_t i = 0U; i < text.length;) {
      i = clean_next(text, i, out, &n);
    }

    out[n] = '\0';
  }

  return out;
}

// A replacement that was typed has three bytes
static bool
is_mended(const uint32_t code_point, const size_t length)
{
  return code_point == REPLACEMENT && length == 1U;
}

static bool
is_sound(const CompetentText text)
{
  uint32_t c = 0U;
  for (size_t i = 0U, n = 0U; i < text.length; i += n) {
    n = text_next(rest_of(text, i), &c);
    if (is_mended(c, n)) {
      return false;
    }
  }

  return true;
}

char*
text_mend(const CompetentText text, size_t* const length)
{
  *length         = 0U;
  char* const out = is_sound(text) ? NULL : (char*)malloc(3U * text.length);
  if (out) {
    uint32_t c = 0U;
    for (size_t i = 0U, n = 0U; i < text.length; i += n) {
      n                   = text_next(rest_of(text, i), &c);
      const bool   is_bad = is_mended(c, n);
      const size_t n_out  = is_bad ? 3U : n;
      memcpy(out + *length, is_bad ? "\xEF\xBF\xBD" : text.bytes + i, n_out);
      *length += n_out;
    }
  }

  return out;
}

void
text_write(FILE* const out, const CompetentText text)
{
  for (size_t i = 0U; i < text.length;) {
    char   bytes[4] = {0};
    size_t n        = 0U;

    i = clean_next(text, i, bytes, &n);
    fwrite(bytes, 1U, n, out);
  }
}
