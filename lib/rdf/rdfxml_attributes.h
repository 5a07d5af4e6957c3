// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef RDF_RDFXML_ATTRIBUTES_H
#define RDF_RDFXML_ATTRIBUTES_H

#include "rdf/xml_event.h"

#include <competent/text.h>

#include <stdbool.h>

/// The words that RDF/XML keeps for itself
typedef enum {
  WORD_OTHER, ///< Any other name, also one of the RDF vocabulary
  WORD_RDF,
  WORD_ID,
  WORD_ABOUT,
  WORD_PARSE_TYPE,
  WORD_RESOURCE,
  WORD_NODE_ID,
  WORD_DATATYPE,
  WORD_DESCRIPTION,
  WORD_LI,
  WORD_TYPE,
  WORD_WITHDRAWN, ///< aboutEach, aboutEachPrefix or bagID
} RdfxmlWord;

/// The namespaces that mean something, as pointers that can be compared
typedef struct {
  const unsigned char* rdf;
  const unsigned char* xml;
} RdfxmlSpaces;

/// The attributes of an element by what they are for; each may be null
typedef struct {
  const XmlAttribute* id;
  const XmlAttribute* about;
  const XmlAttribute* parse_type;
  const XmlAttribute* resource;
  const XmlAttribute* node_id;
  const XmlAttribute* datatype;
  const XmlAttribute* language;
  const XmlAttribute* base;
  unsigned            n_properties;
} RdfxmlAttributes;

/// Return which word a name is
RdfxmlWord
rdfxml_word(RdfxmlSpaces         spaces,
            const unsigned char* space,
            const unsigned char* local);

/// Return whether an attribute stands for a property
bool
rdfxml_is_property(RdfxmlSpaces spaces, const XmlAttribute* attribute);

/// Return whether an attribute is rdf:type, also without a prefix
bool
rdfxml_is_type(RdfxmlSpaces spaces, const XmlAttribute* attribute);

/// Sort attributes out, and return what is wrong with them, or null
const char*
rdfxml_attributes(RdfxmlSpaces      spaces,
                  const XmlStart*   start,
                  RdfxmlAttributes* attributes);

/// Return the value of an attribute
CompetentText
rdfxml_value(const XmlAttribute* attribute);

#endif // RDF_RDFXML_ATTRIBUTES_H
