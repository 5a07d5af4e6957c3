// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef RDF_TURTLE_TOKENS_H
#define RDF_TURTLE_TOKENS_H

// What the files that make up the lexer of Turtle share, and nobody else

#include "rdf/turtle_lexer.h"

#include <stdbool.h>
#include <stdint.h>

/// Return whether a byte is a decimal digit
static inline bool
is_digit(const char c)
{
  return c >= '0' && c <= '9';
}

/// Return whether a byte is a letter of ASCII
static inline bool
is_letter(const char c)
{
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Return where a byte is in the file
uint64_t
lexer_offset(const Lexer* lexer, const char* at);

/// Fail with a status whose error is filled in
TokenType
lexer_fail(Lexer* lexer, CompetentStatus st);

/// Fail since the file breaks the grammar, here
TokenType
lexer_bad(Lexer*          lexer,
          const char*     at,
          const char*     message,
          CompetentError* error);

/// Return that a token goes on behind the bytes that are there, or fail
TokenType
lexer_unfinished(Lexer*          lexer,
                 const Token*    token,
                 CompetentLimit  limit,
                 const char*     what,
                 CompetentError* error);

/// Complete a token and go on behind it
TokenType
lexer_finish(Lexer*      lexer,
             Token*      token,
             TokenType   type,
             const char* text,
             const char* text_end,
             const char* end);

/// Complete a token whose text nobody will compare with the limit
TokenType
lexer_finish_limited(Lexer*          lexer,
                     Token*          token,
                     TokenType       type,
                     const char*     text,
                     const char*     end,
                     CompetentLimit  limit,
                     const char*     what,
                     CompetentError* error);

/// Read a literal in quotes
TokenType
lexer_read_string(Lexer* lexer, Token* token, CompetentError* error);

/// Read the label of a blank node
TokenType
lexer_read_label(Lexer* lexer, Token* token, CompetentError* error);

/// Read a keyword or a name with a prefix
TokenType
lexer_read_word(Lexer* lexer, Token* token, CompetentError* error);

/// Read a number
TokenType
lexer_read_number(Lexer* lexer, Token* token, CompetentError* error);

#endif // RDF_TURTLE_TOKENS_H
