// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "rdf/rdfxml_attributes.h"

#include <stddef.h>
#include <string.h>

static bool
is_word(const unsigned char* const local, const char* const word)
{
  return !strcmp((const char*)local, word);
}

static RdfxmlWord
word_of(const unsigned char* const local)
{
  static const struct {
    const char* name;
    RdfxmlWord  word;
  } words[] = {
    {"about", WORD_ABOUT},
    {"resource", WORD_RESOURCE},
    {"type", WORD_TYPE},
    {"Description", WORD_DESCRIPTION},
    {"datatype", WORD_DATATYPE},
    {"nodeID", WORD_NODE_ID},
    {"ID", WORD_ID},
    {"parseType", WORD_PARSE_TYPE},
    {"li", WORD_LI},
    {"RDF", WORD_RDF},
    {"aboutEach", WORD_WITHDRAWN},
    {"aboutEachPrefix", WORD_WITHDRAWN},
    {"bagID", WORD_WITHDRAWN},
  };

  for (size_t i = 0U; i < sizeof(words) / sizeof(words[0]); ++i) {
    if (*local == (unsigned char)*words[i].name &&
        is_word(local, words[i].name)) {
      return words[i].word;
    }
  }

  return WORD_OTHER;
}

RdfxmlWord
rdfxml_word(const RdfxmlSpaces         spaces,
            const unsigned char* const space,
            const unsigned char* const local)
{
  return (space == spaces.rdf) ? word_of(local) : WORD_OTHER;
}

// These may be without a prefix, as they were in the first RDF/XML
static RdfxmlWord
bare_word(const unsigned char* const local)
{
  const RdfxmlWord word = word_of(local);
  return (word == WORD_ID || word == WORD_ABOUT || word == WORD_RESOURCE ||
          word == WORD_PARSE_TYPE || word == WORD_TYPE)
           ? word
           : WORD_OTHER;
}

// Names that begin with "xml" are kept for XML itself
static bool
is_reserved(const unsigned char* const local)
{
  return (local[0] | 0x20U) == 'x' && (local[1] | 0x20U) == 'm' &&
         (local[2] | 0x20U) == 'l';
}

static RdfxmlWord
attribute_word(const RdfxmlSpaces spaces, const XmlAttribute* const attribute)
{
  return attribute->space
           ? rdfxml_word(spaces, attribute->space, attribute->local)
           : bare_word(attribute->local);
}

bool
rdfxml_is_property(const RdfxmlSpaces        spaces,
                   const XmlAttribute* const attribute)
{
  const RdfxmlWord word = attribute_word(spaces, attribute);
  return word == WORD_TYPE || (word == WORD_OTHER && attribute->space &&
                               attribute->space != spaces.xml);
}

bool
rdfxml_is_type(const RdfxmlSpaces spaces, const XmlAttribute* const attribute)
{
  return attribute_word(spaces, attribute) == WORD_TYPE;
}

static const char*
set(const XmlAttribute** const slot, const XmlAttribute* const attribute)
{
  if (*slot) {
    return "An attribute is given both with and without a prefix";
  }

  *slot = attribute;
  return NULL;
}

static const char*
add_other(const RdfxmlSpaces        spaces,
          const XmlAttribute* const attribute,
          RdfxmlAttributes* const   attributes)
{
  if (attribute->space && attribute->space != spaces.xml) {
    ++attributes->n_properties;
    return NULL;
  }

  if (attribute->space && is_word(attribute->local, "lang")) {
    attributes->language = attribute;
  } else if (attribute->space && is_word(attribute->local, "base")) {
    attributes->base = attribute;
  } else if (!attribute->space && !is_reserved(attribute->local)) {
    return "An attribute without a prefix says nothing in RDF/XML";
  }

  return NULL;
}

static const char*
add(const RdfxmlSpaces        spaces,
    const XmlAttribute* const attribute,
    RdfxmlAttributes* const   attributes)
{
  switch (attribute_word(spaces, attribute)) {
    case WORD_ID:
      return set(&attributes->id, attribute);
    case WORD_ABOUT:
      return set(&attributes->about, attribute);
    case WORD_PARSE_TYPE:
      return set(&attributes->parse_type, attribute);
    case WORD_RESOURCE:
      return set(&attributes->resource, attribute);
    case WORD_NODE_ID:
      return set(&attributes->node_id, attribute);
    case WORD_DATATYPE:
      return set(&attributes->datatype, attribute);
    case WORD_TYPE:
      ++attributes->n_properties;
      return NULL;
    case WORD_WITHDRAWN:
      return "rdf:aboutEach, rdf:aboutEachPrefix and rdf:bagID were withdrawn";
    case WORD_RDF:
    case WORD_DESCRIPTION:
    case WORD_LI:
      return "rdf:RDF, rdf:Description and rdf:li cannot be attributes";
    case WORD_OTHER:
      break;
  }

  return add_other(spaces, attribute, attributes);
}

const char*
rdfxml_attributes(const RdfxmlSpaces      spaces,
                  const XmlStart* const   start,
                  RdfxmlAttributes* const attributes)
{
  const RdfxmlAttributes none  = {0};
  const char*            wrong = NULL;

  *attributes = none;
  for (unsigned i = 0U; !wrong && i < start->n_attributes; ++i) {
    wrong = add(spaces, start->attributes + i, attributes);
  }

  return wrong;
}

CompetentText
rdfxml_value(const XmlAttribute* const attribute)
{
  const CompetentText value = {
    (const char*)attribute->value,
    (size_t)(attribute->end - attribute->value),
  };

  return value;
}
