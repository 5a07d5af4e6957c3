// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "rdf/turtle_tokens.h"

#include "rdf/scan.h"

#include <competent/limit.h>

#include <stddef.h>
#include <string.h>

// Count the lines of what was read
static void
count_lines(Lexer* const lexer, const char* const begin, const char* const end)
{
  const char* p = begin;
  while ((p = (const char*)memchr(p, '\n', (size_t)(end - p)))) {
    ++p;
    ++lexer->line;
    lexer->line_start = lexer_offset(lexer, p);
  }
}

static TokenType
read_long_string(Lexer* const          lexer,
                 Token* const          token,
                 CompetentError* const error)
{
  static const char what[] = "A literal";

  const char        quote = lexer->at[0];
  const char* const text  = lexer->at + 3U;
  for (const char* p = text;;) {
    p += scan_long_string(p, (size_t)(lexer->end - p), quote);

    const size_t n = (size_t)(lexer->end - p);
    if (n && *p == '\\') {
      token->has_escapes = true;
    }

    if (n < 2U || (n < 3U && p[0] == quote && p[1] == quote)) {
      return lexer_unfinished(
        lexer, token, COMPETENT_LIMIT_LITERAL, what, error);
    }

    if (p[0] == '\\') {
      p += 2U;
    } else if (p[1] != quote || p[2] != quote) {
      ++p;
    } else {
      count_lines(lexer, text, p);
      return lexer_finish(lexer, token, TOKEN_STRING, text, p, p + 3U);
    }
  }
}

static TokenType
read_short_string(Lexer* const          lexer,
                  Token* const          token,
                  CompetentError* const error)
{
  static const char what[] = "A literal";

  const char        quote = lexer->at[0];
  const char* const text  = lexer->at + 1U;
  for (const char* p = text;; p += 2U) {
    p += scan_short_string(p, (size_t)(lexer->end - p), quote);
    if (lexer->end - p < 2 && (p == lexer->end || *p == '\\')) {
      return lexer_unfinished(
        lexer, token, COMPETENT_LIMIT_LITERAL, what, error);
    }

    if (*p == quote) {
      return lexer_finish(lexer, token, TOKEN_STRING, text, p, p + 1U);
    }

    if (*p != '\\') {
      return lexer_bad(
        lexer, p, "A line ends inside of a literal with single quotes", error);
    }

    token->has_escapes = true;
  }
}

TokenType
lexer_read_string(Lexer* const          lexer,
                  Token* const          token,
                  CompetentError* const error)
{
  const char* const at = lexer->at;
  const size_t      n  = (size_t)(lexer->end - at);

  // Two quotes are an empty literal, but three begin a long one
  if (!lexer->is_of_lines && n >= 2U && at[1] == at[0]) {
    if (n == 2U && !lexer->is_final) {
      return TOKEN_MORE;
    }

    if (n > 2U && at[2] == at[0]) {
      return read_long_string(lexer, token, error);
    }
  }

  return read_short_string(lexer, token, error);
}
