// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "rdf/turtle_lexer.h"

#include "base/failure.h"
#include "rdf/scan.h"
#include "rdf/turtle_tokens.h"

#include <inttypes.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

static uint32_t
clamp(const uint64_t value)
{
  return (value < UINT32_MAX) ? (uint32_t)value : UINT32_MAX;
}

uint64_t
lexer_offset(const Lexer* const lexer, const char* const at)
{
  return lexer->offset + (uint64_t)(at - lexer->bytes);
}

Place
lexer_place(const Lexer* const lexer, const char* const at)
{
  uint64_t line  = lexer->mark_line;
  uint64_t start = lexer->mark_start;
  for (const char* p = lexer->mark; p < at; ++p) {
    if (*p == '\n') {
      ++line;
      start = lexer_offset(lexer, p) + 1U;
    }
  }

  const Place place = {
    lexer->name, clamp(line), clamp(lexer_offset(lexer, at) - start + 1U)};
  return place;
}

CompetentStatus
lexer_bad_syntax(const Lexer* const    lexer,
                 const char* const     at,
                 const char* const     message,
                 CompetentError* const error)
{
  return failure_at(
    error, COMPETENT_STATUS_BAD_SYNTAX, lexer_place(lexer, at), "%s", message);
}

CompetentStatus
lexer_over_limit(const Lexer* const    lexer,
                 const CompetentLimit  limit,
                 const char* const     what,
                 CompetentError* const error)
{
  return failure_at(error,
                    COMPETENT_STATUS_OVER_LIMIT,
                    lexer_place(lexer, lexer->mark),
                    "%s passes the limit \"%s\" of %" PRId64,
                    what,
                    competent_limit_name(limit),
                    lexer->limits->values[limit]);
}

bool
lexer_is_over(const Lexer* const   lexer,
              const CompetentLimit limit,
              const uint64_t       value)
{
  const int64_t allowed = lexer->limits->values[limit];
  return allowed < 0 || value > (uint64_t)allowed;
}

TokenType
lexer_fail(Lexer* const lexer, const CompetentStatus st)
{
  lexer->st = st;
  return TOKEN_FAILED;
}

TokenType
lexer_bad(Lexer* const          lexer,
          const char* const     at,
          const char* const     message,
          CompetentError* const error)
{
  return lexer_fail(lexer, lexer_bad_syntax(lexer, at, message, error));
}

// An escape has up to ten bytes for one, so that more than ten times the limit
// cannot end well.  The exact length is for those to see who know the value.
static bool
is_too_long(const Lexer* const   lexer,
            const Token* const   token,
            const CompetentLimit limit,
            const char* const    end)
{
  const uint64_t factor = token->has_escapes ? 10U : 1U;
  const uint64_t length = (uint64_t)(end - lexer->at);
  return length > 16U && lexer_is_over(lexer, limit, (length - 16U) / factor);
}

// A token goes on beyond the bytes that are there
TokenType
lexer_unfinished(Lexer* const          lexer,
                 const Token* const    token,
                 const CompetentLimit  limit,
                 const char* const     what,
                 CompetentError* const error)
{
  return is_too_long(lexer, token, limit, lexer->end)
           ? lexer_fail(lexer, lexer_over_limit(lexer, limit, what, error))
         : !lexer->is_final
           ? TOKEN_MORE
           : lexer_bad(lexer,
                       lexer->at,
                       "The file ends before what begins here does",
                       error);
}

// A token is whole: what is read next comes behind it
TokenType
lexer_finish(Lexer* const      lexer,
             Token* const      token,
             const TokenType   type,
             const char* const text,
             const char* const text_end,
             const char* const end)
{
  token->type        = type;
  token->text.bytes  = text;
  token->text.length = (size_t)(text_end - text);
  lexer->at          = end;
  return type;
}

// Like lexer_finish(), for what is not compared with a limit later on
TokenType
lexer_finish_limited(Lexer* const          lexer,
                     Token* const          token,
                     const TokenType       type,
                     const char* const     text,
                     const char* const     end,
                     const CompetentLimit  limit,
                     const char* const     what,
                     CompetentError* const error)
{
  return is_too_long(lexer, token, limit, end)
           ? lexer_fail(lexer, lexer_over_limit(lexer, limit, what, error))
           : lexer_finish(lexer, token, type, text, end, end);
}

static TokenType
read_sign(Lexer* const lexer, Token* const token, const TokenType type)
{
  return lexer_finish(
    lexer, token, type, lexer->at, lexer->at + 1U, lexer->at + 1U);
}

static TokenType
read_iri(Lexer* const lexer, Token* const token, CompetentError* const error)
{
  static const char what[] = "An IRI";

  const char* const text = lexer->at + 1U;
  for (const char* p = text;; p += 2U) {
    p += scan_iri(p, (size_t)(lexer->end - p));
    if (lexer->end - p < 2 && (p == lexer->end || *p == '\\')) {
      return lexer_unfinished(lexer, token, COMPETENT_LIMIT_IRI, what, error);
    }

    if (*p == '>') {
      return lexer_finish(lexer, token, TOKEN_IRI, text, p, p + 1U);
    }

    if (*p != '\\') {
      return lexer_bad(
        lexer, p, "An IRI has a character it cannot hold", error);
    }

    if (p[1] != 'u' && p[1] != 'U') {
      return lexer_bad(
        lexer, p, "An IRI has an escape that is not numeric", error);
    }

    token->has_escapes = true;
  }
}

static bool
is_language(const char* const begin, const char* const end)
{
  bool is_first   = true; // Whether this is the first part, of letters only
  bool is_started = false;
  for (const char* p = begin; p < end; ++p) {
    if (*p != '-') {
      is_started = true;
    } else if (is_started) {
      is_first   = false;
      is_started = false;
    } else {
      return false;
    }

    if (is_first && !is_letter(*p)) {
      return false;
    }
  }

  return is_started;
}

