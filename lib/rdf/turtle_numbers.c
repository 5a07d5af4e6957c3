// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "rdf/turtle_tokens.h"

#include <competent/limit.h>

#include <stdbool.h>
#include <stddef.h>

static const char*
skip_digits(const char* const begin, const char* const end)
{
  const char* p = begin;
  while (p < end && is_digit(*p)) {
    ++p;
  }

  return p;
}

static const char*
skip_sign(const char* const begin, const char* const end)
{
  return begin + ((begin < end && (*begin == '+' || *begin == '-')) ? 1 : 0);
}

// Return the end of an exponent, or its beginning if there is none
static const char*
skip_exponent(const char* const begin, const char* const end)
{
  if (begin == end || (*begin | 0x20) != 'e') {
    return begin;
  }

  const char* const digits = skip_sign(begin + 1U, end);
  const char* const p      = skip_digits(digits, end);
  return (p > digits) ? p : begin;
}

// Return the end of what could be part of a number
static const char*
skip_number(const char* const begin, const char* const end)
{
  const char* p = begin;
  while (p < end && (is_digit(*p) || *p == '.' || *p == '+' || *p == '-' ||
                     *p == 'e' || *p == 'E')) {
    ++p;
  }

  return p;
}

TokenType
lexer_read_number(Lexer* const          lexer,
                  Token* const          token,
                  CompetentError* const error)
{
  const char* const begin = lexer->at;
  const char* const end   = skip_number(begin, lexer->end);
  if (end == lexer->end && !lexer->is_final) {
    return lexer_unfinished(
      lexer, token, COMPETENT_LIMIT_LITERAL, "A number", error);
  }

  const char* const whole        = skip_sign(begin, end);
  const char* const whole_end    = skip_digits(whole, end);
  const bool        has_dot      = whole_end < end && *whole_end == '.';
  const char* const fraction     = whole_end + (has_dot ? 1 : 0);
  const char* const fraction_end = skip_digits(fraction, end);
  const char* const exponent_end = skip_exponent(fraction_end, end);

  if (whole_end == whole && fraction_end == fraction) {
    return lexer_bad(lexer, begin, "A number has no digits", error);
  }

  return (exponent_end > fraction_end)
           ? lexer_finish(
               lexer, token, TOKEN_DOUBLE, begin, exponent_end, exponent_end)
         : (fraction_end > fraction)
           ? lexer_finish(
               lexer, token, TOKEN_DECIMAL, begin, fraction_end, fraction_end)
           : lexer_finish(
               lexer, token, TOKEN_INTEGER, begin, whole_end, whole_end);
}
