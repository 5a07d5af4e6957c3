// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef RDF_TURTLE_READER_H
#define RDF_TURTLE_READER_H

// What the files that make up the reader of Turtle share, and nobody else

#include "rdf/prefixes.h"
#include "rdf/statement.h"
#include "rdf/turtle.h"
#include "rdf/turtle_lexer.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A place in a statement
typedef enum {
  SLOT_SUBJECT,
  SLOT_PREDICATE,
  SLOT_OBJECT,
  SLOT_GRAPH,
} Slot;

/// Number of slots
#define N_SLOTS 4U

/// What is expected next
typedef enum {
  STATE_DOCUMENT,         ///< Statement, directive, graph or the end
  STATE_PREFIX_NAME,      ///< Prefix that is declared
  STATE_PREFIX_IRI,       ///< IRI that it stands for
  STATE_BASE_IRI,         ///< Base
  STATE_DIRECTIVE_DOT,    ///< Dot behind a directive that began with a sign
  STATE_GRAPH_NAME,       ///< Name behind the word GRAPH
  STATE_GRAPH_BRACKET,    ///< Closing bracket of a graph's name
  STATE_GRAPH_OPEN,       ///< Opening brace
  STATE_GRAPH_BODY,       ///< Subject or closing brace
  STATE_SUBJECT_BRACKET,  ///< What is in the brackets that are a subject
  STATE_SUBJECT_OR_GRAPH, ///< Predicate, or brace if it was a graph's name
  STATE_PREDICATE,        ///< Predicate
  STATE_PREDICATE_OR_END, ///< Predicate, or the end of the statement
  STATE_OBJECT,           ///< Object
  STATE_OBJECT_BRACKET,   ///< What is in the brackets that are an object
  STATE_LIST,             ///< Item or closing parenthesis
  STATE_LITERAL,          ///< Language, datatype or what follows an object
  STATE_DATATYPE,         ///< Datatype
  STATE_OBJECT_END,       ///< What follows an object
  STATE_SEMICOLON,        ///< Predicate, semicolon or the end
  STATE_LINE,             ///< Statement in its line
  STATE_LINE_PREDICATE,   ///< Predicate
  STATE_LINE_OBJECT,      ///< Object
  STATE_LINE_LITERAL,     ///< Language, datatype or what follows
  STATE_LINE_DATATYPE,    ///< Datatype
  STATE_LINE_GRAPH,       ///< Graph or dot
  STATE_LINE_DOT,         ///< Dot
  STATE_LINE_END,         ///< End of the line
} State;

/// Brackets or parentheses that are open
typedef struct {
  bool     is_list;     ///< Whether they are parentheses
  bool     is_subject;  ///< Whether they stand where a subject does
  bool     has_items;   ///< Whether a list has items already
  uint64_t number;      ///< Of the blank node that stands for them
  NodeType type;        ///< Of the subject outside
  size_t   text;        ///< Where its text is, and then the predicate's
  size_t   subject_end; ///< Where it ends and the predicate's begins
} Frame;

struct TurtleReaderImpl {
  CompetentFormat format;
  StatementSink   sink;
  void*           handle;
  CompetentStatus st; ///< Why the reader can only be freed

  Lexer  lexer;
  Buffer tail;        ///< Bytes that were fed and are not yet read
  size_t n_checked;   ///< How many of them are valid UTF-8
  size_t n_awaited;   ///< Length of the tail from which on it is worth reading
  bool   has_started; ///< Whether the first character was seen

  State     state;
  Statement statement;
  uint64_t  n_statements;
  uint64_t  n_blanks;             ///< Blank nodes without labels
  Buffer    texts[N_SLOTS];       ///< Text of nodes that is not borrowed
  bool      is_borrowed[N_SLOTS]; ///< Whether text is from what is fed
  Buffer    language;             ///< Text of a language that is not borrowed
  Buffer    datatype;             ///< Text of a datatype that is not borrowed
  Buffer    scratch;              ///< Text of an IRI that is to be resolved

  bool     is_keyword;  ///< Whether the directive ends without a dot
  bool     is_in_graph; ///< Whether braces are open
  Buffer   prefix;      ///< Prefix that is declared
  Buffer   base;        ///< Base, or empty
  Prefixes prefixes;

  Frame* frames;
  size_t n_frames;
  size_t frames_capacity;
  Buffer frame_texts; ///< Text of the nodes that frames keep
};

/// Return the node in a slot
Node*
turtle_node(TurtleReader* reader, Slot slot);

/// Set a node to an IRI or prefixed name
COMPETENT_NODISCARD CompetentStatus
turtle_set_iri(TurtleReader*   reader,
               Slot            slot,
               const Token*    token,
               CompetentError* error);

/// Set a node to an IRI that stays where it is
void
turtle_set_fixed(TurtleReader* reader, Slot slot, const char* iri);

/// Set a node to a blank node with a label
COMPETENT_NODISCARD CompetentStatus
turtle_set_blank(TurtleReader*   reader,
                 Slot            slot,
                 const Token*    token,
                 CompetentError* error);

/// Set a node to a blank node that has no label in the file
COMPETENT_NODISCARD CompetentStatus
turtle_set_number(TurtleReader*   reader,
                  Slot            slot,
                  uint64_t        number,
                  CompetentError* error);

/// Set the object to a literal, as yet without language and datatype
COMPETENT_NODISCARD CompetentStatus
turtle_set_literal(TurtleReader*   reader,
                   const Token*    token,
                   CompetentError* error);

/// Set the datatype of the object
COMPETENT_NODISCARD CompetentStatus
turtle_set_datatype(TurtleReader*   reader,
                    const Token*    token,
                    CompetentError* error);

/// Make an absolute IRI of a token, whose text is in the buffer or borrowed
COMPETENT_NODISCARD CompetentStatus
turtle_read_iri(TurtleReader*   reader,
                const Token*    token,
                Buffer*         buffer,
                CompetentText*  iri,
                CompetentError* error);

/// Keep nodes whose text is borrowed, since what was fed goes
COMPETENT_NODISCARD CompetentStatus
turtle_keep_nodes(TurtleReader* reader, CompetentError* error);

/// Hand the statement to the sink
COMPETENT_NODISCARD CompetentStatus
turtle_emit(TurtleReader* reader, CompetentError* error);

/// Say what should stand where the token does
CompetentStatus
turtle_expected(const TurtleReader* reader,
                const Token*        token,
                const char*         what,
                CompetentError*     error);

/// Open brackets or parentheses, and keep the subject and the predicate
COMPETENT_NODISCARD CompetentStatus
turtle_open_frame(TurtleReader*   reader,
                  bool            is_list,
                  bool            is_subject,
                  CompetentError* error);

/// Close them, and take the subject and the predicate back
COMPETENT_NODISCARD CompetentStatus
turtle_close_frame(TurtleReader* reader, CompetentError* error);

/// Read a directive: the words that begin it are taken, the rest is expected
COMPETENT_NODISCARD CompetentStatus
turtle_read_directive(TurtleReader*   reader,
                      const Token*    token,
                      CompetentError* error);

/// Take the next token of Turtle or TriG
COMPETENT_NODISCARD CompetentStatus
turtle_take(TurtleReader* reader, const Token* token, CompetentError* error);

/// Take the next token of N-Triples or N-Quads
COMPETENT_NODISCARD CompetentStatus
turtle_take_in_line(TurtleReader*   reader,
                    const Token*    token,
                    CompetentError* error);

#endif // RDF_TURTLE_READER_H
