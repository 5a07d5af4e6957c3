// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef RDF_TURTLE_LEXER_H
#define RDF_TURTLE_LEXER_H

#include "base/buffer.h"
#include "base/failure.h"

#include <competent/limit.h>
#include <competent/status.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What a token is
typedef enum {
  TOKEN_MORE,          ///< None: it takes more bytes to tell
  TOKEN_FAILED,        ///< None: the status of the lexer says why
  TOKEN_END,           ///< End of the file
  TOKEN_LINE,          ///< End of a line, where lines count
  TOKEN_IRI,           ///< IRI, without the brackets
  TOKEN_NAME,          ///< Prefix, and local name as text
  TOKEN_BLANK,         ///< Label of a blank node, without "_:"
  TOKEN_STRING,        ///< Literal, without the quotes
  TOKEN_AT,            ///< Language or keyword, without the sign
  TOKEN_INTEGER,       ///< Number without a dot
  TOKEN_DECIMAL,       ///< Number with a dot
  TOKEN_DOUBLE,        ///< Number with an exponent
  TOKEN_WORD,          ///< Keyword
  TOKEN_TYPE,          ///< Two circumflexes
  TOKEN_DOT,           ///< "."
  TOKEN_COMMA,         ///< ","
  TOKEN_SEMICOLON,     ///< ";"
  TOKEN_OPEN_BRACKET,  ///< "["
  TOKEN_CLOSE_BRACKET, ///< "]"
  TOKEN_OPEN_LIST,     ///< "("
  TOKEN_CLOSE_LIST,    ///< ")"
  TOKEN_OPEN_GRAPH,    ///< "{"
  TOKEN_CLOSE_GRAPH,   ///< "}"
} TokenType;

/// A token, whose text is borrowed from the bytes that are read
typedef struct {
  TokenType     type;
  bool          has_escapes; ///< Whether the text has backslashes
  CompetentText text;        ///< What the type says, as it stands in the file
  CompetentText prefix;      ///< Of a name, without the colon
} Token;

/// Takes bytes apart into tokens
typedef struct {
  const char*            name;          ///< Name of the file, or null
  const CompetentLimits* limits;        ///< Never null
  bool                   is_of_lines;   ///< Whether lines count
  bool                   is_final;      ///< Whether there are no more bytes
  bool                   is_in_comment; ///< Whether a comment goes on
  CompetentStatus        st;            ///< Why the last token failed
  const char*            bytes;         ///< All bytes that are there
  const char*            at;            ///< First byte that is not yet read
  const char*            end;           ///< Behind the last byte
  uint64_t               offset;        ///< Of all bytes, in the file
  uint64_t               line;          ///< Of what is read next, from 1
  uint64_t               line_start;    ///< Where that line is in the file
  const char*            mark;          ///< First byte of the last token
  uint64_t               mark_line;     ///< Its line
  uint64_t               mark_start;    ///< Where that line is in the file
} Lexer;

/// Read a token; after #TOKEN_MORE it is read again from its start
TokenType
lexer_next(Lexer* lexer, Token* token, CompetentError* error);

/// Return where a byte is, which is in the last token or behind it
Place
lexer_place(const Lexer* lexer, const char* at);

/// Say that the file breaks the grammar, here
CompetentStatus
lexer_bad_syntax(const Lexer*    lexer,
                 const char*     at,
                 const char*     message,
                 CompetentError* error);

/// Say that something passes a limit
CompetentStatus
lexer_over_limit(const Lexer*    lexer,
                 CompetentLimit  limit,
                 const char*     what,
                 CompetentError* error);

/// Return whether a number is more than a limit
bool
lexer_is_over(const Lexer* lexer, CompetentLimit limit, uint64_t value);

/// Append the text of a token, with what its escapes stand for
COMPETENT_NODISCARD CompetentStatus
lexer_unescape(const Lexer*    lexer,
               const Token*    token,
               Buffer*         buffer,
               CompetentError* error);

#endif // RDF_TURTLE_LEXER_H
