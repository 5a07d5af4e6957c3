// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef COMPETENT_CONCEPT_H
#define COMPETENT_CONCEPT_H

#include <competent/attributes.h>

#include <stdint.h>

COMPETENT_BEGIN_DECLS

/**
   A concept of one taxonomy.

   Concepts are numbered without gaps from 0, by kind and then by the bytes of
   their IRIs, so the concepts of a kind are a range and the same files always
   give the same numbers, in whichever order they are read.
*/
typedef int32_t CompetentConcept;

/// No such concept
#define COMPETENT_NONE ((CompetentConcept)-1)

/// What a concept is; the values never change
typedef enum {
  COMPETENT_KIND_OCCUPATION   = 0,  ///< Beroep
  COMPETENT_KIND_CAPABILITY   = 1,  ///< Vaardigheid, cnlo:HumanCapability
  COMPETENT_KIND_KNOWLEDGE    = 2,  ///< Kennisgebied
  COMPETENT_KIND_TASK         = 3,  ///< Beroepstaak
  COMPETENT_KIND_CIRCUMSTANCE = 4,  ///< Werkomstandigheid
  COMPETENT_KIND_NORM         = 5,  ///< Opleidingsnorm, like an mbo diploma
  COMPETENT_KIND_COURSE       = 6,  ///< Opleiding or cursus
  COMPETENT_KIND_PATH         = 7,  ///< Ontwikkelpad
  COMPETENT_KIND_FUNCTION     = 8,  ///< Functie in an ontwikkelpad
  COMPETENT_KIND_SCHEME       = 9,  ///< Regeling that pays
  COMPETENT_KIND_GROUP        = 10, ///< Group of occupations, like an ISCO one
  COMPETENT_KIND_LANGUAGE     = 11, ///< Taal
  COMPETENT_KIND_PROFICIENCY  = 12, ///< Taalniveau
  COMPETENT_KIND_EXTERNAL     = 13, ///< Concept of another taxonomy, like ESCO
  COMPETENT_KIND_UNKNOWN      = 14, ///< Named, but its kind is not stated
  COMPETENT_KIND_TILE         = 15, ///< Scholingstegel, between functions
  COMPETENT_KIND_PROVIDER     = 16, ///< Who gives courses, like a school
} CompetentKind;

/// Number of kinds
#define COMPETENT_N_KINDS 17

/**
   How one concept is linked to another; the values never change.

   Every relation has an inverse, which is always there too.
*/
typedef enum {
  COMPETENT_RELATION_BROADER         = 0, ///< skos:broader
  COMPETENT_RELATION_NARROWER        = 1, ///< skos:narrower
  COMPETENT_RELATION_REQUIRES        = 2, ///< Occupation to requirement
  COMPETENT_RELATION_REQUIRED_BY     = 3, ///< Requirement to occupation
  COMPETENT_RELATION_TEACHES         = 4, ///< Norm or course to what it teaches
  COMPETENT_RELATION_TAUGHT_BY       = 5, ///< Requirement to norm or course
  COMPETENT_RELATION_CIRCUMSTANCE    = 6, ///< Occupation to circumstance
  COMPETENT_RELATION_CIRCUMSTANCE_OF = 7, ///< Circumstance to occupation
  COMPETENT_RELATION_IN_GROUP        = 8, ///< Occupation to its group
  COMPETENT_RELATION_HAS_MEMBER      = 9, ///< Group to occupation
  COMPETENT_RELATION_EXACT_MATCH     = 10, ///< Same concept elsewhere
  COMPETENT_RELATION_EXACT_MATCH_OF  = 11, ///< Inverse of exact match
  COMPETENT_RELATION_CLOSE_MATCH     = 12, ///< Nearly the same elsewhere
  COMPETENT_RELATION_CLOSE_MATCH_OF  = 13, ///< Inverse of close match
  COMPETENT_RELATION_BROAD_MATCH     = 14, ///< The other one is broader
  COMPETENT_RELATION_BROAD_MATCH_OF  = 15, ///< Inverse of broad match
  COMPETENT_RELATION_NARROW_MATCH    = 16, ///< The other one is narrower
  COMPETENT_RELATION_NARROW_MATCH_OF = 17, ///< Inverse of narrow match
  COMPETENT_RELATION_RELATED         = 18, ///< skos:related, its own inverse
  COMPETENT_RELATION_EXCLUDES        = 19, ///< Not together, its own inverse
  COMPETENT_RELATION_HAS_STEP        = 20, ///< Path to function, tile, course
  COMPETENT_RELATION_STEP_OF         = 21, ///< Inverse of has step
  COMPETENT_RELATION_STARTS_FROM     = 22, ///< Tile to function before it
  COMPETENT_RELATION_START_OF        = 23, ///< Inverse of starts from
  COMPETENT_RELATION_LEADS_TO        = 24, ///< Tile to function behind it
  COMPETENT_RELATION_REACHED_BY      = 25, ///< Inverse of leads to
  COMPETENT_RELATION_PERFORMS        = 26, ///< Function to occupation
  COMPETENT_RELATION_PERFORMED_IN    = 27, ///< Inverse of performs
  COMPETENT_RELATION_AWARDS          = 28, ///< Course or tile to its norm
  COMPETENT_RELATION_AWARDED_BY      = 29, ///< Inverse of awards
  COMPETENT_RELATION_NEEDS           = 30, ///< To what has to be there before
  COMPETENT_RELATION_NEEDED_BY       = 31, ///< Inverse of needs
  COMPETENT_RELATION_PROVIDED_BY     = 32, ///< Course or tile to provider
  COMPETENT_RELATION_PROVIDES        = 33, ///< Inverse of provided by
} CompetentRelation;

