// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_FACTS_H
#define TAXONOMY_FACTS_H

/**
   @file facts.h

   What statements say, with nodes as numbers, before any of it is put in order.
*/

#include "base/array.h"
#include "base/interner.h"
#include "rdf/statement.h"
#include "taxonomy/vocabulary.h"

#include <competent/report.h>
#include <competent/status.h>

#include <stdbool.h>
#include <stdint.h>

/// Where something was stated
typedef struct {
  uint32_t file; ///< Index of the file
  uint32_t line;
} Origin;

/// What is known of a node
typedef struct {
  uint32_t kinds;      ///< Bits of the kinds that it is stated to be of
  uint32_t implied;    ///< Bits of the kinds that predicates make it
  uint16_t flags;      ///< #IMAGE_IS_REGULATED, #IMAGE_IS_UNMEDIABLE
  uint8_t  content;    ///< A #CompetentContent
  uint8_t  riasec;     ///< Letter or 0
  bool     is_label;   ///< Whether it is a label, and so no concept
  bool     is_part;    ///< Whether it is a part of a concept, and so none
  bool     is_named;   ///< Whether something makes it a concept
  bool     is_told_of; ///< Whether it is the subject of anything
  uint32_t first_form; ///< Literal forms of a label, plus one, or 0
} NodeFacts;

/// A label of a node, or the node of one
typedef struct {
  uint32_t node;
  uint32_t value;    ///< Text, or node of an XL label
  uint32_t language; ///< Text
  Origin   origin;
  uint8_t  role;
  bool     is_xl;
} LabelFact;

/// The text of an XL label
typedef struct {
  uint32_t text;
  uint32_t language;
  uint32_t next; ///< Next one of the same label, plus one, or 0
} FormFact;

typedef struct {
  uint32_t node;
  uint32_t text;
  uint32_t language;
  Origin   origin;
} DefinitionFact;

typedef struct {
  uint32_t node;
  uint32_t text;
  uint32_t code;
  Origin   origin;
} CodeFact;

/// What an employer calls a concept
typedef struct {
  uint32_t term;     ///< Text
  uint32_t concept;  ///< Text: its IRI, code or label
  uint32_t language; ///< Text
  uint32_t kind;     ///< A #CompetentKind, or #COMPETENT_N_KINDS for any
  Origin   origin;
} SynonymFact;

typedef struct {
  uint32_t source; ///< Node
  uint32_t target; ///< Node
  Origin   origin;
  uint8_t  relation;
  uint8_t  level;
  bool     is_of_target; ///< Whether it was said of the target, not the source
} LinkFact;

/// A value of a property of a concept or part
typedef struct {
  uint32_t node;
  uint32_t text; ///< As it is written
  Origin   origin;
  uint8_t  property;
} DetailFact;

/// A node that is a part of another one
typedef struct {
  uint32_t whole; ///< Node
  uint32_t node;
  Origin   origin;
  uint8_t  kind; ///< A #CompetentNodeKind, or whole where it says the same
} PartFact;

/// A concept that a table says another one is linked to, in its own words
typedef struct {
  uint32_t node;  ///< That is linked
  uint32_t text;  ///< IRI, code or label of what it is linked to
  uint32_t kinds; ///< Bits of the kinds that it may be of
  uint32_t field; ///< Text: name of the column
  Origin   origin;
  uint8_t  relation;
  uint8_t  level;
} ReferenceFact;

/// A row of a table of courses
typedef struct {
  uint32_t iri;     ///< Text
  uint32_t version; ///< Text, or #INTERNER_NONE
  uint32_t table;   ///< Index of its table
  uint32_t first_cell;
  uint32_t n_cells;
  Origin   origin;
} RowFact;

/// A field of such a row that is not empty
typedef struct {
  uint32_t column; ///< A CourseColumnId
  uint32_t text;
} CellFact;

typedef struct {
  CompetentFindingKind kind;
  uint32_t             subject; ///< Node, or text
  uint32_t             field;   ///< Text, or #INTERNER_NONE
  Origin               origin;
  int64_t              count;
  bool                 is_text; ///< Whether the subject is a text
} FindingFact;

/// A predicate or class that was seen, and what it means
typedef struct {
  Predicate predicate;
  Class class;
  int64_t n_unknown; ///< How often it was seen and not understood
  Origin  origin;    ///< Where that was first, by name of the file and line
  bool    is_class;
} TermFacts;

