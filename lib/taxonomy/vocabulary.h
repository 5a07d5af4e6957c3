// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_VOCABULARY_H
#define TAXONOMY_VOCABULARY_H

#include <competent/concept.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stdint.h>

/// What a predicate says of its subject
typedef enum {
  MEANING_UNKNOWN,      ///< Not in the table
  MEANING_NOTHING,      ///< Known, and not about what we need
  MEANING_TYPE,         ///< Its class
  MEANING_LABEL,        ///< A plain label
  MEANING_XL_LABEL,     ///< A label with a node of its own
  MEANING_LITERAL_FORM, ///< The text of such a label
  MEANING_CONTENT,      ///< Whether it is in use
  MEANING_DEFINITION,   ///< Its definition
  MEANING_CODE,         ///< A code
  MEANING_LINK,         ///< A link to another concept
  MEANING_REGULATED,    ///< Whether it is a regulated occupation
  MEANING_UNMEDIABLE,   ///< Whether it is no occupation to mediate to
  MEANING_RIASEC,       ///< Its RIASEC letter
  MEANING_VERSION,      ///< The version of the file
  MEANING_DETAIL,       ///< A value of a property
  MEANING_PART,         ///< A part of it
  MEANING_REFERENCE,    ///< A link to what has a code
} Meaning;

/// What a predicate means, wherever that differs between releases
typedef struct {
  Meaning  meaning;
  uint8_t  detail;     ///< Role, code, relation, property or kind of part
  uint8_t  level;      ///< Level of a link
  bool     is_inverse; ///< Whether the link is that of the object
  uint32_t subjects;   ///< Bit of the kind that the subject must be of, or 0
  uint32_t objects;    ///< Bit of the kind that the object must be of, or 0
} Predicate;

/// What a class makes of its members
typedef enum {
  CLASS_UNKNOWN, ///< Not in the table
  CLASS_CONCEPT, ///< A concept of a kind
  CLASS_LABEL,   ///< A label
  CLASS_NOTHING, ///< Something that is no concept, or says nothing of its kind
} ClassMeaning;

/// What a class means
typedef struct {
  ClassMeaning  meaning;
  CompetentKind kind; ///< Of a concept
} Class;

/// Return what a predicate means
Predicate
vocabulary_predicate(CompetentText iri);

/// Return what a class means
Class
vocabulary_class(CompetentText iri);

/// Return what is behind the last hash or slash of an IRI
CompetentText
vocabulary_local_name(CompetentText iri);

/// Return the content status that an IRI stands for, or unstated
CompetentContent
vocabulary_content(CompetentText iri);

#endif // TAXONOMY_VOCABULARY_H