/// Number of relations
#define COMPETENT_N_RELATIONS 34

/**
   How strong a link is; the values never change.

   Requirements use the first five, of which a higher one includes the lower
   ones, circumstances the others.  Other links have none.
*/
typedef enum {
  COMPETENT_LEVEL_NONE            = 0,  ///< Nothing is stated
  COMPETENT_LEVEL_OPTIONAL        = 1,  ///< Task that may be part of the work
  COMPETENT_LEVEL_SOMEWHAT        = 2,  ///< Somewhat relevant
  COMPETENT_LEVEL_IMPORTANT       = 3,  ///< Important
  COMPETENT_LEVEL_ESSENTIAL       = 4,  ///< Essential
  COMPETENT_LEVEL_NOT_RELEVANT    = 5,  ///< Circumstance does not occur
  COMPETENT_LEVEL_BARELY_RELEVANT = 6,  ///< Circumstance barely occurs
  COMPETENT_LEVEL_REASONABLY      = 7,  ///< Circumstance is fairly relevant
  COMPETENT_LEVEL_STRONGLY        = 8,  ///< Circumstance is very relevant
  COMPETENT_LEVEL_NO              = 9,  ///< Circumstance: no (driving only)
  COMPETENT_LEVEL_YES             = 10, ///< Circumstance: yes (driving only)
} CompetentLevel;

/// Number of levels
#define COMPETENT_N_LEVELS 11

/// A link from one concept to another
typedef struct {
  CompetentConcept concept; ///< The other end
  int32_t          level;   ///< A #CompetentLevel
} CompetentLink;

/// What a label is to its concept; the values never change
typedef enum {
  COMPETENT_ROLE_PREFERRED      = 0, ///< The one name to show
  COMPETENT_ROLE_ALTERNATIVE    = 1, ///< A synonym
  COMPETENT_ROLE_SPECIALIZATION = 2, ///< A narrower title
  COMPETENT_ROLE_HIDDEN         = 3, ///< For searching only
  COMPETENT_ROLE_EMPLOYER       = 4, ///< What an employer calls it
} CompetentRole;

/// Whether something is still in use; the values never change
typedef enum {
  COMPETENT_CONTENT_UNSTATED = 0, ///< Nothing is stated
  COMPETENT_CONTENT_CURRENT  = 1, ///< In use
  COMPETENT_CONTENT_HISTORIC = 2, ///< No longer in use
  COMPETENT_CONTENT_ARCHIVED = 3, ///< Kept for the record
} CompetentContent;

/// A system of codes; the values never change
typedef enum {
  COMPETENT_CODE_NOTATION    = 0, ///< skos:notation
  COMPETENT_CODE_CREBO       = 1, ///< Mbo qualification, five digits
  COMPETENT_CODE_CERTIFICATE = 2, ///< Mbo-certificaat, like C0001
  COMPETENT_CODE_ELECTIVE    = 3, ///< Keuzedeel, like K0001
} CompetentCode;

/// Number of systems of codes
#define COMPETENT_N_CODES 4

/// Return the English name of a kind, like "occupation", or null
COMPETENT_API const char*
competent_kind_name(CompetentKind kind);

/// Return the English name of a relation, like "requires", or null
COMPETENT_API const char*
competent_relation_name(CompetentRelation relation);

/// Return the inverse of a relation, like narrower for broader
COMPETENT_API CompetentRelation
competent_relation_inverse(CompetentRelation relation);

/// Return the English name of a level, like "essential", or null
COMPETENT_API const char*
competent_level_name(CompetentLevel level);

/// Return the English name of a role, like "preferred", or null
COMPETENT_API const char*
competent_role_name(CompetentRole role);

/// Return the English name of a content status, like "current", or null
COMPETENT_API const char*
competent_content_name(CompetentContent content);

/// Return the prefix of a system of codes, like "crebo", or null
COMPETENT_API const char*
competent_code_name(CompetentCode code);

COMPETENT_END_DECLS

#endif // COMPETENT_CONCEPT_H
