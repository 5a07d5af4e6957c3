// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef RDF_STATEMENT_H
#define RDF_STATEMENT_H

#include <competent/status.h>
#include <competent/text.h>

#include <stdint.h>

/// What a node of a statement is
typedef enum {
  NODE_NONE,    ///< Not there, like the name of the default graph
  NODE_IRI,     ///< Absolute and resolved
  NODE_BLANK,   ///< Known only in its file, without "_:"
  NODE_LITERAL, ///< Text, with either a language or a datatype
} NodeType;

/// A node of a statement
typedef struct {
  NodeType      type;
  CompetentText text;     ///< IRI, label of the blank node, or lexical form
  CompetentText language; ///< Of a literal, as it was written, or empty
  CompetentText datatype; ///< Of a literal, or empty for xsd:string
} Node;

/// A statement, whose text is borrowed and is gone with the next one
typedef struct {
  Node     subject;
  Node     predicate;
  Node     object;
  Node     graph;
  uint32_t line; ///< Where it is in the file, from 1
} Statement;

/// Told about each statement; a failure stops the reading and is handed on
typedef CompetentStatus (*StatementSink)(void*            handle,
                                         const Statement* statement,
                                         CompetentError*  error);

#endif // RDF_STATEMENT_H
