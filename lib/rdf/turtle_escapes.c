// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "rdf/iri.h"
#include "rdf/turtle_lexer.h"

#include "base/utf8.h"

#include <stdint.h>
#include <string.h>

// Return the value of a hexadecimal digit, or 16
static uint32_t
digit_value(const char c)
{
  return (c >= '0' && c <= '9')   ? (uint32_t)(c - '0')
         : (c >= 'A' && c <= 'F') ? (uint32_t)(c - 'A') + 10U
         : (c >= 'a' && c <= 'f') ? (uint32_t)(c - 'a') + 10U
                                  : 16U;
}

// Return the code point of hexadecimal digits, or UINT32_MAX
static uint32_t
read_code_point(const char* const digits, const size_t n)
{
  uint32_t c = 0U;
  for (size_t i = 0U; i < n; ++i) {
    const uint32_t value = digit_value(digits[i]);
    if (value > 15U) {
      return UINT32_MAX;
    }

    c = (c << 4U) | value;
  }

  return (c > 0x10FFFFU || (c >= 0xD800U && c <= 0xDFFFU)) ? UINT32_MAX : c;
}

// Return the character of an escape that has one letter, or null
static const char*
find_short_escape(const char letter)
{
  static const char letters[]    = "tbnrf\"'\\";
  static const char characters[] = "\t\b\n\r\f\"'\\";

  const char* const found =
    (const char*)memchr(letters, letter, sizeof(letters) - 1U);
  return found ? characters + (found - letters) : NULL;
}

// Append the character of a numeric escape, whose backslash is first
static CompetentStatus
unescape_number(const Lexer* const    lexer,
                const Token* const    token,
                const CompetentText   rest,
                Buffer* const         buffer,
                CompetentError* const error)
{
  const size_t   n_digits = (rest.bytes[1] == 'u') ? 4U : 8U;
  const uint32_t c        = (rest.length < 2U + n_digits)
                              ? UINT32_MAX
                              : read_code_point(rest.bytes + 2, n_digits);
  if (c == UINT32_MAX) {
    return lexer_bad_syntax(
      lexer, rest.bytes, "A numeric escape is not that of a character", error);
  }

  char         character[4] = {0};
  const size_t length       = utf8_encode(c, character);
  if (token->type == TOKEN_IRI && !iri_legal_length(character, length)) {
    return lexer_bad_syntax(
      lexer, rest.bytes, "An IRI escapes a character it cannot hold", error);
  }

  return buffer_append(buffer, character, length, error);
}

// Append the character of an escape, whose backslash is first
static CompetentStatus
unescape_one(const Lexer* const    lexer,
             const Token* const    token,
             const CompetentText   rest,
             Buffer* const         buffer,
             CompetentError* const error)
{
  const char letter = rest.bytes[1];
  if (token->type == TOKEN_NAME) {
    return buffer_append(buffer, &letter, 1U, error);
  }

  if (letter == 'u' || letter == 'U') {
    return unescape_number(lexer, token, rest, buffer, error);
  }

  const char* const character = find_short_escape(letter);
  if (token->type == TOKEN_IRI || !character) {
    return lexer_bad_syntax(
      lexer, rest.bytes, "A backslash begins no known escape", error);
  }

  return buffer_append(buffer, character, 1U, error);
}

static size_t
escape_length(const Token* const token, const char letter)
{
  return (token->type == TOKEN_NAME) ? 2U
         : (letter == 'u')           ? 6U
         : (letter == 'U')           ? 10U
                                     : 2U;
}

// Tokens end behind whole escapes, so that there is a byte after a backslash
CompetentStatus
lexer_unescape(const Lexer* const    lexer,
               const Token* const    token,
               Buffer* const         buffer,
               CompetentError* const error)
{
  CompetentText rest = token->text;

  CompetentStatus st = buffer_reserve(buffer, rest.length, error);
  while (!st && rest.length) {
    const char* const backslash =
      (const char*)memchr(rest.bytes, '\\', rest.length);
    const size_t n = backslash ? (size_t)(backslash - rest.bytes) : rest.length;

    st = buffer_append(buffer, rest.bytes, n, error);
    rest.bytes += n;
    rest.length -= n;

    if (!st && backslash) {
      const size_t length = escape_length(token, rest.bytes[1]);

      st = unescape_one(lexer, token, rest, buffer, error);
      rest.bytes += (length < rest.length) ? length : rest.length;
      rest.length -= (length < rest.length) ? length : rest.length;
    }
  }

  return st;
}