static TokenType
read_at(Lexer* const lexer, Token* const token, CompetentError* const error)
{
  const char* const text = lexer->at + 1U;
  const char*       end  = text;
  while (end < lexer->end &&
         (is_letter(*end) || is_digit(*end) || *end == '-')) {
    ++end;
  }

  if (end == lexer->end && !lexer->is_final) {
    return lexer_unfinished(
      lexer, token, COMPETENT_LIMIT_LITERAL, "A language", error);
  }

  return is_language(text, end)
           ? lexer_finish_limited(lexer,
                                  token,
                                  TOKEN_AT,
                                  text,
                                  end,
                                  COMPETENT_LIMIT_LITERAL,
                                  "A language",
                                  error)
           : lexer_bad(
               lexer, lexer->at, "A language is not well-formed", error);
}

static TokenType
read_dot(Lexer* const lexer, Token* const token, CompetentError* const error)
{
  const size_t n = (size_t)(lexer->end - lexer->at);
  return (n < 2U && !lexer->is_final && !lexer->is_of_lines) ? TOKEN_MORE
         : (n >= 2U && !lexer->is_of_lines && is_digit(lexer->at[1]))
           ? lexer_read_number(lexer, token, error)
           : read_sign(lexer, token, TOKEN_DOT);
}

static TokenType
read_type(Lexer* const lexer, Token* const token, CompetentError* const error)
{
  const size_t n = (size_t)(lexer->end - lexer->at);
  return (n < 2U && !lexer->is_final) ? TOKEN_MORE
         : (n < 2U || lexer->at[1] != '^')
           ? lexer_bad(lexer, lexer->at, "A circumflex stands alone", error)
           : lexer_finish(lexer,
                          token,
                          TOKEN_TYPE,
                          lexer->at,
                          lexer->at + 2U,
                          lexer->at + 2U);
}

// Read one of the tokens that Turtle and TriG have and the others have not
static TokenType
read_rich(Lexer* const lexer, Token* const token, CompetentError* const error)
{
  if (lexer->is_of_lines) {
    return lexer_bad(
      lexer, lexer->at, "A character is not allowed here", error);
  }

  switch (*lexer->at) {
    case ',':
      return read_sign(lexer, token, TOKEN_COMMA);
    case ';':
      return read_sign(lexer, token, TOKEN_SEMICOLON);
    case '[':
      return read_sign(lexer, token, TOKEN_OPEN_BRACKET);
    case ']':
      return read_sign(lexer, token, TOKEN_CLOSE_BRACKET);
    case '(':
      return read_sign(lexer, token, TOKEN_OPEN_LIST);
    case ')':
      return read_sign(lexer, token, TOKEN_CLOSE_LIST);
    case '{':
      return read_sign(lexer, token, TOKEN_OPEN_GRAPH);
    case '}':
      return read_sign(lexer, token, TOKEN_CLOSE_GRAPH);
    case '\'':
      return lexer_read_string(lexer, token, error);
    case '+':
    case '-':
      return lexer_read_number(lexer, token, error);
    default:
      return is_digit(*lexer->at) ? lexer_read_number(lexer, token, error)
                                  : lexer_read_word(lexer, token, error);
  }
}

static TokenType
read_token(Lexer* const lexer, Token* const token, CompetentError* const error)
{
  switch (*lexer->at) {
    case '<':
      return read_iri(lexer, token, error);
    case '"':
      return lexer_read_string(lexer, token, error);
    case '.':
      return read_dot(lexer, token, error);
    case '@':
      return read_at(lexer, token, error);
    case '_':
      return lexer_read_label(lexer, token, error);
    case '^':
      return read_type(lexer, token, error);
    default:
      return read_rich(lexer, token, error);
  }
}

// Skip the rest of a comment, however long it is
static void
skip_comment(Lexer* const lexer)
{
  lexer->at += scan_line(lexer->at, (size_t)(lexer->end - lexer->at));
  lexer->is_in_comment = lexer->at == lexer->end;
}

// Skip white space and comments, up to the end of the line where lines count
static void
skip_space(Lexer* const lexer)
{
  if (lexer->is_in_comment) {
    skip_comment(lexer);
  }

  while (lexer->at < lexer->end) {
    const char c = *lexer->at;
    if (c == '#') {
      skip_comment(lexer);
    } else if (c == ' ' || c == '\t') {
      ++lexer->at;
    } else if ((c == '\n' || c == '\r') && !lexer->is_of_lines) {
      ++lexer->at;
      if (c == '\n') {
        ++lexer->line;
        lexer->line_start = lexer_offset(lexer, lexer->at);
      }
    } else {
      return;
    }
  }
}

static TokenType
read_line_end(Lexer* const lexer, Token* const token)
{
  const bool is_feed = *lexer->at == '\n';
  read_sign(lexer, token, TOKEN_LINE);
  if (is_feed) {
    ++lexer->line;
    lexer->line_start = lexer_offset(lexer, lexer->at);
  }

  return TOKEN_LINE;
}

TokenType
lexer_next(Lexer* const lexer, Token* const token, CompetentError* const error)
{
  skip_space(lexer);

  lexer->mark        = lexer->at;
  lexer->mark_line   = lexer->line;
  lexer->mark_start  = lexer->line_start;
  token->has_escapes = false;

  if (lexer->at == lexer->end) {
    token->type = lexer->is_final ? TOKEN_END : TOKEN_MORE;
    return token->type;
  }

  return (*lexer->at == '\n' || *lexer->at == '\r')
           ? read_line_end(lexer, token)
           : read_token(lexer, token, error);
}