/// A file that was read
typedef struct {
  uint32_t name;    ///< Text
  uint32_t version; ///< Text, or #INTERNER_NONE
  int64_t  bytes;
  int64_t  statements;
  uint32_t format;
} FileFacts;

/// The text of a term and its number, which the next one often has too
typedef struct {
  Buffer   text;
  uint32_t number;
  NodeType type; ///< None if there is no recent one
} Recent;

/// Nodes that are tried before all others, a power of two
#define FACTS_N_SHORTCUTS 4096U

/// All that was stated
typedef struct {
  Interner nodes;       ///< IRIs, and blank nodes as "_:file:label"
  Interner texts;       ///< Literals, languages and names of files
  Interner terms;       ///< Predicates, and classes behind a blank
  Array    node_facts;  ///< NodeFacts, by node
  Array    term_facts;  ///< TermFacts, by term
  Array    labels;      ///< LabelFact
  Array    forms;       ///< FormFact
  Array    definitions; ///< DefinitionFact
  Array    codes;       ///< CodeFact
  Array    links;       ///< LinkFact
  Array    synonyms;    ///< SynonymFact
  Array    references;  ///< ReferenceFact
  Array    rows;        ///< RowFact
  Array    cells;       ///< CellFact, by row
  Array    tables;      ///< CourseHeader
  Array    details;     ///< DetailFact
  Array    parts;       ///< PartFact
  Array    findings;    ///< FindingFact
  Array    files;       ///< FileFacts
  Buffer   scratch;
  Recent   subject;
  Recent   predicate;
  uint32_t
          shortcuts[FACTS_N_SHORTCUTS]; ///< Nodes plus one, by their last bytes
  int64_t n_statements;
} Facts;

/// Make empty facts
void
facts_init(Facts* facts);

/// Free what facts hold
void
facts_free(Facts* facts);

/// Begin a file, whose blank nodes are its own
COMPETENT_NODISCARD CompetentStatus
facts_begin_file(Facts* facts, CompetentText name, CompetentError* error);

/// Take in a statement of the last file that was begun
COMPETENT_NODISCARD CompetentStatus
facts_add(Facts* facts, const Statement* statement, CompetentError* error);

/// Take in a statement of a file by its index, which counts for none
COMPETENT_NODISCARD CompetentStatus
facts_state(Facts*           facts,
            const Statement* statement,
            uint32_t         file,
            CompetentError*  error);

/// Note something odd
COMPETENT_NODISCARD CompetentStatus
facts_find(Facts*               facts,
           CompetentFindingKind kind,
           uint32_t             node,
           Origin               origin,
           CompetentError*      error);

/// Note something odd about what is no node
COMPETENT_NODISCARD CompetentStatus
facts_find_text(Facts*               facts,
                CompetentFindingKind kind,
                uint32_t             text,
                Origin               origin,
                CompetentError*      error);

/// Note something odd about a field of a table, or a property
COMPETENT_NODISCARD CompetentStatus
facts_find_field(Facts*               facts,
                 CompetentFindingKind kind,
                 uint32_t             text,
                 uint32_t             field,
                 Origin               origin,
                 CompetentError*      error);

/// Set the number of a language, whose tag knows no case
COMPETENT_NODISCARD CompetentStatus
facts_add_language(Facts*          facts,
                   CompetentText   language,
                   uint32_t*       number,
                   CompetentError* error);

/// Set the number of a node, which is a new one if the node is
COMPETENT_NODISCARD CompetentStatus
facts_add_node(Facts*          facts,
               Node            node,
               uint32_t*       number,
               CompetentError* error);

/// Set the number of a class, among the terms
COMPETENT_NODISCARD CompetentStatus
facts_add_class(Facts*          facts,
                CompetentText   iri,
                uint32_t*       term,
                CompetentError* error);

/// Return a term by its number, until the next is added
TermFacts*
facts_term(const Facts* facts, uint32_t term);

/// Note that a term was seen and not understood
void
facts_count_unknown(const Facts* facts, uint32_t term, Origin origin);

/// Return the name of the file that an origin is in, or empty text
CompetentText
facts_source(const Facts* facts, Origin origin);

/// Return the file that was begun last
FileFacts*
facts_last_file(const Facts* facts);

/// Return a node by its number, until the next is added
static inline NodeFacts*
facts_node(const Facts* const facts, const uint32_t node)
{
  return (NodeFacts*)facts->node_facts.items + node;
}

#endif // TAXONOMY_FACTS_H
