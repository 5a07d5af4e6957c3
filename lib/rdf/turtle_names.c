// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "rdf/turtle_tokens.h"

#include "rdf/name.h"

#include <competent/limit.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

static bool
is_hexadecimal(const char c)
{
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// Dots at the end are not part of a name
static const char*
without_dots(const char* const begin, const char* const end)
{
  const char* p = end;
  while (p > begin && p[-1] == '.') {
    --p;
  }

  return p;
}

TokenType
lexer_read_label(Lexer* const          lexer,
                 Token* const          token,
                 CompetentError* const error)
{
  const size_t n = (size_t)(lexer->end - lexer->at);
  if (n < 3U && !lexer->is_final) {
    return TOKEN_MORE;
  }

  const char* const text = lexer->at + 2U;
  if (n < 3U || lexer->at[1] != ':' || !name_start_length(text, n - 2U)) {
    return lexer_bad(
      lexer, lexer->at, "A blank node has no proper label", error);
  }

  const char* const end = text + name_length(text, n - 2U);
  if (end == lexer->end && !lexer->is_final) {
    return lexer_unfinished(
      lexer, token, COMPETENT_LIMIT_IRI, "A label", error);
  }

  const char* const text_end = without_dots(text, end);
  if (lexer_is_over(lexer, COMPETENT_LIMIT_IRI, (uint64_t)(text_end - text))) {
    return lexer_fail(
      lexer, lexer_over_limit(lexer, COMPETENT_LIMIT_IRI, "A label", error));
  }

  return lexer_finish(lexer, token, TOKEN_BLANK, text, text_end, text_end);
}

// Return the length of a percent sign or backslash and what belongs to it,
// 0 if it is wrong, or more than there is if that cannot be told
static size_t
local_escape_length(const char* const at, const size_t length)
{
  static const char reserved[] = "_~.-!$&'()*+,;=/?#@%";

  const size_t n = (*at == '%') ? 3U : 2U;
  return (length < n) ? n
         : ((*at == '%') ? (is_hexadecimal(at[1]) && is_hexadecimal(at[2]))
                         : !!memchr(reserved, at[1], sizeof(reserved) - 1U))
           ? n
           : 0U;
}

// Read a local name, behind the colon
static TokenType
read_local(Lexer* const          lexer,
           Token* const          token,
           const char* const     text,
           CompetentError* const error)
{
  const char* p        = text;
  const char* text_end = text; // Behind the last character that is no dot
  while (p < lexer->end) {
    const size_t n_left = (size_t)(lexer->end - p);
    if (*p == ':') {
      text_end = ++p;
    } else if (*p == '%' || *p == '\\') {
      const size_t n = local_escape_length(p, n_left);
      if (!n || (n > n_left && lexer->is_final)) {
        return lexer_bad(lexer, p, "A local name has a wrong escape", error);
      }

      token->has_escapes = token->has_escapes || *p == '\\';
      text_end = p = (n < n_left) ? p + n : lexer->end;
    } else {
      const size_t n = (p == text && !name_start_length(p, n_left))
                         ? 0U
                         : name_length(p, n_left);

      const char* const stripped = without_dots(p, p + n);
      text_end                   = (stripped > p) ? stripped : text_end;
      p += n;
      if (!n) {
        break;
      }
    }
  }

  return (p == lexer->end && !lexer->is_final)
           ? lexer_unfinished(
               lexer, token, COMPETENT_LIMIT_IRI, "A name", error)
           : lexer_finish_limited(lexer,
                                  token,
                                  TOKEN_NAME,
                                  text,
                                  text_end,
                                  COMPETENT_LIMIT_IRI,
                                  "A name",
                                  error);
}

// Read a keyword or a name with a prefix
TokenType
lexer_read_word(Lexer* const          lexer,
                Token* const          token,
                CompetentError* const error)
{
  const char* const text = lexer->at;
  const size_t      n    = (size_t)(lexer->end - text);
  if (*text != ':' && !name_letter_length(text, n)) {
    return lexer_bad(lexer, text, "A character is not allowed here", error);
  }

  const char* const end = text + name_length(text, n);
  if (end == lexer->end && !lexer->is_final) {
    return lexer_unfinished(lexer, token, COMPETENT_LIMIT_IRI, "A name", error);
  }

  const char* const text_end = without_dots(text, end);
  if (end == lexer->end || *end != ':') {
    return lexer_finish(lexer, token, TOKEN_WORD, text, text_end, text_end);
  }

  if (text_end != end) {
    return lexer_bad(lexer, text, "A prefix ends in a dot", error);
  }

  token->prefix.bytes  = text;
  token->prefix.length = (size_t)(end - text);
  return read_local(lexer, token, end + 1U, error);
}
