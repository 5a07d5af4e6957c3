// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef RDF_TURTLE_GRAMMAR_H
#define RDF_TURTLE_GRAMMAR_H

// What the files that make up the grammar of Turtle share, and nobody else

#include "rdf/turtle_reader.h"

#include <stdbool.h>

/// Namespace of lists and types
#define TURTLE_RDF "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

/// Return whether a token is an IRI or a name that stands for one
bool
turtle_is_iri(const Token* token);

/// Set a node to an IRI or a blank node with a label
COMPETENT_NODISCARD CompetentStatus
turtle_set_resource(TurtleReader*   reader,
                    Slot            slot,
                    const Token*    token,
                    CompetentError* error);

/// Expect what follows an object, in a list or elsewhere
void
turtle_end_object(TurtleReader* reader);

/// Tell the sink about the object, after which there may be more of them
COMPETENT_NODISCARD CompetentStatus
turtle_emit_object(TurtleReader* reader, CompetentError* error);

/// Take a subject or what opens one
COMPETENT_NODISCARD CompetentStatus
turtle_take_subject(TurtleReader*   reader,
                    const Token*    token,
                    CompetentError* error);

/// Take a predicate
COMPETENT_NODISCARD CompetentStatus
turtle_take_predicate(TurtleReader*   reader,
                      const Token*    token,
                      CompetentError* error);

/// Take an object or what opens one
COMPETENT_NODISCARD CompetentStatus
turtle_take_object(TurtleReader*   reader,
                   const Token*    token,
                   CompetentError* error);

/// Take what follows the opening bracket of a subject
COMPETENT_NODISCARD CompetentStatus
turtle_take_subject_bracket(TurtleReader*   reader,
                            const Token*    token,
                            CompetentError* error);

/// Take what follows the opening bracket of an object
COMPETENT_NODISCARD CompetentStatus
turtle_take_object_bracket(TurtleReader*   reader,
                           const Token*    token,
                           CompetentError* error);

/// Close brackets, which stand for a node of what is outside of them
COMPETENT_NODISCARD CompetentStatus
turtle_close_brackets(TurtleReader* reader, CompetentError* error);

/// Take an item of a list or its end
COMPETENT_NODISCARD CompetentStatus
turtle_take_item(TurtleReader*   reader,
                 const Token*    token,
                 CompetentError* error);

/// Return whether what looks like a subject may name a graph
bool
turtle_may_name_graph(const TurtleReader* reader);

/// Begin a graph, whose name is set or which is the default one
void
turtle_open_graph(TurtleReader* reader);

/// End a graph
CompetentStatus
turtle_close_graph(TurtleReader* reader);

/// Take a token where the name of a graph or a statement in it is expected
COMPETENT_NODISCARD CompetentStatus
turtle_take_graph(TurtleReader*   reader,
                  const Token*    token,
                  CompetentError* error);

#endif // RDF_TURTLE_GRAMMAR_H
